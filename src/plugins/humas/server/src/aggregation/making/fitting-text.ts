/** Words and times of strangers, as our own forms would have let them in: databases refuse what those refuse, each in its own way. */
import { cutTo } from '../../core';

/** PostgreSQL keeps no NUL and no half of a surrogate pair; nobody reads the other control characters. */
const UNREADABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\p{Cs}]/gu;

export const prose = (text: string): string => text.replace(UNREADABLE, '');

/** One line of at most so many characters; null where nothing is left. */
export const line = (text: string | null | undefined, longest: number): string | null =>
  cutTo(
    prose(text ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    longest,
  ) || null;

const A_DAY_MS = 24 * 3600 * 1000;

/**
 * A stated time that can be true. One that is still to come would stand on top of the news until then; a clock that is a
 * little fast is forgiven.
 */
export function statedTime(text: string | null, now: Date): string | null {
  const at = Date.parse(text ?? '');
  return at >= 0 && at <= now.getTime() + A_DAY_MS ? new Date(at).toISOString() : null;
}
