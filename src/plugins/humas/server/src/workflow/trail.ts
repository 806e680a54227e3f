/** The audit trail: who did what, when, from which stage to which, with which note. Lines are only ever added. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Stage, TrailEntry, TransitionName } from '../../../contracts/workflow';
import { DEFAULT_ZONE } from '../core';
import { databaseNow } from '../edition';
import type { Actor } from '../scope';

export interface TrailLine {
  name: TransitionName;
  type: TrailEntry['type'];
  documentId: string;
  locale?: string | null;
  title: string;
  /** documentId of the unit it belonged to at the time. */
  facility: string | null;
  from?: Stage | null;
  to?: Stage | null;
  version?: number | null;
  note?: string | null;
  changes?: string[];
  isOwn?: boolean;
}

export interface TransitionRow {
  id: number;
  at: string;
  name: TransitionName;
  type: TrailEntry['type'];
  document_id: string;
  locale: string | null;
  title: string;
  facility: string | null;
  from_stage: Stage | null;
  to_stage: Stage | null;
  version: number | null;
  actor_kind: 'user' | 'token' | 'system';
  actor_id: number | null;
  actor_name: string;
  note: string | null;
  changes: string;
  is_own: number;
}

/** Returns the line's number. */
export async function addToTrail(trx: Knex, actor: Actor, line: TrailLine): Promise<number> {
  if (actor.kind === 'nobody') throw new Error('humas: a request without a person behind it cannot change anything');
  const [row] = await trx('humas_transitions')
    .insert({
      at: await databaseNow(trx),
      name: line.name,
      type: line.type,
      document_id: line.documentId,
      locale: line.locale ?? null,
      title: line.title,
      facility: line.facility,
      from_stage: line.from ?? null,
      to_stage: line.to ?? null,
      version: line.version ?? null,
      actor_kind: actor.kind,
      actor_id: actor.kind === 'system' ? null : actor.id,
      actor_name: actor.name,
      note: line.note ?? null,
      changes: JSON.stringify(line.changes ?? []),
      is_own: line.isOwn ? 1 : 0,
    })
    .returning('id');
  return Number(row.id);
}

/** The last step of that name, e.g. the approval that a release needs. */
export function lastStep(
  trx: Knex,
  name: TransitionName,
  documentId: string,
  locale: string,
): Promise<TransitionRow | undefined> {
  return trx<TransitionRow>('humas_transitions')
    .where({ document_id: documentId, locale, name })
    .orderBy('id', 'desc')
    .first();
}

export interface TrailQuery {
  /** documentIds of units; null for all. */
  facilities: string[] | null;
  documentId?: string;
  locale?: string;
  /** ISO 8601; `from` belongs to it, `before` does not. */
  from?: string;
  before?: string;
}

export function trailRows(knex: Knex, query: TrailQuery): Knex.QueryBuilder<TransitionRow, TransitionRow[]> {
  const rows = knex<TransitionRow>('humas_transitions');
  if (query.facilities) rows.whereIn('facility', query.facilities);
  if (query.documentId) rows.where({ document_id: query.documentId });
  if (query.locale) rows.where({ locale: query.locale });
  if (query.from) rows.where('at', '>=', query.from);
  if (query.before) rows.where('at', '<', query.before);
  return rows as Knex.QueryBuilder<TransitionRow, TransitionRow[]>;
}

export async function presentTrail(strapi: Core.Strapi, rows: TransitionRow[]): Promise<TrailEntry[]> {
  const ids = [...new Set(rows.flatMap(({ facility }) => (facility ? [facility] : [])))];
  const units = await strapi.db
    .query('plugin::humas.facility')
    .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', 'shortName', 'timeZone'] });
  const known = new Map<string, NonNullable<TrailEntry['facility']>>(
    units.map(({ documentId, shortName, timeZone }) => [documentId, { documentId, shortName, timeZone }]),
  );
  return rows.map((row) => ({
    id: Number(row.id),
    at: row.at,
    transition: row.name,
    from: row.from_stage,
    to: row.to_stage,
    actor: { kind: row.actor_kind, name: row.actor_name },
    note: row.note,
    changes: JSON.parse(row.changes),
    version: row.version,
    isOwn: Boolean(row.is_own),
    type: row.type,
    documentId: row.document_id,
    locale: row.locale,
    title: row.title,
    facility: row.facility ? (known.get(row.facility) ?? goneUnit(row.facility)) : null,
  }));
}

const goneUnit = (documentId: string) => ({ documentId, shortName: documentId, timeZone: DEFAULT_ZONE });
