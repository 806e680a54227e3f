/** Figures for a monitoring system: closed without the token, and the same as what the panel says. */
import { makeApplication, type Application } from '../support/application';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const TOKEN = 'token-pemantau-yang-panjang';
const ERROR = { id: 'a.example menjawab "503"', en: 'a.example answered "503"' };

let app: Application;
let newsroom: Newsroom;

beforeAll(async () => {
  app = await makeApplication();
});
afterAll(() => app?.remove());

async function start(env: Record<string, string>) {
  Object.assign(app.env, { HUMAS_METRICS_TOKEN: '', ...env });
  newsroom = await startNewsroom(app);
}
const ask = (token?: string) => {
  const test = newsroom.get('/metrics');
  return token === undefined ? test : test.set('Authorization', `Bearer ${token}`);
};
/** As a scraper reads it: name, labels, value. */
const valuesOf = (text: string) =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );

it('a token that could be guessed stops the start, and the sentence names the setting', async () => {
  await expect(start({ HUMAS_METRICS_TOKEN: 'rahasia' })).rejects.toThrow(/metricsToken/);
});

it('without a token in the settings there are none, and the answer says what to set', async () => {
  await start({});
  const { status, body, headers } = await ask(TOKEN);
  await newsroom.stop();
  expect({ status, message: body.error.message }).toEqual({
    status: 404,
    message: expect.stringContaining('metricsToken'),
  });
  expect(headers['cache-control']).toBe('no-store');
});

describe('with a token', () => {
  beforeAll(() => start({ HUMAS_METRICS_TOKEN: TOKEN, HUMAS_RATE_LIMIT: '2' }));
  afterAll(() => newsroom?.stop());

  it('they are for who sends it, however often, and for nobody else', async () => {
    for (const wrong of [undefined, 'token-pemantau', `${TOKEN}x`]) {
      const { status, headers } = await ask(wrong);
      expect({ wrong, status, asks: headers['www-authenticate'] }).toEqual({ wrong, status: 401, asks: 'Bearer' });
    }
    for (let count = 0; count < 5; count += 1) expect((await ask(TOKEN)).status).toBe(200);
    const { headers } = await ask(TOKEN);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': /^text\/plain; version=0\.0\.4/ });
    expect(newsroom.contract().unseen((id) => id === 'metrics.show')).toEqual(['metrics.show 404']);
  });

  it('tell of each source, of all by status, of the editions and of the process', async () => {
    const knex = newsroom.strapi.db.connection;
    const make = async (data: object) =>
      (
        (await newsroom.strapi
          .documents('plugin::humas.source' as never)
          .create({ data: { name: 'Blog', address: 'https://a.example/feed', kind: 'feed', ...data } } as never)) as {
          documentId: string;
        }
      ).documentId;
    const [read, broken, added] = [await make({}), await make({ kind: 'newsroom' }), await make({})];
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    await newsroom.strapi.db
      .query('plugin::humas.source')
      .update({ where: { documentId: read }, data: { createdAt: new Date(daysAgo(10)) } });
    const due_at = '2999-01-01T00:00:00.000Z';
    await knex('humas_source_states').insert([
      { source_id: read, due_at, last_success_at: '2026-01-01T00:00:00.500Z', failures: 0 },
      { source_id: broken, due_at, last_success_at: null, failures: 7, last_error: JSON.stringify(ERROR) },
    ]);
    const at = new Date().toISOString();
    const row = { source_id: read, item_group: 'g', hash: 'h', payload: '{}', type: 'article' };
    await knex('humas_source_items').insert(
      ['done', 'pending', 'refused', 'refused'].map((state, index) => ({
        ...{ ...row, state, item_key: String(index) },
        // What the first look found was there before.
        ...{ first_seen_at: index === 0 ? daysAgo(5) : at, changed_at: at, due_at: at },
      })),
    );
    await newsroom.make.region({ name: 'Kanwil Bali' });

    const values = valuesOf((await ask(TOKEN)).text);
    const of = (name: string, source: string, kind: string) => values[`${name}{source="${source}",kind="${kind}"}`];
    expect(of('humas_source_last_success_timestamp_seconds', read, 'feed')).toBe(1767225600.5);
    expect(of('humas_source_last_success_timestamp_seconds', broken, 'newsroom')).toBeUndefined();
    expect(of('humas_source_failures', broken, 'newsroom')).toBe(7);
    const error = ERROR.en.replaceAll('"', '\\"');
    expect(values[`humas_source_last_error{source="${broken}",kind="newsroom",error="${error}"}`]).toBe(1);
    expect(of('humas_source_items_per_day', read, 'feed')).toBe(0.3);
    expect(of('humas_source_items_per_day', added, 'feed')).toBeUndefined();
    expect(of('humas_source_items_total', read, 'feed')).toBe(4);
    expect(of('humas_source_items_pending', read, 'feed')).toBe(1);
    expect(of('humas_source_items_refused', read, 'feed')).toBe(2);
    expect(of('humas_source_items_total', added, 'feed')).toBe(0);
    const statuses = ['ok', 'new', 'failing', 'silent', 'stopped', 'off'].map((status) => [
      status,
      values[`humas_sources{status="${status}"}`],
    ]);
    expect(Object.fromEntries(statuses)).toEqual({ ok: 1, new: 1, failing: 1, silent: 0, stopped: 0, off: 0 });
    const [, number] = (await newsroom.get('/changes?since=0')).text.match(/"next":(\d+)/) ?? [];
    expect(values.humas_editions_latest_number).toBe(Number(number));
    expect(Number(number)).toBeGreaterThan(0);
    expect(values.nodejs_eventloop_lag_p99_seconds).toBeGreaterThanOrEqual(0);
    expect(values.process_cpu_seconds_total).toBeGreaterThan(0);

    await newsroom.strapi.documents('plugin::humas.source' as never).delete({ documentId: broken } as never);
    const after = (await ask(TOKEN)).text;
    expect(after).not.toContain(broken);
    expect(valuesOf(after)[`humas_source_items_total{source="${read}",kind="feed"}`]).toBe(4);
  });
});
