/** The moments that feeds and pages print, in dozens of spellings. Without a zone, UTC; with Indonesian words, WIB. */
import { calendarDate, isMonthName, monthOf, parseIndonesianDate } from '../../core/plain';

/** ISO 8601 in UTC, or null. */
export function momentOf(written: string | null | undefined): string | null {
  const text = written?.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '' || text.length > 120) return null;
  for (const read of [iso, sinceEpoch, dayFirst, monthFirst, yearLast, indonesian]) {
    const moment = read(text);
    if (moment !== null) return moment;
  }
  return null;
}

/** W3C's profile of ISO 8601, with what is left out or too much: "2003", "2003-12", "20031231", "2003-335", "2003-12-31 10:14:55.9 +07". */
function iso(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const { year, month, month2, day, day2, ordinal, rest: written } = match.groups ?? {};
  const rest = written?.replace(/^(\d{2})(\d{2})(\d{2})?(?!\d)/, (_all, ...clock) =>
    clock.slice(0, 3).filter(Boolean).join(':'),
  );
  if (ordinal) return moment(Number(year), 1, 1, rest, Number(ordinal) - 1);
  return moment(Number(year), Number(month ?? month2 ?? 1), Number(day ?? day2 ?? 1), rest);
}

const ISO =
  /^(?:\p{L}{2,10},?\s+)?(?<year>\d{4})(?:-?(?<ordinal>\d{3})(?!\d)|(?:[-/](?<month>\d{1,2})(?:[-/](?<day>\d{1,2}))?|(?<month2>\d{2})(?<day2>\d{2})))?(?:(?:T| |$)\s*(?<rest>.*))?$/iu;

/** JSON feeds have numbers: seconds or milliseconds. */
function sinceEpoch(text: string): string | null {
  if (!/^\d{10}$|^\d{13}$/.test(text)) return null;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
}

/** RFC 822 and everything near it: "Thu, 01 Jan 2004 19:48:21 GMT", "1 Jan 04 19:48 +0700", "Senin, 15 Agustus 2022 19.30 WIB". */
function dayFirst(text: string): string | null {
  const match = /^(?:\p{L}+['’]?\p{L}*\.?,?\s*)?(\d{1,2})[\s.-]*(\p{L}+)\.?,?[\s-]*(\d{4}|\d{2})(?!\d)(.*)$/u.exec(
    text,
  );
  if (!match) return null;
  const [, day, month = '', year = '', rest] = match;
  return isMonthName(month) ? moment(fullYear(year), monthOf(month), Number(day), rest, 0, isIndonesian(text)) : null;
}

/** "January 1, 2004, 7:48 pm", "Jan 1st 2004" */
function monthFirst(text: string): string | null {
  const match = /^(?:\p{L}+\.?,?\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/u.exec(text);
  if (!match) return null;
  const [, month = '', day, year, rest] = match;
  return isMonthName(month) ? moment(Number(year), monthOf(month), Number(day), rest, 0, isIndonesian(text)) : null;
}

/** C's asctime: "Sun Jan  4 16:29:06 PST 2004" */
function yearLast(text: string): string | null {
  const match = /^(?:\p{L}+,?\s+)?(\p{L}+)\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s*(.*?)\s*(\d{4})$/u.exec(text);
  if (!match) return null;
  const [, month = '', day, clock, zone, year] = match;
  return isMonthName(month) ? moment(Number(year), monthOf(month), Number(day), `${clock} ${zone}`) : null;
}

/** "Senin (15/08/2022)", "Diterbitkan Rabu, 17 Agustus 2022 pukul 10.00 WITA" */
function indonesian(text: string): string | null {
  const found = parseIndonesianDate(text);
  if (!found || found.yearFrom !== 'text') return null;
  const date = new Date(found.time ? found.value : `${found.date}T00:00:00+07:00`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

const isIndonesian = (text: string) =>
  /\b(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|januari|februari|pebruari|maret|mei|juni|juli|agustus|agt|ags|agu|oktober|okt|nopember|desember|des|pukul)\b/i.test(
    text,
  );

const fullYear = (year: string) =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const CLOCK =
  /^[\s,|–-]*(?:t|at|pukul|jam|pkl\.?)?\s*(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?:[:.](?<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?<half>[ap])\.?m\.?)?\s*(?<zone>.*)$/i;

function moment(
  year: number,
  month: number,
  day: number,
  rest = '',
  daysLater = 0,
  isOfIndonesia = false,
): string | null {
  if (!calendarDate(year, month, day) || daysLater > 365) return null;
  const clock = rest.trim() === '' ? null : CLOCK.exec(rest);
  if (rest.trim() !== '' && !clock) return new Date(Date.UTC(year, month - 1, day + daysLater)).toISOString();
  const { hour = '0', minute = '0', second = '0', half, zone = '' } = clock?.groups ?? {};
  const hours = (Number(hour) % (half ? 12 : 25)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  if (hours > 24 || Number(minute) > 59 || Number(second) > 61) return null;
  const offset = offsetOf(zone.trim()) ?? (isOfIndonesia ? 420 : 0);
  const at = Date.UTC(year, month - 1, day + daysLater, hours, Number(minute) - offset, Math.min(Number(second), 59));
  return new Date(at).toISOString();
}

/** Minutes east of Greenwich; null when it names none. */
function offsetOf(zone: string): number | null {
  const numbers = /^(?:utc|gmt)?\s*([+−-])(\d{1,2}):?(\d{2})?\b/i.exec(zone);
  if (numbers) {
    const [, sign, hours, minutes = '0'] = numbers;
    const offset = Number(hours) * 60 + Number(minutes);
    return offset > 18 * 60 ? null : sign === '+' ? offset : -offset;
  }
  const name = /^\(?([a-z]{1,5})\b/i.exec(zone)?.[1]?.toUpperCase();
  return name === undefined ? null : (ZONES[name] ?? null);
}

const ZONES: Record<string, number> = {
  ...{ UTC: 0, UT: 0, GMT: 0, Z: 0, WET: 0, A: -60, N: 60, M: -720, Y: 720 },
  ...{ WIB: 420, WITA: 480, WIT: 540, SGT: 480, MYT: 480, PHT: 480, HKT: 480, ICT: 420, JST: 540, KST: 540 },
  ...{ AWST: 480, ACST: 570, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, IST: 330, PKT: 300, MSK: 180, EAT: 180 },
  ...{ CET: 60, MET: 60, CEST: 120, BST: 60, EET: 120, EEST: 180, SAST: 120 },
  ...{ EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
  ...{ AST: -240, ADT: -180, NST: -210, AKST: -540, AKDT: -480, HST: -600, BRT: -180, ART: -180, ET: -300, PT: -480 },
};
