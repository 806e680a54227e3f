/** Which addresses the public internet is made of. Everything else is somebody's inside. */
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** True for an address that may be connected to: a public one, or one of the ranges (CIDR) that were opened for it. */
export function isReachable(text: string, allowedNetworks: readonly string[] = []): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = meant(ipaddr.parse(text));
  return isPublic(address) || allowedNetworks.some((network) => isWithin(address, network));
}

/** Addresses that carry an IPv4 address lead to that one: ::ffff:127.0.0.1, and 64:ff9b::7f00:1 behind a translator. */
function meant(address: Address): Address {
  if (address.kind() === 'ipv4') return address;
  const six = address as ipaddr.IPv6;
  if (six.isIPv4MappedAddress()) return six.toIPv4Address();
  if (six.range() === 'rfc6052') return ipaddr.fromByteArray(six.toByteArray().slice(12));
  return six;
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** What ipaddr.js counts as ordinary, or may in another version: RFC 6890 and its registries. */
const INNER: [ipaddr.IPv4, number][] = [
  '0.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].map((range) => ipaddr.IPv4.parseCIDR(range));

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv4') return !INNER.some((range) => (address as ipaddr.IPv4).match(range));
  return (address as ipaddr.IPv6).zoneId === undefined && (address as ipaddr.IPv6).match(GLOBAL_UNICAST);
}

function isWithin(address: Address, network: string): boolean {
  if (!isNetwork(network)) return false;
  const [range, bits] = ipaddr.parseCIDR(network);
  return range.kind() === address.kind() && address.match([range, bits] as never);
}

/** `10.20.0.0/16`, `fd00::/8`. */
export const isNetwork = (text: unknown): text is string => typeof text === 'string' && ipaddr.isValidCIDR(text);
