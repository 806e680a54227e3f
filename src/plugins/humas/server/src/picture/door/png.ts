/** The chunks of a PNG (ISO/IEC 15948), up to the end of the image. */
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import type { Bytes } from './bytes';
import type { Shape } from './jpeg';
import { Unfit } from './refusals';

/** A colour profile is below one megabyte. Deflate packs a thousand to one, so a bomb fits into a small chunk. */
const LARGEST_PROFILE_BYTES = 8 * 2 ** 20;
/** Texts may be packed as well, and the decoder unpacks each: a gigabyte a second. */
const LARGEST_TEXT_BYTES = 2 ** 20;
const MOST_CHUNKS = 100_000;
const unpack = promisify(inflate) as (packed: Buffer, options: object) => Promise<Buffer>;

export async function shapeOfPng(bytes: Bytes): Promise<Shape> {
  const head = await bytes.at(8, 16);
  if (head.toString('latin1', 4, 8) !== 'IHDR') throw new Unfit('damaged');
  const size = { width: head.readUInt32BE(8), height: head.readUInt32BE(12) };
  if (size.width === 0 || size.height === 0) throw new Unfit('damaged');
  let at = 8;
  let textBytes = 0;
  for (let count = 0; count < MOST_CHUNKS; count += 1) {
    const start = await bytes.at(at, 8);
    const length = start.readUInt32BE(0);
    const type = start.toString('latin1', 4, 8);
    if (at + 12 + length > bytes.size) throw new Unfit('truncated');
    if (type === 'IEND') return { ...size, failOn: 'warning' };
    if (type === 'acTL' && length >= 4 && (await bytes.at(at + 8, 4)).readUInt32BE(0) > 1) throw new Unfit('moving');
    if (type === 'iCCP') await assertProfileIsSmall(await bytes.at(at + 8, length));
    textBytes += type === 'zTXt' || type === 'iTXt' ? length : 0;
    if (textBytes > LARGEST_TEXT_BYTES) throw new Unfit('overloaded');
    at += 12 + length;
  }
  throw new Unfit('overloaded');
}

/** Name, zero, method, and then the packed profile. */
async function assertProfileIsSmall(chunk: Buffer) {
  const packed = chunk.subarray(chunk.indexOf(0) + 2);
  const options = { maxOutputLength: LARGEST_PROFILE_BYTES, finishFlush: constants.Z_SYNC_FLUSH };
  await unpack(packed, options).catch(({ code }: { code: string }) => {
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Unfit('overloaded');
    // A profile that is broken is left to the decoder: it does without.
  });
}
