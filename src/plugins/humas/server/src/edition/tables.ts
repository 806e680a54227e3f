/**
 * The plugin's own tables. They are made after Strapi's schema sync, which leaves foreign tables alone,
 * and at every start, so each statement says "if not exists".
 */
import type { Knex } from 'knex';
import { isPostgres } from './dialect';
import { FORMER_REFS } from './former-refs';

export async function makeTables(knex: Knex): Promise<void> {
  await makeTable(knex, STATEMENTS);
  for (const table of ['humas_editions', 'humas_embargoed']) await addRendering(knex, table);
  await makeTable(knex, [
    `create index if not exists humas_editions_rendering on humas_editions (status, rendering, type, seq)`,
  ]);
}

/** Keys are compared byte by byte on both databases; a locale's collation would sort, and cost, differently. */
const POSTGRES: Types = {
  key: 'text collate "C"',
  json: 'text',
  bigint: 'bigint',
  identity: 'bigint primary key generated always as identity',
};
const SQLITE: Types = { key: 'text', json: 'text', bigint: 'integer', identity: 'integer primary key autoincrement' };
type Types = Record<'key' | 'json' | 'bigint' | 'identity', string>;

/** Runs statements in which {key}, {json}, {bigint} and {identity} stand for the database's own types. */
export async function makeTable(knex: Knex, statements: string[]): Promise<void> {
  const types = isPostgres(knex) ? POSTGRES : SQLITE;
  for (const statement of statements)
    await knex.raw(statement.replace(/\{(key|json|bigint|identity)\}/g, (_, name: keyof Types) => types[name]));
}

/** How an edition was rendered. Tables of earlier versions lack the column, and SQLite cannot say "if not exists" of one. */
async function addRendering(knex: Knex, table: string): Promise<void> {
  if (await knex.schema.hasColumn(table, 'rendering')) return;
  await makeTable(knex, [`alter table ${table} add column rendering {key} not null default ''`]);
}

const STATEMENTS = [
  `create table if not exists humas_counter (
    id integer primary key, value {bigint} not null, epoch {key} not null, fingerprint {key})`,

  // The long texts stand last: SQLite walks through all that comes before a column.
  `create table if not exists humas_editions (
    id {identity},
    seq {bigint} not null, type {key} not null, document_id {key} not null, locale {key} not null,
    status {key} not null, slug {key} not null, sort_key {key} not null, checksum {key} not null,
    changed_at {key} not null, source_id {bigint}, source_stamp {key}, rendering {key} not null default '',
    reason {json}, card {json}, edition {json})`,
  `create unique index if not exists humas_editions_document on humas_editions (type, document_id, locale)`,
  `create unique index if not exists humas_editions_seq on humas_editions (seq)`,
  `create unique index if not exists humas_editions_slug on humas_editions (type, locale, slug)`,
  `create index if not exists humas_editions_list on humas_editions (type, locale, status, sort_key, document_id)`,
  `create index if not exists humas_editions_withdrawn on humas_editions (type, locale, changed_at) where status = 'withdrawn'`,

  // What an edition shows of others: filters look here, and so does "who must be rendered again".
  `create table if not exists humas_edition_refs (
    edition_id {bigint} not null, role {key} not null, target {key} not null,
    type {key} not null, locale {key} not null, sort_key {key} not null, document_id {key} not null,
    primary key (edition_id, role, target))`,
  `create index if not exists humas_edition_refs_list on humas_edition_refs (target, role, type, locale, sort_key, document_id)`,
  ...FORMER_REFS,

  // Totals of everything and of each thing shown, by month and day: the primary key is the order in which they are read.
  `create table if not exists humas_edition_counts (
    target {key} not null, role {key} not null, type {key} not null, locale {key} not null,
    grain {key} not null, period {key} not null, total {bigint} not null,
    primary key (target, role, type, locale, grain, period))`,

  // Every address that was ever public, so that an old one redirects and is never given to another item.
  `create table if not exists humas_slugs (
    type {key} not null, locale {key} not null, slug {key} not null, document_id {key} not null,
    primary key (type, locale, slug))`,

  // What is published but not yet for everybody. A table of its own: no public question can touch it.
  `create table if not exists humas_embargoed (
    document_id {key} not null, locale {key} not null, slug {key} not null, facility {key},
    embargo_until {key} not null, card {json} not null, edition {json} not null,
    primary key (document_id, locale))`,
  `create index if not exists humas_embargoed_end on humas_embargoed (embargo_until)`,

  // What files were called before they were remade or replaced; their present names are Strapi's `files.hash`.
  `create table if not exists humas_former_file_names (name {key} primary key, document_id {key} not null)`,
  `create index if not exists humas_files_hash on files (hash)`,

  `create table if not exists humas_jobs (
    kind {key} not null, subject {key} not null, version integer not null default 1, attempts integer not null default 0,
    primary key (kind, subject))`,
];
