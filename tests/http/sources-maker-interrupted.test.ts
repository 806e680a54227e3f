/** What waits in the inbox is made once, by however many instances, and whenever one of them dies. */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { IncomingItem } from '../../src/plugins/humas/server/src/aggregation/incoming';
import { takeIn } from '../../src/plugins/humas/server/src/aggregation/take-in';
import { REPOSITORY } from '../support/application';
import { eventItem, incomingArticle, withdrawalOf } from '../support/incoming';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const ARTICLES = 5;
/** At which writing an instance dies. Odd: before it writes; even: after it has written. HUMAS_DEATHS=1,2,3,4,5,6 takes longer. */
const DEATHS = (process.env.HUMAS_DEATHS ?? '1,4').split(',').map(Number);

let newsroom: Newsroom;
let unit: Made;

beforeAll(async () => {
  newsroom = await startNewsroom();
  unit = await newsroom.make.facility({ shortName: 'Lapas Purwodadi', name: 'Lapas Kelas IIB Purwodadi' });
});
afterAll(() => newsroom?.close());

const knex = () => newsroom.strapi.db.connection;

async function source(): Promise<string> {
  const { documentId } = (await newsroom.strapi.documents('plugin::humas.source' as never).create({
    data: {
      ...{ name: 'Unit', address: 'https://unit.example', kind: 'newsroom', handling: 'syndicate', isActive: false },
      facility: unit.documentId,
    },
  } as never)) as unknown as Made;
  return documentId;
}

const bring = (sourceId: string, items: IncomingItem[]) =>
  newsroom.strapi.db.transaction(({ trx }) => takeIn(trx, sourceId, items));

/** Articles, each in two languages, about an event that comes after them. */
function items(prefix: string, change: object = {}): IncomingItem[] {
  const articles = Array.from({ length: ARTICLES }, (_, index) => {
    const group = `${prefix} ${index}`;
    const url = `https://unit.example/${prefix}/${index}`;
    const of = (locale: 'id' | 'en') => ({
      key: `${group} ${locale}`,
      group,
      payload: incomingArticle({
        ...{ locale, title: `${prefix} ${index} ${locale}`, url: `${url}/${locale}`, events: [`event ${prefix}`] },
        ...change,
      }),
    });
    return [of('id'), of('en')];
  });
  return [...articles.flat(), eventItem(`event ${prefix}`, { name: `Kegiatan ${prefix}` })];
}

/** Ends with its exit code, or with what it died of. */
function instance(env: object = {}): Promise<number | string | null> {
  const child = fork(path.join(REPOSITORY, 'tests/support/maker-process.cjs'), [], {
    ...{ cwd: newsroom.app.folder, env: { ...process.env, ...newsroom.app.env, ...env } },
  });
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
}

/** As if the leases of the dead had ended, and the pauses of those who met a lock. */
const later = () =>
  knex()('humas_source_items').where({ state: 'pending' }).update({ lease_until: null, due_at: '2026-01-01' });

async function allMade(sourceId: string): Promise<void> {
  await newsroom.strapi.plugin('humas').service('following').making.idle();
  const waiting = await knex()('humas_source_items').where({ source_id: sourceId, state: 'pending' });
  if (waiting.length === 0) return;
  await later();
  return allMade(sourceId);
}

/** Each text with its language, how often it was entered, and what of it is public. */
async function made(prefix: string): Promise<string[]> {
  const drafts: { title: string; locale: string; document_id: string }[] = await knex()('humas_articles')
    .where('title', 'like', `${prefix} %`)
    .whereNull('published_at')
    .select('title', 'locale', 'document_id');
  const lines = await Promise.all(
    drafts.map(async ({ title, locale, document_id: id }) => {
      const { status, body } = await newsroom.get(`/articles/${id}?locale=${locale}`);
      const events = (body.data?.events ?? []).map(({ name }: { name: string }) => name).join();
      return `${title}: ${status} ${body.data?.title ?? body.error.details.reason}, ${events}`;
    }),
  );
  return lines.sort();
}

it('by instances that die in the midst, and then by two at the same time', async () => {
  const sourceId = await source();
  const prefix = 'Apel';
  await bring(sourceId, items(prefix));
  for (const at of DEATHS) {
    expect(await instance({ HUMAS_DIE_AT: String(at) })).toBe('SIGKILL');
    await later();
  }
  expect(await Promise.all([instance(), instance()])).toEqual([0, 0]);
  await allMade(sourceId);
  const expected = Array.from({ length: ARTICLES }, (_, index) =>
    ['en', 'id'].map((locale) => `Apel ${index} ${locale}: 200 Apel ${index} ${locale}, Kegiatan Apel`),
  );
  expect(await made(prefix)).toEqual(expected.flat().sort());
  expect(await knex()('humas_events').where({ name: 'Kegiatan Apel' }).whereNull('published_at')).toHaveLength(1);
  const documents = await knex()('humas_source_items')
    .where({ source_id: sourceId, type: 'article' })
    .distinct('document_id');
  expect(documents).toHaveLength(ARTICLES);
});

it('changes and withdrawals too', async () => {
  const sourceId = await source();
  const first = items('Panen');
  await bring(sourceId, first);
  await allMade(sourceId);
  const changed = items('Panen', { kicker: 'Ralat' });
  await bring(sourceId, [
    ...changed.slice(0, ARTICLES),
    ...first.slice(ARTICLES, 2 * ARTICLES).map((each) => withdrawalOf(each, 'Keliru')),
  ]);
  for (const at of DEATHS) {
    expect(await instance({ HUMAS_DIE_AT: String(at) })).toBe('SIGKILL');
    await later();
  }
  expect(await Promise.all([instance(), instance()])).toEqual([0, 0]);
  await allMade(sourceId);
  const lines = await made('Panen');
  expect(lines).toHaveLength(2 * ARTICLES);
  expect(lines.filter((line) => line.includes('410 Keliru'))).toHaveLength(ARTICLES);
  const kickers = await knex()('humas_articles').where({ kicker: 'Ralat' }).whereNotNull('published_at');
  expect(kickers).toHaveLength(ARTICLES);
});
