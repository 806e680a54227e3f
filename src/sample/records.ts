/**
 * The shapes of the sample's own records. They name each other by key (a slug, a code), never by documentId, because
 * ids exist only once the records are in somebody's database; load.ts translates.
 */
import type { Scene } from './draw-scene';

export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** A name and the days on which it was right; both ends included, `null` is open. */
export interface DatedName {
  name: string;
  shortName: string;
  officialName: string;
  class: 'I' | 'IIA' | 'IIB' | null;
  ministry: string;
  from: string | null;
  until: string | null;
}

export interface SampleRegion {
  slug: string;
  name: string;
  names: DatedName[];
}

export interface SampleFacility {
  slug: string;
  name: string;
  shortName: string;
  officialName: string;
  kind: 'lapas' | 'rutan' | 'lpka' | 'bapas';
  specialisation: 'general' | 'women' | 'children' | 'narcotics';
  class: 'I' | 'IIA' | 'IIB';
  place: string;
  timeZone: TimeZone;
  region: string;
  aliases: string[];
  names: DatedName[];
  address: string;
  telephone: string;
  email: string;
  website: string;
  services: { name: string; description: string | null; hours: string | null }[];
  boilerplate: string;
  disclaimer: string;
}

export interface SampleTopic {
  code: string;
  name: string;
  englishName: string;
}

export interface SampleOfficial {
  key: string;
  name: string;
  honorific: string | null;
  positions: { title: string; facility: string | null; from: string | null; until: string | null }[];
  otherSpellings: string[];
}

export interface SampleEvent {
  slug: string;
  name: string;
  englishName: string;
  aliases: string[];
  startsOn: string;
  endsOn: string;
  timeZone: TimeZone;
  isAllDay: boolean;
  startTime: string | null;
  endTime: string | null;
  mode: 'onsite' | 'online' | 'hybrid';
  venue: { name: string; locality: string };
  organiser: string;
  description: string;
  subjects: string[];
  topics: string[];
  facilities: string[];
}

export interface SamplePhoto {
  slug: string;
  scene: Scene;
  seed: number;
  caption: string;
  altText: string;
  credit: string;
  takenOn: string;
  facility: string;
  event: string | null;
  subjects: 'nobody-recognisable' | 'officers-or-guests' | 'inmates';
  /** What is on file for the inmates in it; the public reads none of it. */
  consent?: { consentGivenBy: string; consentGivenOn: string; consentReference: string };
}

/** A paragraph is plain text; the rest is what an officer would reach for in the editor. */
export type Passage = string | { heading: string } | { list: string[] } | { quote: string };

export interface SampleText {
  kicker?: string;
  title: string;
  summary: string;
  body: Passage[];
  /** `paragraph` counts passages from 1; the words themselves are taken from between its “ ” marks. */
  quotes?: { paragraph: number; speaker: string; attribution: string }[];
  corrections?: { note: string; correctedAt: string; replaces: string | null }[];
}

export interface SampleArticle {
  key: string;
  facility: string;
  kind: 'news' | 'press-release' | 'announcement';
  topic: string;
  releasedAt: string;
  photos: string[];
  events?: string[];
  origin?: {
    platform: string;
    url: string;
    statedPublishedAt: string | null;
    statedUpdatedAt: string | null;
    isComplete: boolean;
  };
  id: SampleText;
  en?: SampleText;
}
