import ipaddr from 'ipaddr.js';
import { isReachable } from './networks';
import { FetchProblem } from './problem';

/** Ports below belong to other services: nobody publishes there, and some of them can be spoken to by accident. */
const FIRST_FREE_PORT = 1024;

/** The address, if it may be asked at all. WHATWG's parser has every spelling of an IPv4 address written out by then. */
export function readAddress(text: string, base?: string): URL {
  if (!URL.canParse(text, base)) throw new FetchProblem('address', text);
  const url = new URL(text, base);
  const port = Number(url.port || 443);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  const isPort = port === 80 || port === 443 || port >= FIRST_FREE_PORT;
  if (!isWeb || url.username || url.password || !isPort) throw new FetchProblem('address', url.href);
  url.hash = '';
  return url;
}

/** A host that is an address already is not looked up, so nothing else would look at it. */
export function assertLiteralReachable(host: string, where: string, allowedNetworks: readonly string[]): void {
  const literal = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isReachable(literal, allowedNetworks)) throw new FetchProblem('not-public', where);
}
