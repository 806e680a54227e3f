/** What the rows of a document say of its units. */
import type { Core } from '@strapi/strapi';
import type { Limit } from './limits';

interface Related {
  documentId: string;
  unit?: string | null;
}
export interface Row {
  id: number;
  documentId: string;
  facility?: Related | null;
  facilities?: Related[];
  region?: Related | null;
  officers?: { id: number }[];
  apiTokens?: { id: number }[];
  photos?: (Related & { facility?: Related | null })[];
  file?: { unit?: string | null; createdBy?: { id: number } | null } | null;
  [attribute: string]: unknown;
}

/** In every language, draft and published. */
export async function rowsOf(strapi: Core.Strapi, uid: string, where: object): Promise<Row[]> {
  return strapi.db
    .query(uid as never)
    .findMany({ where, populate: POPULATE[uid] as never, orderBy: { id: 'asc' } } as never);
}

const unit = { select: ['id', 'documentId'] };
const POPULATE: Record<string, object> = {
  'plugin::humas.article': { facility: unit, photos: { select: ['id', 'documentId'], populate: { facility: unit } } },
  'plugin::humas.event': { facilities: unit },
  'plugin::humas.photo': { facility: unit, file: { populate: { createdBy: { select: ['id'] } } } },
  'plugin::humas.source': { facility: unit },
  'plugin::humas.facility': { region: unit, officers: { select: ['id'] }, apiTokens: { select: ['id'] } },
};

/** documentIds of units. */
export function unitsOfRow(unit: Limit['unit'], row: Row): string[] {
  if (unit === null) return [row.documentId];
  if (unit === 'facility') return row.facility ? [row.facility.documentId] : [];
  return (row.facilities ?? []).map(({ documentId }) => documentId);
}
