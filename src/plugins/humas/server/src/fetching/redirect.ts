/** Where an answer sends us, and with what. */
import { parseAddress } from './address';
import { FetchProblem } from './problem';

export interface Hop {
  url: URL;
  method: 'GET' | 'POST';
  /** The caller's validators belong to the origin that gave them. */
  isConditional: boolean;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

export const isPermanent = (status: number) => PERMANENT.has(status);

/** Null when it is an answer and no redirect. */
export function nextHop(hop: Hop, status: number, location: string | null): Hop | null {
  if (!REDIRECTS.has(status) || location === null) return null;
  const url = parseAddress(location, hop.url.href);
  // What was asked for over a secure connection is not taken from one that anybody on the way may change.
  if (hop.url.protocol === 'https:' && url.protocol === 'http:')
    throw wrong(
      `${hop.url.host} mengalihkan ke alamat http yang tidak aman`,
      `${hop.url.host} redirects to plain http`,
    );
  return {
    url,
    // RFC 9110 15.4.2: others may change to GET here; a hub that moved to https would then hear nothing, and answer 200.
    method: status === 303 ? 'GET' : hop.method,
    isConditional: hop.isConditional && url.origin === hop.url.origin,
  };
}

export const tooMany = (most: number) =>
  wrong(`Alamat itu mengalihkan lebih dari ${most} kali`, `That address redirects more than ${most} times`);

const wrong = (id: string, en: string) => new FetchProblem('redirects', { id, en });
