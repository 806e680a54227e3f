/** The typed client against the server, over a real connection. What needs no server is tested beside its source. */
import { createClient, HumasError, type Client, type ClientOptions } from '../../src/plugins/humas/client/src';
import { listening } from '../support/listening';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::humas.article';
const MANY = 11;

let newsroom: Newsroom;
let url: string;
let humas: Client;
let unit: Made;
let event: Made;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const { make } = newsroom;
  const region = await make.region({ name: 'Kanwil Ditjenpas Jawa Timur' });
  unit = await make.facility({ shortName: 'Lapas Klien', name: 'Lapas Kelas IIB Klien', region: region.documentId });
  const topic = await make.topic({ code: 'klien' });
  event = await make.event({ name: 'Apel Klien', startsOn: '2024-03-05', facilities: [unit.documentId] });
  for (let index = 0; index < MANY; index += 1)
    await make.article({
      title: `Berita ${index}`,
      facility: unit.documentId,
      kind: index === 4 ? 'announcement' : 'news',
      topic: index === 5 ? topic.documentId : null,
      events: index < 2 ? [event.documentId] : [],
      releasedAt: new Date(Date.UTC(2024, 2, 1 + index, 18)).toISOString(), // the next day in Jakarta
    });
  url = await listening(newsroom);
  humas = createClient({ url });
});
afterAll(() => newsroom?.close());

/** A client whose requests can be counted. */
function counted(options: ClientOptions = {}) {
  const asked: string[] = [];
  const fetch: ClientOptions['fetch'] = (address, init) => {
    asked.push(String(address));
    return globalThis.fetch(address, init);
  };
  return { asked, humas: createClient({ url, fetch, ...options }) };
}

const numbers = (cards: { title: string }[]) => cards.map(({ title }) => Number(title.replace('Berita ', '')));
const errorOf = (answer: Promise<unknown>): Promise<HumasError> =>
  answer.then(
    () => Promise.reject(new Error('It should have failed')),
    (error: HumasError) => error,
  );
const change = (documentId: string, data: object) =>
  newsroom.strapi.documents(ARTICLE).update({ documentId, data, status: 'published' } as never);

describe('all', () => {
  it('comes by every card once, over several pages, while something is published', async () => {
    const { humas, asked } = counted();
    const seen: string[] = [];
    for await (const { title } of humas.articles.all({ filters: { facility: 'lapas-klien' }, pageSize: 3 })) {
      seen.push(title);
      if (seen.length === 4) await newsroom.make.article({ title: 'Terbaru', facility: unit.documentId });
    }
    expect(seen).toEqual(Array.from({ length: MANY }, (_, index) => `Berita ${MANY - 1 - index}`));
    expect(asked).toHaveLength(4);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: (await humas.articles.get('terbaru')).id });
  });

  it('asks for no page more than the loop wants', async () => {
    const { humas, asked } = counted();
    for await (const { title } of humas.articles.all({ pageSize: 3 })) if (title === 'Berita 6') break;
    expect(asked).toHaveLength(2);
  });

  it('ends when its signal says so, within a page too', async () => {
    const { humas, asked } = counted();
    const leaving = new AbortController();
    const seen: string[] = [];
    const error = await errorOf(
      (async () => {
        for await (const { title } of humas.articles.all({ pageSize: 3, signal: leaving.signal })) {
          seen.push(title);
          if (seen.length === 4) leaving.abort();
        }
      })(),
    );
    expect(error.name).toBe('AbortError');
    expect({ seen: seen.length, asked: asked.length }).toEqual({ seen: 4, asked: 2 });
  });

  it('comes by events, photos, units and regions as well', async () => {
    await newsroom.make.article({ title: 'Bergambar', photos: [(await newsroom.make.photo()).documentId] });
    const count = async (cards: AsyncIterable<{ id: string }>) => {
      let count = 0;
      for await (const { id } of cards) count += id ? 1 : 0;
      return count;
    };
    const { events, photos, facilities, regions } = humas;
    const counts = await Promise.all([events.all(), photos.all(), facilities.all(), regions.all()].map(count));
    expect(counts).toEqual([1, 1, 1, 1]);
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: (await humas.articles.get('bergambar')).id });
  });
});

describe('a page', () => {
  it('comes by number, with the totals', async () => {
    const { data, pagination } = await humas.articles.list({ page: 2, pageSize: 4 });
    expect(numbers(data)).toEqual([6, 5, 4, 3]);
    expect(pagination).toMatchObject({ page: 2, pageSize: 4, pageCount: 3, total: MANY });
  });

  it('comes by cursor', async () => {
    const first = await humas.articles.list({ pageSize: 9, withCount: false });
    expect(first.pagination).not.toHaveProperty('total');
    const { data, pagination } = await humas.articles.list({ pageSize: 9, cursor: first.pagination.nextCursor });
    expect(numbers(data)).toEqual([1, 0]);
    expect(pagination.nextCursor).toBeNull();
  });

  it.each<{ name: string; ask: () => ReturnType<typeof humas.articles.list>; is: number[] }>([
    { name: 'a kind', ask: () => humas.articles.list({ filters: { kind: 'announcement' } }), is: [4] },
    { name: 'a topic', ask: () => humas.articles.list({ filters: { topic: 'klien' } }), is: [5] },
    { name: 'an event', ask: () => humas.articles.list({ filters: { event: 'apel-klien' } }), is: [1, 0] },
    {
      name: 'a region, oldest first',
      ask: () => humas.articles.list({ filters: { region: 'jawa-timur' }, sort: 'releasedAt:asc', pageSize: 2 }),
      is: [0, 1],
    },
    {
      name: 'days in Jakarta',
      ask: () => humas.articles.list({ filters: { releasedAt: { from: '2024-03-04', before: '2024-03-06' } } }),
      is: [3, 2],
    },
    {
      name: 'days in another zone',
      ask: () =>
        humas.articles.list({ filters: { releasedAt: { from: '2024-03-04', before: '2024-03-06' } }, zone: 'UTC' }),
      is: [4, 3],
    },
    {
      name: 'moments',
      ask: () => humas.articles.list({ filters: { releasedAt: { from: new Date(Date.UTC(2024, 2, 11, 18)) } } }),
      is: [10],
    },
    { name: 'another language', ask: () => humas.articles.list({ locale: 'en' }), is: [] },
  ])('holds what was asked for: $name', async ({ ask, is }) => expect(numbers((await ask()).data)).toEqual(is));

  it('holds only the fields that were asked for', async () => {
    const { data } = await humas.articles.list({ fields: ['title'], pageSize: 1 });
    expect(data).toEqual([{ id: expect.any(String), slug: 'berita-10', title: 'Berita 10' }]);
  });

  it('holds the coverage of an event, and what is related to an article', async () => {
    const { data, pagination } = await humas.events.coverage('apel-klien', { pageSize: 1 });
    expect({ numbers: numbers(data), total: pagination.total }).toEqual({ numbers: [1], total: 2 });
    const related = await humas.articles.related('berita-1', { pageSize: 3, fields: ['title'] });
    expect(numbers(related)[0]).toBe(0);
    expect(related).toHaveLength(3);
  });
});

describe('one item', () => {
  it('comes whole, by slug or by id', async () => {
    const bySlug = await humas.articles.get('berita-3');
    expect(bySlug).toMatchObject({ title: 'Berita 3', body: expect.any(Array), facility: { slug: 'lapas-klien' } });
    expect(await humas.articles.get(bySlug.id)).toEqual(bySlug);
    expect((await humas.events.get('apel-klien')).startsOn).toBe('2024-03-05');
    expect((await humas.facilities.get('lapas-klien')).region?.slug).toBe('jawa-timur');
  });

  it('is followed to its present slug, which is told', async () => {
    const { id } = await humas.articles.get('berita-7');
    await change(id, { slug: 'berita-tujuh' });
    const moves: string[] = [];
    const article = await humas.articles.get('berita-7', { onMoved: (slug) => moves.push(slug) });
    expect({ title: article.title, moves }).toEqual({ title: 'Berita 7', moves: ['berita-tujuh'] });
    await humas.articles.get('berita-tujuh', { onMoved: (slug) => moves.push(slug) });
    await humas.articles.get(id, { onMoved: (slug) => moves.push(slug) });
    expect(moves).toHaveLength(1);
  });

  it('comes in the language that stands in, where it is said', async () => {
    expect(await errorOf(humas.articles.get('berita-3', { locale: 'en' }))).toMatchObject({ status: 404 });
    const english = createClient({ url, locale: 'en' });
    expect((await english.articles.get('berita-3', { fallback: 'id' })).locale).toBe('id');
  });

  it('that never was is an error to get and null to find', async () => {
    const error = await errorOf(humas.articles.get('tidak-ada'));
    expect(error).toBeInstanceOf(HumasError);
    expect(error).toMatchObject({
      status: 404,
      name: 'NotFoundError',
      message: "There is no article 'tidak-ada'",
      reason: null,
    });
    expect(await humas.articles.find('tidak-ada')).toBeNull();
    expect((await humas.articles.find('berita-3'))?.title).toBe('Berita 3');
  });

  it('that was withdrawn says why, to get and to find', async () => {
    const { documentId } = await newsroom.make.article({ title: 'Keliru', withdrawalReason: 'Nama keliru' });
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
    for (const answer of [humas.articles.get('keliru'), humas.articles.find('keliru')])
      expect(await errorOf(answer)).toMatchObject({ status: 410, name: 'GoneError', reason: 'Nama keliru' });
  });
});

it('names the parameter of a 400', async () => {
  const error = await errorOf(humas.articles.list({ filters: { facility: 'tidak-ada' } }));
  expect(error).toMatchObject({ status: 400, details: { errors: [{ path: 'filters[facility]' }] } });
});

it('sends the headers that it was given', async () => {
  const token = await newsroom.strapi
    .service('admin::api-token-content-api' as never)
    .create({ name: 'klien', kind: 'content-api', type: 'read-only', permissions: [], lifespan: null });
  const asked: Headers[] = [];
  const headers = { authorization: `Bearer ${token.accessKey}` };
  const named = createClient({
    url,
    headers,
    fetch: async (address, init) => {
      const answer = await globalThis.fetch(address, init);
      asked.push(answer.headers);
      return answer;
    },
  });
  await named.articles.get('berita-3');
  expect(asked[0]?.get('cache-control')).toBe('private, no-store');
});

it('is offered by the server as one file without imports', async () => {
  const answer = await fetch(`${url}/api/humas/client.js`, { headers: { Origin: 'https://pembaca.example' } });
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(text).not.toMatch(/\b(import|require)\b/);
  expect((await newsroom.get('/client.js?v=2')).status).toBe(400);
});

it('says when to come again to who comes too often', async () => {
  await newsroom.stop();
  newsroom.app.env.HUMAS_RATE_LIMIT = '2';
  newsroom = await startNewsroom(newsroom.app);
  const busy = createClient({ url: await listening(newsroom), retries: 0 });
  await busy.regions.list();
  await busy.regions.list();
  const error = await errorOf(busy.regions.list());
  expect(error).toMatchObject({ status: 429, name: 'RateLimitError', retryAfterSeconds: expect.any(Number) });
});
