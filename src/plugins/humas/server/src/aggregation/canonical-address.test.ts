import { canonicalAddress, spellingsOf } from './canonical-address';

describe('the canonical address', () => {
  it.each([
    ['https://a.example/berita?id=7&utm_source=rss&fbclid=x#isi', 'https://a.example/berita?id=7'],
    ['https://A.example/berita?utm_medium=feed', 'https://a.example/berita'],
    ['https://a.example/?q=a%20b', 'https://a.example/?q=a%20b'],
    ['bukan alamat', 'bukan alamat'],
  ])('of %s is %s', (given, expected) => expect(canonicalAddress(given)).toBe(expected));
});

it('one page is spelled with and without TLS, and a slash at its end', () => {
  expect(spellingsOf('https://a.example/berita/').sort()).toEqual([
    'http://a.example/berita',
    'http://a.example/berita/',
    'https://a.example/berita',
    'https://a.example/berita/',
  ]);
  expect(spellingsOf('http://a.example/?id=7').sort()).toEqual(['http://a.example/?id=7', 'https://a.example/?id=7']);
});
