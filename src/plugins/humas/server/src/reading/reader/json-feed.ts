/** JSON Feed 1.0 and 1.1. */
import { parseJsonFeed, type JsonFeed } from 'feedsmith';
import { unreadable } from '../problem';
import type { Entry, ReadFeed } from '../shapes';
import { paragraphsOf } from './construct';
import { momentOf } from './dates';
import { entryOf, languageOf } from './entry';
import { tooMany } from './feed';
import { inTime, tooLong, type IsOver } from './in-time';
import { createNewest } from './newest';
import { pictureOf } from './pictures';
import { clean, plainTextOf } from './plain-text';
import { sanitise } from './sanitise';
import { webAddress } from './web-address';

type Fields = Record<string, unknown>;

/** One value in ten bytes is a lot; an array of empty arrays is 32 times as large in memory. */
const MOST_VALUES = 1_000_000;

export function readJsonFeed(text: string, address: string, isOver: IsOver): ReadFeed {
  const json = parse(text);
  const items = Array.isArray(json.items) ? json.items.filter(isObject) : null;
  if (!items || (!json.title && !String(json.version).includes('jsonfeed.org')))
    throw unreadable('JSON itu bukan JSON Feed', 'That JSON is no JSON Feed');
  const newest = createNewest<Fields>((item) => momentOf(stringIn(item.date_published ?? item.date_modified)));
  for (const item of items) newest.add(item);
  const withHtml = (item: Fields) => ({ ...item, content_html: htmlIn(item, address), content_text: undefined });
  const kept = inTime(newest.all(), withHtml, isOver);
  // Where nothing is that the parser knows, it sees no feed at all; nobody reads `user_comment`.
  const feed = parseJsonFeed({
    version: 'https://jsonfeed.org/version/1.1',
    ...json,
    user_comment: '-',
    items: kept.items,
  });
  const absolute = (url: string | undefined) => webAddress(url, address);
  const left = newest.left();
  return {
    kind: 'feed',
    format: 'json',
    title: plainTextOf(feed.title ?? '') || null,
    language: languageOf(feed.language),
    homeUrl: absolute(feed.home_page_url),
    selfUrl: absolute(feed.feed_url),
    hub: absolute(feed.hubs?.find(({ type }) => type?.toLowerCase() === 'websub')?.url ?? feed.hubs?.[0]?.url),
    nextUrl: absolute(feed.next_url),
    ttlMinutes: null,
    entries: (feed.items ?? []).map((item) => entryOfItem(item, feed, address)),
    deleted: [],
    problems: [...(left > 0 ? [tooMany(left)] : []), ...tooLong(kept.left)],
  };
}

function entryOfItem(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>, address: string): Entry {
  const absolute = (url: string | undefined) => webAddress(url, address);
  const images = [item.image, item.banner_image].map(absolute).filter((url) => url !== null);
  return entryOf({
    id: item.id,
    url: absolute(item.url) ?? absolute(item.external_url) ?? webAddress(item.id, 'about:blank'),
    title: clean(plainTextOf(item.title ?? '')),
    summaryHtml: paragraphsOf(clean(item.summary ?? '')),
    contentHtml: item.content_html,
    published: [item.date_published],
    updated: [item.date_modified],
    authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
    language: item.language,
    tags: item.tags ?? [],
    pictures: [
      ...images.map((url) => pictureOf(url)),
      ...(item.attachments ?? []).flatMap(({ url, mime_type: type, title }) => {
        const picture = type?.startsWith('image/') ? absolute(url) : null;
        return picture ? [pictureOf(picture, { caption: title })] : [];
      }),
    ],
  });
}

/** Sanitised before anything else sees it. */
function htmlIn(item: Fields, address: string): string {
  const html = stringIn(item.content_html);
  if (html) return clean(sanitise(html, webAddress(stringIn(item.url), address) ?? address));
  return clean(paragraphsOf(stringIn(item.content_text)));
}

function parse(text: string): Fields {
  if ((text.match(/[[{,]/g)?.length ?? 0) > MOST_VALUES)
    throw unreadable('JSON itu memuat terlalu banyak nilai', 'That JSON holds too many values');
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
  } catch {
    throw unreadable('JSON itu rusak', 'That JSON is broken');
  }
  throw unreadable('JSON itu bukan JSON Feed', 'That JSON is no JSON Feed');
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stringIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
