/** Each format, read back by feedsmith's parser, whatever the texts contain. */
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { rfc822 } from './as-it-stands';
import { atomOf } from './atom';
import { clean, cleanAll, escapeMarkup } from './clean';
import { jsonFeedOf } from './json-feed';
import type { Entry, Feed } from './model';
import { opmlOf } from './opml';
import { rssOf } from './rss';
import { newsSitemapOf } from './sitemap';
import { siteFrom } from '../core';
import type { ArticleEdition } from '../../../contracts/public';

const AT = '2022-08-16T02:30:00+09:00';
const ENTRY: Entry = {
  ...{ id: 'urn:uuid:1', url: 'https://berita.example/?article=a&b', title: 'Apel', summary: 'Ringkas' },
  ...{ html: '<p>Isi</p>', locale: 'id', publishedAt: AT, updatedAt: AT, authors: [{ name: 'Siti', url: null }] },
  ...{ topic: { code: 'kehumasan', name: 'Kehumasan' }, tags: ['Kehumasan'], pictures: [], via: null },
};
const FEED: Feed = {
  ...{ id: 'urn:uuid:0', title: 'Humas', description: 'Berita', locale: 'id', home: 'https://berita.example/' },
  ...{ self: 'https://berita.example/feed', first: 'https://berita.example/feed', next: null, others: [], hubs: [] },
  ...{ updatedAt: AT, publisher: 'Humas', entries: [ENTRY], gone: [] },
};

it('times stay on the clock of the unit', () => {
  expect(atomOf(FEED)).toContain(`<published>${AT}</published>`);
  expect(rssOf(FEED)).toContain('<pubDate>Tue, 16 Aug 2022 02:30:00 +0900</pubDate>');
  expect(JSON.parse(jsonFeedOf(FEED)).items[0].date_published).toBe(AT);
});

it.each([
  { zoned: '2022-08-16T02:30:00+09:00', said: 'Tue, 16 Aug 2022 02:30:00 +0900' },
  { zoned: '2024-02-29T23:59:59+07:00', said: 'Thu, 29 Feb 2024 23:59:59 +0700' },
])('$zoned is $said', ({ zoned, said }) => {
  expect(rfc822(zoned)).toBe(said);
  expect(new Date(said).getTime()).toBe(new Date(zoned).getTime());
});

it('a first publication that is not known is not said', () => {
  const feed = { ...FEED, entries: [{ ...ENTRY, publishedAt: null }] };
  expect([atomOf(feed), rssOf(feed), jsonFeedOf(feed)].join()).not.toMatch(/<published>|pubDate|date_published/);
});

it('a title has no white space of the writer', () => {
  expect(atomOf({ ...FEED, title: 'A & B' })).toContain('<title><![CDATA[A & B]]></title>');
});

it('a photo without a known size is no enclosure in RSS, and one without a length in Atom', () => {
  const picture = { documentId: 'f', url: 'https://berita.example/a.jpg', type: 'image/jpeg', bytes: null };
  const pictures = [{ ...picture, width: 3, height: 2, alt: 'A', caption: null, credit: 'Dokpri' }];
  const feed = { ...FEED, entries: [{ ...ENTRY, pictures }] };
  expect(parseRssFeed(rssOf(feed)).items?.[0]?.enclosures).toBeUndefined();
  expect(parseRssFeed(rssOf(feed)).items?.[0]?.media?.contents).toHaveLength(1);
  expect(atomOf(feed)).toMatch(/<link [^>]*rel="enclosure"/);
  expect(atomOf(feed)).not.toContain('length=');
});

/** feedsmith writes `&apos;` as an apostrophe, in CDATA too. */
const words = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('<![CDATA[', ']]>', '&', '<', '&amp;', 'a', ' ', '\n', '"', "'") }),
  )
  .map((text) => clean(text).trim())
  .filter((text) => text !== '' && !text.includes('&apos;'));

const html = (text: string) => `<p>${escapeMarkup(text)}</p>`;
const folded = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();

it('any text comes back in every format', () => {
  fc.assert(
    fc.property(words, (text) => {
      const feed = cleanAll({ ...FEED, title: text, entries: [{ ...ENTRY, title: text, html: html(text) }] });
      const atom = parseAtomFeed(atomOf(feed));
      const rss = parseRssFeed(rssOf(feed));
      const json = parseJsonFeed(jsonFeedOf(feed));
      expect(atom.entries?.[0]?.content?.value).toBe(html(text));
      expect(rss.items?.[0]?.content?.encoded).toBe(html(text));
      expect(json.items?.[0]).toMatchObject({ title: text, content_html: html(text) });
      expect(folded(atom.entries?.[0]?.title?.value)).toBe(folded(text));
    }),
    { examples: [[']]>\n<![CDATA['], ['a]]>\n</title>'], ['<b>\n  <![CDATA[']] },
  );
});

it('a region without units has a list all the same', () => {
  expect(parseOpml(opmlOf('Kanwil', [])).body?.outlines).toEqual([{ text: 'Kanwil' }]);
});

it('any name comes back in a list of feeds', () => {
  fc.assert(
    fc.property(words, (name) => {
      const subscription = { name, feed: 'https://berita.example/a?b&c', page: 'https://berita.example/' };
      const { body } = parseOpml(opmlOf('Umpan', [{ name: 'Wilayah', subscriptions: [subscription] }]));
      const [outline] = body?.outlines?.[0]?.outlines ?? [];
      expect(outline?.xmlUrl).toBe(subscription.feed);
      expect(folded(outline?.text)).toBe(folded(name));
    }),
  );
});

describe('the news sitemap', () => {
  const site = siteFrom({ publicUrl: 'https://berita.example' }, '');
  const article = (slug: string, isSyndicated: boolean) =>
    ({
      ...{ slug, title: slug, locale: 'id', releasedAt: '2026-11-01T00:00:00.000Z', timeZone: 'Asia/Jakarta' },
      ...{ share: { url: `https://berita.example/${slug}` }, origin: { isSyndicated } },
    }) as unknown as ArticleEdition;
  const named = (articles: ArticleEdition[]) =>
    newsSitemapOf(articles, site).match(/(?<=<loc>https:..berita.example.)[^<]*/g);

  it('names no address of another site', () => {
    expect(named([article('sendiri', false), article('diteruskan', true)])).toEqual(['sendiri']);
  });

  it('names a thousand of its own, however many are passed on', () => {
    const passedOn = Array.from({ length: 1200 }, (_, index) => article(`diteruskan-${index}`, true));
    const own = Array.from({ length: 1100 }, (_, index) => article(`sendiri-${index}`, false));
    expect(named([...passedOn, ...own])).toEqual(own.slice(0, 1000).map(({ slug }) => slug));
  });

  it('without news names the home page', () => {
    expect(named([])).toEqual(['']);
  });
});
