import type { ReadFeed, ReadPage, ReadSitemap } from '../shapes';
import { read } from './read';

const address = 'https://lapas.example/umpan/';
const readAs = <T>(document: string | Buffer, contentType: string | null = null) =>
  read({ body: Buffer.from(document), contentType, address }) as T;
const feedOf = (document: string) => readAs<ReadFeed>(document);
const itemOf = (inner: string, attributes = '') =>
  feedOf(`<rss version="2.0" ${attributes}><channel><item>${inner}</item></channel></rss>`).entries[0];
const entryOf = (inner: string, attributes = '') =>
  feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><entry>${inner}</entry></feed>`).entries[0];

describe('RSS', () => {
  it('as WordPress writes it', () => {
    const feed =
      feedOf(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
      xmlns:media="http://search.yahoo.com/mrss/"><channel>
      <title>Lapas Kelas IIB Purwodadi</title><atom:link href="https://lapas.example/feed/" rel="self" type="application/rss+xml" />
      <atom:link rel="hub" href="https://hub.example/"/><link>https://lapas.example</link><language>id-ID</language>
      <sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency> 2 </sy:updateFrequency>
      <item><title>Panen Raya &#8211; 3 Ton &amp;amp; Lebih</title><link>https://lapas.example/panen/</link>
      <dc:creator><![CDATA[Humas Lapas]]></dc:creator><pubDate>Mon, 15 Aug 2022 12:30:00 +0000</pubDate>
      <category><![CDATA[Pembinaan]]></category><category>Pertanian</category><guid isPermaLink="false">https://lapas.example/?p=12</guid>
      <description><![CDATA[<p>Warga binaan memanen padi [&#8230;]</p>]]></description>
      <content:encoded><![CDATA[<figure><img src="/wp/a.jpg" alt="Sawah"><figcaption>Panen. Foto: Humas</figcaption></figure><p>Isi <script>x</script>lengkap.</p>]]></content:encoded>
      <media:content url="https://lapas.example/wp/a.jpg" medium="image" width="800" height="600"><media:credit>Dokpri</media:credit></media:content>
      </item></channel></rss>`);
    const { entries, ...about } = feed;
    expect(about).toEqual({
      kind: 'feed',
      format: 'rss',
      title: 'Lapas Kelas IIB Purwodadi',
      language: 'id-ID',
      homeUrl: 'https://lapas.example/',
      selfUrl: 'https://lapas.example/feed/',
      hub: 'https://hub.example/',
      nextUrl: null,
      ttlMinutes: 30,
      deleted: [],
      problems: [],
    });
    expect(entries).toEqual([
      {
        id: 'https://lapas.example/?p=12',
        url: 'https://lapas.example/panen/',
        title: 'Panen Raya – 3 Ton & Lebih',
        summary: 'Warga binaan memanen padi […]',
        html: '<figure><img src="https://lapas.example/wp/a.jpg" alt="Sawah" /><figcaption>Panen. Foto: Humas</figcaption></figure><p>Isi lengkap.</p>',
        isSummaryOnly: false,
        publishedAt: '2022-08-15T12:30:00.000Z',
        updatedAt: null,
        author: 'Humas Lapas',
        language: null,
        tags: ['Pembinaan', 'Pertanian'],
        pictures: [
          {
            url: 'https://lapas.example/wp/a.jpg',
            alt: 'Sawah',
            caption: 'Panen. Foto: Humas',
            credit: 'Dokpri',
            width: 800,
            height: 600,
          },
        ],
      },
    ]);
  });

  it.each([
    [
      'a permalink guid is its address',
      '<guid>https://lapas.example/1</guid>',
      { id: 'https://lapas.example/1', url: 'https://lapas.example/1' },
    ],
    ['another guid is none', '<guid isPermaLink="false">https://lapas.example/1</guid>', { url: null }],
    ['a relative link is read against the feed', '<link>../berita/1</link>', { url: 'https://lapas.example/berita/1' }],
    ['a link that nobody can follow is none', '<link>javascript:alert(1)</link>', { url: null }],
    ['an atom:link stands in', '<atom:link rel="alternate" href="/b"/>', { url: 'https://lapas.example/b' }],
    [
      'tags that somebody forgot to escape',
      '<title>a</title><description><p>Satu<br>dua</p></description>',
      { html: '<p>Satu<br />dua</p>' },
    ],
    [
      'a bare ampersand and an entity of HTML',
      '<title>Sapi &amp Kambing&nbsp;&eacute; AT&T</title>',
      { title: 'Sapi &amp Kambing é AT&T' },
    ],
    ['a title in HTML', '<title>&lt;b&gt;Panen&lt;/b&gt; Raya</title>', { title: 'Panen Raya' }],
    ['an e-mail address is no byline', '<author>humas@lapas.example</author>', { author: null }],
    ['but the name beside it is', '<author>humas@lapas.example (Humas Lapas)</author>', { author: 'Humas Lapas' }],
    ['dc:date', '<dc:date>2022-08-15</dc:date>', { publishedAt: '2022-08-15T00:00:00.000Z' }],
    [
      'an Indonesian date',
      '<pubDate>Senin, 15 Agustus 2022 19:30 WIB</pubDate>',
      { publishedAt: '2022-08-15T12:30:00.000Z' },
    ],
    [
      'an enclosure that is a picture',
      '<enclosure url="/a.jpg" type="image/jpeg" length="1"/>',
      { pictures: [expect.objectContaining({ url: 'https://lapas.example/a.jpg' })] },
    ],
    ['an enclosure that is none', '<enclosure url="/a.mp3" type="audio/mpeg" length="1"/>', { pictures: [] }],
    ['control characters go', '<title>a\u0000b\u0008c</title>', { title: 'abc' }],
  ])('%s', (_name, inner, expected) => {
    expect(itemOf(inner)).toMatchObject(expected);
  });

  it('a long description is the text itself, a short one only a summary', () => {
    const long = 'Sebuah kalimat yang cukup panjang untuk sebuah berita. '.repeat(40);
    expect(itemOf(`<description>${long}</description>`)).toMatchObject({ isSummaryOnly: false, html: long.trim() });
    expect(itemOf('<description>Pendek saja.</description>')).toMatchObject({
      isSummaryOnly: true,
      summary: 'Pendek saja.',
    });
    expect(itemOf(`<description>${long} Baca selengkapnya</description>`)?.isSummaryOnly).toBe(true);
    expect(itemOf('<title>Judul</title>')?.isSummaryOnly).toBe(true);
  });

  it('prefixes may be called otherwise, or declared nowhere', () => {
    expect(itemOf('<x:creator>A</x:creator>', 'xmlns:x="http://purl.org/dc/elements/1.1/"')).toMatchObject({
      author: 'A',
    });
    expect(itemOf('<dc:creator>A</dc:creator><content:encoded>isi</content:encoded>')).toMatchObject({
      author: 'A',
      html: 'isi',
    });
  });

  it('RSS 1.0, with items beside the channel', () => {
    const feed =
      feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://lapas.example/"><title>Lapas</title><link>https://lapas.example/</link></channel>
      <item rdf:about="https://lapas.example/1"><title>Satu</title><link>https://lapas.example/1</link></item></rdf:RDF>`);
    expect(feed).toMatchObject({
      format: 'rdf',
      title: 'Lapas',
      entries: [{ id: 'https://lapas.example/1', title: 'Satu' }],
    });
  });

  it('garbage around it does no harm, and an end that is missing neither', () => {
    expect(
      feedOf('\n\n  Warning: mysql_connect()\n<?xml version="1.0"?><rss><channel><title>a</title></channel></rss>x'),
    ).toMatchObject({ title: 'a' });
    expect(
      feedOf('<rss><channel><item><title>Satu</title></item><item><title>Du').entries.map(({ title }) => title),
    ).toEqual(['Satu', 'Du']);
  });
});

describe('Atom', () => {
  it('with everything', () => {
    const feed =
      feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="id" xml:base="https://kanwil.example/">
      <title type="html">Kanwil &amp;lt;b&amp;gt;</title><link href="/"/><link rel="self" href="feed"/><link rel="next" href="feed?page=2"/>
      <author><name>Kanwil</name></author>
      <at:deleted-entry ref="tag:a" when="2022-08-15T12:30:00Z"><at:comment>Ditarik</at:comment></at:deleted-entry>
      <entry xml:lang="en"><id>tag:b</id><title>Judul</title><link href="berita/1" hreflang="id"/><updated>2022-08-16T00:00:00+07:00</updated>
        <published>2022-08-15T00:00:00+07:00</published><category term="pembinaan" label="Pembinaan"/>
        <summary>Ringkas</summary>
        <content type="xhtml" xml:base="arsip/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Isi <a href="x">x</a></p></div></content></entry></feed>`);
    expect(feed).toMatchObject({
      format: 'atom',
      title: 'Kanwil <b>',
      language: 'id',
      homeUrl: 'https://kanwil.example/',
      selfUrl: 'https://kanwil.example/feed',
      nextUrl: 'https://kanwil.example/feed?page=2',
      deleted: [{ id: 'tag:a', at: '2022-08-15T12:30:00.000Z', reason: 'Ditarik' }],
    });
    expect(feed.entries).toEqual([
      {
        id: 'tag:b',
        url: 'https://kanwil.example/berita/1',
        title: 'Judul',
        summary: 'Ringkas',
        html: '<p>Isi <a href="https://kanwil.example/arsip/x">x</a></p>',
        isSummaryOnly: false,
        publishedAt: '2022-08-14T17:00:00.000Z',
        updatedAt: '2022-08-15T17:00:00.000Z',
        author: 'Kanwil',
        language: 'en',
        tags: ['Pembinaan'],
        pictures: [],
      },
    ]);
  });

  it.each([
    ['plain text is no HTML', '<title type="text">&lt;b&gt; dan &amp;amp;</title>', { title: '<b> dan &amp;' }],
    ['without a namespace', '<title>a</title>', { title: 'a' }],
    [
      'content elsewhere',
      '<content src="/b" type="text/html"/>',
      { url: 'https://lapas.example/b', isSummaryOnly: true },
    ],
    ['a picture in Base64 is no text', '<content type="image/png">iVBORw0KGgo=</content>', { html: null }],
    [
      'an address as id',
      '<id>https://lapas.example/9</id>',
      { id: 'https://lapas.example/9', url: 'https://lapas.example/9' },
    ],
  ])('%s', (_name, inner, expected) => {
    expect(entryOf(inner)).toMatchObject(expected);
  });
});

it('JSON Feed', () => {
  const feed = feedOf(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Lapas',
      home_page_url: 'https://lapas.example/',
      feed_url: 'https://lapas.example/feed.json',
      next_url: 'https://lapas.example/feed.json?page=2',
      language: 'id',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [
        {
          id: 7,
          url: 'https://lapas.example/7',
          title: 'Panen',
          content_html: '<p onclick="x">Isi <a href="/a">a</a></p><script>x</script>',
          date_published: '2022-08-15T19:30:00+07:00',
          authors: [{ name: 'Humas' }],
          tags: ['Pembinaan'],
          image: 'https://lapas.example/a.jpg',
          attachments: [{ url: 'https://lapas.example/b.jpg', mime_type: 'image/jpeg', title: 'Dua' }],
        },
        { id: 'teks', content_text: 'Satu\n\nDua & <tiga> \ud800' },
      ],
    }),
  );
  expect(feed).toMatchObject({
    format: 'json',
    hub: 'https://hub.example/',
    nextUrl: 'https://lapas.example/feed.json?page=2',
  });
  expect(feed.entries).toMatchObject([
    {
      id: '7',
      html: '<p>Isi <a href="https://lapas.example/a">a</a></p>',
      publishedAt: '2022-08-15T12:30:00.000Z',
      author: 'Humas',
      tags: ['Pembinaan'],
      pictures: [{ url: 'https://lapas.example/a.jpg' }, { url: 'https://lapas.example/b.jpg', caption: 'Dua' }],
    },
    { id: 'teks', html: '<p>Satu</p><p>Dua &amp; &lt;tiga&gt; </p>' },
  ]);
});

describe('sitemaps', () => {
  it('with news and pictures', () => {
    const sitemap =
      readAs<ReadSitemap>(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://lapas.example/1</loc><lastmod>2022-08-16</lastmod><n:news><n:publication><n:name>x</n:name><n:language>id</n:language></n:publication><n:publication_date>2022-08-15T12:30:00Z</n:publication_date><n:title>Panen &amp;amp; Raya</n:title></n:news><image:image><image:loc>https://lapas.example/a.jpg</image:loc></image:image></url>
      <url><loc>mailto:x</loc></url></urlset>`);
    expect(sitemap.entries).toMatchObject([
      {
        url: 'https://lapas.example/1',
        title: 'Panen & Raya',
        language: 'id',
        publishedAt: '2022-08-15T12:30:00.000Z',
        updatedAt: '2022-08-16T00:00:00.000Z',
        isSummaryOnly: true,
        pictures: [{ url: 'https://lapas.example/a.jpg' }],
      },
    ]);
  });

  it('an index of them', () => {
    expect(
      readAs(
        '<sitemapindex><sitemap><loc>https://lapas.example/s.xml</loc><lastmod>2022-08-16</lastmod></sitemap></sitemapindex>',
      ),
    ).toEqual({
      kind: 'sitemap',
      sitemaps: [{ url: 'https://lapas.example/s.xml', updatedAt: '2022-08-16T00:00:00.000Z' }],
      entries: [],
    });
  });
});

describe('pages', () => {
  const words =
    'Warga binaan Lapas Kelas IIB Purwodadi memanen padi di lahan asimilasi, bersama petugas, pada pagi hari. ';
  const page = (head: string, body: string) =>
    readAs<ReadPage>(`<!doctype html><html lang="id"><head>${head}</head><body><nav><a href="/">Beranda</a></nav>
      <article><h1>Panen Raya</h1>${body}<p>${words.repeat(4)}</p><p>${words.repeat(4)}</p></article><footer>Hak cipta</footer></body></html>`);

  it('gives the article and what the page says of itself', () => {
    const found = page(
      `<title>Panen Raya | Lapas</title><link rel="canonical" href="/panen"><meta property="og:title" content="Panen Raya">
       <meta property="article:published_time" content="2022-08-15T19:30:00+07:00"><meta name="author" content="Humas Lapas">
       <link rel="alternate" type="application/rss+xml" title="Umpan" href="/feed/"><meta property="og:image" content="/og.jpg">`,
      '<figure><img src="/a.jpg" alt="Sawah"><figcaption>Foto: Humas</figcaption></figure><script>alert(1)</script>',
    );
    expect(found).toMatchObject({
      title: 'Panen Raya',
      canonicalUrl: 'https://lapas.example/panen',
      publishedAt: '2022-08-15T12:30:00.000Z',
      author: 'Humas Lapas',
      language: 'id',
      feeds: [{ url: 'https://lapas.example/feed/', title: 'Umpan', type: 'application/rss+xml' }],
    });
    expect(found.pictures.map(({ url, caption }) => [url, caption])).toEqual([
      ['https://lapas.example/og.jpg', null],
      ['https://lapas.example/a.jpg', 'Foto: Humas'],
    ]);
    expect(found.text).toContain('memanen padi di lahan asimilasi');
    expect(found.html).not.toMatch(/script|Beranda|Hak cipta/);
  });

  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"H","datePublished":"2022-08-15","author":[{"name":"A"}]}]}</script>',
      '',
    ],
    ['<time>', '', '<time class="entry-date published" datetime="2022-08-15T00:00:00Z">x</time>'],
    ['a printed date', '', '<p>Senin, 15 Agustus 2022 07:00 WIB</p>'],
  ])('knows when it was published by %s', (_name, head, body) => {
    expect(page(head, body).publishedAt).toBe('2022-08-15T00:00:00.000Z');
  });

  it('broken JSON-LD and a page without an article do no harm', () => {
    expect(page('<script type="application/ld+json">{broken</script>', '').title).toBeTruthy();
    expect(readAs('<html><body></body></html>')).toMatchObject({ kind: 'page', html: null, text: '' });
  });
});

it.each([
  ['page', '<rss version="2.0"></rss>', /Expected a page, but that is a feed/],
  ['feed', '<html></html>', /Expected a feed, but that is a page/],
  ['feed', '{"a":1}', /no JSON Feed/],
  ['feed', '{"a":', /broken/],
] as const)('what is expected as a %s and is none is told: %s', (expected, document, words) => {
  expect(() => read({ body: Buffer.from(document), contentType: null, address, expect: expected })).toThrow(words);
});

it('what cannot be read in time is left out, and said', () => {
  const items = '<item><title>a</title></item>'.repeat(5);
  const late = read(
    { body: Buffer.from(`<rss><channel>${items}</channel></rss>`), contentType: null, address },
    () => true,
  );
  expect(late).toMatchObject({ entries: [], problems: [expect.stringContaining('5 entries')] });
});
