/** Dates as a unit sees them. An instant is a moment in UTC; a local date (YYYY-MM-DD) is a day in a zone. */
export function localDateOf(instant: string | Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/** Of what belongs to no unit. */
export const DEFAULT_ZONE = 'Asia/Jakarta' as const;

/** Indonesia has no summer time. */
const ZONES: Record<string, { abbreviation: string; offset: string }> = {
  'Asia/Jakarta': { abbreviation: 'WIB', offset: '+07:00' },
  'Asia/Pontianak': { abbreviation: 'WIB', offset: '+07:00' },
  'Asia/Makassar': { abbreviation: 'WITA', offset: '+08:00' },
  'Asia/Jayapura': { abbreviation: 'WIT', offset: '+09:00' },
};

const abbreviationOf = (timeZone: string) => ZONES[timeZone]?.abbreviation ?? timeZone;

/** A local date and clock ("08:30") as ISO 8601 with the zone's offset; without a clock it stays a day. */
export function zonedTime(date: string, clock: string | null, timeZone: string): string {
  return clock ? `${date}T${clock}:00${ZONES[timeZone]?.offset ?? '+07:00'}` : date;
}

/** "2022-08-16T02:30:00+07:00": a moment on the unit's clock (RFC 3339). */
export function zonedInstant(
  instant: string | Date,
  timeZone: string,
  precision: 'seconds' | 'milliseconds' = 'seconds',
): string {
  const offset = ZONES[timeZone]?.offset ?? '+00:00';
  const moment = new Date(new Date(instant).getTime() + Number(offset.slice(1, 3)) * 3_600_000);
  return `${moment.toISOString().slice(0, precision === 'seconds' ? 19 : 23)}${offset}`;
}

/** "2026-11-24 07.30 WIB": a moment as the unit's clock shows it. */
export function localTimeOf(instant: string | Date, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const time = clock.format(new Date(instant)).replace(':', '.');
  return `${localDateOf(instant, timeZone)} ${time} ${abbreviationOf(timeZone)}`;
}

/** The moment at which a local date begins in a zone. */
export function startOfDay(localDate: string, timeZone: string): string {
  const offset = timeZone === 'UTC' ? 'Z' : ZONES[timeZone]?.offset;
  if (!offset) throw new Error(`There is no offset for the zone '${timeZone}'`);
  return new Date(`${localDate}T00:00:00${offset}`).toISOString();
}

/** "Senin, 15 Agustus 2022 15.02 WIB", "Monday, 15 August 2022 15:02 WIB": for people, on the unit's clock. */
export function spelledTime(instant: string, timeZone: string, locale: 'id' | 'en'): string {
  const parts = spellingOf(timeZone, locale).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const clock = [part('hour'), part('minute')].join(locale === 'id' ? '.' : ':');
  return `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')} ${clock} ${abbreviationOf(timeZone)}`;
}

const spellings = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it. Only names are taken from it: the order and commas change with Node's version. */
function spellingOf(timeZone: string, locale: string): Intl.DateTimeFormat {
  const key = `${timeZone} ${locale}`;
  const known =
    spellings.get(key) ?? new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { ...SPELLED, timeZone });
  spellings.set(key, known);
  return known;
}

const SPELLED: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** Strapi hands out datetimes as strings or Dates by database; the public sees one spelling. */
export function instantOf(value: string | number | Date | null | undefined): string | null {
  return value === null || value === undefined ? null : new Date(value).toISOString();
}

interface Dated {
  from?: string | null;
  until?: string | null;
}

/** The entry in force on a day; both ends belong to it, a missing end is open. */
export function entryOn<Entry extends Dated>(
  entries: readonly Entry[] | null | undefined,
  date: string,
): Entry | undefined {
  return entries?.find((entry) => (!entry.from || entry.from <= date) && (!entry.until || date <= entry.until));
}

export function oldestFirst<Entry extends Dated>(entries: readonly Entry[] | null | undefined): Entry[] {
  return [...(entries ?? [])].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
}
