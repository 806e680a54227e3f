/**
 * Work that several instances share. A row is claimed for a while by counting its lease up; whoever was killed or stood still
 * is overtaken when the time is over, and its late write is refused because the count has moved on. The database's clock decides.
 */
import type { Knex } from 'knex';
import { isPostgres, nowSql } from '../edition';

export interface Lease {
  id: number;
  number: number;
}

/** Tables with: id, due_at, lease_number, lease_until. */
type Leased =
  | 'humas_schedule'
  | 'humas_letters'
  | 'humas_remakes'
  | 'humas_source_states'
  | 'humas_source_items'
  | 'humas_subscriptions'
  | 'humas_feed_pings'
  | 'humas_coverage_cursor';

export const LEASE_SECONDS = 20;

/** Rows that are due and nobody holds, oldest first. `open` says which are still to be done. */
export async function claim(
  knex: Knex,
  table: Leased,
  open: string,
  limit: number,
  seconds = LEASE_SECONDS,
): Promise<Lease[]> {
  const now = nowSql(knex);
  const result = await knex.raw(
    `update ${table} set lease_number = lease_number + 1, lease_until = ${nowSql(knex, seconds)}
      where id in (select id from ${table} where due_at <= ${now} and ${open} and (lease_until is null or lease_until < ${now})
        order by due_at, id limit ${limit} ${isPostgres(knex) ? 'for update skip locked' : ''})
      returning id, lease_number as number`,
  );
  const rows: Lease[] = Array.isArray(result) ? result : result.rows;
  return rows.map(({ id, number }) => ({ id: Number(id), number: Number(number) })).sort((a, b) => a.id - b.id);
}

/** Prolongs what is still ours, and says which that is. */
export async function renew(knex: Knex, table: Leased, leases: Lease[], seconds: number): Promise<Set<Lease>> {
  if (leases.length === 0) return new Set();
  const ours = await knex(table)
    .whereIn(
      ['id', 'lease_number'],
      leases.map(({ id, number }) => [id, number]),
    )
    .whereRaw(`lease_until > ${nowSql(knex)}`)
    .update({ lease_until: knex.raw(nowSql(knex, seconds)) })
    .returning('id');
  const ids = new Set(ours.map(({ id }) => Number(id)));
  return new Set(leases.filter(({ id }) => ids.has(id)));
}

/** The row, if it is still ours. Must be asked by the statement, or in the transaction, that does the work. */
export function held(trx: Knex, table: Leased, { id, number }: Lease) {
  return trx(table)
    .where({ id, lease_number: number })
    .whereRaw(`lease_until > ${nowSql(trx)}`);
}
