/**
 * Files that must be made again because something around their photos changed: a unit's name or watermark, a photo that was
 * deleted. Nobody waits for them. A row stands from the transaction of the change until the work is done, so no crash loses it.
 */
import type { Knex } from 'knex';
import { makeTable, nowSql } from '../edition';

export const REMAKES = 'humas_remakes';

/** One row per file, however often it is ordered. */
export const makeTables = (knex: Knex): Promise<void> =>
  makeTable(knex, [
    `create table if not exists ${REMAKES} (
      id {identity}, file_id integer not null unique, due_at {key} not null,
      lease_number integer not null default 0, lease_until {key}, failures integer not null default 0)`,
    `create index if not exists ${REMAKES}_due on ${REMAKES} (due_at)`,
  ]);

/** Within the transaction of the change. Work on the file that is under way counts for nothing: it may have read the old state. */
export async function orderRemakes(trx: Knex, fileIds: number[]): Promise<void> {
  for (const fileId of new Set(fileIds))
    await trx.raw(
      `insert into ${REMAKES} (file_id, due_at) values (?, ${nowSql(trx)})
        on conflict (file_id) do update set due_at = excluded.due_at, failures = 0,
          lease_number = ${REMAKES}.lease_number + 1, lease_until = null`,
      [fileId],
    );
}
