import { trailFilePath, trailPath, type TrailQuery } from './trail-query';

const CASES: { name: string; query: TrailQuery; asked: Record<string, string> }[] = [
  { name: 'nothing is filtered', query: {}, asked: {} },
  { name: 'a unit', query: { facility: ' lapas-jember ' }, asked: { facility: 'lapas-jember' } },
  {
    name: 'a day starts at midnight in Jakarta',
    query: { from: '2026-05-01' },
    asked: { from: '2026-04-30T17:00:00.000Z' },
  },
  { name: 'the last day is included', query: { until: '2026-05-01' }, asked: { before: '2026-05-01T17:00:00.000Z' } },
  { name: 'a day that does not exist is left out', query: { from: '2026-02-30' }, asked: {} },
];

it.each(CASES)('$name', ({ query, asked }) => {
  expect(Object.fromEntries(new URLSearchParams(trailFilePath(query).split('?')[1]))).toEqual(asked);
});

it('asks for the page that the address names, with the same filters', () => {
  const path = trailPath({ facility: 'lapas-jember', page: '3', pageSize: '50' });
  expect(path).toBe('/humas/trail?facility=lapas-jember&page=3&pageSize=50');
});
