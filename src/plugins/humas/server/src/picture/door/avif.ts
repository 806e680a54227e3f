/** The boxes of an AVIF (ISO/IEC 14496-12 and 23008-12): whole, and how large the largest picture in it is. */
import type { Bytes } from './bytes';
import type { Shape } from './jpeg';
import { Unfit } from './refusals';

const LARGEST_META_BYTES = 2 ** 20;
const MOST_BOXES = 1000;

export async function shapeOfAvif(bytes: Bytes): Promise<Shape> {
  let size: { width: number; height: number } | null = null;
  let at = 0;
  for (let count = 0; at < bytes.size; count += 1) {
    const { type, length, head } = await boxAt(bytes, at);
    if (count > MOST_BOXES) throw new Unfit('overloaded');
    if (at + length > bytes.size) throw new Unfit('truncated');
    if (type === 'meta') {
      if (length > LARGEST_META_BYTES) throw new Unfit('overloaded');
      size = largestIn(await bytes.at(at + head, length - head));
    }
    at += length;
  }
  if (!size) throw new Unfit('damaged');
  return { ...size, failOn: 'warning' };
}

async function boxAt(bytes: Bytes, at: number) {
  const start = await bytes.at(at, 8);
  const type = start.toString('latin1', 4, 8);
  const short = start.readUInt32BE(0);
  const head = short === 1 ? 16 : 8;
  const length =
    short === 0 ? bytes.size - at : short === 1 ? Number((await bytes.at(at + 8, 8)).readBigUInt64BE(0)) : short;
  if (length < head) throw new Unfit('damaged');
  return { type, length, head };
}

/** Each picture's size is a property of its own (`ispe`: version and flags, width, height). */
function largestIn(meta: Buffer) {
  let largest: { width: number; height: number } | null = null;
  for (let at = meta.indexOf('ispe'); at !== -1 && at + 16 <= meta.length; at = meta.indexOf('ispe', at + 4)) {
    const size = { width: meta.readUInt32BE(at + 8), height: meta.readUInt32BE(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
