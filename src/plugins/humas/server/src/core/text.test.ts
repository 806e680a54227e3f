import { blockOf, cutTo, paragraphsOf, readingTimeMinutesOf, summaryOf, wordCountOf } from './text';

describe('plain text of blocks', () => {
  it('reads formatted runs, links and lists as words', () => {
    const blocks = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Lapas ' },
          { type: 'text', text: 'Jember' },
        ],
      },
      {
        type: 'list',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'satu' }] },
          { type: 'list-item', children: [{ type: 'text', text: 'dua' }] },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', text: '' }] },
    ];
    expect(paragraphsOf(blocks)).toEqual(['Lapas Jember', 'satu dua']);
  });

  it('turns a paragraph into a block and back', () =>
    expect(paragraphsOf([blockOf('Satu. Dua.')])).toEqual(['Satu. Dua.']));
});

describe('figures', () => {
  it.each([
    { name: 'a doubled word is one word', text: 'masing-masing unit', words: 2 },
    { name: 'a date is one word', text: 'Senin (15/08/2022)', words: 2 },
    { name: 'signs are none', text: '– … !', words: 0 },
  ])('$name', ({ text, words }) => expect(wordCountOf([text])).toBe(words));

  it('never reads in less than a minute', () => {
    expect(readingTimeMinutesOf(0)).toBe(1);
    expect(readingTimeMinutesOf(700)).toBe(4);
  });
});

describe('summary', () => {
  it('keeps what the officer wrote', () => expect(summaryOf('  Ringkas.  ', ['Panjang'])).toBe('Ringkas.'));
  it('cuts the lead at a word', () => {
    const summary = summaryOf(null, ['kata '.repeat(100)]);
    expect(summary.length).toBeLessThanOrEqual(201);
    expect(summary.endsWith('kata…')).toBe(true);
  });
});

describe('a cut', () => {
  it.each([
    { name: 'leaves a short text alone', text: 'Satu dua', length: 8, is: 'Satu dua' },
    { name: 'is made at a word', text: 'Satu dua tiga', length: 10, is: 'Satu dua…' },
    { name: 'leaves no comma before the dots', text: 'Satu dua, tiga', length: 12, is: 'Satu dua…' },
    { name: 'is made in a word that is too long', text: 'Pemasyarakatan', length: 6, is: 'Pemas…' },
    { name: 'halves no surrogate pair', text: 'ab😀😀', length: 4, is: 'ab…' },
    { name: 'halves no sign of several characters', text: 'a👮🏽‍♀️👮🏽‍♀️', length: 9, is: 'a👮🏽‍♀️…' },
    { name: 'keeps an accent on its letter', text: 'kafe\u0301 lama sekali', length: 5, is: 'kaf…' },
  ])('$name', ({ text, length, is }) => expect(cutTo(text, length)).toBe(is));
});
