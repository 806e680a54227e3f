/** Whose feed it is: everybody's, a unit's, a region's, a topic's or an event's; and where it is found. */
import type { Locale } from '../../../contracts/public';

export const SCOPES = ['all', 'facility', 'region', 'topic', 'event'] as const;
export type ScopeKind = (typeof SCOPES)[number];

/** Below the API; `:slug` and `:code` as in routes. */
export const FEED_PATHS: Record<ScopeKind, string> = {
  all: '/feed',
  facility: '/facilities/:slug/feed',
  region: '/regions/:slug/feed',
  topic: '/topics/:code/feed',
  event: '/events/:slug/feed',
};

export const FORMATS = ['rss', 'atom', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface Page {
  locale: Locale;
  pageSize: number;
  cursor?: string;
}

/** With its defaults left out, so that each feed has one address, which hubs and readers compare letter by letter. */
export function feedAddress(
  api: string,
  kind: ScopeKind,
  key: string,
  format: Format,
  { locale, pageSize, cursor }: Page,
  defaultPageSize: number,
): string {
  const path = FEED_PATHS[kind].replace(/:\w+/, encodeURIComponent(key));
  const query = new URLSearchParams();
  if (locale !== 'id') query.set('locale', locale);
  if (pageSize !== defaultPageSize) query.set('pagination[pageSize]', String(pageSize));
  if (cursor) query.set('pagination[cursor]', cursor);
  return `${api}${path}.${format}${query.size > 0 ? `?${query}` : ''}`;
}
