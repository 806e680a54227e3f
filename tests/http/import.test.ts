/** Pages in the form of both platforms, written for this test; units and people are invented. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from '../support/application';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const KOMPASIANA = `Lihat ke Halaman Asli

Lapas Sukamaju

Humas Lapas Sukamaju

Tingkatkan Layanan, Lapas Sukamaju Mengikuti Penguatan Layanan Kunjungan

Diperbarui: 12 September 2022   10:15

Kompasiana adalah platform blog. Konten ini menjadi tanggung jawab bloger dan tidak mewakili pandangan redaksi Kompas.

Dokpri

Sukamaju - Layanan kunjungan adalah wajah sebuah unit di mata keluarga warga binaan.

Hal itu disampaikan oleh Kepala Divisi Pemasyarakatan Raharjo Wibisono saat memberikan Penguatan Layanan Kunjungan, Senin (12/09).

"Mari kita layani keluarga dengan hati," ajak Raharjo.

Halaman Selanjutnya


BERI NILAI

Bagaimana reaksi Anda tentang artikel ini?

BERI KOMENTAR

Kirim

Headline`;

const KUMPARAN = `Kadivpas Kuatkan Layanan Kunjungan

Lapas Kelas IIA Tirtasari
Lembaga Pemasyarakatan Kelas IIA Tirtasari merupakan salah satu Satuan Kerja di Kanwil Kemenkumham Jawa Contoh.
Konten dari Pengguna
13 September 2022 7:30 WIB
·
waktu baca 1 menit
comment
0
sosmed-whatsapp-white
copy-link-circle
more-vertical
Tulisan dari Lapas Kelas IIA Tirtasari tidak mewakili pandangan dari redaksi kumparan
Kalapas Tirtasari, Bagus Santosa bersama petugas layanan
zoom-in-whitePerbesar
Kalapas Tirtasari, Bagus Santosa bersama petugas layanan
ADVERTISEMENT
TIRTASARI – Kalapas Tirtasari Bagus Santosa mengikuti penguatan layanan kunjungan dari Kepala Divisi Pemasyarakatan, Raharjo Wibisono pada Senin (12/09/2022) secara daring. “Layanan adalah janji kita,” tutur Raharjo.
ADVERTISEMENT`;

let newsroom: Newsroom;
let token: string;
beforeAll(async () => {
  newsroom = await startNewsroom();
  await newsroom.make.facility({ shortName: 'Lapas Sukamaju', name: 'Lapas Kelas IIB Sukamaju', place: 'Sukamaju' });
  await newsroom.make.facility({
    shortName: 'Lapas Tirtasari',
    name: 'Lapas Kelas IIA Tirtasari',
    class: 'IIA',
    place: 'Tirtasari',
  });
  const registration = { email: 'admin@example.id', password: 'Sandi-Kuat-1', firstname: 'Admin', lastname: 'Humas' };
  token = (await newsroom.http.post('/admin/register-admin').send(registration)).body.data.token;
});
afterAll(() => newsroom?.close());

const post = (body: object) => newsroom.http.post('/humas/import').set('Authorization', `Bearer ${token}`).send(body);
interface Outcome {
  state: string;
  article: { slug: string; documentId: string };
  event: { slug: string; isNew: boolean };
}
/** Archives that were public before are published by the operator's command, not by an officer. */
const publishAsCommand = (text: string): Promise<Outcome[]> =>
  newsroom.strapi.plugin('humas').service('importer').importText({ text, commit: true, publish: true });
const counts = async () =>
  Promise.all(
    ['article', 'event', 'photo', 'official'].map((type) => newsroom.strapi.db.query(`plugin::humas.${type}`).count()),
  );

it('is closed to those who are not signed in', async () => {
  expect((await newsroom.http.post('/humas/import').send({ text: KOMPASIANA })).status).toBe(401);
});

it.each([
  ['no text', {}, 'text'],
  ['an empty text', { text: '' }, 'text'],
  ['an unknown field', { text: 'a', files: [] }, 'files'],
  ['an unknown unit', { text: KOMPASIANA, facility: 'tidak-ada' }, 'tidak-ada'],
])('refuses %s with a sentence', async (_, body, named) => {
  const answer = await post(body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain(named);
});

it('previews without saving', async () => {
  const before = await counts();
  const { body } = await post({ text: KOMPASIANA });
  expect(body.data).toMatchObject([{ state: 'preview', page: { facilitySlug: 'lapas-sukamaju' } }]);
  expect(await counts()).toEqual(before);
});

describe('both pages, glued together and published', () => {
  let outcomes: Outcome[];
  beforeAll(async () => {
    outcomes = await publishAsCommand(KOMPASIANA + KUMPARAN);
  });

  it('become two articles and one event', () => {
    expect(outcomes.map(({ state }) => state)).toEqual(['created', 'created']);
    expect(outcomes.map(({ event }) => event.isNew)).toEqual([true, false]);
  });

  it('are read over HTTP with unit, dateline, times, quotes and photos', async () => {
    const { data } = (await newsroom.get(`/articles/${outcomes[0]?.article.slug}`)).body;
    expect(data).toMatchObject({
      title: 'Tingkatkan Layanan, Lapas Sukamaju Mengikuti Penguatan Layanan Kunjungan',
      facility: { slug: 'lapas-sukamaju' },
      dateline: { place: 'Sukamaju', agency: null },
      byline: { name: 'Lapas Sukamaju', bio: 'Humas Lapas Sukamaju' },
      origin: { platform: 'Kompasiana', publishedAt: null, updatedAt: '2022-09-12T03:15:00.000Z', isComplete: false },
      releasedAt: '2022-09-12T03:15:00.000Z',
      releasedAtBasis: 'origin-updated',
      quotes: [
        { text: 'Mari kita layani keluarga dengan hati,', speaker: 'Raharjo Wibisono', attribution: 'ajak Raharjo' },
      ],
      photos: [{ credit: 'Dokpri', creditedTo: 'Humas Lapas Sukamaju', url: null }],
    });
    expect(JSON.stringify(data.body)).not.toMatch(/BERI|Dokpri|Halaman Selanjutnya|Kompasiana/);
  });

  it('share the event as coverage of both units', async () => {
    const { data } = (await newsroom.get(`/events/${outcomes[0]?.event.slug}`)).body;
    expect(data).toMatchObject({
      name: 'Penguatan Layanan Kunjungan',
      startsOn: '2022-09-12',
      timeZone: 'Asia/Jakarta',
    });
    expect(data.coverage.map(({ facility }: { facility: { slug: string } }) => facility.slug).sort()).toEqual([
      'lapas-sukamaju',
      'lapas-tirtasari',
    ]);
    expect(data.facilities).toHaveLength(2);
  });

  it('make no new record when they come again, and say where they are', async () => {
    const before = await counts();
    const again = await publishAsCommand(KUMPARAN + '\n\n' + KOMPASIANA);
    expect(again.map(({ state }) => state)).toEqual(['exists', 'exists']);
    expect(again.map(({ article }) => article.documentId).sort()).toEqual(
      outcomes.map(({ article }) => article.documentId).sort(),
    );
    expect(await counts()).toEqual(before);
  });

  it('make one article when the same text arrives many times at once', async () => {
    const text = KUMPARAN.replace('Kadivpas Kuatkan', 'Kadivpas Dorong');
    const answers = await Promise.all(Array.from({ length: 6 }, () => post({ text, commit: true })));
    const states = answers.map(({ body }) => body.data[0].state).sort();
    expect(states).toEqual(['created', 'exists', 'exists', 'exists', 'exists', 'exists']);
  });
});

it('keeps a page as a draft unless it is asked to publish', async () => {
  const text = KUMPARAN.replace('Kadivpas Kuatkan', 'Kadivpas Tinjau');
  const [{ article }] = (await post({ text, commit: true })).body.data;
  expect((await newsroom.get(`/articles/${article.documentId}`)).status).toBe(404);
});

it('saves nothing of a page without a text', async () => {
  const before = await counts();
  const { body } = await post({ text: 'ADVERTISEMENT', commit: true });
  for (const { state } of body.data) expect(state).toBe('refused');
  expect(await counts()).toEqual(before);
});

describe('what is not theirs to publish', () => {
  it('stays unpublished: edits of a known event that somebody is at work on', async () => {
    const [event] = await newsroom.strapi.db
      .query('plugin::humas.event')
      .findMany({ where: { publishedAt: { $notNull: true } } });
    const { documentId } = event as { documentId: string };
    await newsroom.strapi
      .documents('plugin::humas.event' as never)
      .update({ documentId, data: { description: 'RAHASIA belum terbit' } } as never);
    await newsroom.strapi.db
      .query('plugin::humas.event')
      .updateMany({ where: { documentId, publishedAt: { $notNull: true } }, data: { updatedAt: new Date(0) } });
    for (const [title, publish] of [
      ['Kadivpas Tegaskan', false],
      ['Kadivpas Ulas', true],
    ] as const) {
      const text = KUMPARAN.replace('Kadivpas Kuatkan', title);
      await (publish ? publishAsCommand(text) : post({ text, commit: true }));
    }
    expect((await newsroom.get(`/events/${documentId}`)).body.data.description).toBeNull();
  });

  it('is reviewed like any other text: nobody publishes by import', async () => {
    const text = KUMPARAN.replace('Kadivpas Kuatkan', 'Kadivpas Izinkan');
    const before = await counts();
    const refused = await post({ text, commit: true, publish: true });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/lalu ajukan/);
    expect(await counts()).toEqual(before);
    expect((await post({ text, commit: true })).body.data[0].state).toBe('created');
  });

  it('is left alone: a page and an event of another unit', async () => {
    const unit = await newsroom.strapi.db
      .query('plugin::humas.facility')
      .findOne({ where: { slug: 'lapas-tirtasari' } });
    const officer = await newsroom.hire('Penulis', { facility: unit.documentId });
    const importAs = async (text: string) => (await officer.post('/humas/import', { text, commit: true })).body.data[0];
    const foreign = await importAs(KOMPASIANA.replace('Tingkatkan Layanan', 'Perkuat Layanan'));
    expect(foreign.state).toBe('refused');
    expect(foreign.page.warnings).toContainEqual(expect.objectContaining({ code: 'foreign-facility' }));
    const own = await importAs(KUMPARAN.replace('Kadivpas Kuatkan', 'Kadivpas Lanjutkan'));
    expect(own).toMatchObject({ state: 'created', article: { isPublished: false } });
  });
});

describe('the command', () => {
  const humas = (...parameters: string[]) =>
    spawnSync(process.execPath, [path.join(REPOSITORY, 'src/plugins/humas/bin/humas.js'), ...parameters], {
      cwd: newsroom.app.folder,
      env: { ...process.env, ...newsroom.app.env },
      encoding: 'utf8',
    });

  it('imports files beside the running server and prints what was made', async () => {
    const file = path.join(newsroom.app.folder, 'halaman.txt');
    fs.writeFileSync(file, KUMPARAN.replace('Kadivpas Kuatkan', 'Kadivpas Resmikan'));
    const { status, stdout } = humas('import', file, '--facility', 'lapas-tirtasari', '--publish');
    expect(stdout).toContain('kadivpas-resmikan-layanan-kunjungan');
    expect(status).toBe(0);
    expect((await newsroom.get('/articles/kadivpas-resmikan-layanan-kunjungan')).status).toBe(200);
  });

  it('rebuilds all editions and says so', () => {
    const { status, stdout, stderr } = humas('rebuild');
    expect(stdout).toMatch(/\d+ dokumen, 0 edisi berubah, checksum [0-9a-f]{64}/);
    expect(stderr).toContain('100 %');
    expect(status).toBe(0);
  });

  it.each([[[]], [['impor']], [['import']], [['import', 'a.txt', '--terbit']]])(
    'explains itself when misused: %j',
    (parameters) => {
      const { status, stderr } = humas(...parameters);
      expect(status).toBe(2);
      expect(stderr).toContain('humas import BERKAS');
    },
  );

  it('names a file that is not there', () => {
    const { status, stderr } = humas('import', 'tidak-ada.txt');
    expect(status).toBe(1);
    expect(stderr).toContain('tidak-ada.txt');
  });
});
