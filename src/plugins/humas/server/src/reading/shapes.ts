/** What is read out of bytes that somebody published. Plain data: it crosses from the worker to the server. */
export interface Picture {
  url: string;
  alt: string | null;
  caption: string | null;
  credit: string | null;
  width: number | null;
  height: number | null;
}

export interface Entry {
  /** guid, atom:id, JSON Feed id */
  id: string | null;
  /** Absolute, http or https. */
  url: string | null;
  /** Plain text; '' when there is none. */
  title: string;
  /** Plain text. */
  summary: string | null;
  /** Sanitised. */
  html: string | null;
  /** Only a summary: the page should be fetched. */
  isSummaryOnly: boolean;
  /** ISO 8601, UTC. */
  publishedAt: string | null;
  updatedAt: string | null;
  author: string | null;
  language: string | null;
  tags: string[];
  pictures: Picture[];
}

export interface Tombstone {
  id: string;
  at: string | null;
  reason: string | null;
}

export interface ReadFeed {
  kind: 'feed';
  format: 'rss' | 'atom' | 'json' | 'rdf';
  title: string | null;
  language: string | null;
  homeUrl: string | null;
  selfUrl: string | null;
  /** WebSub */
  hub: string | null;
  /** RFC 5005, `next_url` */
  nextUrl: string | null;
  ttlMinutes: number | null;
  entries: Entry[];
  /** RFC 6721 */
  deleted: Tombstone[];
  /** In words, for whoever looks after the source: what was mended, cut or left out. */
  problems: string[];
}

export interface ReadPage {
  kind: 'page';
  title: string | null;
  /** The article, sanitised. */
  html: string | null;
  text: string;
  canonicalUrl: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  author: string | null;
  language: string | null;
  feeds: { url: string; title: string | null; type: string }[];
  /** Where the page leads, in its order; at most 1,000. */
  links: { url: string; text: string }[];
  pictures: Picture[];
}

export interface ReadSitemap {
  kind: 'sitemap';
  sitemaps: { url: string; updatedAt: string | null }[];
  /** The title is the news extension's, or ''. */
  entries: Entry[];
}

export type Reading = ReadFeed | ReadPage | ReadSitemap;
export type Expected = 'feed' | 'page' | 'sitemap';

export interface ReadRequest {
  body: Uint8Array;
  contentType: string | null;
  /** Where it was fetched from: relative links are read against it. */
  address: string;
  expect?: Expected;
}
