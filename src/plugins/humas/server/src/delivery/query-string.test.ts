import { readQuery } from './query-string';

describe('a query string is read as', () => {
  it.each<[string, string, Record<string, string>]>([
    ['nothing', '', {}],
    ['one value for each key', 'locale=en&sort=name', { locale: 'en', sort: 'name' }],
    ['text behind the first equals sign', 'filters[facility]=a=b', { 'filters[facility]': 'a=b' }],
    ['an empty value', 'locale&sort=', { locale: '', sort: '' }],
    ['decoded, brackets too', 'filters%5Bregion%5D=jawa%20tengah+baru', { 'filters[region]': 'jawa tengah baru' }],
    ['the same with $eq', 'filters[kind][$eq]=news', { 'filters[kind]': 'news' }],
    ['the one sort of a list', 'sort[0]=name:asc', { sort: 'name:asc' }],
    ['the one sort of a list without numbers', 'sort%5B%5D=name', { sort: 'name' }],
    ['a list of fields', 'fields[0]=title&fields[1]=slug', { fields: 'title,slug' }],
    ['a list of fields without numbers', 'fields[]=title&fields[]=slug', { fields: 'title,slug' }],
    ['nothing of what is populated', 'populate[facility][fields][0]=name&populate[1]=x', {}],
    ['keys that are nothing special here', '__proto__=a&constructor=b', { ['__proto__']: 'a', constructor: 'b' }],
  ])('%s', (_, query, expected) => {
    expect([...readQuery(query)]).toEqual(Object.entries(expected));
  });
});

describe('a query string is refused that', () => {
  it.each([
    ['gives a key twice', 'locale=en&locale=id', 'locale'],
    ['gives a key twice in two spellings', 'filters%5Bkind%5D=news&filters[kind][$eq]=news', 'filters[kind]'],
    ['sorts twice', 'sort[0]=name&sort=name', 'sort'],
    ['ends within an escape', 'locale=%', 'locale'],
    ['escapes what is no UTF-8', 'locale=%ff', 'locale'],
    ['escapes wrongly in a key', '%ff=1', '%ff'],
    ['is too long', `locale=${'a'.repeat(4000)}`, ''],
    ['has too many keys', Array.from({ length: 41 }, (_, index) => `a${index}`).join('&'), ''],
  ])('%s', (_, query, path) => {
    expect(() => readQuery(query)).toThrow(
      expect.objectContaining({ details: { errors: [{ path, message: expect.any(String) }] } }),
    );
  });
});
