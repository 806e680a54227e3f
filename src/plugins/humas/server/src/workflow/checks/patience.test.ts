/** Twice the text takes about twice the time, whatever the text is: no rule reads a paragraph again and again. */
import type { Manuscript } from '../../../../contracts/workflow';
import { expectProportion } from '../../core/expect-proportion';
import { findingsOf } from '.';
import { body, makeLpka, makePhoto, NOW } from './make-manuscript';

const repeat = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const HOSTILE: [string, string][] = [
  ['one letter', 'a'],
  ['capitals', 'Aa '],
  ['blanks', ' '],
  ['digits', '1'],
  ['digits apart', '0812 '],
  ['full stops', '.'],
  ['full stops apart', '. '],
  ['ellipses', '… '],
  ['brackets', '[isi '],
  ['round brackets', '('],
  ['quotation marks', '“'],
  ['dates', 'Rabu (21/04/2022), 31 Februari, Senin s.d. Rabu 15-17/8 '],
  ['telephones', '085711112222 '],
  ['identity numbers', '3573014708900001 '],
  ['children', 'anak binaan '],
  ['children in units', 'anak binaan LPKA Kelas I Blitar yang '],
  ['children with names', 'salah satu anak binaan bernama Rizky Pratama, '],
  ['names before', 'Rizky Pratama, salah satu anak binaan '],
  ['ages', 'Rizky (16), '],
  ['pseudonyms', 'sebut saja Bunga (nama samaran) '],
  ['orders', 'tulis di sini. tulis satu dua '],
  ['crosses', 'xxx '],
  ['dashes of a telephone', '\u202a‑'],
];

const SIZE = 30_000;
const inParagraph = (words: string) => makeLpka({ body: body(words) });
const inQuote = (words: string) =>
  makeLpka({
    quotes: [{ text: words, speaker: words, office: words, attribution: words }],
    byline: { name: words, bio: words },
  });

const expectPatience = (make: (size: number) => Manuscript) => expectProportion((size) => findingsOf(make(size), NOW));

it.each(HOSTILE)('%s in one paragraph', (_, part) => expectPatience((size) => inParagraph(repeat(part, size * SIZE))));
it.each(HOSTILE)('%s in a quotation', (_, part) => expectPatience((size) => inQuote(repeat(part, size * SIZE))));

it('many paragraphs, quotations, photos, events and corrections', () =>
  expectPatience((size) => {
    const many = <Item>(item: Item) => Array.from({ length: size * 500 }, () => item);
    const corrections = many({ note: 'Nama Rizky (16) keliru.', replaces: 'Rizky' });
    return makeLpka({
      body: body(...many('Rabu (21/04) anak binaan Rizky (16) 085711112222 xxx')),
      quotes: many({ text: 'Rabu (21/04)', speaker: 'Rizky', office: 'anak binaan', attribution: 'ujar Rizky' }),
      photos: many(makePhoto({ subjects: 'children', caption: null })),
      corrections,
      live: { corrections: corrections.slice(1), words: '' },
    });
  }));
