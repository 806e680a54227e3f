import { setImmediate } from 'node:timers/promises';

const AT_ONCE = 50;

/** In batches, between which other requests have their turn: SQLite answers in this process, and counting takes its time. */
export async function inTurns<Item, Result>(
  items: Item[],
  work: (some: Item[]) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    if (start > 0) await setImmediate();
    results.push(...(await work(items.slice(start, start + AT_ONCE))));
  }
  return results;
}
