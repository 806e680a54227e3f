// `node consumer.mjs http://host/api/humas`: openapi-fetch with types made from the served description.
import createClient from 'openapi-fetch';
import type { components, paths } from './newsroom.js';

const newsroom = createClient<paths>({
  baseUrl: process.argv[2] as string,
  querySerializer: { array: { style: 'form', explode: false } },
});

const lineOf = ({ title, facility, cover }: components['schemas']['ArticleCard']): string =>
  [title, facility?.shortName, facility?.region?.name, cover?.altText].filter(Boolean).join(' | ');

const list = await newsroom.GET('/articles', {
  params: { query: { 'filters[facility]': 'lapas-klien', sort: 'releasedAt:asc', 'pagination[pageSize]': 2 } },
});
const cursor = list.data?.meta.pagination.nextCursor ?? undefined;
const next = await newsroom.GET('/articles', {
  params: {
    query: {
      'filters[facility]': 'lapas-klien',
      sort: 'releasedAt:asc',
      'pagination[cursor]': cursor,
      'pagination[withCount]': false,
      fields: ['title', 'kind'],
    },
  },
});
const one = await newsroom.GET('/articles/{slug}', { params: { path: { slug: 'berita-2' } } });
const range = await newsroom.GET('/articles', {
  params: {
    query: { 'filters[releasedAt][$gte]': '2024-03-02', 'filters[releasedAt][$lt]': '2024-03-03', zone: 'UTC' },
  },
});
const gone = await newsroom.GET('/articles/{slug}', { params: { path: { slug: 'berita-ditarik' } } });
const reason: string | null | undefined =
  gone.error?.error.status === 410 ? gone.error.error.details.reason : undefined;
const coverage = await newsroom.GET('/events/{slug}/coverage', { params: { path: { slug: 'apel-klien' } } });

console.log(
  JSON.stringify({
    list: list.data?.data.map(lineOf),
    total: list.data?.meta.pagination.total,
    next: next.data?.data,
    one: one.data?.data.wordCount,
    range: range.data?.data.map(({ title }) => title),
    gone: reason,
    coverage: coverage.data?.data.map(({ title }) => title),
  }),
);
