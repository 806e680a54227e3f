/** One guarded request, against a site that means harm. */
import dns from 'node:dns';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createFetcher, FetchProblem, type FetchRequest } from '../../src/plugins/humas/server/src/fetching';
import { startHostileServer, type HostileServer } from '../support/hostile-server';

/** Worked on in this process it would be seconds; a busy machine holds up anybody for some hundredths. */
const HELD_UP_MS = 500;

const LOOPBACK = ['127.0.0.0/8'];
const MEGABYTE = 1024 * 1024;
const fetcher = createFetcher({ userAgent: 'Lapas-Humas-Test/1.0', perHost: 4 });
let site: HostileServer;
let other: HostileServer;

beforeAll(async () => {
  site = await startHostileServer();
  other = await startHostileServer('127.0.0.2');
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
  await other.close();
});

const get = (path: string, request: Partial<FetchRequest> = {}) =>
  fetcher.fetch({ address: site.origin + path, allowedNetworks: LOOPBACK, ...request });

const problemOf = async (fetching: Promise<unknown>): Promise<FetchProblem> => {
  const outcome = await fetching.catch((error: unknown) => error);
  if (!(outcome instanceof FetchProblem)) throw new Error(`No problem, but ${JSON.stringify(outcome)}`);
  return outcome;
};
const codeOf = async (fetching: Promise<unknown>) => (await problemOf(fetching)).code;
const lastRequest = () => site.requests.at(-1);

describe('an answer', () => {
  it('comes with what its headers say', async () => {
    const { body, ...facts } = await get('/feed');
    expect(body.toString()).toContain('Panen Raya');
    expect(facts).toEqual({
      status: 200,
      address: `${site.origin}/feed`,
      movedTo: null,
      contentType: 'application/rss+xml; charset=utf-8',
      etag: '"v1"',
      lastModified: 'Mon, 15 Aug 2022 12:30:00 GMT',
      retryAfterSeconds: null,
      maxAgeSeconds: 500,
      links: [
        { rel: 'hub', href: `${site.origin}/hub` },
        { rel: 'self', href: `${site.origin}/feed` },
      ],
    });
  });

  it('is asked for conditionally, by name, without cookies', async () => {
    const { status, body } = await get('/conditional', { etag: '"v1"', lastModified: 'Mon, 15 Aug 2022 12:30:00 GMT' });
    expect([status, body.length]).toEqual([304, 0]);
    expect(lastRequest()?.headers).toMatchObject({
      'user-agent': 'Lapas-Humas-Test/1.0',
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 15 Aug 2022 12:30:00 GMT',
      'accept-encoding': expect.stringContaining('gzip'),
    });
    expect(lastRequest()?.headers).not.toHaveProperty('cookie');
  });

  it('with a bad status is an answer still', async () => {
    expect(await get('/busy')).toMatchObject({ status: 429, retryAfterSeconds: 120 });
    expect(await get('/gone')).toMatchObject({ status: 410 });
    const broken = await get('/endless-error');
    expect([broken.status, broken.body.length]).toEqual([500, 64 * 1024]);
  });

  it('does not get a validator that would break the request', async () => {
    await get('/feed', { etag: '"a"\r\nx-evil: 1' });
    expect(lastRequest()?.headers).not.toHaveProperty('if-none-match');
    expect(lastRequest()?.headers).not.toHaveProperty('x-evil');
  });

  it.each(['/gzip', '/x-gzip', '/br', '/deflate', '/deflate-raw', '/gzip-then-br'])('is unpacked: %s', async (path) => {
    expect((await get(path)).body.toString()).toContain('Panen Raya');
  });

  it('takes a form', async () => {
    const form = { 'hub.mode': 'subscribe', 'hub.topic': 'https://lapas.example/feed?a=1&b=2' };
    expect(await get('/echo', { method: 'POST', form })).toMatchObject({ status: 202 });
    expect(lastRequest()).toMatchObject({
      method: 'POST',
      body: 'hub.mode=subscribe&hub.topic=https%3A%2F%2Flapas.example%2Ffeed%3Fa%3D1%26b%3D2',
    });
  });
});

describe('addresses that are not public', () => {
  const port = () => new URL(site.origin).port;
  const spellings = [
    'http://127.0.0.1:PORT/feed',
    'http://2130706433:PORT/feed',
    'http://0x7f.1:PORT/feed',
    'http://0177.0.0.1:PORT/feed',
    'http://127.1:PORT/feed',
    'http://127.0.0.1.:PORT/feed',
    'http://127。0。0。1:PORT/feed',
    'http://①②⑦.0.0.1:PORT/feed',
    'http://localhost:PORT/feed',
    'http://LOCALHOST.:PORT/feed',
    'http://0.0.0.0:PORT/feed',
    'http://[::1]:PORT/feed',
    'http://[::]:PORT/feed',
    'http://[::ffff:127.0.0.1]:PORT/feed',
    'http://[::ffff:7f00:1]:PORT/feed',
    'http://[::127.0.0.1]:PORT/feed',
    'http://[64:ff9b::7f00:1]:PORT/feed',
    'http://[2002:7f00:1::]:PORT/feed',
    'http://169.254.169.254/latest/meta-data/',
  ];

  it.each(spellings)('are not reached: %s', async (spelling) => {
    const before = site.requests.length;
    const problem = await problemOf(fetcher.fetch({ address: spelling.replace('PORT', port()) }));
    expect(problem.code).toMatch(/\.:PORT/.test(spelling) ? /^(not-public|dns)$/ : /^not-public$/);
    expect(problem.isPermanent).toBe(problem.code === 'not-public');
    expect(site.requests.length).toBe(before);
  });

  it.each(spellings)('are not reached by a redirect: %s', async (spelling) => {
    const target = `${other.origin}/to?to=${encodeURIComponent(spelling.replace('PORT', port()))}`;
    const before = site.requests.length;
    // The source's own network is open, the one that it points to is not. Not every system knows "localhost." with a dot.
    const code = await codeOf(fetcher.fetch({ address: target, allowedNetworks: ['127.0.0.2/32'] }));
    expect(code).toMatch(/\.:PORT/.test(spelling) ? /^(not-public|dns)$/ : /^not-public$/);
    expect(site.requests.length).toBe(before);
    expect(other.requests.at(-1)?.path).toContain('/to?');
  });

  it('are reached when the source may, and a connection of one source serves no other', async () => {
    expect((await get('/feed', { allowedNetworks: ['127.0.0.1/32'] })).status).toBe(200);
    expect(await codeOf(get('/feed', { allowedNetworks: [] }))).toBe('not-public');
    expect(await codeOf(get('/feed', { allowedNetworks: ['127.0.0.2/32'] }))).toBe('not-public');
    expect(await codeOf(get('/feed', { allowedNetworks: ['127.0.0.1.*'] }))).toBe('address');
  });

  it('are not reached by a name that changes its mind: what was checked is what is connected to', async () => {
    const answers = [
      ['10.0.0.1', '169.254.169.254'],
      ['10.0.0.1', '127.0.0.2', '::1'],
    ];
    const lookup = jest.spyOn(dns, 'lookup').mockImplementation(((...args: unknown[]) => {
      const addresses = answers.shift() ?? ['127.0.0.1'];
      const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      (args.at(-1) as (error: null, found: object[]) => void)(null, found);
    }) as never);
    const address = `http://rebinding.example:${new URL(other.origin).port}/feed`;
    expect(await codeOf(fetcher.fetch({ address, allowedNetworks: ['127.0.0.2/32'] }))).toBe('not-public');
    expect((await fetcher.fetch({ address, allowedNetworks: ['127.0.0.2/32'] })).status).toBe(200);
    expect(lookup).toHaveBeenCalledTimes(2);
    lookup.mockRestore();
  });

  it.each([
    'ftp://example.org/feed',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://user:word@example.org/',
    'http://example.org:25/',
    'http://[fe80::1%25eth0]/',
    'http://',
  ])('are not even tried: %s', async (address) => {
    expect(await codeOf(fetcher.fetch({ address }))).toBe('address');
    expect(await codeOf(get(`/to?to=${encodeURIComponent(address)}`))).toBe('address');
  });

  it('are not even tried: what is no address at all', async () => {
    for (const address of ['feed', '', '//example.org/', `http://example.org/${'a'.repeat(5000)}`])
      expect(await codeOf(fetcher.fetch({ address }))).toBe('address');
  });
});

describe('redirects', () => {
  const to = (address: string, status: number) => `/to?status=${status}&to=${encodeURIComponent(address)}`;

  it('are followed, and a move for good is told', async () => {
    expect(await get(to('/feed', 301))).toMatchObject({
      status: 200,
      address: `${site.origin}/feed`,
      movedTo: `${site.origin}/feed`,
    });
    expect(await get(to('/feed', 302))).toMatchObject({ address: `${site.origin}/feed`, movedTo: null });
    const moved = `${site.origin}${to('/feed', 307)}`;
    expect(await get(to(moved, 308))).toMatchObject({ address: `${site.origin}/feed`, movedTo: moved });
    const later = `${site.origin}${to('/feed', 301)}`;
    expect(await get(to(later, 302))).toMatchObject({ address: `${site.origin}/feed`, movedTo: null });
  });

  it('end', async () => {
    expect(await codeOf(get('/loop'))).toBe('redirects');
    expect(await codeOf(get('/round?n=1', { maxRedirects: 3 }))).toBe('redirects');
    expect(lastRequest()?.path).toBe('/round?n=4');
    expect(await get('/nowhere')).toMatchObject({ status: 302 });
  });

  it('to another site do not carry the validators along', async () => {
    await get(to('/feed', 302), { etag: '"v1"' });
    expect(lastRequest()?.headers).toHaveProperty('if-none-match', '"v1"');
    await get(to(`${other.origin}/feed`, 302), { etag: '"v1"' });
    expect(other.requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });

  it('take a form with them, unless they say that its answer stands elsewhere', async () => {
    for (const status of [301, 302, 307, 308]) {
      await get(to('/echo', status), { method: 'POST', form: { a: '1' } });
      expect(lastRequest()).toMatchObject({ method: 'POST', path: '/echo', body: 'a=1' });
    }
    await get(to('/echo', 303), { method: 'POST', form: { a: '1' } });
    expect(lastRequest()).toMatchObject({ method: 'GET', path: '/echo', body: '' });
  });
});

describe('what never ends', () => {
  const quick = { headersSeconds: 0.4, totalSeconds: 0.8 };
  /** With time enough for the headers, however busy the machine is. */
  const quickBody = { headersSeconds: 9, totalSeconds: 3 };
  /** Without them it would take as long as this. */
  const BY_DEFAULT_MS = 10_000;

  it.each([
    ['/never', 'slow-headers', quick],
    ['/slow-headers', 'slow-headers|malformed', quick],
    ['/endless-header', 'too-large|slow-headers', quick],
    ['/drip', 'slow-body', quickBody],
  ])('%s is given up', async (path, code, seconds) => {
    const startedAt = performance.now();
    expect(await codeOf(get(path, seconds))).toMatch(new RegExp(`^(${code})$`));
    expect(performance.now() - startedAt).toBeLessThan(BY_DEFAULT_MS);
  });

  it('may take longer when it was asked to wait, and can be stopped', async () => {
    const stopping = new AbortController();
    const waiting = get('/never', { ...quick, waitSeconds: 60, signal: stopping.signal });
    await get('/drip', quick).catch(() => {});
    stopping.abort();
    expect(await codeOf(waiting)).toBe('stopped');
  });

  it('all hops together have one deadline', async () => {
    const slow = `${site.origin}/drip`;
    const startedAt = performance.now();
    expect(await codeOf(get(`/to?to=${encodeURIComponent(slow)}`, quickBody))).toBe('slow-body');
    expect(performance.now() - startedAt).toBeLessThan(BY_DEFAULT_MS);
  });
});

describe('too much', () => {
  it.each(['/endless', '/gzip-bomb', '/gzip-bomb-twice', '/brotli-bomb'])(
    '%s is cut at the limit, with little memory and no pause',
    async (path) => {
      await codeOf(get(path));
      const delay = monitorEventLoopDelay({ resolution: 5 });
      const before = process.memoryUsage().rss;
      delay.enable();
      expect(await codeOf(get(path))).toBe('too-large');
      delay.disable();
      expect(process.memoryUsage().rss - before).toBeLessThan(120 * MEGABYTE);
      expect(delay.percentile(99) / 1e6).toBeLessThan(HELD_UP_MS);
    },
  );

  it('leaves no connection open', async () => {
    await codeOf(get('/endless'));
    const isIdle = () => site.open() <= 4;
    while (!isIdle()) await new Promise((resolve) => setImmediate(resolve));
    expect(site.open()).toBeLessThanOrEqual(4);
  });

  it('of headers is refused', async () => {
    expect(await codeOf(get('/header-flood'))).toBe('too-large');
  });

  it('is what the source says it is', async () => {
    expect(await codeOf(get('/feed', { maxBytes: 100 }))).toBe('too-large');
    expect((await get('/feed', { maxBytes: 1000 })).status).toBe(200);
  });
});

it.each([
  ['/gzip-cut', 'encoding'],
  ['/gzip-lie', 'encoding'],
  ['/gzip-three-times', 'encoding'],
  ['/unknown-encoding', 'encoding'],
  ['/too-short', 'connection'],
  ['/two-lengths', 'malformed'],
  ['/not-http', 'malformed'],
  ['/hangs-up', 'connection'],
])('a broken answer is a problem in words: %s is %s', async (path, code) => {
  const problem = await problemOf(get(path));
  expect(problem.code).toBe(code);
  expect(problem.words.id).toMatch(/^[A-Z].{10,}/);
  expect(problem.words.en).toMatch(/^[A-Z].{10,}/);
});

it('what is behind the end of an answer is nobody’s', async () => {
  expect((await get('/too-long')).body.toString()).toBe('<rss');
  expect((await get('/two-answers')).body.toString()).toBe('one');
  expect((await get('/feed')).body.toString()).toContain('Panen Raya');
});

it('a name that is not in the DNS is told so', async () => {
  expect(await codeOf(fetcher.fetch({ address: 'http://tidak-ada.invalid/' }))).toBe('dns');
});

it('a slow host holds nobody else', async () => {
  const polite = createFetcher({ userAgent: 'Polite/1.0', perHost: 1 });
  const ask = (origin: string, path: string) =>
    polite.fetch({ address: origin + path, allowedNetworks: LOOPBACK, totalSeconds: 5 }).catch((error: Error) => error);
  const order: string[] = [];
  const slow = ask(site.origin, '/drip').then(() => order.push('slow'));
  const behind = ask(site.origin, '/feed').then(() => order.push('behind the slow one'));
  const elsewhere = ask(other.origin, '/feed').then(() => order.push('elsewhere'));
  await elsewhere;
  expect(order).toEqual(['elsewhere']);
  await polite.close();
  await Promise.all([slow, behind]);
});
