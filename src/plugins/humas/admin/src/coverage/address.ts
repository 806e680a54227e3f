const PAGE_SIZE = '20';

/** As they stand in the address of the page. */
export interface CoverageQuery {
  state?: string;
  kind?: string;
  page?: string;
  pageSize?: string;
}

/** Addresses of the contract, see contracts/coverage.ts. */
export function proposalsPath({ state, kind, page = '1', pageSize = PAGE_SIZE }: CoverageQuery): string {
  const params = new URLSearchParams({ page, pageSize });
  if (state) params.set('state', state);
  if (kind) params.set('kind', kind);
  return `/humas/coverage/proposals?${params}`;
}
export const confirmPath = (id: number) => `/humas/coverage/proposals/${id}/confirm`;
export const rejectPath = (id: number) => `/humas/coverage/proposals/${id}/reject`;
export const SPLIT_PATH = '/humas/coverage/split';
