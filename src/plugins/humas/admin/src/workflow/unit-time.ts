import type { TIME_ZONES } from '../../../contracts/public';

export type TimeZone = (typeof TIME_ZONES)[number];

/** No zone of Indonesia has summer time; they stand as they are since 1 January 1988 (Keppres 41/1987). */
const ZONES: Record<TimeZone, { name: 'WIB' | 'WITA' | 'WIT'; hoursFromUtc: number }> = {
  'Asia/Jakarta': { name: 'WIB', hoursFromUtc: 7 },
  'Asia/Pontianak': { name: 'WIB', hoursFromUtc: 7 },
  'Asia/Makassar': { name: 'WITA', hoursFromUtc: 8 },
  'Asia/Jayapura': { name: 'WIT', hoursFromUtc: 9 },
};
const HOUR = 3_600_000;
const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;

/** Where nobody says which unit is meant. */
export const CAPITAL: TimeZone = 'Asia/Jakarta';

/** "WIB" for Asia/Jakarta. */
export const zoneName = (timeZone: TimeZone) => ZONES[timeZone].name;

/**
 * The instant (ISO 8601, UTC) at which the clocks of the unit show `2022-08-15T19:30`; null where there is no such date or time.
 * The zone of the browser plays no part.
 */
export function instantOf(wallClock: string, timeZone: TimeZone): string | null {
  const parts = WALL_CLOCK.exec(wallClock);
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [number, number, number, number, number];
  const shown = new Date(Date.UTC(year, month - 1, day, hour, minute));
  // Date.UTC turns 30 February into 2 March.
  if (shown.toISOString().slice(0, 16) !== wallClock.slice(0, 16)) return null;
  return new Date(shown.getTime() - ZONES[timeZone].hoursFromUtc * HOUR).toISOString();
}

/** What the clocks of the unit show at that instant, as `<input type="datetime-local">` wants it: `2022-08-15T19:30`. */
export function wallClockOf(instant: string, timeZone: TimeZone): string {
  const shown = new Date(new Date(instant).getTime() + ZONES[timeZone].hoursFromUtc * HOUR);
  return shown.toISOString().slice(0, 16);
}

/** "15 Agu 2022, 19.30 WIB" */
export function unitTime(instant: string, timeZone: TimeZone, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return `${format.format(new Date(instant))} ${zoneName(timeZone)}`;
}
