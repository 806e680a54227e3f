/** Which IP addresses are the public internet's. Everything else is a machine of ours or of somebody's house. */
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
export type Network = [Address, number];

/** A sentence for whoever configures it: "10.20.0.0/16" is one, "10.20.*" is none. */
export function parseNetwork(cidr: string): Network {
  try {
    return ipaddr.parseCIDR(cidr.trim());
  } catch {
    throw new Error(`'${cidr}' is no network: write it like 10.20.0.0/16 or fd00:1::/64`);
  }
}

/**
 * What is asked is whether a packet would leave to the public internet. An IPv6 address that carries an IPv4 address (mapped, compatible,
 * translated, 6to4, Teredo) reaches a host by a gateway that we do not know: a mapped one is read as its IPv4, all others are refused.
 */
export function isReachable(address: string, allowed: readonly Network[] = []): boolean {
  const parsed = parseAddress(address);
  if (!parsed) return false;
  return isPublic(parsed) || allowed.some(([network, bits]) => isInside(parsed, network, bits));
}

/** Null for what is no address, and for one with a zone ("fe80::1%eth0"): a zone names one of this machine's own networks. */
function parseAddress(address: string): Address | null {
  if (address.includes('%') || !ipaddr.isValid(address)) return null;
  return ipaddr.process(address);
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return !NOT_PUBLIC.some(([network, bits]) => isInside(address, network, bits));
}

/** What `range()` calls unicast, by the IANA special-purpose registries (https://www.iana.org/assignments/iana-ipv4-special-registry). */
const NOT_PUBLIC = [
  '0.0.0.0/8',
  '192.0.0.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '100.64.0.0/10',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fec0::/10',
].map(parseNetwork);

function isInside(address: Address, network: Address, bits: number): boolean {
  return address.kind() === network.kind() && address.match(network as never, bits);
}
