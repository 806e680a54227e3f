/** "Rabu (21/04/2022)" was a Thursday, and February has no 31st. Where the text leaves a doubt, nothing is said. */
import type { Finding, Manuscript } from '../../../../contracts/workflow';
import {
  calendarDate,
  daysBetween,
  findDates,
  isWeekday,
  weekdayName,
  type DayMonth,
  type FoundDate,
} from '../../core';
import { error, shortened, type Rule } from './finding';
import { passagesOf, withoutRepeats, type Passage } from './passages';

const READ = ['title', 'summary', 'body', 'quotes'];

export const checkDates: Rule = (manuscript, now) => {
  const found = passagesOf(manuscript)
    .filter(({ field, text }) => READ.includes(field) && /\d/.test(text))
    .flatMap((passage) => findDates(passage.text).map((date) => ({ passage, date, text: date.dayRaw })))
    .filter(({ text }) => manuscript.locale !== 'en' || !isRightMonthFirst(text));
  return withoutRepeats(found).flatMap((one) =>
    isImpossible(one) ? [impossible(one)] : checkWeekday(one, manuscript, now),
  );
};

interface DateInPassage {
  passage: Passage;
  date: FoundDate;
  /** As printed. */
  text: string;
}

/** A leap year: what it does not have, no year has. */
const ANY_YEAR = 2024;
const FIRST_YEAR = 1900;

/** "31 Februari" is a slip of the pen; "ke-77 Agustus" and "(15/20)" are no dates. */
function isImpossible({ passage, date: { printed, dayRaw, start } }: DateInPassage): boolean {
  const { year, first, last } = printed;
  if (year !== null && year < FIRST_YEAR) return false;
  const isCertain = weekdaysOf(passage, printed.weekdays, start).length > 0;
  const isDated = year !== null || /\p{L}{3}/u.test(dayRaw);
  if (!isCertain && (!isDated || isNumbering(passage.text.slice(Math.max(0, start - 12), start)))) return false;
  return [first, last].some(
    (day) => day && calendarDate(year ?? ANY_YEAR, day.month, day.day) === null && (isCertain || isNearMonth(day)),
  );
}

const isNearMonth = ({ day, month }: DayMonth) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
const isNumbering = (before: string) => /(?:ke-|[.\-/]|(?<!\p{L})(?:nomor|no\.?) ?:? ?)$/iu.test(before);

function checkWeekday(found: DateInPassage, manuscript: Manuscript, now: Date): Finding[] {
  const { passage, date } = found;
  const weekdays = weekdaysOf(passage, date.printed.weekdays, date.start);
  const days = weekdays.length > 0 ? daysMeant(date, manuscript.events) : null;
  if (!days || (weekdays.length > 1 && days.length === 1)) return [];
  const isRight = weekdays.every((weekday) => days.some((day) => isWeekday(day, weekday)));
  return isRight || isDoubtful(date.dayRaw, days, now) ? [] : [wrongWeekday(found, days[0] as string)];
}

/** Weekdays that surely are some: "malam Minggu" is a Saturday, "dua minggu (1-5/8)" a length. */
function weekdaysOf({ text }: Passage, weekdays: string[], start: number): string[] {
  const before = text.slice(Math.max(0, start - 16), start);
  if (/(?<!\p{L})malam $/iu.test(before)) return [];
  const isWeek =
    weekdays[0] === 'minggu'
      ? !/(?<!\p{L})hari \(?$/iu.test(before)
      : /^minggu$/iu.test(weekdays[0] ?? '') && COUNTS.test(before);
  return isWeek ? [] : weekdays;
}

const COUNTS =
  /(?<!\p{L})(?:\d+|satu|dua|tiga|empat|lima|enam|beberapa|tiap|setiap|per|awal|tengah|akhir|pertengahan|penghujung) $/iu;

const LONGEST_RANGE_DAYS = 7;

/** The days of the date or range; null where its year is not known. A week and more has every weekday. */
function daysMeant({ date, printed }: FoundDate, events: Manuscript['events']): string[] | null {
  const first = printed.year === null ? dayNearEvent(printed.first, events) : date?.date;
  const last =
    date?.endDate ??
    (first && printed.last && calendarDate(Number(first.slice(0, 4)), printed.last.month, printed.last.day));
  if (!first || (printed.last && !last)) return null;
  const length = last ? daysBetween(first, last) + 1 : 1;
  if (length < 1 || length >= LONGEST_RANGE_DAYS) return null;
  return Array.from({ length }, (_, day) => new Date(Date.parse(first) + day * 86_400_000).toISOString().slice(0, 10));
}

const NEAR_DAYS = 14;

/** A day without a year is meant in the year of an event that the text is about, if it is close to it. */
function dayNearEvent({ day, month }: DayMonth, events: Manuscript['events']): string | null {
  const near = events.flatMap(({ startsOn }) => {
    if (!startsOn) return [];
    const dates = [-1, 0, 1].map((offset) => calendarDate(Number(startsOn.slice(0, 4)) + offset, month, day));
    return dates.filter((date) => date !== null && Math.abs(daysBetween(startsOn, date)) <= NEAR_DAYS);
  });
  return new Set(near).size === 1 ? (near[0] ?? null) : null;
}

/** "12/08/98" is not in 2098. */
const isDoubtful = (printed: string, [day = '']: string[], now: Date) =>
  !/\d{4}/.test(printed) && Number(day.slice(0, 4)) > now.getUTCFullYear() + 5;

/** English texts may print the month first: "Thursday (04/21/2022)". */
function isRightMonthFirst(printed: string): boolean {
  const swapped = printed.replace(/(\d{1,2})([/.-])(\d{1,2})(?=\2\d)/u, '$3$2$1');
  return swapped !== printed && findDates(swapped)[0]?.date?.isWeekdayRight === true;
}

const impossible = ({ passage: { field, where }, text }: DateInPassage): Finding =>
  error(
    { code: 'date-impossible', field, text },
    {
      id: `Tanggal "${shortened(text)}" ${where.id} tidak ada di kalender. Perbaiki tanggalnya.`,
      en: `The date "${shortened(text)}" ${where.en} is not in the calendar. Mend it.`,
    },
  );

const wrongWeekday = ({ passage: { field, where }, text }: DateInPassage, day: string): Finding =>
  error(
    { code: 'weekday', field, text },
    {
      id: `Hari pada "${shortened(text)}" ${where.id} tidak cocok dengan tanggalnya: ${spelled(day, 'id')} adalah hari ${weekdayName(day)}. Perbaiki hari atau tanggalnya.`,
      en: `The weekday of "${shortened(text)}" ${where.en} does not fit the date: ${spelled(day, 'en')} is a ${spelled(day, 'en', { weekday: 'long' })}. Mend the weekday or the date.`,
    },
  );

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const spelled = (day: string, language: 'id' | 'en', parts = DAY) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', { ...parts, timeZone: 'UTC' }).format(Date.parse(day));
