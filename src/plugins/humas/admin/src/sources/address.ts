import type { SourceItem } from '../../../contracts/sources';
import { formPath } from '../workflow/address';

const CONTENT = '/content-manager/collection-types';
const PAGE_SIZE = '20';

/** As they stand in the address of the page. */
export interface SourcesQuery {
  status?: string;
  words?: string;
  page?: string;
  pageSize?: string;
}
export interface ItemsQuery {
  state?: string;
  page?: string;
  pageSize?: string;
}

/** Addresses of the contract, see contracts/sources.ts. */
export const sourcesPath = ({ status, words, ...pages }: SourcesQuery) =>
  `/humas/sources?${asked({ status, words }, pages)}`;
export const itemsPath = (documentId: string, { state, ...pages }: ItemsQuery) =>
  `${sourcePath(documentId)}?${asked({ state }, pages)}`;
export const checkPath = (documentId: string) => `${sourcePath(documentId)}/check`;
export const againPath = (id: number) => `/humas/sources/items/${id}/again`;
export const assignPath = (id: number) => `/humas/sources/items/${id}/assign`;
export const UNITS_PATH = '/humas/sources/units';

const sourcePath = (documentId: string) => `/humas/sources/${encodeURIComponent(documentId)}`;

function asked(filters: Record<string, string | undefined>, { page, pageSize }: ItemsQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  params.set('page', page ?? '1');
  params.set('pageSize', pageSize ?? PAGE_SIZE);
  return params;
}

/** Pages of the panel. */
export const LIST = '/plugins/humas/sources';
export const pagePath = (documentId: string) => `${LIST}/${documentId}`;
export const sourceFormPath = (documentId: string) => `${CONTENT}/plugin::humas.source/${documentId}`;
export const newSourcePath = `${CONTENT}/plugin::humas.source/create`;

/** Null where nothing was made of it. */
export function madePath({ type, documentId, locale }: SourceItem): string | null {
  if (!documentId) return null;
  return type === 'article' ? formPath(documentId, locale ?? 'id') : `${CONTENT}/plugin::humas.event/${documentId}`;
}

/** Somebody else's address: only what a browser may be sent to. */
export const originalAddress = ({ url }: SourceItem): string | null => (url && /^https?:\/\//i.test(url) ? url : null);
