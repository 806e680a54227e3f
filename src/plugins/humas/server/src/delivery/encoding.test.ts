import { acceptedEncoding } from './encoding';

it.each([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0.5, gzip;q=1', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['*', 'br'],
  ['*;q=0, gzip;q=0.1', 'gzip'],
  ['BR', 'br'],
  ['br;q=x', null],
] as const)('to a reader who accepts %j gives %j', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
