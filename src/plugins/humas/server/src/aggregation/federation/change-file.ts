/**
 * A file of changes: lines of JSON. The first says whose they are and from where to where, the last one signs the SHA-256 of all
 * bytes before it; between them stands a change a line, as the change feed has it. Read and written as a stream: it may be larger than memory.
 */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { unprocessable } from '../../core';
import { isSignedBy, publicKeyFrom, type PublicKey } from './keys';

export const FORMAT = 'humas-changes';
export const FORMAT_VERSION = 1;

const MEGABYTE = 1024 * 1024;
const LONGEST_LINE_BYTES = 32 * MEGABYTE;

export const fileHeader = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  publisher: z.string().max(200),
  url: z.url({ protocol: /^https?$/ }),
  epoch: z.string().min(1).max(64),
  since: z.int().min(0),
  next: z.int().min(0),
  count: z.int().min(0),
  createdAt: z.iso.datetime(),
  keyId: z.string(),
  publicKey: z.string().max(200),
});
export type FileHeader = z.output<typeof fileHeader>;

const lastLine = z.strictObject({ signature: z.string().max(200) });

export const signatureLine = (signature: string) => `${JSON.stringify({ signature })}\n`;

export interface CheckedFile {
  header: FileHeader;
  key: PublicKey;
  digest: string;
}

/** Reads it to its end: whole, in order, and signed with the key that it names. Whether that is the right key is for others to say. */
export async function checkFile(file: FileHandle, onProgress: (bytes: number) => void): Promise<CheckedFile> {
  const hash = createHash('sha256');
  let header: FileHeader | null = null;
  let held: Buffer | null = null;
  let [count, last] = [0, 0];
  for await (const line of linesOf(file, onProgress)) {
    if (held && !header) {
      header = readHeader(held);
      last = header.since;
    } else if (held && header) {
      last = assertFollows(held, last, header);
      count += 1;
    }
    if (held) hash.update(held);
    held = line;
  }
  if (!header || !held) throw notAFile();
  const digest = hash.digest();
  const signature = lastLine.safeParse(json(held));
  if (!signature.success) throw truncated();
  const key = publicKeyFrom(header.publicKey);
  if (!key || !isSignedBy(key, digest, signature.data.signature)) throw altered();
  if (count !== header.count) throw altered();
  return { header, key, digest: digest.toString('hex') };
}

/** The changes, once more. Ends with an error where it is no longer the file that was checked. */
export async function* changesIn(
  file: FileHandle,
  { digest }: CheckedFile,
): AsyncGenerator<{ change: unknown; bytes: number }> {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  let isHeader = true;
  for await (const line of linesOf(file, () => {})) {
    if (held && !isHeader) yield { change: json(held), bytes: held.length };
    if (held) {
      hash.update(held);
      isHeader = false;
    }
    held = line;
  }
  if (hash.digest('hex') !== digest) throw altered();
}

/** Each with its line feed. What comes after the last one is no line, and makes the file a broken one. */
async function* linesOf(file: FileHandle, onProgress: (bytes: number) => void): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let [restBytes, bytes] = [0, 0];
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false, highWaterMark: MEGABYTE })) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end + 1)]);
      [rest, restBytes, from] = [[], 0, end + 1];
    }
    rest.push(chunk.subarray(from));
    restBytes += chunk.length - from;
    if (restBytes > LONGEST_LINE_BYTES) throw notAFile();
    bytes += chunk.length;
    onProgress(bytes);
  }
  if (restBytes > 0) throw truncated();
}

function readHeader(line: Buffer): FileHeader {
  const said = json(line);
  const { format, version } = (said ?? {}) as { format?: unknown; version?: unknown };
  if (format === FORMAT && version !== FORMAT_VERSION) throw ofAnotherVersion(version);
  const read = fileHeader.safeParse(said);
  if (!read.success || read.data.next < read.data.since) throw notAFile();
  return read.data;
}

function assertFollows(line: Buffer, last: number, { next }: FileHeader): number {
  const seq = (json(line) as { seq?: unknown } | null)?.seq;
  if (typeof seq !== 'number' || seq <= last || seq > next) throw altered();
  return seq;
}

function json(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return null;
  }
}

const notAFile = () =>
  unprocessable('Ini bukan berkas dari `humas export`', 'this is not a file that `humas export` has written');
const ofAnotherVersion = (version: unknown) =>
  unprocessable(
    `Berkas ini berformat versi ${String(version)}; versi ini mengenal versi ${FORMAT_VERSION}. Perbarui dahulu`,
    `the file's format is version ${String(version)}, and this is for version ${FORMAT_VERSION}: upgrade first`,
  );
const truncated = () =>
  unprocessable(
    'Berkas ini terpotong: baris terakhir yang menandatanganinya tidak ada. Salin ulang',
    'the file is cut off: the last line, which signs it, is missing. Copy it again',
  );
const altered = () =>
  unprocessable(
    'Tanda tangan berkas ini tidak cocok: isinya berubah atau rusak. Salin ulang atau ekspor ulang',
    'the signature of the file does not fit: it was altered or damaged. Copy or export it again',
  );
