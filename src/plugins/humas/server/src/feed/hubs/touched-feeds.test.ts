import { feedsTouched } from './touched-feeds';

const addressOf = (kind: string, key: string, format: string, { locale }: { locale: string }) =>
  [kind, key, locale, format].filter(Boolean).join(' ');
const keyOf = async (_: string, documentId: string) => (documentId === 'tertutup' ? null : `slug-${documentId}`);
const touched = (...shows: [string, string][]) => ({
  documentId: 'a',
  locale: 'id',
  shows: shows.map(([role, target]) => ({ role: role as 'facility', target })),
});

it.each([
  { name: 'nobody’s article is in the feed of all', articles: [touched()], feeds: ['all id'] },
  {
    name: 'a unit’s is in its feed too, and its region’s',
    articles: [touched(['facility', 'u'], ['region', 'r'])],
    feeds: ['all id', 'facility slug-u id', 'region slug-r id'],
  },
  { name: 'what is no feed is passed over', articles: [touched(['photo', 'p'])], feeds: ['all id'] },
  { name: 'a closed unit has no feed', articles: [touched(['facility', 'tertutup'])], feeds: ['all id'] },
  {
    name: 'each is named once',
    articles: [touched(['topic', 't']), touched(['topic', 't'])],
    feeds: ['all id', 'topic slug-t id'],
  },
])('$name', async ({ articles, feeds }) => {
  const expected = feeds.flatMap((feed) => ['rss', 'atom', 'json'].map((format) => `${feed} ${format}`));
  expect(await feedsTouched(articles, keyOf, addressOf)).toEqual(expected);
});
