/** Articles and events that may tell of one happening, for a person to decide: what the admin routes `/humas/coverage` answer. */
import type { Locale } from './public';

/**
 * `coverage`: two articles, each in its own words, about one event. `near-duplicate`: one release, lightly edited. `event`: an
 * article about an event that nobody had told of.
 */
export const PROPOSAL_KINDS = ['coverage', 'event', 'near-duplicate'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** `dropped`: what is compared has changed, and nothing speaks for it any more. */
export const PROPOSAL_STATES = ['open', 'confirmed', 'rejected', 'dropped'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The panel has a sentence for each code: `humas.coverage.reason.<code>`. */
export interface Reason {
  code: string;
  params: Record<string, string | number>;
}

export interface ComparedArticle {
  documentId: string;
  /** Of what readers see; null while it is withdrawn. */
  text: {
    title: string;
    summary: string;
    /** Instant, ISO 8601 in UTC. */
    releasedAt: string;
    timeZone: string;
    facility: { documentId: string; shortName: string } | null;
    events: EventName[];
  } | null;
  /** Whether the person may change it. */
  isOwn: boolean;
}

export interface EventName {
  documentId: string;
  name: string;
}

export interface ComparedEvent extends EventName {
  /** Local dates in `timeZone`. */
  startsOn: string | null;
  endsOn: string | null;
  timeZone: string;
  venue: string | null;
  /** Short names of the units whose event it is. */
  facilities: string[];
}

export interface Proposal {
  id: number;
  kind: ProposalKind;
  state: ProposalState;
  locale: Locale;
  one: ComparedArticle;
  /** Null for an `event`: the article is held against `event` itself. */
  other: ComparedArticle | null;
  /** Whose coverage they would be; null: a confirmation makes it, or for an `event`, it is gone. */
  event: ComparedEvent | null;
  /** 0 to 1 */
  confidence: number;
  reasons: Reason[];
  against: Reason[];
  madeAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
}

export interface ProposalPage {
  data: Proposal[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

/** Body of a confirmation where neither article has an event. */
export interface NewEvent {
  name: string;
  /** Local date, `2026-01-31`. */
  startsOn: string;
}

export interface Linked {
  documentId: string;
  locale: Locale;
  /** `draft`: readers see it with the next release of the article. */
  shown: 'public' | 'draft';
}

export interface Decision {
  data: { id: number; state: ProposalState; event: string | null; changed: Linked[] };
}

/** Body of POST /coverage/split: takes the article out of the event's coverage. */
export interface Split {
  article: string;
  event: string;
}
