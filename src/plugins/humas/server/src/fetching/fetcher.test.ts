/** Against real servers on loopback, which only an opened range may reach. */
import http, { type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { createFetcher, type Fetcher, type FetchRequest } from './fetcher';
import { FetchProblem } from './problem';

const LOOPBACK = ['127.0.0.0/8'];
let fetcher: Fetcher;
const servers: Server[] = [];

beforeAll(() => {
  fetcher = createFetcher({ userAgent: 'humas-test', hostIntervalMs: 0 });
});
afterAll(async () => {
  await fetcher.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = http.createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const get = (address: string, more: Partial<FetchRequest> = {}) =>
  fetcher.fetch({ address, allowedNetworks: LOOPBACK, ...more });

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (problem: unknown) => problem,
  );
  expect(error).toBeInstanceOf(FetchProblem);
  expect((error as FetchProblem).words.id.length).toBeGreaterThan(5);
  return (error as FetchProblem).code;
}

describe('a fetch', () => {
  it('tells what came, and asks with what is known', async () => {
    const seen: http.IncomingHttpHeaders[] = [];
    const address = await serve((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, {
        'content-type': 'application/rss+xml',
        etag: '"1"',
        'last-modified': 'Thu, 26 Nov 2026 08:00:00 GMT',
        'cache-control': 'max-age=60',
        link: '<https://hub.example/>; rel=hub',
      });
      response.end('halo');
    });
    const answer = await get(address, { etag: '"0"', lastModified: 'Wed, 25 Nov 2026 08:00:00 GMT' });
    expect(answer).toMatchObject({ status: 200, address, movedTo: null, etag: '"1"', maxAgeSeconds: 60 });
    expect(answer.links).toEqual([{ rel: 'hub', href: 'https://hub.example/' }]);
    expect(answer.body.toString()).toBe('halo');
    expect(seen[0]).toMatchObject({
      'user-agent': 'humas-test',
      'if-none-match': '"0"',
      'if-modified-since': 'Wed, 25 Nov 2026 08:00:00 GMT',
    });
  });

  it('answers a status that is no success as it is', async () => {
    const address = await serve((_, response) => response.writeHead(410, { 'retry-after': '90' }).end());
    expect(await get(address)).toMatchObject({ status: 410, retryAfterSeconds: 90 });
  });

  it.each([
    ['gzip', gzipSync('halo')],
    ['br', brotliCompressSync('halo')],
    ['gzip, gzip', gzipSync(gzipSync('halo'))],
    ['identity', Buffer.from('halo')],
  ])('opens %s', async (encoding, bytes) => {
    const address = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes));
    expect((await get(address)).body.toString()).toBe('halo');
  });

  it.each([
    ['cut off', 'gzip', gzipSync('halo '.repeat(999)).subarray(0, 30)],
    ['not what it says', 'gzip', Buffer.from('halo')],
    ['of an unknown kind', 'compress', Buffer.from('halo')],
    ['wrapped too often', 'gzip, gzip, gzip', Buffer.from('halo')],
  ])('says that an answer is damaged when it is %s', async (_, encoding, bytes) => {
    const address = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    expect(await problemOf(get(address))).toBe('encoding');
  });
});

describe('what is inside', () => {
  it('is not reached by its address, by a name, or by a redirect', async () => {
    let asked = 0;
    const inside = await serve((_, response) => {
      asked += 1;
      response.end('secret');
    });
    const { port } = new URL(inside);
    const spellings = ['127.0.0.1', '2130706433', '0x7f.1', '127.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0'];
    for (const host of spellings)
      expect(await problemOf(fetcher.fetch({ address: `http://${host}:${port}/` }))).toBe('not-public');
    for (const target of ['http://169.254.169.254/', `http://[::1]:${port}/`, 'http://10.0.0.1/', `http://0/`]) {
      const way = await serve((_, response) => response.writeHead(302, { location: target }).end());
      expect(await problemOf(get(way))).toBe('not-public');
    }
    for (const target of ['file:///etc/passwd', 'gopher://127.0.0.1/', 'http://user@127.0.0.1/']) {
      const way = await serve((_, response) => response.writeHead(302, { location: target }).end());
      expect(await problemOf(get(way))).toBe('address');
    }
    expect(asked).toBe(0);
  });

  it('is open for the request that names the range, and for no other over the same connections', async () => {
    const address = await serve((_, response) => response.end('halo'));
    expect((await get(address)).status).toBe(200);
    expect(await problemOf(fetcher.fetch({ address }))).toBe('not-public');
  });
});

describe('a redirect', () => {
  it.each([
    [[301], true],
    [[308, 301], true],
    [[302], false],
    [[301, 302], false],
    [[302, 301], false],
  ])('by %j is remembered: %s', async (statuses, isRemembered) => {
    const address = await serve((request, response) => {
      const at = Number(request.url?.slice(1) || 0);
      const status = statuses[at];
      if (status) response.writeHead(status, { location: `/${at + 1}` }).end();
      else response.end('akhir');
    });
    const { movedTo, address: last } = await get(address);
    expect(last).toBe(`${address}${statuses.length}`);
    expect(movedTo === last).toBe(isRemembered);
  });

  it('tells another origin nothing of what the first one told', async () => {
    let headers: http.IncomingHttpHeaders = {};
    const other = await serve((request, response) => {
      headers = request.headers;
      response.end();
    });
    const address = await serve((_, response) => response.writeHead(302, { location: other }).end());
    await get(address, { etag: '"geheim"' });
    expect(headers['if-none-match']).toBeUndefined();
    expect(headers.host).toBe(new URL(other).host);
  });

  it('in circles ends', async () => {
    const address = await serve((_, response) => response.writeHead(302, { location: `/${Math.random()}` }).end());
    expect(await problemOf(get(address))).toBe('redirects');
  });
});

describe('a server that means harm', () => {
  it.each<[string, RequestListener, Partial<FetchRequest>, string]>([
    ['never answers', () => {}, { headersSeconds: 0.2 }, 'slow-headers'],
    [
      'drips its body',
      (_, response) => {
        const timer = setInterval(() => response.write('.'), 20);
        response.on('close', () => clearInterval(timer));
      },
      { totalSeconds: 0.4 },
      'slow-body',
    ],
    [
      'never ends',
      (_, response) => {
        const more = () => {
          while (response.write('x'.repeat(65_536)));
          response.once('drain', more);
        };
        more();
      },
      { maxBytes: 500_000 },
      'too-large',
    ],
    [
      'sends zeros, compressed, for ever',
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        const gzip = createGzip({ level: 1 });
        gzip.on('error', () => {}).pipe(response);
        response.on('close', () => gzip.destroy());
        const more = () => {
          while (!gzip.destroyed && gzip.write(Buffer.alloc(1_000_000)));
          if (!gzip.destroyed) gzip.once('drain', more);
        };
        more();
      },
      { maxBytes: 500_000 },
      'too-large',
    ],
    [
      'promises more than it sends',
      (_, response) => {
        response.writeHead(200, { 'content-length': 1000 }).write('halo');
        setImmediate(() => response.destroy());
      },
      {},
      'connection',
    ],
    ['hangs up', (request) => request.socket.destroy(), {}, 'connection'],
    [
      'sends headers without end',
      (request) => {
        request.socket.write(`HTTP/1.1 200 OK\r\n${'x-a: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n'.repeat(2000)}`);
      },
      {},
      'too-large',
    ],
    ['speaks no HTTP', (request) => request.socket.end('bukan HTTP\r\n\r\n'), {}, 'connection'],
  ])('that %s is left', async (_, listener, more, expected) => {
    const address = await serve(listener);
    expect(await problemOf(get(address, more))).toBe(expected);
  });

  it('costs the memory that is allowed, not the memory that it wants', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 2 ** 20), { level: 9 });
    const address = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    expect(await problemOf(get(address))).toBe('too-large');
    clearInterval(watch);
    expect((most - before) / 2 ** 20).toBeLessThan(150);
  });

  it('can be left at once', async () => {
    const stop = new AbortController();
    const address = await serve(() => stop.abort());
    expect(await problemOf(get(address, { signal: stop.signal }))).toBe('stopped');
  });
});

describe('a host', () => {
  it('is asked by so many at once, and others do not wait for it', async () => {
    const polite = createFetcher({ userAgent: 'humas-test', perHost: 2, hostIntervalMs: 0 });
    const held: http.ServerResponse[] = [];
    let isFull = () => {};
    const full = new Promise<void>((resolve) => (isFull = resolve));
    const busy = await serve((_, response) => {
      held.push(response);
      if (held.length === 2) isFull();
    });
    const other = await serve((_, response) => response.end('halo'));
    const ask = (address: string) => polite.fetch({ address, allowedNetworks: LOOPBACK });
    const waiting = [1, 2, 3, 4].map(() => ask(busy));
    await full;
    expect((await ask(other)).status).toBe(200);
    expect(held).toHaveLength(2);
    const answerAll = setInterval(() => held.splice(0).forEach((response) => response.end()), 5);
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    clearInterval(answerAll);
    await polite.close();
  });

  it('is left a breath between two requests', async () => {
    const polite = createFetcher({ userAgent: 'humas-test', perHost: 2, hostIntervalMs: 150 });
    const times: number[] = [];
    const address = await serve((_, response) => {
      times.push(performance.now());
      response.end();
    });
    await Promise.all([1, 2, 3].map(() => polite.fetch({ address, allowedNetworks: LOOPBACK })));
    expect((times[2] as number) - (times[0] as number)).toBeGreaterThan(250);
    await polite.close();
  });
});
