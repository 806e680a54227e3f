import { line, prose, statedTime } from './fitting-text';

describe('line', () => {
  it.each<[string, string | null, string | null]>([
    ['folds white space', ' Apel \n pagi\t', 'Apel pagi'],
    ['cuts at a word, and says so', 'Apel pagi bersama', 'Apel pagi…'],
    ['has no NUL and no half of a character', 'A\0pel \ud83d', 'Apel'],
    ['is null where nothing is left', ' \0 ', null],
    ['is null where nothing was', null, null],
  ])('%s', (_, given, expected) => expect(line(given, 12)).toBe(expected));
});

it('prose keeps its lines and whole characters', () => {
  expect(prose('Satu\n\tdua \u{1f9d1}\u200d\u{1f33e}\x1b\x7f')).toBe('Satu\n\tdua \u{1f9d1}\u200d\u{1f33e}');
});

describe('a stated time', () => {
  const now = new Date('2026-03-01T00:00:00.000Z');
  it.each<[string, string | null, string | null]>([
    ['is an instant of UTC', '2026-02-01T07:00:00+07:00', '2026-02-01T00:00:00.000Z'],
    ['may be of a clock that is a little fast', '2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z'],
    ['is not to come', '2026-03-03T00:00:00.000Z', null],
    ['is not of another age', '0001-01-01T00:00:00.000Z', null],
    ['is a time', 'kemarin', null],
    ['may be missing', null, null],
  ])('%s', (_, given, expected) => expect(statedTime(given, now)).toBe(expected));
});
