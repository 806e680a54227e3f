/** What lies in the storage while pictures are brought, made again, replaced and deleted, fail or are cut short. */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { makeApplication } from '../support/application';
import { asFromPhone, scene } from '../support/camera';
import { instances, until } from '../support/instances';
import { expectStorageToMatchRows, mediaOf, namesOf, PLAIN, type MediaFile } from '../support/media';
import { startNewsroom, type Newsroom } from '../support/newsroom';

let newsroom: Newsroom;
let media: ReturnType<typeof mediaOf>;
let phone: Buffer;

const WIDTHS = [320, 640, 900];

beforeAll(async () => {
  newsroom = await startNewsroom();
  media = mediaOf(newsroom);
  phone = asFromPhone(await scene(1, 900, 675).jpeg({ quality: 90 }).toBuffer());
});
afterAll(() => newsroom?.close());
// AVIF follows when nothing is waited for; a test that counts files must not find it on its way.
afterEach(() => media.pictures.modern.idle());

describe('editions', () => {
  const coverOf = async (slug: string) => (await newsroom.get(`/articles/${slug}`)).body.data.cover;
  const urlsIn = (value: unknown) => [...JSON.stringify(value).matchAll(/\/uploads\/[^"]+/g)].map(([url]) => url);

  it('name only files that exist, and AVIF as soon as it does', async () => {
    const file = await media.upload(phone);
    const photo = await newsroom.make.photo({ file: file.id });
    await newsroom.make.article({ title: 'Foto Bertahap', photos: [photo.documentId] });
    for (const url of urlsIn(await coverOf('foto-bertahap')))
      expect([url, (await newsroom.http.get(url)).status]).toEqual([url, 200]);
    await media.pictures.modern.idle();
    await newsroom.editions.worker.idle();
    const urls = [...new Set(urlsIn(await coverOf('foto-bertahap')))];
    expect(urls.filter((url) => url.endsWith('.avif')).length).toBe(WIDTHS.length);
    for (const url of urls) expect([url, (await newsroom.http.get(url)).status]).toEqual([url, 200]);
  });

  it('name the new files once a picture was made again', async () => {
    const file = await media.upload(phone);
    const photo = await newsroom.make.photo({ file: file.id });
    await newsroom.make.article({ title: 'Foto Diolah Lagi', photos: [photo.documentId] });
    const before = urlsIn(await coverOf('foto-diolah-lagi'));
    await media.pictures.remake(file.id, { ...PLAIN, credit: 'Humas' });
    await media.pictures.modern.idle();
    await newsroom.editions.worker.idle();
    const after = urlsIn(await coverOf('foto-diolah-lagi'));
    expect(after.filter((url) => before.includes(url))).toEqual([]);
    for (const url of after) expect([url, (await newsroom.http.get(url)).status]).toEqual([url, 200]);
  });
});

describe('a picture that is made again', () => {
  it('has new names, and the files before are gone from the storage', async () => {
    const file = await media.upload(phone);
    await media.pictures.modern.idle();
    const before = new Set(namesOf(await media.row(file.id)));
    const source = (await media.row(file.id)).provider_metadata.humas.source;
    expect(await media.pictures.remake(file.id, { ...PLAIN, credit: 'Humas' })).toBe(true);
    await media.pictures.modern.idle();
    await until(async () => (await media.litter()) === 0);
    const after = await media.row(file.id);
    expect(namesOf(after).filter((name) => before.has(name))).toEqual([]);
    expect(media.stored().filter((name) => before.has(name))).toEqual([]);
    expect(namesOf(after).filter((name) => !media.stored().includes(name))).toEqual([]);
    expect(after.provider_metadata.humas.source).toBe(source);
    expect(await media.pictures.remake(file.id, { ...PLAIN, credit: 'Humas' })).toBe(false);
    for (const name of before)
      expect([name, (await newsroom.http.get(`/uploads/${name}`)).status]).toEqual([name, 404]);
  });

  it('shows nothing of a making whose transaction is rolled back', async () => {
    const file = await media.upload(phone);
    await media.pictures.modern.idle();
    const before = media.stored();
    const row = await media.row(file.id);
    const making = await media.pictures.prepare(file.id, { ...PLAIN, credit: 'Batal' });
    expect(media.stored().length).toBeGreaterThan(before.length);
    const attempt = newsroom.strapi.db.transaction(async () => {
      await media.pictures.swap(making);
      throw new Error('something else failed');
    });
    await expect(attempt).rejects.toThrow('something else failed');
    await until(async () => (await media.litter()) === 0);
    expect(media.stored()).toEqual(before);
    expect(await media.row(file.id)).toEqual(row);
  });

  it('may be swapped twice at once: one of them is shown, and nothing is left of the others', async () => {
    const file = await media.upload(phone);
    const makings = [];
    for (const credit of ['Satu', 'Dua', 'Tiga'])
      makings.push(await media.pictures.prepare(file.id, { ...PLAIN, credit }));
    await Promise.all(makings.map((making) => newsroom.strapi.db.transaction(() => media.pictures.swap(making))));
    await media.pictures.modern.idle();
    await until(async () => (await media.litter()) === 0);
    await expectStorageToMatchRows(media);
  });

  it('is refused when the picture was replaced meanwhile, and leaves nothing', async () => {
    const file = await media.upload(phone);
    const making = await media.pictures.prepare(file.id, { ...PLAIN, credit: 'Terlambat' });
    await media.replace(file.id, await scene(17, 600, 400).jpeg().toBuffer());
    await expect(newsroom.strapi.db.transaction(() => media.pictures.swap(making))).rejects.toMatchObject({
      status: 409,
    });
    await media.pictures.modern.idle();
    await until(async () => (await media.litter()) === 0);
    expect((await media.row(file.id)).width).toBe(600);
    await expectStorageToMatchRows(media);
  });

  it('cannot be made within a transaction, where a rollback would lose sight of its files', async () => {
    const file = await media.upload(phone);
    const attempt = newsroom.strapi.db.transaction(() => media.pictures.prepare(file.id, { ...PLAIN, credit: 'X' }));
    await expect(attempt).rejects.toThrow('before the transaction');
  });
});

describe('a file that is', () => {
  it('deleted takes its sizes and its original along', async () => {
    const file = await media.upload(phone);
    await media.pictures.modern.idle();
    await media.remove(file);
    await until(async () => (await media.litter()) === 0);
    expect(await media.row(file.id)).toBeNull();
    await expectStorageToMatchRows(media);
  });

  it('replaced keeps its row and gets new names and a new original', async () => {
    const file = await media.upload(phone, 'lama.jpg');
    await media.pictures.modern.idle();
    const bytes = asFromPhone(await scene(9, 600, 400).jpeg().toBuffer());
    const after = await media.replace(file.id, bytes);
    await media.pictures.modern.idle();
    await until(async () => (await media.litter()) === 0);
    expect(after).toMatchObject({ id: file.id, width: 600, height: 400, name: 'baru.jpg' });
    expect(after.hash).not.toBe(file.hash);
    expect(after.provider_metadata.humas.source).not.toBe(file.provider_metadata.humas.source);
    const kept = await media.pictures.withOriginal(file.id, async (where: string) => fs.readFileSync(where));
    expect(kept.equals(bytes)).toBe(true);
    await expectStorageToMatchRows(media);
  });

  it('replaced is treated as the photo that shows it says', async () => {
    const file = await media.upload(phone);
    media.pictures.treatBy(async (id: number) => (id === file.id ? { ...PLAIN, credit: 'Milik foto' } : PLAIN));
    const after = await media.replace(file.id, phone).finally(() => media.pictures.treatBy(async () => PLAIN));
    const { xmpAsString } = await sharp(media.bytesOf(after)).metadata();
    expect(xmpAsString).toContain('Milik foto');
  });
});

describe('a storage that fails', () => {
  it('at any file leaves neither file nor row, and a retry works', async () => {
    const bytes = await scene(21, 400, 280).jpeg().toBuffer();
    const [stored, kept, rows] = [media.stored(), media.kept(), (await media.rows()).length];
    let at = 1;
    for (; ; at++) {
      const mend = failAtFile(at);
      const outcome = await media.upload(bytes).then(
        (file) => file,
        (error: Error) => error,
      );
      const wasReached = mend();
      if (!wasReached) {
        await media.remove(outcome as MediaFile);
        break;
      }
      expect(outcome).toMatchObject({ status: 503, message: expect.stringContaining('Penyimpanan foto') });
      expect([at, media.stored(), media.kept()]).toEqual([at, stored, kept]);
      expect([at, (await media.rows()).length, await media.litter()]).toEqual([at, rows, 0]);
    }
    expect(at).toBe(10); // 4 sizes, 4 crops and a thumbnail could fail
    const again = await media.upload(bytes);
    expect(again.width).toBe(400);
  });

  it('when it also cannot delete leaves what the next sweep finds', async () => {
    const bytes = await scene(22, 400, 280).jpeg().toBuffer();
    const stored = media.stored();
    const { provider } = newsroom.strapi.plugin('upload') as unknown as { provider: { delete: unknown } };
    const stock = provider.delete;
    const mend = failAtFile(3);
    provider.delete = async () => Promise.reject(new Error('500'));
    await expect(media.upload(bytes)).rejects.toMatchObject({ status: 503 });
    mend();
    expect(await media.litter()).toBe(1);
    provider.delete = stock;
    await media.pictures.litter.sweep();
    expect([media.stored(), await media.litter()]).toEqual([stored, 0]);
  });

  it('in an upload of several pictures leaves none of them', async () => {
    const stored = media.stored();
    const rows = (await media.rows()).length;
    const good = await scene(23, 400, 300).jpeg().toBuffer();
    await expect(media.uploadAll([good, Buffer.from('not a picture'), good])).rejects.toThrow('bukan foto');
    expect([media.stored(), (await media.rows()).length, await media.litter()]).toEqual([stored, rows, 0]);
  });
});

describe('a server that is killed amid an upload', () => {
  it('sweeps at its next start what the upload had stored', async () => {
    const processes = instances();
    const app = await makeApplication();
    const picture = path.join(app.folder, 'foto.jpg');
    fs.writeFileSync(picture, phone);
    const folders = ['public/uploads', 'private/originals'].map((folder) => path.join(app.folder, folder));
    const left = () => folders.map((folder) => fs.readdirSync(folder).length);
    try {
      const first = await processes.start(app, { env: { HUMAS_HALF_UPLOAD: picture } });
      await first.said('half stored');
      await first.kill();
      expect(Math.min(...left())).toBeGreaterThan(0);
      const second = await processes.start(app);
      expect(left()).toEqual([0, 0]);
      expect(await second.stop()).toBe(0);
    } finally {
      await processes.endAll();
      await app.remove();
    }
  });
});

/** Whatever is stored as the n-th file from now on fails. Returns the repair, which says whether it came to that. */
function failAtFile(n: number): () => boolean {
  const { provider } = newsroom.strapi.plugin('upload') as unknown as {
    provider: { uploadStream(file: object): Promise<unknown> };
  };
  const stock = provider.uploadStream;
  let count = 0;
  provider.uploadStream = async (file) => {
    count += 1;
    if (count === n) throw new Error('The storage answered 500');
    return stock(file);
  };
  return () => {
    provider.uploadStream = stock;
    return count >= n;
  };
}
