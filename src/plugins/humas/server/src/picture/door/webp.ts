/** The chunks of a WebP (RFC 9649). */
import type { Bytes } from './bytes';
import type { Shape } from './jpeg';
import { Unfit } from './refusals';

const ANIMATION = 0x02;

export async function shapeOfWebp(bytes: Bytes): Promise<Shape> {
  const end = 8 + (await bytes.at(4, 4)).readUInt32LE(0);
  if (end > bytes.size) throw new Unfit('truncated');
  let canvas: { width: number; height: number } | null = null;
  for (let at = 12; at + 8 <= end; ) {
    const start = await bytes.at(at, 8);
    const type = start.toString('latin1', 0, 4);
    const length = start.readUInt32LE(4);
    if (at + 8 + length > end) throw new Unfit('truncated');
    if (type === 'VP8X') canvas = await canvasOf(bytes, at + 8);
    if (type === 'VP8 ' || type === 'VP8L')
      return { ...(canvas ?? (await sizeOf(bytes, at + 8, type))), failOn: 'warning' };
    at += 8 + length + (length % 2);
  }
  throw new Unfit('damaged');
}

async function canvasOf(bytes: Bytes, at: number) {
  const chunk = await bytes.at(at, 10);
  if ((chunk[0] as number) & ANIMATION) throw new Unfit('moving');
  return { width: chunk.readUIntLE(4, 3) + 1, height: chunk.readUIntLE(7, 3) + 1 };
}

async function sizeOf(bytes: Bytes, at: number, type: 'VP8 ' | 'VP8L') {
  const chunk = await bytes.at(at, 10);
  if (type === 'VP8 ') return { width: chunk.readUInt16LE(6) & 0x3fff, height: chunk.readUInt16LE(8) & 0x3fff };
  const bits = chunk.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
