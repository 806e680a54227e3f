import { habitOf, type DayOfItems } from './habit';

const NOW = '2026-03-31T12:00:00.000Z';
const LONG_AGO = '2025-01-01T00:00:00.000Z';
const day = (date: string, items = 1): DayOfItems => ({ day: date, items, lastAt: `${date}T06:00:00.000Z` });
/** One item on every so-manieth day, the last one so many days before now. */
function every(gap: number, times: number, lastDaysAgo: number): DayOfItems[] {
  const last = Date.parse('2026-03-31') - lastDaysAgo * 86_400_000;
  return Array.from({ length: times }, (_, index) =>
    day(new Date(last - index * gap * 86_400_000).toISOString().slice(0, 10)),
  );
}
const habit = (given: Partial<Parameters<typeof habitOf>[0]>) =>
  habitOf({ days: [], since: LONG_AGO, lastItemAt: null, now: NOW, ...given });

describe('silent is', () => {
  it.each<[string, DayOfItems[], boolean]>([
    ['a daily source after five days', every(1, 20, 5), true],
    ['not a daily source after a long weekend', every(1, 20, 4), false],
    ['not a weekly source after two weeks', every(7, 8, 14), false],
    ['a weekly source after 22 days', every(7, 8, 22), true],
    ['not a source with too few items for a habit, after two weeks', every(1, 3, 14), false],
    ['a source with too few items for a habit, after more than two weeks', every(1, 3, 15), true],
    ['not a source of today', every(1, 20, 0), false],
  ])('%s', (_, days, expected) => {
    expect(habit({ days }).isSilent).toBe(expected);
  });

  it('a source that never brought anything, counted from when it was followed', () => {
    expect(habit({ since: '2026-03-20T00:00:00.000Z' })).toMatchObject({ silentDays: 11, isSilent: false });
    expect(habit({ since: '2026-03-10T00:00:00.000Z' })).toMatchObject({ silentDays: 21, isSilent: true });
  });
});

describe('the usual gap', () => {
  it.each<[string, string[], number | null]>([
    ['is the median, so that a holiday is no habit', ['01', '02', '03', '04', '24'], 1],
    ['lies between the middle ones', ['01', '02', '04', '08', '16'], 3],
    ['does not care for the order of days', ['16', '01', '08', '02', '04'], 3],
    ['is unknown with two gaps', ['01', '02', '03'], null],
    ['is unknown without items', [], null],
  ])('%s', (_, days, expected) => {
    expect(habit({ days: days.map((each) => day(`2026-03-${each}`)) }).usualGapDays).toBe(expected);
  });
});

describe('items a day', () => {
  it('are those of 30 days', () => {
    expect(habit({ days: [day('2026-03-30', 45), day('2026-03-02', 15), day('2026-02-20', 500)] }).itemsPerDay).toBe(2);
  });

  it('leave out what was there when the source was followed first', () => {
    const days = [day('2026-03-21', 400), day('2026-03-25', 10), day('2026-03-30', 10)];
    expect(habit({ days, since: '2026-03-21T12:00:00.000Z' }).itemsPerDay).toBe(2);
  });

  it('are not told within the first day', () => {
    expect(habit({ days: [day('2026-03-31', 50)], since: '2026-03-31T01:00:00.000Z' }).itemsPerDay).toBeNull();
  });

  it('are none where nothing came', () => {
    expect(habit({}).itemsPerDay).toBe(0);
  });
});

it('the last item is the later of what is counted and what was noted', () => {
  const days = [day('2026-03-02')];
  expect(habit({ days, lastItemAt: '2025-06-01T00:00:00.000Z' }).lastItemAt).toBe('2026-03-02T06:00:00.000Z');
  expect(habit({ lastItemAt: '2025-06-01T00:00:00.000Z' }).lastItemAt).toBe('2025-06-01T00:00:00.000Z');
  expect(habit({}).lastItemAt).toBeNull();
});
