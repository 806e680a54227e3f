/** What a source hands over, whatever it is: an article or event in our own words, before it becomes a document. */
import { createHash } from 'node:crypto';
import type { ArticleEdition, EventEdition, Locale, PhotoLabel } from '../../../contracts/public';

/** An article of somebody else. Addresses are absolute, HTML has become blocks, times are instants. */
export interface IncomingArticle {
  type: 'article';
  locale: Locale;
  kind: ArticleEdition['kind'];
  title: string;
  kicker: string | null;
  summary: string | null;
  dateline: ArticleEdition['dateline'];
  body: ArticleEdition['body'];
  quotes: ArticleEdition['quotes'];
  byline: ArticleEdition['byline'];
  corrections: ArticleEdition['corrections'];
  /** Code of our vocabulary, where the publisher uses the same. */
  topic: string | null;
  tags: string[];
  /** Where it stands: its canonical address. */
  url: string | null;
  platform: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  /** Shown from where the publisher shows them: what is masked or taken away there is gone here too. */
  photos: PhotoLabel[];
  /** Keys of events of the same source. */
  events: string[];
  /** How the publisher names the unit; null: it is recognised from the text. */
  facility: { slug: string | null; names: string[] } | null;
  /** Only a summary came; the page at `url` is still to be read. */
  isSummaryOnly: boolean;
}

export interface IncomingEvent {
  type: 'event';
  edition: EventEdition;
}

/** Its publisher took it back. */
export interface Withdrawal {
  type: 'withdrawal';
  of: 'article' | 'event';
  locale: Locale | null;
  reason: string | null;
}

/** Came, but this version cannot read it: kept as it came, for a person to see and for the next version to read. */
export interface Unreadable {
  type: 'unreadable';
  of: 'article' | 'event';
  locale: Locale | null;
  /** JSON of what came. */
  text: string;
  problem: { id: string; en: string };
}

export type Payload = IncomingArticle | IncomingEvent | Withdrawal | Unreadable;

export interface IncomingItem {
  /** The same for ever, whatever changes: guid, atom:id, documentId. */
  key: string;
  /** Items of one source in several languages that are one article; else the key. */
  group: string;
  payload: Payload;
}

export const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url');

/**
 * Changes when anything that we take changes. Publishers exist whose every entry was updated just now: where an item brings its
 * text, that alone is no change. Nor is a new name of the whole site.
 */
export function hashOf(payload: Payload): string {
  const taken =
    payload.type === 'article'
      ? { ...payload, platform: null, ...(bringsItsText(payload) ? { updatedAt: null } : {}) }
      : payload;
  return createHash('sha256').update(JSON.stringify(taken)).digest('base64url');
}

/** Of a summary, as of an entry of a sitemap, the time alone says that its page has changed. */
const bringsItsText = ({ body, isSummaryOnly }: IncomingArticle): boolean => body.length > 0 && !isSummaryOnly;
