import { CAPITAL, instantOf } from '../unit-time';

/** As it stands in the address of the page; dates as typed, both days included. */
export interface TrailQuery {
  facility?: string;
  from?: string;
  until?: string;
  page?: string;
  pageSize?: string;
}

const PAGE_SIZE = '20';

/** What the server is asked for: `before` is the first instant that does not belong to it. */
export function trailParams({ facility, from, until }: TrailQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (facility?.trim()) params.set('facility', facility.trim());
  const start = from && instantOf(`${from}T00:00`, CAPITAL);
  if (start) params.set('from', start);
  const end = until && instantOf(`${until}T00:00`, CAPITAL);
  if (end) params.set('before', dayAfter(end));
  return params;
}

export function trailPath(query: TrailQuery): string {
  const params = trailParams(query);
  params.set('page', query.page ?? '1');
  params.set('pageSize', query.pageSize ?? PAGE_SIZE);
  return `/humas/trail?${params}`;
}

export const trailFilePath = (query: TrailQuery) => `/humas/trail.csv?${trailParams(query)}`;

const dayAfter = (instant: string) => new Date(new Date(instant).getTime() + 86_400_000).toISOString();
