/**
 * Whatever is brought as a picture: a sentence that says what is wrong and what to do, or a correct picture; never a crash, never long,
 * and nothing left behind. `HUMAS_MUTATIONS=500` spoils so many pictures at random.
 */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import * as hostile from '../support/hostile-pictures';
import { until } from '../support/instances';
import { listening } from '../support/listening';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';
import { makeTidyApplication, tracesIn, withoutModernFormats } from '../support/traces';

const MUTATIONS = Number(process.env.HUMAS_MUTATIONS ?? 40);
/** Times as long as the largest picture that is allowed takes: whatever costs more is an attack. */
const LONGEST = 4;
/** Indonesian first, the English in brackets, and no word of the machinery. */
const SENTENCE = /^(?!.*(vips|sharp|undefined|null)).{20,} \(.{20,}\)$/is;

interface Stored {
  id: number;
  name: string;
  ext: string;
  mime: string;
  url: string;
  width: number;
  height: number;
  formats: Record<string, { url: string; width: number; height: number }> | null;
}

let newsroom: Newsroom;
let officer: Person;
let kept: Stored;
let largest: { answer: Brought; milliseconds: number };

beforeAll(async () => {
  newsroom = await startNewsroom(await makeTidyApplication());
  withoutModernFormats(newsroom);
  officer = await newsroom.hire('Super Admin');
  kept = (await officer.upload('/upload', await hostile.picture('jpeg'), 'apel.jpg')).body[0];
  const startedAt = performance.now();
  const answer = await bringTo('/upload', hostile.jpegBomb(10_000, 10_000), 'foto.jpg');
  largest = { answer, milliseconds: performance.now() - startedAt };
});
afterAll(() => newsroom?.close());

/** Brings it by every way there is, and holds each answer against the promise. */
async function bring(picture: Buffer, name = 'foto.jpg', info: object = { name }): Promise<Brought[]> {
  return [
    await bringTo('/upload', picture, name, info),
    await bringTo('/upload/files', picture, name, info),
    await bringTo(`/upload/files/${kept.id}/replace`, picture, name, info),
    await bringTo(`/upload?id=${kept.id}`, picture, name, info),
  ];
}

interface Brought {
  status: number;
  reason?: string;
  file: Stored;
}

async function bringTo(address: string, picture: Buffer, name: string, info: object = { name }): Promise<Brought> {
  const before = await tracesIn(newsroom);
  const startedAt = performance.now();
  const { status, body } = await officer
    .post(address)
    .field('fileInfo', JSON.stringify(info))
    .attach('files', picture, name);
  if (largest) expect(performance.now() - startedAt).toBeLessThan(LONGEST * largest.milliseconds);
  if (status < 300) await isCorrect([body].flat()[0]);
  else {
    expect({ address, status, message: body.error?.message }).toEqual({
      address,
      status: 400,
      message: expect.stringMatching(SENTENCE),
    });
    expect(await tracesIn(newsroom)).toEqual(before);
  }
  return { status, reason: body.error?.details?.picture?.[0], file: [body].flat()[0] };
}

/** Every file that the row names is there, and is a picture of the size and kind that it says. */
async function isCorrect(file: Stored) {
  for (const { url, width, height } of [file, ...Object.values(file.formats ?? {})]) {
    const { bytes } = await newsroom.app.storage.fetch(url);
    const { info } = await sharp(bytes, { failOn: 'warning' }).toBuffer({ resolveWithObject: true });
    expect({ url, width: info.width, height: info.height }).toEqual({ url, width, height });
    if (url === file.url) expect(file.mime).toBe(`image/${info.format}`);
    expect(url).toMatch(/\/[\w-]+\.(jpg|jpeg|png|webp|avif)$/);
  }
  expect((await tracesIn(newsroom)).files.filter((each) => each.startsWith(newsroom.app.env.TMPDIR as string))).toEqual(
    [],
  );
}

async function refuses(picture: Buffer, reason: string | string[], name?: string) {
  for (const answer of await bring(picture, name)) expect([reason].flat()).toContain(answer.reason);
}

/** By one way: what takes the door's time takes it on each. */
async function refusesOnce(picture: Buffer, reason: string | string[], name = 'foto.jpg') {
  expect([reason].flat()).toContain((await bringTo('/upload', picture, name)).reason);
}

async function acceptsOnce(picture: Buffer, name = 'foto.jpg') {
  expect((await bringTo('/upload', picture, name)).status).toBe(201);
}

async function accepts(picture: Buffer, name?: string) {
  const answers = await bring(picture, name);
  for (const { status } of answers) expect([200, 201]).toContain(status);
  return answers.map(({ file }) => file);
}

describe('broken pictures', () => {
  it.each(hostile.KINDS)('%s, cut off anywhere', async (kind) => {
    const whole = await hostile.picture(kind);
    for (const cut of hostile.truncations(whole, 7))
      expect(['empty', 'unknown', 'truncated', 'damaged']).toContain(
        (await bringTo('/upload', cut, `foto.${kind}`)).reason,
      );
  });

  it('a progressive JPEG, cut off anywhere', async () => {
    const whole = await hostile.picture('jpeg', 320, 200, { progressive: true });
    for (const cut of hostile.truncations(whole, 7))
      expect(['empty', 'unknown', 'truncated']).toContain((await bringTo('/upload', cut, 'foto.jpg')).reason);
  });

  // A lossy WebP has nothing by which noise could be told from a picture.
  it.each(['jpeg', 'png', 'avif'] as const)('%s with noise in the middle', async (kind) => {
    await refuses(hostile.corrupted(await hostile.picture(kind)), ['truncated', 'damaged'], `foto.${kind}`);
  });

  it('an empty file', () => refuses(Buffer.alloc(0), 'empty'));
  it('a single byte', () => refuses(Buffer.from([0xff]), 'unknown'));
});

describe('pictures that are too large to open', () => {
  it('a JPEG that says 65,535 × 65,535 pixels', async () =>
    refuses(hostile.jpegOfSize(await hostile.picture('jpeg'), 65_535, 65_535), 'large'));
  it('a PNG that is 65,535 pixels wide', () => refuses(hostile.pngBomb(65_535, 8), 'large', 'foto.png'));
  it('a PNG of 256 megapixels in 31 KB', () =>
    refusesOnce(under1MB(hostile.pngBomb(16_000, 16_000)), 'large', 'foto.png'));
  it('a JPEG of 256 megapixels in 1 MB', () => refusesOnce(under1MB(hostile.jpegBomb(16_000, 16_000)), 'large'));
  it('a WebP that says 268 megapixels', async () =>
    refuses(under1MB(hostile.hugeWebp(await hostile.picture('webp'))), 'large', 'foto.webp'));
  it('an AVIF that says 256 megapixels', async () =>
    refuses(under1MB(hostile.avifOfSize(await hostile.picture('avif'), 16_000, 16_000)), 'large', 'foto.avif'));
  it('says how large it is and how large it may be', async () => {
    const { body } = await officer.upload('/upload', hostile.pngBomb(16_000, 16_000), 'foto.png');
    expect(body.error.message).toMatch(/^foto\.png: .*16000 × 16000 piksel; paling besar 100 megapiksel/);
  });
  it('takes the largest that is allowed', () => expect(largest.answer.status).toBe(201));
  it('a JPEG that promises more than it has', async () =>
    refuses(hostile.jpegOfSize(await hostile.picture('jpeg'), 9000, 9000), ['truncated', 'damaged']));

  const under1MB = (file: Buffer) => {
    expect(file.length).toBeLessThan(2 ** 20);
    return file;
  };
});

describe('pictures that move', () => {
  it('a GIF of 5,000 frames', () => refuses(hostile.movingGif(5000), 'gif', 'foto.gif'));
  it('the same as .jpg', () => refuses(hostile.movingGif(5000), 'gif'));
  it('a WebP of 5,000 frames', async () =>
    refuses(hostile.movingWebp(await hostile.picture('webp', 16, 16), 5000), 'moving', 'foto.webp'));
  it('a PNG of 5,000 frames', async () =>
    refuses(hostile.movingPng(await hostile.picture('png'), 5000), 'moving', 'foto.png'));
});

describe('what is no picture, whatever its name says', () => {
  it.each(['foto.jpg', 'foto.png', 'foto.svg', 'foto'])('SVG as %s', (name) => refuses(hostile.svg, 'drawing', name));
  it.each(['foto.jpg', 'foto.html'])('HTML as %s', (name) => refuses(hostile.page, 'page', name));
  it.each(['foto.webp', 'foto.zip'])('ZIP as %s', (name) => refuses(hostile.zip(), 'archive', name));
  it.each(['IMG_0001.HEIC', 'IMG_0001.jpg'])('HEIC as %s', (name) => refuses(hostile.heic, 'heic', name));
  it('tells the owner of an iPhone what to set', async () => {
    const { body } = await officer.upload('/upload', hostile.heic, 'IMG_0001.HEIC');
    expect(body.error.message).toMatch(/"Paling kompatibel".*\(.*"Most Compatible"/);
  });
  it('a film', () => refuses(hostile.film, 'film'));
  it('a GIF that is a JAR as well', () => refuses(Buffer.concat([hostile.movingGif(1), hostile.zip()]), 'gif'));
});

describe('a picture that is something else as well is taken as the picture', () => {
  const isHarmless = (file: Stored) => {
    expect(file).toMatchObject({ ext: '.jpg', mime: 'image/jpeg' });
    expect(file.url).toMatch(/\.jpg$/);
  };
  it.each(['foto.jpg', 'foto.zip', 'foto.jar'])('JPEG and ZIP, as %s', async (name) => {
    const [file] = await accepts(Buffer.concat([await hostile.picture('jpeg'), hostile.zip()]), name);
    isHarmless(file as Stored);
  });
  it.each(['foto.jpg', 'foto.html', 'foto.svg', 'foto.php'])('JPEG and HTML, as %s', async (name) => {
    const jpeg = await hostile.picture('jpeg');
    const [file] = await accepts(hostile.withSegments(jpeg, [hostile.segment(0xfe, hostile.page)]), name);
    isHarmless(file as Stored);
    expect(file?.name).toBe('foto.jpg');
  });
  it('a JPEG called .png', async () =>
    isHarmless((await accepts(await hostile.picture('jpeg'), 'foto.png'))[0] as Stored));
  it('a JPEG without a suffix', async () =>
    isHarmless((await accepts(await hostile.picture('jpeg'), 'foto'))[0] as Stored));
});

describe('pictures as printers and scanners save them', () => {
  it('CMYK', async () => void (await accepts(await hostile.cmyk())));
  it('16 bit', async () => void (await accepts(await hostile.sixteenBit(), 'foto.png')));
});

describe('pictures that carry too much', () => {
  const jpegWith = async (...segments: Buffer[]) => hostile.withSegments(await hostile.picture('jpeg'), segments);
  const pngWith = async (...chunks: Buffer[]) => hostile.withChunks(await hostile.picture('png'), chunks);

  it('EXIF that is read in circles', async () => acceptsOnce(await jpegWith(hostile.circularExif())));
  it('EXIF that points beyond itself 5,000 times', async () => acceptsOnce(await jpegWith(hostile.fullExif())));
  it('5,000 EXIF segments', async () => refusesOnce(await jpegWith(...hostile.manySegments(5000)), 'overloaded'));
  it('a colour profile of 16 MB', async () => acceptsOnce(await jpegWith(...hostile.hugeProfile())));
  it('20 MB of XMP', async () => acceptsOnce(await jpegWith(...hostile.hugeXmp(20))));
  it('a colour profile of 300 MB in 500 KB', async () =>
    refusesOnce(await pngWith(hostile.packed('iCCP', 300)), 'overloaded', 'foto.png'));
  it('texts of a gigabyte in 1 MB', async () =>
    refusesOnce(
      await pngWith(...Array.from({ length: 40 }, () => hostile.packed('zTXt', 30))),
      'overloaded',
      'foto.png',
    ));
  it('a progressive JPEG of a thousand passes', () => refusesOnce(hostile.scanBomb(800, 800, 1000), 'overloaded'));
  it('a progressive JPEG of 100 megapixels and 60 passes', () =>
    refusesOnce(hostile.scanBomb(10_000, 10_000, 60), ['damaged', 'slow']));
});

describe('names', () => {
  const NAMES = [
    { name: 'climbs out of its folder', raw: '../../../etc/passwd.jpg', clean: 'passwd.jpg' },
    { name: 'climbs out by Windows', raw: '..\\..\\foto.jpg', clean: 'foto.jpg' },
    { name: 'has a NUL in it', raw: 'foto.php\0.jpg', clean: 'foto.php.jpg' },
    { name: 'is turned around', raw: 'foto\u202egpj.exe', clean: 'fotogpj.jpg' },
    { name: 'has marks that nobody sees', raw: 'a\u200bpel\u2066 pagi\ufeff.jpg', clean: 'apel pagi.jpg' },
    { name: 'has a line break', raw: 'foto\r\nSet-Cookie: a=b.jpg', clean: 'fotoSet-Cookie- a=b.jpg' },
    { name: 'is only dots', raw: '...', clean: 'foto.jpg' },
    { name: 'is a device', raw: 'CON.jpg', clean: 'foto-CON.jpg' },
    { name: 'is markup', raw: '<img src=x onerror=alert(1)>.jpg', clean: '-img src=x onerror=alert(1)-.jpg' },
    { name: 'is a hidden file', raw: '.htaccess', clean: 'htaccess.jpg' },
    {
      name: 'is longer than a file name may be',
      raw: `${'panjang'.repeat(60)}.jpg`,
      clean: `${'panjang'.repeat(60).slice(0, 120)}.jpg`,
    },
    { name: 'is of other letters', raw: 'Foto apel – Jum’at (2) é.jpg', clean: 'Foto apel – Jum’at (2) é.jpg' },
  ];
  it.each(NAMES)('a name that $name', async ({ raw, clean }) => {
    const jpeg = await hostile.picture('jpeg', 64, 64);
    const [file] = (await bring(jpeg, 'foto.jpg', { name: raw })).map((answer) => answer.file);
    expect(file?.name).toBe(clean);
    // As the name of the file itself, as far as the form lets it through.
    const sent = await sendRaw(raw.replace(/[\r\n"\0]/g, ''), jpeg);
    expect(sent).toBe(201);
  });

  it('texts with a NUL are saved without it', async () => {
    const info = { name: 'foto.jpg', caption: 'Apel\0 pagi', alternativeText: '\u202eBarisan' };
    const { body } = await officer
      .post('/upload')
      .field('fileInfo', JSON.stringify(info))
      .attach('files', await hostile.picture('jpeg'), 'a.jpg');
    expect(body[0]).toMatchObject({ caption: 'Apel pagi', alternativeText: 'Barisan' });
  });

  it('the same where only the texts are changed', async () => {
    const fileInfo = { name: 'a\0pel.jpg', caption: 'Apel\0 pagi' };
    const { status, body } = await officer.put(`/upload/files/${kept.id}`, { fileInfo });
    expect({ status, ...body }).toMatchObject({ status: 200, name: 'apel.jpg', caption: 'Apel pagi' });
  });

  it('a form that is no JSON is refused with a sentence', async () => {
    const { status, body } = await officer
      .post('/upload')
      .field('fileInfo', '{')
      .attach('files', await hostile.picture('jpeg'), 'a.jpg');
    expect({ status, message: body.error.message }).toEqual({ status: 400, message: expect.stringMatching(SENTENCE) });
  });

  /** With the name byte by byte: form builders escape what is not allowed in it. */
  async function sendRaw(name: string, jpeg: Buffer): Promise<number> {
    const head = `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`;
    const form = Buffer.concat([Buffer.from(head), jpeg, Buffer.from('\r\n--x--\r\n')]);
    const { status } = await officer
      .post('/upload')
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send(form as never);
    return status;
  }
});

it('several files in one form: one bad picture, and none is stored', async () => {
  const before = await tracesIn(newsroom);
  const { status, body } = await officer
    .post('/upload')
    .field('fileInfo', JSON.stringify({ name: 'satu.jpg' }))
    .field('fileInfo', JSON.stringify({ name: 'dua.jpg' }))
    .attach('files', await hostile.picture('jpeg'), 'satu.jpg')
    .attach('files', hostile.heic, 'dua.jpg');
  expect({ status, message: body.error?.message }).toEqual({
    status: 400,
    message: expect.stringMatching(/^dua\.jpg: /),
  });
  expect(await tracesIn(newsroom)).toEqual(before);
});

it('a picture is refused by whatever way it comes: a plugin that calls the upload service', async () => {
  const filepath = path.join(newsroom.app.folder, 'lain.gif');
  fs.writeFileSync(filepath, hostile.movingGif(2));
  const files = { filepath, originalFilename: 'lain.gif', mimetype: 'image/gif', size: 1 };
  const service = newsroom.strapi.plugin('upload').service('upload');
  await expect(service.upload({ data: {}, files })).rejects.toThrow(/GIF bukan foto/);
});

it('whoever is not signed in leaves nothing behind, in whatever field and at whatever address', async () => {
  const before = await tracesIn(newsroom);
  const jpeg = await hostile.picture('jpeg');
  for (const [address, field] of [
    ['/upload', 'files'],
    ['/upload', 'lain'],
    ['/api/upload', 'files'],
    ['/nowhere', 'lain'],
  ] as const) {
    const { status } = await newsroom.http.post(address).attach(field, jpeg, 'foto.jpg');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  }
  expect(await tracesIn(newsroom)).toEqual(before);
});

it('an upload that breaks off leaves nothing behind, and the next one works', async () => {
  const before = await tracesIn(newsroom);
  const base = new URL(await listening(newsroom));
  const jpeg = await hostile.picture('jpeg', 2000, 1500);
  const { authorization } = headersOf(officer);
  const head = `--x\r\nContent-Disposition: form-data; name="files"; filename="foto.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  const socket = net.connect(Number(base.port), '127.0.0.1');
  socket.write(
    `POST /upload HTTP/1.1\r\nHost: ${base.host}\r\nAuthorization: ${authorization}\r\n` +
      `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${jpeg.length + 1000}\r\n\r\n${head}`,
  );
  socket.write(jpeg.subarray(0, jpeg.length / 2));
  // It is being received: its temporary file is there.
  await until(async () => (await tracesIn(newsroom)).temporary.length > 0);
  socket.destroy();
  await until(async () => (await tracesIn(newsroom)).temporary.length === 0);
  expect(await tracesIn(newsroom)).toEqual(before);
  await acceptsOnce(jpeg);
});

it(`${MUTATIONS} pictures that are spoiled at random`, async () => {
  const whole = Object.fromEntries(
    await Promise.all(
      (['jpeg', 'png', 'webp'] as const).map(async (kind) => [kind, await hostile.picture(kind, 160, 100)]),
    ),
  ) as Record<'jpeg' | 'png' | 'webp', Buffer>;
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  // Half of them in the head, where sizes and lengths stand.
  const change = fc.record({
    at: fc.oneof(
      place,
      place.map((part) => part / 50),
    ),
    bytes: fc.uint8Array({ maxLength: 8 }),
    removed: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(5000)),
  });
  const spoiled = fc.record({
    kind: fc.constantFrom('jpeg', 'png', 'webp'),
    changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(spoiled, async ({ kind, changes }) => {
      const picture = changes.reduce(
        (bytes, { at, bytes: put, removed }) => {
          const start = Math.floor(bytes.length * at);
          return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + removed)]);
        },
        whole[kind as 'jpeg'],
      );
      await bringTo('/upload', picture, `foto.${kind}`);
    }),
    { numRuns: MUTATIONS },
  );
});

/** The officer's own headers, for a request that is written by hand. */
function headersOf(person: Person): { authorization: string } {
  const request = person.get('/upload/files') as unknown as { get(name: string): string };
  return { authorization: request.get('Authorization') };
}
