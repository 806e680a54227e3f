/** One draft through a signed link that ends: for whoever has the link, until then, and kept by nobody. */
import { previewAnswer, previewLink } from '../../src/plugins/humas/contracts/preview';
import { keyFrom, sign } from '../../src/plugins/humas/server/src/preview/signature';
import { goodArticle, workflowOf } from '../support/articles';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';
import { integration } from '../support/tokens';

const ARTICLE = 'plugin::humas.article';
const HOUR = 3_600_000;

let newsroom: Newsroom;
let unit: Made;
let writer: Person;

beforeAll(async () => {
  newsroom = await startNewsroom();
  unit = await newsroom.make.facility({ shortName: 'Lapas Pratinjau' });
  writer = await newsroom.hire('Penulis', { facility: unit.documentId });
});
afterAll(() => newsroom?.close());

const draft = (data: object = {}) => goodArticle(newsroom, writer, unit, data);
const documents = () =>
  newsroom.strapi.documents(ARTICLE as never) as unknown as Record<
    'update' | 'delete',
    (given: object) => Promise<unknown>
  >;
async function linkTo(documentId: string, locale = 'id', by = writer) {
  const { body, status } = await by.post(`/humas/articles/${documentId}/preview`, { locale });
  expect(status).toBe(200);
  return previewLink.parse(body.data);
}
const tokenIn = (url: string) => new URL(url).searchParams.get('preview') as string;
const open = (token: string) => newsroom.get(`/preview/${token}`);
async function shown(documentId: string, locale = 'id') {
  const { body, status } = await open(tokenIn((await linkTo(documentId, locale)).url));
  expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
  return previewAnswer.parse(body);
}
const secret = () => keyFrom(newsroom.app.env.ADMIN_JWT_SECRET as string);
const seconds = (fromNow: number) => Math.floor((Date.now() + fromNow) / 1000);

describe('a preview', () => {
  it('is the article as readers would get it now, and says that it is none yet', async () => {
    const photo = await newsroom.make.photo({ caption: 'Belum terbit', facility: unit.documentId });
    const event = await newsroom.make.event({ name: 'Apel Umum' });
    const hidden = await newsroom.make.event({ name: 'Belum diumumkan', facilities: [unit.documentId] }, {});
    const { documentId } = await draft({
      title: 'Belum Terbit',
      photos: { connect: [{ id: photo.id, documentId: photo.documentId }] },
    });
    await documents().update({ documentId, locale: 'id', data: { events: [event.documentId, hidden.documentId] } });
    const before = Date.now();
    const { data, meta } = await shown(documentId);
    expect(data).toMatchObject({
      id: documentId,
      slug: 'belum-terbit',
      title: 'Belum Terbit',
      body: [paragraph('Sebanyak 30 petugas mengikuti apel pagi di halaman.')],
      facility: { shortName: 'Lapas Pratinjau' },
      photos: [{ caption: 'Belum terbit' }],
      events: [{ name: 'Apel Umum' }],
      alternates: [],
    });
    expect(meta).toMatchObject({ isPreview: true, stage: 'draft', version: 2, isReleaseAssumed: true });
    expect(Date.parse(data.releasedAt)).toBeGreaterThan(before - 60_000);
    expect(Date.parse(meta.expiresAt) - before).toBeGreaterThan(24 * HOUR - 60_000);
    expect(Date.parse(meta.expiresAt) - before).toBeLessThan(24 * HOUR + 60_000);
  });

  it('follows the draft, also of an article that is published already', async () => {
    const { documentId } = await newsroom.make.article({ title: 'Terbit Lama', facility: unit.documentId });
    const token = tokenIn((await linkTo(documentId)).url);
    expect((await open(token)).body.meta).toMatchObject({ stage: 'published', isReleaseAssumed: false });
    await writer.put(writer.content('article', documentId), { title: 'Sedang Diubah' });
    const { body } = await open(token);
    expect(body).toMatchObject({ data: { title: 'Sedang Diubah' }, meta: { stage: 'draft', isReleaseAssumed: false } });
    const { data } = (await newsroom.get(`/articles/${documentId}`)).body;
    expect([data.title, body.data.releasedAt]).toEqual(['Terbit Lama', data.releasedAt]);
  });

  it('shows a correction that has no date yet', async () => {
    const { documentId } = await newsroom.make.article({ title: 'Diralat', facility: unit.documentId });
    await workflowOf(writer, documentId).take('correct', { note: 'Jumlah petugas 31.' });
    expect((await shown(documentId)).data.corrections).toMatchObject([{ note: 'Jumlah petugas 31.' }]);
  });

  it('is of one language', async () => {
    const { documentId } = await draft();
    await documents().update({ documentId, locale: 'en', data: { title: 'Roll Call' } });
    expect((await shown(documentId, 'en')).data).toMatchObject({ locale: 'en', title: 'Roll Call' });
    const { url } = await linkTo(documentId, 'en');
    expect(new URL(url).searchParams.get('locale')).toBe('en');
  });

  it.each([
    ['a draft without a title, a body or anything', { title: null, body: null, summary: null, dateline: null }],
    ['a draft whose unit is closed', {}],
  ])('does not fall over %s', async (_, data) => {
    const { documentId } = await draft();
    await newsroom.strapi.db.query(ARTICLE).update({ where: { documentId, publishedAt: null } as never, data });
    if (Object.keys(data).length === 0)
      await newsroom.strapi.db
        .query('plugin::humas.facility')
        .update({ where: { documentId: unit.documentId }, data: { isActive: false } });
    await shown(documentId);
    await newsroom.strapi.db
      .query('plugin::humas.facility')
      .update({ where: { documentId: unit.documentId }, data: { isActive: true } });
  });

  it('is kept, listed and passed on by nobody; a refusal neither', async () => {
    const token = tokenIn((await linkTo((await draft()).documentId)).url);
    for (const answer of [await open(token), await open('salah')])
      expect(answer.headers).toMatchObject({
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'no-referrer',
      });
  });

  it('writes nothing and makes nothing public', async () => {
    const photo = await newsroom.make.photo({ facility: unit.documentId });
    const { documentId } = await draft({ photos: { connect: [{ id: photo.id, documentId: photo.documentId }] } });
    const state = async () => [
      await newsroom.editions.sequence(),
      await newsroom.editions.checksum(),
      await newsroom.strapi.db.query(ARTICLE).findMany({ where: { documentId }, populate: { photos: true } }),
      (await workflowOf(writer, documentId).state()).trail,
    ];
    const before = await state();
    await shown(documentId);
    expect(await state()).toEqual(before);
    expect((await newsroom.get(`/articles/${documentId}`)).status).toBe(404);
    expect((await newsroom.get(`/photos/${photo.documentId}`)).status).toBe(404);
  });
});

describe('a link', () => {
  it('that is over is a 410 in words', async () => {
    const { documentId } = await draft();
    const { body, status } = await open(sign({ documentId, locale: 'id', expiresAt: seconds(-1000) }, secret()));
    expect([status, body.error.name]).toEqual([410, 'GoneError']);
    expect(body.error.message).toMatch(/sudah habis.*\(this preview link is over/);
    expect((await open(sign({ documentId, locale: 'id', expiresAt: seconds(60_000) }, secret()))).status).toBe(200);
  });

  it('dies with the article', async () => {
    const { documentId } = await draft();
    const token = tokenIn((await linkTo(documentId)).url);
    await documents().delete({ documentId, locale: 'id' });
    const { body, status } = await open(token);
    expect([status, body.error.message]).toEqual([410, expect.stringMatching(/sudah dihapus/)]);
  });

  it('that was changed is a 404, whatever was changed', async () => {
    const { documentId } = await draft();
    const other = await newsroom.make.article({ title: 'Milik Lain' }, {});
    const token = tokenIn((await linkTo(documentId)).url);
    const [, locale, expiry, signature] = token.split('.');
    for (const changed of [
      [other.documentId, locale, expiry, signature].join('.'),
      [documentId, 'en', expiry, signature].join('.'),
      [documentId, locale, 'zzzzzzz', signature].join('.'),
      token.slice(0, -1),
      `${token}x`,
      sign({ documentId, locale: 'id', expiresAt: seconds(HOUR) }, keyFrom('rahasia orang lain')),
      documentId,
      '%00',
      'x'.repeat(5000),
    ]) {
      const { body, status } = await open(changed);
      expect({ changed, status }).toEqual({ changed, status: 404 });
      expect(body.error.message).toMatch(/tidak dikenal/);
    }
  });

  it('leads to the reading page of the configured address', async () => {
    const { url } = await linkTo((await draft()).documentId);
    expect(url.startsWith(`${newsroom.strapi.config.get('plugin::humas.publicUrl')}/?preview=`)).toBe(true);
  });

  it('lives as long as the settings say', async () => {
    newsroom.strapi.config.set('plugin::humas.previewHours', 2);
    const { expiresAt } = await linkTo((await draft()).documentId);
    newsroom.strapi.config.set('plugin::humas.previewHours', undefined);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThan(2 * HOUR + 60_000);
  });

  it('is made by who may read the article, in the own unit', async () => {
    const { documentId } = await draft();
    const neighbour = await newsroom.make.facility({ shortName: 'Lapas Sebelah' });
    const stranger = await newsroom.hire('Kalapas', { facility: neighbour.documentId });
    const path = `/humas/articles/${documentId}/preview`;
    expect((await stranger.post(path, { locale: 'id' })).status).toBe(404);
    expect((await newsroom.http.post(path)).status).toBe(401);
    expect((await writer.post('/humas/articles/%00/preview', {})).status).toBe(404);
    expect((await writer.post(path, { locale: 'en' })).status).toBe(404);
    for (const body of [{ locale: 'fr' }, { status: 'published' }])
      expect((await writer.post(path, body)).status).toBe(400);
  });

  it('is made by the token of the unit too', async () => {
    const portal = await integration(newsroom, [unit]);
    const { documentId } = await draft({ title: 'Untuk Portal' });
    const { body, status, headers } = await portal.post(`/drafts/${documentId}/preview`);
    expect([status, headers['cache-control']]).toEqual([200, 'private, no-store']);
    const answer = await open(tokenIn(previewLink.parse(body.data).url));
    expect(answer.body.data.title).toBe('Untuk Portal');
  });
});
