/** Articles and events as archives for other newsrooms: what is in them, and who gets none. */
import { createServer, type Server } from 'node:http';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Lane } from '../../src/plugins/humas/server/src/delivery/lane';
import { unzipped } from '../support/archives';
import { listening } from '../support/listening';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { pipelinePictures, type PipelinePicture } from '../support/pipeline-pictures';

const ARTICLE = 'plugin::humas.article' as never;
const HOSTILE = '=cmd|\'/c calc\'!A1; "../../etc/passwd"\u202e';

let newsroom: Newsroom;
let pictures: ReturnType<typeof pipelinePictures>;
let file: PipelinePicture;
let unit: Made;
let event: Made;
let warn: jest.SpyInstance;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const { make } = newsroom;
  warn = jest.spyOn(newsroom.strapi.log, 'warn');
  pictures = pipelinePictures(newsroom);
  file = await pictures.upload({ hasAvif: true });
  unit = await make.facility();
  event = await make.event({ name: 'Hari Bakti', facilities: [unit.documentId], description: 'Pentas.' });
  const of = { facility: unit.documentId, event: event.documentId };
  const photos = [
    await make.photo({ ...of, file: file.id, creditedTo: 'Humas Lapas Contoh', takenOn: '2024-03-01' }),
    await make.photo({ ...of, file: (await pictures.upload()).id, caption: HOSTILE }),
    await make.photo({ ...of, caption: 'Belum ada berkas' }),
  ].map(({ documentId }) => documentId);
  const given = { facility: unit.documentId, events: [event.documentId], photos, withdrawalReason: 'Keliru' };
  await make.article({ ...given, title: 'Apel Pagi', dateline: { place: 'PURWODADI' } });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await newsroom?.close();
});

const download = (address: string) => newsroom.get(address).buffer().parse(asBuffer);
const kit = async (address: string) => {
  const { status, body } = await download(address);
  expect(status).toBe(200);
  const files = await unzipped(body as Buffer);
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  return { names: [...files.keys()], files, text };
};

/** superagent's own way with binary answers. */
function asBuffer(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const answer = response as NodeJS.ReadableStream;
  const pieces: Buffer[] = [];
  answer.on('data', (piece: Buffer) => pieces.push(piece));
  answer.on('end', () => done(null, Buffer.concat(pieces)));
}

describe('the kit of an article', () => {
  it('holds its text, its photos in full public size, and what must be said of them', async () => {
    const { names, files, text } = await kit('/articles/apel-pagi/media-kit.zip');
    expect(names).toEqual([
      'siaran.txt',
      'foto/01-suasana-apel-pagi.jpg',
      expect.stringMatching(/^foto\/02-[a-z0-9-]+\.jpg$/),
      'keterangan-foto.txt',
      'keterangan-foto.csv',
      'BACA-SAYA.txt',
    ]);
    const stored = await fs.readFile(path.join(newsroom.app.folder, 'public', file.url));
    expect(files.get('foto/01-suasana-apel-pagi.jpg')?.equals(stored)).toBe(true);
    expect(text('siaran.txt')).toContain('PURWODADI — Petugas mengikuti apel pagi.');
    expect(text('keterangan-foto.txt')).toContain('Kredit: Humas (Humas Lapas Contoh)');
    expect(text('BACA-SAYA.txt')).toMatch(/Paket media: Apel Pagi\r\nLapas Kelas IIB Contoh · .*2 foto dalam ukuran/s);
    expect(text('BACA-SAYA.txt')).not.toContain('TIDAK LENGKAP');
  });

  it('has a table that a spreadsheet opens without running anything', async () => {
    const { text } = await kit('/articles/apel-pagi/media-kit.zip');
    const [head, first, second] = text('keterangan-foto.csv').split('\r\n');
    expect(head).toBe(
      '\uFEFFberkas;keterangan;teks_alternatif;kredit;pemilik_kredit;diambil_pada;satuan_kerja;lebar;tinggi',
    );
    expect(first).toBe(
      'foto/01-suasana-apel-pagi.jpg;Suasana apel pagi;Barisan petugas;Humas;Humas Lapas Contoh;2024-03-01;Lapas Contoh;960;640',
    );
    expect(second).toContain(`;"'=cmd|`);
  });

  it('is named after the article, and known again by its tag', async () => {
    const { headers } = await download('/articles/apel-pagi/media-kit.zip');
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="paket-media-apel-pagi.zip"',
      'cache-control': expect.stringContaining('public, max-age='),
      'surrogate-key': expect.stringContaining('article:'),
    });
    expect(headers['content-encoding']).toBeUndefined();
    const again = await newsroom.get('/articles/apel-pagi/media-kit.zip').set('If-None-Match', headers.etag as string);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('is the same bytes as long as nothing changes', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => download('/articles/apel-pagi/media-kit.zip')));
    expect((one?.body as Buffer).equals(other?.body as Buffer)).toBe(true);
  });

  it('is described by HEAD, with the headers of GET', async () => {
    const { status, headers } = await newsroom.http.head('/api/humas/articles/apel-pagi/media-kit.zip');
    const whole = await download('/articles/apel-pagi/media-kit.zip');
    expect(status).toBe(200);
    for (const name of ['etag', 'content-type', 'content-disposition', 'content-length'])
      expect(headers[name]).toBe(whole.headers[name]);
  });

  it('speaks the language of the article', async () => {
    const { documentId } = await newsroom.make.article({ title: 'Dua Bahasa' });
    const data = {
      title: 'Two Languages',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Officers.' }] }],
    };
    await newsroom.strapi.documents(ARTICLE).update({ documentId, locale: 'en', status: 'published', data } as never);
    expect((await kit('/articles/two-languages/media-kit.zip')).names).toEqual(['release.txt', 'README.txt']);
    expect((await kit('/articles/apel-pagi/media-kit.zip?locale=en&fallback=id')).names).toContain('siaran.txt');
  });

  it('says which photo the storage lacks, and holds all the others', async () => {
    const gone = await pictures.upload();
    const photos = [
      await newsroom.make.photo({ file: gone.id, caption: 'Berkas hilang' }),
      await newsroom.make.photo({ file: (await pictures.upload()).id, caption: 'Berkas ada' }),
    ].map(({ documentId }) => documentId);
    await newsroom.make.article({ title: 'Tidak Lengkap', photos });
    await fs.rm(path.join(newsroom.app.folder, 'public', gone.url));
    const { names, text } = await kit('/articles/tidak-lengkap/media-kit.zip');
    expect(names.filter((name) => name.startsWith('foto/'))).toEqual(['foto/02-berkas-ada.jpg']);
    expect(text('BACA-SAYA.txt')).toMatch(/TIDAK LENGKAP:\r\n- Foto "Berkas hilang"/);
    expect(text('keterangan-foto.csv')).toMatch(/\r\n;Berkas hilang;/);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(gone.url));
    warn.mockClear();
    await newsroom.http.head('/api/humas/articles/tidak-lengkap/media-kit.zip');
    expect(warn).not.toHaveBeenCalled(); // no file is opened for who wants none
  });

  it('never leaves the public folder, whatever a record says', async () => {
    await fs.writeFile(path.join(newsroom.app.folder, 'rahasia.jpg'), 'rahasia');
    const picture = await pictures.upload({ data: { url: '/uploads/../../rahasia.jpg', formats: {} } });
    const photo = await newsroom.make.photo({ file: picture.id, caption: 'Keluar' });
    await newsroom.make.article({ title: 'Keluar Folder', photos: [photo.documentId] });
    const { files } = await kit('/articles/keluar-folder/media-kit.zip');
    expect([...files.values()].join()).not.toContain('rahasia');
  });
});

describe('the kit of an event', () => {
  it('holds what is known of it, the releases about it, and its photos', async () => {
    const { names, text } = await kit('/events/hari-bakti/media-kit.zip');
    expect(names).toEqual([
      'kegiatan.txt',
      'siaran/apel-pagi.txt',
      expect.stringMatching(/^foto\/01-/),
      expect.stringMatching(/^foto\/02-/),
      'keterangan-foto.txt',
      'keterangan-foto.csv',
      'BACA-SAYA.txt',
    ]);
    expect(text('kegiatan.txt')).toContain('Hari Bakti\r\n\r\nTanggal: 2022-08-15');
    expect(text('siaran/apel-pagi.txt')).toContain('Petugas mengikuti apel pagi.');
  });

  it('changes its tag with every release and photo in it', async () => {
    const tag = async () =>
      (await newsroom.get('/events/hari-bakti/media-kit.zip').buffer().parse(asBuffer)).headers.etag;
    const before = await tag();
    file = await pictures.remake(file);
    await newsroom.editions.worker.idle();
    const after = await tag();
    expect(after).not.toBe(before);
    expect(await tag()).toBe(after);
  });

  it('is in English where it is asked for', async () => {
    const { names } = await kit('/events/hari-bakti/media-kit.zip?locale=en');
    expect(names).toEqual(expect.arrayContaining(['event.txt', 'captions.csv', 'README.txt']));
    expect(names).not.toContain('releases/apel-pagi.txt');
  });
});

describe('nobody gets a kit of what is not public', () => {
  it.each([
    ['a draft', () => newsroom.make.article({ title: 'Masih Draf' }, {}), 'masih-draf', 404],
    [
      'an article under embargo',
      () => newsroom.make.article({ title: 'Nanti', embargoUntil: '2041-01-01T00:00:00.000Z' }),
      'nanti',
      404,
    ],
    [
      'a withdrawn one',
      async () => {
        const made = await newsroom.make.article({ title: 'Ditarik', withdrawalReason: 'Keliru' });
        await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: made.documentId } as never);
        return made;
      },
      'ditarik',
      410,
    ],
  ])('%s', async (_, make, slug, status) => {
    const { documentId } = await make();
    for (const key of [slug, documentId])
      expect((await newsroom.get(`/articles/${key}/media-kit.zip`)).status).toBe(status);
  });
});

describe('photos of another storage', () => {
  const asked: string[] = [];
  let storage: Server;
  let base: string;
  beforeAll(async () => {
    storage = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url?.startsWith('/ada')) return response.end('gambar dari jauh');
      response.statusCode = request.url?.startsWith('/putus') ? 200 : 500;
      if (response.statusCode === 500) return response.end('rusak');
      response.setHeader('Content-Length', '100000');
      response.write('separuh');
      setImmediate(() => response.destroy());
    });
    await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(storage.address() as { port: number }).port}`;
  });
  afterAll(() => void storage?.close());

  const articleWith = async (title: string, urls: string[]) => {
    const photos: string[] = [];
    for (const url of urls) {
      const picture = await pictures.upload({ data: { url: `${base}${url}`, formats: {} } });
      photos.push((await newsroom.make.photo({ file: picture.id, caption: `Foto ${url}` })).documentId);
    }
    await newsroom.make.article({ title, photos });
  };

  it('are fetched from there, and a storage that fails costs only its own', async () => {
    await articleWith('Dari Jauh', ['/rusak.jpg', '/ada.jpg']);
    const { files, text } = await kit('/articles/dari-jauh/media-kit.zip');
    expect(files.get('foto/02-foto-ada-jpg.jpg')?.toString()).toBe('gambar dari jauh');
    expect(text('BACA-SAYA.txt')).toContain('Foto "Foto /rusak.jpg" tidak dapat diambil');
  });

  it('are not fetched from where a publisher says whose text is passed on', async () => {
    const photo = {
      ...{ id: 'foto-mereka', slug: 'foto-mereka', caption: 'Foto mereka', altText: null, credit: null },
      ...{ creditedTo: null, takenOn: null, url: `${base}/ada-di-jaringan-kami.jpg`, width: null, height: null },
      renditions: { avif: [], webp: [], jpeg: [] },
      crops: { '1:1': null, '4:3': null, '16:9': null, '1.91:1': null },
      ...{ placeholder: null, colour: null },
    };
    await newsroom.make.article({ title: 'Diteruskan', photos: [], syndicatedPhotos: [photo] });
    const { names, text } = await kit('/articles/diteruskan/media-kit.zip');
    expect(names.filter((name) => name.startsWith('foto/'))).toEqual([]);
    expect(text('BACA-SAYA.txt')).toContain('Foto "Foto mereka" tidak dapat diambil');
    expect(asked).not.toContain('/ada-di-jaringan-kami.jpg');
  });

  it.each([true, false])('that break off break the archive (short lane: %s)', async (isShort) => {
    await articleWith(`Putus ${isShort}`, ['/putus.jpg']);
    const base = await listening(newsroom);
    const lane: Lane = newsroom.strapi.plugin('humas').service('lane');
    const address = `${base}/api/humas/articles/putus-${isShort}/media-kit.zip${isShort ? '' : '/'}`;
    if (isShort) for (let count = 0; count < 3; count += 1) await newsroom.get('/articles');
    expect(lane.isOpen() || !isShort).toBe(true);
    await expect(fetch(address).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });
});
