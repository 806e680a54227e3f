import type { Knex } from 'knex';
import { makeTable } from '../edition';
import { makeMentions } from './making/mentions';

/** `2026-01-31`, in UTC: it begins at 7, 8 or 9 in the morning of Indonesia, before the day's news. */
export const DAY_SEEN = 'substr(first_seen_at, 1, 10)';

export async function makeTables(knex: Knex): Promise<void> {
  await makeTable(knex, STATEMENTS);
  if (!(await knex.schema.hasColumn('humas_source_states', 'given')))
    await makeTable(knex, ['alter table humas_source_states add column given {key}']);
  if (!(await knex.schema.hasColumn('humas_source_items', 'needs_page')))
    await makeTable(knex, [
      'alter table humas_source_items add column needs_page integer not null default 0',
      'alter table humas_source_items add column made_hash {key}',
    ]);
  await makeTable(knex, [
    // By lanes: who looks for the few of one does not read the many of the other.
    'create index if not exists humas_source_items_lane on humas_source_items (state, needs_page, due_at, id)',
    'drop index if exists humas_source_items_due', // of an earlier version
  ]);
  await makeMentions(knex);
  // Strapi's own tables: an item is looked for by its address and its words.
  await makeTable(knex, [
    'create index if not exists humas_origins_url on components_humas_origins (url)',
    'create index if not exists humas_articles_fingerprint on humas_articles (import_fingerprint)',
  ]);
}

const STATEMENTS = [
  // How far each source has been followed. What a person decides of it is in the content type `source`.
  `create table if not exists humas_source_states (
      id {identity}, source_id {key} not null unique,
      due_at {key} not null, lease_number integer not null default 0, lease_until {key},
      address {key}, etag {key}, last_modified {key}, cursor {bigint} not null default 0, epoch {key},
      interval_seconds integer, failures integer not null default 0,
      last_attempt_at {key}, last_success_at {key}, last_item_at {key}, last_error {json},
      hub {key}, topic {key}, hub_until {key})`,
  `create index if not exists humas_source_states_due on humas_source_states (due_at)`,

  // The inbox: each item once, as it came last. State: pending, done, refused (a person must look), withdrawn.
  `create table if not exists humas_source_items (
      id {identity}, source_id {key} not null, item_key {key} not null, item_group {key} not null, url {key},
      hash {key} not null, payload {json} not null, state {key} not null default 'pending',
      document_id {key}, type {key} not null, locale {key}, version integer, problem {json},
      first_seen_at {key} not null, changed_at {key} not null,
      due_at {key} not null, attempts integer not null default 0, lease_number integer not null default 0, lease_until {key},
      unique (source_id, item_key))`,
  `create index if not exists humas_source_items_group on humas_source_items (source_id, item_group)`,
  `create index if not exists humas_source_items_url on humas_source_items (url)`,
  `create index if not exists humas_source_items_document on humas_source_items (document_id)`,
  // By days, so that what a source brings each day is counted without sorting.
  `create index if not exists humas_source_items_seen on humas_source_items (source_id, ${DAY_SEEN}, first_seen_at)`,
  `create index if not exists humas_source_items_state on humas_source_items (source_id, state)`,
];

/** `due_at` of a source whose publisher says that it is gone for good (410): only a person asks it again. */
export const NEVER_AGAIN = '9999-12-31T23:59:59.999Z';

/** Between two looks at a source that is called: a hub, or a person, that never stops cannot make us ask without a pause. */
export const PAUSE_SECONDS = 2;

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
  hub_until: string | null;
  /** What a person had decided of it when this was written; changed since, it begins anew. */
  given: string | null;
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
  /** 1: only a summary came, and its page is still to be read. */
  needs_page: number;
  /** Of what was last made of it; another `hash` is news. */
  made_hash: string | null;
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
