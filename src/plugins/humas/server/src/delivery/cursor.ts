/** A cursor names the last row of a page. It is opaque to readers, and good for as long as they like. */
import type { Position } from '../edition';
import { refused } from './query-string';

export function cursorOf({ sortKey, documentId }: Position): string {
  return Buffer.from(JSON.stringify([sortKey, documentId])).toString('base64url');
}

export function positionOf(cursor: string): Position {
  const parts = partsOf(cursor);
  const [sortKey, documentId] = parts;
  // NUL is refused by PostgreSQL.
  if (parts.length !== 2 || !isText(sortKey) || !isText(documentId))
    throw refused(
      'pagination[cursor]',
      "Parameter 'pagination[cursor]': this is no cursor; take the one that came with the page before",
    );
  return { sortKey, documentId };
}

const isText = (part: unknown): part is string => typeof part === 'string' && !part.includes('\u0000');

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
