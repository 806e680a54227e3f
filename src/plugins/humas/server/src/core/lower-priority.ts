import type { ChildProcess } from 'node:child_process';
import os from 'node:os';

/**
 * Lets the operating system serve everybody else first; 19 is the lowest. To be called as soon as the process is started, before it
 * has threads: Linux lowers one thread, and those that it starts afterwards.
 */
export function lowerPriority({ pid }: ChildProcess, nice: number): void {
  try {
    if (pid) os.setPriority(pid, nice);
  } catch {
    return; // it has ended already, or the system does not let us; then it runs as all others
  }
}
