/** Lets followers wait until something is published: one look at the sequence for all who wait. */
const LOOK_EVERY_MS = 200;

export interface News {
  /** Resolves when the state is no longer the one that was seen, or after so many milliseconds. */
  after(seen: string | null, milliseconds: number): Promise<void>;
  close(): void;
}

export function createNews(stateNow: () => Promise<string | null>): News {
  const waiting = new Map<() => void, string | null>();
  let timer: NodeJS.Timeout | null = null;

  const look = async () => {
    const state = await stateNow().catch(() => null);
    for (const [wake, seen] of waiting) if (state !== seen) wake();
    timer = waiting.size > 0 ? setTimeout(() => void look(), LOOK_EVERY_MS) : null;
  };

  return {
    after: (seen, milliseconds) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(end);
          waiting.delete(wake);
          resolve();
        };
        const end = setTimeout(wake, milliseconds);
        waiting.set(wake, seen);
        timer ??= setTimeout(() => void look(), LOOK_EVERY_MS);
      }),
    close() {
      if (timer) clearTimeout(timer);
      timer = null;
      for (const wake of [...waiting.keys()]) wake();
    },
  };
}
