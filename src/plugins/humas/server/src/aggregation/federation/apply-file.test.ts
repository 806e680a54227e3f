import { judge } from './apply-file';
import type { FileHeader } from './change-file';

const file = (given: Partial<FileHeader>) =>
  ({ epoch: 'e-1', since: 10, next: 20, createdAt: '2026-11-10T00:00:00.000Z', ...given }) as FileHeader;
const known = { epoch: 'e-1', cursor: 10, last_success_at: '2026-11-09T00:00:00.000Z' };
const nothing = { epoch: null, cursor: 0, last_success_at: null };

it.each<[string, Partial<FileHeader>, Parameters<typeof judge>[1], string | RegExp]>([
  ['goes on where we are', {}, known, 'applied'],
  ['begins before where we are', { since: 0 }, { ...known, cursor: '15' }, 'applied'],
  ['is known to its end', {}, { ...known, cursor: 20 }, 'already'],
  ['is known beyond its end', {}, { ...known, cursor: '100' }, 'already'],
  ['begins later than we are', {}, { ...known, cursor: 9 }, /--since 9\b/],
  ['is the first one, from the beginning', { since: 0 }, nothing, 'applied'],
  ['is the first one, from the middle', {}, nothing, /--since 0\b/],
  ['begins anew, from the beginning', { epoch: 'e-2', since: 0 }, known, 'applied'],
  ['begins anew, from the middle', { epoch: 'e-2' }, known, /--since 0\b/],
  [
    'is of a time before the numbers began anew',
    { epoch: 'e-0', since: 0, createdAt: '2026-11-01T00:00:00.000Z' },
    known,
    'older',
  ],
])('a file that %s', (_, header, state, expected) => {
  if (typeof expected === 'string') expect(judge(file(header), state)).toBe(expected);
  else expect(() => judge(file(header), state)).toThrow(expected);
});
