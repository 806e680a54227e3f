/** A file as far as it is asked for: a picture of 50 MB is never in memory at once. */
import { open, type FileHandle } from 'node:fs/promises';
import { Unfit } from './refusals';

const WINDOW_BYTES = 256 * 1024;
/** No step through a file is shorter than this, or is cut in two by the edge of a window. */
const STEP_BYTES = 16;

export interface Bytes {
  size: number;
  /** Exactly these; a file that ends before them is truncated. */
  at(position: number, length: number): Promise<Buffer>;
  /** From there on, as many as come in one read, at least 16; fewer only at the end of the file. */
  from(position: number): Promise<Buffer>;
}

export async function withBytes<T>(path: string, use: (bytes: Bytes) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    return await use(bytesOf(file, (await file.stat()).size));
  } finally {
    await file.close();
  }
}

function bytesOf(file: FileHandle, size: number): Bytes {
  let start = 0;
  let window = Buffer.alloc(0);
  const read = async (position: number, length: number) => {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    return buffer.subarray(0, bytesRead);
  };
  /** Many small steps through a file are one read. */
  const from = async (position: number) => {
    const end = start + window.length;
    if (position < start || position > end || (position + STEP_BYTES > end && end < size)) {
      window = await read(position, WINDOW_BYTES);
      start = position;
    }
    return window.subarray(position - start);
  };
  return {
    size,
    from,
    async at(position, length) {
      const near = await from(position);
      const found = near.length >= length ? near.subarray(0, length) : await read(position, length);
      if (found.length < length) throw new Unfit('truncated');
      return found;
    },
  };
}
