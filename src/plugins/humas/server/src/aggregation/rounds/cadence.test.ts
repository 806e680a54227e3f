import { intervalAfter, pauseAfterFailure, pauseAfterSuccess } from './cadence';

const habit = { wishedSeconds: 1800, lastSeconds: 1800, hasNews: false, advisedSeconds: null, hasHub: false };
const MIDDLE = 0.5;

describe('when a source is looked at again', () => {
  test.each([
    { name: 'as wished after the first look', given: { lastSeconds: null }, seconds: 1800 },
    {
      name: 'as wished after news, however seldom it was asked',
      given: { lastSeconds: 7200, hasNews: true },
      seconds: 1800,
    },
    { name: 'a little later after silence', given: {}, seconds: 2250 },
    { name: 'at most four times as seldom as wished', given: { lastSeconds: 7200 }, seconds: 7200 },
    { name: 'not sooner than the publisher asks', given: { advisedSeconds: 9000 }, seconds: 9000 },
    { name: 'a publisher who asks for a year gets a day', given: { advisedSeconds: 31_536_000 }, seconds: 86_400 },
    { name: 'four times as seldom where a hub tells us', given: { lastSeconds: null, hasHub: true }, seconds: 7200 },
  ])('$name', ({ given, seconds }) => {
    expect(pauseAfterSuccess({ ...habit, ...given }, MIDDLE)).toBe(seconds);
  });

  test('a day of silence between looks that were wished each minute ends at four minutes', () => {
    let lastSeconds: number | null = null;
    for (let look = 0; look < 50; look += 1) lastSeconds = intervalAfter({ ...habit, wishedSeconds: 60, lastSeconds });
    expect(lastSeconds).toBe(240);
  });

  test('sources that were looked at together are not looked at together again', () => {
    expect(pauseAfterSuccess(habit, 0)).toBe(2025);
    expect(pauseAfterSuccess(habit, 1)).toBe(2475);
  });
});

describe('after a failure', () => {
  const failure = { kind: 'feed', failures: 1, wishedSeconds: 1800, retryAfterSeconds: null };
  test.each([
    { name: 'soon after the first', given: {}, seconds: 60 },
    { name: 'doubled each time', given: { failures: 4 }, seconds: 480 },
    { name: 'once a day at most', given: { failures: 40 }, seconds: 86_400 },
    { name: 'not before it asked to be asked', given: { retryAfterSeconds: 3600 }, seconds: 3960 },
    { name: 'who asks for a year is asked in a week', given: { retryAfterSeconds: 31_536_000 }, seconds: 665_280 },
    { name: 'a newsroom within seconds', given: { kind: 'newsroom' }, seconds: 2 },
    {
      name: 'a newsroom each five minutes after a long outage',
      given: { kind: 'newsroom', failures: 30 },
      seconds: 300,
    },
  ])('$name', ({ given, seconds }) => {
    expect(pauseAfterFailure({ ...failure, ...given }, MIDDLE)).toBe(seconds);
  });

  test.each([
    { name: 'those that failed together are not asked together', given: {}, from: 54, to: 66 },
    {
      name: 'nor those that were told to wait, and none too early',
      given: { retryAfterSeconds: 3600 },
      from: 3600,
      to: 4320,
    },
  ])('$name', ({ given, from, to }) => {
    expect([0, 1].map((random) => pauseAfterFailure({ ...failure, ...given }, random))).toEqual([from, to]);
  });
});
