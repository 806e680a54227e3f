/** A process with all that it has started: what they hold and what they do. Linux only, as all of the benchmark. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;
const QUIET_LOOKS = 5;
/** Hundredths of a second of the processor, per look: a server at rest needs less. */
const RESTING_TICKS = 1;

export const residentBytes = (pid) =>
  sum(pid, (each) => Number(/VmRSS:\s+(\d+)/.exec(read(each, 'status'))?.[1] ?? 0)) * 1024;

/** Until nobody in it works any more: what follows an upload must not be measured as part of what comes next. */
export async function untilQuiet(pid) {
  let quiet = 0;
  for (let before = ticksOf(pid); quiet < QUIET_LOOKS; ) {
    await pause(LOOK_EVERY_MS);
    const now = ticksOf(pid);
    quiet = Math.abs(now - before) <= RESTING_TICKS ? quiet + 1 : 0;
    before = now;
  }
}

/** The most that it holds until `done` is called, looked at ten times a second. */
export function watchMemory(pid) {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, residentBytes(pid))), LOOK_EVERY_MS);
  return {
    done() {
      clearInterval(timer);
      return most;
    },
  };
}

function ticksOf(pid) {
  return sum(pid, (each) => {
    const [, rest = ''] = read(each, 'stat').split(') ');
    const fields = rest.split(' ');
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
}

function sum(pid, figure) {
  const children = read(pid, `task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((total, child) => total + sum(child, figure), figure(pid));
}

/** Empty for one that has just ended. */
function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
