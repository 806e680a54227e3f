/** Hubs (WebSub) are told of feeds that changed: after the commit, once, and again when they were down. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeApplication } from '../support/application';
import { until } from '../support/instances';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::humas.article' as never;
const API = 'https://berita.example/api/humas';
const LONG_AGO = '2000-01-01T00:00:00.000Z';
const LATER = '2999-01-01T00:00:00.000Z';

let newsroom: Newsroom;
let hub: http.Server;
let told: URLSearchParams[] = [];
let answer: (form: URLSearchParams) => number | Promise<number> = () => 204;
let unit: Made;
let other: Made;
let topic: Made;

beforeAll(async () => {
  hub = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      told.push(form);
      response.writeHead(await answer(form)).end();
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  const app = await makeApplication();
  Object.assign(app.env, {
    PUBLIC_URL: 'https://berita.example',
    HUMAS_HUBS: hubUrl(),
    HUMAS_HUB_NETWORKS: '127.0.0.0/8',
  });
  newsroom = await startNewsroom(app);
  const { make } = newsroom;
  const region = await make.region({ name: 'Kanwil Ditjenpas Papua' });
  unit = await make.facility({ shortName: 'Lapas Jayapura', region: region.documentId });
  other = await make.facility({ shortName: 'Lapas Lain' });
  topic = await make.topic();
  await round();
});
beforeEach(() => {
  told = [];
  answer = () => 204;
});
afterAll(async () => {
  hub?.closeAllConnections();
  hub?.close();
  delete process.env.HUMAS_HUBS;
  delete process.env.HUMAS_HUB_NETWORKS;
  await newsroom?.close();
});

const hubUrl = () => `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
const round = () => newsroom.strapi.plugin('humas').service('feed').hubs.tick() as Promise<void>;
const pings = () => newsroom.strapi.db.connection('humas_feed_pings');
const topics = () => told.map((form) => form.get('hub.url') as string).sort();
const dueNow = () => pings().update({ due_at: LONG_AGO });
const feedsAt = (...places: string[]) =>
  places.flatMap((place) => ['atom', 'json', 'rss'].map((format) => `${API}${place}feed.${format}`)).sort();

it('a publication tells of the feeds of all, of its unit, its region and its topic, when it is committed', async () => {
  await newsroom.make.article({ title: 'Apel', facility: unit.documentId, topic: topic.documentId });
  await until(async () => told.length >= 12);
  await round();
  expect(topics()).toEqual(feedsAt('/', '/facilities/lapas-jayapura/', '/regions/papua/', '/topics/kehumasan/'));
  expect(Object.fromEntries(told[0] as URLSearchParams)).toEqual({
    'hub.mode': 'publish',
    'hub.url': told[0]?.get('hub.url'),
    'hub.topic': told[0]?.get('hub.url'),
  });
  expect(await pings()).toEqual([]);
});

it('what is named is the address that the feed itself says', async () => {
  await newsroom.make.article(
    { title: 'Morning parade', facility: other.documentId },
    { status: 'published', locale: 'en' },
  );
  await round();
  const english = topics().filter((address) => address.endsWith('?locale=en'));
  expect(english).toHaveLength(6);
  for (const address of english) {
    const { headers } = await newsroom.get(address.slice(API.length));
    expect(headers.link).toBe(`<${hubUrl()}>; rel="hub", <${address}>; rel="self"`);
  }
});

it('a withdrawal tells of the feeds that the article was in', async () => {
  const { documentId } = await newsroom.make.article({ title: 'Keliru', facility: other.documentId });
  await round();
  told = [];
  await newsroom.strapi.documents(ARTICLE).unpublish({ documentId } as never);
  await round();
  expect(topics()).toEqual(feedsAt('/', '/facilities/lapas-lain/'));
});

it('an article that moves tells of both units', async () => {
  const { documentId } = await newsroom.make.article({ title: 'Pindah', facility: other.documentId });
  await round();
  told = [];
  const moved = { documentId, data: { facility: unit.documentId }, status: 'published' };
  await newsroom.strapi.documents(ARTICLE).update(moved as never);
  await round();
  expect(topics()).toEqual(expect.arrayContaining(feedsAt('/facilities/lapas-lain/', '/facilities/lapas-jayapura/')));
});

it('a draft, and what changes nothing for readers, tells nobody', async () => {
  await newsroom.make.article({ title: 'Rancangan', facility: unit.documentId }, { status: 'draft' });
  await round();
  expect(topics()).toEqual([]);
});

it('what was rolled back is not told', async () => {
  await expect(
    newsroom.editions.transaction(async () => {
      await newsroom.make.article({ title: 'Tidak jadi', facility: unit.documentId });
      throw new Error('berhenti');
    }),
  ).rejects.toThrow('berhenti');
  await round();
  expect(topics()).toEqual([]);
});

it('a hub that is down is told later, and not sooner because there is more to tell', async () => {
  answer = () => 503;
  await newsroom.make.article({ title: 'Saat hub mati', facility: other.documentId });
  await round();
  expect(topics()).toEqual(feedsAt('/', '/facilities/lapas-lain/'));
  const [row] = await pings();
  expect(row).toMatchObject({ failures: 1 });
  expect(JSON.parse(row.problem)).toEqual({ id: 'Hub menjawab 503', en: 'The hub answered 503' });
  await pings().update({ due_at: LATER });
  await newsroom.make.article({ title: 'Satu lagi', facility: other.documentId });
  await round();
  expect(told).toHaveLength(6);
  answer = () => 202;
  await dueNow();
  await round();
  expect(told).toHaveLength(12);
  expect(await pings()).toEqual([]);
});

it('a change while the hub is being told is told once more', async () => {
  let isFirst = true;
  answer = async () => {
    if (isFirst) {
      isFirst = false;
      await pings().increment('version', 1);
    }
    return 204;
  };
  await newsroom.make.article({ title: 'Berturut-turut', facility: other.documentId });
  await round();
  expect(told.length).toBeGreaterThan(6);
  expect(await pings()).toEqual([]);
});

it('what was published while the server was stopped at the wrong moment is told at the next start', async () => {
  await newsroom.strapi.db.connection('humas_feed_progress').decrement('seq', 1);
  await round();
  expect(topics()).toEqual(feedsAt('/', '/facilities/lapas-lain/'));
});
