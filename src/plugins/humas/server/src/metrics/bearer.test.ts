import { carriesToken } from './bearer';

it.each<[string, string | undefined, boolean]>([
  ['the token', 'Bearer rahasia-yang-panjang', true],
  ['another spelling of the scheme', 'bearer rahasia-yang-panjang', true],
  ['the beginning of it', 'Bearer rahasia', false],
  ['more than it', 'Bearer rahasia-yang-panjang-sekali', false],
  ['another scheme', 'Basic rahasia-yang-panjang', false],
  ['the token alone', 'rahasia-yang-panjang', false],
  ['no token', 'Bearer ', false],
  ['nothing', undefined, false],
])('%s', (_, header, expected) => {
  expect(carriesToken(header, 'rahasia-yang-panjang')).toBe(expected);
});
