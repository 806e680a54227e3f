/** What the importer reads out of pasted page text. Pure data: no ids of records, nothing saved yet. */
import type { TimeZone } from './public';

/** A unit the importer may recognise. Given to it; it invents none. */
export interface KnownFacility {
  slug: string;
  kind: string;
  class: string | null;
  specialisation: string;
  /** The bare place, e.g. "Purwodadi". It alone never identifies a unit. */
  place: string | null;
  timeZone: TimeZone;
  /** Every name it has or had: short, common, official, former, aliases. */
  names: string[];
}

export interface ImportContext {
  facilities: KnownFacility[];
  /** Local date (YYYY-MM-DD) for dates without a year when the page itself states none. */
  referenceDate?: string;
  /** The officer says whose page it is; recognition is then only checked against it. */
  facilitySlug?: string;
}

export type WarningCode =
  | 'unknown-facility'
  | 'ambiguous-facility'
  | 'facility-differs'
  | 'foreign-facility'
  | 'weekday'
  | 'date-invalid'
  | 'date-without-year'
  | 'no-date'
  | 'no-event'
  | 'incomplete'
  | 'unrecognised-text'
  | 'residual-text'
  | 'quote-without-speaker'
  | 'quote-unclosed'
  | 'name-spelling'
  | 'no-title'
  | 'no-body'
  | 'photo-without-caption'
  | 'personal-data';

export interface ImportWarning {
  code: WarningCode;
  /** A sentence in Indonesian for the officer. */
  message: string;
  /** The words of the page that it is about. */
  text: string;
}

/** A moment as printed: `value` is ISO 8601 with offset. `zoneFrom` says whether the page printed a zone. */
export interface StatedInstant {
  raw: string;
  value: string;
  timeZone: TimeZone;
  zoneFrom: 'text' | 'platform' | 'facility';
}

export interface ImportedQuote {
  /** Paragraph of the body, from 1. */
  paragraph: number;
  /** Verbatim, without the quotation marks. */
  text: string;
  /** Canonical (fullest) name of the speaker in this batch, e.g. "Andap Budhi Revianto". */
  speaker: string | null;
  office: string | null;
  /** As printed, e.g. "tutur Andhap". */
  attribution: string | null;
  verb: string | null;
  /** True when only a pronoun points at the speaker ("ucapnya"). */
  isSpeakerInferred: boolean;
}

export interface ImportedPhoto {
  /** From 1. */
  order: number;
  /** The photo stands before this paragraph (from 1); paragraphs.length + 1 means after the last. */
  beforeParagraph: number;
  caption: string | null;
  altText: string | null;
  /** As printed ("Dokpri", "(Foto: Dok Humas Lapas Purwakarta)"). */
  creditRaw: string | null;
  /** Who it is, when that can be said ("Humas Lapas Purwodadi" for a Dokpri of that unit). */
  credit: string | null;
}

export interface ImportedEvent {
  name: string;
  aliases: string[];
  /** Local date, YYYY-MM-DD. */
  startsOn: string;
  /** Last day of an event of several days ("15-17 Agustus 2022"); null when it is one day. */
  endsOn: string | null;
  timeZone: TimeZone;
  weekday: string | null;
  isAllDay: boolean;
  startTime: string | null;
  mode: 'onsite' | 'online' | 'hybrid' | null;
  venue: { name: string; locality: string | null } | null;
  organiser: string | null;
  /** What was spoken about, in the words of the text. */
  subjects: string[];
  /** The words that named the date, per page. */
  dateEvidence: string[];
}

export interface ImportedPerson {
  name: string;
  honorific: string | null;
  position: string | null;
  shortForms: string[];
  otherSpellings: string[];
}

export interface ImportedPage {
  platform: 'Kompasiana' | 'kumparan' | null;
  /** e.g. "amp", "desktop"; null for plain text. */
  variant: string | null;
  title: string;
  kicker: string | null;
  language: 'id' | 'en';
  /** The unit whose page this is; null when it is not known or not certain. */
  facilitySlug: string | null;
  facilityMention: string | null;
  byline: { name: string; bio: string | null } | null;
  /** (mun/ali), (Redaksi): initials or desk at the end, never body text. */
  closingByline: string | null;
  dateline: { place: string | null; agency: string | null; raw: string } | null;
  publishedAt: StatedInstant | null;
  updatedAt: StatedInstant | null;
  paragraphs: string[];
  isComplete: boolean;
  /** "Halaman Selanjutnya" when the text ends with page 1 of several. */
  continuationMarker: string | null;
  page: number;
  totalPages: number | null;
  quotes: ImportedQuote[];
  photos: ImportedPhoto[];
  event: ImportedEvent | null;
  people: ImportedPerson[];
  tags: string[];
  disclaimer: string | null;
  warnings: ImportWarning[];
  /** Platform furniture that was left out, with its line number in the page, from 1. */
  chrome: { line: number; text: string }[];
  /** SHA-256 of the normalised title and body: the same text again has the same fingerprint. */
  fingerprint: string;
}

/** POST /humas/import. Without `commit` it only shows what would be made. */
export interface ImportRequest {
  text: string;
  /** Slug of the unit whose pages these are; recognised from the text when left out. */
  facility?: string;
  commit?: boolean;
  /** Publish at once; only with `commit`. */
  publish?: boolean;
}

export interface ImportedRecord {
  documentId: string;
  title: string;
  slug: string;
  isPublished: boolean;
}

/** What became of one page. */
export interface ImportOutcome {
  /** `exists`: the same text was imported before, `article` says where it is. `refused`: `page.warnings` say why. */
  state: 'preview' | 'created' | 'exists' | 'refused';
  page: ImportedPage;
  article: ImportedRecord | null;
  event: (ImportedRecord & { isNew: boolean }) | null;
  photoCount: number;
}
