import { splitPages } from './split-pages';

const titlesOf = (text: string) =>
  splitPages(text).map((lines) => lines.filter(({ text: words }) => words !== '').length);

const amp = [
  'Lihat ke Halaman Asli',
  'Lapas Kendal',
  'Judul Satu',
  'Diperbarui: 4 Mei 2023   07:05',
  'Kompasiana adalah platform blog.',
  'Isi.',
];
const kumparan = [
  'Judul Dua',
  'Lapas Kendal',
  'Konten dari Pengguna',
  '4 Mei 2023 7:05 WIB',
  'Tulisan dari Lapas Kendal tidak mewakili pandangan dari redaksi kumparan',
  'Isi.',
];
const text = (...pages: string[][]) => pages.flat().join('\n');

it.each([
  { name: 'one page', paste: text(amp), lines: [6] },
  { name: 'two kinds of pages', paste: text(amp, kumparan), lines: [6, 6] },
  { name: 'the other order', paste: text(kumparan, amp), lines: [6, 6] },
  { name: 'the same page twice', paste: text(kumparan, kumparan), lines: [6, 6] },
  { name: 'a label hanging on the next headline', paste: `${text(amp)}\nHeadline${text(kumparan)}`, lines: [7, 6] },
  { name: 'a sentence hanging on the first line of the next page', paste: text(kumparan) + text(amp), lines: [6, 6] },
  { name: 'a stray line above', paste: `Menu\n${text(kumparan)}`, lines: [7] },
  { name: 'nothing', paste: '\n\n', lines: [] },
])('$name', ({ paste, lines }) => {
  expect(titlesOf(paste)).toEqual(lines);
});

it('lines are counted from 1 in each page', () => {
  const [, second] = splitPages(`\n\n${text(amp)}\n\n\n${text(kumparan)}`);
  expect(second?.[0]).toMatchObject({ number: 1, text: 'Judul Dua' });
});
