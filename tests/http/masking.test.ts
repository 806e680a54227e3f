/** Masks on photos: who may see what they hide, and that nothing unmasked is public once a save has answered. */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Response } from 'supertest';
import type { Mask } from '../../src/plugins/humas/contracts/people';
import { until } from '../support/instances';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';
import { seenPictures } from '../support/seen-pictures';

const PHOTO = 'plugin::humas.photo';
const LEFT: Mask = { shape: 'rectangle', x: 0.1, y: 0.1, width: 0.2, height: 0.4 };
const RIGHT: Mask = { shape: 'ellipse', x: 0.6, y: 0.5, width: 0.3, height: 0.3 };
const GREEN = [40, 180, 60];
/** No mask is there. */
const BETWEEN = { x: 0.4, y: 0.1, width: 0.15, height: 0.3 };

let newsroom: Newsroom;
let pictures: ReturnType<typeof seenPictures>;
let unit: Made;
let neighbour: Made;
let green: Buffer;
let stripes: Buffer;
let writer: Person;
let stranger: Person;
/** What is refused leaves it as it was, so one will do. */
let untouched: { id: number } | undefined;
let itsPhoto: string | undefined;

beforeAll(async () => {
  newsroom = await startNewsroom();
  pictures = seenPictures(newsroom.strapi);
  const region = await newsroom.make.region();
  unit = await newsroom.make.facility({ shortName: 'Lapas Sendiri', region: region.documentId });
  neighbour = await newsroom.make.facility({ shortName: 'Lapas Tetangga' });
  writer = await newsroom.hire('Penulis', { facility: unit.documentId });
  stranger = await newsroom.hire('Penulis', { facility: neighbour.documentId });
  green = await sharp({ create: { width: 320, height: 200, channels: 3, background: 'rgb(40,180,60)' } })
    .jpeg()
    .toBuffer();
  stripes = await striped(640, 400);
});
afterEach(() => pictures.settled());
afterAll(() => newsroom?.close());

const bring = () => pictures.bring(stripes, unit.documentId);
const addressOf = ({ id }: { id: number }, what = 'original') => `/humas/pictures/${id}/${what}`;

async function photoOf(file: { id: number }, data: object = {}): Promise<string> {
  const { documentId } = await newsroom.make.photo({ file: file.id, facility: unit.documentId, ...data });
  return documentId;
}
const save = (documentId: string, data: object, who = writer) => who.put(who.content('photo', documentId), data);
const photo = (documentId: string) => newsroom.strapi.db.query(PHOTO).findOne({ where: { documentId } });
const remade = () => newsroom.strapi.plugin('humas').service('masking').clock.tick();

/** A picture whose every place tells whether it was made coarse. */
function striped(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height).map((_, at) => (at % 16 < 8 ? 20 : 235));
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer();
}

/** JPEG is not exact. */
function expectColour(seen: number[], wanted: number[]) {
  expect(Math.max(...seen.map((value, index) => Math.abs(value - (wanted[index] as number))))).toBeLessThan(16);
}
const message = (answer: { body: { error?: { message: string } } }) => answer.body.error?.message ?? '';

describe('the picture without its masks', () => {
  it('is shown upright, as JPEG, without what the camera wrote, and is kept nowhere', async () => {
    const lying = await sharp(green)
      .withExif({ IFD0: { Make: 'RahasiaKamera' }, IFD3: { GPSLatitude: '7/1 5/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const file = await pictures.bring(lying, unit.documentId);
    await photoOf(file, { masks: [LEFT] });
    const answer = await writer.get(addressOf(file)).buffer(true).parse(inBytes);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' });
    const { width, height, exif, orientation } = await sharp(answer.body).metadata();
    expect({ width, height, exif, orientation }).toEqual({ width: 200, height: 320 });
    const { data, info } = await sharp(answer.body).raw().toBuffer({ resolveWithObject: true });
    const at = (Math.round(0.2 * info.height) * info.width + Math.round(0.2 * info.width)) * info.channels;
    expectColour([...data.subarray(at, at + 3)], GREEN);
  });

  it('is for who may edit photos in the unit of the file, and for no other', async () => {
    const file = await bring();
    await photoOf(file);
    const region = (await newsroom.strapi
      .documents('plugin::humas.facility' as never)
      .findOne({ documentId: unit.documentId, populate: ['region'] } as never)) as unknown as { region: Made };
    const asked: [who: string, person: Person, status: number][] = [
      ['Penulis', writer, 200],
      ['Penyunting', await newsroom.hire('Penyunting', { facility: unit.documentId }), 200],
      ['Kalapas', await newsroom.hire('Kalapas', { facility: unit.documentId }), 200],
      ['Humas Wilayah', await newsroom.hire('Humas Wilayah', { region: region.region.documentId }), 200],
      ['Super Admin', await newsroom.hire('Super Admin'), 200],
      ['Penulis of another unit', stranger, 404],
      ['Penulis of no unit', await newsroom.hire('Penulis'), 404],
      ["Strapi's Author, of somebody else's photo", await newsroom.hire('Author', { facility: unit.documentId }), 404],
    ];
    await withFinder([finderOf('console.log("[]")')], async () => {
      for (const [who, person, status] of asked) {
        expect({ who, status: (await person.get(addressOf(file))).status }).toEqual({ who, status });
        const faces = (await person.post(addressOf(file, 'faces'))).status;
        expect({ who, isLetIn: faces < 400 }).toEqual({ who, isLetIn: status === 200 });
      }
    });
    expect((await newsroom.http.get(addressOf(file))).status).toBe(401);
  });

  it('is for the officers of its unit while no photo shows it yet', async () => {
    const file = await bring();
    expect((await writer.get(addressOf(file))).status).toBe(200);
    expect((await stranger.get(addressOf(file))).status).toBe(404);
  });

  it('is shown to a unit whose photo shows the file of another one, as long as it does', async () => {
    const file = await bring();
    const theirs = await newsroom.make.photo({ file: file.id, facility: neighbour.documentId });
    expect((await stranger.get(addressOf(file))).status).toBe(200);
    await newsroom.strapi.documents(PHOTO as never).delete({ documentId: theirs.documentId } as never);
    expect((await stranger.get(addressOf(file))).status).toBe(404);
  });

  it('is told about in a sentence where there is none', async () => {
    const old = await newsroom.strapi.db.query('plugin::upload.file').create({
      data: { ...OLD_FILE, unit: unit.documentId } as never,
    });
    const answers = [
      { address: '/humas/pictures/abc/original', status: 400, says: 'angka' },
      { address: '/humas/pictures/987654/original', status: 404, says: 'satuan kerja Anda' },
      { address: `/humas/pictures/${old.id}/original`, status: 422, says: 'Unggah gambarnya sekali lagi' },
    ];
    for (const { address, status, says } of answers) {
      const answer = await writer.get(address);
      expect({ address, status: answer.status }).toEqual({ address, status });
      expect(message(answer)).toContain(says);
      expect(answer.headers['cache-control']).toBe('private, no-store');
    }
  });
});

const OLD_FILE = {
  name: 'lama.jpg',
  hash: 'lama',
  ext: '.jpg',
  mime: 'image/jpeg',
  size: 1,
  url: '/uploads/lama.jpg',
  provider: 'local',
  folderPath: '/',
};

describe('masks that are saved', () => {
  it('are in the public file when the answer comes, and the file before is gone', async () => {
    const file = await bring();
    const documentId = await photoOf(file);
    const before = await pictures.urlOf(file.id);
    expect((await save(documentId, { masks: [LEFT, RIGHT], focalPoint: { x: 0.3, y: 0.2 } })).status).toBe(200);
    await pictures.settled();
    expect(pictures.isStored(before)).toBe(false);
    expect(await pictures.isHidden(file.id, LEFT)).toBe(true);
    expect(await pictures.isHidden(file.id, RIGHT)).toBe(true);
    expect(await pictures.isHidden(file.id, BETWEEN)).toBe(false);
    expect(await photo(documentId)).toMatchObject({ masks: [LEFT, RIGHT], focalPoint: { x: 0.3, y: 0.2 } });
    expect(await pictures.isAsPhotosSay(file.id)).toBe(true);
  });

  it('are burnt in for a photo that is made with them', async () => {
    const file = await bring();
    const answer = await writer.post(writer.content('photo'), { caption: 'Apel', file: file.id, masks: [LEFT] });
    expect(answer.status).toBe(201);
    expect(await pictures.isHidden(file.id, LEFT)).toBe(true);
  });

  it('are not burnt into another picture that the photo is given, but those that come with it are', async () => {
    const [file, other, third] = [await bring(), await bring(), await bring()];
    const documentId = await photoOf(file, { masks: [LEFT] });
    expect((await save(documentId, { file: { id: other.id }, masks: [LEFT] })).status).toBe(200);
    expect(await pictures.isHidden(other.id, LEFT)).toBe(false);
    expect((await save(documentId, { file: { id: third.id }, masks: [RIGHT] })).status).toBe(200);
    expect(await pictures.isHidden(third.id, RIGHT)).toBe(true);
    expect(await pictures.isHidden(file.id, LEFT)).toBe(true);
  });

  it('are taken away with the next save that does not have them', async () => {
    const file = await bring();
    const documentId = await photoOf(file, { masks: [LEFT] });
    expect(await pictures.isHidden(file.id, LEFT)).toBe(true);
    expect((await save(documentId, { masks: [] })).status).toBe(200);
    expect(await pictures.isHidden(file.id, LEFT)).toBe(false);
  });

  it('cost nothing where nothing of the picture changes', async () => {
    const file = await bring();
    const documentId = await photoOf(file, { masks: [LEFT] });
    await remade();
    const before = await pictures.urlOf(file.id);
    expect((await save(documentId, { altText: 'Barisan petugas di lapangan' })).status).toBe(200);
    expect(await pictures.urlOf(file.id)).toBe(before);
  });

  it('leave everything as it was when the save is refused', async () => {
    const file = await bring();
    const documentId = await photoOf(file);
    await remade();
    const [before, stored] = [await pictures.urlOf(file.id), await pictures.stored()];
    const moved = { masks: [LEFT], facility: { connect: [{ id: neighbour.id, documentId: neighbour.documentId }] } };
    expect((await save(documentId, moved)).status).toBe(403);
    expect(await pictures.urlOf(file.id)).toBe(before);
    expect(pictures.isStored(before)).toBe(true);
    expect(await pictures.stored()).toBe(stored);
    expect((await photo(documentId))?.masks).toBeNull();
  });

  it('of two photos of one picture are both there, though they were saved at once', async () => {
    const file = await bring();
    const [one, other] = [await photoOf(file), await photoOf(file)];
    await remade();
    const stored = await pictures.stored();
    pictures.while(() => save(other, { masks: [RIGHT] }));
    expect((await save(one, { masks: [LEFT] })).status).toBe(200);
    expect(await pictures.isHidden(file.id, LEFT)).toBe(true);
    expect(await pictures.isHidden(file.id, RIGHT)).toBe(true);
    expect(await pictures.stored()).toBe(stored);
  });

  it('are refused for a picture of which no original was kept', async () => {
    const old = await newsroom.strapi.db
      .query('plugin::upload.file')
      .create({ data: { ...OLD_FILE, hash: 'lama2', unit: unit.documentId } as never });
    const documentId = await photoOf({ id: Number(old.id) });
    const answer = await save(documentId, { masks: [LEFT] });
    expect([answer.status, message(answer)]).toEqual([422, expect.stringContaining('Unggah gambarnya sekali lagi')]);
    expect((await save(documentId, { caption: 'Tanpa samaran' })).status).toBe(200);
  });

  it('are not saved within a larger transaction, which would stand still for the picture', async () => {
    const file = await bring();
    const documentId = await photoOf(file);
    const { strapi } = newsroom;
    const within = (data: object) =>
      strapi.db.transaction(() => strapi.documents(PHOTO as never).update({ documentId, data } as never));
    await expect(within({ masks: [LEFT] })).rejects.toThrow('bersama fotonya saja');
    await within({ credit: 'Dokpri' });
    await remade();
    expect(await pictures.isAsPhotosSay(file.id)).toBe(true);
  });

  it.each([
    { name: 'a shape that does not exist', data: { masks: [{ ...LEFT, shape: 'star' }] }, says: 'Penyamaran ke-1' },
    { name: 'a place outside', data: { masks: [LEFT, { ...LEFT, x: 1.2 }] }, says: 'Penyamaran ke-2' },
    { name: 'a box that sticks out', data: { masks: [{ ...LEFT, width: 0.95 }] }, says: 'Penyamaran ke-1' },
    { name: 'no width', data: { masks: [{ ...LEFT, width: 0 }] }, says: 'Penyamaran ke-1' },
    { name: 'a word for a number', data: { masks: [{ ...LEFT, y: '0.1' }] }, says: 'Penyamaran ke-1' },
    { name: 'more than is meant', data: { masks: [{ ...LEFT, note: 'Budi' }] }, says: 'Penyamaran ke-1' },
    { name: 'no list', data: { masks: { ...LEFT } }, says: 'daftar' },
    { name: '201 of them', data: { masks: Array.from({ length: 201 }, () => LEFT) }, says: '200' },
    { name: 'half a focal point', data: { focalPoint: { x: 0.5 } }, says: 'Titik fokus' },
  ])('are refused with $name, in a sentence that says which', async ({ data, says }) => {
    const file = (untouched ??= await bring());
    const documentId = (itsPhoto ??= await photoOf(file));
    const before = await pictures.urlOf(file.id);
    const answer = await save(documentId, data);
    expect([answer.status, message(answer)]).toEqual([400, expect.stringContaining(says)]);
    expect(await pictures.urlOf(file.id)).toBe(before);
  });
});

describe('what is made again in the background', () => {
  it('is every picture of a unit that gets another name', async () => {
    const town = await newsroom.make.facility({ shortName: 'Lapas Lama', watermark: 'name' });
    const file = await pictures.bring(stripes, town.documentId);
    await photoOf(file, { facility: town.documentId, masks: [LEFT] });
    const admin = await newsroom.hire('Super Admin');
    await remade();
    const before = await pictures.urlOf(file.id);
    const answer = await admin.put(admin.content('facility', town.documentId), { shortName: 'Lapas Baru' });
    expect(answer.status).toBe(200);
    await remade();
    expect(await pictures.urlOf(file.id)).not.toBe(before);
    expect(await pictures.isAsPhotosSay(file.id)).toBe(true);
    expect(await pictures.isHidden(file.id, LEFT)).toBe(true);
    expect(await newsroom.strapi.db.connection('humas_remakes').select()).toEqual([]);
  });

  it('is the picture of a photo that was deleted, as the photos that are left say', async () => {
    const file = await bring();
    const deleted = await photoOf(file, { masks: [LEFT] });
    await photoOf(file, { masks: [RIGHT] });
    expect(await pictures.isHidden(file.id, LEFT)).toBe(true);
    expect((await writer.delete(writer.content('photo', deleted))).status).toBe(200);
    await remade();
    expect(await pictures.isHidden(file.id, LEFT)).toBe(false);
    expect(await pictures.isHidden(file.id, RIGHT)).toBe(true);
  });

  it('is never the picture that no photo shows any more: what was masked stays so', async () => {
    const file = await bring();
    const deleted = await photoOf(file, { masks: [LEFT] });
    expect((await writer.delete(writer.content('photo', deleted))).status).toBe(200);
    await remade();
    expect(await pictures.isHidden(file.id, LEFT)).toBe(true);
  });

  it('is tried again when it failed', async () => {
    const file = await bring();
    const documentId = await photoOf(file);
    const { strapi } = newsroom;
    const error = jest.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
    await strapi.db.transaction(() =>
      strapi.documents(PHOTO as never).update({ documentId, data: { credit: 'Humas' } } as never),
    );
    await strapi.db.transaction(() =>
      strapi.documents(PHOTO as never).update({ documentId, data: { credit: 'Dokpri' } } as never),
    );
    pictures.while(() => Promise.reject(new Error('penyimpanan penuh')));
    await remade();
    expect(error.mock.calls.flat().join()).toContain('penyimpanan penuh');
    error.mockRestore();
    const jobs = strapi.db.connection('humas_remakes').where({ file_id: file.id });
    expect(await jobs.clone().select('failures')).toEqual([{ failures: 1 }]);
    await jobs.clone().update({ due_at: new Date(0).toISOString() });
    await remade();
    expect(await pictures.isAsPhotosSay(file.id)).toBe(true);
    expect(await jobs.clone().select()).toEqual([]);
  });
});

describe('faces', () => {
  /** Three people at a table; comes with the detector's package (MIT). */
  const people = () =>
    fs.readFileSync(path.join(path.dirname(require.resolve('@vladmandic/face-api/package.json')), 'demo/sample1.jpg'));
  const HEADS = [
    [0.26, 0.37],
    [0.48, 0.42],
    [0.82, 0.25],
  ] as [number, number][];

  it('are proposed as masks over each head, and nothing is masked by that', async () => {
    const file = await pictures.bring(people(), unit.documentId);
    const before = await pictures.urlOf(file.id);
    const answer = await writer.post(addressOf(file, 'faces'));
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    const faces = answer.body.data.faces as Mask[];
    expect(faces).toHaveLength(HEADS.length);
    for (const [x, y] of HEADS)
      expect(
        faces.filter((face) => x > face.x && x < face.x + face.width && y > face.y && y < face.y + face.height),
      ).toHaveLength(1);
    expect(await pictures.urlOf(file.id)).toBe(before);
    const documentId = await photoOf(file);
    expect((await save(documentId, { masks: faces })).status).toBe(200);
  });

  it('are none where nobody is', async () => {
    const answer = await writer.post(addressOf(await bring(), 'faces'));
    expect([answer.status, answer.body.data]).toEqual([200, { faces: [] }]);
  });

  it('of many pictures are looked for one after the other, and not of any number', async () => {
    const file = await bring();
    const [began, go] = ['began', 'go'].map((name) => path.join(newsroom.app.folder, name)) as [string, string];
    const finder = `const fs = require('node:fs');
      fs.appendFileSync(${JSON.stringify(began)}, 'x');
      setInterval(() => fs.existsSync(${JSON.stringify(go)}) && (console.log('[]'), process.exit(0)), 20);`;
    await withFinder([finderOf(finder)], async () => {
      const statuses: number[] = [];
      const ask = async () => {
        const answer = await writer.post(addressOf(file, 'faces'));
        statuses.push(answer.status);
        if (answer.status !== 200) expect(message(answer)).toContain('sibuk');
      };
      const asked = Array.from({ length: 8 }, ask);
      await until(async () => statuses.length === 2 && fs.existsSync(began));
      expect([statuses, fs.readFileSync(began, 'utf8')]).toEqual([[409, 409], 'x']);
      fs.writeFileSync(go, '');
      await Promise.all(asked);
      expect(statuses.slice(2)).toEqual([200, 200, 200, 200, 200, 200]);
    });
  });

  it('cannot be looked for without the packages: a sentence says how to install them, and all else works', async () => {
    const file = await bring();
    const hidden = [require.resolve('../support/hide-faces.cjs'), path.join(plugin(), 'bin/find-faces.js')];
    const answer = await withFinder(hidden, () => writer.post(addressOf(file, 'faces')));
    expect([answer.status, message(answer)]).toEqual([
      422,
      expect.stringContaining('npm install @vladmandic/face-api'),
    ]);
    expect((await writer.get(addressOf(file))).status).toBe(200);
    expect((await save(await photoOf(file), { masks: [LEFT] })).status).toBe(200);
  });
});

const WHERE = 'enabledPlugins.humas.pathToPlugin';
const plugin = () => newsroom.strapi.config.get<string>(WHERE);

function finderOf(source: string): string {
  const file = path.join(fs.mkdtempSync(path.join(newsroom.app.folder, 'finder-')), 'find-faces.js');
  fs.writeFileSync(file, source);
  return file;
}

/** With these programs, one after the other, in place of the face finder. */
async function withFinder<Result>(programs: string[], work: () => PromiseLike<Result>): Promise<Result> {
  const stock = plugin();
  const folder = fs.mkdtempSync(path.join(newsroom.app.folder, 'plugin-'));
  fs.mkdirSync(path.join(folder, 'bin'));
  const lines = programs.map((file) => `require(${JSON.stringify(file)});`);
  fs.writeFileSync(path.join(folder, 'bin/find-faces.js'), lines.join('\n'));
  newsroom.strapi.config.set(WHERE, folder);
  try {
    return await work();
  } finally {
    newsroom.strapi.config.set(WHERE, stock);
  }
}

function inBytes(response: Response, done: (error: Error | null, body: Buffer) => void) {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => done(null, Buffer.concat(pieces)));
}
