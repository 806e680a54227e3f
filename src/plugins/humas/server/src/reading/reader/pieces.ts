/** A reading in pieces that are quickly taken over: to receive ten megabytes at once would stop the server for a while. */
import type { Entry, Reading } from '../shapes';

export type Piece = { reading: Reading; isLast: boolean } | { entries: Entry[]; isLast: boolean };

const LARGEST = 200_000;

export function piecesOf(reading: Reading): Piece[] {
  if (reading.kind === 'page') return [{ reading, isLast: true }];
  const parts: Entry[][] = [];
  let size = LARGEST;
  for (const entry of reading.entries) {
    if (size >= LARGEST) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(entry);
    size += 500 + (entry.html?.length ?? 0) + (entry.summary?.length ?? 0) + entry.pictures.length * 200;
  }
  const pieces: Piece[] = [{ reading: { ...reading, entries: [] }, isLast: parts.length === 0 }];
  parts.forEach((entries, index) => pieces.push({ entries, isLast: index === parts.length - 1 }));
  return pieces;
}
