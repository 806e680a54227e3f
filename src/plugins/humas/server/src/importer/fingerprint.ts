import { createHash } from 'node:crypto';

/** The same title and body have the same fingerprint, whatever spaces and capitals the paste gave them. */
export function fingerprintOf(title: string, paragraphs: string[]): string {
  const text = [title, ...paragraphs].map((words) => words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim());
  return createHash('sha256').update(text.join('\n')).digest('hex');
}
