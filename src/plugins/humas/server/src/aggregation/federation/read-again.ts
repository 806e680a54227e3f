/** What an earlier version could not read is read again once, at the start: an upgrade may have brought the words for it. */
import type { Core } from '@strapi/strapi';
import { keyOf, type Unreadable } from '../incoming';
import { takeIn } from '../take-in';
import type { SourceItemRow } from '../tables';
import { siteOf } from './newsroom-address';
import { itemOf, type Surroundings } from './read-changes';

const AT_ONCE = 50;

export async function readUnreadableAgain(strapi: Core.Strapi, isOurs: Surroundings['isOurs']): Promise<number> {
  const knex = strapi.db.connection;
  let read = 0;
  for (let last = 0; ; ) {
    const rows: SourceItemRow[] = await knex('humas_source_items')
      .where({ state: 'refused' })
      .where('id', '>', last)
      .where('payload', 'like', '{"type":"unreadable"%')
      .orderBy('id')
      .limit(AT_ONCE);
    if (rows.length === 0) return read;
    for (const row of rows) read += await readAgain(strapi, row, isOurs);
    last = rows.at(-1)?.id as number;
  }
}

async function readAgain(strapi: Core.Strapi, row: SourceItemRow, isOurs: Surroundings['isOurs']): Promise<number> {
  const source = await strapi.db.query('plugin::humas.source').findOne({ where: { documentId: row.source_id } });
  if (!source) return 0;
  const { text } = JSON.parse(row.payload) as Unreadable;
  const item = await itemOf(JSON.parse(text), { site: siteOf(source.address), isOurs });
  if (!item || item.payload.type === 'unreadable') return 0;
  return strapi.db.transaction(async ({ trx }) => {
    // What had no name then has one now.
    if (keyOf(item.key) !== row.item_key) await trx('humas_source_items').where({ id: row.id }).del();
    return takeIn(trx, row.source_id, [item]);
  });
}
