/** `humas export`: what was published since a number, as a signed file. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { publicSiteOf, unprocessable } from '../../core';
import { changeAsText } from '../../delivery';
import { databaseNow, editionsOf } from '../../edition';
import { FORMAT, FORMAT_VERSION, signatureLine, type FileHeader } from './change-file';
import { keyPairOf, type KeyPair } from './keys';

const AT_ONCE = 50;

export interface ExportRequest {
  since: number;
  /** A file, which is there whole or not at all; or a stream. */
  to: string | Writable;
  onProgress(done: number, newest: number): void;
}

export async function exportFile(strapi: Core.Strapi, { since, to, onProgress }: ExportRequest): Promise<FileHeader> {
  await assertNotBeyond(strapi, since);
  const key = await keyPairOf(strapi.db.connection);
  const folder = await mkdtemp(path.join(typeof to === 'string' ? path.dirname(to) : os.tmpdir(), '.humas-export-'));
  try {
    // The header says how many there are, which is known when all are written.
    const body = path.join(folder, 'body');
    const written = await writeChanges(strapi, since, body, onProgress);
    const header = headerOf(strapi, { since, ...written, createdAt: await databaseNow(strapi.db.connection) }, key);
    await writeSigned({ header, body, key, to, folder });
    return header;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function assertNotBeyond(strapi: Core.Strapi, since: number) {
  const { value } = await editionsOf(strapi).sequence();
  if (since <= value) return;
  throw unprocessable(
    `Nomor terbaru di sini ${value}, jadi tidak ada yang sesudah ${since}. Bila cadangan baru saja dipulihkan, ekspor dengan --since 0`,
    `the newest number here is ${value}, so nothing comes after ${since}. If a backup was restored, export with --since 0`,
  );
}

interface Written {
  epoch: string;
  next: number;
  count: number;
}

/** Page after page, as a follower walks: what is changed meanwhile comes again at its new number, and nothing is missed. */
async function writeChanges(
  strapi: Core.Strapi,
  since: number,
  file: string,
  onProgress: ExportRequest['onProgress'],
): Promise<Written> {
  const written: Written = { epoch: '', next: since, count: 0 };
  async function* lines() {
    for (let hasMore = true; hasMore; ) {
      const { rows, epoch, newest, hasMore: isMore } = await editionsOf(strapi).changes(written.next, AT_ONCE);
      if (written.epoch && written.epoch !== epoch) throw begunAnew();
      const last = Number(rows.at(-1)?.seq ?? written.next);
      Object.assign(written, {
        epoch,
        next: isMore ? last : Math.max(last, newest),
        count: written.count + rows.length,
      });
      yield rows.map((row) => `${changeAsText(row)}\n`).join('');
      onProgress(written.next, newest);
      hasMore = isMore;
    }
  }
  await pipeline(Readable.from(lines(), { highWaterMark: 1 }), createWriteStream(file));
  return written;
}

const begunAnew = () =>
  unprocessable('Penomoran dimulai ulang di tengah ekspor; ulangi', 'the numbers began anew meanwhile: export again');

function headerOf(
  strapi: Core.Strapi,
  { since, epoch, next, count, createdAt }: Written & { since: number; createdAt: string },
  key: KeyPair,
): FileHeader {
  const { name, url } = publicSiteOf(strapi);
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    ...{ publisher: name, url, epoch, since, next, count, createdAt },
    keyId: key.id,
    publicKey: key.text,
  };
}

interface Signed {
  header: FileHeader;
  body: string;
  key: KeyPair;
  to: ExportRequest['to'];
  folder: string;
}

async function writeSigned({ header, body, key, to, folder }: Signed) {
  const source = Readable.from(signedParts(header, body, key));
  if (typeof to !== 'string') return pipeline(source, to, { end: false });
  const file = path.join(folder, 'file');
  await pipeline(source, createWriteStream(file));
  const handle = await open(file);
  await handle.sync().finally(() => handle.close()); // it is carried away on a stick
  await rename(file, to);
}

async function* signedParts(header: FileHeader, body: string, key: KeyPair) {
  const hash = createHash('sha256');
  yield hashed(hash, Buffer.from(`${JSON.stringify(header)}\n`));
  for await (const chunk of createReadStream(body)) yield hashed(hash, chunk as Buffer);
  yield Buffer.from(signatureLine(key.sign(hash.digest())));
}

function hashed(hash: Hash, part: Buffer): Buffer {
  hash.update(part);
  return part;
}
