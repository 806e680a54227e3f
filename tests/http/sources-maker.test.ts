/** From the inbox to documents: what becomes of an item that a source handed over, and of the next one of the same name. */
import {
  keyOf,
  type IncomingArticle,
  type IncomingItem,
  type Payload,
} from '../../src/plugins/humas/server/src/aggregation/incoming';
import type { SourceItemRow } from '../../src/plugins/humas/server/src/aggregation/tables';
import { takeIn } from '../../src/plugins/humas/server/src/aggregation/take-in';
import { eventItem, incomingArticle, withdrawal } from '../support/incoming';
import { until } from '../support/instances';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { html, startSite, type Site } from '../support/site';

let newsroom: Newsroom;
let unit: Made;
let number = 0;

beforeAll(async () => {
  newsroom = await startNewsroom();
  unit = await newsroom.make.facility({
    ...{ shortName: 'Lapas Purwodadi', name: 'Lapas Kelas IIB Purwodadi', place: 'Purwodadi' },
    names: [{ name: 'Rutan Kelas IIB Purwodadi', shortName: 'Rutan Purwodadi', until: '2021-12-31' }],
  });
});
afterAll(() => newsroom?.close());

const knex = () => newsroom.strapi.db.connection;
const documents = (type = 'article') => newsroom.strapi.documents(`plugin::humas.${type}` as never);

interface Followed {
  documentId: string;
  /** Takes the items in, and resolves when nothing of them waits any more. */
  bring(...items: IncomingItem[]): Promise<void>;
  item(key: string): Promise<Item>;
}
type Item = Omit<SourceItemRow, 'problem'> & { problem: { id: string; en: string } | null };

/** Switched off: nobody looks at it, the items are brought by the test. */
async function follow(data: object = {}): Promise<Followed> {
  number += 1;
  const { documentId } = (await documents('source').create({
    data: {
      ...{ name: `Sumber ${number}`, address: `https://sumber-${number}.example`, isActive: false },
      ...{ kind: 'newsroom', handling: 'syndicate', ...data },
    },
  } as never)) as unknown as Made;
  return {
    documentId,
    async bring(...given) {
      await newsroom.strapi.db.transaction(({ trx }) => takeIn(trx, documentId, given));
      await made();
    },
    async item(key) {
      const row = await knex()('humas_source_items')
        .where({ source_id: documentId, item_key: keyOf(key) })
        .first();
      return { ...row, problem: row.problem && JSON.parse(row.problem) };
    },
  };
}

const made = (): Promise<void> => newsroom.strapi.plugin('humas').service('following').making.idle();

const item = (payload: Payload, key = `item ${(number += 1)}`, group = key): IncomingItem => ({ key, group, payload });
interface Public {
  status: number;
  data: {
    id: string;
    slug: string;
    title: string;
    corrections: { note: string; correctedAt: string }[];
    events: { name: string }[];
    photos: { url: string }[];
    body: { type: string }[];
    [key: string]: unknown;
  };
  reason?: string;
}
async function read(documentId: string | null, locale = 'id'): Promise<Public> {
  const { status, body } = await newsroom.get(`/articles/${documentId}?locale=${locale}`);
  return { status, data: body.data, reason: body.error?.details?.reason };
}
const draftOf = async (documentId: string | null): Promise<Made> =>
  (await documents().findOne({ documentId, populate: ['facility', 'origin'] } as never)) as unknown as Made;
const documentsCalled = (title: string): Promise<number> =>
  newsroom.strapi.db.query('plugin::humas.article').count({ where: { title, publishedAt: null } });

describe('an item of a source whose items are passed on', () => {
  it('is published, and leads to where it stands', async () => {
    const source = await follow();
    const given = incomingArticle({ tags: ['Lapas'], url: 'https://unit.example/asal' });
    await source.bring(item(given, 'a'));
    const { document_id: documentId, state, problem } = await source.item('a');
    expect({ state, problem }).toEqual({ state: 'done', problem: null });
    const { data } = await read(documentId);
    expect(data).toMatchObject({
      ...{ title: given.title, releasedAt: '2026-03-01T02:00:00.000Z', releasedAtBasis: 'origin-published' },
      facility: { id: unit.documentId },
      origin: { platform: 'Humas Lapas Purwodadi', url: 'https://unit.example/asal', isSyndicated: true },
      share: { url: 'https://unit.example/asal' },
      openGraph: { 'og:url': 'https://unit.example/asal' },
      jsonLd: { mainEntityOfPage: 'https://unit.example/asal', isBasedOn: 'https://unit.example/asal' },
    });
  });

  it('follows its publisher: words, corrections with their times, and the same address here', async () => {
    const source = await follow();
    const first = incomingArticle();
    await source.bring(item(first, 'a'));
    const { document_id: documentId } = await source.item('a');
    const { slug } = (await read(documentId)).data;
    const corrections = [{ note: 'Pesertanya 40, bukan 30', correctedAt: '2026-03-02T03:00:00.000Z', replaces: null }];
    await source.bring(item({ ...first, title: 'Judul Kemudian', corrections }, 'a'));
    expect((await read(documentId)).data).toMatchObject({ slug, title: 'Judul Kemudian', corrections });
    expect(await documentsCalled('Judul Kemudian')).toBe(1);
  });

  it('that came once more unchanged changes nothing', async () => {
    const source = await follow();
    const given = item(incomingArticle(), 'a');
    await source.bring(given);
    const before = [await newsroom.editions.sequence(), await source.item('a')];
    await source.bring(given);
    expect([await newsroom.editions.sequence(), await source.item('a')]).toEqual(before);
  });

  it('shows the photos of a newsroom from there, as that shows them at present', async () => {
    const source = await follow();
    const photo = (url: string) => ({
      ...{ id: 'p1', slug: 'apel', caption: 'Apel', altText: 'Barisan', credit: 'Humas', creditedTo: null },
      ...{ takenOn: null, url, width: 800, height: 600, placeholder: null, colour: null },
      renditions: { avif: [], webp: [], jpeg: [{ url, width: 800, height: 600, bytes: null }] },
      crops: { '1:1': null, '4:3': null, '16:9': null, '1.91:1': null },
    });
    const given = incomingArticle({ photos: [photo('https://unit.example/uploads/asli.jpg')] });
    await source.bring(item(given, 'a'));
    const { document_id: documentId } = await source.item('a');
    expect((await read(documentId)).data).toMatchObject({
      photos: [{ url: 'https://unit.example/uploads/asli.jpg' }],
      cover: { url: 'https://unit.example/uploads/asli.jpg' },
    });
    await source.bring(item({ ...given, photos: [photo('https://unit.example/uploads/samar.jpg')] }, 'a'));
    expect(JSON.stringify((await read(documentId)).data)).not.toContain('asli.jpg');
  });

  it('keeps the words around a picture that stands in its text', async () => {
    const source = await follow();
    const picture = {
      ...{ type: 'image', children: [{ type: 'text', text: '' }] },
      image: { url: 'https://unit.example/uploads/dalam.jpg', width: 800, height: 600, alternativeText: 'Apel' },
    };
    const words = ['Sebelum gambar di Lapas Purwodadi.', 'Sesudah gambar.'] as const;
    await source.bring(item(incomingArticle({ body: [paragraph(words[0]), picture, paragraph(words[1])] }), 'a'));
    const { document_id: documentId, problem } = await source.item('a');
    expect(problem).toBeNull();
    const text = JSON.stringify((await read(documentId)).data.body);
    for (const each of words) expect(text).toContain(each);
  });
});

it('an item of a source whose items are reviewed is a draft of its unit, and nothing that readers see', async () => {
  const source = await follow({ handling: 'draft', kind: 'feed' });
  await source.bring(item(incomingArticle({ facility: null, platform: null }), 'a'));
  const { document_id: documentId, state } = await source.item('a');
  expect(state).toBe('done');
  expect(await draftOf(documentId)).toMatchObject({
    ...{ stage: 'draft', facility: { documentId: unit.documentId } },
    origin: { isSyndicated: false },
  });
  expect((await read(documentId)).status).toBe(404);
});

describe('a text that a person has edited here', () => {
  it('stays, and the item says that its source has another one', async () => {
    const source = await follow();
    const given = incomingArticle();
    await source.bring(item(given, 'a'));
    const { document_id: documentId } = await source.item('a');
    await documents().update({ documentId, data: { title: 'Disunting di Sini' }, status: 'published' } as never);
    await source.bring(item({ ...given, title: 'Berubah di Sumber' }, 'a'));
    expect((await read(documentId)).data.title).toBe('Disunting di Sini');
    expect(await source.item('a')).toMatchObject({
      state: 'refused',
      problem: { id: expect.stringContaining('disunting'), en: expect.stringContaining('edited') },
    });
  });

  it('is withdrawn with the item all the same', async () => {
    const source = await follow();
    await source.bring(item(incomingArticle(), 'a'));
    const { document_id: documentId } = await source.item('a');
    await documents().update({ documentId, data: { title: 'Disunting' }, status: 'published' } as never);
    await source.bring(item(withdrawal(), 'a'));
    expect((await read(documentId)).status).toBe(410);
  });

  it('that was deleted here does not come back by itself', async () => {
    const source = await follow({ handling: 'draft' });
    const given = incomingArticle();
    await source.bring(item(given, 'a'));
    const { document_id: documentId } = await source.item('a');
    await documents().delete({ documentId } as never);
    await source.bring(item({ ...given, title: 'Dihapus Lalu Berubah' }, 'a'));
    expect(await documentsCalled('Dihapus Lalu Berubah')).toBe(0);
    expect(await source.item('a')).toMatchObject({
      state: 'refused',
      problem: { en: expect.stringMatching(/deleted/) },
    });
  });
});

describe('a withdrawal', () => {
  it('takes the article back with the public reason, and its publisher may publish it again', async () => {
    const source = await follow();
    const given = incomingArticle();
    await source.bring(item(given, 'a'));
    const { document_id: documentId } = await source.item('a');
    await source.bring(item(withdrawal({ reason: 'Nama anak terbaca' }), 'a'));
    expect(await read(documentId)).toMatchObject({ status: 410, reason: 'Nama anak terbaca' });
    expect((await source.item('a')).state).toBe('withdrawn');
    await source.bring(item({ ...given, title: 'Terbit Lagi' }, 'a'));
    expect(await read(documentId)).toMatchObject({ status: 200, data: { title: 'Terbit Lagi' } });
  });

  it('by a person here is final: what changes at the source does not bring it back', async () => {
    const source = await follow();
    const given = incomingArticle();
    await source.bring(item(given, 'a'));
    const { document_id: documentId } = await source.item('a');
    await documents().update({ documentId, data: { withdrawalReason: 'Ditarik Kanwil' } } as never);
    await documents().unpublish({ documentId } as never);
    await source.bring(item({ ...given, title: 'Berubah Sesudahnya' }, 'a'));
    expect(await read(documentId)).toMatchObject({ status: 410, reason: 'Ditarik Kanwil' });
    expect((await source.item('a')).problem).toMatchObject({ en: expect.stringContaining('withdrawn here') });
  });

  it('of what another source made changes nothing, but a person hears of it', async () => {
    const [one, other] = [await follow(), await follow()];
    const given = incomingArticle();
    await one.bring(item(given, 'a'));
    await other.bring(item(given, 'b'));
    await other.bring(item(withdrawal(), 'b'));
    expect((await read((await one.item('a')).document_id)).status).toBe(200);
    expect(await other.item('b')).toMatchObject({
      ...{ state: 'refused', document_id: (await one.item('a')).document_id },
      problem: { en: expect.stringContaining('still public') },
    });
    await one.bring(item(withdrawal(), 'a'));
    await other.bring(item(withdrawal({ reason: 'Keliru' }), 'b'));
    expect(await other.item('b')).toMatchObject({ state: 'withdrawn', problem: null });
  });

  it('of what never came is no problem', async () => {
    const source = await follow();
    await source.bring(item(withdrawal(), 'a'));
    expect(await source.item('a')).toMatchObject({ state: 'withdrawn', document_id: null, problem: null });
  });
});

describe('the same item', () => {
  it('through two sources is one article, by its address', async () => {
    const [one, other] = [await follow(), await follow({ kind: 'feed' })];
    const given = incomingArticle({ url: 'https://unit.example/sama' });
    await one.bring(item(given, 'a'));
    await other.bring(item({ ...given, body: [paragraph('Cuplikan dari Lapas Purwodadi.')] }, 'b'));
    const [a, b] = [await one.item('a'), await other.item('b')];
    expect([b.state, b.document_id]).toEqual(['done', a.document_id]);
    expect(await documentsCalled(given.title)).toBe(1);
    await other.bring(item({ ...given, title: 'Diganti Penerus' }, 'b'));
    expect((await read(a.document_id)).data.title).toBe(given.title);
  });

  it('is known by its address, however it is spelled', async () => {
    const [one, other] = [await follow(), await follow({ kind: 'feed' })];
    const body = [paragraph('Cuplikan lain dari Lapas Purwodadi.')];
    await one.bring(item(incomingArticle({ url: 'https://unit.example/ejaan?id=1' }), 'a'));
    await other.bring(item(incomingArticle({ url: 'http://unit.example/ejaan?id=1&utm_source=rss#isi', body }), 'b'));
    expect((await other.item('b')).document_id).toBe((await one.item('a')).document_id);
  });

  it.each([
    ['the front page', 'https://beranda.example/'],
    ['one page', 'https://satu.example/kegiatan'],
  ])('is not another one that leads to %s of its site too', async (_, url) => {
    const source = await follow({ kind: 'feed' });
    await source.bring(item(incomingArticle({ url }), 'a'), item(incomingArticle({ url }), 'b'));
    await source.bring(item(incomingArticle({ url }), 'c'));
    const ids = await Promise.all(['a', 'b', 'c'].map(async (key) => (await source.item(key)).document_id));
    expect(new Set(ids).size).toBe(3);
  });

  it('under a new name of its publisher is the same article, which follows it', async () => {
    const source = await follow({ kind: 'feed' });
    const given = incomingArticle();
    await source.bring(item(given, 'a'));
    await source.bring(item({ ...given, summary: 'Dilengkapi.' }, 'b'));
    const { document_id: documentId } = await source.item('a');
    expect((await source.item('b')).document_id).toBe(documentId);
    expect((await read(documentId)).data.summary).toBe('Dilengkapi.');
  });

  it('under a new name is the same where an officer had entered it, and nothing is doubled', async () => {
    const url = 'https://www.kompasiana.com/lapas/2';
    const own = await newsroom.make.article({ facility: unit.documentId, origin: { platform: 'Kompasiana', url } });
    const source = await follow({ kind: 'feed' });
    const given = incomingArticle({ url });
    await source.bring(item(given, 'a'));
    await source.bring(item({ ...given, body: [paragraph('Lapas Purwodadi, dengan naskah yang diubah.')] }, 'b'));
    expect((await source.item('b')).document_id).toBe(own.documentId);
  });

  it('through two sources is one article, by its words', async () => {
    const [one, other] = [await follow(), await follow({ kind: 'feed' })];
    const given = incomingArticle();
    await one.bring(item(given, 'a'));
    await other.bring(item({ ...given, url: 'https://lain.example/salinan' }, 'b'));
    expect((await other.item('b')).document_id).toBe((await one.item('a')).document_id);
  });

  it('that an officer has entered already is that article', async () => {
    const url = 'https://www.kompasiana.com/lapas/1';
    const own = await newsroom.make.article({ facility: unit.documentId, origin: { platform: 'Kompasiana', url } });
    const source = await follow({ kind: 'feed' });
    await source.bring(item(incomingArticle({ url }), 'a'));
    expect((await source.item('a')).document_id).toBe(own.documentId);
  });

  it('in two languages is one article', async () => {
    const source = await follow();
    const [inIndonesian, inEnglish] = [
      incomingArticle(),
      incomingArticle({ locale: 'en', title: 'Morning Parade', url: null }),
    ];
    await source.bring(item(inIndonesian, 'a id', 'a'), item(inEnglish, 'a en', 'a'));
    const { document_id: documentId } = await source.item('a id');
    expect((await source.item('a en')).document_id).toBe(documentId);
    expect((await read(documentId, 'en')).data).toMatchObject({
      ...{ title: 'Morning Parade', alternates: [{ locale: 'id' }] },
    });
    await source.bring(item(withdrawal({ locale: 'en' }), 'a en', 'a'));
    expect((await read(documentId)).data).toMatchObject({ title: inIndonesian.title, alternates: [] });
  });
});

describe('whose an item is', () => {
  it.each<[string, Partial<IncomingArticle>]>([
    ['a former name that its publisher gives', { facility: { slug: null, names: ['Rutan Kelas IIB Purwodadi'] } }],
    ['its text', { facility: null, platform: null, title: 'Lapas Purwodadi panen raya' }],
  ])('is known by %s', async (_, given) => {
    const source = await follow();
    await source.bring(item(incomingArticle(given), 'a'));
    expect((await read((await source.item('a')).document_id)).data.facility).toMatchObject({ id: unit.documentId });
  });

  it('is asked of a person where nobody knows, and nothing is lost', async () => {
    const source = await follow();
    const given = incomingArticle({
      ...{
        facility: null,
        platform: null,
        body: [paragraph('Penggeledahan kamar di Lapas Kelas IIA Antah Berantah.')],
      },
    });
    await source.bring(item(given, 'a'));
    const { state, problem, document_id: documentId } = await source.item('a');
    expect({ state, documentId }).toEqual({ state: 'refused', documentId: null });
    expect(problem).toEqual({ id: expect.stringContaining('satuan kerja'), en: expect.stringContaining('unit') });
  });

  it('is not guessed where a name means two', async () => {
    for (const place of ['Utara', 'Selatan'])
      await newsroom.make.facility({
        ...{ shortName: `Rutan Kembar ${place}`, name: `Rutan Kembar ${place}`, kind: 'rutan', class: null },
        aliases: ['Rutan Kembar'],
      });
    const source = await follow();
    const named = { slug: null, names: ['Rutan Kembar'] };
    await source.bring(
      item(incomingArticle({ facility: named, platform: null, body: [paragraph('Apel pagi.')] }), 'a'),
    );
    expect(await source.item('a')).toMatchObject({ state: 'refused', document_id: null });
  });

  it('stays as it is when a later text does not name it', async () => {
    const source = await follow();
    const given = incomingArticle({ facility: null, platform: null });
    await source.bring(item(given, 'a'));
    const { document_id: documentId } = await source.item('a');
    await source.bring(item({ ...given, title: 'Ralat Tanpa Nama', body: [paragraph('Apel ditunda.')] }, 'a'));
    expect((await read(documentId)).data).toMatchObject({
      ...{ title: 'Ralat Tanpa Nama', facility: { id: unit.documentId } },
    });
  });
});

describe('events of a source', () => {
  it('are events here, and what covers them says so', async () => {
    const source = await follow();
    await source.bring(eventItem('event e1', { name: 'Panen Padi' }));
    await source.bring(item(incomingArticle({ events: ['event e1'] }), 'a'));
    expect((await read((await source.item('a')).document_id)).data.events).toMatchObject([{ name: 'Panen Padi' }]);
  });

  it('that come after the article are linked when they are there', async () => {
    const source = await follow();
    await source.bring(item(incomingArticle({ events: ['event e2'] }), 'a'));
    const { document_id: documentId } = await source.item('a');
    expect((await read(documentId)).data.events).toEqual([]);
    await source.bring(eventItem('event e2', { name: 'Panen Jagung' }));
    expect((await read(documentId)).data.events).toMatchObject([{ name: 'Panen Jagung' }]);
    expect((await source.item('a')).state).toBe('done');
  });

  it('that come later are no change of a text that a person has edited', async () => {
    const source = await follow();
    await source.bring(item(incomingArticle({ events: ['event e4'] }), 'a'));
    const { document_id: documentId } = await source.item('a');
    await documents().update({ documentId, data: { title: 'Disunting' }, status: 'published' } as never);
    await source.bring(eventItem('event e4'));
    expect((await read(documentId)).data.title).toBe('Disunting');
    expect(await source.item('a')).toMatchObject({ state: 'done', problem: null });
  });

  it('that were deleted here are not missed', async () => {
    const source = await follow();
    await source.bring(eventItem('event e5'));
    await documents('event').delete({ documentId: (await source.item('event e5')).document_id } as never);
    await source.bring(item(incomingArticle({ events: ['event e5'] }), 'a'));
    expect(await source.item('a')).toMatchObject({ state: 'done', problem: null });
  });

  it('follow their publisher, unless a person has edited them here', async () => {
    const source = await follow();
    await source.bring(eventItem('event e3', { name: 'Lomba' }));
    const { document_id: documentId } = await source.item('event e3');
    await source.bring(eventItem('event e3', { name: 'Lomba Cerdas Cermat' }));
    const name = async () => (await newsroom.get(`/events/${documentId}`)).body.data.name;
    expect(await name()).toBe('Lomba Cerdas Cermat');
    await source.bring(item(withdrawal({ of: 'event', locale: null, reason: 'Batal' }), 'event e3'));
    expect((await newsroom.get(`/events/${documentId}`)).status).toBe(410);
  });
});

describe('what the checks refuse', () => {
  it('is a draft with the reason, and nothing that readers see', async () => {
    const lpka = await newsroom.make.facility({
      ...{ shortName: 'LPKA Blitar', name: 'LPKA Kelas I Blitar', kind: 'lpka', class: 'I', place: 'Blitar' },
      specialisation: 'children',
    });
    const source = await follow({ kind: 'feed', facility: lpka.documentId });
    const text = 'Anak binaan LPKA Blitar, Rizky Pratama, menerima rapor di aula.';
    await source.bring(item(incomingArticle({ facility: null, body: [paragraph(text)] }), 'a'));
    const { state, problem, document_id: documentId } = await source.item('a');
    expect(state).toBe('refused');
    expect(problem).toEqual({
      id: expect.stringContaining('UU 11/2012'),
      en: expect.stringContaining("a child's identity"),
    });
    expect(await draftOf(documentId)).toMatchObject({ stage: 'draft' });
    expect((await read(documentId)).status).toBe(404);
  });
});

it('a child that a stranger names is not passed on, whatever kind of unit it is', async () => {
  const source = await follow({ kind: 'feed' });
  const text = 'Anak binaan, Rizky Pratama, dipindahkan dari Lapas Kelas IIB Purwodadi.';
  await source.bring(item(incomingArticle({ body: [paragraph(text)] }), 'a'));
  expect(await source.item('a')).toMatchObject({ state: 'refused', problem: { id: expect.stringContaining('Rizky') } });
});

describe('what no form would let in', () => {
  it.each<[string, Partial<IncomingArticle>]>([
    ['an address of 1,500 characters', { url: `https://unit.example/${'a'.repeat(1_500)}` }],
    [
      'names of 600 characters',
      {
        byline: { name: 'N'.repeat(600), bio: null, initials: 'I'.repeat(600) },
        quotes: [
          {
            ...{ text: 'Siap', speaker: 'S'.repeat(600), office: 'O'.repeat(600), attribution: 'A'.repeat(600) },
            isSpeakerInferred: false,
            paragraph: null,
          },
        ],
        dateline: { place: 'P'.repeat(600), agency: 'G'.repeat(600) },
      },
    ],
    ['NUL and half a character', { title: 'Apel\0 Pagi \ud83d', body: [paragraph('Lapas Purwodadi\0 apel.')] }],
    ['times of another age', { publishedAt: '+275760-09-13T00:00:00.000Z', updatedAt: '0000-01-01T00:00:00.000Z' }],
    [
      'a link that is no address',
      {
        body: [
          {
            type: 'paragraph',
            children: [{ type: 'link', url: 'https://', children: [{ type: 'text', text: 'Lapas Purwodadi' }] }],
          },
        ],
      },
    ],
    [
      'a quotation without words, a correction without a note',
      {
        quotes: [
          { text: '', speaker: null, office: null, attribution: null, isSpeakerInferred: false, paragraph: null },
        ],
        corrections: [{ note: '', correctedAt: '2026-03-02T03:00:00.000Z', replaces: null }],
      },
    ],
    [
      'blocks without words',
      {
        body: [
          { type: 'paragraph', children: [] },
          paragraph('Lapas Purwodadi.'),
          { type: 'list', format: 'unordered', children: [] },
        ],
      },
    ],
  ])('%s holds nobody up', async (_, given) => {
    const source = await follow();
    await source.bring(item(incomingArticle(given), 'a'), item(incomingArticle(), 'b'));
    expect([await source.item('a'), await source.item('b')]).toMatchObject([
      { state: 'done', problem: null },
      { state: 'done' },
    ]);
  });

  it('a time that is still to come does not put it on top of the news for ever', async () => {
    const source = await follow();
    await source.bring(item(incomingArticle({ publishedAt: '2199-01-01T00:00:00.000Z' }), 'a'));
    const { releasedAtBasis } = (await read((await source.item('a')).document_id)).data;
    expect(releasedAtBasis).toBe('released');
  });
});

describe('an item of which only a summary came', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());
  const summaryOnly = (path: string) =>
    incomingArticle({ url: `${site.origin}${path}`, body: [], facility: null, platform: null, isSummaryOnly: true });

  it('has the text of its page', async () => {
    const sentences =
      'Petugas Lapas Kelas IIB Purwodadi mengikuti apel pagi di lapangan upacara dengan tertib. '.repeat(12);
    site.set('/penuh', html(`<article><h1>Apel</h1><p>${sentences}</p><p>${sentences}</p></article>`));
    const source = await follow({ kind: 'feed', allowedNetworks: ['127.0.0.0/8'] });
    await source.bring(item(summaryOnly('/penuh'), 'a'));
    const { document_id: documentId, state } = await source.item('a');
    expect(state).toBe('done');
    expect(JSON.stringify((await draftOf(documentId)).body)).toContain('lapangan upacara');
  });

  it('is known by what its page calls itself, unless that is a whole section', async () => {
    const source = await follow({ kind: 'feed', allowedNetworks: ['127.0.0.0/8'] });
    const addressOf = async (path: string, canonical: string) => {
      const sentences = `Petugas Lapas Kelas IIB Purwodadi menerima tamu ${path} dengan ramah. `.repeat(20);
      const head = `<link rel="canonical" href="${site.origin}${canonical}">`;
      site.set(path, html(`<article><h1>Tamu ${path}</h1><p>${sentences}</p></article>`, head));
      await source.bring(item({ ...summaryOnly(path), title: `Tamu ${path}` }, path));
      return ((await draftOf((await source.item(path)).document_id)).origin as { url: string }).url;
    };
    expect(await addressOf('/?p=17', '/tamu-dari-kantor-wilayah')).toBe(`${site.origin}/tamu-dari-kantor-wilayah`);
    expect(await addressOf('/?p=18', '/berita')).toBe(`${site.origin}/?p=18`);
  });

  it('waits where the page is not there, and does not keep others waiting', async () => {
    const source = await follow({ kind: 'feed', allowedNetworks: ['127.0.0.0/8'] });
    await source.bring(item(summaryOnly('/tidak-ada'), 'a'), item(incomingArticle(), 'b'));
    expect((await source.item('b')).state).toBe('done');
    const { state, attempts, problem } = await source.item('a');
    expect({ state, attempts }).toEqual({ state: 'pending', attempts: 1 });
    expect(problem?.en).toContain('404');
  });

  it('becomes a draft of the summary in the end', async () => {
    const source = await follow({ kind: 'feed', facility: unit.documentId, allowedNetworks: ['127.0.0.0/8'] });
    await source.bring(item(summaryOnly('/tidak-ada'), 'a'));
    await until(async () => {
      await knex()('humas_source_items').where({ source_id: source.documentId }).update({ due_at: '2026-01-01' });
      await made();
      return (await source.item('a')).state !== 'pending';
    });
    const { document_id: documentId, problem } = await source.item('a');
    expect(problem?.en).toContain('404');
    expect((await read(documentId)).status).toBe(404);
    expect(JSON.stringify((await draftOf(documentId)).body)).toContain('mengikuti apel pagi');
  });
});
