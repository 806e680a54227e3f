export interface Line {
  /** Null where too many wait already. */
  join<Result>(work: () => Promise<Result>): Promise<Result> | null;
  /** Resolves when nobody is served any more; who still waits is served first. */
  empty(): Promise<void>;
}

/** Work that is done one after the other; only so many may wait behind the one that is served. */
export function oneByOne(mostWaiting: number): Line {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    join(work) {
      if (count > mostWaiting) return null;
      count += 1;
      const mine = last.then(work).finally(() => (count -= 1));
      last = mine.catch(() => undefined);
      return mine;
    },
    empty: async () => void (await last),
  };
}
