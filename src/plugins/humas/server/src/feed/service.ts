/** The face of the room: `strapi.plugin('humas').service('feed')`. Editions only. */
import type { Core } from '@strapi/strapi';
import { DEFAULT_PAGE_SIZE } from '../../../contracts/parameters';
import type { ArticleEdition, EventEdition, FacilityCard, Locale, TimeZone } from '../../../contracts/public';
import { LOCALES } from '../../../contracts/public';
import { DEFAULT_ZONE, publicSiteOf, settingsOf, zonedInstant } from '../core';
import { cursorOf, positionOf } from '../delivery';
import { editionsOf, type ListedCard, type ListQuery, type Scope } from '../edition';
import { ATOM_TYPE } from './atom';
import { calendarOf } from './calendar';
import { cleanAll } from './clean';
import { createHubs } from './hubs';
import { entryId, feedId } from './ids';
import { JSON_FEED_TYPE } from './json-feed';
import { entryOf, type Feed } from './model';
import { newsroomId } from './newsroom-id';
import { opmlOf, type Subscription } from './opml';
import { RSS_TYPE } from './rss';
import { feedAddress, FORMATS, type Format, type Page, type ScopeKind } from './scopes';
import { ADDRESSES_A_PAGE, newsSitemapOf, NEWS_AT_MOST, NEWS_HOURS, sitemapIndexOf, sitemapOf } from './sitemap';
import { WORDS } from './words';

/** A unit, a region, a topic, an event, or everything, as a feed names it. */
export interface FeedScope {
  kind: ScopeKind;
  /** Slug or code; '' for everything. */
  key: string;
  documentId: string | null;
  name: string | null;
  /** The page that people read. */
  home: string;
  timeZone: TimeZone;
  changedAt: string | null;
}

export const TYPES: Record<Format, string> = { rss: RSS_TYPE, atom: ATOM_TYPE, json: JSON_FEED_TYPE };

/** What a reader may have missed; whoever needs all of them follows /changes. */
const TOMBSTONES = 50;
const EVENTS_AT_MOST = 500;
const PAGE = 100;
const UNITS_AT_MOST = 5000;
/** When nothing was ever published. */
const NEVER = '1970-01-01T00:00:00.000Z';

export interface FeedService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const settings = settingsOf(strapi);
  const site = publicSiteOf(strapi);
  const api = `${site.url}${strapi.config.get('api.rest.prefix', '/api')}/humas`;
  const editions = () => editionsOf(strapi);
  const addressOf = (kind: ScopeKind, key: string, format: Format, page: Page) =>
    feedAddress(api, kind, key, format, page, DEFAULT_PAGE_SIZE);
  const hubs = createHubs(strapi, site, addressOf);

  const pageOf = (type: 'article' | 'event' | 'facility', locale: string, query: Partial<ListQuery>) =>
    editions().list({
      ...{ type, locale, shows: [], direction: 'desc', limit: PAGE, withTotal: false, isWhole: true },
      ...query,
    });

  /** All pages of a list, up to so many rows. */
  async function listed(
    type: 'article' | 'event' | 'facility',
    locale: string,
    query: Partial<ListQuery>,
    most: number,
  ) {
    const found: ListedCard[] = [];
    let after: ListQuery['after'];
    do {
      const { cards, hasMore } = await pageOf(type, locale, {
        ...query,
        after,
        limit: Math.min(PAGE, most - found.length),
      });
      found.push(...cards);
      after = hasMore ? cards.at(-1) : undefined;
    } while (after && found.length < most);
    return found;
  }

  return {
    site,
    hubs,
    async feed(scope: FeedScope, format: Format, { cursor, ...page }: Page): Promise<Feed> {
      const { kind, key, documentId, timeZone } = scope;
      const { locale } = page;
      const shows = showsOf(scope);
      const within: Scope = { type: 'article', locale, shows: shows[0] ?? null };
      const { cards, hasMore } = await pageOf('article', locale, {
        shows,
        limit: page.pageSize,
        ...(cursor ? { after: positionOf(cursor) } : {}),
      });
      const [gone, lastLeft] = await Promise.all([
        cursor ? [] : editions().withdrawnOf(within, TOMBSTONES),
        editions().lastLeftAt(within),
      ]);
      const entries = cards.map(({ card, changedAt }) => entryOf(JSON.parse(card) as ArticleEdition, changedAt, site));
      const updatedAt = [lastLeft, scope.changedAt, ...cards.map(({ changedAt }) => changedAt)]
        .filter((at) => at !== null)
        .reduce((latest, at) => (at > latest ? at : latest), NEVER);
      const last = cards.at(-1);
      const at = (other: Format, more: Partial<Page> = {}) => addressOf(kind, key, other, { ...page, ...more });
      const name = scope.name ?? site.name;
      return cleanAll({
        id: feedId(documentId ? `${kind} ${documentId}` : `${kind} ${newsroomId(strapi)}`, locale),
        title: scope.name ? `${scope.name} · ${site.name}` : site.name,
        description: WORDS[locale].describes(name),
        locale,
        home: scope.home,
        self: at(format, cursor ? { cursor } : {}),
        first: at(format),
        next: hasMore && last ? at(format, { cursor: cursorOf(last) }) : null,
        others: FORMATS.filter((each) => each !== format).map((each) => ({ url: at(each), type: TYPES[each] })),
        // They are told of the first page in its usual length.
        hubs: cursor || page.pageSize !== DEFAULT_PAGE_SIZE ? [] : settings.hubs,
        updatedAt: zonedInstant(updatedAt, timeZone, 'milliseconds'),
        publisher: name,
        entries,
        gone: gone.map((each) => ({
          id: entryId('article', each.documentId, each.locale),
          withdrawnAt: zonedInstant(each.withdrawnAt, timeZone),
          reason: each.reason,
        })),
      });
    },

    async calendar(scope: FeedScope, locale: Locale): Promise<string> {
      const shows = showsOf(scope);
      const rows = await listed('event', locale, { shows }, EVENTS_AT_MOST);
      const gone = await editions().withdrawnOf({ type: 'event', locale: '*', shows: shows[0] ?? null }, TOMBSTONES);
      const events = rows.map(({ card, changedAt }) => ({ event: JSON.parse(card) as EventEdition, changedAt }));
      const name = `${WORDS[locale].calendar}: ${scope.name ?? site.name}`;
      return calendarOf(name, locale, events, gone);
    },

    async sitemapIndex(): Promise<string> {
      const pages = await editions().addressPages(ADDRESSES_A_PAGE);
      return sitemapIndexOf(Array.from({ length: pages }, (_, index) => `${api}/sitemap.xml?page=${index + 1}`));
    },
    /** Null: there are not so many pages. */
    async sitemap(page: number): Promise<string | null> {
      if (page > (await editions().addressPages(ADDRESSES_A_PAGE))) return null;
      return sitemapOf(await editions().addressesOnPage(page, ADDRESSES_A_PAGE), site, page === 1);
    },
    async newsSitemap(now: string): Promise<string> {
      const from = new Date(Date.parse(now) - NEWS_HOURS * 3_600_000).toISOString();
      const lists = await Promise.all(LOCALES.map((locale) => listed('article', locale, { from }, NEWS_AT_MOST)));
      const newest = lists.flat().sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1));
      const articles = newest.map(({ card }) => JSON.parse(card) as ArticleEdition);
      return newsSitemapOf(articles, site);
    },

    /** The units of a region, or all of them by region. */
    async sources(scope: FeedScope, locale: Locale): Promise<string> {
      const shows = showsOf(scope);
      const rows = await listed('facility', '*', { shows, direction: 'asc', isWhole: false }, UNITS_AT_MOST);
      const groups = new Map<string, Subscription[]>();
      for (const { card } of rows) {
        const { slug, name, region } = JSON.parse(card) as FacilityCard;
        const group = region?.name ?? WORDS[locale].withoutRegion;
        const subscription = {
          name,
          feed: addressOf('facility', slug, 'rss', { locale, pageSize: DEFAULT_PAGE_SIZE }),
          page: site.pages.facility(slug, locale),
        };
        groups.set(group, [...(groups.get(group) ?? []), subscription]);
      }
      const title = `${WORDS[locale].units}: ${scope.name ?? site.name}`;
      const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b, 'id'));
      return opmlOf(
        title,
        sorted.map(([name, subscriptions]) => ({ name, subscriptions })),
      );
    },

    /** Of everything that this newsroom publishes. */
    everything: (): FeedScope => ({
      ...{ kind: 'all', key: '', documentId: null, name: null },
      ...{ home: `${site.url}/`, timeZone: DEFAULT_ZONE, changedAt: null },
    }),
    topic: (code: string) => editions().topicOf(code),
  };
}

function showsOf({ kind, documentId }: FeedScope): ListQuery['shows'] {
  return kind === 'all' || !documentId ? [] : [{ role: kind, target: documentId }];
}

export const feedsOf = (strapi: Core.Strapi): FeedService => strapi.plugin('humas').service('feed');
