/** History, trail and letters. Tables of the plugin's own: `strapi import` and the schema sync leave them alone. */
import type { Knex } from 'knex';
import { isPostgres, makeTable } from '../edition';

export async function makeTables(knex: Knex): Promise<void> {
  await makeTable(knex, STATEMENTS);
  for (const statement of isPostgres(knex) ? APPEND_ONLY_POSTGRES : APPEND_ONLY_SQLITE) await knex.raw(statement);
}

const STATEMENTS = [
  // Every saved text of an article. `contributors`: who wrote it since the last release, as JSON; none of them approves it.
  `create table if not exists humas_versions (
    document_id {key} not null, locale {key} not null, number integer not null, content {json} not null,
    fingerprint {key} not null, contributors {json} not null, changes {json} not null,
    saved_by {json} not null, saved_at {key} not null, published_at {key}, restored_from integer,
    primary key (document_id, locale, number))`,

  // The audit trail: lines are added, never changed.
  `create table if not exists humas_transitions (
    id {identity}, at {key} not null, name {key} not null, type {key} not null, document_id {key} not null,
    locale {key}, title {json} not null, facility {key}, from_stage {key}, to_stage {key}, version integer,
    actor_kind {key} not null, actor_id {bigint}, actor_name {json} not null, note {json}, changes {json} not null,
    is_own integer not null default 0)`,
  `create index if not exists humas_transitions_document on humas_transitions (document_id, locale, id)`,
  `create index if not exists humas_transitions_facility on humas_transitions (facility, id)`,

  // Letters that wait to be sent: one per step and person, whatever happens.
  `create table if not exists humas_letters (
    id {identity}, transition_id {bigint} not null, user_id {bigint} not null, due_at {key} not null,
    lease_number integer not null default 0, lease_until {key}, attempts integer not null default 0,
    last_error {json}, sent_at {key}, unique (transition_id, user_id))`,

  // Files that stand in the body of a published article, whatever its language; its photos are linked by Strapi.
  `create table if not exists humas_body_pictures (
    document_id {key} not null, file_id {bigint} not null, primary key (document_id, file_id))`,
  `create index if not exists humas_body_pictures_file on humas_body_pictures (file_id)`,

  // What a unit was told of a consent: each step of each consent once, whichever instance gets to it.
  `create table if not exists humas_consent_notices (
    document_id {key} not null, until {key} not null, name {key} not null, primary key (document_id, until, name))`,
];

const APPEND_ONLY_SQLITE = ['update', 'delete'].map(
  (verb) => `create trigger if not exists humas_transitions_no_${verb} before ${verb} on humas_transitions
    begin select raise(abort, 'humas_transitions is append-only'); end`,
);

const APPEND_ONLY_POSTGRES = [
  `create or replace function humas_append_only() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name; end $$`,
  `create or replace trigger humas_transitions_append_only before update or delete or truncate on humas_transitions
    for each statement execute function humas_append_only()`,
];
