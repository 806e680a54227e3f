import { once } from 'node:events';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { fromBuffer } from 'yauzl';
import { zipOf, type ZipEntry } from './zip';

const AT = new Date('2024-03-01T02:00:00Z');

async function* entries(...all: ZipEntry[]): AsyncGenerator<ZipEntry> {
  yield* all;
}
const bytesOf = async (archive: Readable) => Buffer.concat(await archive.toArray());

it('holds what it was given, in order', async () => {
  const bytes = await bytesOf(
    zipOf(
      entries({ name: 'a.txt', content: Buffer.from('A') }, { name: 'b.jpg', content: Readable.from(['B', 'B']) }),
      AT,
    ),
  );
  const names: string[] = [];
  await new Promise<void>((resolve, reject) =>
    fromBuffer(bytes, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', ({ fileName, uncompressedSize }) => names.push(`${fileName} ${uncompressedSize}`));
      zip.on('end', resolve);
    }),
  );
  expect(names).toEqual(['a.txt 1', 'b.jpg 2']);
});

it('is the same bytes every time', async () => {
  const make = () => bytesOf(zipOf(entries({ name: 'a.jpg', content: Readable.from(['A']) }), AT));
  expect((await make()).equals(await make())).toBe(true);
});

it('breaks where a picture breaks off, and lets nobody take it for whole', async () => {
  const broken = new Readable({ read() {} });
  broken.push('half');
  const archive = zipOf(entries({ name: 'a.jpg', content: broken }, { name: 'b.txt', content: Buffer.from('B') }), AT);
  archive.once('data', () => broken.destroy(new Error('the storage hung up')));
  await expect(finished(archive.resume())).rejects.toThrow('the storage hung up');
});

it('closes what it was reading when the reader leaves, and opens nothing more', async () => {
  const endless = new Readable({ read: () => void endless.push(Buffer.alloc(1000)) });
  let isOpened = false;
  async function* kit(): AsyncGenerator<ZipEntry> {
    yield { name: 'a.jpg', content: endless };
    isOpened = true;
    yield { name: 'b.txt', content: Buffer.from('B') };
  }
  const archive = zipOf(kit(), AT);
  await once(archive, 'readable');
  archive.destroy();
  await once(endless, 'close');
  expect([endless.destroyed, isOpened]).toEqual([true, false]);
});

it('waits for a slow reader instead of filling memory', async () => {
  let given = 0;
  const large = new Readable({
    read() {
      given += 1;
      this.push(given > 1000 ? null : Buffer.alloc(64 * 1024));
    },
  });
  const archive = zipOf(entries({ name: 'a.jpg', content: large }), AT);
  await once(archive, 'readable');
  expect(given).toBeLessThan(20);
  await finished(archive.resume());
  expect(given).toBe(1001);
});
