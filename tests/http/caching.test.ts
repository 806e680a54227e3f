/** What is kept where, for how long, and that nobody reads what no longer stands. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../launch/programs';
import { instances, until } from '../support/instances';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::humas.article';
const isPostgres = process.env.HUMAS_TEST_DATABASE === 'postgres';

/** Started anew with other settings; the content stays. */
async function restarted(newsroom: Newsroom, env: Record<string, string>): Promise<Newsroom> {
  await newsroom.stop();
  Object.assign(newsroom.app.env, env);
  return startNewsroom(newsroom.app);
}

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom();
  const facility = await newsroom.make.facility({ shortName: 'Lapas Tembolok' });
  for (let index = 0; index < 5; index += 1)
    await newsroom.make.article({ title: `Berita ${index}`, facility: facility.documentId });
});
afterAll(() => newsroom.close());

/** What is asked of the editions while `work` runs. */
async function questionsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const { editions } = newsroom;
  const { list, find } = editions;
  editions.list = (...query: never[]) => (asked.push('list'), list(...query));
  editions.find = (...query: never[]) => (asked.push('find'), find(...query));
  await work();
  Object.assign(editions, { list, find });
  return asked;
}

describe('in this process', () => {
  it('500 who ask for the same at the same time make one query', async () => {
    const asked = await questionsDuring(async () => {
      const answers = await Promise.all(
        Array.from({ length: 500 }, () => newsroom.get('/articles?pagination[pageSize]=4')),
      );
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(answers[0]?.status).toBe(200);
    });
    expect(asked).toHaveLength(1);
  });

  it('the same question in another spelling is answered from memory', async () => {
    await newsroom.get('/articles?locale=id&pagination[pageSize]=3');
    const asked = await questionsDuring(() =>
      newsroom.get('/articles?pagination%5BpageSize%5D=3&sort=releasedAt:desc&populate=*'),
    );
    expect(asked).toEqual([]);
  });

  it.each([{ Authorization: 'Bearer x' }, { Cookie: 'a=b' }])(
    'nothing is kept of a caller with %j',
    async (headers) => {
      const asked = await questionsDuring(async () => {
        await newsroom.get('/articles/berita-3').set(headers);
        await newsroom.get('/articles/berita-3').set(headers);
      });
      expect(asked).toHaveLength(2);
    },
  );

  it('nobody reads what no longer stands: each publication is seen by the next question', async () => {
    const { documentId } = await newsroom.make.article({ title: 'Berubah' });
    for (let turn = 0; turn < 20; turn += 1) {
      const summary = `Ringkasan ${turn}`;
      await newsroom.strapi.documents(ARTICLE).update({ documentId, data: { summary }, status: 'published' } as never);
      const [item, list] = await Promise.all([newsroom.get('/articles/berubah'), newsroom.get('/articles')]);
      expect(item.body.data.summary).toBe(summary);
      expect(list.body.data.find(({ id }: { id: string }) => id === documentId).summary).toBe(summary);
    }
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
    expect((await newsroom.get('/articles/berubah')).status).toBe(410);
  });

  it('a reader who asks all the time never sees an older state after a newer one', async () => {
    const { documentId } = await newsroom.make.article({ title: 'Urut', summary: '0' });
    let isOver = false;
    const seen: number[] = [];
    const reading = (async () => {
      while (!isOver) seen.push(Number((await newsroom.get('/articles/urut')).body.data.summary));
    })();
    for (let turn = 1; turn <= 30; turn += 1)
      await newsroom.strapi
        .documents(ARTICLE)
        .update({ documentId, data: { summary: String(turn) }, status: 'published' } as never);
    isOver = true;
    await reading;
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Number((await newsroom.get('/articles/urut')).body.data.summary)).toBe(30);
  });
});

describe('an answer', () => {
  it('has a tag for each encoding, and each of them is enough for a 304', async () => {
    const answers = await Promise.all(['identity', 'gzip', 'br'].map((encoding) => bytesOf('/articles', encoding)));
    const [plain, gzipped, brotli] = answers as [Raw, Raw, Raw];
    expect(gunzipSync(gzipped.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    const tags = answers.map(({ headers }) => headers.etag as string);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) {
      expect(tag).toMatch(/^"[^"]+"$/);
      expect((await newsroom.get('/articles').set('If-None-Match', `"other", ${tag}`)).status).toBe(304);
    }
    expect(plain.headers.vary).toBe('Accept-Encoding');
  });

  it('varies by nothing when it is too small to be compressed', async () => {
    const { headers } = await newsroom.get('/regions').set('Origin', 'https://pembaca.example');
    expect(headers).not.toHaveProperty('vary');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('says what a CDN may purge it by', async () => {
    const item = await newsroom.get('/articles/berita-1');
    const { id, facility } = item.body.data;
    expect(String(item.headers['surrogate-key']).split(' ')).toEqual([`article:${id}`, `facility:${facility.id}`]);
    const list = await newsroom.get('/articles?filters[facility]=lapas-tembolok&pagination[pageSize]=1');
    expect(String(list.headers['surrogate-key']).split(' ')).toEqual([
      'articles',
      `facility:${facility.id}`,
      `article:${list.body.data[0].id}`,
    ]);
  });

  it('is the same under whatever name the server is reached', async () => {
    const plain = await newsroom.get('/articles/berita-1');
    const strange = await newsroom
      .get('/articles/berita-1')
      .set({ Host: 'jahat.example', 'X-Forwarded-Host': 'jahat.example', 'X-Forwarded-Proto': 'https' });
    expect(strange.text).toBe(plain.text);
    expect(strange.headers.etag).toBe(plain.headers.etag);
    expect(plain.text).not.toContain('jahat');
  });

  it('has the times of the settings, and errors at most five seconds', async () => {
    expect((await newsroom.get('/articles')).headers['cache-control']).toBe(
      'public, max-age=15, stale-while-revalidate=60',
    );
    for (const address of ['/articles/tidak-ada', '/articles/berubah', '/articles?x=1'])
      expect((await newsroom.get(address)).headers['cache-control']).toBe('public, max-age=5');
  });
});

if (isPostgres) {
  it('another process sees a publication within two seconds, by notice and without', async () => {
    const all = instances();
    const { documentId } = await newsroom.make.article({ title: 'Bersama', summary: '0' });
    const port = await freePort();
    await all.start(newsroom.app, { env: { HUMAS_LISTEN: String(port) } });
    const there = async () =>
      JSON.parse((await fetched(`http://127.0.0.1:${port}/api/humas/articles/bersama`)).toString()).data.summary;
    expect(await there()).toBe('0');
    for (const turn of ['1', '2', '3']) {
      await newsroom.strapi
        .documents(ARTICLE)
        .update({ documentId, data: { summary: turn }, status: 'published' } as never);
      const published = Date.now();
      await until(async () => (await there()) === turn);
      expect(Date.now() - published).toBeLessThan(2000);
      // From now on without notices: who listens is sent away, and polling must do.
      await newsroom.strapi.db.connection.raw(
        "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen humas%' and datname = current_database()",
      );
    }
    await all.endAll();
  });
}

describe('with other settings', () => {
  it('counts requests of one address and says when to come again; proxies only where they are trusted', async () => {
    newsroom = await restarted(newsroom, { HUMAS_RATE_LIMIT: '5', HUMAS_TRUSTED_PROXIES: '' });
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const { status } = await newsroom.get('/articles').set('X-Forwarded-For', `10.0.0.${turn}`);
      statuses.push(status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const { headers, body } = await newsroom.get('/articles');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(body.error).toMatchObject({ status: 429, name: 'RateLimitError' });

    newsroom = await restarted(newsroom, { HUMAS_TRUSTED_PROXIES: '127.0.0.0/8,::1' });
    for (let turn = 0; turn < 12; turn += 1) {
      const { status } = await newsroom.get('/articles').set('X-Forwarded-For', `198.51.100.9, 203.0.113.${turn}`);
      expect(status).toBe(200);
    }
  });

  if (isPostgres) {
    it('counts in the database for all instances together', async () => {
      newsroom = await restarted(newsroom, { HUMAS_RATE_LIMIT: '4', HUMAS_RATE_LIMIT_STORE: 'database' });
      for (let turn = 0; turn < 2; turn += 1) await newsroom.get('/articles').expect(200);
      newsroom = await restarted(newsroom, {});
      for (let turn = 0; turn < 2; turn += 1) await newsroom.get('/articles').expect(200);
      await newsroom.get('/articles').expect(429);
    });
  } else {
    it('refuses to start when they cannot be kept, and says why', async () => {
      await expect(restarted(newsroom, { HUMAS_RATE_LIMIT_STORE: 'database' })).rejects.toThrow(/rateLimit\.store/);
      newsroom.app.env.HUMAS_RATE_LIMIT_STORE = 'memory';
      newsroom = await startNewsroom(newsroom.app);
    });
  }

  it('lets in only the sites that are named', async () => {
    newsroom = await restarted(newsroom, {
      HUMAS_RATE_LIMIT: '0',
      HUMAS_RATE_LIMIT_STORE: 'memory',
      HUMAS_CORS_ORIGINS: 'https://satu.example,https://dua.example',
    });
    const from = async (origin: string) => (await newsroom.get('/regions').set('Origin', origin)).headers;
    expect(await from('https://dua.example')).toMatchObject({
      'access-control-allow-origin': 'https://dua.example',
      vary: 'Origin',
    });
    expect(await from('https://lain.example')).not.toHaveProperty('access-control-allow-origin');
    const graphql = await newsroom.http
      .post('/graphql')
      .set('Origin', 'https://lain.example')
      .send({ query: '{ __typename }' });
    expect(graphql.status).toBe(200);
    expect(graphql.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('keeps nothing in memory when told so', async () => {
    newsroom = await restarted(newsroom, { HUMAS_CACHE_MB: '0' });
    const asked = await questionsDuring(async () => {
      await newsroom.get('/articles/berita-2');
      await newsroom.get('/articles/berita-2');
    });
    expect(asked).toHaveLength(2);
  });
});

interface Raw {
  body: Buffer;
  headers: http.IncomingHttpHeaders;
}

/** Without supertest's own unpacking. */
async function bytesOf(path: string, encoding: string): Promise<Raw> {
  const { httpServer } = newsroom.strapi.server;
  if (!httpServer.listening) await new Promise<void>((resolve) => httpServer.listen(0, resolve));
  const { port } = httpServer.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = http.get(
      { port, path: `/api/humas${path}`, headers: { 'Accept-Encoding': encoding } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => resolve({ body: Buffer.concat(parts), headers: response.headers }));
      },
    );
    request.on('error', reject);
  });
}

async function fetched(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}
