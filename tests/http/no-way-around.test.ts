/**
 * Random people take random ways through every door that we know. Whatever they do, readers never see a text that was not
 * approved, word for word, by somebody who wrote none of it since the last release.
 */
import fc from 'fast-check';
import type { ArticleWorkflow } from '../../src/plugins/humas/contracts/workflow';
import { goodArticle } from '../support/articles';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';

/** `HUMAS_WALKS=200` is the long run. */
const WALKS = Number(process.env.HUMAS_WALKS ?? 4);
/** `HUMAS_SEED=… HUMAS_PATH=…` walks a failed walk again. */
const SEED = Number(process.env.HUMAS_SEED ?? 0);
const LONGEST_WALK = 60;
const ARTICLE = 'plugin::humas.article';
const CM = `/content-manager/collection-types/${ARTICLE}`;

let newsroom: Newsroom;
let unit: Made;
let foreignUnit: Made;
let photo: Made;
let apiToken: string;
const people: Person[] = [];

beforeAll(async () => {
  newsroom = await startNewsroom();
  const { make, hire } = newsroom;
  const region = await make.region();
  unit = await make.facility({ shortName: 'Lapas Acak', region: region.documentId });
  foreignUnit = await make.facility({ shortName: 'Lapas Seberang', region: region.documentId });
  photo = await make.photo({ caption: 'Keterangan semula', facility: unit.documentId });
  people.push(
    await hire('Penulis', { facility: unit.documentId }),
    await hire('Penyunting', { facility: unit.documentId }),
    await hire('Kalapas', { facility: unit.documentId }),
    await hire(['Penulis', 'Kalapas', 'Penyunting'], { facility: unit.documentId }),
    await hire('Humas Wilayah', { region: region.documentId }),
    await hire('Kalapas', { facility: foreignUnit.documentId }),
    await hire('Editor', { facility: unit.documentId }),
    await hire('Super Admin'),
  );
  apiToken = await fullAccessToken();
});
afterAll(() => newsroom?.close());

interface Turn {
  who: number;
  what: number;
  article: number;
  words: number;
  locale: 'id' | 'en';
}
interface Walk {
  articles: string[];
  /** Who wrote since the last release, and which texts were approved; by documentId and language. */
  writers: Map<string, Set<number>>;
  approved: Map<string, Set<string>>;
  /** Who wrote the first version. */
  first: Map<string, number>;
}
interface Step extends Turn {
  walk: Walk;
  person: Person;
  documentId: string;
  /** A text that nobody has seen before. */
  fresh: string;
}
interface Answer {
  status: number;
  body: { data?: { documentId?: string } | null };
}

const state = async ({ person, documentId, locale }: Step): Promise<ArticleWorkflow | undefined> =>
  (await person.get(`/humas/articles/${documentId}/workflow?locale=${locale}`)).body.data;
const step =
  (path: string, more: object = {}) =>
  async (given: Step) =>
    given.person.post(`/humas/articles/${given.documentId}/${path}`, {
      locale: given.locale,
      version: (await state(given))?.version ?? 0,
      ...more,
    });
const text = (fresh: string) => ({ title: fresh, body: [paragraph(`${fresh} dengan isi yang baru.`)] });
const at = ({ documentId, locale }: Step, action = '') => `${CM}/${documentId}${action}?locale=${locale}`;

/** Every way that could lead a text to the public, and those that change it on its way. */
const WAYS: Record<string, (given: Step) => Promise<Answer>> = {
  edit: (given) => given.person.put(at(given), text(given.fresh)),
  'edit the kicker': (given) => given.person.put(at(given), { kicker: given.fresh }),
  'set the stage in a form': (given) => given.person.put(at(given), { stage: 'approved', version: undefined }),
  submit: step('submit'),
  approve: step('approve'),
  'request changes': step('request-changes', { note: 'Perbaiki' }),
  publish: step('publish'),
  withdraw: step('withdraw', { note: 'Keliru' }),
  correct: step('correct', { note: 'Ralat' }),
  "Strapi's button": (given) => given.person.post(at(given, '/actions/publish')),
  "Strapi's button with another text": (given) => given.person.post(at(given, '/actions/publish'), text(given.fresh)),
  "Strapi's bulk button": (given) =>
    given.person.post(`${CM}/actions/bulkPublish?locale=${given.locale}`, { documentIds: given.walk.articles }),
  "Strapi's withdrawal": (given) => given.person.post(at(given, '/actions/unpublish')),
  'discard the draft': (given) => given.person.post(at(given, '/actions/discard')),
  'restore the first version': step('versions/1/restore'),
  'create and publish at once': (given) =>
    given.person.post(`${CM}/actions/publish`, {
      ...text(given.fresh),
      facility: { connect: [{ documentId: unit.documentId }] },
    }),
  clone: (given) => given.person.post(`${CM}/clone/${given.documentId}`, { title: given.fresh }),
  'move to the neighbours': (given) =>
    given.person.put(at(given), { facility: { connect: [{ documentId: foreignUnit.documentId }] } }),
  'show a photo': (given) => given.person.put(at(given), { photos: { connect: [{ documentId: photo.documentId }] } }),
  'edit the caption': (given) =>
    given.person.put(`/content-manager/collection-types/plugin::humas.photo/${photo.documentId}`, {
      caption: given.fresh,
    }),
  delete: (given) => given.person.delete(at(given)),
  'plan a release': async (given) =>
    given.person.put(`/humas/articles/${given.documentId}/schedule`, {
      locale: given.locale,
      version: (await state(given))?.version ?? 0,
      publishAt: new Date(Date.now() + 3_600_000).toISOString(),
      withdrawAt: null,
    }),
  'let time pass': async () => {
    await newsroom.strapi.db.connection('humas_schedule').update({ due_at: '2020-01-01T00:00:00.000Z' });
    await newsroom.strapi.plugin('humas').service('schedule').clock.tick();
    return { status: 200, body: {} };
  },
  import: (given) => given.person.post('/humas/import', { text: page(given.fresh), commit: true }),
  'import and publish': (given) =>
    given.person.post('/humas/import', { text: page(given.fresh), commit: true, publish: true }),
  'REST with a token of full access': ({ fresh }) =>
    newsroom.http
      .post('/api/humas/articles')
      .set('Authorization', `Bearer ${apiToken}`)
      .send({ data: text(fresh), status: 'published' }),
  'REST, changing': ({ documentId, fresh }) =>
    newsroom.http
      .put(`/api/humas/articles/${documentId}`)
      .set('Authorization', `Bearer ${apiToken}`)
      .send({ data: text(fresh), status: 'published' }),
  GraphQL: ({ fresh }) =>
    newsroom.http
      .post('/graphql')
      .set('Authorization', `Bearer ${apiToken}`)
      .send({
        query: `mutation { createHumasArticle(status: PUBLISHED, data: { title: "${fresh}" }) { documentId } }`,
      }),
};
const NAMES = Object.keys(WAYS);

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat({ max: 7 }),
  what: fc.nat({ max: NAMES.length - 1 }),
  article: fc.nat({ max: 5 }),
  words: fc.nat({ max: 999_999 }),
  locale: fc.constantFrom('id' as const, 'id' as const, 'en' as const),
});
/** The usual way, more often than not: else few walks would reach the public at all. */
const usualTurn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat({ max: 7 }),
  what: fc
    .constantFrom('submit', 'approve', 'approve', 'publish', "Strapi's button")
    .map((name) => NAMES.indexOf(name)),
  article: fc.nat({ max: 1 }),
  words: fc.nat({ max: 999_999 }),
  locale: fc.constant('id' as const),
});
/** The Kalapas approves the text that waits, and publishes it. */
const usualWalk: Turn[] = ['approve', 'publish'].map((name) => ({
  who: 2,
  what: NAMES.indexOf(name),
  article: 1,
  words: 0,
  locale: 'id',
}));
const turn = fc.oneof({ weight: 2, arbitrary: anyTurn }, { weight: 3, arbitrary: usualTurn });

it(
  `lets no text through that nobody else approved, in ${WALKS} random walks`,
  async () => {
    const seen = { published: 0, approved: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 40, maxLength: LONGEST_WALK, size: 'max' }), async (turns) => {
        const walk = await begin();
        for (const each of turns) await go(walk, each, seen);
      }),
      {
        numRuns: WALKS,
        endOnFailure: true,
        ...(SEED ? { seed: SEED, path: process.env.HUMAS_PATH ?? '' } : { examples: [[usualWalk]] }),
      },
    );
    // Walks on which nothing is ever seen to reach the public would prove nothing; the first one reaches it for certain.
    if (!SEED) expect(Math.min(seen.approved, seen.published)).toBeGreaterThan(0);
  },
  300_000 + WALKS * 30_000,
);

let begun = 0;

/** Two articles: one fresh, one on its way, so that short walks reach the public too. No long number: the checks would take it for a person's. */
async function begin(): Promise<Walk> {
  const walk: Walk = { articles: [], writers: new Map(), approved: new Map(), first: new Map() };
  begun += 1;
  for (const title of ['Berangkat', 'Menunggu Persetujuan']) {
    const writer = people[0] as Person;
    const { documentId } = await goodArticle(newsroom, writer, unit, { title: `${title} ${begun}` });
    walk.articles.push(documentId);
    wrote(walk, `${documentId} id`, writer);
    if (title !== 'Berangkat') await writer.post(`/humas/articles/${documentId}/submit`, { version: 1 });
  }
  return walk;
}

async function go(walk: Walk, each: Turn, seen: { published: number; approved: number }) {
  const person = people[each.who] as Person;
  const documentId = walk.articles[each.article % walk.articles.length] as string;
  const name = NAMES[each.what] as string;
  const given: Step = {
    ...each,
    walk,
    person,
    documentId,
    fresh: `Naskah ${each.words} ${Math.random().toString(36).slice(2)}`,
  };
  const before = await textsOf(walk);
  const { status, body } = await (WAYS[name] as (given: Step) => Promise<Answer>)(given);
  // Which way it was matters more than where the list of turns stands.
  expect([name, person.name, status < 500 ? 'answered' : body]).toEqual([name, person.name, 'answered']);
  const made = body.data?.documentId;
  if (status < 300 && made && !walk.articles.includes(made)) walk.articles.push(made);
  const after = await textsOf(walk);
  for (const [key, draft] of after.drafts) {
    if (draft !== before.drafts.get(key)) wrote(walk, key, person);
  }
  // Who restores the first version answers for it with its writer; what others wrote since is out of the text again.
  // Where the first version stands anyway, nothing was written.
  const key = `${documentId} ${each.locale}`;
  const isChanged = after.drafts.get(key) !== before.drafts.get(key);
  if (name === 'restore the first version' && status === 200 && isChanged) {
    const isReleased = walk.approved.get(key)?.has(after.drafts.get(key) as string);
    walk.writers.set(key, new Set(isReleased ? [person.id] : [walk.first.get(key) as number, person.id]));
  }
  if (name === 'approve' && status === 200) {
    seen.approved += 1;
    expect(walk.writers.get(key) ?? new Set()).not.toContain(person.id);
    walk.approved.set(key, (walk.approved.get(key) ?? new Set()).add(after.drafts.get(key) as string));
  }
  for (const [key, live] of after.live) {
    expect([...(walk.approved.get(key) ?? [])]).toContain(live);
    if (live === before.live.get(key)) continue;
    seen.published += 1;
    walk.writers.delete(key);
  }
}

/** Discarding a draft is no writing of it; it is counted as such all the same: that is the strict side. */
function wrote({ writers, first }: Walk, key: string, { id }: Person) {
  if (!first.has(key)) first.set(key, id);
  writers.set(key, (writers.get(key) ?? new Set()).add(id));
}

interface Row {
  documentId: string;
  locale: string;
  publishedAt: unknown;
  title: string;
  kicker: string | null;
  body: unknown;
}

/** What stands in drafts, read around the product; and what readers get, asked over the public API. */
async function textsOf({ articles }: Walk) {
  const rows: Row[] = await newsroom.strapi.db
    .query(ARTICLE)
    .findMany({ where: { documentId: { $in: articles }, publishedAt: null } });
  const drafts = new Map(rows.map((row) => [`${row.documentId} ${row.locale}`, spell(row)]));
  const live = new Map<string, string>();
  for (const documentId of articles) {
    for (const locale of ['id', 'en']) {
      const { status, body } = await newsroom.get(`/articles/${documentId}?locale=${locale}`);
      if (status === 200) live.set(`${documentId} ${locale}`, spell(body.data));
    }
  }
  const published = (await newsroom.get('/articles?pagination[pageSize]=100')).body.data as { id: string }[];
  for (const { id } of published) if (articles.includes(id)) expect(live.has(`${id} id`)).toBe(true);
  return { drafts, live };
}

function spell({ title, kicker, body }: Pick<Row, 'title' | 'kicker' | 'body'>): string {
  return JSON.stringify([title, kicker, JSON.stringify(body).match(/"text":"[^"]*"/g)]);
}

function page(title: string): string {
  return `${title}\n\nLapas Acak\n12 September 2022 7:30 WIB\n\nACAK - Petugas mengikuti apel pagi di halaman. ${title}.\n`;
}

async function fullAccessToken(): Promise<string> {
  const token = { name: 'Semua', description: '', type: 'full-access', kind: 'content-api', lifespan: null };
  return (await newsroom.strapi.service('admin::api-token-content-api').create(token)).accessKey;
}
