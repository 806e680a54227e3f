/** The editions table. Same content, no new number: followers hear only of what a reader could see. */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Card, Edition, EditionType } from '../../../contracts/public';
import { recount, type Counted } from './counts';
import { isPostgres } from './dialect';
import { noteFormerRefs, noteWithdrawn } from './former-refs';
import { nextNumber } from './sequence';
import type { EditionLocale } from './types';

/** `wants`: related, but not shown while it is inactive; its return must find the edition again. Filters never use it. */
export type RefRole = 'facility' | 'region' | 'topic' | 'event' | 'photo' | 'file' | 'kind' | 'wants';

export interface Rendered {
  type: EditionType;
  documentId: string;
  locale: EditionLocale;
  slug: string;
  /** Newest first is descending order of this text: an ISO instant, a local date, or a name. */
  sortKey: string;
  card: Card;
  edition: Edition;
  refs: { role: RefRole; target: string }[];
  source: { id: number; stamp: string };
  /** For which site and by which version of the renderer: `renderingKeyOf`. */
  rendering: string;
}

export interface EditionRow {
  id: number;
  seq: number;
  type: EditionType;
  document_id: string;
  locale: EditionLocale;
  status: 'live' | 'withdrawn';
  slug: string;
  sort_key: string;
  card: string | null;
  edition: string | null;
  reason: string | null;
  checksum: string;
  source_id: number | null;
  source_stamp: string | null;
  rendering: string;
  changed_at: string;
}

export async function editionsOf(trx: Knex, type: EditionType, documentId: string): Promise<EditionRow[]> {
  return trx<EditionRow>('humas_editions').where({ type, document_id: documentId });
}

/** Returns whether readers see something new. */
export async function putEdition(trx: Knex, rendered: Rendered, existing: EditionRow | undefined): Promise<boolean> {
  const card = JSON.stringify(rendered.card);
  const edition = JSON.stringify(rendered.edition);
  const checksum = checksumOf(rendered, card, edition);
  if (existing?.status === 'live' && existing.checksum === checksum) {
    await noteSource(trx, existing, rendered);
    return false;
  }
  const row = {
    seq: await nextNumber(trx),
    type: rendered.type,
    document_id: rendered.documentId,
    locale: rendered.locale,
    status: 'live',
    slug: rendered.slug,
    sort_key: rendered.sortKey,
    card,
    edition,
    reason: null,
    checksum,
    source_id: rendered.source.id,
    source_stamp: rendered.source.stamp,
    rendering: rendered.rendering,
    changed_at: await databaseNow(trx),
  };
  const before = await countedOf(trx, existing);
  const id = existing ? await replace(trx, existing.id, row) : await insert(trx, row);
  if (existing) await trx('humas_edition_refs').where({ edition_id: id }).del();
  await addRefs(trx, id, rendered);
  if (before) await noteFormerRefs(trx, rendered, { before: before.refs, after: rendered.refs }, row.changed_at);
  await recount(trx, before, rendered);
  return true;
}

/** The row stays as a tombstone: its number tells followers, its reason tells readers. */
export async function withdrawEdition(trx: Knex, existing: EditionRow, reason: string | null): Promise<boolean> {
  // The reason is frozen: a later draft's words, or the deletion of the document, do not change what was said.
  if (existing.status === 'withdrawn') return false;
  const before = await countedOf(trx, existing);
  await recount(trx, before, null);
  const changedAt = await databaseNow(trx);
  await replace(trx, existing.id, {
    seq: await nextNumber(trx),
    status: 'withdrawn',
    card: null,
    edition: null,
    reason,
    checksum: '',
    source_id: null,
    source_stamp: null,
    changed_at: changedAt,
  });
  await trx('humas_edition_refs').where({ edition_id: existing.id }).del();
  const shown = { ...existing, documentId: existing.document_id };
  if (before) await noteWithdrawn(trx, shown, before.refs, changedAt);
  return true;
}

/** What an edition is counted under at present; a tombstone under nothing. */
async function countedOf(trx: Knex, existing: EditionRow | undefined): Promise<Counted | null> {
  if (existing?.status !== 'live') return null;
  const refs = await trx('humas_edition_refs').where({ edition_id: existing.id }).select('role', 'target');
  return { type: existing.type, locale: existing.locale, sortKey: existing.sort_key, refs };
}

async function noteSource(trx: Knex, existing: EditionRow, { source, rendering }: Rendered) {
  const isSameSource = Number(existing.source_id) === source.id && existing.source_stamp === source.stamp;
  if (isSameSource && existing.rendering === rendering) return;
  await replace(trx, existing.id, { source_id: source.id, source_stamp: source.stamp, rendering });
}

async function insert(trx: Knex, row: object): Promise<number> {
  const [inserted] = await trx('humas_editions').insert(row).returning('id');
  return Number(inserted.id);
}

async function replace(trx: Knex, id: number, row: object): Promise<number> {
  await trx('humas_editions').where({ id }).update(row);
  return id;
}

async function addRefs(trx: Knex, editionId: number, { refs, type, locale, sortKey, documentId }: Rendered) {
  const unique = new Map(refs.map((ref) => [`${ref.role} ${ref.target}`, ref]));
  const rows = [...unique.values()].map((ref) => ({
    ...ref,
    edition_id: editionId,
    type,
    locale,
    sort_key: sortKey,
    document_id: documentId,
  }));
  if (rows.length > 0) await trx('humas_edition_refs').insert(rows);
}

function checksumOf(
  { type, documentId, locale, slug, sortKey, refs }: Rendered,
  card: string,
  edition: string,
): string {
  const whole = JSON.stringify([type, documentId, locale, slug, sortKey, refs, card, edition]);
  return createHash('sha256').update(whole).digest('base64url');
}

const moments = new WeakMap<object, Promise<string>>();

/**
 * The database's clock decides, so that several instances agree. ISO 8601, UTC. Asked once in a transaction: what is done
 * together happened at one moment.
 */
export function databaseNow(knex: Knex): Promise<string> {
  if (!knex.isTransaction) return askDatabaseNow(knex);
  const moment = moments.get(knex) ?? askDatabaseNow(knex);
  moments.set(knex, moment);
  return moment;
}

async function askDatabaseNow(knex: Knex): Promise<string> {
  const result = await knex.raw(`select ${nowSql(knex)} as now`);
  return (Array.isArray(result) ? result : result.rows)[0].now;
}

/** The same as an expression, so many seconds from now. */
export function nowSql(knex: Knex, seconds = 0): string {
  if (!isPostgres(knex)) return `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '${Number(seconds)} seconds')`;
  const moment = `clock_timestamp() at time zone 'UTC' + interval '${Number(seconds)} seconds'`;
  return `to_char(${moment}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
