/** RSS 0.9 to 2.0 and RDF: spelled again as RSS 2.0, read by feedsmith, put into our shape. */
import { parseRssFeed, type RssFeed } from 'feedsmith';
import type { Entry, ReadFeed } from '../shapes';
import { htmlOf, lineOf, rssConstruct } from './construct';
import { entryOf, languageOf } from './entry';
import { looksLikePicture, pictureOf, picturesOfMedia } from './pictures';
import { spellAtomChild } from './atom-elements';
import { spellExtension } from './extensions';
import { linksByRel } from './links';
import { tag, textTag } from './spell';
import { minutesOf } from './ttl';
import { elementsOf, firstOf, wordsIn, type Element } from './tree';
import { webAddress } from './web-address';

type Feed = RssFeed.Feed<string>;
type Item = RssFeed.Item<string>;

export const RSS_ENTRY = new Set(['item']);
export const RSS_ROOTS = new Set(['rss', 'rdf:rdf', 'rdf', 'channel', 'rss:rss']);

export function readRss(root: Element, items: string[]): Omit<ReadFeed, 'kind' | 'problems' | 'deleted'> {
  const channel = root.name === 'channel' ? root : (firstOf(root, 'channel') ?? root);
  const feed = parseRssFeed(spellRss(channel, items));
  const links = linksByRel(feed.atom?.links);
  return {
    format: root.name.startsWith('rdf') ? 'rdf' : 'rss',
    title: feed.title ?? feed.atom?.title?.value ?? feed.dc?.titles?.[0] ?? null,
    language: languageOf(feed.language ?? feed.dc?.languages?.[0] ?? channel.language),
    homeUrl: feed.link ?? links('alternate'),
    selfUrl: links('self'),
    hub: links('hub'),
    nextUrl: links('next') ?? links('prev-archive'),
    ttlMinutes: feed.ttl ?? minutesOf(feed.sy),
    entries: entriesOf(feed),
  };
}

const entriesOf = (feed: Feed): Entry[] => (feed.items ?? []).map((item) => entryOfItem(item));

function entryOfItem(item: Item): Entry {
  const { guid, dc, dcterms, atom, itunes, media } = item;
  const links = linksByRel(atom?.links);
  const permalink = guid?.isPermaLink === false ? null : webAddress(guid?.value, 'about:blank');
  return entryOf({
    id: guid?.value ?? atom?.id,
    url: item.link ?? links('alternate') ?? permalink,
    title: item.title ?? atom?.title?.value ?? dc?.titles?.[0] ?? media?.title?.value,
    summaryHtml: item.description ?? atom?.summary?.value ?? dc?.descriptions?.[0] ?? itunes?.summary,
    contentHtml: item.content?.encoded ?? atom?.content?.value,
    published: [item.pubDate, dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], atom?.published],
    updated: [atom?.updated, dcterms?.modified?.[0]],
    authors: authorsOf(item),
    language: dc?.languages?.[0] ?? item.xml?.lang,
    tags: [...(item.categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? []), ...(itunes?.keywords ?? [])],
    pictures: [
      ...picturesOfMedia(media),
      ...(item.enclosures ?? []).filter(isPicture).map(({ url = '' }) => pictureOf(url)),
      ...(itunes?.image ? [pictureOf(itunes.image)] : []),
    ],
  });
}

function authorsOf({ dc, authors, atom, itunes }: Item): (string | undefined)[] {
  const candidates = [
    dc?.creators,
    authors?.map(({ name }) => name),
    atom?.authors?.map(({ name }) => name),
    itunes?.author ? [itunes.author] : [],
  ];
  return candidates.find((names) => names?.some(Boolean)) ?? [];
}

const isPicture = ({ url = '', type = '' }: RssFeed.Enclosure) =>
  type.startsWith('image/') || (!type && looksLikePicture(url));

/** `generator` and `comments`: where nothing is that the parser behind knows, it sees no feed and no item at all; nobody reads them. */
function spellRss(channel: Element, items: string[]): string {
  const about = [...elementsOf(channel)].map(spellChannelChild).join('');
  return `<rss version="2.0"><channel>${about}<generator>-</generator>${items.join('')}</channel></rss>`;
}

function spellChannelChild(element: Element): string {
  switch (element.name) {
    case 'title':
      return textTag('title', lineOf(rssConstruct(element)));
    case 'link':
      return textTag('link', webAddress(element.attributes.href ?? wordsIn(element), element.base));
    case 'language':
    case 'ttl':
      return textTag(element.name, wordsIn(element).trim());
    default:
      return spellAtomChild(element, 'atom:') ?? spellExtension(element) ?? '';
  }
}

export function spellItem(item: Element): string {
  const parts = [...elementsOf(item)].map((element) => spellItemChild(element, item)).join('');
  const about = item.attributes['rdf:about'] ?? item.attributes.about;
  const guid = !about || firstOf(item, 'guid') ? '' : textTag('guid', about, { isPermaLink: 'false' });
  return tag('item', parts + guid + '<comments>-</comments>', item.language ? { 'xml:lang': item.language } : {});
}

const DATES: Record<string, string> = { pubdate: 'pubDate', date: 'pubDate', published: 'pubDate', created: 'pubDate' };

function spellItemChild(element: Element, item: Element): string {
  const { name } = element;
  switch (name) {
    case 'title':
      return textTag('title', lineOf(rssConstruct(element)));
    case 'description':
      return textTag(
        firstText(item) === 'summary' ? 'content:encoded' : name,
        htmlOf(rssConstruct(element), element.base),
      );
    case 'content:encoded':
      return textTag(name, htmlOf(rssConstruct(element), element.base));
    case 'summary':
      return textTag(nameOfSummary(item), htmlOf(rssConstruct(element), element.base));
    case 'content':
    case 'body':
    case 'fullitem':
    case 'xhtml:body':
    case 'xhtml:div':
      if (firstOf(item, 'content:encoded')) return '';
      return textTag('content:encoded', htmlOf(rssConstruct(element), element.base));
    case 'link':
      return textTag('link', webAddress(element.attributes.href ?? wordsIn(element), element.base));
    case 'guid':
      return spellGuid(element);
    case 'author':
      return textTag('author', wordsIn(firstOf(element, 'name') ?? element).trim());
    case 'category':
      return textTag('category', lineOf(rssConstruct(element)) || element.attributes.term);
    case 'enclosure':
      return spellEnclosure(element);
    case 'tags':
      return wordsIn(element)
        .split(',')
        .map((word) => textTag('category', word.trim()))
        .join('');
    case 'dc:author':
      return textTag('dc:creator', wordsIn(element).trim());
    default:
      if (DATES[name]) return textTag(DATES[name], wordsIn(element).trim());
      return spellAtomChild(element, 'atom:') ?? spellExtension(element) ?? '';
  }
}

/** RSS knows no `summary`. Beside a description, the one that comes first is the summary and the other the text. */
function firstText(item: Element): string | undefined {
  for (const { name } of elementsOf(item)) if (name === 'description' || name === 'summary') return name;
  return undefined;
}

const nameOfSummary = (item: Element) =>
  firstText(item) === 'description' && !firstOf(item, 'content:encoded') ? 'content:encoded' : 'description';

/** Without `isPermaLink` it is one if it looks like one (RSS 2.0: the default is true). */
function spellGuid(element: Element): string {
  const { ispermalink } = element.attributes;
  return textTag('guid', wordsIn(element).trim(), ispermalink === undefined ? {} : { isPermaLink: ispermalink });
}

function spellEnclosure({ attributes, base }: Element): string {
  const url = webAddress(attributes.url ?? attributes.href, base);
  return url ? tag('enclosure', '', { url, ...(attributes.type && { type: attributes.type.toLowerCase() }) }) : '';
}
