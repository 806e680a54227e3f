/**
 * One sequence for everything that is published. A number is taken in the transaction that writes the edition, after one
 * row was locked: so the order of numbers is the order of commits, and a reader of "since N" can miss nothing.
 * (A database sequence hands out numbers that may commit in another order: readers lost rows in a trial.)
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/** Transactions that hold it already: actions within actions ask again. */
const locked = new WeakSet<object>();

/** Must come before anything else in the transaction; afterwards it can deadlock on PostgreSQL. */
export async function lockSequence(trx: Knex): Promise<void> {
  if (locked.has(trx)) return;
  locked.add(trx);
  await trx.raw(
    `${isPostgres(trx) ? LET_GO_OF_A_FROZEN_HOLDER : ''} update humas_counter set value = value where id = 1`,
  );
}

/** A process that stands still (a paused machine) within its transaction would keep everybody from publishing. */
const LET_GO_OF_A_FROZEN_HOLDER = "set local idle_in_transaction_session_timeout = '30s';";

/** PostgreSQL tells every instance at the commit. */
export const CHANNEL = 'humas_sequence';
const announced = new WeakSet<object>();

export async function nextNumber(trx: Knex): Promise<number> {
  const [row] = await trx('humas_counter').where({ id: 1 }).increment('value', 1).returning('value');
  if (!row) throw new Error('humas: the sequence has no counter; restart the server, which repairs it');
  if (isPostgres(trx) && !announced.has(trx)) {
    announced.add(trx);
    await trx.raw(`notify ${CHANNEL}`);
  }
  return Number(row.value);
}

export interface SequenceState {
  value: number;
  /** Changes when numbers may have been given twice, e.g. after a restored backup: followers then begin again. */
  epoch: string;
}

export async function readSequence(knex: Knex): Promise<SequenceState> {
  const row = await knex('humas_counter').where({ id: 1 }).first();
  return { value: Number(row.value), epoch: row.epoch };
}

/**
 * Sees to a counter that no follower can be deceived by. `fingerprint` names the physical database: when it differs from
 * the one that the counter was written in, this is a copy or a restored backup whose numbers may have gone out before.
 * Returns why a new epoch was begun, or null.
 */
export async function repairSequence(trx: Knex, fingerprint: string, highestSeen: number): Promise<string | null> {
  await lockSequence(trx);
  const counter = await trx('humas_counter').where({ id: 1 }).first();
  const highest = Number((await trx('humas_editions').max('seq as seq').first())?.seq ?? 0);
  const reason = reasonForNewEpoch(counter, fingerprint, Math.max(highest, highestSeen));
  if (!reason) return null;
  const value = Math.max(Number(counter?.value ?? 0), highest, highestSeen);
  const state = { id: 1, value, epoch: randomUUID(), fingerprint };
  await trx('humas_counter').insert(state).onConflict('id').merge();
  return reason;
}

function reasonForNewEpoch(
  counter: { value: number; fingerprint: string } | undefined,
  fingerprint: string,
  highest: number,
) {
  if (!counter) return 'the counter was missing';
  if (Number(counter.value) < highest) return 'the counter stood below numbers that were given already';
  if (counter.fingerprint !== fingerprint) return 'the database is a copy or was restored';
  return null;
}
