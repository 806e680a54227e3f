import type { Knex } from 'knex';
import { makeTable } from '../edition';

/** What is to happen to an article later: `publish` or `withdraw`. `problem` says why it could not be done. */
export const makeTables = (knex: Knex): Promise<void> =>
  makeTable(knex, [
    `create table if not exists humas_schedule (
      id {identity}, document_id {key} not null, locale {key} not null, action {key} not null, due_at {key} not null,
      reason {json}, ordered_by {json} not null, lease_number integer not null default 0, lease_until {key}, problem {json},
      unique (document_id, locale, action))`,
    `create index if not exists humas_schedule_due on humas_schedule (due_at)`,
  ]);

export interface ScheduleRow {
  id: number;
  document_id: string;
  locale: string;
  action: 'publish' | 'withdraw';
  due_at: string;
  reason: string | null;
  ordered_by: string;
  lease_number: number;
  lease_until: string | null;
  problem: string | null;
}
