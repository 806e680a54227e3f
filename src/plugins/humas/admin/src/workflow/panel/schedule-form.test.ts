import { plannedTimes, scheduleErrors, typedSchedule } from './schedule-form';

const NOTHING = { publishAt: '', withdrawAt: '', reason: '' };

describe('a typed schedule', () => {
  const CASES = [
    { name: 'nothing takes every time back', typed: {}, errors: {} },
    { name: 'a release alone', typed: { publishAt: '2026-05-01T08:00' }, errors: {} },
    {
      name: 'a withdrawal with its reason',
      typed: { withdrawAt: '2026-05-01T08:00', reason: 'Habis masa' },
      errors: {},
    },
    {
      name: 'a withdrawal without a reason',
      typed: { withdrawAt: '2026-05-01T08:00', reason: ' ' },
      errors: { reason: 'required' },
    },
    {
      name: 'a day that does not exist',
      typed: { publishAt: '2026-02-30T08:00' },
      errors: { publishAt: 'schedule.notATime' },
    },
    {
      name: 'a withdrawal before the release',
      typed: { publishAt: '2026-05-02T08:00', withdrawAt: '2026-05-01T08:00', reason: 'Habis masa' },
      errors: { withdrawAt: 'schedule.withdrawBeforePublish' },
    },
    {
      name: 'a withdrawal in the moment of the release',
      typed: { publishAt: '2026-05-01T08:00', withdrawAt: '2026-05-01T08:00', reason: 'Habis masa' },
      errors: { withdrawAt: 'schedule.withdrawBeforePublish' },
    },
  ];
  it.each(CASES)('$name', ({ typed, errors }) => {
    expect(scheduleErrors({ ...NOTHING, ...typed }, 'Asia/Jakarta')).toEqual(errors);
  });
});

it('sends instants, and no reason without a withdrawal', () => {
  const typed = { publishAt: '2026-05-01T08:00', withdrawAt: '', reason: 'sisa' };
  const planned = { publishAt: '2026-04-30T23:00:00.000Z', withdrawAt: null, reason: null };
  expect(plannedTimes(typed, 'Asia/Jayapura')).toEqual(planned);
});

it('shows the planned times on the clock of the unit', () => {
  const schedule = { publishAt: '2026-04-30T23:00:00.000Z', withdrawAt: null, reason: null, problem: null };
  expect(typedSchedule(schedule, 'Asia/Makassar')).toEqual({ ...NOTHING, publishAt: '2026-05-01T07:00' });
});
