/** What a file is by its first bytes. Its name and what the sender calls it say nothing. */
import type { Reason } from './refusals';

export const PICTURES = {
  jpeg: { mime: 'image/jpeg', ext: '.jpg', names: ['.jpg', '.jpeg', '.jfif', '.jpe'] },
  png: { mime: 'image/png', ext: '.png', names: ['.png'] },
  webp: { mime: 'image/webp', ext: '.webp', names: ['.webp'] },
  avif: { mime: 'image/avif', ext: '.avif', names: ['.avif'] },
} as const;

export type PictureFormat = keyof typeof PICTURES;

/** So many of the first bytes are enough. */
export const HEAD_BYTES = 1024;

/** A kind of picture, or why it is none. */
export function kindOf(head: Buffer): PictureFormat | Reason {
  if (head.length === 0) return 'empty';
  const found = SIGNATURES.find(([, is]) => is(head));
  return found?.[0] ?? writtenKindOf(head);
}

type Signature = [PictureFormat | Reason, (head: Buffer) => boolean];

const starts =
  (...bytes: (string | number)[]) =>
  (head: Buffer) =>
    head
      .subarray(0, 32)
      .toString('latin1')
      .startsWith(bytes.map((byte) => (typeof byte === 'string' ? byte : String.fromCharCode(byte))).join(''));

const SIGNATURES: Signature[] = [
  ['jpeg', starts(0xff, 0xd8, 0xff)],
  ['png', starts(0x89, 'PNG\r\n', 0x1a, '\n')],
  ['webp', (head) => starts('RIFF')(head) && head.toString('latin1', 8, 12) === 'WEBP'],
  ['avif', (head) => brandsOf(head).includes('avif')],
  ['moving', (head) => brandsOf(head).includes('avis')],
  ['heic', (head) => brandsOf(head).some((brand) => /^(he[ivm][cxms]|mif1|msf1)$/.test(brand))],
  ['film', (head) => brandsOf(head).length > 0 || starts(0x1a, 0x45, 0xdf, 0xa3)(head)],
  ['film', (head) => starts('RIFF')(head) && head.toString('latin1', 8, 12) === 'AVI '],
  ['gif', starts('GIF8')],
  ['tiff', (head) => starts('II*', 0)(head) || starts('MM', 0, '*')(head) || starts('II+', 0)(head)],
  ['archive', (head) => starts('PK')(head) || starts('%PDF')(head) || starts('Rar!')(head)],
  ['archive', (head) => starts(0x1f, 0x8b)(head) || starts('7z', 0xbc, 0xaf)(head)],
];

/** Of ISO base media files: the major brand, and those that it is compatible with. */
function brandsOf(head: Buffer): string[] {
  if (head.toString('latin1', 4, 8) !== 'ftyp') return [];
  const end = Math.min(head.length, Math.max(16, head.readUInt32BE(0)));
  const brands = [head.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.toString('latin1', at, at + 4));
  return brands;
}

function writtenKindOf(head: Buffer): Reason {
  const text = head.toString('latin1').toLowerCase();
  if (text.includes('<svg')) return 'drawing';
  return /<(!doctype html|html|head|body|script)/.test(text) ? 'page' : 'unknown';
}
