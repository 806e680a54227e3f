/** Days and months, in every spelling that is seen in print. Local dates are "YYYY-MM-DD". */

/** Sunday first, as Date counts. */
export const WEEKDAYS = [
  ['minggu', 'ahad', 'sunday'],
  ['senin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ['jumat', "jum'at", 'jum’at', 'jum‘at', 'friday'],
  ['sabtu', 'saturday'],
];

export const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agust', 'agt', 'ags', 'agu', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const ALL_WEEKDAYS = new Set(WEEKDAYS.flat());
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** null: the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (year: number, month: number) => (month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0));

const weekdayOf = (date: string) => WEEKDAYS[(((Date.parse(date) / 86_400_000 + 4) % 7) + 7) % 7] ?? [];

export const isWeekday = (date: string, weekday: string) => weekdayOf(date).includes(weekday.toLowerCase());

/** "Senin" for 2022-08-15. */
export function weekdayName(date: string): string {
  const [name = ''] = weekdayOf(date);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const isWeekdayName = (word: string) => ALL_WEEKDAYS.has(word.toLowerCase());
export const isMonthName = (word: string) => MONTH_NUMBERS.has(word.toLowerCase());

export const monthOf = (name: string) => MONTH_NUMBERS.get(name.toLowerCase()) ?? 0;

export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The local date so many days later; a negative number goes back. */
export const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
