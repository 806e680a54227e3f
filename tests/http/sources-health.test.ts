/** How followed sources do, as the officers who answer for them are told; and who may say where a source may reach. */
import { hashOf, keyOf, type Payload } from '../../src/plugins/humas/server/src/aggregation/incoming';
import type { SourceHealth, SourceItemsPage, SourcePage } from '../../src/plugins/humas/contracts/sources';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';
import { statementsOf } from '../support/statements';

const NEVER_AGAIN = '9999-12-31T23:59:59.999Z';
const ERROR = { id: 'Nama a.example tidak ditemukan di DNS', en: 'The name a.example was not found in the DNS' };
const PROBLEM = { id: 'Satuan kerjanya tidak dikenal', en: 'Its unit was not recognised' };

let newsroom: Newsroom;
let jember: Made;
let pati: Made;
let administrator: Person;
let region: Person;
let writer: Person;
let editor: Person;
beforeAll(async () => {
  newsroom = await startNewsroom();
  const { make, hire } = newsroom;
  const { documentId } = await make.region({ name: 'Kanwil Jawa Timur' });
  jember = await make.facility({ shortName: 'Lapas Jember', name: 'Lapas Kelas IIA Jember', region: documentId });
  pati = await make.facility({ shortName: 'Lapas Pati', name: 'Lapas Kelas IIB Pati', timeZone: 'Asia/Makassar' });
  administrator = await hire('Super Admin');
  region = await hire('Humas Wilayah', { region: documentId });
  writer = await hire('Penulis', { facility: jember.documentId });
  editor = await hire('Penyunting', { facility: pati.documentId });
});
afterAll(() => newsroom?.close());
beforeEach(async () => {
  for (const table of ['humas_source_states', 'humas_source_items', 'humas_sources']) await knex()(table).del();
});

const knex = () => newsroom.strapi.db.connection;
const documents = () => newsroom.strapi.documents('plugin::humas.source' as never);
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

const read = () => ({ last_success_at: ago(0.01) });
const withNews = () => ({ ...read(), last_item_at: ago(1) });

/** Followed for 60 days. */
async function source(data: object = {}, state: object | null = withNews()): Promise<string> {
  const { documentId } = (await documents().create({
    data: { name: 'Blog', address: 'https://a.example/feed', kind: 'feed', facility: jember.documentId, ...data },
  } as never)) as { documentId: string };
  await newsroom.strapi.db
    .query('plugin::humas.source')
    .updateMany({ where: { documentId }, data: { createdAt: ago(60) } } as never);
  if (state) await knex()('humas_source_states').insert({ source_id: documentId, due_at: ago(-1), ...state });
  return documentId;
}

let keys = 0;
async function item(sourceId: string, given: { title?: string; daysAgo?: number } & Record<string, unknown> = {}) {
  const { title = 'Apel Pagi', daysAgo = 0, payload = articleOf(title), ...columns } = given;
  keys += 1;
  const at = ago(daysAgo);
  const [row] = await knex()('humas_source_items')
    .insert({
      source_id: sourceId,
      item_key: keyOf(String(keys)),
      item_group: keyOf(String(keys)),
      url: 'https://a.example/1',
      hash: hashOf(payload as Payload),
      payload: JSON.stringify(payload),
      type: 'article',
      locale: 'id',
      state: 'done',
      first_seen_at: at,
      changed_at: at,
      due_at: at,
      ...columns,
    })
    .returning('id');
  return Number(row.id);
}
const articleOf = (title: string) => ({ type: 'article', title, facility: null, body: [], summary: null });
const refused = { state: 'refused', problem: JSON.stringify(PROBLEM), attempts: 3 };
const stored = (id: number) => knex()('humas_source_items').where({ id }).first();

async function list(person: Person, query = ''): Promise<SourcePage> {
  const { status, body } = await person.get(`/humas/sources${query}`);
  expect(status).toBe(200);
  return body;
}
const names = ({ data }: SourcePage) => data.map(({ name }) => name);
async function only(person = administrator): Promise<SourceHealth> {
  const { data } = await list(person);
  expect(data).toHaveLength(1);
  return data[0] as SourceHealth;
}

describe('a source', () => {
  it('that was never asked is new, with everything that a person decided of it', async () => {
    const documentId = await source({ handling: 'syndicate', kind: 'newsroom' }, null);
    expect(await only()).toEqual({
      ...{ documentId, name: 'Blog', address: 'https://a.example/feed', kind: 'newsroom', handling: 'syndicate' },
      facility: { documentId: jember.documentId, shortName: 'Lapas Jember', timeZone: 'Asia/Jakarta' },
      ...{ status: 'new', lastAttemptAt: null, lastSuccessAt: null, lastItemAt: null, nextDueAt: null },
      ...{ lastError: null, failures: 0, itemsPerDay: 0, silentDays: 60, usualGapDays: null, waiting: 0, refused: 0 },
    });
  });

  it('tells of its items: how many a day, how many wait, how long it has been quiet', async () => {
    const id = await source({}, read());
    for (const daysAgo of [50, 12, 9, 6, 6, 3]) await item(id, { daysAgo });
    await item(id, { daysAgo: 3, state: 'pending' });
    await item(id, { ...refused, daysAgo: 3 });
    expect(await only()).toMatchObject({
      ...{ status: 'ok', itemsPerDay: 0.23, silentDays: 3, usualGapDays: 3, waiting: 1, refused: 1 },
      lastItemAt: expect.stringMatching(/^20\d\d-/),
    });
  });

  it('that is quiet for longer than it is used to is silent', async () => {
    const id = await source({}, read());
    for (const daysAgo of [24, 23, 22, 21, 20]) await item(id, { daysAgo });
    expect(await only()).toMatchObject({ status: 'silent', silentDays: 20, usualGapDays: 1 });
  });

  it('that cannot be read says why in both languages, since when, and when it is tried again', async () => {
    const state = { failures: 4, last_error: JSON.stringify(ERROR), last_attempt_at: ago(0.1), due_at: ago(-0.5) };
    await source({}, { ...state, last_success_at: ago(3) });
    expect(await only()).toMatchObject({
      ...{ status: 'failing', failures: 4, lastError: ERROR },
      ...{ lastAttemptAt: state.last_attempt_at, nextDueAt: state.due_at, lastSuccessAt: expect.any(String) },
    });
  });

  it('whose publisher is gone for good is stopped, and one that a person switched off is off', async () => {
    await source({ name: 'Tutup' }, { due_at: NEVER_AGAIN, failures: 1 });
    await source({ name: 'Mati', isActive: false });
    const { data } = await list(administrator);
    expect(data.map(({ name, status, nextDueAt }) => [name, status, nextDueAt])).toEqual([
      ['Tutup', 'stopped', null],
      ['Mati', 'off', null],
    ]);
  });
});

describe('the list', () => {
  it('begins with what needs somebody, counts all, and can be narrowed and paged', async () => {
    await source({ name: 'Beres' });
    await source({ name: 'Rusak', address: 'https://rusak.example' }, { failures: 3 });
    await source({ name: 'Baru', facility: pati.documentId }, null);
    const all = await list(administrator);
    expect(names(all)).toEqual(['Rusak', 'Baru', 'Beres']);
    expect(all.meta.statuses).toEqual({ failing: 1, stopped: 0, silent: 0, new: 1, ok: 1, off: 0 });
    expect(all.meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 3 });
    const narrowed = await list(administrator, '?status=failing');
    expect(names(narrowed)).toEqual(['Rusak']);
    expect(narrowed.meta.statuses).toEqual(all.meta.statuses);
    expect(names(await list(administrator, '?words=lapas PATI'))).toEqual(['Baru']);
    expect(names(await list(administrator, '?words=rusak.example'))).toEqual(['Rusak']);
    expect(names(await list(administrator, '?page=2&pageSize=2'))).toEqual(['Beres']);
    expect((await administrator.get('/humas/sources?status=rusak')).status).toBe(400);
  });

  it("has a unit's sources for its officers, a region's for the region, and all for the administrator", async () => {
    await source({ name: 'Milik Jember' });
    await source({ name: 'Milik Pati', facility: pati.documentId });
    await source({ name: 'Dikenali per butir', facility: null });
    expect(names(await list(writer))).toEqual(['Milik Jember']);
    expect(names(await list(region))).toEqual(['Milik Jember']);
    expect(names(await list(editor))).toEqual(['Milik Pati']);
    expect((await list(administrator)).data).toHaveLength(3);
    expect((await list(writer)).meta.statuses).toMatchObject({ ok: 1 });
  });

  it('asks as many questions of the database for forty sources as for one', async () => {
    const fill = async (id: string) => {
      for (const daysAgo of [3, 2, 1]) await item(id, { daysAgo });
    };
    await fill(await source());
    const ask = () => statementsOf(newsroom, () => newsroom.strapi.plugin('humas').service('sources').health());
    const one = await ask();
    for (let count = 0; count < 39; count += 1) await fill(await source());
    expect((await list(administrator)).meta.pagination.total).toBe(40);
    expect(await ask()).toBe(one);
    expect(one).toBeLessThan(8);
  });
});

describe('one source', () => {
  const show = async (person: Person, id: string, query = ''): Promise<SourceItemsPage> =>
    (await person.get(`/humas/sources/${id}${query}`)).body;

  it('has its items, newest first, with what is the matter and what can be done', async () => {
    const id = await source();
    await item(id, { title: 'Lama', daysAgo: 2, document_id: 'abc' });
    await item(id, { title: 'Baru', daysAgo: 1, ...refused });
    await item(id, {
      ...{ type: 'event', url: null, locale: null, state: 'pending' },
      payload: { type: 'event', edition: { name: 'Apel Bersama' } },
    });
    const { data, meta } = await show(writer, id);
    expect(data.source).toMatchObject({ documentId: id, refused: 1 });
    expect(data.items.map(({ title, state, documentId }) => [title, state, documentId])).toEqual([
      ['Apel Bersama', 'pending', null],
      ['Baru', 'refused', null],
      ['Lama', 'done', 'abc'],
    ]);
    expect(data.items[1]).toMatchObject({ problem: PROBLEM, mayTryAgain: true, mayBeAssigned: true, type: 'article' });
    expect(data.items[2]).toMatchObject({ problem: null, mayTryAgain: false, mayBeAssigned: false });
    expect(meta.pagination).toMatchObject({ page: 1, total: 3 });
    const narrowed = await show(writer, id, '?state=refused&pageSize=1');
    expect(narrowed.data.items.map(({ title }) => title)).toEqual(['Baru']);
    expect(narrowed.meta.pagination.total).toBe(1);
  });

  it('of another unit is not there', async () => {
    const id = await source({ facility: pati.documentId });
    expect((await writer.get(`/humas/sources/${id}`)).status).toBe(404);
    expect((await region.post(`/humas/sources/${id}/check`)).status).toBe(404);
    expect((await editor.get(`/humas/sources/${id}`)).status).toBe(200);
  });

  it('is looked at now when an officer who may decide says so, though it had stopped', async () => {
    const id = await source({}, { due_at: NEVER_AGAIN, failures: 9, last_attempt_at: ago(1) });
    expect((await writer.post(`/humas/sources/${id}/check`)).status).toBe(403);
    const { status, body } = await region.post(`/humas/sources/${id}/check`);
    expect({ status, now: body.data.status }).toEqual({ status: 200, now: 'failing' });
    const { due_at } = await knex()('humas_source_states').where({ source_id: id }).first();
    expect(Math.abs(Date.parse(due_at) - Date.now())).toBeLessThan(60_000);
  });

  it('is not asked without a pause, nor while it is switched off; one without a state gets its first', async () => {
    const justNow = await source({}, { last_attempt_at: ago(0), due_at: NEVER_AGAIN });
    await region.post(`/humas/sources/${justNow}/check`);
    const { due_at } = await knex()('humas_source_states').where({ source_id: justNow }).first();
    expect(due_at > ago(0)).toBe(true);
    expect(due_at < NEVER_AGAIN).toBe(true);
    const off = await source({ isActive: false });
    const answer = await region.post(`/humas/sources/${off}/check`);
    expect({ status: answer.status, message: answer.body.error.message }).toEqual({
      status: 409,
      message: expect.stringMatching(/dinonaktifkan.*switched off/),
    });
    const fresh = await source({}, null);
    await region.post(`/humas/sources/${fresh}/check`);
    expect(await knex()('humas_source_states').where({ source_id: fresh }).first()).toMatchObject({ failures: 0 });
  });
});

describe('a refused item', () => {
  it('waits again when an officer says so, and not one that is done', async () => {
    const id = await source();
    const [bad, good] = [await item(id, refused), await item(id)];
    expect((await writer.post(`/humas/sources/items/${bad}/again`)).status).toBe(403);
    expect((await region.post(`/humas/sources/items/${bad}/again`)).status).toBe(200);
    expect(await stored(bad)).toMatchObject({ state: 'pending', problem: null, attempts: 0 });
    expect((await region.post(`/humas/sources/items/${good}/again`)).status).toBe(409);
    expect(await stored(good)).toMatchObject({ state: 'done' });
  });

  it('that this version cannot read waits for another version', async () => {
    const payload = { type: 'unreadable', of: 'article', text: '{}', problem: PROBLEM };
    const id = await item(await source(), { ...refused, payload });
    const { status, body } = await region.post(`/humas/sources/items/${id}/again`);
    expect({ status, message: body.error.message }).toEqual({
      status: 409,
      message: expect.stringMatching(/versi baru.*upgrade/),
    });
    expect(await stored(id)).toMatchObject({ state: 'refused' });
  });

  it('is given to a unit of the person who gives it, and to no other', async () => {
    const id = await item(await source(), { ...refused, title: 'Apel di Jember' });
    const assign = (person: Person, facility: unknown) =>
      person.post(`/humas/sources/items/${id}/assign`, { facility } as object);
    expect((await assign(region, pati.documentId)).status).toBe(403);
    expect((await assign(region, 7)).status).toBe(400);
    expect((await assign(editor, pati.documentId)).status).toBe(404); // another unit's source
    expect((await stored(id)).state).toBe('refused');
    expect((await assign(region, jember.documentId)).status).toBe(200);
    const { state, payload } = await stored(id);
    expect(state).toBe('pending');
    expect(JSON.parse(payload)).toMatchObject({ title: 'Apel di Jember', facility: { slug: jember.slug } });
  });

  it.each(['0', 'satu', '999999'])('%s is none', async (id) => {
    expect([400, 404]).toContain((await administrator.post(`/humas/sources/items/${id}/again`)).status);
  });

  it('may be given to the own units, which are listed', async () => {
    const unitsOf = async (person: Person) =>
      (await person.get('/humas/sources/units')).body.data.map(({ shortName }: { shortName: string }) => shortName);
    expect(await unitsOf(region)).toEqual(['Lapas Jember']);
    expect(await unitsOf(administrator)).toEqual(['Lapas Jember', 'Lapas Pati']);
  });
});

describe('where a source may reach', () => {
  const form = (data: object) => ({
    ...{ name: 'Intranet', address: 'https://a.example/feed', kind: 'feed', handling: 'draft', intervalMinutes: 30 },
    ...{ isActive: true, facility: { connect: [{ documentId: jember.documentId }] }, ...data },
  });
  const create = (person: Person, data: object = {}) => person.post(person.content('source'), form(data));
  const networksOf = async (documentId: string) =>
    (await newsroom.strapi.db.query('plugin::humas.source').findOne({ where: { documentId } })).allowedNetworks;
  /** An older installation's role lists the attribute; what counts is who asks. */
  const asBefore = async () => {
    const permissions = newsroom.strapi.db.query('admin::permission');
    const rows = await permissions.findMany({ where: { subject: 'plugin::humas.source' } });
    for (const { id, properties } of rows.filter(({ properties }) => properties.fields)) {
      const fields = [...new Set([...properties.fields, 'allowedNetworks'])];
      await permissions.update({ where: { id }, data: { properties: { ...properties, fields } } });
    }
  };
  beforeAll(asBefore);

  it.each<[string, string, RegExp]>([
    ['another protocol', 'ftp://a.example/feed', /./],
    ['a name and a password', 'https://humas:rahasia@a.example/feed', /nama pengguna.*user name/],
    ['the port of another service', 'http://a.example:25/', /porta 25.*port 25/],
    ['nothing that can be read', 'https://', /./],
  ])('%s is refused when it is saved, in words', async (_, address, sentence) => {
    const { status, body } = await create(administrator, { address });
    expect({ status, message: body.error?.message }).toEqual({ status: 400, message: expect.stringMatching(sentence) });
    expect(await knex()('humas_sources')).toEqual([]);
  });

  it('is the administrator’s to widen, on creation and later', async () => {
    const refusedOne = await create(region, { allowedNetworks: ['10.20.0.0/16'] });
    expect({ status: refusedOne.status, message: refusedOne.body.error.message }).toEqual({
      status: 403,
      message: expect.stringMatching(/administrator/),
    });
    const { status, body } = await create(region);
    expect(status).toBe(201);
    const { documentId } = body.data;
    const widen = (person: Person, allowedNetworks: unknown) =>
      person.put(person.content('source', documentId), { allowedNetworks });
    expect((await widen(region, ['10.20.0.0/16'])).status).toBe(403);
    expect(await networksOf(documentId)).toBeNull();
    expect((await widen(administrator, ['10.20.0.0/16'])).status).toBe(200);
    expect(await networksOf(documentId)).toEqual(['10.20.0.0/16']);
  });

  it('stays so while others edit the rest, but not the address, nor in a copy with another address', async () => {
    const { body } = await create(administrator, { allowedNetworks: ['10.20.0.0/16'] });
    const { documentId } = body.data;
    const edit = (data: object) => region.put(region.content('source', documentId), data);
    expect((await edit({ name: 'Nama baru', allowedNetworks: ['10.20.0.0/16'] })).status).toBe(200);
    expect((await edit({ address: 'http://10.20.0.1/rahasia' })).status).toBe(403);
    expect((await edit({ allowedNetworks: null })).status).toBe(403);
    const copy = await region.post(`${region.content('source')}/clone/${documentId}`, {
      ...form({ address: 'http://10.20.0.1/rahasia' }),
    });
    expect(copy.status).toBe(403);
    expect(await knex()('humas_sources').count({ all: '*' })).toMatchObject([{ all: expect.anything() }]);
    expect(await knex()('humas_sources').select('address')).toEqual([{ address: 'https://a.example/feed' }]);
  });

  it.each([['10.20.*'], ['10.20.0.1'], ['semua']])('is a list of networks, and %s is none', async (network) => {
    const { status, body } = await create(administrator, { allowedNetworks: [network] });
    expect({ status, message: body.error?.message }).toEqual({
      status: 400,
      message: expect.stringContaining('10.20.0.0/16'),
    });
  });
});
