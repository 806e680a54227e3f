/** Sites that are followed, over HTTP on loopback: what is asked, what is taken in, and when it is asked again. */
import type { IncomingArticle } from '../../src/plugins/humas/server/src/aggregation/incoming';
import type { SourceItemRow, SourceStateRow } from '../../src/plugins/humas/server/src/aggregation/tables';
import { freePort } from '../launch/programs';
import { makeApplication, type Application } from '../support/application';
import { connect, instances, until } from '../support/instances';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { html, rss, startSite, type Site } from '../support/site';

interface Followed {
  documentId: string;
  state(): Promise<SourceStateRow>;
  items(): Promise<(SourceItemRow & { article: IncomingArticle })[]>;
  /** Looks now, and resolves when that is written down. */
  look(): Promise<SourceStateRow>;
  /** As if all its items had become articles. */
  markDone(): Promise<void>;
  change(data: object): Promise<void>;
  problem(): Promise<string | null>;
}

let newsroom: Newsroom;
let site: Site;
let number = 0;

beforeAll(async () => {
  newsroom = await startNewsroom(await followingApplication());
  site = await startSite();
  await newsroom.get('/articles'); // The server listens from now on, and so the rounds begin.
});
afterAll(async () => {
  await site?.close();
  await newsroom?.close();
});

async function followingApplication(): Promise<Application> {
  const app = await makeApplication();
  Object.assign(app.env, { HUMAS_FOLLOWS_SOURCES: 'true' });
  return app;
}

const sources = () => newsroom.strapi.documents('plugin::humas.source' as never);
const knex = () => newsroom.strapi.db.connection;

/** Each in a path of its own. */
function somewhere(): string {
  number += 1;
  return `/${number}/umpan.xml`;
}

async function follow(path: string, data: object = {}): Promise<Followed> {
  const { documentId } = (await sources().create({
    data: {
      ...{ name: `Sumber ${path}`, address: `${site.origin}${path}`, kind: 'feed', handling: 'draft' },
      ...{ allowedNetworks: ['127.0.0.0/8'], intervalMinutes: 60, ...data },
    },
  } as never)) as unknown as { documentId: string };
  const state = async (): Promise<SourceStateRow> =>
    (await knex()('humas_source_states').where({ source_id: documentId }).first()) ?? {};
  const followed: Followed = {
    documentId,
    state,
    async items() {
      const rows: SourceItemRow[] = await knex()('humas_source_items').where({ source_id: documentId }).orderBy('id');
      return rows.map((row) => ({ ...row, article: JSON.parse(row.payload) }));
    },
    async look() {
      const before = (await state()).last_attempt_at;
      await knex()('humas_source_states')
        .where({ source_id: documentId })
        .update({ due_at: '2000-01-01T00:00:00.000Z' });
      await until(async () => ![null, undefined, before].includes((await state()).last_attempt_at));
      return state();
    },
    async markDone() {
      const items = () => knex()('humas_source_items').where({ source_id: documentId });
      // What the maker holds it would write over.
      const held = () => items().where((each) => each.where('attempts', 0).orWhereNotNull('lease_until'));
      await until(async () => (await held()).length === 0);
      await items().update({ state: 'done' });
    },
    async change(changed) {
      await sources().update({ documentId, data: changed } as never);
    },
    problem: async () => {
      const { last_error: error } = await state();
      return error ? JSON.parse(error).en : null;
    },
  };
  await until(async () => Boolean((await state()).last_attempt_at));
  return followed;
}

const secondsUntil = ({ due_at: due }: SourceStateRow) => (Date.parse(due) - Date.now()) / 1000;

describe('a feed', () => {
  it('is taken in once, and asked whether it has changed', async () => {
    const path = somewhere();
    site.set(path, {
      ...rss([{ id: 'a' }, { id: 'b' }]),
      headers: { etag: '"1"', 'last-modified': 'Mon, 02 Nov 2026 01:00:00 GMT' },
    });
    const source = await follow(path);
    expect((await source.items()).map(({ article }) => article.title)).toEqual(['Judul a', 'Judul b']);
    await source.look();
    expect(site.askedFor(path).at(-1)?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Mon, 02 Nov 2026 01:00:00 GMT',
    });
    expect(await source.items()).toHaveLength(2);
    expect((await source.state()).last_error).toBeNull();
  });

  it('what changed waits again, what is new is added, what vanished is kept', async () => {
    const path = somewhere();
    site.set(path, rss([{ id: 'a' }, { id: 'b' }]));
    const source = await follow(path);
    await source.markDone();
    site.set(path, rss([{ id: 'c' }, { id: 'b', title: 'Judul baru' }]));
    await source.look();
    const waited = (await source.items()).map(({ article, state }) => [article.title, state !== 'done']);
    expect(waited).toEqual([
      ['Judul a', false],
      ['Judul baru', true],
      ['Judul c', true],
    ]);
  });

  it('is found where a page names it, and asked there from then on', async () => {
    const path = somewhere();
    const feed = somewhere();
    site.set(path, html('<p>Beranda</p>', `<link rel="alternate" type="application/rss+xml" href="${feed}">`));
    site.set(feed, rss([{ id: 'a' }]));
    const source = await follow(path);
    expect(await source.items()).toHaveLength(1);
    await source.look();
    expect([site.askedFor(path).length, site.askedFor(feed).length]).toEqual([1, 2]);
  });

  it('that was found and is gone is looked for again', async () => {
    const path = somewhere();
    const feed = somewhere();
    site.set(path, html('<p>Beranda</p>', `<link rel="alternate" type="application/rss+xml" href="${feed}">`));
    site.set(feed, rss([{ id: 'a' }]));
    const source = await follow(path);
    const elsewhere = somewhere();
    site.set(path, html('<p>Beranda</p>', `<link rel="alternate" type="application/rss+xml" href="${elsewhere}">`));
    site.set(feed, { status: 404 });
    site.set(elsewhere, rss([{ id: 'a' }, { id: 'b' }]));
    await source.look();
    expect(await source.items()).toHaveLength(2);
  });

  it('that moved for good is asked at its new address', async () => {
    const [old, moved] = [somewhere(), somewhere()];
    site.set(old, { status: 301, headers: { location: moved } });
    site.set(moved, rss([{ id: 'a' }]));
    const source = await follow(old);
    await source.look();
    expect([site.askedFor(old).length, site.askedFor(moved).length]).toEqual([1, 2]);
  });

  it('has pages, which are followed until something is known', async () => {
    const [first, second, third] = [somewhere(), somewhere(), somewhere()];
    const next = (path: string) => ({ head: `<atom:link rel="next" href="${site.origin}${path}"/>` });
    site.set(first, rss([{ id: 'a' }], next(second)));
    site.set(second, rss([{ id: 'b' }], next(third)));
    site.set(third, rss([{ id: 'c' }]));
    const source = await follow(first);
    expect(await source.items()).toHaveLength(3);
    site.set(first, rss([{ id: 'e' }], next(second)));
    site.set(second, rss([{ id: 'd' }, { id: 'a' }], next(third)));
    await source.look();
    expect(await source.items()).toHaveLength(5);
    expect(site.askedFor(third)).toHaveLength(1);
  });

  it('whose older page stays broken is taken in as far as it can be read', async () => {
    const [first, broken] = [somewhere(), somewhere()];
    site.set(broken, { status: 500 });
    site.set(first, rss([{ id: 'a' }], { head: `<atom:link rel="next" href="${site.origin}${broken}"/>` }));
    const source = await follow(first);
    expect([await source.items(), await source.problem()]).toEqual([[], expect.stringMatching(/500/)]);
    for (const problem of [/500/, /500/, null]) {
      await source.look();
      expect(await source.problem()).toEqual(problem && expect.stringMatching(problem));
    }
    expect(await source.items()).toHaveLength(1);
  });

  it.each([404, 410])('whose older page is gone (%s) is taken in without it, and asked again', async (status) => {
    const [first, gone] = [somewhere(), somewhere()];
    site.set(gone, { status });
    site.set(first, rss([{ id: 'a' }], { head: `<atom:link rel="next" href="${site.origin}${gone}"/>` }));
    const source = await follow(first);
    expect([(await source.items()).length, await source.problem()]).toEqual([1, null]);
    expect(secondsUntil(await source.state())).toBeLessThan(24 * 3600);
  });

  it('that is sorted by changes is followed past an old entry that was corrected', async () => {
    const [first, second] = [somewhere(), somewhere()];
    site.set(first, rss([{ id: 'a' }]));
    const source = await follow(first);
    const next = { head: `<atom:link rel="next" href="${site.origin}${second}"/>` };
    site.set(first, rss([{ id: 'd' }, { id: 'a', title: 'Judul diralat' }, { id: 'c' }], next));
    site.set(second, rss([{ id: 'b' }]));
    await source.look();
    expect((await source.items()).map(({ article }) => article.title).sort()).toEqual([
      'Judul b',
      'Judul c',
      'Judul d',
      'Judul diralat',
    ]);
  });

  it('whose page has an entry twice brings the newer one', async () => {
    const path = somewhere();
    site.set(path, rss([{ id: 'a', title: 'Judul baru' }, { id: 'b' }, { id: 'a', title: 'Judul lama' }]));
    const titles = (await (await follow(path)).items()).map(({ article }) => article.title);
    expect(titles.sort()).toEqual(['Judul b', 'Judul baru']);
  });

  it('is looked at again at once when somebody called during a look', async () => {
    const path = somewhere();
    site.set(path, rss([{ id: 'a' }]));
    const source = await follow(path);
    let answer = () => {};
    site.set(path, { ...rss([{ id: 'a' }]), after: new Promise<void>((resolve) => (answer = resolve)) });
    const looked = source.look();
    await until(() => site.askedFor(path).length === 2);
    await newsroom.strapi.plugin('humas').service('sources').lookNow(source.documentId);
    site.set(path, rss([{ id: 'a' }, { id: 'b' }]));
    answer();
    await looked;
    await until(async () => (await source.items()).length === 2);
  });

  const atom = (inner: string) => ({
    headers: { 'content-type': 'application/atom+xml' },
    body: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>H</title><id>h</id>${inner}</feed>`,
  });

  it.each([
    ['later', '2026-11-03T00:00:00Z', 'article'],
    ['earlier', '2026-11-01T00:00:00Z', 'withdrawal'],
  ])('an entry that was written %s than its tombstone is what counts, or is not', async (_, updated, type) => {
    const path = somewhere();
    const entry = `<entry><id>tag:a</id><title>Judul</title><updated>${updated}</updated><content>Isi yang cukup panjang.</content></entry>`;
    site.set(path, atom(`<at:deleted-entry ref="tag:a" when="2026-11-02T00:00:00Z"/>${entry}`));
    const source = await follow(path);
    expect((await source.items()).map(({ article }) => article.type)).toEqual([type]);
  });

  it.each([
    ['where it says that a page has changed', ['2026-11-02T05:00:00Z', '2026-11-01T00:00:00Z'], [true, false]],
    ['not where all are of the moment of the answer', ['2026-11-02T05:00:00Z', '2026-11-02T05:00:00Z'], [false, false]],
  ])('that brings summaries only: its pages are read again %s', async (_, later, waits) => {
    const path = somewhere();
    const summaries = (times: string[]) =>
      atom(
        times
          .map(
            (updated, index) =>
              `<entry><id>tag:${index}</id><title>Judul</title><updated>${updated}</updated><link href="${path}/${index}"/><summary>Cuplikan.</summary></entry>`,
          )
          .join(''),
      );
    const first = later.map((updated) => updated.replace('T05', 'T00'));
    site.set(path, summaries(first));
    const source = await follow(path);
    await source.markDone();
    site.set(path, summaries(later));
    await source.look();
    expect((await source.items()).map(({ state }) => state !== 'done')).toEqual(waits);
  });

  it('entries that were deleted there (RFC 6721) come as withdrawals', async () => {
    const path = somewhere();
    site.set(path, atom('<entry><id>tag:a</id><title>Judul</title><content>Isi yang cukup panjang.</content></entry>'));
    const source = await follow(path);
    site.set(
      path,
      atom(
        '<at:deleted-entry ref="tag:a" when="2026-11-02T00:00:00Z"><at:comment>Keliru</at:comment></at:deleted-entry>',
      ),
    );
    await source.look();
    expect((await source.items()).map(({ article }) => article)).toMatchObject([
      { type: 'withdrawal', reason: 'Keliru' },
    ]);
  });

  it('names a hub, which is remembered with the address that it knows the feed by', async () => {
    const path = somewhere();
    site.set(
      path,
      rss([], {
        head: '<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://unit.example/umpan"/>',
      }),
    );
    const source = await follow(path);
    expect(await source.state()).toMatchObject({ hub: 'https://hub.example/', topic: 'https://unit.example/umpan' });
  });
});

describe('a site without a feed', () => {
  it('its sitemap names articles, whose pages are still to be read', async () => {
    const path = somewhere();
    const url = (page: string, day: string) =>
      `<url><loc>${site.origin}/${page}</loc><lastmod>2026-11-${day}</lastmod></url>`;
    const body = (day: string) =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${url('kontak', '01')}${url('panen-raya-di-lapas', day)}</urlset>`;
    site.set(path, { headers: { 'content-type': 'application/xml' }, body: body('02') });
    const source = await follow(path, { kind: 'sitemap' });
    expect((await source.items()).map(({ article }) => article)).toMatchObject([
      { url: `${site.origin}/panen-raya-di-lapas`, isSummaryOnly: true },
    ]);
    await source.markDone();
    site.set(path, { headers: { 'content-type': 'application/xml' }, body: body('03') });
    await source.look();
    expect((await source.items()).map(({ state }) => state)).not.toEqual(['done']);
  });

  it('a broken part of its sitemap keeps the others from nothing', async () => {
    const path = somewhere();
    const part = somewhere();
    const xml = (body: string) => ({ headers: { 'content-type': 'application/xml' }, body });
    const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
    const index = (paths: string[]) =>
      xml(
        `<sitemapindex ${schema}>${paths.map((each) => `<sitemap><loc>${site.origin}${each}</loc></sitemap>`).join('')}</sitemapindex>`,
      );
    site.set(part, xml(`<urlset ${schema}><url><loc>${site.origin}/kabar-baik-dari-lapas</loc></url></urlset>`));
    site.set(path, index([somewhere(), part]));
    const source = await follow(path, { kind: 'sitemap' });
    expect(await source.items()).toHaveLength(1);
    site.set(path, index([somewhere()]));
    await source.look();
    expect(await source.problem()).toMatch(/404/);
  });

  it('the parts of its sitemap are read although the index has not changed', async () => {
    const [path, part] = [somewhere(), somewhere()];
    const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
    const headers = { 'content-type': 'application/xml' };
    const pages = (names: string[]) => {
      const urls = names.map((name) => `<url><loc>${site.origin}/${name}</loc></url>`).join('');
      site.set(part, { headers, body: `<urlset ${schema}>${urls}</urlset>` });
    };
    const body = `<sitemapindex ${schema}><sitemap><loc>${site.origin}${part}</loc></sitemap></sitemapindex>`;
    site.set(path, { headers: { ...headers, etag: '"1"' }, body });
    pages(['kabar-baik-dari-lapas']);
    const source = await follow(path, { kind: 'sitemap' });
    pages(['kabar-baik-dari-lapas', 'kabar-kedua-dari-lapas']);
    await source.look();
    expect(await source.items()).toHaveLength(2);
  });

  it('its page leads to articles', async () => {
    const path = somewhere();
    site.set(
      path,
      html(`<nav><a href="/kontak">Hubungi kami di sini saja</a></nav>
        <a href="/news/petugas-lapas-panen-raya-123?utm_source=x">Petugas Lapas Panen Raya</a> <a href="/news/petugas-lapas-panen-raya-123">Selengkapnya</a>
        <a href="https://elsewhere.example/iklan-yang-panjang-sekali">Iklan yang panjang sekali ini</a>`),
    );
    const source = await follow(path, { kind: 'page' });
    expect((await source.items()).map(({ article: { url, title } }) => ({ url, title }))).toEqual([
      { url: `${site.origin}/news/petugas-lapas-panen-raya-123`, title: 'Petugas Lapas Panen Raya' },
    ]);
  });

  it('says what to do where a feed was expected', async () => {
    const path = somewhere();
    site.set(path, html('<p>Beranda tanpa umpan</p>'));
    expect(await (await follow(path)).problem()).toMatch(/names no feed.*choose the kind "page"/);
  });
});

describe('a source in trouble', () => {
  it('is asked later and later, in words for a person, and again as wished when it is well', async () => {
    const path = somewhere();
    site.set(path, { status: 500 });
    const source = await follow(path);
    const first = secondsUntil(await source.state());
    expect(await source.problem()).toMatch(/answered 500: that site is in trouble/);
    const second = secondsUntil(await source.look());
    expect(second).toBeGreaterThan(first * 1.3);
    site.set(path, rss([{ id: 'a' }]));
    await source.look();
    expect(await source.state()).toMatchObject({ failures: 0, last_error: null });
    expect(await sources().findOne({ documentId: source.documentId } as never)).toMatchObject({ lastError: null });
  });

  it('is not asked before it wants to be', async () => {
    const path = somewhere();
    site.set(path, { status: 429, headers: { 'retry-after': '7200' } });
    const state = await (await follow(path)).state();
    expect(secondsUntil(state)).toBeGreaterThan(7000);
  });

  it('that is gone for good (410) is asked no more, until a person changes it', async () => {
    const path = somewhere();
    site.set(path, { status: 410 });
    const source = await follow(path);
    expect(await source.state()).toMatchObject({ due_at: expect.stringMatching(/^9999/) });
    const elsewhere = somewhere();
    site.set(elsewhere, rss([{ id: 'a' }]));
    await source.change({ address: `${site.origin}${elsewhere}` });
    await until(async () => (await source.items()).length === 1);
    expect(await source.problem()).toBeNull();
  });

  it('an address that is not public is refused without the setting of its source', async () => {
    const path = somewhere();
    site.set(path, rss([{ id: 'a' }]));
    const source = await follow(path, { allowedNetworks: null });
    expect(await source.problem()).toMatch(/is not a public address/);
    expect(site.askedFor(path)).toEqual([]);
  });

  it('one that is switched off is left alone', async () => {
    const path = somewhere();
    site.set(path, rss([{ id: 'a' }]));
    const other = somewhere();
    site.set(other, rss([]));
    await sources().create({
      data: {
        name: 'Mati',
        address: `${site.origin}${path}`,
        kind: 'feed',
        isActive: false,
        allowedNetworks: ['127.0.0.0/8'],
      },
    } as never);
    await (await follow(other)).look();
    expect(site.askedFor(path)).toEqual([]);
  });
});

describe('two instances on one database', () => {
  const processes = instances();
  let app: Application;
  beforeAll(async () => {
    app = await followingApplication();
    const first = await processes.start(app);
    await first.stop();
    const db = connect(app);
    for (let at = 0; at < 12; at += 1) {
      await db('humas_sources').insert({
        ...{ document_id: `sumber-${at}`, name: `Sumber ${at}`, address: `${site.origin}/bersama/${at}`, kind: 'feed' },
        ...{
          handling: 'draft',
          interval_minutes: 1,
          is_active: true,
          allowed_networks: JSON.stringify(['127.0.0.0/8']),
        },
      });
    }
    await db.destroy();
  });
  afterAll(async () => {
    await processes.endAll();
    await app?.remove();
  });

  it('never ask one source at the same time, and what a killed one held is taken over', async () => {
    let answerAll = () => {};
    const isOver = new Promise<void>((resolve) => (answerAll = resolve));
    for (let at = 0; at < 12; at += 1) site.set(`/bersama/${at}`, { ...rss([{ id: `b${at}` }]), after: isOver });
    const start = async () => processes.start(app, { env: { HUMAS_LISTEN: String(await freePort()) } });
    const [one, other] = [await start(), await start()];
    const asked = () => site.asked.filter(({ path }) => path.startsWith('/bersama/'));
    await until(() => asked().length >= 2);
    await other.answer('still there');
    await one.kill();
    answerAll();
    const db = connect(app);
    await until(async () => (await db('humas_source_items').select('id')).length === 12);
    const titles: SourceItemRow[] = await db('humas_source_items');
    expect(new Set(titles.map(({ item_key: key }) => key)).size).toBe(12);
    expect(site.mostAtOnce()).toBe(1);
    await db.destroy();
    await other.stop();
  });
});
