/** As much as there is time for: rather some entries than none. */
import { bilingual } from './bilingual';

export function inTime<T, U>(items: readonly T[], work: (item: T) => U, until: number): { items: U[]; left: number } {
  const done: U[] = [];
  for (const item of items) {
    if (performance.now() > until) break;
    done.push(work(item));
  }
  return { items: done, left: items.length - done.length };
}

export function tooLong(left: number): string[] {
  if (left === 0) return [];
  const id = `Waktunya habis: ${left} entri tidak dibaca`;
  return [bilingual(id, `There was no time to read ${left} entries`)];
}
