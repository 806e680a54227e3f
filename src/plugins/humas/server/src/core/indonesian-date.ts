/**
 * Dates and times as Indonesian texts print them: "Senin (15/08)", "16 Agustus 2022 2:30 WIB",
 * "Senin s.d. Rabu (15-17/8/2022)", "pukul 10.00 Wib". Day first, always; what is no date of the calendar is refused.
 */
import type { TimeZone } from '../../../contracts/public';
import { calendarDate, daysBetween, isWeekday, monthOf, MONTHS, WEEKDAYS } from './calendar';

export interface IndonesianDate {
  /** "2022-08-15", or "2022-08-15T15:02:00+07:00" when a time is printed. */
  value: string;
  date: string;
  endDate: string | null;
  /** "HH:MM" */
  time: string | null;
  /** The zone that is printed; null when none is. */
  timeZone: TimeZone | null;
  weekday: string | null;
  isWeekdayRight: boolean;
  yearFrom: 'text' | 'reference';
}

export interface DateOptions {
  /** Local date that a date without a year (or a bare time) is read by. */
  referenceDate?: string | null;
  /** For the offset when no zone is printed. */
  timeZone?: TimeZone;
  /** A year-less date this close before the reference stands, even when its weekday disagrees. */
  trustedDays?: number;
}

export interface FoundDate {
  /** As printed, with its time. */
  raw: string;
  /** As printed, without it: "Senin (15/08)". */
  dayRaw: string;
  start: number;
  end: number;
  printed: PrintedDate;
  /** null: it looks like a date, but is none (31/02, 12/24) or has no year and nothing to read it by. */
  date: IndonesianDate | null;
  lacksYear: boolean;
}

/** What stands there, before any calendar is asked. */
export interface PrintedDate {
  /** In order: two for "Senin s.d. Rabu (15-17/8)". */
  weekdays: string[];
  first: DayMonth;
  last: DayMonth | null;
  year: number | null;
}

export interface DayMonth {
  day: number;
  month: number;
}

const OFFSETS: Record<TimeZone, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Pontianak': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

const PRINTED_ZONES: Record<string, TimeZone> = { wib: 'Asia/Jakarta', wita: 'Asia/Makassar', wit: 'Asia/Jayapura' };

const WEEKDAY = `(?:${WEEKDAYS.flat().join('|')})`;
const MONTH = `(?:${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const TO = `(?:-|–|—|s[./]?d\\.?|sampai(?: dengan)?|hingga|dan)`;
const S = `[ \\t\\u00a0]{0,6}`;

/** A date, with its weekday before it and its time behind it when they are there. */
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}/])`,
    `(?:(?<weekday>${WEEKDAY})(?:${S}${TO}${S}(?<weekday2>${WEEKDAY}))?${S},?${S}(?:(?:dini hari|pagi|siang|sore|petang|malam)${S})?(?:tanggal ${S})?)?`,
    `(?<paren>\\()?${S}`,
    `(?:(?<inner>${WEEKDAY})${S},?${S})?`,
    `(?:`,
    `(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})`,
    `|(?<nameDay>\\d{1,2})(?:(?:${S}(?<nameMonth>${MONTH})\\.?)?(?:${S}(?<nameYear1>\\d{4}))?${S}${TO}${S}(?<nameDay2>\\d{1,2}))?${S}(?<nameMonth2>${MONTH})(?![\\p{L}])\\.?(?:${S},?${S}(?<nameYear>\\d{4})(?!\\d))?`,
    `|(?<day>\\d{1,2})(?:(?:/(?<firstMonth>\\d{1,2})(?:/\\d{2,4})?)?${S}${TO}${S}(?<day2>\\d{1,2}))?(?<sign>[/.-])(?<month>\\d{1,2})(?:\\k<sign>(?<year>\\d{4}|\\d{2}))?(?![\\d/])`,
    `)`,
    `(?<close>${S}\\))?`,
    `(?<time>(?:${S}[,|–-]?${S})(?:(?:pukul|jam|pkl\\.?)${S})?(?<hour>\\d{1,2})(?<colon>[:.])(?<minute>\\d{2})(?::\\d{2})?(?!\\d)(?:${S}(?<zone>wib|wita|wit)(?!\\p{L}))?)?`,
  ].join(''),
  'giu',
);

const TIME = new RegExp(
  `(?<!\\p{L})(?<word>pukul|jam|pkl\\.?)?${S}(?<![\\d.:/])(?<hour>\\d{1,2})[.:](?<minute>\\d{2})(?![\\d/])(?:${S}(?<zone>wib|wita|wit)(?!\\p{L}))?`,
  'giu',
);

/** The first date of a line. "pukul 10.00 Wib" alone is that hour of the reference date. */
export function parseIndonesianDate(raw: string, options: DateOptions = {}): IndonesianDate | null {
  const [first] = findDates(raw, options, true);
  if (first) return first.date;
  const time = findTime(raw);
  if (!time || !options.referenceDate) return null;
  return finish({ date: options.referenceDate, endDate: null, weekday: null, yearFrom: 'reference', ...time }, options);
}

/**
 * Every date in running text. There, "5/10" without weekday, bracket or year is a number and "3.4" a decimal, unless
 * `isWholeLine` says that the line is nothing but a date.
 */
export function findDates(text: string, options: DateOptions = {}, isWholeLine = false): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const printed: Printed = match.groups ?? {};
    if (printed.sign && printed.sign !== '/' && printed.year?.length !== 4) continue;
    if (!isWholeLine && !isSurelyDate(printed)) continue;
    const raw = trimDate(match[0], printed);
    const start = match.index + (match[0].length - match[0].trimStart().length);
    found.push({
      raw,
      dayRaw: raw
        .slice(0, raw.length - (printed.time && readsAsTime(printed) ? printed.time.trimEnd().length : 0))
        .trim(),
      start,
      end: start + raw.length,
      printed: printedDate(printed),
      date: readDate(printed, options),
      lacksYear: yearOf(printed) === null,
    });
  }
  return found;
}

/** "dimulai pukul 09.00 WITA" → { time: '09:00', timeZone: 'Asia/Makassar' } */
export function findTime(text: string): { time: string; timeZone: TimeZone | null } | null {
  for (const match of text.matchAll(TIME)) {
    const { word, hour, minute, zone } = match.groups ?? {};
    if (!word && !zone) continue;
    const time = clock(hour, minute);
    if (time) return { time, timeZone: zoneOf(zone) };
  }
  return null;
}

type Printed = Record<string, string | undefined>;

function isSurelyDate(printed: Printed): boolean {
  if (printed.nameMonth2 || printed.isoYear) return true;
  return printed.sign !== '/' || Boolean(printed.weekday || printed.inner || printed.paren || printed.year);
}

function trimDate(raw: string, printed: Printed): string {
  let end = raw.length;
  if (printed.time && !readsAsTime(printed)) end -= printed.time.length;
  const text = raw.slice(0, end);
  const isUnclosed = Boolean(printed.paren) && !printed.close;
  return (isUnclosed && !printed.weekday ? text.replace(/^\(/, '') : text).trim();
}

/** "12.30" behind a date is a time only when a zone or "pukul" says so; "15:02" speaks for itself. */
const readsAsTime = (printed: Printed) =>
  printed.colon === ':' || Boolean(printed.zone) || /pukul|jam|pkl/i.test(printed.time ?? '');

function printedDate(printed: Printed): PrintedDate {
  const weekdays = [printed.weekday, printed.weekday2, printed.inner].filter((name) => name !== undefined);
  return { weekdays, ...printedDays(printed), year: yearOf(printed) };
}

function readDate(printed: Printed, options: DateOptions): IndonesianDate | null {
  const days = printedDays(printed);
  const weekday = printed.weekday ?? printed.inner ?? null;
  const dated = yearOf(printed) ?? nearestYear(days.first, weekday, options);
  if (dated === null) return null;
  const { first, last } = days;
  const isOverNewYear = last !== null && last.month < first.month;
  const firstYear = isOverNewYear && yearBehind(printed) ? dated - 1 : dated;
  const date = calendarDate(firstYear, first.month, first.day);
  const endDate = last && calendarDate(isOverNewYear ? firstYear + 1 : firstYear, last.month, last.day);
  if (!date || (last && (!endDate || endDate < date))) return null;
  const time = printed.time && readsAsTime(printed) ? clock(printed.hour, printed.minute) : null;
  return finish(
    {
      date,
      endDate: endDate ?? null,
      weekday,
      yearFrom: yearOf(printed) === null ? 'reference' : 'text',
      time,
      timeZone: time ? zoneOf(printed.zone) : null,
    },
    options,
  );
}

function printedDays(printed: Printed): { first: DayMonth; last: DayMonth | null } {
  if (printed.isoYear) return { first: { day: Number(printed.isoDay), month: Number(printed.isoMonth) }, last: null };
  const month = printed.nameMonth2 ? monthOf(printed.nameMonth2) : Number(printed.month);
  const day = Number(printed.nameMonth2 ? printed.nameDay : printed.day);
  const lastDay = printed.nameDay2 ?? printed.day2;
  if (!lastDay) return { first: { day, month }, last: null };
  const firstMonth = printed.nameMonth ? monthOf(printed.nameMonth) : Number(printed.firstMonth ?? month);
  return { first: { day, month: firstMonth }, last: { day: Number(lastDay), month } };
}

/** Of a range, the year of its last day. */
const yearBehind = (printed: Printed) => printed.nameYear ?? printed.year;

function yearOf(printed: Printed): number | null {
  const year = printed.isoYear ?? yearBehind(printed) ?? printed.nameYear1;
  if (!year) return null;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** After so many years every date has met every weekday. */
const YEARS_BACK = 12;

/** The nearest year on or before the reference whose weekday agrees; when none does, the nearest year stands. */
function nearestYear({ day, month }: DayMonth, weekday: string | null, options: DateOptions): number | null {
  const { referenceDate, trustedDays = 0 } = options;
  if (!referenceDate) return null;
  let nearest: number | null = null;
  const newest = Number(referenceDate.slice(0, 4));
  for (let year = newest; year >= newest - YEARS_BACK; year -= 1) {
    const date = calendarDate(year, month, day);
    if (!date || date > referenceDate) continue;
    if (nearest === null && daysBetween(date, referenceDate) < trustedDays) return year;
    nearest ??= year;
    if (!weekday || isWeekday(date, weekday)) return year;
  }
  return nearest;
}

interface DateParts {
  date: string;
  endDate: string | null;
  time: string | null;
  timeZone: TimeZone | null;
  weekday: string | null;
  yearFrom: 'text' | 'reference';
}

function finish(parts: DateParts, { timeZone = 'Asia/Jakarta' }: DateOptions): IndonesianDate {
  const value = parts.time ? `${parts.date}T${parts.time}:00${OFFSETS[parts.timeZone ?? timeZone]}` : parts.date;
  return { value, ...parts, isWeekdayRight: !parts.weekday || isWeekday(parts.date, parts.weekday) };
}

const zoneOf = (zone: string | undefined) => (zone ? (PRINTED_ZONES[zone.toLowerCase()] ?? null) : null);

function clock(hour: string | undefined, minute: string | undefined): string | null {
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minute}`;
}
