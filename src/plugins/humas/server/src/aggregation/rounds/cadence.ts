/** When to look again. Pure; `random` is between 0 and 1. */

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** A source that is silent is asked less and less, down to a quarter of what was wished. */
const SLOWEST = 4;
const SLOWER = 1.25;
/** Where a hub tells us of news, asking is only for what the hub forgets. */
const WITH_HUB = 4;
const LONGEST_PAUSE = DAY;
/** A newsroom that comes back is to be caught up with soon. */
const NEWSROOM = { first: 2, longest: 5 * MINUTE };
const LONGEST_RETRY_AFTER = 7 * DAY;
const SPREAD = 0.2;

export interface Habit {
  wishedSeconds: number;
  /** After the last look; null before the first. */
  lastSeconds: number | null;
  hasNews: boolean;
  /** What the publisher asks for: `max-age`, `ttl`. */
  advisedSeconds: number | null;
  hasHub: boolean;
}

export function intervalAfter({ wishedSeconds, lastSeconds, hasNews }: Habit): number {
  if (hasNews || lastSeconds === null) return wishedSeconds;
  return Math.round(
    Math.min(Math.max(lastSeconds, wishedSeconds) * SLOWER, Math.max(wishedSeconds, DAY), wishedSeconds * SLOWEST),
  );
}

export function pauseAfterSuccess(habit: Habit, random: number): number {
  const own = intervalAfter(habit) * (habit.hasHub ? WITH_HUB : 1);
  return spread(Math.max(own, Math.min(habit.advisedSeconds ?? 0, DAY)), random);
}

export interface Failure {
  kind: string;
  /** Including this one. */
  failures: number;
  wishedSeconds: number;
  retryAfterSeconds: number | null;
}

/** Doubled each time: a newsroom's from seconds to minutes, another's from a minute, or what was wished if that is less, to a day. */
export function pauseAfterFailure(
  { kind, failures, wishedSeconds, retryAfterSeconds }: Failure,
  random: number,
): number {
  const first = kind === 'newsroom' ? NEWSROOM.first : Math.min(MINUTE, wishedSeconds);
  const longest = kind === 'newsroom' ? NEWSROOM.longest : LONGEST_PAUSE;
  const own = spread(Math.min(first * 2 ** Math.min(failures - 1, 30), longest), random);
  const wanted = Math.min(retryAfterSeconds ?? 0, LONGEST_RETRY_AFTER);
  return Math.max(own, Math.round(wanted * (1 + SPREAD * random)));
}

/** Sources that were entered together, or failed together, do not stay together. */
const spread = (seconds: number, random: number) => Math.ceil(seconds * (1 - SPREAD / 2 + SPREAD * random));
