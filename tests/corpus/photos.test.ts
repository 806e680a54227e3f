/** Real photos in all eighteen orientations that a phone may write: each must come out the same, upright. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { distance, NEAR } from '../../src/plugins/humas/server/src/picture/alike';
import { render } from '../../src/plugins/humas/server/src/picture/renderer/render';
import { PLAIN } from '../../src/plugins/humas/server/src/picture/treatment';

jest.mock('thumbhash', () => ({ rgbaToThumbHash: () => new Uint8Array(24) }), { virtual: true });

const corpus = process.env.HUMAS_CORPUS ?? path.resolve(__dirname, '../../../shared/data');
const photos = path.join(corpus, 'photos/orientation');
const names = readdirSync(photos).filter((name) => name.endsWith('.jpg'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'humas-corpus-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('has eighteen photos', () => expect(names).toHaveLength(18));

it.each(names)('%s is upright and looks like the one that was never turned', async (name) => {
  const [made, plain] = [await make(name), await make(name.replace(/\d/, '0'))];
  expect(made.original.width > made.original.height).toBe(name.startsWith('Landscape'));
  expect(distance(made.perceptual, plain.perceptual)).toBeLessThanOrEqual(NEAR);
  // The photographer's program wrote each of them anew; one that lies on its side is off by a hundred and more.
  const [one, other] = [await greyOf(made), await greyOf(plain)];
  const most = Math.max(...one.map((value, at) => Math.abs(value - (other[at] as number))));
  expect(most).toBeLessThan(25);
  for (const { path: file } of made.files) {
    const { orientation, exif } = await sharp(file).metadata();
    expect([file, orientation ?? 1, exif]).toEqual([file, 1, undefined]);
  }
});

async function make(name: string) {
  const answer = await render({
    work: 'render',
    source: path.join(photos, name),
    folder,
    stem: `${name.replace('.jpg', '')}-${Math.random()}`,
    treatment: { ...PLAIN, watermark: null },
    font: '',
    limits: { megapixels: 100 },
  });
  if ('refusal' in answer) throw new Error(answer.refusal.english);
  return answer;
}

async function greyOf({ files }: Awaited<ReturnType<typeof make>>): Promise<Buffer> {
  const smallest = files.find(({ key }) => key === 'jpeg-320') as { path: string };
  return sharp(smallest.path).resize({ width: 16, height: 16, fit: 'fill' }).greyscale().raw().toBuffer();
}
