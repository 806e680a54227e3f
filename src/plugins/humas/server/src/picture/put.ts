/** From the renderer's folder to the storage. */
import type { Format, StoredFile } from './file-row';
import type { RenderedFile } from './renderer/job';
import type { PictureStorage } from './storage';

const PUT_AT_ONCE = 4;

/** Four at a time. All have ended when this does, whether well or not: nothing arrives in the storage afterwards. */
export async function putAll(storage: PictureStorage, files: RenderedFile[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  const waiting = [...files];
  const line = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift())
      addresses.set(file.key, await storage.putPublic(asStored(file), file.path, file.bytes));
  };
  const lines = Array.from({ length: PUT_AT_ONCE }, () =>
    line().catch((error: Error) => {
      waiting.length = 0;
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(lines)).find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  return addresses;
}

export const asStored = ({ hash, ext, mime }: RenderedFile): StoredFile => ({ place: 'public', hash, ext, mime });

export function asFormat({ hash, ext, mime, width, height, bytes }: RenderedFile, url: string): Format {
  const size = Math.round(bytes / 10) / 100;
  return { name: `${hash}${ext}`, hash, ext, mime, path: null, width, height, size, sizeInBytes: bytes, url };
}
