import { changedPart } from './changed-part';

const CASES = [
  { name: 'nothing changed', before: 'a b', after: 'a b', part: ['a b', '', '', ''] },
  {
    name: 'a word in the middle',
    before: 'satu dua tiga',
    after: 'satu lima tiga',
    part: ['satu ', 'dua', 'lima', ' tiga'],
  },
  {
    name: 'half a word is a whole word',
    before: 'apel pagi',
    after: 'apel pagar',
    part: ['apel ', 'pagi', 'pagar', ''],
  },
  { name: 'something was added at the end', before: 'satu', after: 'satu dua', part: ['satu', '', ' dua', ''] },
  { name: 'something was added at the start', before: 'dua', after: 'satu dua', part: ['', '', 'satu ', 'dua'] },
  { name: 'it was empty', before: '', after: 'satu dua', part: ['', '', 'satu dua', ''] },
  { name: 'it is empty now', before: 'satu dua', after: '', part: ['', 'satu dua', '', ''] },
  { name: 'a doubled word', before: 'a a', after: 'a a a', part: ['a a', '', ' a', ''] },
  { name: 'line breaks stay', before: 'a\n\nb', after: 'a\n\nc', part: ['a\n\n', 'b', 'c', ''] },
];

it.each(CASES)('$name', ({ before, after, part }) => {
  const { head, before: old, after: young, tail } = changedPart(before, after);
  expect([head, old, young, tail]).toEqual(part);
  expect(head + old + tail).toBe(before);
  expect(head + young + tail).toBe(after);
});
