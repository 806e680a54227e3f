/**
 * Do two texts tell of one event? Signals add up, vetoes end it, and without something that the two share in the world
 * (a person who was there, a place, a screen before which both sat) there is no proposal: the same words on the same day
 * are what hundreds of units write of their own roll call.
 */

import { daysBetween } from '../../core';
import { isSameGuest } from './guests';
import { alikeNames, alikeWords } from './likeness';
import { containment } from './shingles';
import type { Day, Guest, Place, Story } from './story';
import type { Confidence, Sign } from './verdict';
import type { Weigh } from './weigh';

export interface Verdict {
  /** null: no proposal as coverage. */
  confidence: Confidence | null;
  isDuplicate: boolean;
  overlap: number;
  score: number;
  reasons: Sign[];
  /** What ended it, for tests and the log. */
  veto: Veto | null;
}

export type Veto = 'other-day' | 'other-place' | 'each-its-own' | 'routine-again' | 'nothing-shared';

/** Above what the same person on the same day makes: who opens a meeting in the morning may visit a kitchen after noon. */
const PROPOSED = 5;
/** What an event says of itself, its day, its place and its units, is certain; a text is guessed at. */
const PROPOSED_OF_EVENT = 4;
const MEDIUM = 6;
const HIGH = 8;

/** Of the shorter text. Own texts with one quote in common stay below. */
const SAME_RELEASE = 0.4;
/** Rows of five words: below, a text is too short to be told from a template. */
const FEWEST_ROWS = 15;

export function compare(one: Story, other: Story, weigh: Weigh): Verdict {
  // Most of those with which a text is compared are of other days.
  if (dayRelation(one, other) === 'other') return OF_ANOTHER_DAY;
  const { share, shared } = containment(one.shingles, other.shingles);
  const isSameText = share >= SAME_RELEASE && shared >= FEWEST_ROWS;
  const evidence = collect(one, other, weigh, { share, shared, isSameText });
  const veto = vetoOf(one, other, evidence);
  const score = evidence.reasons.reduce((sum, { weight }) => sum + weight, 0);
  const isDuplicate = isSameText && (veto === null || veto === 'nothing-shared');
  const proposed = evidence.isOfEvent ? PROPOSED_OF_EVENT : PROPOSED;
  const confidence = veto || score < proposed ? null : score >= HIGH ? 'high' : score >= MEDIUM ? 'medium' : 'low';
  return { confidence, isDuplicate, overlap: share, score, reasons: evidence.reasons, veto };
}

const OF_ANOTHER_DAY: Verdict = {
  ...{ confidence: null, isDuplicate: false, overlap: 0, score: 0, reasons: [] },
  veto: 'other-day',
};

interface Evidence {
  reasons: Sign[];
  guests: Guest[];
  isSamePlace: boolean;
  isNamed: boolean;
  /** Each names the unit of the other. */
  isMutual: boolean;
  isOnlineTogether: boolean;
  isSameOrganiser: boolean;
  nameLikeness: number;
  wordLikeness: number;
  isSameText: boolean;
  isOfEvent: boolean;
}

type Texts = { share: number; shared: number; isSameText: boolean };

function collect(one: Story, other: Story, weigh: Weigh, texts: Texts): Evidence {
  const reasons: Sign[] = [];
  const say = (name: Sign['name'], weight: number, params: Sign['params'] = {}) =>
    reasons.push({ name, weight: Math.round(weight * 100) / 100, params });

  sayDay(one, other, say);
  const isSameUnit = one.facility !== null && one.facility === other.facility;
  const guests = sharedGuests(one, other, isSameUnit);
  guests.slice(0, 3).forEach(({ name }, index) => say('same-guest', index === 0 ? 3 : 0.8, { name }));
  const office = guests.length > 0 ? undefined : one.offices.find((head) => other.offices.includes(head));
  if (office) say('same-office', 1.5, { office });

  const name = alikeNames(one.names, other.names, weigh);
  if (name.likeness > 0.2) say('same-name', 3.5 * name.likeness, { name: name.text });
  const words = alikeWords(one, other, weigh);
  if (words.likeness > 0.08)
    say('same-words', Math.min(3, 8 * words.likeness), { words: words.shared.slice(0, 6).join(', ') });

  const place = isSameUnit ? null : sharedPlace(one, other);
  if (place) say('same-place', 2.5, { place: place.text });
  const isNamed = !isSameUnit && (names(one, other) || names(other, one));
  const isMutual = !isSameUnit && names(one, other) && names(other, one);
  if (isNamed && (isMutual || !place))
    say('unit-named', isMutual ? 2.5 : 1, { unit: (names(one, other) ? other.unit : one.unit) ?? '' });
  const isOnlineTogether = isFarSeen(one) && isFarSeen(other);
  if (isOnlineTogether && !isSameUnit) say('online-together', 1);
  const isSameOrganiser = one.organiser !== null && one.organiser === other.organiser;
  if (isSameOrganiser) say('same-organiser', 1, { organiser: one.organiser ?? '' });

  if (texts.isSameText) say('same-release', 3.5, { share: String(Math.round(texts.share * 100)) });
  else if (texts.shared >= 4) say('same-sentences', 1, {});
  if (isOtherTime(one, other)) say('other-time', -2, { one: one.startTime ?? '', other: other.startTime ?? '' });
  if (isOtherName(one, other, name.likeness) && words.likeness < 0.2 && !texts.isSameText && !isMutual)
    say('other-name', guests.length > 0 && isOnlineTogether ? -0.75 : -1.5);
  const isOfEvent = one.type === 'event' || other.type === 'event';
  return {
    reasons,
    guests,
    isSamePlace: place !== null,
    isNamed: isNamed && !place,
    isMutual,
    isOnlineTogether,
    isSameOrganiser,
    nameLikeness: name.likeness,
    wordLikeness: words.likeness,
    isSameText: texts.isSameText,
    isOfEvent,
  };
}

type Say = (name: Sign['name'], weight: number, params?: Sign['params']) => void;

function sayDay(one: Story, other: Story, say: Say): void {
  const relation = dayRelation(one, other);
  const day = (one.day ?? other.day)?.from ?? '';
  if (relation === 'same')
    if (one.day?.basis === 'printed' && other.day?.basis === 'printed') say('same-day', 1.5, { day });
    else say('likely-same-day', 1, { day });
  if (relation === 'possible') say('day-unknown', 0.3);
}

type DayRelation = 'same' | 'possible' | 'other';

/** A text that names no day is of the days before its release. */
export function dayRelation(one: Story, other: Story): DayRelation {
  if (one.day && other.day) {
    if (one.day.from <= other.day.to && other.day.from <= one.day.to) return 'same';
    return 'other';
  }
  if (one.day) return isOfThoseDays(one.day, other) ? 'possible' : 'other';
  if (other.day) return isOfThoseDays(other.day, one) ? 'possible' : 'other';
  return Math.abs(daysBetween(one.releasedOn, other.releasedOn)) <= 2 ? 'possible' : 'other';
}

const REPORTED_WITHIN_DAYS = 4;

const isOfThoseDays = ({ from, to }: Day, { releasedOn }: Story): boolean =>
  daysBetween(from, releasedOn) >= 0 && daysBetween(to, releasedOn) <= REPORTED_WITHIN_DAYS;

/** A unit's own people are in all of its texts. */
function sharedGuests(one: Story, other: Story, isSameUnit: boolean): Guest[] {
  const isOwnStaff = ({ office }: Guest) => isSameUnit && UNIT_OFFICES.test(office);
  return one.guests.filter((guest) => !isOwnStaff(guest) && other.guests.some((known) => isSameGuest(guest, known)));
}

const UNIT_OFFICES =
  /^(?:kalapas|karutan|kabapas|kalpka|karupbasan|kasi|kasie|kasubsi|kasubag|kaur|kakplp|kplp|kepala|dokter|koordinator|komandan|danru|karupam|)$/;

/** Where both say that they were, or one of them that it was at the other's. */
function sharedPlace(one: Story, other: Story): Place | null {
  if (one.place && one.place.key === other.place?.key) return one.place;
  const isAt = (guest: Story, host: Story) =>
    host.unit !== null && guest.place?.key === `unit:${host.unit}` && !guest.place.isOwn && host.place === null;
  if (isAt(one, other)) return one.place;
  return isAt(other, one) ? other.place : null;
}

const names = (teller: Story, told: Story) => told.unit !== null && teller.units.includes(told.unit);

/** Over the network, or in rooms and over the network. */
const isFarSeen = ({ mode }: Story) => mode === 'online' || mode === 'hybrid';

function isOtherTime(one: Story, other: Story): boolean {
  if (!one.startTime || !other.startTime) return false;
  return Math.abs(minutesOf(one.startTime) - minutesOf(other.startTime)) > ZONES_APART_MINUTES;
}

/** WIB and WIT are two hours apart, and texts do not always say which. */
const ZONES_APART_MINUTES = 125;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const isOtherName = (one: Story, other: Story, likeness: number) =>
  likeness < 0.15 && one.names.length > 0 && other.names.length > 0;

function vetoOf(one: Story, other: Story, evidence: Evidence): Veto | null {
  const isSameUnit = one.facility !== null && one.facility === other.facility;
  if (isSameUnit && isRoutineAgain(one, other)) return 'routine-again';
  if (isSameUnit)
    return evidence.nameLikeness > 0.5 || evidence.isSameText || evidence.isOfEvent ? null : 'nothing-shared';
  if (isElsewhere(one, other) && !isOneHouse(one, other, evidence))
    return one.place?.isOwn && other.place?.isOwn ? 'each-its-own' : 'other-place';
  return isJoined(evidence) ? null : 'nothing-shared';
}

/** The same words of one unit on another day, also where no text names its day. */
function isRoutineAgain(one: Story, other: Story): boolean {
  const isSureDay = one.day !== null && other.day !== null;
  return one.isRoutine && other.isRoutine && !isSureDay && one.releasedOn !== other.releasedOn;
}

/** Two places in the world; before a screen one may be anywhere. */
function isElsewhere(one: Story, other: Story): boolean {
  if (!one.place || !other.place || isFarSeen(one) || isFarSeen(other)) return false;
  return one.place.key !== other.place.key && !alikePlaces(one.place.key, other.place.key);
}

/**
 * Who names the other unit may well have been with it: a place that nobody wrote down speaks against it no longer, nor do two names of
 * a house that is neither's, if both name each other and who was there.
 */
function isOneHouse(one: Story, other: Story, { isNamed, isMutual, guests }: Evidence): boolean {
  if (isNamed && (one.place?.isAssumed || other.place?.isAssumed)) return true;
  const isNobodys = ({ place }: Story) => place?.key.startsWith('venue:') ?? false;
  return isMutual && guests.length > 0 && isNobodys(one) && isNobodys(other);
}

/** "venue:hotel patra semarang" and "venue:hotel patra convention semarang". A unit and a hall may be one house. */
function alikePlaces(one: string, other: string): boolean {
  if (one.slice(0, 5) !== other.slice(0, 5)) return true;
  if (one.startsWith('unit:')) return false;
  const [short, long] = [one, other].map((key) => new Set(key.slice(6).split(' '))).sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  const common = [...short].filter((word) => long.has(word)).length;
  return common >= Math.min(2, short.size);
}

/**
 * Something in the world that both were at. The same person may be at two things on one day, so with a person, an organiser
 * or another unit's name it must be about the same as well.
 */
function isJoined(evidence: Evidence): boolean {
  const {
    guests,
    isSamePlace,
    isNamed,
    isMutual,
    isOnlineTogether,
    isSameOrganiser,
    nameLikeness,
    wordLikeness,
    isSameText,
    isOfEvent,
  } = evidence;
  const isAboutTheSame = nameLikeness > 0.2 || wordLikeness > 0.05 || isSameText;
  if (isSamePlace || isOfEvent || isMutual) return true;
  if (guests.length > 0 || isNamed || isSameOrganiser) return isAboutTheSame;
  if (isOnlineTogether) return nameLikeness > 0.3 || wordLikeness > 0.15 || isSameText;
  return nameLikeness > 0.6 && wordLikeness > 0.15;
}
