import { open } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** How long a storage may take until it begins to answer. */
const PATIENCE_MS = 15_000;

export interface PublicFolder {
  /** What the server hands out to everybody; paths of files begin here. */
  folder: string;
  /** Told why a file is not there. */
  onMissing(url: string, reason: string): void;
}

/**
 * A file by its public address: from the folder of the local provider, or from where another provider serves it. Null where the
 * storage lacks it or does not answer: what is wrong with one picture must not cost the others.
 */
export async function openPublicFile(url: string, { folder, onMissing }: PublicFolder): Promise<Readable | null> {
  try {
    return await (/^https?:\/\//i.test(url) ? fetched(url) : fromFolder(url, folder));
  } catch (error) {
    onMissing(url, (error as Error).message);
    return null;
  }
}

async function fromFolder(url: string, folder: string): Promise<Readable> {
  const file = path.join(folder, path.posix.normalize(`/${url.split(/[?#]/)[0]}`));
  const handle = await open(file, 'r');
  return handle.createReadStream();
}

async function fetched(url: string): Promise<Readable> {
  const abandoned = new AbortController();
  const timer = setTimeout(() => abandoned.abort(new Error('no answer')), PATIENCE_MS).unref();
  try {
    const { ok, status, body } = await fetch(url, { signal: abandoned.signal });
    if (!ok || !body) {
      await body?.cancel();
      throw new Error(`the storage answered ${status}`);
    }
    return Readable.fromWeb(body as ReadableStream);
  } finally {
    clearTimeout(timer); // from here on the reader of the archive sets the pace
  }
}
