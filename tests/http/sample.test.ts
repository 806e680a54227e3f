/** The sample newsroom, loaded through the same doors as officers' work. */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { CARDS } from '../../src/plugins/humas/contracts/public';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { withoutModernFormats } from '../support/traces';

interface Sample {
  loadSample(strapi: Core.Strapi, log?: (line: string) => void): Promise<number>;
  removeSample(strapi: Core.Strapi, log?: (line: string) => void): Promise<number>;
}

let newsroom: Newsroom;
let sample: Sample;
const silent = () => {};
const total = async (address: string) => (await newsroom.get(address)).body.meta.pagination.total;

beforeAll(async () => {
  newsroom = await startNewsroom();
  withoutModernFormats(newsroom);
  sample = outside.require(path.join(newsroom.app.folder, 'src/sample')) as Sample;
  await sample.loadSample(newsroom.strapi, silent);
  await newsroom.editions.worker.idle();
});
afterAll(() => newsroom?.close());

it('shows some thirty articles in Indonesian and some in English', async () => {
  expect(await total('/articles')).toBeGreaterThanOrEqual(30);
  expect(await total('/articles?locale=en')).toBeGreaterThanOrEqual(5);
});

it('has units in all three time zones, Purwodadi and Jember among them', async () => {
  const { data } = (await newsroom.get('/facilities')).body;
  const zones = new Set(data.map(({ timeZone }: { timeZone: string }) => timeZone));
  expect(zones).toEqual(new Set(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']));
  expect(data.map(({ slug }: { slug: string }) => slug)).toEqual(
    expect.arrayContaining(['lapas-purwodadi', 'lapas-jember']),
  );
});

it('has texts on their way through review, which readers do not see', async () => {
  const drafts: { documentId: string; stage: string }[] = await newsroom.strapi.db
    .query('plugin::humas.article')
    .findMany({ where: { publishedAt: null, stage: { $ne: 'published' } }, orderBy: { id: 'asc' } });
  expect(drafts.map(({ stage }) => stage)).toEqual(['in-review', 'changes-requested', 'draft']);
  for (const { documentId } of drafts) expect((await newsroom.get(`/articles/${documentId}`)).status).toBe(404);
});

it('has events that several units cover', async () => {
  const { data } = (await newsroom.get('/events')).body;
  const wholes = await Promise.all(data.map(({ slug }: { slug: string }) => newsroom.get(`/events/${slug}`)));
  const units = wholes.map(
    ({ body }) => new Set(body.data.coverage.map((each: { facility: { slug: string } }) => each.facility.slug)).size,
  );
  expect(Math.max(...units)).toBeGreaterThan(1);
});

it('has photos with caption, alt text and credit, in files that are served', async () => {
  const { data } = (await newsroom.get('/photos?pagination[pageSize]=100')).body;
  expect(data.length).toBeGreaterThan(10);
  for (const card of data) {
    expect(CARDS.photo.strict().parse(card)).toEqual(card);
    for (const words of [card.caption, card.altText, card.credit]) expect(words).toBeTruthy();
  }
  expect((await newsroom.http.get(data[0].url)).headers['content-type']).toBe('image/jpeg');
});

it('is loaded once', async () => {
  const before = await newsroom.editions.sequence();
  expect(await sample.loadSample(newsroom.strapi, silent)).toBe(0);
  expect(await newsroom.editions.sequence()).toEqual(before);
});

it('is made again identically by a rebuild', async () => {
  const before = await newsroom.editions.checksum();
  await newsroom.editions.rebuild(() => {});
  expect(await newsroom.editions.checksum()).toBe(before);
});

it("goes out again whole and leaves officers' work, whose unit may take the sample's address", async () => {
  const own = await newsroom.make.article({ title: 'Tulisan Petugas' });
  await sample.removeSample(newsroom.strapi, silent);
  await newsroom.editions.worker.idle();
  const { data } = (await newsroom.get('/articles')).body;
  expect(data.map(({ id }: { id: string }) => id)).toEqual([own.documentId]);
  for (const collection of ['/facilities', '/regions', '/events', '/photos', '/articles?locale=en'])
    expect(await total(collection)).toBe(0);
  const unit = await newsroom.make.facility({ shortName: 'Lapas Jember' });
  expect(unit.slug).toBe('lapas-jember');
});
