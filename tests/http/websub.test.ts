/** Hubs: asked for news of a feed that offers one, believed only when we asked, and heard only with the right signature. */
import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../launch/programs';
import { makeApplication } from '../support/application';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const SOURCE = 'plugin::humas.source';
const LATER = '2999-01-01T00:00:00.000Z';
const TOPIC = 'https://blog.example/feed';
const FEED = `<rss>${'<item>Kabar</item>'.repeat(20_000)}</rss>`; // more than Strapi's body parser takes of a text

let newsroom: Newsroom;
let hub: http.Server;
/** What the hub was asked, and what it answers. */
let asked: URLSearchParams[];
let answer: { status: number; before?: (form: URLSearchParams) => Promise<void> };

beforeAll(async () => {
  const port = await freePort();
  const app = await makeApplication();
  Object.assign(app.env, { PUBLIC_URL: `http://127.0.0.1:${port}` });
  newsroom = await startNewsroom(app);
  await new Promise<void>((resolve) => newsroom.strapi.server.httpServer.listen(port, '127.0.0.1', resolve));
  hub = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      asked.push(form);
      await answer.before?.(form);
      response.writeHead(answer.status).end();
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
});
beforeEach(async () => {
  asked = [];
  answer = { status: 202 };
  for (const table of ['humas_subscriptions', 'humas_source_states']) await knex()(table).del();
  await knex()('humas_sources').del();
});
afterAll(async () => {
  hub?.closeAllConnections();
  hub?.close();
  await newsroom?.close();
});

const knex = () => newsroom.strapi.db.connection;
const round = () => newsroom.strapi.plugin('humas').service('federation').subscriptions.tick();
const hubUrl = () => `http://127.0.0.1:${(hub.address() as AddressInfo).port}/hub`;
const documents = () => newsroom.strapi.documents(SOURCE as never);
const subscription = () => knex()('humas_subscriptions').first();
const state = () => knex()('humas_source_states').first();
const dueNow = () => knex()('humas_subscriptions').update({ due_at: '2000-01-01T00:00:00.000Z', lease_until: null });

/** As after a look that found a hub. */
async function sourceWithHub(data: object = {}): Promise<string> {
  const { documentId } = (await documents().create({
    data: {
      ...{ name: 'Blog', address: TOPIC, kind: 'feed', handling: 'draft', isActive: true },
      ...{ allowedNetworks: ['127.0.0.0/8'], ...data },
    },
  } as never)) as { documentId: string };
  const row = { source_id: documentId, due_at: LATER, hub: hubUrl(), topic: TOPIC };
  await knex()('humas_source_states').insert(row).onConflict('source_id').merge();
  return documentId;
}

/** The hub asks whether we meant it, as the callback says. */
function verify(callback: string, query: Record<string, string>) {
  const parameters = new URLSearchParams({ 'hub.topic': TOPIC, 'hub.challenge': 'tantangan', ...query });
  return newsroom.http.get(`${new URL(callback).pathname}?${parameters}`);
}
async function subscribed(): Promise<string> {
  await sourceWithHub();
  await round();
  const callback = asked[0]?.get('hub.callback') as string;
  await verify(callback, { 'hub.mode': 'subscribe', 'hub.lease_seconds': '1000' }).expect(200);
  return callback;
}
const sign = (body: string, secret: string, method = 'sha256') =>
  `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
const notify = (callback: string, signature: string | null, body = FEED) => {
  const test = newsroom.http.post(new URL(callback).pathname).set('Content-Type', 'text/xml');
  return (signature ? test.set('X-Hub-Signature', signature) : test).send(body);
};

describe('a hub that a feed offers', () => {
  it('is asked once, with an address that nobody can guess and a secret', async () => {
    const documentId = await sourceWithHub();
    await round();
    await round();
    expect(asked.map((form) => Object.fromEntries(form))).toEqual([
      {
        'hub.mode': 'subscribe',
        'hub.topic': TOPIC,
        'hub.callback': expect.stringMatching(
          `^${newsroom.app.env.PUBLIC_URL}/api/humas/websub/${documentId}/[\\w-]{32}$`,
        ),
        'hub.secret': expect.stringMatching(/^[\w-]{43}$/),
        'hub.lease_seconds': '864000',
      },
    ]);
  });

  it('is not asked where it could not call us', async () => {
    await sourceWithHub({ allowedNetworks: ['10.0.0.0/8'] });
    await round();
    expect([asked, await subscription()]).toEqual([[], undefined]);
  });

  it('that asks back before it answers is verified all the same', async () => {
    answer.before = async (form) => {
      const { text } = await verify(form.get('hub.callback') as string, { 'hub.mode': 'subscribe' });
      expect(text).toBe('tantangan');
    };
    await sourceWithHub();
    await round();
    expect(await subscription()).toMatchObject({ failures: 0, verified_until: expect.any(String) });
  });

  it('that says no is asked later, with its no in words', async () => {
    answer.status = 503;
    await sourceWithHub();
    await round();
    const row = await subscription();
    expect(JSON.parse(row.problem)).toEqual({ id: 'Hub menjawab 503', en: 'The hub answered 503' });
    await round();
    expect(asked).toHaveLength(1);
  });

  it('is asked again before the time is over', async () => {
    await subscribed();
    const row = await subscription();
    expect(row.due_at < row.verified_until).toBe(true);
    await dueNow();
    await round();
    expect(asked.map((form) => form.get('hub.mode'))).toEqual(['subscribe', 'subscribe']);
    expect(asked[1]?.get('hub.callback')).toBe(asked[0]?.get('hub.callback'));
  });

  it('of another address is asked under another callback', async () => {
    const callback = await subscribed();
    await knex()('humas_source_states').update({ topic: `${TOPIC}2` });
    await round();
    expect(asked[1]?.get('hub.topic')).toBe(`${TOPIC}2`);
    expect(asked[1]?.get('hub.callback')).not.toBe(callback);
    expect((await notify(callback, null)).status).toBe(404);
  });

  it('is left when the source is switched off, and forgotten when it has understood', async () => {
    const callback = await subscribed();
    const { source_id } = await subscription();
    expect((await verify(callback, { 'hub.mode': 'unsubscribe' })).status).toBe(404); // not yet
    await documents().update({ documentId: source_id, data: { isActive: false } } as never);
    await round();
    expect(asked.map((form) => form.get('hub.mode'))).toEqual(['subscribe', 'unsubscribe']);
    expect((await notify(callback, null)).status).toBe(404);
    expect((await verify(callback, { 'hub.mode': 'subscribe' })).status).toBe(404);
    await verify(callback, { 'hub.mode': 'unsubscribe' }).expect(200, 'tantangan');
    expect(await subscription()).toBeUndefined();
  });

  it('that never understands is forgotten after a while', async () => {
    await subscribed();
    const { source_id } = await subscription();
    await documents().update({ documentId: source_id, data: { isActive: false } } as never);
    answer.status = 500;
    for (let count = 0; count < 4; count += 1) {
      await round();
      await dueNow();
    }
    await round();
    expect(await subscription()).toBeUndefined();
  });
});

describe('a verification', () => {
  it('is said back as plain text, and the time that the hub gives is kept', async () => {
    const callback = await (async () => {
      await sourceWithHub();
      await round();
      return asked[0]?.get('hub.callback') as string;
    })();
    const { status, headers, text } = await verify(callback, {
      ...{ 'hub.mode': 'subscribe', 'hub.challenge': '<script>', 'hub.lease_seconds': '1000' },
    });
    expect([status, text, headers['x-content-type-options']]).toEqual([200, '<script>', 'nosniff']);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    const seconds = (Date.parse((await subscription()).verified_until) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(900);
    expect(seconds).toBeLessThan(1100);
  });

  it.each<[string, (callback: string) => [string, Record<string, string>]]>([
    ['of another topic', (callback) => [callback, { 'hub.mode': 'subscribe', 'hub.topic': 'https://lain.example' }]],
    ['of a mode that we did not ask for', (callback) => [callback, { 'hub.mode': 'unsubscribe' }]],
    ['without a mode', (callback) => [callback, {}]],
    ['at another address', (callback) => [`${callback.slice(0, -1)}?`, { 'hub.mode': 'subscribe' }]],
    [
      'of an unknown source',
      (callback) => [callback.replace(/websub\/\w+/, 'websub/lain'), { 'hub.mode': 'subscribe' }],
    ],
  ])('%s is refused', async (_, ask) => {
    await sourceWithHub();
    await round();
    const [callback, query] = ask(asked[0]?.get('hub.callback') as string);
    expect((await verify(callback, query)).status).toBe(404);
    expect((await subscription()).verified_until).toBeNull();
  });

  it('that denies is noted with its reason', async () => {
    const callback = await subscribed();
    await verify(callback, { 'hub.mode': 'denied', 'hub.reason': 'penuh' }).expect(200);
    const row = await subscription();
    expect([row.verified_until, JSON.parse(row.problem).en]).toEqual([null, 'The hub denied the subscription: penuh']);
  });
});

describe('a notification', () => {
  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('signed with %s makes the source due at once', async (method) => {
    const callback = await subscribed();
    const { secret } = await subscription();
    await notify(callback, sign(FEED, secret, method)).expect(202);
    expect((await state()).due_at < new Date(Date.now() + 5000).toISOString()).toBe(true);
  });

  it('during a look makes the source due once more', async () => {
    const callback = await subscribed();
    const { secret } = await subscription();
    const began = '2026-01-01T00:00:00.000Z';
    await knex()('humas_source_states').update({ due_at: began, lease_until: LATER });
    await notify(callback, sign(FEED, secret)).expect(202);
    expect((await state()).due_at > began).toBe(true);
  });

  it.each<[string, (secret: string) => string | null]>([
    ['without a signature', () => null],
    ['signed with another secret', () => sign(FEED, 'lain')],
    ['signed for another body', (secret) => sign(`${FEED}.`, secret)],
  ])('%s changes nothing', async (_, signatureOf) => {
    const callback = await subscribed();
    const { secret } = await subscription();
    await notify(callback, signatureOf(secret)).expect(202);
    expect((await state()).due_at).toBe(LATER);
  });

  it('that is too large is refused', async () => {
    const callback = await subscribed();
    const body = 'x'.repeat(11 * 1024 * 1024);
    const { status } = await notify(callback, sign(body, (await subscription()).secret), body);
    expect([status, (await state()).due_at]).toEqual([413, LATER]);
  });

  it('at an address that was never given is refused', async () => {
    const callback = await subscribed();
    expect((await notify(`${callback}a`, null)).status).toBe(404);
  });

  it('from a hub that calls all the time does not make us look all the time', async () => {
    const callback = await subscribed();
    const { secret } = await subscription();
    const now = new Date().toISOString();
    await knex()('humas_source_states').update({ last_attempt_at: new Date(Date.now() + 1000).toISOString() });
    await notify(callback, sign(FEED, secret)).expect(202);
    expect((await state()).due_at > now).toBe(true);
  });
});
