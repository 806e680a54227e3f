import english from './en.json';
import indonesian from './id.json';

type Texts = Record<string, string>;
const PAIRS = Object.entries(indonesian as Texts).map(([key, text]) => ({ key, text, other: (english as Texts)[key] }));
/** `{name}` and the name in `{count, plural, …}`. */
const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();

it('says everything in both languages', () => {
  expect(Object.keys(english)).toEqual(Object.keys(indonesian));
});

it.each(PAIRS)('$key is ours and names the same values in both', ({ key, text, other }) => {
  expect(key).toMatch(/^humas\.(workflow|photo|sources|coverage)\./);
  expect(text.trim()).not.toBe('');
  expect([...new Set(valuesIn(other ?? ''))]).toEqual([...new Set(valuesIn(text))]);
});
