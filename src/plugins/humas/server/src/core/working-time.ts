import { readFileSync } from 'node:fs';

/** Of fields 14 and 15 of /proc/PID/stat: the same on every machine that Linux runs on today. */
const TICKS_PER_SECOND = 100;
/** One that gets no processor is waited for so many times as long. */
const MOST_WAITING = 4;

/**
 * How many seconds a process may still work, beginning now: what it waits for a processor is not held against it, as long as it
 * does not wait for ever. Where the system does not tell how long a process has worked (only Linux does), time is time.
 */
export function workingTime(pid: number | undefined, seconds: number): () => number {
  const begun = performance.now();
  const before = secondsWorked(pid);
  return () => {
    const waited = (performance.now() - begun) / 1000;
    const now = before === null ? null : secondsWorked(pid);
    if (before === null || now === null) return seconds - waited;
    // Threads work side by side: then it is less time than work.
    return Math.min(seconds - Math.min(waited, now - before), seconds * MOST_WAITING - waited);
  };
}

function secondsWorked(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // from the third on: the second is a name, whatever it contains
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}
