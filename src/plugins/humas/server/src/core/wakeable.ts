import { AsyncResource } from 'node:async_hooks';

/** Work that looks for what there is to do: never twice at once, and once more for whoever woke it meanwhile. */
export interface Wakeable {
  /** Begins, if it is not under way. */
  wake(): void;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
  /** Nothing begins from now on. */
  stop(): void;
  /** Resolves when what was under way has ended. */
  ended(): Promise<void>;
}

/** `work` should look at `isStopped` between its steps. What it throws is `onError`'s, and it waits for the next waking. */
export function createWakeable(
  work: (isStopped: () => boolean) => Promise<void>,
  onError: (error: Error) => void,
): Wakeable {
  let running: Promise<void> | null = null;
  let isWokenAgain = false;
  let isStopped = false;
  const run = async () => {
    while (isWokenAgain && !isStopped) {
      isWokenAgain = false;
      await work(() => isStopped).catch(onError);
    }
    // In the same step as the last look at `isWokenAgain`: who wakes it later begins anew.
    running = null;
  };
  // Woken by a commit, and must not carry that transaction's context along: Strapi would run its callbacks again.
  const wake = AsyncResource.bind(() => {
    if (isStopped) return;
    isWokenAgain = true;
    running ??= Promise.resolve().then(run);
  });
  return {
    wake,
    async idle() {
      wake();
      while (running) await running;
    },
    stop() {
      isStopped = true;
    },
    async ended() {
      await running;
    },
  };
}
