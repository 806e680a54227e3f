/**
 * The plugin's own tables. They are made after Strapi's schema sync, which leaves foreign tables alone,
 * and at every start, so each statement says "if not exists".
 */
import type { Knex } from 'knex';
import { isPostgres } from './dialect';

export async function makeTables(knex: Knex): Promise<void> {
  const { key, json, bigint } = isPostgres(knex) ? POSTGRES : SQLITE;
  for (const statement of statements(key, json, bigint)) await knex.raw(statement);
}

/** Keys are compared byte by byte on both databases; a locale's collation would sort, and cost, differently. */
const POSTGRES = { key: 'text collate "C"', json: 'text', bigint: 'bigint' };
const SQLITE = { key: 'text', json: 'text', bigint: 'integer' };

function statements(key: string, json: string, bigint: string): string[] {
  return [
    `create table if not exists humas_counter (
      id integer primary key, value ${bigint} not null, epoch ${key} not null, fingerprint ${key})`,

    `create table if not exists humas_editions (
      id integer primary key ${bigint === 'bigint' ? 'generated always as identity' : 'autoincrement'},
      seq ${bigint} not null, type ${key} not null, document_id ${key} not null, locale ${key} not null,
      status ${key} not null, slug ${key} not null, sort_key ${key} not null,
      card ${json}, edition ${json}, reason ${json}, checksum ${key} not null,
      source_id ${bigint}, source_stamp ${key}, changed_at ${key} not null)`,
    `create unique index if not exists humas_editions_document on humas_editions (type, document_id, locale)`,
    `create unique index if not exists humas_editions_seq on humas_editions (seq)`,
    `create unique index if not exists humas_editions_slug on humas_editions (type, locale, slug)`,
    `create index if not exists humas_editions_list on humas_editions (type, locale, status, sort_key, document_id)`,

    // What an edition shows of others: filters look here, and so does "who must be rendered again".
    `create table if not exists humas_edition_refs (
      edition_id ${bigint} not null, role ${key} not null, target ${key} not null,
      type ${key} not null, locale ${key} not null, sort_key ${key} not null, document_id ${key} not null,
      primary key (edition_id, role, target))`,
    `create index if not exists humas_edition_refs_list on humas_edition_refs (target, role, type, locale, sort_key, document_id)`,

    // Every address that was ever public, so that an old one redirects and is never given to another item.
    `create table if not exists humas_slugs (
      type ${key} not null, locale ${key} not null, slug ${key} not null, document_id ${key} not null,
      primary key (type, locale, slug))`,

    `create table if not exists humas_jobs (
      kind ${key} not null, subject ${key} not null, version integer not null default 1, attempts integer not null default 0,
      primary key (kind, subject))`,
  ];
}
