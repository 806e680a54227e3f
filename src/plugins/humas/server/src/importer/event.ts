/**
 * The happening that a page reports. Its day is named in the text; the day on which the page appeared says nothing about it.
 */
import type { ImportedEvent } from '../../../contracts/import';
import type { TimeZone } from '../../../contracts/public';
import { canonicalName, findEventNames, type NamedEvent } from './event-name';
import { findUnitMentions } from './facility-name';
import { findDates, findTime, type DateOptions, type FoundDate, type IndonesianDate } from '../core';
import { findSubjects } from './subjects';
import { findVenues, organiserOf, readMode, type Venue } from './venue';
import { splitSentences } from './words';

export interface EventSource {
  title: string;
  paragraphs: string[];
  dates: DateOptions;
  /** The date inside a dateline, when there is one. */
  datelineDate: string | null;
  timeZone: TimeZone;
}

export interface ReadEvent {
  event: ImportedEvent | null;
  /** A name was found, a date was found: for the sentence of the warning. */
  hasName: boolean;
  hasDate: boolean;
}

interface DatedSentence {
  paragraph: number;
  found: FoundDate;
  date: IndonesianDate;
  sentence: string;
}

interface NameGroup {
  key: string;
  forms: string[];
  score: number;
}

export function readEvent(source: EventSource): ReadEvent {
  const dates = findDatedSentences(source);
  const name = chooseName(source, dates);
  const day = chooseDay(name, dates) ?? datelineDay(source);
  if (!name || !day) return { event: null, hasName: Boolean(name), hasDate: Boolean(day) };
  const timed = day.date.time ? day.date : (findTime(day.sentence) ?? findTime(source.paragraphs[day.paragraph] ?? ''));
  const place = findPlaceOfEvent(source.paragraphs);
  const canonical = canonicalName(name.forms);
  const event: ImportedEvent = {
    name: canonical,
    aliases: [...new Set(name.forms)].filter((form) => form !== canonical),
    startsOn: day.date.date,
    endsOn: day.date.endDate,
    timeZone: source.timeZone,
    weekday: day.date.weekday,
    isAllDay: !timed?.time,
    startTime: timed?.time ?? null,
    mode: place.mode,
    venue: place.venue,
    organiser: findOrganiser(source, place.mode),
    subjects: findSubjects(source.paragraphs),
    dateEvidence: [day.found.dayRaw],
  };
  return { event, hasName: true, hasDate: true };
}

function findDatedSentences({ paragraphs, dates }: EventSource): DatedSentence[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (!/\d/.test(paragraph)) return [];
    return splitSentences(paragraph).flatMap(({ text }) =>
      findDates(text, dates).flatMap((found) =>
        found.date ? [{ paragraph: index, found, date: found.date, sentence: text }] : [],
      ),
    );
  });
}

function chooseName({ title, paragraphs }: EventSource, dates: DatedSentence[]): NameGroup | null {
  const groups = new Map<string, NameGroup>();
  const dated = new Set(dates.map(({ sentence }) => sentence));
  paragraphs.forEach((paragraph, index) => {
    for (const { text } of splitSentences(paragraph)) {
      for (const named of findEventNames(text)) addTo(groups, named, scoreOf(named, index, dated.has(text)));
    }
  });
  addTitle(groups, findEventNames(title));
  const best = [...groups.values()].reduce<NameGroup | null>(
    (top, group) => (group.score > (top?.score ?? 0) ? group : top),
    null,
  );
  return best && best.score >= 2 ? best : null;
}

function scoreOf({ key, isTriggered, form }: NamedEvent, paragraph: number, isDated: boolean): number {
  const isGeneral = /^(?:pertemuan|arahan|pengarahan|layanan)\b/.test(key);
  return (
    (isDated ? 3 : 0) +
    (isTriggered ? 1 : 0) +
    (paragraph < 2 ? 1.5 : 0) +
    (key.split(' ').length >= 3 ? 1 : 0) +
    (/^\p{Lu}/u.test(form) && / \p{Lu}/u.test(form) ? 0.5 : 0) -
    (isGeneral ? 2 : 0)
  );
}

function addTo(groups: Map<string, NameGroup>, { key, form }: NamedEvent, score: number): void {
  const group = groups.get(key);
  if (!group) {
    groups.set(key, { key, forms: [form], score });
    return;
  }
  group.forms.push(form);
  group.score = Math.max(group.score, score) + 0.5;
}

/** A headline writes every word with a capital, so its names run on; it confirms a name of the text or stands in for one. */
function addTitle(groups: Map<string, NameGroup>, inTitle: NamedEvent[]): void {
  for (const named of inTitle) {
    const same = [...groups.values()].find(({ key }) => named.key === key || named.key.startsWith(`${key} `));
    if (same) {
      same.score += 2;
      if (same.key === named.key) same.forms.unshift(named.form);
    } else addTo(groups, named, 2);
  }
}

function chooseDay(name: NameGroup | null, dates: DatedSentence[]): DatedSentence | null {
  const inSentence = dates.find(({ sentence }) => name && findEventNames(sentence).some(({ key }) => key === name.key));
  return inSentence ?? dates.find(({ date }) => date.weekday !== null) ?? dates[0] ?? null;
}

function datelineDay({ datelineDate, dates }: EventSource): DatedSentence | null {
  const [found] = datelineDate ? findDates(datelineDate, dates, true) : [];
  return found?.date ? { paragraph: 0, found, date: found.date, sentence: '' } : null;
}

/** The host's place. Before a screen, the room of a unit is where its people sat, not where it was. */
function findPlaceOfEvent(paragraphs: string[]): { mode: ImportedEvent['mode']; venue: Venue | null } {
  const venues = paragraphs.flatMap((paragraph) => findVenues(paragraph));
  const mode = readMode(paragraphs, venues.length > 0);
  const isHosts = ({ name, locality }: Venue) =>
    findUnitMentions(name).length === 0 && (locality !== null || name.split(' ').length >= 3);
  const venue = mode === 'online' ? venues.find(isHosts) : venues[0];
  return { mode, venue: venue ?? null };
}

function findOrganiser({ title, paragraphs }: EventSource, mode: ImportedEvent['mode']): string | null {
  const opening = [...paragraphs.slice(0, 3), title];
  const given = opening.map((text) => organiserOf(text)).find((organiser) => organiser !== null);
  if (given || mode === 'online') return given ?? null;
  const own = /^(.{4,90}?) (?:meng?gelar|mengadakan|menyelenggarakan|melaksanakan)(?!\p{L})/u.exec(
    paragraphs[0] ?? '',
  )?.[1];
  return own ? (findUnitMentions(own)[0]?.text ?? null) : null;
}
