/** An integration writes with the token of a unit: drafts, up to the review and no further. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { draft as draftShape, draftAnswer, draftList, type Draft } from '../../src/plugins/humas/contracts/intake';
import { workflowOf } from '../support/articles';
import { REPOSITORY } from '../support/application';
import { freePort } from '../launch/programs';
import { instances } from '../support/instances';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';
import { integration, type Integration } from '../support/tokens';

const ARTICLE = 'plugin::humas.article';
const isPostgres = process.env.HUMAS_TEST_DATABASE === 'postgres';

let newsroom: Newsroom;
let unit: Made;
let second: Made;
let neighbour: Made;
let portal: Integration;
let both: Integration;
let writer: Person;
let head: Person;
let editor: Person;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const { make, hire } = newsroom;
  unit = await make.facility({ shortName: 'Lapas Satu' });
  second = await make.facility({ shortName: 'Lapas Dua' });
  neighbour = await make.facility({ shortName: 'Lapas Tetangga' });
  await make.topic({ code: 'pembinaan', name: 'Pembinaan' });
  portal = await integration(newsroom, [unit]);
  both = await integration(newsroom, [unit, second]);
  const facility = unit.documentId;
  writer = await hire('Penulis', { facility });
  editor = await hire('Penyunting', { facility });
  head = await hire('Kalapas', { facility });
});
afterAll(() => newsroom?.close());

const GOOD = {
  title: 'Petugas Mengikuti Apel Pagi',
  summary: 'Petugas mengikuti apel pagi di halaman.',
  dateline: { place: 'Contoh' },
  text: 'Sebanyak 30 petugas mengikuti apel pagi di halaman.',
};
async function made(data: object = {}, by = portal): Promise<Draft> {
  const { body, status } = await by.post('/drafts', { ...GOOD, ...data });
  expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
  return draftAnswer.parse(body).data;
}
const read = async (id: string, by = portal): Promise<Draft> =>
  draftAnswer.parse((await by.get(`/drafts/${id}`)).body).data;
const foreign = () => newsroom.make.article({ facility: neighbour.documentId, title: 'Milik Tetangga' }, {});
const countOf = async (title: string) =>
  newsroom.strapi.db.query(ARTICLE).count({ where: { title, publishedAt: null } });
const pathsIn = (body: { error: { details: { errors: { path: string }[] } } }) =>
  body.error.details.errors.map(({ path }) => path);

describe('a draft', () => {
  it('keeps everything that was sent, and is answered under the same names', async () => {
    const event = await newsroom.make.event({ name: 'Apel Bersama Nasional' });
    const own = await newsroom.make.event({ name: 'Rapat Internal', facilities: [unit.documentId] }, {});
    const [first, last] = [
      await newsroom.make.photo({ facility: unit.documentId }),
      await newsroom.make.photo({ facility: unit.documentId }),
    ];
    const sent = {
      title: 'Semua Isian',
      kind: 'press-release',
      kicker: 'Kegiatan',
      summary: 'Ringkasan satu kalimat.',
      dateline: { place: 'Contoh', agency: 'Humas' },
      body: [
        { type: 'heading', level: 2, children: [{ type: 'text', text: 'Kepala' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Lihat ', bold: true },
            { type: 'link', url: 'https://contoh.go.id', children: [{ type: 'text', text: 'laman' }] },
            { type: 'text', text: ' 🎉.' },
          ],
        },
        {
          type: 'list',
          format: 'unordered',
          children: [
            { type: 'list-item', children: [{ type: 'text', text: 'satu' }] },
            {
              type: 'list',
              format: 'ordered',
              indentLevel: 1,
              children: [{ type: 'list-item', children: [{ type: 'text', text: 'dua' }] }],
            },
          ],
        },
      ],
      byline: { name: 'Wati', bio: null, initials: 'wt' },
      topic: 'pembinaan',
      photos: [last.documentId, first.documentId],
      quotes: [{ text: 'Apel adalah disiplin.', speaker: 'Budi', office: 'Kalapas', paragraph: 2 }],
      origin: {
        platform: 'Portal',
        url: 'https://portal.example/1',
        statedPublishedAt: '2024-02-29T10:00:00+07:00',
        isComplete: true,
        tags: ['apel'],
      },
      concernsChildren: true,
      embargoUntil: '2041-01-01T00:00:00.000Z',
    };
    const draft = await made({ ...sent, text: undefined, events: [event.slug, own.documentId] });
    const { origin, quotes, ...same } = sent;
    expect(draft).toMatchObject({ ...same, locale: 'id', version: 1, stage: 'draft', isLive: false });
    expect(draft.events).toEqual([event.documentId, own.documentId]);
    expect(draft.facility).toEqual({ id: unit.documentId, slug: 'lapas-satu', shortName: 'Lapas Satu' });
    expect(draft.origin).toMatchObject({ ...origin, statedPublishedAt: '2024-02-29T03:00:00.000Z' });
    expect(draft.quotes).toEqual([{ ...quotes[0], attribution: null, isSpeakerInferred: false }]);
    expect(draft.savedBy).toBe(portal.name);
    expect(await read(draft.id)).toEqual(draft);
  });

  it('may come as plain text: an empty line parts paragraphs', async () => {
    const { body } = await made({ text: 'Baris satu\r\nbaris dua.\r\n \r\n\r\nParagraf kedua.\n' });
    expect(body).toEqual([paragraph('Baris satu\nbaris dua.'), paragraph('Paragraf kedua.')]);
  });

  it('says what would stop its release', async () => {
    const { findings } = await made({ title: 'Tanpa Isi', text: '', summary: null });
    expect(findings.filter(({ level }) => level === 'error').map(({ field }) => field)).toContain('body');
    expect((await made()).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('changes only where something was sent, and is emptied by null', async () => {
    const { id } = await made({ kicker: 'Tetap', topic: 'pembinaan' });
    const { body, status } = await portal.put(`/drafts/${id}`, {
      previousVersion: 1,
      title: 'Judul Baru',
      topic: null,
    });
    expect(status).toBe(200);
    expect(draftAnswer.parse(body).data).toMatchObject({
      title: 'Judul Baru',
      kicker: 'Tetap',
      topic: null,
      version: 2,
      body: [paragraph(GOOD.text)],
    });
  });

  it('is translated by writing the same one in the other language', async () => {
    const photo = await newsroom.make.photo({ facility: unit.documentId });
    const { id } = await made({ photos: [photo.documentId] });
    const early = await portal.put(`/drafts/${id}?locale=en`, { previousVersion: 1, title: 'Morning Roll Call' });
    expect([early.status, early.body.error.details.version]).toEqual([409, 0]);
    const { body, status } = await portal.put(`/drafts/${id}?locale=en`, { previousVersion: 0, title: 'Roll Call' });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ id, locale: 'en', version: 1, title: 'Roll Call', photos: [photo.documentId] });
    expect((await read(id)).title).toBe(GOOD.title);
    expect((await portal.get('/drafts?locale=en')).body.data).toMatchObject([{ id, locale: 'en' }]);
  });

  it('is submitted, comes back for changes, and is published by people', async () => {
    const { id } = await made({ title: 'Jalan Panjang' });
    const submitted = await portal.post(`/drafts/${id}/submit`, { previousVersion: 1, note: 'Mohon ditelaah' });
    expect([submitted.status, submitted.body.data.stage]).toEqual([200, 'in-review']);
    expect((await portal.post(`/drafts/${id}/submit`, { previousVersion: 1 })).status).toBe(400);
    await workflowOf(head, id).take('requestChanges', { note: 'Tambah ringkasan' });
    await portal.put(`/drafts/${id}`, { previousVersion: 1, summary: 'Ringkasan yang lain.' });
    expect((await portal.post(`/drafts/${id}/submit`, { previousVersion: 2 })).status).toBe(200);
    expect((await workflowOf(head, id).take('approve')).status).toBe(200);
    expect((await workflowOf(editor, id).take('publish')).status).toBe(200);
    expect(await read(id)).toMatchObject({ stage: 'published', isLive: true });
    const { trail } = await workflowOf(writer, id).state();
    const byToken = trail.filter(({ actor }) => actor.kind === 'token');
    expect(byToken.map(({ transition }) => transition)).toEqual(['submit', 'save', 'submit', 'create']);
    expect(byToken.map(({ actor }) => actor.name)).toEqual(Array(4).fill(portal.name));
  });

  it('of a published article is a new text that waits for its review; readers keep theirs', async () => {
    const { id } = await made({ title: 'Sudah Terbit' });
    await portal.post(`/drafts/${id}/submit`, { previousVersion: 1 });
    await workflowOf(head, id).take('approve');
    await workflowOf(editor, id).take('publish');
    const { body } = await portal.put(`/drafts/${id}`, { previousVersion: 1, title: 'Diubah Portal' });
    expect(body.data).toMatchObject({ stage: 'draft', isLive: true, version: 2 });
    expect((await newsroom.get(`/articles/${id}`)).body.data.title).toBe('Sudah Terbit');
  });
});

describe('the list', () => {
  it('has the own unit’s drafts, last saved first, in pages', async () => {
    const lonely = await newsroom.make.facility({ shortName: 'Lapas Daftar' });
    const reader = await integration(newsroom, [lonely]);
    const ids: string[] = [];
    for (const title of ['Satu', 'Dua', 'Tiga']) ids.unshift((await made({ title }, reader)).id);
    await reader.post(`/drafts/${ids[2]}/submit`, { previousVersion: 1 });
    const { body } = await reader.get('/drafts?pagination[page]=1&pagination[pageSize]=2');
    const { data, meta } = draftList.parse(body);
    expect(data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
    const rest = await reader.get('/drafts?pagination[page]=2&pagination[pageSize]=2');
    expect(rest.body.data.map(({ id }: Draft) => id)).toEqual([ids[2]]);
    const waiting = await reader.get('/drafts?filters[stage]=in-review');
    expect(waiting.body.data).toMatchObject([{ id: ids[2], stage: 'in-review', savedBy: reader.name }]);
  });

  it.each([
    ['status=draft', 'status'],
    ['filters[title]=a', 'filters.title'],
    ['filters[stage]=apa', 'filters.stage'],
    ['pagination[pageSize]=101', 'pagination.pageSize'],
    ['pagination[page]=-1', 'pagination.page'],
    ['populate=*', 'populate'],
    ['locale=*', 'locale'],
  ])('refuses %s', async (query, path) => {
    const { body, status } = await portal.get(`/drafts?${query}`);
    expect([status, pathsIn(body)]).toEqual([400, [path]]);
  });
});

describe('a token', () => {
  const EVERY = ['list', 'show', 'create', 'update', 'submit', 'preview'].map((each) => `plugin::humas.drafts.${each}`);

  async function statuses(by: Integration, id: string) {
    return [
      (await by.get('/drafts')).status,
      (await by.get(`/drafts/${id}`)).status,
      (await by.post('/drafts', GOOD)).status,
      (await by.put(`/drafts/${id}`, { previousVersion: 1, kicker: 'Oleh token' })).status,
      (await by.post(`/drafts/${id}/submit`, { previousVersion: 2 })).status,
      (await by.post(`/drafts/${id}/preview`)).status,
    ];
  }

  it('of full access, or with these permissions, may do all of it', async () => {
    const custom = await integration(newsroom, [unit], { type: 'custom', permissions: EVERY });
    for (const by of [portal, custom])
      expect(await statuses(by, (await made()).id)).toEqual([200, 200, 201, 200, 200, 200]);
  });

  it('with some of these permissions may do some of it', async () => {
    const permissions = ['plugin::humas.drafts.list', 'plugin::humas.drafts.create'];
    const some = await integration(newsroom, [unit], { type: 'custom', permissions });
    expect(await statuses(some, (await made()).id)).toEqual([200, 403, 201, 403, 403, 403]);
  });

  it('that only reads what is public or under embargo gets no draft: partners have such tokens', async () => {
    const partner = await integration(newsroom, [unit], { type: 'read-only' });
    expect(await statuses(partner, (await made()).id)).toEqual(Array(6).fill(403));
    expect((await partner.get('/embargoed')).status).toBe(200);
  });

  it('without a unit is told what to do', async () => {
    const unbound = await integration(newsroom, []);
    expect(await statuses(unbound, (await made()).id)).toEqual(Array(6).fill(403));
    expect((await unbound.get('/drafts')).body.error.message).toMatch(/belum terikat .* \(.*ask the administrator/);
  });

  it('that is no token, or of nobody, is a 401', async () => {
    expect((await newsroom.get('/drafts').set('Authorization', 'Bearer salah')).status).toBe(401);
    expect([401, 403]).toContain((await newsroom.get('/drafts')).status);
    expect((await writer.get('/api/humas/drafts')).status).toBe(401);
  });

  it('of another unit finds the draft as little as one that does not exist', async () => {
    const { documentId } = await foreign();
    const unknown = 'aaaaaaaaaaaaaaaaaaaaaaaa';
    for (const id of [documentId, '%00', 'x'.repeat(2000)]) {
      const answers = [
        await portal.get(`/drafts/${id}`),
        await portal.put(`/drafts/${id}`, { previousVersion: 1, title: 'Diambil alih' }),
        await portal.put(`/drafts/${id}?locale=en`, { previousVersion: 0, title: 'Taken over' }),
        await portal.post(`/drafts/${id}/submit`, { previousVersion: 1 }),
        await portal.post(`/drafts/${id}/preview`),
      ];
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(404));
    }
    const [there, nowhere] = [await portal.get(`/drafts/${documentId}`), await portal.get(`/drafts/${unknown}`)];
    expect(there.body.error.message.replaceAll(documentId, unknown)).toBe(nowhere.body.error.message);
  });

  it('writes for no unit that does not name it, and does not learn which units there are', async () => {
    const answers = [
      await portal.post('/drafts', { ...GOOD, facility: neighbour.slug }),
      await portal.post('/drafts', { ...GOOD, facility: 'tidak-ada' }),
      await portal.put(`/drafts/${(await made()).id}`, { previousVersion: 1, facility: neighbour.documentId }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(answers[0]?.body.error.message).toMatch(/pakai token satuan kerja itu .*use a token of that unit/);
    expect(answers[0]?.body.error.details).toEqual({ known: ['lapas-satu'] });
  });

  it('of several units says for which', async () => {
    const { body, status } = await both.post('/drafts', GOOD);
    expect([status, pathsIn(body)]).toEqual([400, ['data.facility']]);
    expect(body.error.message).toMatch(/lapas-satu, lapas-dua/);
    const draft = await made({ facility: 'lapas-dua' }, both);
    expect(draft.facility?.slug).toBe('lapas-dua');
    expect((await portal.get(`/drafts/${draft.id}`)).status).toBe(404);
    const moved = await both.put(`/drafts/${draft.id}`, { previousVersion: 1, facility: unit.documentId });
    expect(moved.body.data.facility.slug).toBe('lapas-satu');
  });

  it('that was taken from the unit loses it with the next request', async () => {
    const given = await integration(newsroom, [second]);
    const draft = await made({}, given);
    await newsroom.strapi
      .documents('plugin::humas.facility' as never)
      .update({ documentId: second.documentId, data: { apiTokens: { disconnect: [given.id] } } } as never);
    expect((await given.get(`/drafts/${draft.id}`)).status).toBe(403);
  });
});

describe('what is sent', () => {
  const deep = (levels: number): object =>
    levels === 0
      ? { type: 'list-item', children: [{ type: 'text', text: 'x' }] }
      : { type: 'list', format: 'ordered', children: [deep(levels - 1)] };
  const body = (...blocks: object[]) => ({ ...GOOD, text: undefined, body: blocks });
  const text = (value: unknown) => ({ type: 'paragraph', children: [{ type: 'text', text: value }] });
  const link = (url: string) => ({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text: 'x' }] }],
  });

  it.each<[string, object, string]>([
    ['a status', { ...GOOD, status: 'published' }, 'data.status'],
    ['a time of publication', { ...GOOD, publishedAt: '2020-01-01T00:00:00Z' }, 'data.publishedAt'],
    ['a time of release', { ...GOOD, releasedAt: '2020-01-01T00:00:00Z' }, 'data.releasedAt'],
    ['a stage', { ...GOOD, stage: 'approved' }, 'data.stage'],
    ['an address', { ...GOOD, slug: 'alamat' }, 'data.slug'],
    ['an id', { ...GOOD, documentId: 'abc' }, 'data.documentId'],
    ['the words of a withdrawal', { ...GOOD, withdrawalReason: 'x' }, 'data.withdrawalReason'],
    ['a key within a part', { ...GOOD, dateline: { place: 'x', id: 1 } }, 'data.dateline.id'],
    ['no title', { ...GOOD, title: undefined }, 'data.title'],
    ['an empty title', { ...GOOD, title: '  ' }, 'data.title'],
    ['a title of two lines', { ...GOOD, title: 'a\nb' }, 'data.title'],
    ['a title of 256 letters', { ...GOOD, title: 'a'.repeat(256) }, 'data.title'],
    ['a number for a title', { ...GOOD, title: 1 }, 'data.title'],
    ['NUL in a title', { ...GOOD, title: 'a\0b' }, 'data.title'],
    ['half a character', { ...GOOD, title: 'a\ud800b' }, 'data.title'],
    ['a kicker of 121 letters', { ...GOOD, kicker: 'a'.repeat(121) }, 'data.kicker'],
    ['a summary of 601 letters', { ...GOOD, summary: 'a'.repeat(601) }, 'data.summary'],
    ['a place of 256 letters', { ...GOOD, dateline: { place: 'a'.repeat(256) } }, 'data.dateline.place'],
    ['another language', { ...GOOD, locale: 'fr' }, 'data.locale'],
    ['another kind', { ...GOOD, kind: 'rumour' }, 'data.kind'],
    ['body and text', { ...GOOD, body: [text('x')] }, 'data.text'],
    ['NUL in a text', { ...GOOD, text: 'a\0b' }, 'data.text'],
    ['a megabyte of text', { ...GOOD, text: 'kata '.repeat(200_000) }, 'data.text'],
    ['a megabyte of blocks', body(...Array.from({ length: 20 }, () => text('kata '.repeat(10_000)))), 'data.body'],
    ['NUL in a block', body(text('a\0b')), 'data.body.0.children.0.text'],
    ['half a character in a block', body(text('\udc00')), 'data.body.0.children.0.text'],
    ['a number in a block', body(text(1)), 'data.body.0.children.0.text'],
    ['a picture', body({ type: 'image', image: { url: 'https://a.example/a.png' } }), 'data.body.0.type'],
    ['an unknown key of a block', body({ ...text('x'), onclick: 'x' }), 'data.body.0.onclick'],
    ['a link that is a program', body(link('javascript:alert(1)')), 'data.body.0.children.0.url'],
    ['blocks deeper than the stack', body(deep(14)), 'data'],
    ['a topic that is not there', { ...GOOD, topic: 'gosip' }, 'data.topic'],
    ['an event that is not there', { ...GOOD, events: ['tidak-ada'] }, 'data.events.0'],
    ['a photo that is not there', { ...GOOD, photos: ['aaaaaaaaaaaaaaaaaaaaaaaa'] }, 'data.photos.0'],
    ['NUL in a name', { ...GOOD, events: ['a\0'] }, 'data.events.0'],
    ['a time without a zone', { ...GOOD, embargoUntil: '2030-01-01T00:00:00' }, 'data.embargoUntil'],
    ['the year 0', { ...GOOD, embargoUntil: '0000-01-01T00:00:00Z' }, 'data.embargoUntil'],
    ['an origin that is no address', { ...GOOD, origin: { url: 'javascript:x' } }, 'data.origin.url'],
    ['a byline without a name', { ...GOOD, byline: { initials: 'x' } }, 'data.byline.name'],
    ['a paragraph that is no number', { ...GOOD, quotes: [{ text: 'x', paragraph: 1e12 }] }, 'data.quotes.0.paragraph'],
    ['a version', { ...GOOD, version: 1 }, 'data.version'],
    ['a list', [], 'data'],
    ['another key beside data', { __beside: true }, 'status'],
  ])('is refused with its place: %s', async (_, data, path) => {
    const isBeside = '__beside' in data;
    const sent = isBeside ? { data: GOOD, status: 'published' } : { data };
    const { body, status } = await newsroom.http
      .post('/api/humas/drafts')
      .set('Authorization', `Bearer ${portal.accessKey}`)
      .send(sent);
    expect({ status, paths: body.error && pathsIn(body) }).toEqual({ status: 400, paths: [path] });
  });

  const raw = (json: string) =>
    newsroom.http
      .post('/api/humas/drafts')
      .set('Authorization', `Bearer ${portal.accessKey}`)
      .type('application/json')
      .send(json);

  it.each([
    ['__proto__ beside data', '{"data":{"title":"x"},"__proto__":{"status":"published"}}'],
    ['__proto__ within data', '{"data":{"title":"Prototipe","__proto__":{"stage":"approved"}}}'],
    ['__proto__ within a block', '{"data":{"title":"x","body":[{"__proto__":{},"type":"paragraph","children":[]}]}}'],
    ['half a million lists in lists', `{"data":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
    ['half a million objects', `{"data":{"title":"x","text":${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}}}`],
    ['no JSON', '{"data":'],
    ['null', 'null'],
    ['data that is null', '{"data":null}'],
    ['a word', '"data"'],
    ['nothing', ''],
  ])('is refused whatever it is: %s', async (_, json) => {
    expect((await raw(json)).status).toBe(400);
    expect(await countOf('Prototipe')).toBe(0);
  });

  it('is refused where it is larger than the server reads', async () => {
    expect((await raw(`{"data":{"title":"${'x'.repeat(2_200_000)}"}}`)).status).toBe(413);
  });

  it.each(['status=published', 'publishedAt=now', 'locale=en', 'stage=approved'])(
    'is refused with ?%s',
    async (query) => {
      const { body, status } = await portal.post(`/drafts?${query}`, GOOD);
      expect([status, pathsIn(body)]).toEqual([400, [query.split('=')[0]]]);
      const { id } = await made();
      if (query !== 'locale=en')
        expect((await portal.put(`/drafts/${id}?${query}`, { previousVersion: 1, title: 'x' })).status).toBe(400);
      expect((await portal.post(`/drafts/${id}/submit?status=published`, { previousVersion: 1 })).status).toBe(400);
    },
  );

  it('shows no photo and no unpublished event of another unit', async () => {
    const photo = await newsroom.make.photo({ facility: neighbour.documentId });
    const event = await newsroom.make.event({ name: 'Rahasia', facilities: [neighbour.documentId] }, {});
    for (const data of [{ photos: [photo.documentId] }, { events: [event.documentId] }, { events: ['rahasia'] }])
      expect((await portal.post('/drafts', { ...GOOD, ...data })).status).toBe(400);
  });

  it('can be as long as the attributes allow', async () => {
    const full = { title: 'é'.repeat(255), kicker: 'a'.repeat(120), summary: 'ringkas '.repeat(75) };
    const draft = await made({ ...full, dateline: { place: '🎉'.repeat(127) }, text: 'kata '.repeat(30_000) });
    expect(draft.title).toBe(full.title);
  });

  it('has no way to delete', async () => {
    const { id } = await made();
    const answer = await newsroom.http
      .delete(`/api/humas/drafts/${id}`)
      .set('Authorization', `Bearer ${portal.accessKey}`);
    expect(answer.status).toBe(405);
    expect((await read(id)).id).toBe(id);
  });
});

describe('previousVersion', () => {
  it('that is not the present one is a 409 that says which is, and nothing is lost', async () => {
    const { id } = await made({ title: 'Dua Penulis' });
    await writer.put(writer.content('article', id), { kicker: 'Dari petugas' });
    for (const previousVersion of [1, 0, 3]) {
      const { body, status } = await portal.put(`/drafts/${id}`, { previousVersion, kicker: 'Dari portal' });
      expect([status, body.error.name, body.error.details.version]).toEqual([409, 'ConflictError', 2]);
    }
    const submitted = await portal.post(`/drafts/${id}/submit`, { previousVersion: 1 });
    expect([submitted.status, submitted.body.error.details.version]).toEqual([409, 2]);
    expect(await read(id)).toMatchObject({ kicker: 'Dari petugas', stage: 'draft', version: 2 });
  });

  it('must be sent', async () => {
    const { id } = await made();
    for (const answer of [
      await portal.put(`/drafts/${id}`, { title: 'x' }),
      await portal.post(`/drafts/${id}/submit`),
      await portal.post(`/drafts/${id}/submit`, { previousVersion: '1' }),
    ])
      expect(answer.status).toBe(400);
  });

  it('lets one of many through who write at the same moment', async () => {
    const { id } = await made();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        portal.put(`/drafts/${id}`, { previousVersion: 1, kicker: `Ke-${index}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect((await read(id)).version).toBe(2);
  });
});

describe('Idempotency-Key', () => {
  it('makes one draft of what is sent twice, and answers the same', async () => {
    const title = 'Dikirim Dua Kali';
    const [first, again] = [
      await portal.post('/drafts', { ...GOOD, title }, 'kunci-1'),
      await portal.post('/drafts', { ...GOOD, title }, 'kunci-1'),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    expect(again.text).toBe(first.text);
    expect(await countOf(title)).toBe(1);
  });

  it('holds for changes and for submitting too', async () => {
    const { id } = await made();
    const change = () => portal.put(`/drafts/${id}`, { previousVersion: 1, kicker: 'Sekali' }, 'ubah-1');
    const submit = () => portal.post(`/drafts/${id}/submit`, { previousVersion: 2 }, 'ajukan-1');
    for (const send of [change, submit]) {
      const [first, again] = [await send(), await send()];
      expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    }
    expect(await read(id)).toMatchObject({ version: 2, stage: 'in-review' });
  });

  it('belongs to one request', async () => {
    await portal.post('/drafts', { ...GOOD, title: 'Pertama' }, 'kunci-2');
    const { body, status } = await portal.post('/drafts', { ...GOOD, title: 'Bukan Pertama' }, 'kunci-2');
    expect([status, body.error.name]).toEqual([422, 'UnprocessableEntityError']);
    expect(body.error.message).toMatch(/sudah dipakai untuk permintaan lain;.*was used for another request/);
    expect(await countOf('Bukan Pertama')).toBe(0);
  });

  it('belongs to one token', async () => {
    const other = await integration(newsroom, [unit]);
    const title = 'Kunci Yang Sama';
    const [mine, theirs] = [
      await portal.post('/drafts', { ...GOOD, title }, 'kunci-3'),
      await other.post('/drafts', { ...GOOD, title }, 'kunci-3'),
    ];
    expect(theirs.body.data.id).not.toBe(mine.body.data.id);
  });

  it('can be used again after a refusal', async () => {
    const { id } = await made();
    expect((await portal.put(`/drafts/${id}`, { previousVersion: 7, kicker: 'x' }, 'kunci-4')).status).toBe(409);
    expect((await portal.put(`/drafts/${id}`, { previousVersion: 1, kicker: 'x' }, 'kunci-4')).status).toBe(200);
  });

  it('is forgotten after a day', async () => {
    const title = 'Kemarin';
    await portal.post('/drafts', { ...GOOD, title }, 'kunci-5');
    const age = async (hours: number) =>
      newsroom.strapi.db
        .connection('humas_idempotency')
        .where({ key: 'kunci-5' })
        .update({ made_at: new Date(Date.now() - hours * 3_600_000).toISOString() });
    await age(23);
    await portal.post('/drafts', { ...GOOD, title }, 'kunci-5');
    expect(await countOf(title)).toBe(1);
    await age(24);
    await portal.post('/drafts', { ...GOOD, title }, 'kunci-5');
    expect(await countOf(title)).toBe(2);
  });

  it.each([
    ['empty', ''],
    ['of 256 characters', 'x'.repeat(256)],
    ['with a tabulator', 'kunci\t1'],
    ['beyond ASCII', 'kunci-é'],
  ])('is refused where it is none: %s', async (_, key) => {
    const { status, body } = await portal.post('/drafts', { ...GOOD, title: 'Kunci Salah' }, key);
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/Idempotency-Key/)]);
  });

  it('makes one draft of many requests at the same moment', async () => {
    const title = 'Serentak';
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => portal.post('/drafts', { ...GOOD, title }, 'kunci-6')),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true').length).toBe(7);
    expect(await countOf(title)).toBe(1);
  });

  it('is written with the change or not at all', async () => {
    const title = 'Putus Di Tengah';
    const rename = (from: string, to: string) =>
      newsroom.strapi.db.connection.raw(`alter table humas_idempotency rename column ${from} to ${to}`);
    await rename('answer', 'answer_gone');
    await expect(portal.post('/drafts', { ...GOOD, title }, 'kunci-7').then()).rejects.toThrow('answered 500');
    expect(await countOf(title)).toBe(0);
    await rename('answer_gone', 'answer');
    expect((await portal.post('/drafts', { ...GOOD, title }, 'kunci-7')).status).toBe(201);
  });

  if (isPostgres) {
    it('holds across two instances on one database', async () => {
      const others = instances();
      const port = await freePort();
      try {
        await others.start(newsroom.app, { env: { HUMAS_LISTEN: String(port) } });
        const title = 'Dua Instans';
        const there = () =>
          fetch(`http://127.0.0.1:${port}/api/humas/drafts`, {
            method: 'POST',
            headers: {
              Authorization: `Bearer ${portal.accessKey}`,
              'Content-Type': 'application/json',
              'Idempotency-Key': 'kunci-8',
            },
            body: JSON.stringify({ data: { ...GOOD, title } }),
          }).then(async (answer) => `${answer.status} ${await answer.text()}`);
        const here = () =>
          portal.post('/drafts', { ...GOOD, title }, 'kunci-8').then(({ status, text }) => `${status} ${text}`);
        const answers = await Promise.all(Array.from({ length: 5 }, () => [there(), here()]).flat());
        expect(new Set(answers).size).toBe(1);
        expect(answers[0]).toMatch(/^201 /);
        expect(await countOf(title)).toBe(1);
      } finally {
        await others.endAll();
      }
    });
  }
});

it('is kept in no cache', async () => {
  const { id } = await made();
  for (const answer of [
    await portal.get('/drafts'),
    await portal.get(`/drafts/${id}`),
    await portal.get('/drafts/tidakada'),
    await portal.post('/drafts', {}),
  ])
    expect(answer.headers['cache-control']).toBe('private, no-store');
});

describe('an example of docs/api.md', () => {
  const PAGE = fs.readFileSync(path.join(REPOSITORY, 'docs/api.md'), 'utf8');
  let given: Record<string, string>;

  beforeAll(async () => {
    const server = newsroom.strapi.server.httpServer;
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    given = { HUMAS_URL: `http://127.0.0.1:${port}`, HUMAS_TOKEN: portal.accessKey };
  });

  /** The block that begins with `# name:`. */
  async function run(name: string, more: Record<string, string> = {}) {
    const [, example] = new RegExp(`\`\`\`bash\\n# ${name}:([^\`]+)`).exec(PAGE) ?? [];
    if (!example) throw new Error(`docs/api.md has no example '${name}'`);
    const { stdout } = await promisify(execFile)('bash', ['-c', `: ${example}`], {
      env: { ...process.env, ...given, ...more },
    });
    return JSON.parse(stdout);
  }

  it('makes a draft, submits it and shows its preview', async () => {
    const written = draftAnswer.parse(await run('draft')).data;
    expect(written).toMatchObject({ title: GOOD.title, findings: [], body: [{}, {}] });
    const submitted = await run('submit', { HUMAS_DRAFT: written.id });
    expect(submitted.data.stage).toBe('in-review');
    const { body } = await portal.post(`/drafts/${written.id}/preview`);
    const token = new URL(body.data.url).searchParams.get('preview') as string;
    expect((await run('preview', { HUMAS_PREVIEW: token })).data.title).toBe(GOOD.title);
  });
});

/** `HUMAS_WALKS=100` is the long run. */
describe('whatever integrations do', () => {
  const WALKS = Number(process.env.HUMAS_WALKS ?? 6);
  const turn = fc.record({
    who: fc.nat(3),
    what: fc.nat(6),
    which: fc.nat(9),
    /** Null: the one that stands. */
    version: fc.option(fc.nat(3), { freq: 3 }),
    locale: fc.constantFrom('id', 'en'),
    extra: fc.oneof(
      { weight: 5, arbitrary: fc.constant({}) },
      fc.constantFrom({ status: 'published' }, { stage: 'approved' }, { publishedAt: '2020-01-01T00:00:00Z' }),
    ),
    key: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined, freq: 1 }),
  });

  it('nothing becomes public, and no draft of another unit changes', async () => {
    const theirs = [(await foreign()).documentId, (await foreign()).documentId];
    const published = await newsroom.make.article({ facility: neighbour.documentId, title: 'Terbit Tetangga' });
    const people = [portal, both, await integration(newsroom, []), await integration(newsroom, [second])];
    const ids = [...theirs, published.documentId, (await made()).id, (await made({ facility: 'lapas-dua' }, both)).id];
    const rowsOf = () =>
      newsroom.strapi.db.query(ARTICLE).findMany({
        where: { documentId: { $in: [...theirs, published.documentId] } },
        populate: { facility: true },
        orderBy: { id: 'asc' },
      });
    const seen = async () => [
      (await newsroom.get('/articles?pagination[pageSize]=100')).text,
      (await newsroom.get('/articles?locale=en')).text,
      await newsroom.editions.checksum(),
    ];
    const before = { rows: await rowsOf(), seen: await seen() };
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 5, maxLength: 25 }), async (turns) => {
        for (const { who, what, which, version, locale, extra, key } of turns) {
          const by = people[who] as Integration;
          const id = ids[which % ids.length] as string;
          const stored = await both.get(`/drafts/${id}?locale=${locale}`);
          const previousVersion = version ?? stored.body.data?.version ?? 0;
          const answer = await [
            () => by.post('/drafts', { ...GOOD, facility: 'lapas-dua', ...extra }, key),
            () => by.post('/drafts', { ...GOOD, facility: neighbour.slug, ...extra }, key),
            () =>
              by.put(
                `/drafts/${id}?locale=${locale}`,
                { previousVersion, kicker: `Sesudah ${previousVersion}`, ...extra },
                key,
              ),
            () => by.put(`/drafts/${id}?locale=${locale}`, { previousVersion, facility: 'lapas-dua', ...extra }, key),
            () => by.post(`/drafts/${id}/submit?locale=${locale}`, { previousVersion, ...extra }, key),
            () => by.post(`/drafts/${id}/preview?locale=${locale}`),
            () => by.get(`/drafts/${id}?locale=${locale}`),
          ][what]!();
          expect(answer.status).toBeLessThan(500);
          if (answer.status < 300) done += 1;
          if (answer.status === 201) ids.push(draftShape.parse(answer.body.data).id);
        }
      }),
      { numRuns: WALKS, seed: Number(process.env.HUMAS_SEED ?? 1) },
    );
    expect(done).toBeGreaterThan(WALKS);
    expect({ rows: await rowsOf(), seen: await seen() }).toEqual(before);
  });
});
