/** Events that an article names and that are not here yet. When one has come, the article is looked at once more. */
import type { Knex } from 'knex';
import { makeTable, nowSql } from '../../edition';

const MENTIONS = 'humas_source_mentions';
const AT_ONCE = 50;

export const makeMentions = (knex: Knex): Promise<void> =>
  makeTable(knex, [
    `create table if not exists humas_source_mentions (
      item_id {bigint} not null, source_id {key} not null, event_key {key} not null, primary key (item_id, event_key))`,
  ]);

/** In the transaction that makes the article. */
export async function noteMentions(trx: Knex, item: { id: number; source_id: string }, eventKeys: string[]) {
  if (eventKeys.length === 0) return;
  const rows = eventKeys.map((event_key) => ({ item_id: item.id, source_id: item.source_id, event_key }));
  await trx(MENTIONS).insert(rows).onConflict(['item_id', 'event_key']).ignore();
}

/** Killed at any point, it is done again: the mention goes last. */
export async function wakeMentions(knex: Knex): Promise<void> {
  const come: { id: number }[] = await knex(`${MENTIONS} as m`)
    .join('humas_source_items as e', { 'e.source_id': 'm.source_id', 'e.item_key': 'm.event_key' })
    .whereIn('e.document_id', knex('humas_events').select('document_id'))
    .distinct('m.item_id as id')
    .limit(AT_ONCE);
  // One by one: who takes in holds rows in an order of its own.
  for (const { id } of come) {
    await knex('humas_source_items')
      .where({ id, state: 'done' })
      .update({ state: 'pending', attempts: 0, due_at: knex.raw(nowSql(knex)) });
    await knex(MENTIONS).where({ item_id: id }).del();
  }
}
