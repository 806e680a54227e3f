/**
 * Permanent names (RFC 4287 4.2.6: an id never changes): made of what the database never changes, and neither of titles nor of
 * slugs nor of the address of the server.
 */
import { createHash } from 'node:crypto';

/** Chosen once. Another one would make every item of every newsroom new to its readers. */
const NAMESPACE = Buffer.from('7c1d3f0e5b0a4e8f9a6c2d41b7e0c853', 'hex');

export const entryId = (type: string, documentId: string, locale: string | null) =>
  urnOf(['entry', type, documentId, locale ?? ''].join(' '));

/** `scope`: `facility <documentId>`; of everything, the newsroom's own name, because all newsrooms have such a feed. */
export const feedId = (scope: string, locale: string) => urnOf(['feed', scope, locale].join(' '));

/** A UUID of version 5 (RFC 9562 5.5). */
function urnOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
