import { picture } from '../../../contracts/public';
import { publicPictureOf, type PictureFile } from './public-files';

const stored = (name: string, width: number, given: object = {}) => ({
  name,
  hash: name,
  url: `/uploads/${name}.${name.includes('avif') ? 'avif' : name.includes('webp') ? 'webp' : 'jpg'}`,
  mime: name.includes('avif') ? 'image/avif' : name.includes('webp') ? 'image/webp' : 'image/jpeg',
  width,
  height: width / 2,
  sizeInBytes: width * 100,
  ...given,
});
const ours = (given: Partial<PictureFile> = {}): PictureFile => ({
  ...stored('s-jpeg-1280', 1280),
  formats: {
    thumbnail: stored('s-thumbnail', 245),
    'jpeg-640': stored('s-jpeg-640', 640),
    'jpeg-1280': stored('s-jpeg-1280', 1280),
    'jpeg-320': stored('s-jpeg-320', 320),
    'webp-640': stored('s-webp-640', 640),
    'avif-320': stored('s-avif-320', 320),
    'crop-16x9': stored('s-crop-16x9', 1200, { height: 675 }),
  },
  provider_metadata: {
    humas: { version: 1, source: 'rahasia', original: { key: 'rahasia' }, placeholder: 'abc=', colour: '#123456' },
  },
  ...given,
});
const names = (list: { url: string }[]) => list.map(({ url }) => url.replace('/uploads/', ''));

it('of a picture that was made here: renditions by format, smallest first, and no thumbnail of the panel', () => {
  const { renditions, ...others } = publicPictureOf(ours());
  expect(names(renditions.jpeg)).toEqual(['s-jpeg-320.jpg', 's-jpeg-640.jpg', 's-jpeg-1280.jpg']);
  expect(names(renditions.webp)).toEqual(['s-webp-640.webp']);
  expect(names(renditions.avif)).toEqual(['s-avif-320.avif']);
  expect(others).toEqual({
    url: '/uploads/s-jpeg-1280.jpg',
    width: 1280,
    height: 640,
    crops: {
      '1:1': null,
      '4:3': null,
      '16:9': { url: '/uploads/s-crop-16x9.jpg', width: 1200, height: 675, bytes: 120_000 },
      '1.91:1': null,
    },
    placeholder: 'abc=',
    colour: '#123456',
  });
});

it('counts the largest once, whether or not it stands among the formats', () => {
  const { 'jpeg-1280': _, ...formats } = ours().formats ?? {};
  expect(publicPictureOf(ours({ formats }))).toEqual(publicPictureOf(ours()));
});

it('tells nothing else of the record', () => {
  const given = publicPictureOf(ours());
  expect(picture.strict().parse(given)).toEqual(given);
  expect(JSON.stringify(given)).not.toContain('rahasia');
});

it.each<{
  name: string;
  file: PictureFile | null;
  url: string | null;
  format?: 'avif' | 'webp' | 'jpeg';
  count: number;
}>([
  { name: 'no file', file: null, url: null, count: 0 },
  { name: 'a file without a size', file: { url: '/uploads/a.jpg' }, url: null, count: 0 },
  { name: 'a single file', file: { url: '/uploads/a.jpg', width: 9, height: 9 }, url: '/uploads/a.jpg', count: 1 },
  {
    name: 'sizes that Strapi made: never the uploaded file, which may carry the GPS of a phone',
    file: { ...stored('asli', 4000), formats: { small: stored('small', 500), large: stored('large', 1000) } },
    url: '/uploads/large.jpg',
    count: 2,
  },
  {
    name: 'PNG of an earlier version',
    file: {
      url: '/uploads/a.png',
      mime: 'image/png',
      formats: { small: { url: '/uploads/b.png', width: 5, height: 5 } },
    },
    url: '/uploads/b.png',
    count: 1,
  },
  {
    name: 'WebP of an earlier version',
    file: { url: '/uploads/a.webp', mime: 'image/webp', width: 5, height: 5 },
    url: '/uploads/a.webp',
    format: 'webp',
    count: 1,
  },
  {
    name: 'AVIF that no record names as such',
    file: { url: 'https://cdn.example/a.avif?v=1', width: 5, height: 5 },
    url: 'https://cdn.example/a.avif?v=1',
    format: 'avif',
    count: 1,
  },
])('of $name', ({ file, url, format = 'jpeg', count }) => {
  const given = publicPictureOf(file);
  expect([given.url, given.renditions[format].length]).toEqual([url, count]);
  expect(Object.values(given.renditions).flat()).toHaveLength(count);
  expect(given).toMatchObject({ placeholder: null, colour: null, crops: { '1:1': null } });
});

it.each([
  [{ sizeInBytes: 12_345 }, 12_345],
  [{ sizeInBytes: undefined, size: 12.35 }, 12_350],
  [{ sizeInBytes: undefined, size: '12.35' }, 12_350],
  [{ sizeInBytes: undefined }, null],
])('reads how large a file is from %j', (given, bytes) =>
  expect(publicPictureOf(stored('a', 10, given)).renditions.jpeg[0]?.bytes).toBe(bytes),
);
