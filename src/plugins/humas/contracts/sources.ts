/** How the followed sources do, for officers: what the admin routes `/humas/sources` answer. */
import type { TimeZone } from './public';
import type { Sentence } from './workflow';

/**
 * `failing`: it cannot be read. `stopped`: its publisher says that it is gone for good (410). `silent`: it is read, and nothing
 * came for longer than it is used to. `new`: not read yet. `off`: switched off by a person. Worst first.
 */
export const SOURCE_STATUSES = ['failing', 'stopped', 'silent', 'new', 'ok', 'off'] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

export const ITEM_STATES = ['refused', 'pending', 'done', 'withdrawn'] as const;
export type SourceItemState = (typeof ITEM_STATES)[number];

export interface UnitLabel {
  documentId: string;
  shortName: string;
}

export interface SourceHealth {
  documentId: string;
  name: string;
  address: string;
  kind: 'newsroom' | 'feed' | 'sitemap' | 'page';
  handling: 'draft' | 'syndicate';
  /** Null: recognised for each item. */
  facility: (UnitLabel & { timeZone: TimeZone }) | null;
  status: SourceStatus;
  /** Instants, ISO 8601 in UTC; null where it never happened. */
  lastAttemptAt: string | null;
  lastSuccessAt: string | null;
  lastItemAt: string | null;
  /** Null: it is not asked again by itself. */
  nextDueAt: string | null;
  /** Of the last attempt; null after a success. */
  lastError: Sentence | null;
  /** Attempts that failed since the last success. */
  failures: number;
  /** Of the last 30 days, without what was there already when it was followed first; null while that is less than a day ago. */
  itemsPerDay: number | null;
  /** Whole days without a new item. */
  silentDays: number;
  /** How many days usually lie between two days with items (median of 90 days); null while that cannot be said. */
  usualGapDays: number | null;
  /** Items that wait to become documents, and those that a person must look at. */
  waiting: number;
  refused: number;
}

export interface SourcePage {
  data: SourceHealth[];
  meta: {
    /** Of all that the person may see, whatever is filtered. */
    statuses: Record<SourceStatus, number>;
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
  };
}

export interface SourceItem {
  id: number;
  type: 'article' | 'event';
  locale: string | null;
  /** Null where what came has none. */
  title: string | null;
  url: string | null;
  state: SourceItemState;
  /** Why a person must look at it. */
  problem: Sentence | null;
  /** What it became. */
  documentId: string | null;
  firstSeenAt: string;
  changedAt: string;
  mayTryAgain: boolean;
  mayBeAssigned: boolean;
}

export interface SourceItemsPage {
  data: { source: SourceHealth; items: SourceItem[] };
  meta: { pagination: SourcePage['meta']['pagination'] };
}
