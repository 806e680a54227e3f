import { setImmediate } from 'node:timers/promises';

const LONGEST_MS = 8;

/** Long work of one thread, which answers readers too: called between its steps, it lets them pass. */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
