import { blockOf } from '../../core';
import { isAboutChildren } from './about-children';

it.each([
  ['Anak binaan menerima rapor', true],
  ['Andikpas mengikuti lomba', true],
  ['Pendampingan anak yang berhadapan dengan hukum', true],
  ['Kunjungan ke LPKA Blitar', true],
  ['Warga binaan bertemu anaknya', false],
  ['Anak didik PAUD mengunjungi lapas', false],
  ['Kabhara', false],
])('%s: %s', (text, expected) => {
  const none = { title: 'Kegiatan', summary: null, body: [] };
  expect(isAboutChildren({ ...none, title: text })).toBe(expected);
  expect(isAboutChildren({ ...none, body: [blockOf(text)] as never })).toBe(expected);
});
