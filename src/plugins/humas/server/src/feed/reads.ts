/** Every feed, as a public read: cached, conditional and described like any other. */
import { z } from 'zod';
import { ninjsItem } from '../../../contracts/ninjs';
import {
  CALENDAR_PARAMETERS,
  FEED_PARAMETERS,
  MEDIA_KIT_PARAMETERS,
  SITEMAP_PARAMETERS,
} from '../../../contracts/parameters';
import type { ArticleEdition, EventEdition, FacilityEdition, Locale, RegionEdition } from '../../../contracts/public';
import { DEFAULT_ZONE } from '../core';
import {
  defineRead,
  failure,
  findItem,
  fixedReply,
  isName,
  parseQuery,
  unknownReply,
  type FoundReply,
  type Read,
  type Reply,
} from '../delivery';
import { atomOf } from './atom';
import { CALENDAR_TYPE } from './calendar';
import { jsonFeedOf } from './json-feed';
import { linkHeaderOf } from './links';
import type { Feed } from './model';
import { ninjsOf } from './ninjs';
import { OPML_TYPE } from './opml';
import { rssOf } from './rss';
import { FEED_PATHS, FORMATS, SCOPES, type Format, type Page, type ScopeKind } from './scopes';
import { TYPES, type FeedScope, type FeedService } from './service';
import { SITEMAP_TYPE } from './sitemap';

type Delivery = Parameters<Read['answer']>[0];

const SPELLINGS: Record<Format, (feed: Feed) => string> = { rss: rssOf, atom: atomOf, json: jsonFeedOf };
const NAMES: Record<Format, string> = { rss: 'RSS 2.0', atom: 'Atom', json: 'JSON Feed 1.1' };
const WHOSE: Record<ScopeKind, string> = {
  all: 'of all units',
  facility: 'of a unit',
  region: 'of the units of a region',
  topic: 'on a topic',
  event: 'about an event',
};
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const utf8 = (type: string) => `${type}; charset=utf-8`;
const text = z.string();

export function readsOf(feeds: () => FeedService): Read[] {
  return [
    ...SCOPES.flatMap((kind) => FORMATS.map((format) => feedRead(kind, format))),
    ...(['all', 'facility', 'region'] as const).map(calendarRead),
    sitemap(),
    newsSitemap(),
    ...(['all', 'region'] as const).map(sourcesRead),
    ninjs(),
  ];

  function feedRead(kind: ScopeKind, format: Format): Read {
    return defineRead<Page>({
      name: `feed.${kind}${capital(format)}`,
      path: `${FEED_PATHS[kind]}.${format}`,
      summary: `Articles ${WHOSE[kind]}, newest first, as ${NAMES[format]}`,
      parameters: FEED_PARAMETERS,
      shape: text,
      contentType: TYPES[format],
      parse: (query) => {
        const given = parseQuery(z.object(FEED_PARAMETERS), query);
        const cursor = given['pagination[cursor]'];
        return { locale: given.locale, pageSize: given['pagination[pageSize]'], ...(cursor ? { cursor } : {}) };
      },
      async answer(delivery, key, page) {
        const scope = await scopeOf(delivery, kind, key, page.locale);
        if ('status' in scope) return scope;
        const feed = await feeds().feed(scope, format, page);
        return {
          ...fixedReply(SPELLINGS[format](feed), utf8(TYPES[format])),
          surrogateKeys: keysOf('articles', scope),
          modifiedAt: feed.updatedAt,
          links: linkHeaderOf(feed),
        };
      },
    });
  }

  function calendarRead(kind: 'all' | 'facility' | 'region'): Read {
    return defineRead<{ locale: Locale }>({
      name: `feed.${kind}Calendar`,
      path: `${FEED_PATHS[kind].replace(/feed$/, 'events')}.ics`,
      summary: `Events ${WHOSE[kind]} as iCalendar`,
      parameters: CALENDAR_PARAMETERS,
      shape: text,
      contentType: CALENDAR_TYPE,
      parse: (query) => parseQuery(z.object(CALENDAR_PARAMETERS), query),
      async answer(delivery, key, { locale }) {
        const scope = await scopeOf(delivery, kind, key, locale);
        if ('status' in scope) return scope;
        const body = await feeds().calendar(scope, locale);
        return { ...fixedReply(body, utf8(CALENDAR_TYPE)), surrogateKeys: keysOf('events', scope) };
      },
    });
  }

  function sourcesRead(kind: 'all' | 'region'): Read {
    return defineRead<{ locale: Locale }>({
      name: `feed.${kind}Sources`,
      path: `${FEED_PATHS[kind].replace(/feed$/, 'sources')}.opml`,
      summary: `The feeds ${WHOSE[kind]} as OPML`,
      parameters: CALENDAR_PARAMETERS,
      shape: text,
      contentType: OPML_TYPE,
      parse: (query) => parseQuery(z.object(CALENDAR_PARAMETERS), query),
      async answer(delivery, key, { locale }) {
        const scope = await scopeOf(delivery, kind, key, locale);
        if ('status' in scope) return scope;
        const body = await feeds().sources(scope, locale);
        return { ...fixedReply(body, utf8(OPML_TYPE)), surrogateKeys: keysOf('facilities', scope) };
      },
    });
  }

  function sitemap(): Read {
    return defineRead<{ page?: number }>({
      name: 'feed.sitemap',
      path: '/sitemap.xml',
      summary: 'The index of sitemaps, and with `page` one of them',
      parameters: SITEMAP_PARAMETERS,
      shape: text,
      contentType: SITEMAP_TYPE,
      parse: (query) => parseQuery(z.object(SITEMAP_PARAMETERS), query),
      async answer(_, __, { page }) {
        const body = page === undefined ? await feeds().sitemapIndex() : await feeds().sitemap(page);
        return body === null
          ? failure(404, 'NotFoundError', `There is no page ${page} of the sitemap`)
          : xmlReply(body);
      },
    });
  }

  function newsSitemap(): Read {
    return defineRead<object>({
      name: NEWS_SITEMAP,
      path: '/sitemap-news.xml',
      summary: 'Articles of the last 48 hours for Google News',
      parameters: {},
      shape: text,
      contentType: SITEMAP_TYPE,
      parse: (query) => parseQuery(z.object({}), query),
      answer: async (_, now) => xmlReply(await feeds().newsSitemap(now)),
    });
  }

  function ninjs(): Read {
    return defineRead<{ locale?: Locale; fallback?: Locale }>({
      name: 'feed.ninjs',
      path: '/articles/:slug/ninjs.json',
      summary: 'An article as ninjs 3.1, for press agencies',
      parameters: MEDIA_KIT_PARAMETERS.articles,
      shape: ninjsItem,
      parse: (query) => parseQuery(z.object(MEDIA_KIT_PARAMETERS.articles), query),
      async answer(delivery, slug, { locale, fallback }) {
        const found = await findItem(delivery, 'article', slug, locale, fallback);
        if ('status' in found) return found;
        const item = ninjsOf(JSON.parse(found.edition) as ArticleEdition, found.changedAt, feeds().site);
        return {
          ...fixedReply(JSON.stringify(item), 'application/json; charset=utf-8'),
          surrogateKeys: [`article:${found.documentId}`, ...found.shows],
          modifiedAt: found.changedAt,
        };
      },
    });
  }

  async function scopeOf(
    delivery: Delivery,
    kind: ScopeKind,
    key: string,
    locale: Locale,
  ): Promise<FeedScope | Exclude<Reply, FoundReply>> {
    if (kind === 'all') return feeds().everything();
    if (kind === 'topic') return topicScope(key, locale);
    const found = await findItem(delivery, kind, key);
    if ('status' in found) return found as Exclude<Reply, FoundReply>;
    const edition = JSON.parse(found.edition) as FacilityEdition | RegionEdition | EventEdition;
    const english = 'englishName' in edition && locale === 'en' ? edition.englishName : null;
    return {
      kind,
      key: edition.slug,
      documentId: found.documentId,
      name: english ?? edition.name,
      home: feeds().site.pages[kind](edition.slug, locale),
      timeZone: 'timeZone' in edition ? edition.timeZone : DEFAULT_ZONE,
      changedAt: found.changedAt,
    };
  }

  async function topicScope(code: string, locale: Locale): Promise<FeedScope | Exclude<Reply, FoundReply>> {
    const topic = isName(code) ? await feeds().topic(code) : null;
    if (!topic) return unknownReply('topic', code);
    return {
      ...feeds().everything(),
      kind: 'topic',
      key: topic.code,
      documentId: topic.documentId,
      name: (locale === 'en' && topic.englishName) || topic.name,
    };
  }
}

/** Its answer depends on the time: it is asked with a moment in place of a slug. */
export const NEWS_SITEMAP = 'feed.newsSitemap';

const xmlReply = (body: string) => ({ ...fixedReply(body, utf8(SITEMAP_TYPE)), surrogateKeys: ['articles'] });

const keysOf = (collection: string, { kind, documentId }: FeedScope) => [
  collection,
  ...(documentId ? [`${kind}:${documentId}`] : []),
];
