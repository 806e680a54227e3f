/** As much as there is time for: rather some entries than none. */
import { bilingual } from './bilingual';

export type IsOver = () => boolean;

/** Of work, beginning now: waiting for a processor is none. */
export function overAfter(seconds: number): IsOver {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6 > seconds;
  };
}

export function inTime<T, U>(items: readonly T[], work: (item: T) => U, isOver: IsOver): { items: U[]; left: number } {
  const done: U[] = [];
  for (const item of items) {
    if (isOver()) break;
    done.push(work(item));
  }
  return { items: done, left: items.length - done.length };
}

export function tooLong(left: number): string[] {
  if (left === 0) return [];
  const id = `Waktunya habis: ${left} entri tidak dibaca`;
  return [bilingual(id, `There was no time to read ${left} entries`)];
}
