/** The built worker, given documents that are made to hurt: each ends as a reading or as a problem in words, and the server never waits. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createFetcher } from '../../src/plugins/humas/server/src/fetching';
import { createReadingWorker, ReadingProblem, type Reading } from '../../src/plugins/humas/server/src/reading';
import {
  billionLaughs,
  deepEscapedHtml,
  deepJson,
  deepMarkup,
  deepPage,
  externalEntity,
  manyItems,
  plainFeed,
  quadraticBlowup,
} from '../support/hostile-feeds';
import { startHostileServer, type HostileServer } from '../support/hostile-server';

/** Worked on in this process it would be seconds; a busy machine holds up anybody for some hundredths. */
const HELD_UP_MS = 500;

const MEGABYTE = 1024 * 1024;
// At the lowest priority it would wait for all other tests.
jest.spyOn(os, 'setPriority').mockImplementation(() => undefined);
const worker = createReadingWorker();
afterAll(() => worker.close());

const address = 'https://lapas.example/feed';
const read = (document: string | Buffer, by = worker) =>
  by.read({ body: Buffer.from(document), contentType: null, address });
const outcomeOf = (reading: Promise<Reading>): Promise<Reading | ReadingProblem> =>
  reading.catch((error: unknown) => {
    if (error instanceof ReadingProblem) return error;
    throw error;
  });
const summaryOf = (outcome: Reading | ReadingProblem): string => {
  if (outcome instanceof ReadingProblem) return outcome.code;
  return outcome.kind === 'page' ? 'page' : `${outcome.kind} of ${outcome.entries.length}`;
};

const rss = (inner: string) => `<rss version="2.0"><channel>${inner}</channel></rss>`;
const json = (items: string) => `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[${items}]}`;

const documents: [name: string, make: () => string | Buffer, outcome: RegExp][] = [
  ['a file of the server as an entity', externalEntity, /^feed of 1$/],
  ['a billion laughs', billionLaughs, /^feed of 1$/],
  ['a quadratic blow-up', quadraticBlowup, /^feed of 1$/],
  ['XML that is nested 200,000 times', () => deepMarkup(200_000), /^too-deep$/],
  ['escaped HTML that is nested 200,000 times', () => deepEscapedHtml(100_000), /^feed of 1$/],
  ['a page that is nested 200,000 times', () => deepPage(200_000), /^too-deep$/],
  ['JSON that is nested 900,000 times', () => deepJson(900_000), /^feed of 0$/],
  ['JSON that is nested 5,000,000 times', () => deepJson(5_000_000), /^unreadable$/],
  ['50,000 items', () => manyItems(50_000), /^feed of 1000$/],
  ['3,300,000 empty arrays', () => json(`${'[],'.repeat(3_300_000)}[]`), /^unreadable$/],
  ['2,500,000 tags', () => rss('<a/>'.repeat(2_500_000)), /^too-much-memory$/],
  ['10 MB of brackets', () => rss('<'.repeat(10 * MEGABYTE)), /^(too-|feed of 0$)/],
  // This one ends a worker thread together with the whole server.
  ['10 MB of ampersands', () => rss(`<title>${'&'.repeat(10 * MEGABYTE)}`), /^(too-|feed of 0$)/],
  [
    'a million attributes',
    () => rss(`<a ${Array.from({ length: 1e6 }, (_, n) => `a${n}=1`).join(' ')}>`),
    /^(too-|feed)/,
  ],
  ['quotes that never close', () => rss(`<title ${'a="'.repeat(3 * MEGABYTE)}`), /^feed of 0$/],
  ['10 MB of spaces in a tag', () => rss(`<title ${' '.repeat(10 * MEGABYTE)}`), /^feed of 0$/],
  ['comments that never close', () => rss('<!--'.repeat(2.5 * MEGABYTE)), /^feed of 0$/],
  [
    '10 MB of HTML in one item',
    () => rss(`<item><description><![CDATA[${'<p>a <b>b</b></p>'.repeat(600_000)}]]></description></item>`),
    /^feed of 1$/,
  ],
  ['a million line breaks in a page', () => `<html><body>${'<br>'.repeat(700_000)}`, /^(page|too-)/],
  [
    'a page of 120,000 paragraphs',
    () => `<html><body>${'<div><p>Sebuah kalimat, dan koma.</p></div>'.repeat(120_000)}`,
    /^page$/,
  ],
  ['10 MB of nothing', () => Buffer.alloc(10 * MEGABYTE), /^unreadable$/],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), /^unreadable$/],
  ['no bytes', () => '', /^unreadable$/],
];

it.each(documents)('%s', async (_name, make, outcome) => {
  const document = make();
  await read(plainFeed());
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const found = await outcomeOf(read(document));
  delay.disable();
  expect(summaryOf(found)).toMatch(outcome);
  expect(delay.percentile(99) / 1e6).toBeLessThan(HELD_UP_MS);
  expect(await read(plainFeed())).toMatchObject({ kind: 'feed', entries: [{ id: 'panen' }] });
});

it('nothing of an entity that the document defines is shown', async () => {
  const feed = JSON.stringify([await read(externalEntity()), await read(billionLaughs())]);
  expect(feed).not.toMatch(/root:|lollol/);
  expect(feed).toContain('Isi &xxe; berkas');
});

it('of 50,000 items the newest 1,000 are kept, and it is said', async () => {
  const feed = await read(manyItems(50_000).replace(/<rss.*?<item>/, (head) => head));
  if (feed.kind !== 'feed') throw new Error('no feed');
  expect([feed.entries[0]?.id, feed.entries.at(-1)?.id]).toEqual(['item-0', 'item-999']);
  expect(feed.problems.join()).toContain('49000');
});

it('what takes too long is ended, and the next is read', async () => {
  const hasty = createReadingWorker({ seconds: 0.3 });
  const long = outcomeOf(read(`<html><body>${'<div><p>Kalimat, dan koma.</p></div>'.repeat(80_000)}`, hasty));
  const next = outcomeOf(read(plainFeed(), hasty));
  expect([summaryOf(await long), summaryOf(await next)]).toEqual(['too-slow', 'feed of 1']);
  await hasty.close();
});

it('ends what waits when it is closed', async () => {
  const closing = createReadingWorker();
  const readings = [1, 2, 3].map(() => outcomeOf(read(manyItems(20_000), closing)));
  await closing.close();
  expect((await Promise.all(readings)).map(summaryOf)).toEqual(['stopped', 'stopped', 'stopped']);
  expect(summaryOf(await outcomeOf(read(plainFeed(), closing)))).toBe('stopped');
});

it('leaves the bytes with the caller', async () => {
  const body = Buffer.from(plainFeed());
  await worker.read({ body, contentType: null, address });
  expect(body.toString()).toBe(plainFeed());
});

it('its program loads nothing of Strapi', () => {
  const program = readFileSync(require.resolve('strapi-plugin-humas/reader'), 'utf8');
  expect(program).toContain('sanitize-html');
  expect(program).not.toContain('@strapi');
});

it('a program that is not there is told', async () => {
  const broken = createReadingWorker({ program: '/nowhere/reader.js' });
  expect(await outcomeOf(read(plainFeed(), broken))).toMatchObject({ code: 'failed' });
  await broken.close();
});

describe('fetched and read', () => {
  let site: HostileServer;
  const fetcher = createFetcher({ userAgent: 'Test/1.0', allowedNetworks: ['127.0.0.0/8'] });
  beforeAll(async () => (site = await startHostileServer()) && undefined);
  afterAll(async () => {
    await fetcher.close();
    await site.close();
  });

  it.each([
    ['/windows-1252', 'Café “Lapas” € 5'],
    ['/wrong-charset', 'Café “Lapas” € 5'],
    ['/no-such-charset', 'Panen Raya'],
    ['/gzip-then-br', 'Panen Raya'],
    ['/xxe', 'Isi &xxe; berkas'],
    ['/50000-items', 'Berita 0'],
  ])('%s', async (path, title) => {
    const fetched = await fetcher.fetch({ address: site.origin + path });
    const feed = await worker.read({ ...fetched, expect: 'feed' });
    expect(feed).toMatchObject({ kind: 'feed' });
    expect(feed.kind === 'feed' && feed.entries[0]?.title).toBe(title);
  });
});
