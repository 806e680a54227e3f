/**
 * The short lane is only faster: every answer is the one that Strapi's whole chain gives, byte for byte and header for header.
 * The same application is asked the same questions twice: first without the lane, then with it.
 */
import type { Lane } from '../../src/plugins/humas/server/src/delivery/lane';
import { makeApplication, type Application } from '../support/application';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { exchange, listening, parsed, type RawAnswer } from '../support/raw-http';

interface Question {
  target: string;
  method?: string;
  headers?: string[];
  version?: string;
  body?: string;
  /** The short lane leaves it to the chain. */
  isUnusual?: boolean;
}
interface Run {
  answers: Map<string, RawAnswer>;
  /** Asked of the chain, though the lane was there. */
  longWay: Set<string>;
  log: string[];
  fault: RawAnswer;
  tooMany: RawAnswer;
}

const BASE = '/api/humas';
const MOST_REQUESTS = 25;
const ARTICLE = 'plugin::humas.article' as never;

let app: Application;
let newsroom: Newsroom | null = null;
let world: { slug: string; id: string; etag: string; cursor: string };
let questions: Question[];
let chain: Run;
let lane: Run;

beforeAll(async () => {
  app = await makeApplication();
  Object.assign(app.env, {
    HUMAS_RATE_LIMIT: String(MOST_REQUESTS),
    HUMAS_TRUSTED_PROXIES: '127.0.0.1,::ffff:127.0.0.1',
  });
  newsroom = await startNewsroom(app);
  world = await makeWorld(newsroom);
  questions = questionsAbout(world);
  await stop();
  app.env.LOG_LEVEL = 'http'; // only now: it also tells of every table that a first start makes
  chain = await record('false');
  lane = await record('true');
});
afterAll(async () => {
  jest.restoreAllMocks();
  await newsroom?.stop();
  await app?.remove();
});

async function record(shortLane: 'true' | 'false'): Promise<Run> {
  app.env.HUMAS_SHORT_LANE = shortLane;
  newsroom = await startNewsroom(app);
  const log: string[] = [];
  jest.spyOn(newsroom.strapi.log, 'http').mockImplementation(((line: string) => log.push(line)) as never);
  jest.spyOn(newsroom.strapi.log, 'error').mockImplementation(); // of the fault, and of paths with dots
  const port = await listening(newsroom.strapi.server.httpServer);
  await warmUp(port);

  const service: Lane = newsroom.strapi.plugin('humas').service('lane');
  expect(service.isOpen()).toBe(shortLane === 'true');
  const learn = jest.spyOn(service, 'learn');
  const run: Run = { answers: new Map(), longWay: new Set(), log, fault: FAILED, tooMany: FAILED };
  log.length = 0;
  for (const question of questions) {
    learn.mockClear();
    run.answers.set(nameOf(question), await ask(port, question));
    if (learn.mock.calls.length > 0) run.longWay.add(nameOf(question));
  }
  run.tooMany = await askTooOften(port);
  run.fault = await askBrokenDatabase(newsroom, port);
  await stop();
  return run;
}

async function stop() {
  await newsroom?.stop();
  newsroom = null;
  jest.restoreAllMocks();
}

const FAILED: RawAnswer = { status: 0, headers: [], body: '' };

/** The lane learns the chain's headers from its first answers. */
async function warmUp(port: number) {
  for (let count = 0; count < 3; count += 1) await ask(port, { target: `${BASE}/articles` });
}

async function makeWorld({ make, strapi, get }: Newsroom) {
  const region = await make.region();
  const unit = await make.facility({ shortName: 'Lapas Jalur', region: region.documentId });
  const event = await make.event({ name: 'Apel Jalur', facilities: [unit.documentId] });
  const photo = await make.photo({ facility: unit.documentId });
  const [article] = (await Promise.all(
    [1, 2, 3].map((day) =>
      make.article({
        title: `Berita ${day}`,
        facility: unit.documentId,
        events: [event.documentId],
        photos: [photo.documentId],
        releasedAt: `2024-03-0${day}T02:00:00.000Z`,
      }),
    ),
  )) as [Made];
  const moved = await make.article({ title: 'Berita Lama' });
  await strapi
    .documents(ARTICLE)
    .update({ documentId: moved.documentId, data: { slug: 'berita-baru' }, status: 'published' } as never);
  const gone = await make.article({ title: 'Berita Ditarik', withdrawalReason: 'Nama keliru' });
  await strapi.documents(ARTICLE).unpublish({ documentId: gone.documentId } as never);
  const { headers } = await get('/articles/berita-1');
  const page = await get('/articles?pagination[pageSize]=1');
  return {
    slug: article.slug,
    id: article.documentId,
    etag: (headers.etag as string).replace(/-(br|gzip)"$/, '"'),
    cursor: page.body.meta.pagination.nextCursor as string,
  };
}

const nameOf = ({ method = 'GET', target, version = '1.1', headers = [], body = '' }: Question) =>
  `${method} ${target} HTTP/${version} ${headers.join(' | ')} ${body}`;

let readers = 0;
/** Each question comes from a reader of its own, so that nobody asks too often. */
function ask(port: number, question: Question, from?: string): Promise<RawAnswer> {
  readers += 1;
  const { method = 'GET', target, version = '1.1', headers = [], body } = question;
  const lines = [
    `${method} ${target} HTTP/${version}`,
    ...(headers.some((line) => line.startsWith('Host:')) || version === '1.0' ? [] : ['Host: berita.example']),
    `X-Forwarded-For: ${from ?? `198.51.${readers >> 8}.${readers & 255}`}`,
    'Connection: close',
    ...headers,
    ...(body === undefined ? [] : [`Content-Length: ${body.length}`]),
  ];
  return exchange(port, `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`).then(parsed);
}

async function askTooOften(port: number): Promise<RawAnswer> {
  const again = () => ask(port, { target: `${BASE}/articles` }, '203.0.113.9');
  for (let count = 0; count < MOST_REQUESTS; count += 1) await again();
  const { status, headers, body } = await again();
  const timeless = (text: string) => text.replace(/\b[1-9]\d?\b(?= s\b|\}|$)/g, 'soon');
  return { status, headers: headers.map(timeless), body: timeless(body) };
}

async function askBrokenDatabase({ strapi }: Newsroom, port: number): Promise<RawAnswer> {
  const broken = jest.spyOn(strapi.plugin('humas').service('edition'), 'list');
  broken.mockRejectedValue(new Error('the database is gone') as never);
  return ask(port, { target: `${BASE}/articles?filters[kind]=announcement` });
}

function questionsAbout({ slug, id, etag, cursor }: typeof world): Question[] {
  const read = (path: string, more: Partial<Question> = {}): Question => ({ target: `${BASE}${path}`, ...more });
  const unusual = (path: string, more: Partial<Question> = {}) => read(path, { ...more, isUnusual: true });
  const REPRESENTATIVE = [
    '/articles',
    `/articles/${slug}`,
    '/articles/berita-lama',
    '/articles/berita-ditarik',
    '/articles/tidak-ada',
    '/articles?tak-dikenal=1',
    '/facilities',
    '/openapi.json',
    `/articles/${slug}/media-kit.zip`,
  ];
  const paths = [
    ...['/articles', '/events', '/photos', '/facilities', '/regions', '/openapi.json'],
    ...['/changes', '/changes?since=2&limit=1', '/changes?epoch=lain', '/changes?since=-1', '/changes.ndjson?limit=3'],
    ...[slug, id, 'berita-lama', 'berita-ditarik', 'tidak-ada'].flatMap((key) => [
      `/articles/${key}`,
      `/articles/${key}?locale=id&fields=title`,
      `/articles/${key}/related`,
      `/articles/${key}/media-kit.zip`,
    ]),
    ...['apel-jalur', 'tidak-ada'].flatMap((key) => [
      `/events/${key}`,
      `/events/${key}/coverage?sort=releasedAt:asc`,
      `/events/${key}/photos`,
    ]),
    ...['/facilities/lapas-jalur', '/regions/jawa-tengah', '/photos/suasana-apel-pagi', '/photos/tidak-ada'],
  ];
  const queries = [
    ...['?', '?&', '??', '?&&&', '?a', '?=', '?=b', '?locale', '?locale=', '?locale=id', '?locale=en', '?locale=fr'],
    ...['?locale=id&locale=en', '?locale=%69%64', '?locale=id%00', '?%6Cocale=id', '?locale=%', '?locale=%ff', '?+=+'],
    ...['?sort=releasedAt:asc', '?sort[0]=releasedAt', '?sort=title', '?fields=title', '?fields[]=title&fields[]=slug'],
    ...['?fields=__proto__', '?__proto__=1', '?__proto__[a]=1', '?constructor[prototype][a]=1', '?populate=*'],
    ...['?populate[0]=cover', '?populate[a][b][c][d][e][f][g]=1', '?filters[facility]=lapas-jalur'],
    ...['?filters[facility][$eq]=lapas-jalur', '?filters%5Bfacility%5D=lapas-jalur', '?filters[facility]=tidak-ada'],
    ...['?filters[region]=jawa-tengah&filters[kind]=news', '?filters[event]=apel-jalur', '?filters[kind]=gosip'],
    ...['?filters[releasedAt][$gte]=2024-03-02', '?filters[releasedAt][$lt]=2024-03-02&zone=UTC', '?zone=Mars'],
    ...['?pagination[page]=2&pagination[pageSize]=1', '?pagination[page]=0', '?pagination[page]=99999'],
    ...['?pagination[pageSize]=101', '?pagination[withCount]=false', '?pagination[withCount]=ya'],
    ...[
      `?pagination[cursor]=${cursor}`,
      '?pagination[cursor]=bukan',
      `?pagination[cursor]=${cursor}&pagination[page]=2`,
    ],
    ...['?_q=apel', '?status=draft', '?a=1;b=2', '?a[b][c][d][e][f][g]=1', `?${'[a]'.repeat(200)}=1`],
    ...[`?${'a&'.repeat(2500)}`, `?a=${'b'.repeat(5000)}`, `?${'filters[facility]=a&'.repeat(150)}`, '?q=\u00e9'],
  ];
  const encodings = [
    ...['gzip', 'br', 'identity', 'gzip, br', 'br;q=0', 'gzip;q=0', '*', '*;q=0', 'gzip;q=0, br;q=0', 'deflate'],
    ...['gzip;q=0.9, br;q=0.1', 'GZIP', 'x-gzip', '', ',', 'br; q=1.0', 'identity;q=0', 'br;q=abc'],
  ];
  const headers = [
    ...encodings.map((each) => [`Accept-Encoding: ${each}`]),
    ...[
      etag,
      etag.replace('"', 'W/"'),
      `"lain", ${etag}`,
      '*',
      '"lain"',
      'tanpa-kutip',
      etag.replace(/"$/, '-br"'),
    ].map((each) => [`If-None-Match: ${each}`]),
    [`If-None-Match: ${etag}`, 'Accept-Encoding: br'],
    [`If-None-Match: ${etag}`, 'Authorization: Bearer x'],
    [`If-None-Match: ${etag}`, 'Cache-Control: no-cache'],
    ...['https://portal.example', 'null', 'https://a.example, https://b.example'].map((each) => [`Origin: ${each}`]),
    ['Authorization: Bearer salah'],
    ['Authorization: Basic YTpi'],
    ['Cookie: sesi=1'],
    ['X-Forwarded-Host: jahat.example', 'X-Forwarded-Proto: https', 'X-Forwarded-Prefix: /jahat'],
    ['Host: jahat.example'],
    ['Accept: text/html'],
    ['Range: bytes=0-10'],
    ['If-Modified-Since: Wed, 25 Nov 2026 00:00:00 GMT'],
    ['Content-Type: application/json'],
    ['X-HTTP-Method-Override: DELETE'],
    ['Origin: https://portal.example', 'Access-Control-Request-Method: GET'],
    ['User-Agent: \u00e9\u00e8', 'Referer: javascript:alert(1)'],
  ];
  const methods = ['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'];
  return [
    ...paths.map((path) => read(path)),
    ...queries.map((query) => read(`/articles${query}`)),
    ...queries.slice(0, 20).map((query) => read(`/articles/${slug}${query}`)),
    ...REPRESENTATIVE.flatMap((path) => headers.map((each) => read(path, { headers: each }))),
    ...REPRESENTATIVE.flatMap((path) => methods.map((method) => read(path, { method, isUnusual: method !== 'HEAD' }))),
    ...REPRESENTATIVE.map((path) => read(path, { version: '1.0' })),
    ...REPRESENTATIVE.map((path) => read(path, { method: 'HEAD', headers: ['Accept-Encoding: br'] })),
    read('/articles', { method: 'HEAD', headers: [`If-None-Match: *`] }),
    read('/articles', {
      method: 'OPTIONS',
      headers: ['Origin: https://portal.example', 'Access-Control-Request-Method: GET'],
    }),
    read('/articles', { body: '{"a":1}', headers: ['Content-Type: application/json'] }),
    read('/articles', { body: '{', headers: ['Content-Type: application/json'] }),
    ...['POST', 'PUT'].map((method) =>
      read('/articles', { method, body: '{"data":{}}', headers: ['Content-Type: application/json'] }),
    ),
    ...['/articles/', '/articles//', `/articles/${slug}/`, '/artikel', '', '/', '/articles/a/b/c', '/embargoed'].map(
      (path) => unusual(path),
    ),
    ...[
      '/articles/%62erita-1',
      '/articles/a%2Fb',
      '/articles/%00',
      '/articles/%ff',
      '/articles/%',
      '/articles/a;b=c',
    ].map((path) => unusual(path)),
    ...[
      '/articles/..',
      '/articles/.',
      '/articles/../articles',
      '/Articles',
      `/ARTICLES/${slug}`,
      '/articles/%2e%2e',
    ].map((path) => unusual(path)),
    ...[
      '/articles/__proto__',
      '/articles/constructor',
      `/articles/${'a'.repeat(500)}`,
      '/articles/~',
      '/articles/-',
    ].map((path) => unusual(path)),
    ...['/articles/__proto__/related', '/events/../coverage', '/events/%62/coverage', '/openapi.json/'].map((path) =>
      unusual(path),
    ),
    ...['/API/humas/articles', '/api/HUMAS/articles', '//api/humas/articles', '/api//humas/articles'].map((target) => ({
      target,
      isUnusual: true,
    })),
    ...['http://jahat.example/api/humas/articles', '/api/humas/articles#a', '*'].map((target) => ({
      target,
      isUnusual: true,
    })),
  ];
}

function differences(): object[] {
  return questions.flatMap((question) => {
    const [long, short] = [chain, lane].map(({ answers }) => answers.get(nameOf(question)) as RawAnswer) as [
      RawAnswer,
      RawAnswer,
    ];
    if (JSON.stringify(long) === JSON.stringify(short)) return [];
    const asked = nameOf(question).slice(0, 200);
    return [{ asked, chain: onlyIn(long, short), lane: onlyIn(short, long) }];
  });
}

/** What makes one answer another, in few lines. */
const onlyIn = ({ status, headers, body }: RawAnswer, other: RawAnswer) => ({
  status,
  headers: headers.filter((line) => !other.headers.includes(line)),
  body: body === other.body ? 'the same' : body.slice(0, 200),
});

it('every answer is the same both ways', () => {
  expect(differences().slice(0, 20)).toEqual([]);
  const statuses = [...new Set([...lane.answers.values()].map(({ status }) => status))].sort();
  expect(statuses).toEqual(expect.arrayContaining([200, 301, 304, 400, 404, 410]));
  expect(lane.answers.size).toBeGreaterThan(400);
});

it('the lane is really taken, by all but what is unusual', () => {
  const plain = questions.filter(({ isUnusual }) => !isUnusual).map(nameOf);
  expect(plain.filter((name) => lane.longWay.has(name))).toEqual([]);
  expect(
    plain.filter((name) => (chain.answers.get(name) as RawAnswer).status === 200 && !chain.longWay.has(name)),
  ).toEqual([]);
});

it('writes the same lines into the log', () => {
  const lines = ({ log }: Run) => log.map((line) => line.replace(/\(\d+ ms\)/, '(… ms)'));
  expect(lines(lane)).toEqual(lines(chain));
  expect(lane.log.length).toBeGreaterThanOrEqual(questions.length);
});

it('refuses who asks too often in the same words', () => {
  expect(lane.tooMany).toEqual(chain.tooMany);
  expect(lane.tooMany.status).toBe(429);
});

it('answers a fault in the form of any other, with the headers of the chain', () => {
  expect(lane.fault).toEqual(chain.fault);
  expect(lane.fault.status).toBe(500);
  expect(JSON.parse(lane.fault.body)).toEqual({
    data: null,
    error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error' },
  });
});

it('two questions on one connection get two answers', async () => {
  newsroom = await startNewsroom(app);
  jest.spyOn(newsroom.strapi.log, 'http').mockImplementation();
  const port = await listening(newsroom.strapi.server.httpServer);
  await warmUp(port);
  const line = (target: string, connection: string) =>
    `GET ${BASE}${target} HTTP/1.1\r\nHost: berita.example\r\nConnection: ${connection}\r\n\r\n`;
  const said = (await exchange(port, line('/articles', 'keep-alive') + line('/events', 'close'))).toString();
  expect(said.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  expect(said).toContain('"type":"article"');
  expect(said).toContain('"type":"event"');
  await stop();
});
