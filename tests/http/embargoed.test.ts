/** What partners read before everybody, and what nobody else sees until then. */
import type { Test } from 'supertest';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { things, type Thing } from '../support/things';

let newsroom: Newsroom;
let make: ReturnType<typeof things>;
const units = {} as Record<'first' | 'second', Made>;
const articles = {} as Record<'first' | 'second', Thing>;
let event: Thing;
let photo: Thing;

const LATER = '2041-01-01T00:00:00.000Z';

beforeAll(async () => {
  newsroom = await startNewsroom();
  make = things(newsroom);
  for (const name of ['first', 'second'] as const)
    units[name] = await newsroom.make.facility({ shortName: `Lapas ${name}`, name: `Lapas Kelas IIB ${name}` });
  event = await make.event(units.first.documentId, { status: 'published' });
  photo = await make.photo(units.first.documentId);
  articles.first = await embargoed(units.first, { events: [event.key], photos: [photo.key] });
  articles.second = await embargoed(units.second);
});
afterAll(() => newsroom?.close());

async function embargoed({ documentId }: Made, data: object = {}): Promise<Thing> {
  const article = await make.article(documentId, { embargoUntil: LATER, ...data });
  await newsroom.strapi
    .documents('plugin::humas.article' as never)
    .publish({ documentId: article.key, locale: 'id' } as never);
  return article;
}

type Ask = (path: string) => Test;
async function token(type: string, { permissions, unit }: { permissions?: string[]; unit?: Made } = {}): Promise<Ask> {
  const given = { name: make.word(), type, description: '', lifespan: null, permissions };
  const { id, accessKey } = await newsroom.strapi.service('admin::api-token-content-api').create(given);
  if (unit)
    await newsroom.strapi.documents('plugin::humas.facility' as never).update({
      documentId: unit.documentId,
      data: { apiTokens: { connect: [id] } },
    } as never);
  return (path) => newsroom.get(path).set('Authorization', `Bearer ${accessKey}`);
}
const idsIn = async (asked: Test) => {
  const { body, status } = await asked;
  expect(status).toBe(200);
  return body.data.map(({ id }: { id: string }) => id).sort();
};

describe('an article under embargo', () => {
  it('is closed to who brings no token, a wrong one, or one that may not find it', async () => {
    const wrong = (path: string) => newsroom.get(path).set('Authorization', 'Bearer salah');
    const other = await token('custom', { permissions: ['plugin::humas.articles.find'] });
    for (const path of ['/embargoed', `/embargoed/${articles.first.key}`]) {
      expect([401, 403]).toContain((await newsroom.get(path)).status);
      expect([401, 403]).toContain((await wrong(path)).status);
      expect((await other(path)).status).toBe(403);
    }
  });

  it.each([
    ['a token that reads', 'read-only', undefined],
    ['a token that may all', 'full-access', undefined],
    ['a token that may find it', 'custom', ['plugin::humas.embargoed.find', 'plugin::humas.embargoed.findOne']],
  ])('of every unit is read with %s', async (_, type, permissions) => {
    const ask = await token(type, { permissions });
    expect(await idsIn(ask('/embargoed'))).toEqual([articles.first.key, articles.second.key].sort());
    const { body, headers } = await ask(`/embargoed/${articles.second.key}`);
    expect(body.data).toMatchObject({ id: articles.second.key, embargoUntil: LATER });
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('keeps its unit while a token is bound to it: a token of no unit would read all of them', async () => {
    const unit = await newsroom.make.facility({ shortName: 'Lapas Bubar', name: 'Lapas Kelas IIB Bubar' });
    await token('read-only', { unit });
    const facilities = newsroom.strapi.documents('plugin::humas.facility' as never);
    const close = () => facilities.delete({ documentId: unit.documentId } as never);
    await expect(close()).rejects.toMatchObject({ status: 409 });
    await facilities.update({ documentId: unit.documentId, data: { apiTokens: { set: [] } } } as never);
    await expect(close()).resolves.toBeDefined();
  });

  it('is read with a token that is bound to a unit only if it is of that unit', async () => {
    const ask = await token('read-only', { unit: units.second });
    expect(await idsIn(ask('/embargoed'))).toEqual([articles.second.key]);
    expect((await ask(`/embargoed/${articles.second.key}`)).status).toBe(200);
    expect((await ask(`/embargoed/${articles.first.key}`)).status).toBe(404);
  });

  it('is in no list, feed, item, coverage or photo of the public', async () => {
    for (const [path, status] of PUBLIC()) {
      const answer = await newsroom.get(path);
      expect({ path, status: answer.status }).toEqual({ path, status });
      expect(answer.text).not.toContain(articles.first.word);
      expect(answer.text).not.toContain(
        articles.first.key === path.split('/').at(-1) ? articles.first.word : articles.first.key,
      );
    }
    expect((await newsroom.get(`/photos/${photo.key}`)).status).toBe(404);
  });
});

const PUBLIC = (): [string, number][] => [
  ['/articles', 200],
  [`/articles?filters[facility]=${units.first.slug}`, 200],
  [`/articles/${articles.first.key}`, 404],
  [`/events/${event.key}`, 200],
  [`/events/${event.key}/coverage`, 200],
  ['/photos', 200],
  [`/facilities/${units.first.slug}`, 200],
];

describe('the end of an embargo', () => {
  it('gives the article to everybody with its photo and as coverage, and takes it from those who came first', async () => {
    const ask = await token('read-only');
    await newsroom.strapi.db
      .connection('humas_embargoed')
      .where({ document_id: articles.first.key })
      .update({ embargo_until: '2001-01-01T00:00:00.000Z' });
    await newsroom.strapi.db
      .query('plugin::humas.article')
      .updateMany({ where: { documentId: articles.first.key }, data: { embargoUntil: '2001-01-01T00:00:00.000Z' } });
    expect(await newsroom.editions.liftEmbargoes()).toBe(1);

    expect(await idsIn(ask('/embargoed'))).toEqual([articles.second.key]);
    expect((await ask(`/embargoed/${articles.first.key}`)).status).toBe(404);
    expect((await newsroom.get(`/articles/${articles.first.key}`)).status).toBe(200);
    expect(await idsIn(newsroom.get('/articles'))).toEqual([articles.first.key]);
    expect(await idsIn(newsroom.get(`/events/${event.key}/coverage`))).toEqual([articles.first.key]);
    expect((await newsroom.get(`/photos/${photo.key}`)).status).toBe(200);
  });

  it('that has been lifted is not lifted again', async () => expect(await newsroom.editions.liftEmbargoes()).toBe(0));
});
