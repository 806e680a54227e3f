/** Whose request it is. Anybody can write X-Forwarded-For: only what a trusted proxy added to it is believed. */
import ipaddr from 'ipaddr.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

export function createAddressReader(trustedProxies: string[]) {
  const ranges = trustedProxies.map(rangeOf);
  const isTrusted = (address: string) => ranges.length > 0 && isWithin(address, ranges);
  return (peer: string, forwardedFor: string | undefined): string => {
    if (ranges.length === 0 && PLAIN.test(peer)) return peer;
    let address = peer;
    const hops = forwardedFor?.split(',').map((hop) => hop.trim()) ?? [];
    while (isTrusted(address) && hops.length > 0) {
      const hop = hops.pop() as string;
      if (!ipaddr.isValid(hop)) break;
      address = hop;
    }
    return networkOf(address);
  };
}

/** Most connections; nothing has to be read out of it. */
const PLAIN = /^\d{1,3}(\.\d{1,3}){3}$/;

/** One household has a whole IPv6 /64: its addresses count as one. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const parts = (parsed as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16));
  return `${parts.join(':')}::/64`;
}

function isWithin(address: string, ranges: Range[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return ranges.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match([network, bits] as never));
}

function rangeOf(text: string): Range {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
