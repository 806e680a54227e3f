import os from 'node:os';
import { isAbandoned, ME } from './owner';

const HOUR = 60 * 60 * 1000;
const NOBODY = 2 ** 22 + 1; // beyond Linux' highest process id

describe('what is written down as litter is abandoned', () => {
  const rows: { name: string; owner: string; hours: number; is: boolean }[] = [
    { name: 'by this process: no', owner: ME, hours: 0, is: false },
    { name: 'by this process, hours ago: yes, nothing takes that long', owner: ME, hours: 2, is: true },
    { name: 'by one that has ended', owner: `${os.hostname()} ${NOBODY} 1`, hours: 0, is: true },
    { name: 'by one that runs beside this one: no', owner: `${os.hostname()} ${process.ppid} 1`, hours: 0, is: false },
    { name: 'by an earlier one with the same id', owner: `${os.hostname()} ${process.pid} 1`, hours: 0, is: true },
    { name: 'on another machine, just now: no', owner: `elsewhere ${NOBODY} 1`, hours: 0.5, is: false },
    { name: 'on another machine, long ago', owner: `elsewhere ${NOBODY} 1`, hours: 1.1, is: true },
  ];
  it.each(rows)('$name', ({ owner, hours, is }) => {
    expect(isAbandoned({ owner, since: 10 * HOUR - hours * HOUR }, 10 * HOUR)).toBe(is);
  });
});
