/** The big list of naughty strings in every feed: valid for libxml2, and read back as it was by others' parsers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import type { ArticleEdition, EventEdition } from '../../src/plugins/humas/contracts/public';
import { ninjsItem } from '../../src/plugins/humas/contracts/ninjs';
import { siteFrom } from '../../src/plugins/humas/server/src/core';
import { atomOf } from '../../src/plugins/humas/server/src/feed/atom';
import { calendarOf } from '../../src/plugins/humas/server/src/feed/calendar';
import { clean } from '../../src/plugins/humas/server/src/feed/clean';
import { jsonFeedOf } from '../../src/plugins/humas/server/src/feed/json-feed';
import { entryOf, type Feed } from '../../src/plugins/humas/server/src/feed/model';
import { ninjsOf } from '../../src/plugins/humas/server/src/feed/ninjs';
import { opmlOf } from '../../src/plugins/humas/server/src/feed/opml';
import { rssOf } from '../../src/plugins/humas/server/src/feed/rss';
import { newsSitemapOf } from '../../src/plugins/humas/server/src/feed/sitemap';
import { atomProblems, sitemapProblems, textsIn, wellFormedProblems } from '../support/xml';

const folder = process.env.HUMAS_CORPUS ?? path.resolve(__dirname, '../../../shared/data');
const strings = JSON.parse(readFileSync(path.join(folder, 'text/naughty-strings.json'), 'utf8')) as string[];
const site = siteFrom({ publicUrl: 'https://berita.example' }, '');
const AT = '2026-11-26T00:00:00.000Z';

const articleOf = (text: string, index: number) =>
  ({
    ...{ id: `a${index}`, slug: `a${index}`, type: 'article', locale: 'id', kind: 'news', kicker: text, title: text },
    ...{ summary: text, dateline: { place: text, agency: null }, releasedAt: AT, releasedAtBasis: 'released' },
    ...{ timeZone: 'Asia/Jakarta', wordCount: 1, topic: { code: 'a', name: text || '-' }, facility: null, cover: null },
    ...{ events: [], body: [{ type: 'paragraph', children: [{ type: 'text', text }] }], quotes: [], photos: [] },
    ...{
      byline: { name: text, bio: null, initials: null },
      corrections: [{ note: text, correctedAt: AT, replaces: text }],
    },
    ...{ origin: null, publisher: null, boilerplate: null, sourceLabel: 'Humas', disclaimer: text },
    ...{ share: { url: `https://berita.example/?article=a${index}` } },
  }) as unknown as ArticleEdition;

const articles = strings.map(articleOf);
const feed: Feed = {
  ...{ id: 'urn:uuid:0', title: 'Humas', description: 'Berita', locale: 'id', home: 'https://berita.example/' },
  ...{ self: 'https://berita.example/feed', first: 'https://berita.example/feed', next: null, others: [], hubs: [] },
  ...{ updatedAt: '2026-11-26T07:00:00+07:00', publisher: 'Humas', gone: [] },
  entries: articles.map((article) => entryOf(article, AT, site)),
};
const folded = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
const titles = feed.entries.map(({ title }) => title);

it('there are all of them', () => expect(strings.length).toBe(515));

it('each is valid, and comes back in Atom, RSS and JSON Feed', () => {
  const [atom, rss, json] = [atomOf(feed), rssOf(feed), jsonFeedOf(feed)];
  expect(atomProblems(atom)).toEqual([]);
  expect(wellFormedProblems(rss)).toEqual([]);
  // Not by feedsmith: its parser loses a title that begins like a comment.
  for (const xml of [atom, rss]) expect(textsIn(xml, 'title').slice(1)).toEqual(titles);
  expect(parseJsonFeed(json).items?.map(({ title }) => title)).toEqual(titles);
  const html = feed.entries.map((entry) => entry.html);
  expect(parseAtomFeed(atom).entries?.map(({ content }) => content?.value)).toEqual(html);
  expect(parseRssFeed(rss).items?.map(({ content }) => content?.encoded)).toEqual(html);
});

it('each is valid in a news sitemap, in a list of feeds and as ninjs', () => {
  expect(sitemapProblems(newsSitemapOf(articles, site))).toEqual([]);
  const subscriptions = titles.map((name) => ({
    name,
    feed: 'https://berita.example/f',
    page: 'https://berita.example/',
  }));
  const opml = parseOpml(opmlOf('Umpan', [{ name: 'Wilayah', subscriptions }]));
  expect(opml.body?.outlines?.[0]?.outlines?.map(({ text }) => folded(text))).toEqual(titles.map(folded));
  for (const article of articles) expect(ninjsItem.safeParse(ninjsOf(article, AT, site)).error).toBeUndefined();
});

it('each comes back in a calendar', () => {
  const events = strings.map((name, index) => ({
    event: {
      ...{ id: `e${index}`, name, englishName: null, startsOn: '2022-08-15', endsOn: null, isAllDay: true, topics: [] },
      ...{ venue: { name, locality: null }, description: name, share: { url: 'https://berita.example/' } },
    } as unknown as EventEdition,
    changedAt: AT,
  }));
  const text = calendarOf('Kegiatan', 'id', events, []);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  const read = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(read.map((each) => folded(String(each.getFirstPropertyValue('summary') ?? '')))).toEqual(
    strings.map((name) => folded(clean(name))),
  );
});
