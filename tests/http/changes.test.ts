/** The change feed: a follower who goes on from number to number has the publisher's state, whatever happens meanwhile. */
import type { Change, ChangesAnswer } from '../../src/plugins/humas/contracts/changes';
import { createClient } from '../../src/plugins/humas/client/src';
import { listening } from '../support/listening';
import type { Made } from '../support/make';
import { multiply } from '../support/multiply';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::humas.article';
const MANY = 10_000;

let newsroom: Newsroom;
let unit: Made;
let url: string;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const region = await newsroom.make.region();
  unit = await newsroom.make.facility({ shortName: 'Lapas Penerbit', region: region.documentId });
  url = await listening(newsroom);
});
afterAll(() => newsroom?.close());

const make = (title: string) => newsroom.make.article({ title, facility: unit.documentId });
const documents = () => newsroom.strapi.documents(ARTICLE);
const correct = (documentId: string, summary: string) =>
  documents().update({ documentId, data: { summary }, status: 'published' } as never);
async function withdraw(documentId: string, reason: string) {
  await documents().update({ documentId, data: { withdrawalReason: reason } } as never);
  await documents().unpublish({ documentId } as never);
}
async function changes(query: string): Promise<ChangesAnswer> {
  const { body, status } = await newsroom.get(`/changes?${query}`);
  expect([status, body.error]).toEqual([200, undefined]);
  return body;
}
const newest = async () => (await changes('limit=1')).meta.newest;

describe('since a number', () => {
  it('each item stands once, at its newest number, whole or as a tombstone', async () => {
    const since = await newest();
    const [kept, corrected, withdrawn] = [await make('Tetap'), await make('Diralat'), await make('Ditarik')];
    await correct(corrected.documentId, 'Sesudah ralat');
    await withdraw(withdrawn.documentId, 'Salah unggah');
    const { data, meta } = await changes(`since=${since}`);
    expect(data.map(({ id, status }) => [id, status])).toEqual([
      [kept.documentId, 'live'],
      [corrected.documentId, 'live'],
      [withdrawn.documentId, 'withdrawn'],
    ]);
    expect(data[1]).toMatchObject({ type: 'article', locale: 'id', slug: 'diralat' });
    expect(data[1]).toHaveProperty('edition.summary', 'Sesudah ralat');
    expect(data[2]).toMatchObject({ slug: 'ditarik', reason: 'Salah unggah' });
    expect(data[2]).not.toHaveProperty('edition');
    expect(data.map(({ seq }) => seq)).toEqual(data.map(({ seq }) => seq).sort((a, b) => a - b));
    expect(meta).toMatchObject({ next: data[2]?.seq, newest: data[2]?.seq, hasMore: false });
  });

  it('a whole item is, byte for byte, what readers get', async () => {
    const { documentId } = await make('Sama Persis');
    const { data } = await changes(`since=${(await newest()) - 1}`);
    const item = await newsroom.get(`/articles/${documentId}`);
    expect(data).toHaveLength(1);
    expect((data[0] as Change & { status: 'live' }).edition).toEqual(item.body.data);
  });

  it('what has no translations has no locale', async () => {
    const { data } = await changes('');
    expect(data.find(({ type }) => type === 'facility')).toMatchObject({ id: unit.documentId, locale: null });
  });

  it('pages say where to go on, and end', async () => {
    const whole = await changes('limit=1000');
    const paged: Change[] = [];
    let since = 0;
    for (let hasMore = true; hasMore; ) {
      const page = await changes(`since=${since}&limit=2&epoch=${whole.meta.epoch}`);
      expect(page.data.length).toBeLessThanOrEqual(2);
      paged.push(...page.data);
      ({ next: since, hasMore } = page.meta);
    }
    expect(paged).toEqual(whole.data);
    expect(await changes(`since=${since}`)).toEqual({ data: [], meta: { ...whole.meta, next: since, hasMore: false } });
  });

  it('lines say the same, and the last one that nothing is missing', async () => {
    const whole = await changes('limit=1000');
    const { text, headers } = await newsroom.get('/changes.ndjson?limit=1000');
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([...whole.data, { meta: whole.meta }]);
  });

  it('no cache keeps it', async () => {
    const { headers } = await newsroom.get('/changes');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('etag');
  });

  it('numbers of another time are refused, with the present epoch', async () => {
    const { epoch, newest } = (await changes('limit=1')).meta;
    for (const query of [`since=1&epoch=lain`, `since=${newest + 1}`]) {
      const { status, body } = await newsroom.get(`/changes?${query}`);
      expect([status, body.error.details]).toEqual([410, { epoch }]);
    }
  });

  it.each(['since=-1', 'since=satu', 'limit=0', 'limit=1001', 'wait=31', 'since=1&since=2', 'sort=seq'])(
    '%s is refused by name',
    async (query) => {
      const { status, body } = await newsroom.get(`/changes?${query}`);
      expect([status, body.error.details.errors[0].path]).toEqual([400, query.split('=')[0]]);
    },
  );
});

describe('who waits', () => {
  it('is answered when something is published, and not before', async () => {
    const since = await newest();
    const order: string[] = [];
    const waiting = changes(`since=${since}&wait=30`).then((answer) => (order.push('answered'), answer));
    await changes(''); // the question before it has come in
    order.push('published');
    const { documentId } = await make('Kabar Baru');
    const { data } = await waiting;
    expect(order).toEqual(['published', 'answered']);
    expect(data.map(({ id }) => id)).toEqual([documentId]);
  });

  it('is answered with nothing when the time is over', async () => {
    const since = await newest();
    const startedAt = performance.now();
    const { data, meta } = await changes(`since=${since}&wait=1`);
    expect(performance.now() - startedAt).toBeGreaterThan(950);
    expect([data, meta.next]).toEqual([[], since]);
  });

  it('with numbers of another time is told so at once', async () => {
    const startedAt = performance.now();
    const { status } = await newsroom.get(`/changes?since=${await newest()}&epoch=lain&wait=30`);
    expect([status, performance.now() - startedAt < 15_000]).toEqual([410, true]);
  });

  it('may be many: 100 hear the same', async () => {
    const since = await newest();
    const waiting = Array.from({ length: 100 }, () => changes(`since=${since}&wait=30`));
    const { documentId } = await make('Untuk Semua');
    const answers = await Promise.all(waiting);
    expect(new Set(answers.map(({ data }) => data.map(({ id }) => id).join()))).toEqual(new Set([documentId]));
  });
});

describe('a follower', () => {
  it(`who walks ${MANY} items while others are published, corrected and withdrawn ends with the publisher's state`, async () => {
    await multiply(newsroom, await make('Cetakan'), MANY);
    const alive = await Promise.all(['Satu', 'Dua', 'Tiga', 'Empat'].map((title) => make(title)));
    const copy = new Map<string, string>();
    let published = 0;
    for await (const { data } of createClient({ url }).changes({ limit: 97 })) {
      for (const each of data) {
        const key = `${each.type} ${each.id} ${each.locale}`;
        if (each.status === 'live') copy.set(key, JSON.stringify(each.edition));
        else copy.delete(key);
      }
      // Something happens after every page, to old items and new ones.
      const one = alive[published % alive.length] as Made;
      if (published < 12) {
        if (published % 4 === 3) await withdraw((alive.pop() as Made).documentId, 'Keliru');
        else if (published % 4 === 2) alive.push(await make(`Baru ${published}`));
        else await correct(one.documentId, `Ralat ${published}`);
        published += 1;
      }
    }
    expect(published).toBe(12);
    const rows = await newsroom.strapi.db.connection('humas_editions').where({ status: 'live' });
    const state = new Map(
      rows.map(({ type, document_id, locale, edition }) => [
        `${type} ${document_id} ${locale === '*' ? null : locale}`,
        edition,
      ]),
    );
    expect(copy.size).toBeGreaterThan(MANY);
    expect(copy).toEqual(state);
  });

  it('who stays hears of everything, in order', async () => {
    const { epoch, newest } = (await changes('limit=1')).meta;
    const stop = new AbortController();
    const heard: string[] = [];
    const following = (async () => {
      const pages = createClient({ url, locale: 'id' }).changes({
        since: newest,
        epoch,
        wait: 30,
        signal: stop.signal,
      });
      for await (const { data } of pages) {
        heard.push(...data.map(({ slug, status }) => `${slug} ${status}`));
        if (heard.length >= 3) return;
      }
    })();
    const { documentId } = await make('Didengar');
    while (heard.length < 1) await changes('wait=1');
    await withdraw(documentId, 'Keliru');
    while (heard.length < 2) await changes('wait=1');
    await make('Terakhir');
    await following;
    expect(heard).toEqual(['didengar live', 'didengar withdrawn', 'terakhir live']);
  });
});
