/** Into the inbox, each item once. What is known and unchanged costs one comparison; what changed waits for the maker again. */
import type { Knex } from 'knex';
import { nowSql } from '../edition';
import { hashOf, keyOf, type IncomingItem } from './incoming';

const BATCH = 50;

/** Returns how many are new or changed. `trx` is the transaction that also moves the source's state on. */
export async function takeIn(trx: Knex, sourceId: string, items: IncomingItem[]): Promise<number> {
  const rows = [...new Map(items.map((item) => [item.key, item])).values()].map((item) => rowOf(trx, sourceId, item));
  let changed = 0;
  for (let start = 0; start < rows.length; start += BATCH) {
    const written: unknown[] = await trx('humas_source_items')
      .insert(rows.slice(start, start + BATCH))
      .onConflict(['source_id', 'item_key'])
      .merge([
        'item_group',
        'url',
        'hash',
        'payload',
        'type',
        'locale',
        'changed_at',
        'due_at',
        'state',
        'attempts',
        'problem',
      ])
      .whereRaw('humas_source_items.hash <> excluded.hash')
      .returning('id');
    changed += written.length;
  }
  return changed;
}

function rowOf(trx: Knex, sourceId: string, { key, group, payload }: IncomingItem) {
  const now = trx.raw(nowSql(trx));
  return {
    source_id: sourceId,
    item_key: keyOf(key),
    item_group: keyOf(group),
    url: payload.type === 'article' ? payload.url : null,
    hash: hashOf(payload),
    payload: JSON.stringify(payload),
    type: payload.type === 'withdrawal' ? payload.of : payload.type,
    locale: payload.type === 'event' ? null : payload.locale,
    state: 'pending',
    attempts: 0,
    problem: null,
    first_seen_at: now,
    changed_at: now,
    due_at: now,
  };
}
