/** What is asked, of each system in its own words: the same things, so many different ones that no cache of answers helps. */
import { randomFrom } from './data/random.mjs';

export const PAGE_SIZE = 20;
/** Pages that readers really turn to. */
const NEAR_PAGES = 25;
const VARIETY = 1024;
export const DEEP_PAGE = 4000;

/** Where the answer of a page says how to go on, and where the next request does. */
export const nextCursorOf = ({ meta }) => meta.pagination.nextCursor;
export const afterCursor = (cursor) => `&pagination[cursor]=${encodeURIComponent(cursor)}`;

const PRODUCT_QUERY = `{
  humasArticles(first: ${PAGE_SIZE}) {
    nodes {
      id slug title summary releasedAt
      facility { id slug name shortName region { id slug name } }
      cover { id caption credit altText url width height }
      topic { code name }
    }
  }
}`;
const STOCK_QUERY = `{
  articles(pagination: { page: 1, pageSize: ${PAGE_SIZE} }, sort: "releasedAt:desc", locale: "id") {
    documentId slug title summary releasedAt
    facility { documentId slug name shortName region { documentId slug name } }
    photos { documentId caption credit altText file { url width height } }
    topic { code name }
  }
}`;

const CARD_FIELDS = ['title', 'slug', 'kind', 'kicker', 'summary', 'releasedAt'];
const CARD = [
  ...CARD_FIELDS.map((name, index) => `fields[${index}]=${name}`),
  'populate[facility][populate]=region',
  'populate[topic]=true',
  'populate[dateline]=true',
  'populate[photos][populate]=file',
  'populate[events]=true',
  'locale=id',
].join('&');
const WHOLE = `${CARD.replace(/fields\[\d+\]=\w+&/g, '')}&populate[quotes]=true&populate[byline]=true&populate[corrections]=true&populate[origin]=true`;

const drawn = (seed, draw) => {
  const random = randomFrom(seed);
  return Array.from({ length: VARIETY }, () => draw(random));
};
const nearPage = (random) => 1 + random.below(NEAR_PAGES);
const get = (path) => ({ path });
const post = (query) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});

export const product = {
  list: () => drawn(1, (random) => get(`/api/humas/articles?pagination[page]=${nearPage(random)}`)),
  item: ({ slugs }) => drawn(2, (random) => get(`/api/humas/articles/${random.oneOf(slugs)}`)),
  region: ({ regions }) =>
    drawn(3, (random) =>
      get(`/api/humas/articles?filters[region]=${random.oneOf(regions)}&pagination[page]=${1 + random.below(5)}`),
    ),
  first: () => [get('/api/humas/articles')],
  pageOne: () => [get('/api/humas/articles?pagination[page]=1')],
  pageNumber: (deep) =>
    Array.from({ length: 50 }, (_, back) => get(`/api/humas/articles?pagination[page]=${deep - back}`)),
  afterCursors: (cursors) => cursors.map((cursor) => get(`/api/humas/articles?${afterCursor(cursor).slice(1)}`)),
  /** Hardly anything but the total. */
  total: () =>
    drawn(4, (random) => get(`/api/humas/articles?pagination[pageSize]=1&pagination[page]=${nearPage(random)}`)),
  graphql: () => [post(PRODUCT_QUERY)],
};

const list = (page) => `pagination[page]=${page}&pagination[pageSize]=${PAGE_SIZE}&sort=releasedAt:desc&${CARD}`;
export const stock = {
  list: () => drawn(1, (random) => get(`/api/articles?${list(nearPage(random))}`)),
  item: ({ slugs }) => drawn(2, (random) => get(`/api/articles?filters[slug]=${random.oneOf(slugs)}&${WHOLE}`)),
  region: ({ regions }) =>
    drawn(3, (random) => {
      const region = random.oneOf(regions);
      return get(`/api/articles?filters[facility][region][slug]=${region}&${list(1 + random.below(5))}`);
    }),
  graphql: () => [post(STOCK_QUERY)],
};

export const floor = {
  list: () => drawn(1, (random) => get(`/list/${nearPage(random)}`)),
  item: ({ slugs }) => drawn(2, (random) => get(`/item/${random.oneOf(slugs)}`)),
  region: ({ regions }) =>
    drawn(3, (random) => {
      const region = random.oneOf(regions);
      return get(`/region/${1 + random.below(5)}/${region}`);
    }),
};
