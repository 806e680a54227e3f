import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { inspect, isRefused, LIMITS } from './inspect';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'humas-door-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function found(bytes: Buffer) {
  const file = path.join(folder, 'foto');
  fs.writeFileSync(file, bytes);
  const verdict = await inspect(file, LIMITS);
  return isRefused(verdict) ? verdict.reason : verdict;
}

/** Every pixel another: what is written is about as large as what is in it. */
const noisy = (width: number, height: number) => {
  const data = Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 2_654_435_761) >>> 13));
  return sharp(data, { raw: { width, height, channels: 3 } });
};
/** A comment of so many bytes after the first marker, which moves everything behind it. */
const moved = (jpeg: Buffer, by: number) => {
  const comment = Buffer.alloc(4 + by);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(2 + by, 2);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
};

it.each([
  ['jpeg', '.jpg'],
  ['png', '.png'],
  ['webp', '.webp'],
  ['avif', '.avif'],
] as const)('%s of its size', async (format, ext) => {
  expect(await found(await noisy(60, 40).toFormat(format).toBuffer())).toEqual({
    ...{ format, ext, mime: `image/${format}` },
    ...{ width: 60, height: 40, failOn: 'warning' },
  });
});

it('width and height are those of the upright picture', async () => {
  const lying = await noisy(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await found(lying)).toMatchObject({ width: 40, height: 60 });
});

it('a WebP without loss has its size elsewhere', async () => {
  expect(await found(await noisy(60, 40).webp({ lossless: true }).toBuffer())).toMatchObject({ width: 60, height: 40 });
});

it('a JPEG is read to its end wherever the edge of what is read at once falls', async () => {
  const jpeg = await noisy(900, 700).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
  expect(jpeg.length).toBeGreaterThan(600_000);
  // Both edges of 256 KB pass over a stuffed 0xff and over whatever else is there.
  for (let by = 0; by < 300; by += 1) expect(await found(moved(jpeg, by))).toMatchObject({ width: 900, height: 700 });
  expect(await found(jpeg.subarray(0, -1))).toBe('truncated');
});

it('fill bytes before a marker are no harm', async () => {
  const jpeg = await noisy(60, 40).jpeg().toBuffer();
  const filled = Buffer.concat([jpeg.subarray(0, 2), Buffer.alloc(9, 0xff), jpeg.subarray(2)]);
  expect(await found(filled)).toMatchObject({ width: 60, height: 40 });
});

it('what a phone appends to a JPEG is no harm', async () => {
  const jpeg = await noisy(60, 40).jpeg().toBuffer();
  expect(await found(Buffer.concat([jpeg, jpeg, Buffer.alloc(5000)]))).toMatchObject({ width: 60, height: 40 });
});

it('scan parameters that mean nothing make the decoder less strict: some phones write them', async () => {
  const jpeg = await noisy(60, 40).jpeg().toBuffer();
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  jpeg[scan + 2 + jpeg.readUInt16BE(scan + 2) - 2] = 0;
  expect(await found(jpeg)).toMatchObject({ failOn: 'error' });
});

it('a file that is not there is an error, not a refusal', () =>
  expect(inspect(path.join(folder, 'tiada'), LIMITS)).rejects.toThrow('ENOENT'));
