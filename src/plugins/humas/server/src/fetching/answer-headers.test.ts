import { expectProportion } from '../core/expect-proportion';
import { linksOf, maxAgeOf, retryAfterOf, unicodeOf } from './answer-headers';

const NOW = Date.UTC(2022, 7, 15, 12, 0, 0);

it.each([
  ['120', 120],
  ['0', 0],
  ['Mon, 15 Aug 2022 12:02:00 GMT', 120],
  ['Mon, 15 Aug 2022 11:00:00 GMT', 0],
  ['99999999999', 366 * 86_400],
  ['soon', null],
  ['-5', 0],
  [null, null],
])('Retry-After "%s" is %s seconds', (value, seconds) => {
  expect(retryAfterOf(value, NOW)).toBe(seconds);
});

it.each([
  ['public, max-age=600', null, 600],
  ['max-age="60"', null, 60],
  ['max-age=600', '590', 10],
  ['max-age=600', '9999', 0],
  ['max-age=600, no-cache', null, 0],
  ['no-store', null, 0],
  ['s-maxage=600', null, null],
  ['private', null, null],
  [null, null, null],
])('Cache-Control "%s" (Age %s) is good for %s seconds', (cacheControl, age, seconds) => {
  expect(maxAgeOf(cacheControl, age)).toBe(seconds);
});

it.each([
  ['<https://hub.example/>; rel="hub"', [{ rel: 'hub', href: 'https://hub.example/' }]],
  [
    '</hub>; title="a, b; c"; rel=hub, <?page=2>;rel="next last"',
    [
      { rel: 'hub', href: 'https://lapas.example/hub' },
      { rel: 'next', href: 'https://lapas.example/feed?page=2' },
      { rel: 'last', href: 'https://lapas.example/feed?page=2' },
    ],
  ],
  ['<https://x.example/>; rel="HUB"; rel="self"', [{ rel: 'hub', href: 'https://x.example/' }]],
  ['<https://x.example/>; rel="hub"; anchor="https://else.example/"', []],
  ['<https://x.example/>', []],
  ['<http://[>; rel=hub', []],
  ['garbage', []],
  [null, []],
])('the Link header %s', (header, links) => {
  expect(linksOf(header, 'https://lapas.example/feed')).toEqual(links);
});

it('a long Link header takes no time', () => {
  expectProportion((size) =>
    linksOf('<a>; rel='.repeat(size * 750) + ';'.repeat(size * 7_500), 'https://lapas.example/'),
  );
});

it('an address in a header is UTF-8', () => {
  expect(unicodeOf(Buffer.from('https://contoh.example/café').toString('latin1'))).toBe('https://contoh.example/café');
});
