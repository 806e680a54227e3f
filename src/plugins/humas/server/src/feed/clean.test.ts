import fc from 'fast-check';
import { clean, cleanAll, escapeMarkup } from './clean';

it.each([
  { name: 'control characters go', raw: 'a\u0000\u0008\u000b\u001fb', text: 'ab' },
  { name: 'tabs and lines stay', raw: 'a\tb\nc', text: 'a\tb\nc' },
  { name: 'lines end in one way', raw: 'a\r\nb\rc', text: 'a\nb\nc' },
  { name: 'half a character is replaced', raw: 'a\ud83d b \ude00', text: 'a\ufffd b \ufffd' },
  { name: 'a whole one stays', raw: 'a😀', text: 'a😀' },
  { name: 'noncharacters go', raw: 'a\ufffe\uffffb', text: 'ab' },
])('$name', ({ raw, text }) => expect(clean(raw)).toBe(text));

it('everything within is cleaned, and nothing else is touched', () => {
  expect(cleanAll({ a: ['x\u0001', { b: null, c: 3, d: true }] })).toEqual({ a: ['x', { b: null, c: 3, d: true }] });
});

/** The production `Char` of XML 1.0, by code points. */
const isChar = (code: number) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000;

it('whatever comes in, XML may hold what comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      expect([...clean(raw)].every((sign) => isChar(sign.codePointAt(0) as number))).toBe(true);
      expect(clean(clean(raw))).toBe(clean(raw));
      expect(escapeMarkup(raw)).not.toMatch(/[<>"']/);
    }),
  );
});
