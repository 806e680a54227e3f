/**
 * Strapi holds a condition against a row that it has found, and several routes of its panel look for none: an empty form for
 * a missing language, counts, the check before bulk publication, filling from another language. Whatever document such a
 * request names must be one's own; else it is not there.
 */
import type { Core } from '@strapi/strapi';
import { forbidden, notFound, type Policy } from '../core';
import { actorOf } from './actor';
import { LIMITS } from './limits';
import { rowsOf, unitsOfRow, type Row } from './rows';
import { owns, unitsOf, type Units } from './units';

interface PanelRoute {
  path: string;
  config: { policies: unknown[] };
}
interface PanelContext {
  params: Partial<Record<'model' | 'contentType' | 'id' | 'sourceId' | 'documentId' | 'targetField', string>>;
  request: { query: Record<string, unknown>; body?: Record<string, unknown> };
}

export function guardPanelRoutes(strapi: Core.Strapi): void {
  for (const plugin of ['content-manager', 'i18n']) {
    const { admin } = strapi.plugin(plugin).routes as unknown as Record<string, { routes: PanelRoute[] } | undefined>;
    for (const route of admin?.routes.filter(({ path }) => NAMES_DOCUMENTS.test(path)) ?? [])
      route.config.policies.push('plugin::humas.own-documents');
  }
}

const NAMES_DOCUMENTS = /:model\b|:contentType\b|get-non-localized-fields/;

export const ownDocuments: Policy = async (context, _, { strapi }) => {
  const { params, request } = context as unknown as PanelContext;
  const { query, body = {} } = request;
  const units = await unitsOf(strapi, actorOf(strapi));
  if (units.isUnlimited) return true;
  assertNotAboutPeople(params, query);
  const uid = params.model ?? params.contentType ?? String(body.model ?? '');
  if (!(uid in LIMITS)) return true;
  const given = [params.id, params.sourceId, params.documentId, query.id, query.documentId, query.documentIds];
  const where = { documentId: { $in: textsIn([...given, body.documentIds]) } };
  const isNumber = typeof body.id === 'number' || typeof body.id === 'string';
  const rows = await rowsOf(strapi, uid, body.model && isNumber ? { id: Number(body.id) } : where);
  if (rows.some((row) => !isSeen(units, uid, row)))
    throw notFound('Tidak ada isi itu pada satuan kerja Anda', 'there is no such document in your units');
  return true;
};

/** Also those that somebody hides in an operator, e.g. `documentIds[$in][]=`. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** What was released is everybody's to see, and events are told by several units. */
function isSeen(units: Units, uid: string, row: Row): boolean {
  const unit = LIMITS[uid]?.unit ?? null;
  return unitsOfRow(unit, row).some((documentId) => owns(units, documentId)) || isReleasedEvent(unit, row);
}

const isReleasedEvent = (unit: string | null, { releasedAt }: Row) => unit === 'facilities' && Boolean(releasedAt);

const PEOPLE = /\b(officers|apiTokens)\b/;
const BY_PEOPLE = /"(officers|apiTokens)":/;

/** A filter on a relation answers letter by letter what may not be read; a picker offers every user of the panel. */
function assertNotAboutPeople(
  { id, targetField }: PanelContext['params'],
  { filters, sort, populate }: PanelContext['request']['query'],
) {
  const picked = id === undefined ? targetField : '';
  if (PEOPLE.test(JSON.stringify([sort, populate, picked])) || BY_PEOPLE.test(JSON.stringify([filters])))
    throw forbidden(
      'Petugas dan kunci satuan kerja tidak dapat dicari di sini',
      'officers and keys of a unit cannot be searched here',
    );
}
