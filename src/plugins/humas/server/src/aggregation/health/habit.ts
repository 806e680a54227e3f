/** How often a source brings something, and whether it is quiet for longer than it is used to. */

export interface DayOfItems {
  /** `2026-01-31`, of `DAY_SEEN`. */
  day: string;
  items: number;
  /** ISO 8601, UTC. */
  lastAt: string;
}

export interface Habit {
  itemsPerDay: number | null;
  silentDays: number;
  usualGapDays: number | null;
  lastItemAt: string | null;
  isSilent: boolean;
}

export const OBSERVED_DAYS = 90;
const RATE_DAYS = 30;
/** Fewer gaps are no habit. */
const FEWEST_GAPS = 3;
/** A weekend with the holiday after it alarms nobody. */
const SHORTEST_SILENCE_DAYS = 4;
/** Of a source that has no habit yet. */
const USUAL_SILENCE_DAYS = 14;
const TIMES_THE_USUAL = 3;
const DAY = 86_400_000;

interface Observed {
  /** Of the last 90 days, in any order. */
  days: DayOfItems[];
  /** When it was followed first. */
  since: string;
  /** What is known of longer ago. */
  lastItemAt: string | null;
  now: string;
}

export function habitOf({ days, since, lastItemAt, now }: Observed): Habit {
  const inOrder = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = latest(inOrder.at(-1)?.lastAt ?? null, lastItemAt);
  const silentDays = Math.max(0, Math.floor(daysBetween(last ?? since, now)));
  const usualGapDays = usualGapOf(inOrder);
  return {
    itemsPerDay: rateOf(inOrder, since, now),
    silentDays,
    usualGapDays,
    lastItemAt: last,
    isSilent: silentDays > longestSilence(usualGapDays),
  };
}

const longestSilence = (usualGapDays: number | null): number =>
  usualGapDays === null ? USUAL_SILENCE_DAYS : Math.max(SHORTEST_SILENCE_DAYS, TIMES_THE_USUAL * usualGapDays);

/** The first look brings what had been there for months, so its day tells nothing of how much comes. */
function rateOf(days: DayOfItems[], since: string, now: string): number | null {
  const followedDays = daysBetween(since, now);
  if (followedDays < 1) return null;
  const observedDays = Math.min(RATE_DAYS, followedDays);
  const start = new Date(Date.parse(now) - observedDays * DAY).toISOString().slice(0, 10);
  const firstLook = followedDays < OBSERVED_DAYS ? days[0]?.day : undefined;
  const items = days.filter(({ day }) => day >= start && day !== firstLook).reduce((sum, each) => sum + each.items, 0);
  return Math.round((items / observedDays) * 100) / 100;
}

function usualGapOf(days: DayOfItems[]): number | null {
  const numbers = days.map(({ day }) => Date.parse(day) / DAY);
  const gaps = numbers.slice(1).map((number, index) => number - (numbers[index] as number));
  if (gaps.length < FEWEST_GAPS) return null;
  gaps.sort((a, b) => a - b);
  const middle = (gaps.length - 1) / 2;
  return ((gaps[Math.floor(middle)] as number) + (gaps[Math.ceil(middle)] as number)) / 2;
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** ISO 8601 in UTC sorts as time does. */
const latest = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
