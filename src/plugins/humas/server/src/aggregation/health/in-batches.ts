import { breathing } from '../../core';

const AT_ONCE = 50;

/** Between two batches other requests have their turn: SQLite answers in this process, and counting takes its time. */
export async function inBatches<Item, Result>(
  items: Item[],
  work: (some: Item[]) => Promise<Result[]>,
): Promise<Result[]> {
  const breathe = breathing();
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    await breathe();
    results.push(...(await work(items.slice(start, start + AT_ONCE))));
  }
  return results;
}
