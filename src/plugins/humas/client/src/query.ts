/** Options as they stand in an address. Names are not translated: what the types allow is what the server knows. */
import type { PagingName } from '../../contracts/parameters';

type Bounds = { from?: string | Date; before?: string | Date };
export interface Asked {
  filters?: Record<string, string | Bounds | undefined>;
  fields?: readonly PropertyKey[];
  [name: string]: unknown;
}

const PAGING: readonly string[] = ['page', 'pageSize', 'cursor', 'withCount'] satisfies PagingName[];

export function queryOf({ filters = {}, fields, ...others }: Asked): string {
  const query = new URLSearchParams();
  const add = (name: string, value: unknown) => {
    if (value !== undefined && value !== null)
      query.append(name, value instanceof Date ? value.toISOString() : String(value));
  };
  for (const [name, value] of Object.entries(filters)) addFilter(add, name, value);
  for (const [name, value] of Object.entries(others)) add(PAGING.includes(name) ? `pagination[${name}]` : name, value);
  add('fields', fields?.join(','));
  return query.toString();
}

function addFilter(add: (name: string, value: unknown) => void, name: string, value: string | Bounds | undefined) {
  if (typeof value !== 'object') return add(`filters[${name}]`, value);
  add(`filters[${name}][$gte]`, value.from);
  add(`filters[${name}][$lt]`, value.before);
}
