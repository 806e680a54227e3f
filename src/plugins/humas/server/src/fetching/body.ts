import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Readable, Transform } from 'node:stream';
import { FetchProblem } from './problem';

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
/** More are nobody's honest answer. */
const MOST_LAYERS = 2;

/** Everything that comes, up to so many bytes after decompression: a bomb is cut off before it opens. */
export async function readBody(
  stream: Readable,
  { encoding, maxBytes, where }: { encoding: string | null; maxBytes: number; where: string },
): Promise<Buffer> {
  // Left half-read, it complains of having been left.
  stream.on('error', () => {});
  const names = (encoding ?? '').toLowerCase().split(/\s*,\s*/);
  const layers = names.filter((name) => name && name !== 'identity').reverse();
  const decoders = layers.map((name) => DECODERS[name]?.());
  if (layers.length > MOST_LAYERS || decoders.includes(undefined)) {
    stream.destroy();
    throw new FetchProblem('encoding', where);
  }
  const plain = decoders.reduce<Readable>((from, decoder) => pipeline(from, decoder as Transform, () => {}), stream);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new FetchProblem('too-large', where);
      chunks.push(chunk);
    }
  } catch (error) {
    if (isZlib(error)) throw new FetchProblem('encoding', where, { cause: error });
    throw error;
  } finally {
    // Leaving the loop destroys the last of them only.
    stream.destroy();
  }
  return Buffer.concat(chunks, bytes);
}

const isZlib = (error: unknown) => /^(Z_|ERR__ERROR|ERR_BROTLI)/.test(String((error as { code?: unknown }).code ?? ''));
