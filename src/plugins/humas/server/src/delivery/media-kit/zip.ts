import { Readable, type PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  name: string;
  content: Buffer | Readable;
}

/**
 * An archive that is written as it is read: one entry at a time, so it may be larger than memory. Nothing is begun for a reader
 * who is gone, and whatever breaks while it is written breaks the archive, where the reader notices it.
 *
 * @param changedAt the time of every entry, so that the same kit is the same bytes
 */
export function zipOf(entries: AsyncGenerator<ZipEntry>, changedAt: Date): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream as PassThrough;
  let current: Readable | null = null;
  archive.once('close', () => current?.destroy());
  zip.once('error', (error: Error) => archive.destroy(error));

  async function write() {
    for await (const { name, content } of entries) {
      const isPicture = content instanceof Readable;
      current = isPicture ? content : null;
      if (archive.destroyed) break;
      if (!isPicture) {
        zip.addBuffer(content, name, { mtime: changedAt });
        continue;
      }
      zip.addReadStream(content, name, { mtime: changedAt, compress: false }); // pictures are compressed already
      await finished(content);
    }
    if (archive.destroyed) current?.destroy();
    else zip.end();
  }

  write().catch((error: Error) => archive.destroy(error));
  return archive;
}
