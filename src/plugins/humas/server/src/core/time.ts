/** Dates as a unit sees them. An instant is a moment in UTC; a local date (YYYY-MM-DD) is a day in a zone. */
export function localDateOf(instant: string | Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/** Of what belongs to no unit. */
export const DEFAULT_ZONE = 'Asia/Jakarta' as const;

const ABBREVIATIONS: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** "2026-11-24 07.30 WIB": a moment as the unit's clock shows it. */
export function localTimeOf(instant: string | Date, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const time = clock.format(new Date(instant)).replace(':', '.');
  return `${localDateOf(instant, timeZone)} ${time} ${ABBREVIATIONS[timeZone] ?? timeZone}`;
}

/** No Indonesian zone has summer time. */
const OFFSETS: Record<string, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Pontianak': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
  UTC: 'Z',
};

/** The moment at which a local date begins in a zone. */
export function startOfDay(localDate: string, timeZone: string): string {
  const offset = OFFSETS[timeZone];
  if (!offset) throw new Error(`There is no offset for the zone '${timeZone}'`);
  return new Date(`${localDate}T00:00:00${offset}`).toISOString();
}

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
