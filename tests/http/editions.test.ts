import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom();
});
afterAll(() => newsroom?.close());

const item = async (path: string) => (await newsroom.get(path)).body.data;
const documents = (type: string) => newsroom.strapi.documents(`plugin::humas.${type}` as never);
const update = (type: string, documentId: string, data: object, options: object = {}) =>
  documents(type).update({ documentId, data, ...options } as never);
const numbers = async () =>
  (await newsroom.strapi.db.connection('humas_editions').orderBy('seq').select('seq')).map(({ seq }) => Number(seq));

describe('what an edition shows of others', () => {
  it("follows a unit's new name", async () => {
    const facility = await newsroom.make.facility({ shortName: 'Lapas Ganti Nama' });
    await newsroom.make.article({ title: 'Sebelum Ganti', facility: facility.documentId });
    await update('facility', facility.documentId, { name: 'Lapas Kelas IIA Nama Baru' });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/sebelum-ganti')).facility.name).toBe('Lapas Kelas IIA Nama Baru');
  });

  it("follows a photo's new caption, in the article and by itself", async () => {
    const photo = await newsroom.make.photo({ caption: 'Keterangan lama' });
    await newsroom.make.article({ title: 'Berfoto', photos: [photo.documentId] });
    await update('photo', photo.documentId, { caption: 'Keterangan baru' });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/berfoto')).photos[0].caption).toBe('Keterangan baru');
    expect((await item(`/photos/${photo.documentId}`)).caption).toBe('Keterangan baru');
  });

  it("follows a topic's new name, in each language", async () => {
    const topic = await newsroom.make.topic({ code: 'kesehatan', name: 'Kesehatan', englishName: 'Health' });
    const article = await newsroom.make.article({ title: 'Bertopik', topic: topic.documentId });
    await update(
      'article',
      article.documentId,
      { title: 'On a topic', body: [paragraph('Text.')] },
      { locale: 'en', status: 'published' },
    );
    await update('topic', topic.documentId, { name: 'Layanan kesehatan' });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/bertopik')).topic.name).toBe('Layanan kesehatan');
    expect((await item('/articles/on-a-topic')).topic.name).toBe('Health');
  });

  it('moves a unit between regions, in both', async () => {
    const from = await newsroom.make.region({ name: 'Kanwil Ditjenpas Asal' });
    const to = await newsroom.make.region({ name: 'Kanwil Ditjenpas Tujuan' });
    const facility = await newsroom.make.facility({ shortName: 'Lapas Pindah', region: from.documentId });
    expect((await item('/regions/asal')).facilities).toHaveLength(1);
    await update('facility', facility.documentId, { region: to.documentId });
    expect((await item('/regions/asal')).facilities).toHaveLength(0);
    expect((await item('/regions/tujuan')).facilities).toMatchObject([{ slug: 'lapas-pindah' }]);
  });

  it("follows a dated name's correction into the archive", async () => {
    const names = [{ name: 'Rutan Kelas IIB Lama', shortName: 'Rutan Lama', class: 'IIB', until: '2021-12-31' }];
    const facility = await newsroom.make.facility({ shortName: 'Lapas Bersejarah', names });
    await newsroom.make.article({
      title: 'Arsip Lama',
      facility: facility.documentId,
      releasedAt: '2021-06-01T00:00:00.000Z',
    });
    await update('facility', facility.documentId, {
      names: [{ ...names[0], shortName: 'Rutan Dahulu', class: 'III' }],
    });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/arsip-lama')).facility).toMatchObject({ shortName: 'Rutan Dahulu', class: 'III' });
  });

  it('shows a unit again that comes back after it was not active', async () => {
    const facility = await newsroom.make.facility({ shortName: 'Lapas Kembali' });
    await newsroom.make.article({ title: 'Tetap Milik', facility: facility.documentId });
    await update('facility', facility.documentId, { isActive: false });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/tetap-milik')).facility).toBeNull();
    await update('facility', facility.documentId, { isActive: true });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/tetap-milik')).facility.slug).toBe('lapas-kembali');
    expect((await newsroom.get('/articles?filters[facility]=lapas-kembali')).body.meta.pagination.total).toBe(1);
  });

  it('gives a unit that was deleted and entered again its address back', async () => {
    const first = await newsroom.make.facility({ shortName: 'Lapas Dua Kali' });
    await documents('facility').delete({ documentId: first.documentId });
    expect((await newsroom.get('/facilities/lapas-dua-kali')).status).toBe(410);
    const second = await newsroom.make.facility({ shortName: 'Lapas Dua Kali' });
    expect((await item('/facilities/lapas-dua-kali')).id).toBe(second.documentId);
  });

  it('hides a unit that is no longer active', async () => {
    const facility = await newsroom.make.facility({ shortName: 'Lapas Tutup' });
    await update('facility', facility.documentId, { isActive: false });
    expect((await newsroom.get('/facilities/lapas-tutup')).status).toBe(410);
  });
});

describe('events and their coverage', () => {
  it('link an article to an event that is published later', async () => {
    const event = await newsroom.make.event({ name: 'Menyusul' }, {});
    const article = await newsroom.make.article({ title: 'Lebih Dulu', events: [event.documentId] });
    expect((await item('/articles/lebih-dulu')).events).toEqual([]);
    await documents('event').publish({ documentId: event.documentId });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/lebih-dulu')).events).toMatchObject([{ slug: 'menyusul' }]);
    expect((await item('/events/menyusul')).coverage).toMatchObject([{ id: article.documentId }]);
  });

  it('come back after an event was withdrawn and published again', async () => {
    const event = await newsroom.make.event({ name: 'Datang Lagi' });
    await newsroom.make.article({ title: 'Tentang Itu', events: [event.documentId] });
    await documents('event').unpublish({ documentId: event.documentId });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/tentang-itu')).events).toEqual([]);
    await documents('event').publish({ documentId: event.documentId });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/tentang-itu')).events).toMatchObject([{ slug: 'datang-lagi' }]);
  });

  it('survive discarded edits while the event is withdrawn', async () => {
    const event = await newsroom.make.event({ name: 'Sempat Ditarik' });
    const article = await newsroom.make.article({ title: 'Suntingan Dibuang', events: [event.documentId] });
    await documents('event').unpublish({ documentId: event.documentId });
    await update('article', article.documentId, { title: 'Tidak jadi' });
    await documents('article').discardDraft({ documentId: article.documentId });
    await documents('article').publish({ documentId: article.documentId });
    await documents('event').publish({ documentId: event.documentId });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/suntingan-dibuang')).events).toMatchObject([{ slug: 'sempat-ditarik' }]);
  });

  it('survive an edit of the event', async () => {
    const event = await newsroom.make.event({ name: 'Disunting' });
    await newsroom.make.article({ title: 'Tetap Terkait', events: [event.documentId] });
    await update('event', event.documentId, { organiser: 'Setjen' }, { status: 'published' });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/tetap-terkait')).events).toHaveLength(1);
    expect((await item('/events/disunting')).coverage).toHaveLength(1);
  });

  it('list the articles of all units, oldest first', async () => {
    const event = await newsroom.make.event({ name: 'Bersama' });
    for (const [day, name] of [
      [2, 'Kedua'],
      [1, 'Pertama'],
    ] as const) {
      const facility = await newsroom.make.facility({ shortName: `Lapas ${name}` });
      await newsroom.make.article({
        title: name,
        facility: facility.documentId,
        events: [event.documentId],
        releasedAt: `2022-08-0${day}T00:00:00.000Z`,
      });
    }
    const { coverage } = await item('/events/bersama');
    expect(coverage.map(({ facility }: { facility: { slug: string } }) => facility.slug)).toEqual([
      'lapas-pertama',
      'lapas-kedua',
    ]);
  });
});

describe('photos', () => {
  it('are public only while something published shows them', async () => {
    const photo = await newsroom.make.photo({ caption: 'Sementara terlihat' });
    const article = await newsroom.make.article({ title: 'Pemakai Foto', photos: [photo.documentId] }, {});
    expect((await newsroom.get(`/photos/${photo.documentId}`)).status).toBe(404);
    await documents('article').publish({ documentId: article.documentId });
    expect((await item(`/photos/${photo.documentId}`)).articles).toMatchObject([{ slug: 'pemakai-foto' }]);
    await documents('article').unpublish({ documentId: article.documentId });
    expect((await newsroom.get(`/photos/${photo.documentId}`)).status).toBe(410);
  });

  it('lose a picture that is deleted in the media library', async () => {
    const file = await upload('terhapus.png');
    const photo = await newsroom.make.photo({ caption: 'Akan dihapus', file: file.id });
    await newsroom.make.article({ title: 'Gambar Dihapus', photos: [photo.documentId] });
    expect((await item('/articles/gambar-dihapus')).cover.url).toMatch(/^\/uploads\//);
    await newsroom.strapi.plugin('upload').service('upload').remove(file);
    await newsroom.editions.worker.idle();
    expect((await item('/articles/gambar-dihapus')).cover).toMatchObject({
      url: null,
      renditions: { avif: [], webp: [], jpeg: [] },
    });
    expect((await item(`/photos/${photo.documentId}`)).url).toBeNull();
  });

  it('keep their order', async () => {
    const made = [];
    for (const caption of ['Tiga', 'Satu', 'Dua']) made.push(await newsroom.make.photo({ caption }));
    await newsroom.make.article({ title: 'Urutan', photos: made.map(({ documentId }) => documentId) });
    const { photos, cover } = await item('/articles/urutan');
    expect(photos.map(({ caption }: { caption: string }) => caption)).toEqual(['Tiga', 'Satu', 'Dua']);
    expect(cover.caption).toBe('Tiga');
  });
});

it('leaves a draft that the panel calls published, not modified', async () => {
  const { documentId } = await newsroom.make.article({ title: 'Status Panel' });
  const rows = await newsroom.strapi.db.query('plugin::humas.article').findMany({ where: { documentId } });
  const writtenAt = (isPublished: boolean) =>
    new Date(rows.find(({ publishedAt }) => Boolean(publishedAt) === isPublished).updatedAt).getTime();
  expect(writtenAt(false)).toBeLessThanOrEqual(writtenAt(true));
});

describe('the sequence', () => {
  it('gives no number where readers would see nothing new', async () => {
    const article = await newsroom.make.article({ title: 'Tanpa Perubahan' });
    const before = await newsroom.editions.sequence();
    await update('article', article.documentId, { title: 'Draf baru yang belum terbit' });
    await documents('article').discardDraft({ documentId: article.documentId });
    await documents('article').publish({ documentId: article.documentId });
    expect(await newsroom.editions.sequence()).toEqual(before);
  });

  it('never gives a number twice', async () => {
    const all = await numbers();
    expect(new Set(all).size).toBe(all.length);
  });

  it('rolls back with a failed publication', async () => {
    const before = await newsroom.editions.sequence();
    const undo = newsroom.strapi.db.transaction(async () => {
      await newsroom.make.article({ title: 'Batal Terbit' });
      throw new Error('batal');
    });
    await expect(undo).rejects.toThrow('batal');
    expect(await newsroom.editions.sequence()).toEqual(before);
    expect((await newsroom.get('/articles/batal-terbit')).status).toBe(404);
  });

  it('publishes 100 items from 8 hands at once: 100 editions, numbers and addresses', async () => {
    const queue = Array.from({ length: 100 }, (_, index) => index);
    const hand = async () => {
      while (queue.pop() !== undefined) await newsroom.make.article({ title: 'Seratus Sekaligus' });
    };
    await Promise.all(Array.from({ length: 8 }, hand));
    const rows = await newsroom.strapi.db
      .connection('humas_editions')
      .where('slug', 'like', 'seratus-sekaligus%')
      .select('seq', 'slug', 'document_id');
    for (const column of ['seq', 'slug', 'document_id']) expect(new Set(rows.map((row) => row[column])).size).toBe(100);
  });

  it('takes 96 mixed publications of 8 documents at once', async () => {
    const made: Made[] = [];
    for (let index = 0; index < 8; index += 1) made.push(await newsroom.make.article({ title: `Bersamaan ${index}` }));
    const actions = Array.from({ length: 96 }, (_, index) => {
      const { documentId } = made[index % 8] as { documentId: string };
      if (index % 3 === 0) return documents('article').publish({ documentId });
      if (index % 3 === 1) return documents('article').unpublish({ documentId });
      return update('article', documentId, { title: `Bersamaan ${index}` }, { status: 'published' });
    });
    const outcomes = await Promise.allSettled(actions);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    await expectEditionsToMatchDocuments();
  });
});

describe('rebuild', () => {
  it('makes the same table again, from nothing', async () => {
    await newsroom.editions.worker.idle();
    const before = await newsroom.editions.checksum();
    await newsroom.strapi.db.connection('humas_edition_refs').del();
    await newsroom.strapi.db.connection('humas_editions').del();
    const { documents: count } = await newsroom.editions.rebuild(() => {});
    expect(count).toBeGreaterThan(100);
    expect(await newsroom.editions.checksum()).toBe(before);
  });

  it('gives no new number when nothing differs, and reports its progress', async () => {
    const before = await newsroom.editions.sequence();
    const seen: number[] = [];
    const { changed } = await newsroom.editions.rebuild((done: number) => seen.push(done));
    expect(changed).toBe(0);
    expect(await newsroom.editions.sequence()).toEqual(before);
    expect(seen.at(-1)).toBe(seen.length);
  });
});

describe('bulk actions of the Content Manager', () => {
  it('render an edition for each item', async () => {
    const drafts: Made[] = [];
    for (const title of ['Massal Satu', 'Massal Dua', 'Massal Tiga'])
      drafts.push(await newsroom.make.article({ title }, {}));
    await newsroom.strapi.db.transaction(() =>
      Promise.all(drafts.map(({ documentId }) => documents('article').publish({ documentId }))),
    );
    for (const slug of ['massal-satu', 'massal-dua', 'massal-tiga'])
      expect((await newsroom.get(`/articles/${slug}`)).status).toBe(200);
  });
});

describe('bulk actions on items that share a photo and an event', () => {
  it('give the photo one edition and the event its whole coverage', async () => {
    const photo = await newsroom.make.photo({ caption: 'Dipakai bersama' });
    const event = await newsroom.make.event({ name: 'Diliput Massal' });
    const drafts: Made[] = [];
    for (const title of ['Bersama Satu', 'Bersama Dua', 'Bersama Tiga']) {
      drafts.push(await newsroom.make.article({ title, photos: [photo.documentId], events: [event.documentId] }, {}));
    }
    await newsroom.strapi.db.transaction(() =>
      Promise.all(drafts.map(({ documentId }) => documents('article').publish({ documentId }))),
    );
    expect((await item(`/photos/${photo.documentId}`)).articles).toHaveLength(3);
    expect((await item('/events/diliput-massal')).coverage).toHaveLength(3);
  });
});

describe('a job that cannot be done', () => {
  it('does not keep the others from theirs', async () => {
    const stuck = await newsroom.make.facility({ shortName: 'A Macet' });
    const fine = await newsroom.make.facility({ shortName: 'Z Lancar' });
    const broken = await newsroom.make.article({ title: 'Rusak', facility: stuck.documentId });
    await newsroom.make.article({ title: 'Sehat', facility: fine.documentId });
    await newsroom.strapi.db
      .connection('humas_articles')
      .where({ document_id: broken.documentId })
      .update({ released_at: null });
    await update('facility', stuck.documentId, { name: 'Nama Macet' });
    await update('facility', fine.documentId, { name: 'Nama Lancar' });
    await newsroom.editions.worker.idle();
    expect((await item('/articles/sehat')).facility.name).toBe('Nama Lancar');
    await documents('article').delete({ documentId: broken.documentId });
    await newsroom.editions.worker.idle();
    expect(await newsroom.strapi.db.connection('humas_jobs')).toEqual([]);
  });
});

async function upload(name: string): Promise<{ id: number }> {
  const filepath = path.join(newsroom.app.folder, name);
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#246' } }).toFile(filepath);
  const files = { filepath, originalFilename: name, mimetype: 'image/png', size: fs.statSync(filepath).size };
  const [file] = await newsroom.strapi.plugin('upload').service('upload').upload({ data: {}, files });
  return file;
}

async function expectEditionsToMatchDocuments() {
  const published = await newsroom.strapi.db
    .query('plugin::humas.article')
    .findMany({ where: { publishedAt: { $notNull: true } }, select: ['documentId', 'locale'] });
  const live = await newsroom.strapi.db
    .connection('humas_editions')
    .where({ type: 'article', status: 'live' })
    .select('document_id', 'locale');
  const spell = (rows: string[][]) => rows.map((row) => row.join(' ')).sort();
  expect(spell(live.map((row) => [row.document_id, row.locale]))).toEqual(
    spell(published.map((row) => [row.documentId, row.locale])),
  );
}
