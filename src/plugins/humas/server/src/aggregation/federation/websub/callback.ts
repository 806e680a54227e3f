/** Where a hub is told to call us, and whether it could reach that. */
import ipaddr from 'ipaddr.js';

/** Names that no public resolver knows (RFC 6761, 6762, 8375, and what routers are called). */
const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid|home\.arpa)\.?$/i;

/**
 * A hub on the internet can only call a public address. One within an intranet, which the source may be fetched from, can
 * call an address of the same ranges.
 */
export function canBeCalled(publicUrl: string | undefined, allowedNetworks: string[]): boolean {
  if (!publicUrl || !URL.canParse(publicUrl)) return false;
  const host = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(host)) return host.includes('.') && !PRIVATE_NAMES.test(host);
  const address = ipaddr.process(host);
  return address.range() === 'unicast' || allowedNetworks.some((range) => isWithin(address, range));
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, range: string): boolean {
  if (!ipaddr.isValidCIDR(range)) return false;
  const [network, bits] = ipaddr.parseCIDR(range);
  return network.kind() === address.kind() && address.match([network, bits] as never);
}

export const callbackOf = (api: string, { source_id, token }: { source_id: string; token: string }): string =>
  `${api}/websub/${source_id}/${token}`;
