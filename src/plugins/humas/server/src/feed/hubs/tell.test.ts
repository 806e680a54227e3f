import { pauseAfter } from './tell';

it.each([
  { failures: 0, seconds: 5 },
  { failures: 3, seconds: 40 },
  { failures: 40, seconds: 10_800 },
])('after $failures failures more it waits $seconds s', ({ failures, seconds }) =>
  expect(pauseAfter(failures)).toBe(seconds),
);
