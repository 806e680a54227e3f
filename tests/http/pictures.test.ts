/** Public pictures, file by file: their sizes, shapes, colours and what is written in them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { asFromPhone, scene, SECRETS } from '../support/camera';
import { expectStorageToMatchRows, mediaOf, PLAIN, type MediaFile } from '../support/media';
import { startNewsroom, type Newsroom } from '../support/newsroom';

let newsroom: Newsroom;
let media: ReturnType<typeof mediaOf>;
let phone: Buffer;

const WIDTHS = [320, 640, 960, 1280, 1920];

beforeAll(async () => {
  newsroom = await startNewsroom();
  media = mediaOf(newsroom);
  phone = asFromPhone(await scene(1, 4000, 3000).jpeg({ quality: 90 }).toBuffer());
});
afterAll(() => newsroom?.close());
// AVIF follows when nothing is waited for; a test that counts files must not find it on its way.
afterEach(() => media.pictures.modern.idle());

describe('an upload', () => {
  let file: MediaFile;
  beforeAll(async () => {
    file = await media.upload(phone);
  });

  it('is there as JPEG and WebP in every width, with crops and a thumbnail, when it answers', async () => {
    const made = ['jpeg', 'webp'].flatMap((format) => WIDTHS.map((width) => `${format}-${width}`));
    const others = ['crop-1x1', 'crop-4x3', 'crop-16x9', 'crop-191x100', 'thumbnail'];
    expect(
      Object.keys(file.formats)
        .filter((key) => !key.startsWith('avif'))
        .sort(),
    ).toEqual([...made, ...others].sort());
    for (const [key, format] of Object.entries(file.formats)) {
      const read = await sharp(media.bytesOf(format)).metadata();
      expect([key, read.width, read.height]).toEqual([key, format.width, format.height]);
      expect(format.mime).toBe(key.startsWith('webp') ? 'image/webp' : 'image/jpeg');
      expect(read.format).toBe(key.startsWith('webp') ? 'webp' : 'jpeg');
      expect(read.space).toBe('srgb');
    }
    for (const width of WIDTHS)
      expect(file.formats[`jpeg-${width}`]).toMatchObject({ width, height: Math.round(width * 0.75) });
  });

  it('is known to Strapi by its largest JPEG and by the name it came with', () => {
    const { url, hash, width, height } = file.formats['jpeg-1920'] as MediaFile;
    expect(file).toMatchObject({ url, hash, width, height, ext: '.jpg', mime: 'image/jpeg', name: 'apel pagi.jpg' });
    expect(hash).toMatch(/^[a-z0-9]{25}-jpeg-1920$/);
  });

  it('has a placeholder, a colour and a look', () => {
    const { placeholder, colour, perceptual } = file.provider_metadata.humas;
    expect(Buffer.from(placeholder, 'base64').length).toBeGreaterThan(15);
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(perceptual).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has crops of the shapes that are shared, at most 1200 wide', async () => {
    const shapes = Object.entries({ '1x1': 1, '4x3': 4 / 3, '16x9': 16 / 9, '191x100': 1.91 });
    for (const [name, ratio] of shapes) {
      const { width, height } = file.formats[`crop-${name}`] as MediaFile;
      expect(width).toBe(1200);
      expect(width / height).toBeCloseTo(ratio, 2);
    }
  });

  it('keeps its original privately, as it came', async () => {
    const { original, source } = file.provider_metadata.humas;
    expect(original).toMatchObject({ ext: '.jpg', bytes: phone.length, width: 4000, height: 3000 });
    expect(media.kept()).toEqual([`${original.key}.jpg`]);
    const bytes = await media.pictures.withOriginal(file.id, async (where: string) => fs.readFileSync(where));
    expect(bytes.equals(phone)).toBe(true);
    expect(source).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives nobody its original over HTTP', async () => {
    const name = `${file.provider_metadata.humas.original.key}.jpg`;
    const addresses = [
      `/private/originals/${name}`,
      `/uploads/${name}`,
      `/uploads/../private/originals/${name}`,
      `/uploads/..%2f..%2fprivate%2foriginals%2f${name}`,
      `/uploads/%2e%2e/%2e%2e/private/originals/${name}`,
      `/../private/originals/${name}`,
    ];
    for (const address of addresses) {
      const { status, body } = await newsroom.http.get(address).buffer(true);
      expect([address, status >= 400]).toEqual([address, true]);
      expect(Buffer.isBuffer(body) && body.length > 1000).toBe(false);
    }
    const everything = fs.readdirSync(path.join(newsroom.app.folder, 'public'), { recursive: true }) as string[];
    expect(everything.filter((each) => each.includes(file.provider_metadata.humas.original.key))).toEqual([]);
    expect((await newsroom.http.get(file.url)).status).toBe(200);
  });

  it('leaves nothing written down as litter, and no working folder', async () => {
    expect(await media.litter()).toBe(0);
    const working = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(`humas-picture-${process.pid}-`));
    expect(working).toEqual([]);
  });

  it('gets AVIF in the background, in the same widths', async () => {
    await media.pictures.modern.idle();
    const { formats } = await media.row(file.id);
    for (const width of WIDTHS) {
      const format = formats[`avif-${width}`] as MediaFile;
      expect(format).toMatchObject({ width, height: Math.round(width * 0.75), mime: 'image/avif' });
      expect((await sharp(media.bytesOf(format)).metadata()).compression).toBe('av1');
    }
    expect(media.stored().length).toBe(Object.keys(formats).length);
  });
});

describe('what every public file carries', () => {
  const small = async () => asFromPhone(await scene(14, 900, 675).jpeg({ quality: 90 }).toBuffer());

  it('is credit, caption and copyright; and nothing of what the phone wrote', async () => {
    const file = await media.upload(await small());
    const said = { credit: 'Humas & Protokol', caption: 'Apel <pagi> "bersama"', copyright: '© Lapas Jember' };
    await media.pictures.remake(file.id, { ...PLAIN, ...said });
    await media.pictures.modern.idle();
    const row = await media.row(file.id);
    const formats = Object.entries(row.formats);
    expect(formats.length).toBe(14); // three widths in three formats, four crops and a thumbnail
    for (const [key, format] of formats) {
      const bytes = media.bytesOf(format);
      for (const secret of Object.values(SECRETS))
        expect([key, secret, bytes.includes(secret)]).toEqual([key, secret, false]);
      expect([key, ...exifIn(bytes)]).toEqual([key]);
      const { exif, iptc, icc, xmpAsString, orientation } = await sharp(bytes).metadata();
      expect([key, exif, icc, orientation ?? 1]).toEqual([key, undefined, undefined, 1]);
      if (format.ext === '.jpg') expect(iptc?.includes('© Lapas Jember')).toBe(true);
      expect(xmpAsString).toContain('<photoshop:Credit>Humas &amp; Protokol</photoshop:Credit>');
      expect(xmpAsString).toContain('Apel &lt;pagi&gt; "bersama"');
      expect(xmpAsString).toContain('© Lapas Jember');
    }
  });

  it('was all in the original', async () => {
    const phone = await small();
    for (const secret of Object.values(SECRETS)) expect([secret, phone.includes(secret)]).toEqual([secret, true]);
    const read = await sharp(phone).metadata();
    expect([Boolean(read.exif), Boolean(read.xmp), Boolean(read.iptc)]).toEqual([true, true, true]);
  });
});

describe('a picture', () => {
  it('is upright whichever way the phone was held', async () => {
    // Red, green, blue, yellow: clockwise from the top left.
    const upright = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c00' } })
      .composite([
        { input: { create: { width: 200, height: 150, channels: 3, background: '#0c0' } }, left: 200, top: 0 },
        { input: { create: { width: 200, height: 150, channels: 3, background: '#00c' } }, left: 200, top: 150 },
        { input: { create: { width: 200, height: 150, channels: 3, background: '#cc0' } }, left: 0, top: 150 },
      ])
      .png()
      .toBuffer();
    for (let orientation = 1; orientation <= 8; orientation++) {
      const lying = await asLying(upright, orientation);
      const file = await media.upload(asFromPhone(lying, orientation));
      expect([orientation, file.width, file.height]).toEqual([orientation, 400, 300]);
      expect(file.provider_metadata.humas.original).toMatchObject({ width: 400, height: 300 });
      for (const key of ['jpeg-320', 'jpeg-400', 'webp-400']) {
        const corners = await cornersOf(media.bytesOf(file.formats[key] as MediaFile));
        expect([orientation, key, corners]).toEqual([orientation, key, ['red', 'green', 'blue', 'yellow']]);
      }
    }
  });

  it('is never enlarged', async () => {
    const file = await media.upload(await scene(2, 200, 150).png().toBuffer(), 'kecil.png', 'image/png');
    expect(widthsIn(file)).toEqual([200]);
    const middle = await media.upload(await scene(3, 1000, 700).webp().toBuffer(), 'sedang.webp', 'image/webp');
    expect(widthsIn(middle)).toEqual([320, 640, 960, 1000]);
    expect(middle).toMatchObject({ ext: '.jpg', mime: 'image/jpeg', width: 1000, name: 'sedang.webp' });
  });

  it('is cut around its focal point', async () => {
    const red = { create: { width: 100, height: 100, channels: 3 as const, background: '#f00' } };
    const picture = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#fff' } })
      .composite([{ input: red, left: 1450, top: 50 }])
      .jpeg()
      .toBuffer();
    const file = await media.upload(picture);
    expect(await hasRed(file, 'crop-1x1')).toBe(false);
    await media.pictures.remake(file.id, { ...PLAIN, focalPoint: { x: 0.93, y: 0.1 } });
    for (const crop of ['crop-1x1', 'crop-4x3', 'crop-16x9', 'crop-191x100'])
      expect([crop, await hasRed(await media.row(file.id), crop)]).toEqual([crop, true]);
  });

  it('in grey, CMYK, 16 bit or with holes becomes sRGB', async () => {
    const create = (background: string | object, channels: 3 | 4 = 3) =>
      sharp({ create: { width: 64, height: 48, channels, background: background as string } });
    const cases: [string, Buffer, string, number[]][] = [
      ['cmyk.jpg', await create('#c84').toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg', [204, 136, 68]],
      ['16.png', await create('#c84').toColourspace('rgb16').png().toBuffer(), 'image/png', [204, 136, 68]],
      ['grey.png', await create('#888').toColourspace('b-w').png().toBuffer(), 'image/png', [136, 136, 136]],
      ['hole.png', await create({ r: 0, g: 0, b: 0, alpha: 0 }, 4).png().toBuffer(), 'image/png', [255, 255, 255]],
    ];
    for (const [name, bytes, mime, expected] of cases) {
      const { formats } = await media.upload(bytes, name, mime);
      const { channels, isOpaque } = await sharp(media.bytesOf(formats['jpeg-64'] as MediaFile)).stats();
      expect([name, channels.length, isOpaque]).toEqual([name, 3, true]);
      channels.forEach(({ mean }, at) => expect(Math.abs(mean - (expected[at] as number))).toBeLessThan(20)); // CMYK without a profile has no exact colour
    }
  });
});

describe('masks', () => {
  const masks = [
    { shape: 'rectangle', x: 0.1, y: 0.1, width: 0.3, height: 0.4 },
    { shape: 'ellipse', x: 0.6, y: 0.5, width: 0.3, height: 0.4 },
  ];

  it('leave nothing of what they cover in any size: two pictures that differ only there become the same', async () => {
    const [one, other] = [await withFace(5, 'black'), await withFace(5, 'white')];
    const [before, shown]: [number[][], MediaFile[]] = [[], []];
    for (const bytes of [one, other]) {
      const file = await media.upload(bytes);
      before.push(await meansOf(file, 'jpeg-1200'));
      await media.pictures.remake(file.id, { ...PLAIN, masks });
      await media.pictures.modern.idle();
      shown.push(await media.row(file.id));
    }
    const [a, b] = shown as [MediaFile, MediaFile];
    expect(farthest(before[0] as number[], before[1] as number[])).toBeGreaterThan(60);
    for (const key of Object.keys(a.formats)) {
      // Small squares, once and inverted, have nearly the same means: that and the noise of compression are left.
      const most = farthest(await meansOf(a, key), await meansOf(b, key));
      expect([key, most < 12]).toEqual([key, true]);
    }
  });

  it('make at most 12 × 12 blocks of one colour', async () => {
    const file = await media.upload(await scene(6, 1200, 900).jpeg({ quality: 95 }).toBuffer());
    await media.pictures.remake(file.id, {
      ...PLAIN,
      masks: [{ shape: 'rectangle', x: 0.25, y: 0.25, width: 0.5, height: 0.5 }],
    });
    const row = await media.row(file.id);
    const { data } = await sharp(media.bytesOf(row.formats['webp-1200'] as MediaFile))
      .extract({ left: 300, top: 450, width: 600, height: 1 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const steps = [...data].filter((value, at) => at > 0 && Math.abs(value - (data[at - 1] as number)) > 3).length;
    expect(steps).toBeLessThanOrEqual(12 * 3);
  });
});

describe('a watermark', () => {
  it('is in the lower right corner of every size, and nowhere else', async () => {
    const plain = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer();
    const file = await media.upload(plain);
    await media.pictures.remake(file.id, { ...PLAIN, watermark: { text: 'Lapas Kelas IIB Purwodadi <&>' } });
    const row = await media.row(file.id);
    for (const key of ['jpeg-320', 'jpeg-1600', 'webp-960']) {
      expect(await spread(row, key, 'south-east')).toBeGreaterThan(20);
      expect(await spread(row, key, 'north-west')).toBeLessThan(3);
    }
  });

  it('may be a logo of the media library', async () => {
    const logo = await media.upload(
      await sharp({ create: { width: 300, height: 300, channels: 4, background: '#00f' } })
        .png()
        .toBuffer(),
      'logo.png',
      'image/png',
    );
    const plain = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer();
    const file = await media.upload(plain);
    await media.pictures.remake(file.id, { ...PLAIN, watermark: { logo: logo.id } });
    expect(await spread(await media.row(file.id), 'jpeg-1600', 'south-east')).toBeGreaterThan(40);
  });
});

describe('the same picture again', () => {
  it('is noticed when it is compressed or sized otherwise', async () => {
    const bytes = await scene(11, 1200, 800).jpeg({ quality: 92 }).toBuffer();
    const first = await media.upload(bytes);
    expect(first.provider_metadata.humas.alike).toEqual([]);
    const copies = [
      await sharp(bytes).resize(400).jpeg({ quality: 40 }).toBuffer(),
      await sharp(bytes).resize(640).webp({ quality: 50 }).toBuffer(),
    ];
    for (const copy of copies) {
      const file = await media.upload(copy);
      expect(file.provider_metadata.humas.alike).toContain(first.id);
      expect(await media.pictures.alike(first.id)).toContain(file.id);
    }
    const another = await media.upload(await scene(12, 1200, 800).jpeg().toBuffer());
    expect(another.provider_metadata.humas.alike).toEqual([]);
  });

  it('is noticed no more when the first one is deleted', async () => {
    const bytes = await scene(13, 600, 400).jpeg().toBuffer();
    const first = await media.upload(bytes);
    await media.remove(first);
    expect((await media.upload(bytes)).provider_metadata.humas.alike).toEqual([]);
  });
});

describe('a file that is no picture', () => {
  it('whatever its name is refused in a sentence, and nothing is kept', async () => {
    const whole = await scene(41, 800, 600).jpeg().toBuffer();
    const rows = (await media.rows()).length;
    const [stored, kept] = [media.stored(), media.kept()];
    const cases: [string, Buffer, RegExp][] = [
      ['halaman.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), /bukan foto/],
      ['kosong.jpg', Buffer.alloc(0), /kosong/],
      ['terpotong.jpg', whole.subarray(0, whole.length / 2), /terpotong/],
    ];
    for (const [name, bytes, sentence] of cases) await expect(media.upload(bytes, name)).rejects.toThrow(sentence);
    expect([(await media.rows()).length, media.stored(), media.kept(), await media.litter()]).toEqual([
      rows,
      stored,
      kept,
      0,
    ]);
  });
});

describe('many uploads at once', () => {
  it('all become pictures, and memory stays bounded', async () => {
    media.pictures.modern.stop(); // the last test; AVIF is not what it asks about
    const count = Number(process.env.HUMAS_UPLOADS ?? 12);
    const bytes = await Promise.all(
      Array.from({ length: 4 }, (_, seed) =>
        scene(31 + seed, 2400, 1800)
          .jpeg({ quality: 88 })
          .toBuffer(),
      ),
    );
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 50);
    const files = await Promise.all(Array.from({ length: count }, (_, at) => media.upload(bytes[at % 4] as Buffer)));
    clearInterval(watch);
    expect(new Set(files.map(({ id }) => id)).size).toBe(count);
    expect(new Set(files.map(({ hash }) => hash)).size).toBe(count);
    // One decoded picture of this size is 13 MB: holding them all would be seen.
    expect((highest - before) / 1024 / 1024).toBeLessThan(120);
    await expectStorageToMatchRows(media);
  }, 600_000);
});

const widthsIn = ({ formats }: MediaFile) =>
  Object.keys(formats)
    .filter((key) => key.startsWith('jpeg-'))
    .map((key) => Number(key.slice('jpeg-'.length)))
    .sort((a, b) => a - b);

/** Where EXIF stands in JPEG, WebP and AVIF. */
function exifIn(bytes: Buffer): string[] {
  return ['Exif\0\0', 'EXIF', 'http://ns.adobe.com/exif'].filter((mark) => bytes.includes(mark));
}

/** The pixels as a camera held that way writes them. */
async function asLying(upright: Buffer, orientation: number): Promise<Buffer> {
  const angle = { 1: 0, 2: 0, 3: 180, 4: 180, 5: 90, 6: -90, 7: -90, 8: 90 }[orientation] ?? 0;
  const turned = sharp(await sharp(upright).rotate(angle).png().toBuffer());
  const isMirrored = [2, 4, 5, 7].includes(orientation);
  return (isMirrored ? turned.flop() : turned).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** Clockwise from the top left. */
async function cornersOf(bytes: Buffer): Promise<string[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    const [red, green, blue] = [...data.subarray(start, start + 3)].map((value) => value > 120) as [
      boolean,
      boolean,
      boolean,
    ];
    if (red && green) return 'yellow';
    return red ? 'red' : green ? 'green' : blue ? 'blue' : 'none';
  };
  return [at(0.1, 0.1), at(0.9, 0.1), at(0.9, 0.9), at(0.1, 0.9)];
}

async function hasRed(file: MediaFile, key: string): Promise<boolean> {
  const { data } = await sharp(media.bytesOf(file.formats[key] as MediaFile))
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 3)
    if ((data[at] as number) > 200 && (data[at + 1] as number) < 80) return true;
  return false;
}

/** A picture with squares of six pixels where the masks will be: black or white first. */
async function withFace(seed: number, first: 'black' | 'white'): Promise<Buffer> {
  const [width, height] = [1200, 900];
  const isFirst = (x: number, y: number) => (Math.floor(x / 6) + Math.floor(y / 6)) % 2 === 0;
  const face = (wide: number, high: number) => {
    const data = Buffer.alloc(wide * high * 3);
    for (let at = 0; at < wide * high; at++)
      data.fill(isFirst(at % wide, Math.floor(at / wide)) === (first === 'black') ? 0 : 255, at * 3, at * 3 + 3);
    return sharp(data, { raw: { width: wide, height: high, channels: 3 } })
      .png()
      .toBuffer();
  };
  return scene(seed, width, height)
    .composite([
      { input: await face(360, 360), left: 120, top: 90 },
      { input: await face(200, 200), left: 800, top: 530 },
    ])
    .png()
    .toBuffer();
}

/** The mean colours of 8 × 8 pixels each. */
async function meansOf(file: MediaFile, key: string): Promise<number[]> {
  const format = file.formats[key] as MediaFile;
  const { data, info } = await sharp(media.bytesOf(format)).raw().toBuffer({ resolveWithObject: true });
  const means: number[] = [];
  for (let y = 0; y + 8 <= info.height; y += 8)
    for (let x = 0; x + 8 <= info.width; x += 8)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let at = 0; at < 64; at++)
          sum += data[((y + (at >> 3)) * info.width + x + (at & 7)) * 3 + channel] as number;
        means.push(sum / 64);
      }
  return means;
}

const farthest = (one: number[], other: number[]) =>
  Math.max(...one.map((value, at) => Math.abs(value - (other[at] as number))));

/** Standard deviation of brightness in a tenth of the picture's width and height. */
async function spread(file: MediaFile, key: string, corner: 'north-west' | 'south-east'): Promise<number> {
  const format = file.formats[key] as MediaFile;
  const [width, height] = [Math.round(format.width * 0.15), Math.round(format.height * 0.15)];
  const isEast = corner === 'south-east';
  const { channels } = await sharp(
    await sharp(media.bytesOf(format))
      .extract({ left: isEast ? format.width - width : 0, top: isEast ? format.height - height : 0, width, height })
      .png()
      .toBuffer(),
  ).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}
