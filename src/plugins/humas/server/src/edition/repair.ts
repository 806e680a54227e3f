/**
 * Editions are derived, so a start can always make them right: after `strapi import`, a restored backup, or a crash of
 * something that wrote around the document service. Only what differs is rendered again.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditionType } from '../../../contracts/public';
import { countAll, repairCounts } from './counts';
import { databaseFingerprint, highestSequenceSeen } from './fingerprint';
import { orderDependants } from './dependants';
import { lockSequence, repairSequence } from './sequence';
import { settleRows } from './settle';
import { syncEditions } from './sync';
import { PUBLIC_TYPES, type PublicType } from './types';

/** Units before what they publish, events before articles: what an edition shows should be there when it is rendered. */
export const ORDER: EditionType[] = ['region', 'facility', 'event', 'article', 'photo'];

export interface Progress {
  (done: number, total: number): void;
}

export async function repairOnStart(strapi: Core.Strapi): Promise<void> {
  const fingerprint = await databaseFingerprint(strapi);
  const reason = await strapi.db.transaction(({ trx }) =>
    repairSequence(trx, fingerprint, highestSequenceSeen(strapi)),
  );
  if (reason) strapi.log.info(`humas: a new epoch begins (${reason}); followers of the change feed start again`);
  for (const type of ORDER) {
    const drifted = await driftedDocuments(strapi.db.connection, PUBLIC_TYPES[type]);
    if (drifted.length > 0) strapi.log.info(`humas: ${drifted.length} of type '${type}' are rendered again`);
    await syncAll(strapi, type, drifted);
  }
  const isMended = await strapi.db.transaction(async ({ trx }) => {
    await lockSequence(trx);
    return repairCounts(trx);
  });
  if (isMended) strapi.log.info('humas: the totals of lists were counted again');
}

/** Renders everything again; unchanged content keeps its number. Region first, so that labels are right at once. */
export async function rebuild(
  strapi: Core.Strapi,
  onProgress: Progress,
): Promise<{ documents: number; changed: number }> {
  const all: { type: EditionType; documentId: string }[] = [];
  for (const type of ORDER) {
    for (const documentId of await everyDocument(strapi.db.connection, PUBLIC_TYPES[type]))
      all.push({ type, documentId });
  }
  let changed = 0;
  let done = 0;
  for (const type of ORDER) {
    const ids = all.filter((each) => each.type === type).map(({ documentId }) => documentId);
    changed += await syncAll(strapi, type, ids, () => onProgress((done += 1), all.length));
  }
  await strapi.db.transaction(async ({ trx }) => {
    await lockSequence(trx);
    await countAll(trx);
  });
  return { documents: all.length, changed };
}

async function syncAll(
  strapi: Core.Strapi,
  type: EditionType,
  documentIds: string[],
  onEach: () => void = () => {},
): Promise<number> {
  let changed = 0;
  for (const documentId of documentIds) {
    const isChanged = await strapi.db.transaction(async ({ trx }) => {
      await lockSequence(trx);
      await settleRows(
        strapi,
        trx,
        PUBLIC_TYPES[type],
        documentId,
        await strapi.db.query(PUBLIC_TYPES[type].uid).findMany({ where: { documentId } }),
      );
      const isChanged = await syncEditions({ strapi, trx }, type, documentId);
      if (isChanged && type !== 'article') await orderDependants(trx, documentId);
      return isChanged;
    });
    if (isChanged) changed += 1;
    onEach();
  }
  return changed;
}

/** Published rows without an edition of exactly this row, and live editions without a row. */
async function driftedDocuments(knex: Knex, { type, table, hasDrafts }: PublicType): Promise<string[]> {
  const published = hasDrafts ? 'and d.published_at is not null' : '';
  const missing = `select distinct d.document_id from ${table} d left join humas_editions e
    on e.type = ? and e.status = 'live' and e.document_id = d.document_id and e.source_id = d.id
    and e.source_stamp = cast(d.updated_at as text)
    where e.id is null ${published} ${MAY_BE_HIDDEN[type] ?? ''}`;
  const orphaned = `select distinct e.document_id from humas_editions e left join ${table} d
    on d.document_id = e.document_id and d.id = e.source_id ${published}
    where e.type = ? and e.status = 'live' and d.id is null`;
  const rows = [...rowsOf(await knex.raw(missing, [type])), ...rowsOf(await knex.raw(orphaned, [type]))];
  return [...new Set(rows.map(({ document_id }) => document_id))].sort();
}

/** All of the unique index: else SQLite walks every photo for every photo. */
const HAS_LIVE = `exists (select 1 from humas_editions h
  where h.type = 'photo' and h.document_id = d.document_id and h.locale = '*' and h.status = 'live')`;
/** Rows that rightly have no edition: photos that nothing shows, units that are not active. */
const MAY_BE_HIDDEN: Partial<Record<EditionType, string>> = {
  photo: `and (${HAS_LIVE} or exists (select 1 from humas_edition_refs r where r.target = d.document_id and r.type = 'article'))`,
  facility: 'and d.is_active',
  region: 'and d.is_active',
};

async function everyDocument(knex: Knex, { type, table }: PublicType): Promise<string[]> {
  const sql = `select document_id from ${table} union select document_id from humas_editions where type = ? order by 1`;
  return rowsOf(await knex.raw(sql, [type])).map(({ document_id }) => document_id);
}

/** knex hands raw rows back as each driver does. */
function rowsOf(result: { document_id: string }[] | { rows: { document_id: string }[] }): { document_id: string }[] {
  return Array.isArray(result) ? result : result.rows;
}
