import { createHash } from 'node:crypto';

/** The same title and body have the same fingerprint, whatever capitals and composed letters the paste gave them. */
export function fingerprintOf(title: string, paragraphs: string[]): string {
  const hash = createHash('sha256').update(plain(title));
  for (const paragraph of paragraphs) hash.update('\n').update(plain(paragraph));
  return hash.digest('hex');
}

const plain = (words: string) => words.normalize('NFC').toLowerCase();
