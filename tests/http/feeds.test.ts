/** Feeds as other programs read them: parsed by feedsmith's parser, ical.js and libxml2, and never by the code that wrote them. */
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { makeApplication } from '../support/application';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { pipelinePictures } from '../support/pipeline-pictures';
import { atomProblems, sitemapProblems, wellFormedProblems } from '../support/xml';

const ARTICLE = 'plugin::humas.article' as never;
const SITE = 'https://berita.example';
const API = `${SITE}/api/humas`;
const FORMATS = ['rss', 'atom', 'json'] as const;
const NAUGHTY = 'Apel & <b>Upacara</b> ]]> \u0008 tanda "kutip" \ufffe';

let newsroom: Newsroom;
let region: Made;
let unit: Made;
let other: Made;
let topic: Made;
let event: Made;
let article: Made;

beforeAll(async () => {
  const app = await makeApplication();
  Object.assign(app.env, {
    PUBLIC_URL: SITE,
    PUBLIC_NAME: 'Humas Contoh',
    HUMAS_HUBS: 'https://hub.example/',
    HUMAS_HUB_NETWORKS: '',
  });
  newsroom = await startNewsroom(app);
  const { make } = newsroom;
  region = await make.region({ name: 'Kanwil Ditjenpas Papua', slug: 'papua' });
  unit = await make.facility({
    shortName: 'Lapas Jayapura',
    name: 'Lapas Kelas IIA Jayapura',
    region: region.documentId,
    timeZone: 'Asia/Jayapura',
  });
  other = await make.facility({ shortName: 'Lapas Lain', name: 'Lapas Kelas IIB Lain' });
  topic = await make.topic();
  event = await make.event({
    name: 'Hari Bakti',
    facilities: [unit.documentId],
    startsOn: '2022-08-15',
    endsOn: '2022-08-16',
  });
  const picture = await pipelinePictures(newsroom).upload();
  const photo = await make.photo({
    file: picture.id,
    facility: unit.documentId,
    altText: 'Barisan & petugas',
    credit: 'Dokpri',
  });
  article = await make.article({
    ...{ title: 'Apel Pagi', facility: unit.documentId, topic: topic.documentId, events: [event.documentId] },
    ...{ photos: [photo.documentId], byline: { name: 'Siti & Budi' }, dateline: { place: 'JAYAPURA' } },
    body: [
      paragraph('Petugas < warga & tamu.'),
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'Sub' }] },
    ],
  });
});
afterAll(() => newsroom?.close());

const documents = () => newsroom.strapi.documents(ARTICLE);
const ask = (path: string) =>
  newsroom
    .get(path)
    .buffer(true)
    .parse(asText as never);
function asText(response: NodeJS.ReadableStream, done: (error: null, body: string) => void) {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(Buffer.from(piece)));
  response.on('end', () => done(null, Buffer.concat(pieces).toString('utf8')));
}
async function textOf(path: string): Promise<string> {
  const { status, body } = await ask(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body as string;
}
const pathOf = (address: string) => address.slice(API.length);
const atom = async (path = '/feed.atom') => parseAtomFeed(await textOf(path));
const linkOf = ({ links = [] }: { links?: { rel?: string; href?: string }[] }, rel: string) =>
  links.find((link) => link.rel === rel)?.href;
const publish = (documentId: string, data: object, locale = 'id') =>
  documents().update({ documentId, locale, data, status: 'published' } as never);

describe('an article', () => {
  it('in Atom has a name, times on its unit’s clock, authors, a topic, its text and its photo', async () => {
    const { entries = [], id, title, links } = await atom('/facilities/lapas-jayapura/feed.atom');
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(title?.value).toBe('Lapas Kelas IIA Jayapura · Humas Contoh');
    expect(links).toEqual(
      expect.arrayContaining([
        { rel: 'self', href: `${API}/facilities/lapas-jayapura/feed.atom`, type: 'application/atom+xml' },
        { rel: 'hub', href: 'https://hub.example/' },
      ]),
    );
    const [entry] = entries;
    expect(entry).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      title: { value: 'Apel Pagi' },
      authors: [{ name: 'Siti & Budi' }],
      categories: [{ term: 'kehumasan', label: 'Kehumasan' }],
    });
    const raw = await textOf('/facilities/lapas-jayapura/feed.atom');
    expect(raw).toMatch(/<published>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00<\/published>/);
    expect(raw).toMatch(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+09:00<\/updated>/);
    expect(entry?.content?.value).toContain('<p>JAYAPURA — Petugas &lt; warga &amp; tamu.</p>');
    expect(entry?.content?.value).toContain('<h2>Sub</h2>');
    expect(entry?.content?.value).toMatch(
      /<img src="https:\/\/berita\.example\/uploads\/[^"]+" alt="Barisan &amp; petugas"/,
    );
    const enclosure = entry?.links?.find(({ rel }) => rel === 'enclosure');
    expect(enclosure).toMatchObject({ type: 'image/jpeg', length: expect.any(Number) });
    expect(enclosure?.href).toMatch(`${SITE}/uploads/`);
  });

  it('is the same in RSS and JSON Feed', async () => {
    const [entry] = (await atom()).entries ?? [];
    const raw = await textOf('/feed.rss');
    const rss = parseRssFeed(raw);
    const json = parseJsonFeed(await textOf('/feed.json'));
    const item = rss.items?.find(({ title }) => title === 'Apel Pagi');
    expect(item?.guid).toEqual({ value: entry?.id, isPermaLink: false });
    expect(item).toMatchObject({ link: `${SITE}/?article=apel-pagi`, dc: { creators: ['Siti & Budi'] } });
    expect(item?.enclosures?.[0]).toMatchObject({ type: 'image/jpeg', length: expect.any(Number) });
    expect(item?.media?.contents?.[0]).toMatchObject({
      credits: [{ value: 'Dokpri' }],
      description: { value: 'Barisan & petugas' },
    });
    expect(raw).toMatch(/<pubDate>\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0900<\/pubDate>/);
    expect(item?.content?.encoded).toBe(entry?.content?.value);
    const same = json.items?.find(({ id }) => id === entry?.id);
    expect(same).toMatchObject({ title: 'Apel Pagi', language: 'id', content_html: entry?.content?.value });
    expect(same?.attachments?.[0]).toMatchObject({ mime_type: 'image/jpeg', size_in_bytes: expect.any(Number) });
  });

  it('stands in the feeds of its unit, region, topic and event, and in no other', async () => {
    const places = ['/facilities/lapas-jayapura', '/regions/papua', '/topics/kehumasan', '/events/hari-bakti'];
    for (const place of places)
      for (const format of FORMATS) expect(await textOf(`${place}/feed.${format}`)).toContain('Apel Pagi');
    expect(await textOf('/facilities/lapas-lain/feed.json')).not.toContain('Apel Pagi');
    expect(await textOf('/feed.json?locale=en')).not.toContain('Apel Pagi');
  });

  it('keeps its name through another title, slug and unit, and gets a later time', async () => {
    const made = await newsroom.make.article({ title: 'Nama Lama', facility: other.documentId });
    const before = (await atom()).entries?.find((entry) => entry.title?.value === 'Nama Lama');
    await publish(made.documentId, {
      title: 'Nama Baru',
      slug: 'nama-baru',
      facility: unit.documentId,
      corrections: [{ note: 'Nama diperbaiki', correctedAt: '2041-01-01T00:00:00.000Z' }],
    });
    const after = (await atom()).entries?.find(({ id }) => id === before?.id);
    expect(after?.title?.value).toBe('Nama Baru');
    expect(after?.content?.value).toContain('Ralat');
    expect(new Date(after?.updated as never) > new Date(before?.updated as never)).toBe(true);
    expect(await textOf('/facilities/lapas-lain/feed.atom')).not.toContain(before?.id as string);
    expect(await textOf('/facilities/lapas-jayapura/feed.atom')).toContain(before?.id as string);
    await documents().delete({ documentId: made.documentId } as never);
  });

  it('that is withdrawn leaves the feeds, and its tombstone says why', async () => {
    const made = await newsroom.make.article({
      title: 'Keliru',
      facility: other.documentId,
      withdrawalReason: 'Nama <salah>',
    });
    const place = '/facilities/lapas-lain/feed';
    const id = (await atom(`${place}.atom`)).entries?.[0]?.id as string;
    await documents().unpublish({ documentId: made.documentId } as never);
    for (const format of ['rss', 'json']) expect(await textOf(`${place}.${format}`)).not.toContain(id);
    for (const path of [`${place}.atom`, '/feed.atom']) {
      const raw = await textOf(path);
      expect((parseAtomFeed(raw).entries ?? []).map((entry) => entry.id)).not.toContain(id);
      expect(raw).toMatch(
        new RegExp(`<at:deleted-entry [^>]*ref="${id}" when="[^"]+\\+0[79]:00">\\s*<at:comment>Nama &lt;salah&gt;`),
      );
      expect(atomProblems(raw)).toEqual([]);
    }
    expect(await textOf('/facilities/lapas-jayapura/feed.atom')).not.toContain(id);
    await publish(made.documentId, {});
    const raw = await textOf(`${place}.atom`);
    expect(parseAtomFeed(raw).entries?.map((entry) => entry.id)).toContain(id);
    expect(raw).not.toContain(`ref="${id}"`);
    await documents().unpublish({ documentId: made.documentId } as never);
  });

  it.each([
    ['withdrawn', (documentId: string) => documents().unpublish({ documentId } as never)],
    ['deleted', (documentId: string) => documents().delete({ documentId } as never)],
  ])('that is %s after it moved is said to be gone where it stood before, too', async (_, leave) => {
    const { documentId } = await newsroom.make.article({
      ...{ title: 'Salah Satuan Kerja', facility: unit.documentId, withdrawalReason: 'Keliru' },
    });
    const id = (await atom('/facilities/lapas-jayapura/feed.atom')).entries?.[0]?.id as string;
    await publish(documentId, { facility: other.documentId });
    const former = '/facilities/lapas-jayapura/feed.atom';
    expect(await textOf(former)).not.toContain(id);
    await leave(documentId);
    for (const path of [former, '/facilities/lapas-lain/feed.atom', '/feed.atom'])
      expect(await textOf(path)).toContain(`ref="${id}"`);
  });

  it('may say anything and the feeds stay valid', async () => {
    const made = await newsroom.make.article({
      title: NAUGHTY,
      body: [paragraph(NAUGHTY)],
    });
    for (const path of ['/feed.rss', '/feed.atom', '/sitemap-news.xml'])
      expect({ path, problems: wellFormedProblems(await textOf(path)) }).toEqual({ path, problems: [] });
    expect(atomProblems(await textOf('/feed.atom'))).toEqual([]);
    const [entry] = (await atom()).entries ?? [];
    expect(entry?.title?.value).toBe('Apel & <b>Upacara</b> ]]> tanda "kutip"');
    expect(JSON.parse(await textOf('/feed.json')).items[0].title).toBe(entry?.title?.value);
    await documents().delete({ documentId: made.documentId } as never);
  });

  it('is ninjs for press agencies', async () => {
    const { status, body } = await newsroom.get('/articles/apel-pagi/ninjs.json');
    expect(status).toBe(200);
    const [entry] = (await atom('/topics/kehumasan/feed.atom')).entries ?? [];
    expect(body).toMatchObject({
      uri: entry?.id,
      standard: { name: 'ninjs', version: '3.1' },
      headlines: [{ role: 'main', value: 'Apel Pagi' }],
      by: 'Siti & Budi',
      located: 'JAYAPURA',
    });
    expect(body.associations[0].renditions[0]).toMatchObject({
      contentType: 'image/jpeg',
      sizeInBytes: expect.any(Number),
    });
  });
});

describe('pages', () => {
  it.each(FORMATS)('of %s hold each article once while others are published', async (format) => {
    const { make } = newsroom;
    const place = `/facilities/${(await make.facility({ shortName: `Lapas ${format}` })).slug}`;
    const facility = await newsroom.editions.documentIdOf('facility', place.split('/')[2]);
    const titles = Array.from({ length: 7 }, (_, index) => `Halaman ${format} ${index}`);
    const made: Made[] = [];
    for (const title of titles) made.push(await make.article({ title, facility }));
    const seen: string[] = [];
    let next: string | undefined = `${API}${place}/feed.${format}?pagination%5BpageSize%5D=3`;
    while (next) {
      const raw = await textOf(pathOf(next));
      if (format === 'json') {
        const feed = parseJsonFeed(raw);
        seen.push(...(feed.items ?? []).map(({ title }) => title as string));
        next = feed.next_url;
      } else if (format === 'rss') {
        const feed = parseRssFeed(raw);
        seen.push(...(feed.items ?? []).map(({ title }) => title as string));
        next = feed.atom?.links?.find(({ rel }) => rel === 'next')?.href;
      } else {
        const feed = parseAtomFeed(raw);
        seen.push(...(feed.entries ?? []).map(({ title }) => title?.value as string));
        expect(linkOf(feed, 'first')).toBe(`${API}${place}/feed.atom?pagination%5BpageSize%5D=3`);
        next = linkOf(feed, 'next');
      }
      made.push(await make.article({ title: 'Sela', facility }));
    }
    expect(seen).toEqual([...titles].reverse());
    for (const { documentId } of made) await documents().delete({ documentId } as never);
  });
});

describe('a reader who has it', () => {
  it.each(['/feed.rss', '/facilities/lapas-jayapura/feed.atom', '/feed.json'])(
    'gets 304 for %s until it changes',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['last-modified']).toMatch(/GMT$/);
      expect(headers['cache-control']).toMatch(/^public, max-age=/);
      expect(headers.link).toBe(`<https://hub.example/>; rel="hub", <${API}${path}>; rel="self"`);
      expect((await ask(path).set('If-None-Match', headers.etag as string)).status).toBe(304);
      expect((await ask(path).set('If-Modified-Since', headers['last-modified'] as string)).status).toBe(304);
      expect(
        (
          await ask(path)
            .set('If-None-Match', '"lain"')
            .set('If-Modified-Since', headers['last-modified'] as string)
        ).status,
      ).toBe(200);
      expect((await ask(path).set('If-Modified-Since', 'Thu, 01 Jan 1970 00:00:00 GMT')).status).toBe(200);
      const made = await newsroom.make.article({ title: 'Sesudah itu', facility: unit.documentId });
      expect((await ask(path).set('If-None-Match', headers.etag as string)).status).toBe(200);
      await documents().delete({ documentId: made.documentId } as never);
    },
  );

  it('is told the address from the settings, whatever the request says', async () => {
    const plain = await textOf('/feed.atom');
    const { body } = await ask('/feed.atom').set('Host', 'jahat.example').set('X-Forwarded-Host', 'jahat.example');
    expect(body).toBe(plain);
    expect(plain).toContain(`${API}/feed.atom`);
  });
});

describe('an address', () => {
  it.each(['/facilities', '/regions', '/topics', '/events'])('below %s that is unknown is 404', async (place) => {
    for (const format of FORMATS) expect((await newsroom.get(`${place}/tidak-ada/feed.${format}`)).status).toBe(404);
  });

  it('that a unit had before leads on', async () => {
    const made = await newsroom.make.facility({ shortName: 'Lapas Dahulu', name: 'Lapas Dahulu' });
    await newsroom.strapi
      .documents('plugin::humas.facility' as never)
      .update({ documentId: made.documentId, data: { slug: 'lapas-kini' } } as never);
    const { status, headers } = await newsroom.get('/facilities/lapas-dahulu/feed.rss?locale=en').redirects(0);
    expect([status, headers.location]).toEqual([301, '/api/humas/facilities/lapas-kini/feed.rss?locale=en']);
  });

  it('with an unknown parameter is 400, and one with a mistaken cursor too', async () => {
    expect((await newsroom.get('/feed.rss?halaman=2')).status).toBe(400);
    expect((await newsroom.get('/feed.rss?pagination[cursor]=salah')).status).toBe(400);
  });
});

describe('the calendar', () => {
  const events = async (path: string) => {
    const text = await textOf(path);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  };
  const called = async (name: string, path = '/events.ics') =>
    (await events(path)).find((each) => each.getFirstPropertyValue('summary') === name) as ICAL.Component;

  const momentOf = (event: ICAL.Component, name: string) =>
    (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();

  it('has days as days, the end excluded', async () => {
    for (const path of ['/events.ics', '/facilities/lapas-jayapura/events.ics', '/regions/papua/events.ics']) {
      const found = await called('Hari Bakti', path);
      expect(String(found.getFirstPropertyValue('dtstart'))).toBe('2022-08-15');
      expect(String(found.getFirstPropertyValue('dtend'))).toBe('2022-08-17');
    }
    expect(await events('/facilities/lapas-lain/events.ics')).toEqual([]);
  });

  it('has hours as moments', async () => {
    const name = `Lomba dengan nama yang panjang sekali; ${'日本'.repeat(30)}, selesai`;
    await newsroom.make.event({
      name,
      startsOn: '2022-08-17',
      startTime: '08:00',
      endTime: '10:30',
      isAllDay: false,
      timeZone: 'Asia/Jayapura',
    });
    const found = await called(name);
    expect(momentOf(found, 'dtstart')).toBe('2022-08-16T23:00:00.000Z');
    expect(momentOf(found, 'dtend')).toBe('2022-08-17T01:30:00.000Z');
  });

  it('says of a withdrawn event that it is cancelled, under the same UID and with a higher number', async () => {
    const made = await newsroom.make.event({
      name: 'Batal',
      startsOn: '2022-09-01',
      withdrawalReason: 'Hujan',
      facilities: [unit.documentId],
    });
    const before = await called('Batal');
    await newsroom.strapi.documents('plugin::humas.event' as never).unpublish({ documentId: made.documentId } as never);
    for (const path of ['/events.ics', '/facilities/lapas-jayapura/events.ics']) {
      const uid = before.getFirstPropertyValue('uid');
      const after = (await events(path)).find((each) => each.getFirstPropertyValue('uid') === uid);
      expect(after?.getFirstPropertyValue('status')).toBe('CANCELLED');
      expect(String(after?.getFirstPropertyValue('dtstart'))).toBe('2022-09-01');
      expect(Number(after?.getFirstPropertyValue('sequence'))).toBeGreaterThanOrEqual(
        Number(before.getFirstPropertyValue('sequence')),
      );
      expect(after?.getFirstPropertyValue('description')).toBe('Hujan');
    }
  });
});

describe('sitemaps', () => {
  it('are an index, pages with every public address, and the news', async () => {
    const index = await textOf('/sitemap.xml');
    const page = await textOf('/sitemap.xml?page=1');
    const news = await textOf('/sitemap-news.xml');
    for (const [name, xml] of Object.entries({ index, page, news }))
      expect({ name, problems: sitemapProblems(xml) }).toEqual({ name, problems: [] });
    expect(index).toContain(`<loc>${API}/sitemap.xml?page=1</loc>`);
    for (const address of ['?article=apel-pagi', '?facility=lapas-jayapura', '?event=hari-bakti', '?region=papua'])
      expect(page).toContain(`<loc>${SITE}/${address}</loc>`);
    expect(news).toContain(`<loc>${SITE}/?article=apel-pagi</loc>`);
    expect(news).toContain('<news:title>Apel Pagi</news:title>');
    expect((await newsroom.get('/sitemap.xml?page=99')).status).toBe(404);
  });
});

describe('lists of feeds', () => {
  it('name the units by region', async () => {
    const all = parseOpml(await textOf('/sources.opml'));
    const outlines = all.body?.outlines ?? [];
    const papua = outlines.find(({ text }) => text === 'Kanwil Ditjenpas Papua');
    expect(papua?.outlines).toEqual([
      expect.objectContaining({
        ...{ text: 'Lapas Kelas IIA Jayapura', type: 'rss' },
        ...{ xmlUrl: `${API}/facilities/lapas-jayapura/feed.rss`, htmlUrl: `${SITE}/?facility=lapas-jayapura` },
      }),
    ]);
    const one = parseOpml(await textOf('/regions/papua/sources.opml'));
    expect(one.body?.outlines?.map(({ text }) => text)).toEqual(['Kanwil Ditjenpas Papua']);
  });
});

it('a feed of nothing is a feed', async () => {
  const made = await newsroom.make.facility({ shortName: 'Lapas Baru', name: 'Lapas Baru' });
  const raw = await textOf(`/facilities/${made.slug}/feed.atom`);
  expect(atomProblems(raw)).toEqual([]);
  expect(parseAtomFeed(raw).entries ?? []).toEqual([]);
  expect(parseRssFeed(await textOf(`/facilities/${made.slug}/feed.rss`)).items ?? []).toEqual([]);
  expect(parseJsonFeed(await textOf(`/facilities/${made.slug}/feed.json`)).title).toBe('Lapas Baru · Humas Contoh');
  expect(article.slug).toBe('apel-pagi');
});
