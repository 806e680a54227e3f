/**
 * The same three statements as in XMP, in the older form that picture desks' programs read: IPTC-IIM 4.2 in a JPEG's APP13 segment.
 * https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf
 */
import type { Treatment } from '../treatment';

type Said = Pick<Treatment, 'credit' | 'caption' | 'copyright'>;

/** Dataset of record 2, and how many bytes it may have. */
const CREDIT = { dataset: 110, most: 32 };
const COPYRIGHT = { dataset: 116, most: 128 };
const CAPTION = { dataset: 120, most: 2000 };
/** 1:90, ESC % G: what follows is UTF-8. */
const UTF8 = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);

/** A JPEG with the statements in front; the same bytes where there is nothing to say. */
export function withIptc(jpeg: Buffer, { credit, caption, copyright }: Said): Buffer {
  const records = [
    ...(credit ? [record(CREDIT, credit)] : []),
    ...(copyright ? [record(COPYRIGHT, copyright)] : []),
    ...(caption ? [record(CAPTION, caption)] : []),
  ];
  if (records.length === 0) return jpeg;
  return Buffer.concat([jpeg.subarray(0, 2), segment(Buffer.concat([UTF8, ...records])), jpeg.subarray(2)]);
}

function record({ dataset, most }: typeof CREDIT, text: string): Buffer {
  const value = cutAt(Buffer.from(text), most);
  const head = Buffer.from([0x1c, 2, dataset, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** Not within a letter: the bytes of one all begin with 10 after the first. */
function cutAt(text: Buffer, most: number): Buffer {
  let end = Math.min(text.length, most);
  while (end < text.length && ((text[end] as number) & 0xc0) === 0x80) end--;
  return text.subarray(0, end);
}

/** APP13 with one resource of Photoshop's, number 0x0404, of even length. */
function segment(iptc: Buffer): Buffer {
  const padding = Buffer.alloc(iptc.length % 2);
  const resource = Buffer.from([0x38, 0x42, 0x49, 0x4d, 0x04, 0x04, 0, 0, 0, 0, 0, 0]);
  resource.writeUInt32BE(iptc.length, 8);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource, iptc, padding]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
