/** The way of an article to the public: stages, steps, findings, versions, schedule and trail. Admin routes below `/humas`. */
import type { Mask } from './people';
import type { ARTICLE_KINDS, FACILITY_KINDS, Locale, SPECIALISATIONS, TimeZone } from './public';

type ArticleKind = (typeof ARTICLE_KINDS)[number];
type FacilityKind = (typeof FACILITY_KINDS)[number];
type Specialisation = (typeof SPECIALISATIONS)[number];

/** Of a draft. `published`: the draft is what readers see. `withdrawn`: readers see a tombstone. */
export const STAGES = ['draft', 'in-review', 'changes-requested', 'approved', 'published', 'withdrawn'] as const;
export type Stage = (typeof STAGES)[number];

/** What a person can do with an article; each is a route `POST /articles/:documentId/<path>`. */
export const STEPS = ['submit', 'approve', 'requestChanges', 'publish', 'withdraw', 'correct'] as const;
export type StepName = (typeof STEPS)[number];

/** Every line of the trail has one of these names; the ones that are no step happen with a change of the text or of its place. */
export type TransitionName =
  | StepName
  | 'create'
  | 'save'
  | 'reopen'
  | 'restore'
  | 'discard'
  | 'delete'
  | 'schedule'
  | 'scheduleFailed'
  | 'amend'
  | 'setting'
  | 'consentEnds'
  | 'consentEnded';

/** A sentence for people, in both languages of the panel. */
export interface Sentence {
  id: string;
  en: string;
}

/** `error` stops a release, `warning` is shown. */
export interface Finding {
  code: string;
  level: 'error' | 'warning';
  /** Attribute of the article it is about, e.g. `title`, `photos`. */
  field: string;
  /** The words or the photo it is about; empty where something is missing. */
  text: string;
  message: Sentence;
}

export interface Block {
  type: string;
  text?: string;
  url?: string;
  children?: Block[];
  [attribute: string]: unknown;
}

/** What the checks read: the text with what it shows of its unit, its photos and its events. Pure data. */
export interface Manuscript {
  locale: Locale;
  kind: ArticleKind;
  title: string;
  kicker: string | null;
  summary: string | null;
  dateline: { place: string | null; agency: string | null } | null;
  body: Block[];
  quotes: { text: string; speaker: string | null; office: string | null; attribution: string | null }[];
  byline: { name: string; bio: string | null } | null;
  corrections: { note: string; replaces: string | null }[];
  /** The officer says that the text is about children in custody. */
  concernsChildren: boolean;
  facility: {
    shortName: string;
    kind: FacilityKind;
    specialisation: Specialisation;
    timeZone: string;
    /** Numbers that the unit itself publishes: its telephone, and what its services name. */
    publicNumbers: string[];
  } | null;
  photos: ManuscriptPhoto[];
  /** Photos whose file stands as a picture in the body; `picture` counts those pictures from 1. */
  bodyPhotos: (ManuscriptPhoto & { picture: number })[];
  events: { name: string; startsOn: string | null }[];
  /** ISO 8601, UTC. */
  embargoUntil: string | null;
  /** First release, ISO 8601, UTC; null before it. */
  releasedAt: string | null;
  /** Texts that readers see now, for what a new version may not take away; null before the first release. */
  live: { corrections: { note: string; replaces: string | null }[]; words: string } | null;
}

export interface ManuscriptPhoto {
  documentId: string;
  caption: string | null;
  altText: string | null;
  credit: string | null;
  /** One of SUBJECTS in contracts/people.ts; null where nobody has said it. */
  subjects: string | null;
  hasFile: boolean;
  /** Something is masked, in every file that readers get. */
  isMasked: boolean;
  /** Masks were drawn, but its file came around the pipeline that burns them in. */
  isMaskedInVain: boolean;
  /** Its own unit keeps children: whatever is said of inmates holds for children. */
  isOfUnitForChildren: boolean;
  /** Local dates of the consent that is on file; null where it is not said who gave it, or when. */
  consent: { givenOn: string; until: string | null } | null;
}

/** A step as the person who asks may or may not take it now. */
export interface Step {
  name: StepName;
  /** What must be typed with it. `note` becomes the trail's, `reason` and a correction's note are read by the public. */
  needs: 'note' | 'reason' | 'correction' | null;
  /** Why it cannot be taken right now, although the person has the permission; null where it can. */
  refusal: Sentence | null;
}

export interface TrailEntry {
  id: number;
  /** ISO 8601, UTC, by the database's clock. */
  at: string;
  transition: TransitionName;
  from: Stage | null;
  to: Stage | null;
  actor: { kind: 'user' | 'token' | 'system'; name: string };
  note: string | null;
  /** Attributes that changed. */
  changes: string[];
  /** Version of the text after it; null where the line is about something else than a text. */
  version: number | null;
  /** An approval by somebody who wrote the text, allowed because the unit has one officer only. */
  isOwn: boolean;
  type: 'article' | 'event' | 'photo' | 'facility';
  documentId: string;
  locale: string | null;
  title: string;
  facility: { documentId: string; shortName: string; timeZone: TimeZone } | null;
}

/** `GET /articles/:documentId/workflow?locale=id` */
export interface ArticleWorkflow {
  documentId: string;
  locale: Locale;
  title: string;
  stage: Stage;
  /** Sent back with every step: another one in the meantime is a 409. */
  version: number;
  /** Readers see a version of it now. */
  isLive: boolean;
  /** Zone of the unit; times of the panel are shown and typed in it. */
  timeZone: TimeZone;
  embargoUntil: string | null;
  schedule: ArticleSchedule;
  steps: Step[];
  maySchedule: boolean;
  findings: Finding[];
  /** Newest first, at most 50. */
  trail: TrailEntry[];
}

/** `PUT /articles/:documentId/schedule` takes `{ locale, version, publishAt, withdrawAt, reason }`; null takes a time back. */
export interface ArticleSchedule {
  /** ISO 8601, UTC. */
  publishAt: string | null;
  withdrawAt: string | null;
  /** Public reason of the planned withdrawal. */
  reason: string | null;
  /** Why the last attempt failed; null where nothing did. */
  problem: string | null;
}

/** `POST /articles/:documentId/submit|approve|request-changes|publish|withdraw|correct` */
export interface StepRequest {
  locale?: Locale;
  /** The version that the person has read. */
  version: number;
  /** Required where the step needs a note or a reason. */
  note?: string;
  /** With `correct`: the words that were wrong. */
  replaces?: string;
}

/** `GET /articles/:documentId/versions?locale=id`, newest first. */
export interface VersionSummary {
  number: number;
  savedAt: string;
  savedBy: string;
  changes: string[];
  /** This version is or was read by the public from then on. */
  publishedAt: string | null;
  restoredFrom: number | null;
}

/** `GET /articles/:documentId/versions/:number?locale=id` */
export interface Version extends VersionSummary {
  content: ArticleContent;
}

/** `GET /articles/:documentId/versions/:number/changes?since=3&locale=id`: attribute by attribute, as plain text. */
export interface VersionDifference {
  field: string;
  before: string;
  after: string;
}

/** The text as it is kept in the history: everything an officer writes, nothing of the machine's. */
export interface ArticleContent {
  title: string;
  slug: string | null;
  kind: ArticleKind;
  kicker: string | null;
  summary: string | null;
  dateline: { place: string | null; agency: string | null } | null;
  body: Block[];
  /** documentIds */
  facility: string | null;
  topic: string | null;
  events: string[];
  photos: PhotoContent[];
  quotes: Record<string, unknown>[];
  byline: Record<string, unknown> | null;
  corrections: { note: string; replaces: string | null }[];
  origin: Record<string, unknown> | null;
  concernsChildren: boolean;
  embargoUntil: string | null;
}

/** What an article publishes of a photo: a later caption is another text. */
export interface PhotoContent {
  documentId: string;
  caption: string | null;
  altText: string | null;
  credit: string | null;
  creditedTo: string | null;
  takenOn: string | null;
  subjects: string | null;
  /** Identity of the picture that was uploaded, null for a placeholder. */
  file: string | null;
  /** Left out where nothing is masked. */
  masks?: Mask[];
}

/** `GET /tasks`: what waits for the person who asks, most urgent first. */
export type Task = ArticleTask | PhotoTask;

interface AnyTask {
  documentId: string;
  title: string;
  facility: { documentId: string; shortName: string } | null;
  /** Since when, ISO 8601, UTC. */
  since: string;
  note: string | null;
}

export interface ArticleTask extends AnyTask {
  type: 'article';
  locale: Locale;
  stage: Stage;
  /** The step that is awaited. */
  step: StepName | 'revise' | 'reschedule';
}

/** A photo that readers see: its consent ends soon, or has ended, or it never had what its people are owed. */
export interface PhotoTask extends AnyTask {
  type: 'photo';
  step: 'renewConsent' | 'protectPeople';
  /** What is to be done. */
  reason: Sentence;
}

/** `GET /trail?facility=SLUG&region=SLUG&documentId=&from=&before=&page=&pageSize=`; `GET /trail.csv` takes the same. */
export interface TrailPage {
  data: TrailEntry[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}
