/** Into the inbox, each item once. What is known and unchanged costs one comparison; what changed waits for the maker again. */
import type { Knex } from 'knex';
import { breathing } from '../core';
import { nowSql } from '../edition';
import { canonicalAddress } from './canonical-address';
import { hashOf, keyOf, type IncomingItem } from './incoming';

const BATCH = 50;

/** Returns how many are new or changed. `trx` is the transaction that also moves the source's state on. */
export async function takeIn(trx: Knex, sourceId: string, items: IncomingItem[]): Promise<number> {
  const each = [...new Map(items.map((item) => [item.key, item])).values()];
  const breathe = breathing();
  let changed = 0;
  for (let start = 0; start < each.length; start += BATCH) {
    await breathe();
    const rows = each.slice(start, start + BATCH).map((item) => rowOf(trx, sourceId, item));
    const news = await newIn(trx, sourceId, rows);
    if (news.length === 0) continue;
    await trx('humas_source_items')
      .insert(news)
      .onConflict(['source_id', 'item_key'])
      .merge([
        'item_group',
        'url',
        'hash',
        'payload',
        'type',
        'locale',
        'needs_page',
        'changed_at',
        'due_at',
        'state',
        'attempts',
        'problem',
      ])
      .whereRaw('humas_source_items.hash <> excluded.hash');
    changed += news.length;
  }
  return changed;
}

/** Asked beforehand: SQLite's `returning` names rows that the `where` of an upsert has left alone. */
async function newIn(trx: Knex, sourceId: string, rows: ReturnType<typeof rowOf>[]) {
  const known: { item_key: string; hash: string }[] = await trx('humas_source_items')
    .where({ source_id: sourceId })
    .whereIn(
      'item_key',
      rows.map(({ item_key }) => item_key),
    )
    .select('item_key', 'hash');
  const hashes = new Map(known.map(({ item_key, hash }) => [item_key, hash]));
  return rows.filter(({ item_key, hash }) => hashes.get(item_key) !== hash);
}

function rowOf(trx: Knex, sourceId: string, { key, group, payload }: IncomingItem) {
  const now = trx.raw(nowSql(trx));
  return {
    source_id: sourceId,
    item_key: keyOf(key),
    item_group: keyOf(group),
    url: payload.type === 'article' ? payload.url && canonicalAddress(payload.url) : null,
    hash: hashOf(payload),
    payload: JSON.stringify(payload),
    type: 'of' in payload ? payload.of : payload.type,
    locale: payload.type === 'event' ? null : payload.locale,
    // What cannot be read waits for a person, or for the next version.
    ...(payload.type === 'unreadable'
      ? { state: 'refused', problem: JSON.stringify(payload.problem) }
      : { state: 'pending', problem: null }),
    needs_page: payload.type === 'article' && payload.isSummaryOnly ? 1 : 0,
    attempts: 0,
    first_seen_at: now,
    changed_at: now,
    due_at: now,
  };
}
