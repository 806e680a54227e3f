/** Who left something behind, and whether he may still come back for it. */
import os from 'node:os';

/** Unlike a process id, never used twice. */
const STARTED = Date.now();

export const ME = `${os.hostname()} ${process.pid} ${STARTED}`;

/** Longer than any making can take. For owners on other machines, of whom nothing else can be known. */
const LONGEST_MS = 60 * 60 * 1000;

export interface Owned {
  owner: string;
  /** Milliseconds since 1970. */
  since: number;
}

/** True when whoever it was is surely gone, or had time enough. This process knows itself what it is still doing. */
export function isAbandoned({ owner, since }: Owned, now: number): boolean {
  if (now - since > LONGEST_MS) return true;
  const [host, pid] = owner.split(' ');
  if (owner === ME || host !== os.hostname()) return false;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
