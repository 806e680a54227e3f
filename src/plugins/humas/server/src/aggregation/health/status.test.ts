import { statusOf } from './status';

const NOW = '2026-03-31T12:00:00.000Z';
const HOUR_AGO = '2026-03-31T11:00:00.000Z';
const TWO_DAYS_AGO = '2026-03-29T12:00:00.000Z';
const FINE = {
  isActive: true,
  isStopped: false,
  failures: 0,
  lastSuccessAt: HOUR_AGO as string | null,
  since: TWO_DAYS_AGO,
  isSilent: false,
  now: NOW,
};

it.each<[string, Partial<typeof FINE>, string]>([
  ['read an hour ago', {}, 'ok'],
  ['one timeout', { failures: 1 }, 'ok'],
  ['three failures in a row', { failures: 3 }, 'failing'],
  ['one failure, and the last success two days ago', { failures: 1, lastSuccessAt: TWO_DAYS_AGO }, 'failing'],
  ['a long interval without a failure', { lastSuccessAt: TWO_DAYS_AGO }, 'ok'],
  ['not read yet', { lastSuccessAt: null }, 'new'],
  ['not read yet, one failure within the first hour', { lastSuccessAt: null, failures: 1, since: HOUR_AGO }, 'new'],
  ['never read in two days of trying', { lastSuccessAt: null, failures: 2 }, 'failing'],
  ['nothing new for long', { isSilent: true }, 'silent'],
  ['nothing new because it fails', { isSilent: true, failures: 5 }, 'failing'],
  ['gone for good', { isStopped: true, failures: 5 }, 'stopped'],
  ['switched off, whatever else', { isActive: false, isStopped: true, failures: 5 }, 'off'],
])('%s', (_, standing, status) => {
  expect(statusOf({ ...FINE, ...standing })).toBe(status);
});
