/** The description of the API: it is valid, served, and every status that it promises is answered as promised. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Test } from 'supertest';
import { makeApplication, REPOSITORY } from '../support/application';
import { contractOf, type Description, type Given } from '../support/contract';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { things } from '../support/things';
import { version } from '../../src/plugins/humas/package.json';

interface Document extends Description {
  openapi: string;
  info: { version: string; license: { identifier: string } };
  servers: { url: string }[];
}

const MOST_REQUESTS = 6;
const LATER = '2041-01-01T00:00:00.000Z';
/** Operations that suites of their own ask. */
const ELSEWHERE = /^(drafts|preview|key|federation|websub|metrics)\b/;
const COLLECTIONS = ['articles', 'events', 'photos', 'facilities', 'regions'];

let newsroom: Newsroom;
let document: Document;
const tokens = { partner: '', stranger: '' };
/** Slugs by what is the matter with them, for each collection. */
const slugs: Record<string, { live: string; old: string; withdrawn: string }> = {};

beforeAll(async () => {
  const app = await makeApplication();
  Object.assign(app.env, {
    HUMAS_RATE_LIMIT: String(MOST_REQUESTS),
    HUMAS_TRUSTED_PROXIES: '127.0.0.1,::ffff:127.0.0.1,::1',
    PUBLIC_URL: 'https://berita.example',
  });
  newsroom = await startNewsroom(app);
  const { make } = newsroom;
  const region = await make.region();
  const unit = await make.facility({ region: region.documentId });
  const article = (title: string, photos: string[] = []) =>
    make.article({ title, facility: unit.documentId, withdrawalReason: 'Keliru', photos });
  await remember('articles', 'article', (title) => article(title));
  await remember('events', 'event', (name) => make.event({ name, withdrawalReason: 'Batal' }));
  await remember('photos', 'photo', async (caption) => {
    const photo = await make.photo({ caption, facility: unit.documentId });
    await article(`Berita dengan ${caption}`, [photo.documentId]); // only what an article shows is public
    return photo;
  });
  await remember('facilities', 'facility', (shortName) => make.facility({ shortName, region: region.documentId }));
  await remember('regions', 'region', (name) => make.region({ name }));
  slugs.topics = { live: String((await make.topic()).code), old: '', withdrawn: '' };
  slugs.embargoed = { live: await embargoed(unit), old: '', withdrawn: '' };
  tokens.partner = await token('read-only');
  tokens.stranger = await token('custom', ['plugin::humas.articles.find']);
  document = JSON.parse((await ask('/openapi.json')).text);
});
afterAll(() => newsroom?.close());

async function remember(collection: string, type: string, make: (name: string) => Promise<Made>) {
  const documents = newsroom.strapi.documents(`plugin::humas.${type}` as never);
  const [live, moved, gone] = [await make('Kabar Satu'), await make('Kabar Dua'), await make('Kabar Tiga')];
  const slug = `${moved.slug}-baru`;
  await documents.update({ documentId: moved.documentId, data: { slug }, status: 'published' } as never);
  await documents.delete({ documentId: gone.documentId } as never);
  slugs[collection] = { live: live.slug, old: moved.slug, withdrawn: gone.slug };
}

async function embargoed(unit: Made): Promise<string> {
  const { key } = await things(newsroom).article(unit.documentId, { embargoUntil: LATER });
  await newsroom.strapi.documents('plugin::humas.article' as never).publish({ documentId: key, locale: 'id' } as never);
  return key;
}

async function token(type: string, permissions?: string[]): Promise<string> {
  const given = { name: type, type, description: '', lifespan: null, permissions };
  return (await newsroom.strapi.service('admin::api-token-content-api').create(given)).accessKey;
}

let readers = 0;
/** Each reader has an address of his own, so that nobody has asked too often. */
function ask(address: string): Test {
  readers += 1;
  return newsroom
    .get(address)
    .set('X-Forwarded-For', `198.51.100.${readers % 250}, 2001:db8:${readers.toString(16)}::1`);
}

it('is OpenAPI 3.1', () => {
  const script = path.join(REPOSITORY, 'tests/support/valid-openapi.mjs');
  const said = execFileSync(process.execPath, [script], { input: JSON.stringify(document), encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual({ valid: true, version: '3.1' });
});

it('says where it is served, in which version and under which licence', () => {
  expect(document).toMatchObject({
    openapi: '3.1.1',
    info: { version, license: { identifier: 'MIT' } },
    servers: [{ url: 'https://berita.example/api/humas' }],
  });
});

it('tells of every public route, and of no other', () => {
  const router = newsroom.strapi.plugin('humas').routes as unknown as Record<
    'content-api',
    { routes: { method: string; path: string }[] }
  >;
  const served = router['content-api'].routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(served.sort());
});

it('describes every shape once, and uses it', () => {
  const text = JSON.stringify(document);
  const unused = Object.keys(document.components.schemas).filter(
    (name) => !text.includes(`"#/components/schemas/${name}"`),
  );
  expect(unused).toEqual([]);
});

describe('every promise is kept:', () => {
  const at = (path: string, slug: keyof (typeof slugs)[string] | 'tidak-ada') => {
    const known = slugs[path.split('/')[1] as string];
    return path.replace(/\{(slug|code)\}/, slug === 'tidak-ada' ? slug : (known?.[slug] ?? slug));
  };
  const withToken = (test: Test) => test.set('Authorization', `Bearer ${tokens.partner}`);
  const isEmbargoed = (path: string) => path.startsWith('/embargoed');
  const live = (path: string) => (isEmbargoed(path) ? withToken(ask(at(path, 'live'))) : ask(at(path, 'live')));
  const ANSWERS: Record<string, (path: string) => Promise<{ status: number }> | Test> = {
    200: live,
    304: async (path) => ask(at(path, 'live')).set('If-None-Match', (await live(path)).headers.etag as string),
    301: (path) => ask(at(path, 'old')),
    400: (path) => {
      const test = ask(`${at(path, 'live')}?tak-dikenal=1`);
      return isEmbargoed(path) ? withToken(test) : test;
    },
    401: (path) => ask(at(path, 'live')),
    403: (path) => ask(at(path, 'live')).set('Authorization', `Bearer ${tokens.stranger}`),
    404: (path) => {
      if (path === '/sitemap.xml') return ask(`${path}?page=99`);
      return isEmbargoed(path) ? withToken(ask(at(path, 'tidak-ada'))) : ask(at(path, 'tidak-ada'));
    },
    410: (path) => ask(path.startsWith('/changes') ? `${path}?epoch=lain` : at(path, 'withdrawn')),
    429: async (path) => {
      const again = () => newsroom.get(at(path, 'live')).set('X-Forwarded-For', '203.0.113.9');
      for (let count = 0; count < MOST_REQUESTS; count += 1) await again();
      return again();
    },
  };

  it('each operation answers with each status', async () => {
    const reads = Object.entries(document.paths).filter(([path]) => !ELSEWHERE.test(path.slice(1)));
    for (const [path, { get }] of reads) {
      for (const status of Object.keys(get?.responses ?? {})) {
        const answer = await (ANSWERS[status] as (typeof ANSWERS)[string])(path);
        expect({ path, status: String(answer.status) }).toEqual({ path, status });
      }
    }
    expect(newsroom.contract().unseen((id) => !ELSEWHERE.test(id))).toEqual([]);
  });

  it.each(['/key', '/websub/sumber/alamat?hub.mode=subscribe'])('%s is not answered without end', async (path) => {
    const again = () => newsroom.get(path).set('X-Forwarded-For', `203.0.113.${path.length}`);
    for (let count = 0; count < MOST_REQUESTS; count += 1) expect((await again()).status).toBe(404);
    expect((await again()).status).toBe(429);
  });

  it.each(COLLECTIONS)('%s with fields hold these and no others', async (collection) => {
    const { body } = await ask(`/${collection}?fields=type`);
    expect(Object.keys(body.data[0]).sort()).toEqual(['id', 'slug', 'type']);
    const one = await ask(`/${collection}/${body.data[0].slug}?fields[0]=type`);
    expect(Object.keys(one.body.data).sort()).toEqual(['id', 'slug', 'type']);
  });
});

describe('a test fails when it is answered with', () => {
  let right: Given;
  beforeAll(async () => {
    const { status, headers, text } = await ask('/articles');
    right = { method: 'GET', address: '/api/humas/articles', status, headers, text };
  });
  const contract = () => contractOf(document, '/api/humas');
  const changed = (change: (body: { data: Record<string, unknown>[] }) => void) => {
    const body = JSON.parse(right.text);
    change(body);
    return { text: JSON.stringify(body) };
  };

  it('the right thing: no', () => expect(() => contract().check(right)).not.toThrow());

  it.each<[string, () => Partial<Given>, RegExp]>([
    ['a status that is not promised', () => ({ status: 500 }), /articles\.find promises only 200, 304, 400, 429/],
    ['a route that is not described', () => ({ address: '/api/humas/rahasia' }), /knows no such route/],
    ['a header too few', () => ({ headers: { ...right.headers, etag: undefined } }), /header ETag is missing/],
    ['a weak ETag', () => ({ headers: { ...right.headers, etag: 'W/"a"' } }), /header ETag is W/],
    ['another content type', () => ({ headers: { ...right.headers, 'content-type': 'text/html' } }), /is text\/html/],
    ['a field too many', () => changed(({ data }) => Object.assign(data[0] ?? {}, { officers: [] })), /officers/],
    ['a field too few', () => changed(({ data }) => delete data[0]?.title), /title/],
    [
      'a field of another type',
      () => changed(({ data }) => Object.assign(data[0] ?? {}, { wordCount: '5' })),
      /integer/,
    ],
    [
      'a field too many within another shape',
      () => changed(({ data }) => Object.assign(data[0]?.facility ?? {}, { email: 'a@b' })),
      /email/,
    ],
    ['a body where none is promised', () => ({ status: 304 }), /no body is promised/],
    ['more than the fields that were asked for', () => ({ address: '/api/humas/articles?fields=title' }), /summary/],
  ])('%s', (_, wrong, sentence) => {
    expect(() => contract().check({ ...right, ...wrong() })).toThrow(sentence);
  });

  it('and the request itself is what fails', async () => {
    const list = jest.spyOn(newsroom.strapi.plugin('humas').service('edition'), 'related');
    list.mockResolvedValue([{ card: '{"id":"a","slug":"b"}', version: '1', sortKey: '', documentId: 'a' }] as never);
    await expect(ask(`/articles/${slugs.articles?.live}/related?pagination[pageSize]=3`)).rejects.toThrow(/title/);
    list.mockRestore();
  });
});
