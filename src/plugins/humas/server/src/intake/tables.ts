import type { Knex } from 'knex';
import { makeTable } from '../edition';

export const makeTables = (knex: Knex): Promise<void> => makeTable(knex, STATEMENTS);

const STATEMENTS = [
  // What was answered to a request that brought an Idempotency-Key, so that it can be answered again.
  `create table if not exists humas_idempotency (
    token_id {bigint} not null, key {key} not null, fingerprint {key} not null,
    status integer not null, answer {json} not null, made_at {key} not null,
    primary key (token_id, key))`,
  `create index if not exists humas_idempotency_age on humas_idempotency (made_at)`,
];
