/** Editions of an earlier version, or made for another address, are rendered again after the start. */
import type { ArticleEdition } from '../../src/plugins/humas/contracts/public';
import { makeApplication, type Application } from '../support/application';
import { connect } from '../support/instances';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const OLD = { PUBLIC_URL: 'https://lama.example', ARTICLE_PAGE: '', PUBLIC_NAME: '' };
const NEW = {
  PUBLIC_URL: 'https://baru.example',
  ARTICLE_PAGE: 'https://berita.example/{locale}/{slug}/',
  PUBLIC_NAME: 'Humas Jawa Timur',
};
const ARTICLES = 25;

type Row = Record<string, string> & { status: string; seq: number };
let app: Application;
let newsroom: Newsroom;
let broken: Made;
let oldRows: Row[];
let oldSequence: { value: number; epoch: string };

beforeAll(async () => {
  app = await makeApplication();
  Object.assign(app.env, OLD);
  newsroom = await startNewsroom(app);
  await publishThings();
  oldRows = await rows();
  oldSequence = await newsroom.editions.sequence();
  await startAgain(NEW);
});
afterAll(() => newsroom?.close());

/** Articles with all that they can show, one that was withdrawn, one under an embargo, and one that cannot be rendered any more. */
async function publishThings() {
  const { make } = newsroom;
  const facility = (await make.facility()).documentId;
  const events = [(await make.event()).documentId];
  const photos = [(await make.photo()).documentId];
  for (let index = 0; index < ARTICLES; index += 1)
    await make.article({ title: `Berita ${index}`, facility, ...(index < 3 ? { events, photos } : {}) });
  const english = { title: 'Morning Parade', body: [paragraph('Officers.')] };
  const { documentId } = await make.article({ title: 'Apel Pagi' });
  await documents().update({ documentId, locale: 'en', status: 'published', data: english } as never);
  await documents().unpublish({ documentId: (await make.article({ title: 'Ditarik' })).documentId } as never);
  await make.article({ title: 'Tertunda', embargoUntil: '2041-01-01T00:00:00.000Z' });
  broken = await make.article({ title: 'Rusak' });
  const connection = newsroom.strapi.db.connection;
  await connection('humas_articles').where({ document_id: broken.documentId }).update({ released_at: null });
}

async function startAgain(env: object = {}) {
  await newsroom.stop();
  Object.assign(app.env, env);
  newsroom = await startNewsroom(app);
  await newsroom.editions.renewal.idle();
}
const documents = () => newsroom.strapi.documents('plugin::humas.article' as never);
const table = () => newsroom.strapi.db.connection('humas_editions');
const rows = (): Promise<Row[]> => table().orderBy('seq');
const renewable = (row: Row) => row.status === 'live' && row.document_id !== broken.documentId;
const numbers = (some: Row[]) => some.map(({ seq }) => Number(seq));
const item = async (address: string): Promise<ArticleEdition> => (await newsroom.get(address)).body.data;

/** As if the work had been interrupted: some rows are as they were before. */
async function putBack(count: number) {
  for (const { seq, ...old } of oldRows.filter(renewable).slice(0, count)) {
    const { card, edition, checksum, rendering } = old;
    await table().where({ id: old.id }).update({ card, edition, checksum, rendering });
  }
}
const countOfOld = async () =>
  (await rows()).filter((row) => renewable(row) && row.edition?.includes('lama.example')).length;

describe('after a start with other settings', () => {
  it("links the front-end's pages, in each language, and says the newsroom's name", async () => {
    expect((await item('/articles/morning-parade')).share.url).toBe('https://berita.example/en/morning-parade/');
    const { openGraph, jsonLd, publisher } = await item('/articles/berita-0');
    expect([openGraph['og:url'], jsonLd['@id'], publisher?.url, openGraph['og:site_name']]).toEqual([
      'https://berita.example/id/berita-0/',
      'https://berita.example/id/berita-0/',
      'https://baru.example/?facility=lapas-contoh',
      'Humas Jawa Timur',
    ]);
  });

  it('gives every live edition a new number, and none to what was withdrawn', async () => {
    const now = await rows();
    expect(now.filter(renewable)).toHaveLength(ARTICLES + 5);
    expect(await countOfOld()).toBe(0);
    expect(Math.min(...numbers(now.filter(renewable)))).toBeGreaterThan(oldSequence.value);
    const isGone = ({ status }: Row) => status === 'withdrawn';
    expect(now.filter(isGone)).toEqual(oldRows.filter(isGone));
    expect((await newsroom.editions.sequence()).epoch).toBe(oldSequence.epoch);
  });

  it('renews what partners read under an embargo, and shows it to nobody else', async () => {
    const [row] = await newsroom.strapi.db.connection('humas_embargoed').select('edition');
    expect(JSON.parse(row.edition).share.url).toBe('https://berita.example/id/tertunda/');
    expect((await newsroom.get('/articles/tertunda')).status).toBe(404);
  });

  it('keeps the earlier edition of what cannot be rendered, and renders the others', async () => {
    expect((await item('/articles/rusak')).share.url).toMatch('https://lama.example');
  });

  it('goes on where an earlier start was interrupted', async () => {
    await documents().delete({ documentId: broken.documentId } as never);
    await putBack(10);
    expect(await countOfOld()).toBe(10);
    await startAgain();
    expect(await countOfOld()).toBe(0);
  });

  it('does nothing more at the next start, nor when all is built again', async () => {
    const before = await rows();
    await startAgain();
    expect(await rows()).toEqual(before);
    const checksum = await newsroom.editions.checksum();
    expect(await newsroom.editions.rebuild(() => {})).toMatchObject({ changed: 0 });
    expect(await newsroom.editions.checksum()).toBe(checksum);
  });

  it('lets `humas rebuild` do it as well', async () => {
    const checksum = await newsroom.editions.checksum();
    await putBack(10);
    await newsroom.editions.rebuild(() => {});
    expect(await newsroom.editions.checksum()).toBe(checksum);
    expect(new Set((await rows()).filter(renewable).map(({ rendering }) => rendering)).size).toBe(1);
  });
});

async function asBefore(stopped: Application) {
  const database = connect(stopped);
  await database.raw('drop index humas_editions_rendering');
  for (const name of ['humas_editions', 'humas_embargoed'])
    await database.raw(`alter table ${name} drop column rendering`);
  await database.destroy();
}

describe('a start on tables of an earlier version', () => {
  it('adds what is missing, and gives a number only where readers see something new', async () => {
    const [changed] = (await rows()).filter(renewable);
    await table().where({ id: changed?.id }).update({ edition: '{}', checksum: 'of an earlier shape' });
    const before = await newsroom.editions.sequence();
    await newsroom.stop();
    await asBefore(app);
    newsroom = await startNewsroom(app);
    await newsroom.editions.renewal.idle();
    expect((await newsroom.editions.sequence()).value).toBe(before.value + 1);
    expect(await countOfOld()).toBe(0);
    const live = (await rows()).filter(renewable);
    expect(live.filter(({ rendering, edition }) => rendering === '' || edition === '{}')).toEqual([]);
  });
});
