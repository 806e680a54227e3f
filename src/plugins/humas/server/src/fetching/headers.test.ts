import { linksIn, maxAgeIn, retryAfterIn } from './headers';

it('links are read with their relations, absolute', () => {
  expect(
    linksIn(
      '</feed?page=2>; rel="next", <https://hub.example/>;rel=hub; title="a, b", <x>; title=y',
      'https://a.example/f',
    ),
  ).toEqual([
    { rel: 'next', href: 'https://a.example/feed?page=2' },
    { rel: 'hub', href: 'https://hub.example/' },
  ]);
  expect(linksIn(null, 'https://a.example')).toEqual([]);
  expect(linksIn('<'.repeat(20_000), 'https://a.example')).toEqual([]);
});

it.each([
  ['120', 120],
  ['Thu, 26 Nov 2026 08:01:00 GMT', 60],
  ['Thu, 26 Nov 2026 07:00:00 GMT', 0],
  ['soon', null],
  [null, null],
])('Retry-After %s is %s s', (value, expected) => {
  expect(retryAfterIn(value, Date.parse('2026-11-26T08:00:00Z'))).toBe(expected);
});

it.each([
  ['public, max-age=600', 600],
  ['s-maxage=9', null],
  ['max-age="30"', 30],
  [null, null],
])('of %s the age is %s', (value, expected) => {
  expect(maxAgeIn(value)).toBe(expected);
});
