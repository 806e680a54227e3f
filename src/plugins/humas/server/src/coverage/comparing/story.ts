/** What comparing knows of a text: who, when, where, what it is called, and its words. Plain data, kept as JSON. */
import type { EventLabel, TimeZone } from '../../../../contracts/public';

/** A published text, or an event, as it comes to be read. */
export interface Told {
  id: string;
  type: 'article' | 'event';
  title: string;
  paragraphs: string[];
  /** Local date on which readers had it. */
  releasedOn: string;
  timeZone: TimeZone;
  /** Names of the unit that publishes it: "Lapas Kelas IIB Purwodadi", "Lapas Purwodadi". */
  unitNames: string[];
  facility: string | null;
  topic: string | null;
}

export interface Day {
  from: string;
  to: string;
  /** `told`: "tadi pagi", "kemarin", a bare weekday; read by the day of release. */
  basis: 'printed' | 'told';
}

export interface Guest {
  name: string;
  /** Of each word of the name, as it sounds: "Andhap" is "andap". */
  sounds: string[];
  /** "sekjen", "kalapas"; empty when the text gives none. */
  office: string;
}

/** Where it happened: `unit:lapas jember`, `venue:hotel patra semarang`. */
export interface Place {
  key: string;
  text: string;
  /** It is the unit's own house. */
  isOwn: boolean;
  /** The text names a room or only says that the unit held it: whose room is taken for granted. */
  isAssumed: boolean;
}

export interface Story {
  id: string;
  type: 'article' | 'event';
  facility: string | null;
  topic: string | null;
  releasedOn: string;
  /** `lapas jember`; null when its name says no place. */
  unit: string | null;
  day: Day | null;
  startTime: string | null;
  guests: Guest[];
  /** High offices that are told of, named or not: "sekjen", "kakanwil jawa tengah". */
  offices: string[];
  /** What the happening is called, most fitting first; the words of each, without those that say nothing. */
  names: { text: string; words: string[] }[];
  mode: EventLabel['mode'];
  place: Place | null;
  /** Other units that it tells of. */
  units: string[];
  organiser: string | null;
  /** One of the things that every unit does by itself: roll call, gymnastics, searches, prayers, ceremonies of a national day. */
  isRoutine: boolean;
  /** Words that tell something, each once, the most telling places first. */
  words: string[];
  /** The same words as the text writes them, for people. */
  spelled: string[];
  /** Hashes of five words in a row, names of units taken out. */
  shingles: number[];
}
