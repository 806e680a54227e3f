import { queryOf, type Asked } from './query';

const ROWS: { name: string; asked: Asked; query: string }[] = [
  { name: 'nothing', asked: {}, query: '' },
  { name: 'a filter', asked: { filters: { facility: 'lapas-jember' } }, query: 'filters[facility]=lapas-jember' },
  {
    name: 'a range of days',
    asked: { filters: { releasedAt: { from: '2024-01-01', before: '2024-02-01' } } },
    query: 'filters[releasedAt][$gte]=2024-01-01&filters[releasedAt][$lt]=2024-02-01',
  },
  {
    name: 'half a range, a moment',
    asked: { filters: { releasedAt: { from: new Date('2024-01-01T07:00:00+07:00') } } },
    query: 'filters[releasedAt][$gte]=2024-01-01T00:00:00.000Z',
  },
  {
    name: 'a page',
    asked: { page: 2, pageSize: 5, withCount: false },
    query: 'pagination[page]=2&pagination[pageSize]=5&pagination[withCount]=false',
  },
  { name: 'a cursor', asked: { cursor: 'abc' }, query: 'pagination[cursor]=abc' },
  { name: 'no cursor', asked: { cursor: null }, query: '' },
  { name: 'fields', asked: { fields: ['title', 'slug'] }, query: 'fields=title,slug' },
  {
    name: 'the others as they are',
    asked: { sort: 'releasedAt:asc', locale: 'en', zone: 'UTC' },
    query: 'sort=releasedAt:asc&locale=en&zone=UTC',
  },
  {
    name: 'what is undefined not at all',
    asked: { filters: { topic: undefined }, locale: undefined, fields: undefined },
    query: '',
  },
  { name: 'signs in a value escaped', asked: { filters: { topic: 'a&b=c' } }, query: 'filters[topic]=a%26b%3Dc' },
];

it.each(ROWS)('writes $name', ({ asked, query }) => {
  const written = queryOf(asked);
  expect(written).toBe(new URLSearchParams(query).toString());
});
