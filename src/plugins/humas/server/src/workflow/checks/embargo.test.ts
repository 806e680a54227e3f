import { checkEmbargo } from './embargo';
import { makeManuscript } from './make-manuscript';

const now = new Date('2022-08-16T02:00:00.000Z');
const [PAST, FUTURE] = ['2022-08-16T01:59:59.000Z', '2022-08-16T02:00:01.000Z'];
const live = { corrections: [], words: '' };

it.each([
  { name: 'none', changes: { releasedAt: PAST, live }, level: null },
  { name: 'to come, before the release', changes: { embargoUntil: FUTURE }, level: null },
  {
    name: 'to come, and readers have the text',
    changes: { embargoUntil: FUTURE, releasedAt: PAST, live },
    level: 'error',
  },
  {
    name: 'to come, and published to be released then',
    changes: { embargoUntil: FUTURE, releasedAt: FUTURE, live },
    level: null,
  },
  { name: 'to come, and withdrawn', changes: { embargoUntil: FUTURE, releasedAt: PAST }, level: null },
  { name: 'over, before the release', changes: { embargoUntil: PAST }, level: 'warning' },
  { name: 'ends now, before the release', changes: { embargoUntil: now.toISOString() }, level: 'warning' },
  { name: 'over, and withdrawn', changes: { embargoUntil: PAST, releasedAt: PAST }, level: 'warning' },
  { name: 'over, as the text was released', changes: { embargoUntil: PAST, releasedAt: PAST, live }, level: null },
  { name: 'no time at all', changes: { embargoUntil: 'besok' }, level: null },
])('an embargo: $name', ({ changes, level }) => {
  expect(checkEmbargo(makeManuscript(changes), now).map((finding) => finding.level)).toEqual(level ? [level] : []);
});
