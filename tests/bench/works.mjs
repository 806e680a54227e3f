/**
 * The works that are measured, as a table. Each has sides that are measured in turn. A side's aim bounds the first side's speed
 * divided by its own (for memory: the first side's megabytes divided by its own).
 */
import { DEEP_PAGE, afterCursor, floor, nextCursorOf, PAGE_SIZE, product, stock } from './requests.mjs';

const side = (system, place, requests, options = {}) => ({ system, place, requests, ...options });
const atLeast = (least) => ({ least });
const atMost = (most) => ({ most });
const NAMES = { list: 'list of 20', item: 'one item', region: 'list of a region' };
const TIMES = { list: 60, item: 40, region: 40 };

/** A place is a database of so many articles: 'sqlite 100000'. */
export const placeOf = (database, articles) => `${database} ${articles}`;

export function worksOf({ databases, articles }) {
  return databases.flatMap((name) => (name === 'sqlite' ? onSqlite(articles) : onPostgres(articles)));
}

function onSqlite(articles) {
  const main = placeOf('sqlite', articles);
  const tenth = Math.ceil(articles / 10);
  return [
    ...uncached(main),
    hot(main),
    notModified(main),
    deepPages(main),
    graphql(main),
    totals(articles, Math.min(10_000, tenth)),
    ...growth(articles, tenth),
    publishing(main),
    memory(main),
  ];
}

function uncached(main) {
  return Object.keys(NAMES).map((name) => ({
    name,
    title: `${NAMES[name]}, not cached, SQLite`,
    sides: [
      side('product', main, product[name]),
      side('stock', main, stock[name], { aim: atLeast(TIMES[name]) }),
      side('floor', main, floor[name], { aim: atLeast(0.55) }),
    ],
  }));
}

function onPostgres(articles) {
  const main = placeOf('postgres', articles);
  return Object.keys(NAMES).map((name) => ({
    name: `${name}-postgres`,
    title: `${NAMES[name]}, not cached, PostgreSQL`,
    sides: [side('product', main, product[name]), side('stock', main, stock[name], { aim: atLeast(40) })],
  }));
}

function hot(main) {
  return {
    name: 'hot',
    title: 'hot answer (list of 20)',
    sides: [side('cached', main, product.first), side('bytes', main, product.first, { aim: atLeast(0.3) })],
  };
}

function notModified(main) {
  const requests = async (_, { url }) => {
    const response = await fetch(`${url}/api/humas/articles`);
    await response.arrayBuffer();
    return product.first().map((one) => ({ ...one, headers: { 'if-none-match': response.headers.get('etag') } }));
  };
  return {
    name: 'not-modified',
    title: '304',
    sides: [
      side('cached', main, requests, { status: 304 }),
      side('bytes', main, requests, { status: 304, aim: atLeast(0.3) }),
    ],
  };
}

function deepPages(main) {
  const deepOf = ({ articles }) => Math.min(DEEP_PAGE, Math.floor((articles / PAGE_SIZE) * 0.8));
  return {
    name: 'pages',
    title: `page ${DEEP_PAGE} against page 1`,
    sides: [
      side('product', main, product.pageOne, { label: 'page 1' }),
      side('product', main, async (world, { url }) => product.afterCursors(await cursorsBefore(url, deepOf(world))), {
        label: 'by cursor',
        aim: atMost(1.2),
      }),
      side('product', main, (world) => product.pageNumber(deepOf(world)), { label: 'by number', aim: atMost(3) }),
    ],
  };
}

/** Cursors of the fifty pages up to this one, followed from a page that was asked for by number. */
async function cursorsBefore(url, deep) {
  const cursors = [];
  let address = `${url}/api/humas/articles?pagination[page]=${deep - 50}`;
  while (cursors.length < 50) {
    const cursor = nextCursorOf(await (await fetch(address)).json());
    if (!cursor) throw new Error(`No cursor to follow in the answer of ${address}`);
    cursors.push(cursor);
    address = `${url}/api/humas/articles?${afterCursor(cursor).slice(1)}`;
  }
  return cursors;
}

function graphql(main) {
  return {
    name: 'graphql',
    title: 'GraphQL list of 20',
    sides: [side('product', main, product.graphql), side('stock', main, stock.graphql, { aim: atLeast(10) })],
  };
}

function totals(articles, least) {
  return {
    name: 'totals',
    title: 'total counts',
    sides: [
      side('product', placeOf('sqlite', least), product.total, { label: `of ${said(least)}` }),
      side('product', placeOf('sqlite', articles), product.total, { label: `of ${said(articles)}`, aim: atMost(1.2) }),
    ],
  };
}

function growth(articles, tenth) {
  return Object.keys(NAMES).map((name) => ({
    name: `growth-${name}`,
    title: `${NAMES[name]}: growth`,
    sides: [
      side('product', placeOf('sqlite', tenth), product[name], { label: `${said(tenth)} articles` }),
      side('product', placeOf('sqlite', articles), product[name], {
        label: `${said(articles)} articles`,
        aim: atMost(1.3),
      }),
    ],
  }));
}

function publishing(main) {
  return {
    name: 'publishing',
    title: 'publishing one article (create + publish)',
    kind: 'publishing',
    sides: [
      side('product', main, null, { uid: 'plugin::humas.article' }),
      side('stock', main, null, { uid: 'api::article.article', aim: atLeast(1) }),
    ],
  };
}

function memory(main) {
  return {
    name: 'memory',
    title: 'memory after load (MB resident)',
    kind: 'memory',
    sides: [side('cached', main, product.list), side('stock', main, stock.list, { aim: atMost(1.3) })],
  };
}

const said = (count) => count.toLocaleString('en-US');
