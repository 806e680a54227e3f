/** What must not compile: `node tests/run.mjs types` fails when a line marked here is no error. */
import { createClient, type ArticleCard, type Client } from '.';

const humas: Client = createClient();
/** Compiled, and never asked. */
export const questions = [
  () => humas.articles.list({ filters: { facility: 'a', releasedAt: { from: new Date() } }, zone: 'UTC', page: 2 }),
  // @ts-expect-error no such filter
  () => humas.articles.list({ filters: { facilty: 'a' } }),
  // @ts-expect-error a kind is one of three
  () => humas.articles.list({ filters: { kind: 'rumour' } }),
  // @ts-expect-error photos have no topic
  () => humas.photos.list({ filters: { topic: 'a' } }),
  // @ts-expect-error articles are sorted by the time of their release
  () => humas.articles.list({ sort: 'title' }),
  // @ts-expect-error events begin on days, not at moments
  () => humas.events.list({ filters: { startsOn: { from: new Date() } } }),
  // @ts-expect-error names have no range
  () => humas.facilities.list({ filters: { name: { from: 'a' } } }),
  // @ts-expect-error a page or a cursor
  () => humas.articles.list({ page: 2, cursor: 'a' }),
  // @ts-expect-error all of them have no page
  () => humas.articles.all({ page: 2 }),
  // @ts-expect-error no such language
  () => humas.articles.get('a', { locale: 'fr' }),
  // @ts-expect-error the body is no part of a card
  () => humas.articles.list({ fields: ['body'] }),
  // @ts-expect-error the event is given already
  () => humas.events.coverage('a', { filters: { event: 'b' } }),
  () => humas.events.photos('a', { filters: { facility: 'b' }, sort: 'takenOn:asc', page: 2 }),
  // @ts-expect-error the event is given already
  () => humas.events.photos('a', { filters: { event: 'b' } }),
  // @ts-expect-error an event has no language to fall back from
  () => humas.events.mediaKit('a', { fallback: 'id' }),
  // @ts-expect-error only articles have a zone
  () => humas.events.list({ zone: 'UTC' }),
];

export const whole = async (): Promise<ArticleCard[]> => (await humas.articles.list()).data;
export async function chosen() {
  const { data } = await humas.articles.list({ fields: ['title'] });
  const titles: { id: string; slug: string; title: string }[] = data;
  // @ts-expect-error it was not asked for
  const summaries = data.map(({ summary }) => summary);
  return [titles, summaries];
}

it('has the reads of the newsroom', () =>
  expect(Object.keys(humas.articles).sort()).toEqual(['all', 'find', 'get', 'list', 'mediaKit', 'related']));

it('tells where a media kit is', () => {
  const elsewhere = createClient({ url: 'https://humas.example/', locale: 'en' });
  expect(elsewhere.articles.mediaKit('apel pagi', { fallback: 'id' })).toBe(
    'https://humas.example/api/humas/articles/apel%20pagi/media-kit.zip?locale=en&fallback=id',
  );
  expect(humas.events.mediaKit('apel')).toBe('/api/humas/events/apel/media-kit.zip');
});
