import type { Knex } from 'knex';
import { makeTable } from '../edition';

export const makeTables = (knex: Knex): Promise<void> =>
  makeTable(knex, [
    // How far each source has been followed. What a person decides of it is in the content type `source`.
    `create table if not exists humas_source_states (
      id {identity}, source_id {key} not null unique,
      due_at {key} not null, lease_number integer not null default 0, lease_until {key},
      address {key}, etag {key}, last_modified {key}, cursor {bigint} not null default 0, epoch {key},
      interval_seconds integer, failures integer not null default 0,
      last_attempt_at {key}, last_success_at {key}, last_item_at {key}, last_error {json},
      hub {key}, topic {key}, hub_secret {key}, hub_until {key})`,
    `create index if not exists humas_source_states_due on humas_source_states (due_at)`,

    // The inbox: each item once, as it came last. State: pending, done, refused (a person must look), withdrawn.
    `create table if not exists humas_source_items (
      id {identity}, source_id {key} not null, item_key {key} not null, item_group {key} not null, url {key},
      hash {key} not null, payload {json} not null, state {key} not null default 'pending',
      document_id {key}, type {key} not null, locale {key}, version integer, problem {json},
      first_seen_at {key} not null, changed_at {key} not null,
      due_at {key} not null, attempts integer not null default 0, lease_number integer not null default 0, lease_until {key},
      unique (source_id, item_key))`,
    `create index if not exists humas_source_items_due on humas_source_items (state, due_at)`,
    `create index if not exists humas_source_items_group on humas_source_items (source_id, item_group)`,
    `create index if not exists humas_source_items_url on humas_source_items (url)`,
    `create index if not exists humas_source_items_document on humas_source_items (document_id)`,
  ]);

export interface SourceStateRow {
  id: number;
  source_id: string;
  due_at: string;
  lease_number: number;
  lease_until: string | null;
  /** Where it is fetched now: it moved for good, or its feed was found. */
  address: string | null;
  etag: string | null;
  last_modified: string | null;
  /** Of a newsroom's change feed. */
  cursor: number | string;
  epoch: string | null;
  interval_seconds: number | null;
  failures: number;
  last_attempt_at: string | null;
  last_success_at: string | null;
  last_item_at: string | null;
  /** JSON: { id, en } */
  last_error: string | null;
  hub: string | null;
  topic: string | null;
  hub_secret: string | null;
  hub_until: string | null;
}

export type ItemState = 'pending' | 'done' | 'refused' | 'withdrawn';

export interface SourceItemRow {
  id: number;
  source_id: string;
  item_key: string;
  item_group: string;
  url: string | null;
  hash: string;
  /** JSON of a Payload. */
  payload: string;
  state: ItemState;
  document_id: string | null;
  type: 'article' | 'event';
  locale: string | null;
  /** Of the article's text as we wrote it: another one means that a person has worked on it. */
  version: number | null;
  /** JSON: { id, en } */
  problem: string | null;
  first_seen_at: string;
  changed_at: string;
  due_at: string;
  attempts: number;
  lease_number: number;
  lease_until: string | null;
}
