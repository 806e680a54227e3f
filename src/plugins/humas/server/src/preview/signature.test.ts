import { keyFrom, read, sign } from './signature';

const KEY = keyFrom('rahasia');
const PASS = { documentId: 'abc123', locale: 'en', expiresAt: 1_800_000_000 };
const TOKEN = sign(PASS, KEY);
const [documentId, locale, expiry, signature] = TOKEN.split('.') as [string, string, string, string];

it('is read back as it was signed', () => {
  expect(read(TOKEN, KEY)).toEqual(PASS);
});

it('fits into an address as it is', () => {
  expect(encodeURIComponent(TOKEN)).toBe(TOKEN);
});

/** The last of 43 characters carries two bits that no byte needs. */
const otherSpelling = TOKEN.slice(0, -1) + String.fromCharCode(TOKEN.charCodeAt(TOKEN.length - 1) + 1);

it.each([
  { name: 'another article', token: [`${documentId}x`, locale, expiry, signature].join('.') },
  { name: 'another language', token: [documentId, 'id', expiry, signature].join('.') },
  { name: 'a later end', token: [documentId, locale, 'zzzzzz', signature].join('.') },
  { name: 'no signature', token: [documentId, locale, expiry, ''].join('.') },
  { name: 'a signature of other length', token: TOKEN.slice(0, -1) },
  { name: 'another spelling of the same signature', token: otherSpelling },
  { name: 'a dot moved', token: [`${documentId}.${locale}`, expiry, '', signature].join('.') },
  { name: 'a line more', token: `${TOKEN}\n` },
  { name: 'nothing', token: '' },
  { name: 'half a megabyte', token: `${'a'.repeat(500_000)}.${TOKEN}` },
])('is refused with $name', ({ token }) => {
  expect(read(token, KEY)).toBeNull();
});

it('is refused under another secret', () => {
  expect(read(TOKEN, keyFrom('rahasia lain'))).toBeNull();
});
