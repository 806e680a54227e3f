/** The bytes of an answer, unpacked and counted while they come: what is too much is never held. */
import { Duplex, pipeline, Readable } from 'node:stream';
import zlib from 'node:zlib';
import { FetchProblem } from './problem';

/** zstd since Node 22.15. */
const hasZstd = 'createZstdDecompress' in zlib;
export const ACCEPT_ENCODING = hasZstd ? 'gzip, br, zstd, deflate' : 'gzip, br, deflate';
const MOST_ENCODINGS = 2;

export interface Limit {
  bytes: number;
  /** An error page is cut; of everything else, too much is a problem. */
  isCut: boolean;
}

export async function readBody(raw: Readable, encoding: string | null, limit: Limit): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(raw, encoding) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit.bytes) {
        if (!limit.isCut) throw tooLarge(limit.bytes);
        chunks.push(chunk.subarray(0, chunk.length - (size - limit.bytes)));
        break;
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw packed(error);
  } finally {
    raw.on('error', ignore).destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(raw: Readable, encoding: string | null): Readable {
  const steps = codingsOf(encoding).map(unpackerOf);
  if (steps.length === 0) return raw;
  const last = steps.at(-1) as Duplex;
  // An error anywhere ends all of them, and reaches the reader through the last.
  pipeline([raw, ...steps], (error) => error && last.destroy(error));
  return last;
}

/** The last two are what servers say by mistake. */
const NO_CODING = new Set(['', 'identity', 'none', 'utf-8']);

/** In the order in which they are to be undone. */
function codingsOf(encoding: string | null): string[] {
  const codings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().replace(/^x-/, ''))
    .filter((coding) => !NO_CODING.has(coding))
    .reverse();
  if (codings.length > MOST_ENCODINGS)
    throw wrongEncoding(`dipadatkan ${codings.length} kali`, `is compressed ${codings.length} times`);
  return codings;
}

function unpackerOf(coding: string): Duplex {
  if (coding === 'gzip') return zlib.createGunzip();
  if (coding === 'br') return zlib.createBrotliDecompress();
  if (coding === 'deflate') return Duplex.from(inflate);
  if (coding === 'zstd' && hasZstd) return zstd();
  throw wrongEncoding(
    `dipadatkan dengan cara yang tidak dikenal (${coding})`,
    `is packed in an unknown way (${coding})`,
  );
}

/** "deflate" means zlib's format (RFC 9110 8.4.1.2), and some servers send it bare. */
async function* inflate(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const isZlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  async function* all() {
    yield first.value as Buffer;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  const inflater = isZlib ? zlib.createInflate() : zlib.createInflateRaw();
  pipeline(Readable.from(all()), inflater, ignore);
  yield* inflater;
}

/** RFC 9659: a window of at most 8 MB, so that a few bytes cannot ask for much memory. */
function zstd(): Duplex {
  const { createZstdDecompress, constants } = zlib as unknown as {
    createZstdDecompress(options: object): Duplex;
    constants: Record<string, number>;
  };
  return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax as number]: 23 } });
}

/** zlib's codes: Z_DATA_ERROR, Z_BUF_ERROR, ERR__ERROR_FORMAT_PADDING_1 (Brotli), ZSTD_error_… */
function packed(error: unknown): unknown {
  const { code = '' } = error as { code?: string };
  if (!/^(Z_|ERR__|ERR_BROTLI|ZSTD)/.test(code)) return error;
  return wrongEncoding(
    'dipadatkan dengan rusak atau terpotong',
    'is packed in a broken way, or cut off',
    error as Error,
  );
}

function wrongEncoding(id: string, en: string, cause?: Error): FetchProblem {
  return new FetchProblem('encoding', { id: `Jawaban itu ${id}`, en: `The answer ${en}` }, { cause });
}

function tooLarge(bytes: number): FetchProblem {
  const megabytes = Math.round((bytes / 1024 / 1024) * 10) / 10;
  return new FetchProblem('too-large', {
    id: `Jawaban itu lebih besar daripada ${megabytes} MB`,
    en: `The answer is larger than ${megabytes} MB`,
  });
}

const ignore = () => {};
