/**
 * The way of public reads to the editions: connections of its own that cannot write, and prepared statements. On SQLite
 * Strapi's pool of one would make every reader wait for every open transaction; on PostgreSQL a crowd of readers would keep
 * officers from theirs.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { sqliteFile } from './fingerprint';

export type Value = string | number;

export interface EditionReader {
  /** Whether it reads within this process, so that two questions cost no more than one that asks both. */
  isNear: boolean;
  /** SQL with `?` for values; the same text is prepared once. */
  all<Row>(sql: string, values: Value[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The little of better-sqlite3 that reading needs; the package brings no types. */
interface Sqlite {
  prepare(sql: string): Statement;
  pragma(text: string): unknown;
  close(): void;
}
interface Statement {
  /** From now on rows are arrays: half as dear as objects, which are made below. */
  raw(): Statement;
  columns(): { name: string }[];
  all(...values: Value[]): unknown[][];
}

export function createReader(strapi: Core.Strapi): EditionReader {
  const file = sqliteFile(strapi);
  return file ? sqliteReader(openReadOnly(strapi, file)) : postgresReader(openPool(strapi));
}

function sqliteReader(database: Sqlite): EditionReader {
  const prepared = remember((sql) => {
    const statement = database.prepare(sql).raw();
    return { statement, names: statement.columns().map(({ name }) => name) };
  });
  return {
    isNear: true,
    all: async <Row>(sql: string, values: Value[]) => {
      const { statement, names } = prepared(sql);
      return statement.all(...values).map((row) => named(names, row)) as Row[];
    },
    close: async () => database.close(),
  };
}

function named(names: string[], values: unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index += 1) row[names[index] as string] = values[index];
  return row;
}

/** The driver is the application's: an installation on PostgreSQL need not have it. */
function openReadOnly(strapi: Core.Strapi, file: string): Sqlite {
  const Database = requireFromApplication(strapi)('better-sqlite3') as new (
    file: string,
    options: { readonly: boolean },
  ) => Sqlite;
  const database = new Database(file, { readonly: true });
  for (const setting of [
    'busy_timeout = 5000',
    'mmap_size = 1073741824', // pages are read where they lie, without a call for each
    'cache_size = -65536', // kilobytes; the usual 2 MB do not hold one list of whole articles
  ])
    database.pragma(setting);
  return database;
}

/** The little of pg that reading needs. */
interface Pool {
  query(question: { name: string; text: string; values: Value[] }): Promise<{ rows: unknown[] }>;
  on(event: 'connect', listener: (connection: { query(sql: string): Promise<unknown> }) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): Promise<void>;
}

const READ_CONNECTIONS = 4;

function postgresReader(pool: Pool): EditionReader {
  const question = remember((sql, index) => ({ name: `humas_${index}`, text: numbered(sql) }));
  return {
    isNear: false,
    all: async <Row>(sql: string, values: Value[]) => (await pool.query({ ...question(sql), values })).rows as Row[],
    close: () => pool.end(),
  };
}

function openPool(strapi: Core.Strapi): Pool {
  const { Pool } = requireFromApplication(strapi)('pg') as { Pool: new (settings: object) => Pool };
  const settings = strapi.db.connection.client.connectionSettings as object;
  const pool = new Pool({ ...settings, max: READ_CONNECTIONS, allowExitOnIdle: true });
  pool.on('connect', (connection) => {
    connection.query('set default_transaction_read_only = on').catch(() => {}); // the next question meets the same fault
  });
  pool.on('error', (error) => strapi.log.warn(`humas: an idle connection for reading was lost: ${error.message}`));
  return pool;
}

function requireFromApplication(strapi: Core.Strapi) {
  return createRequire(path.join(strapi.dirs.app.root, 'package.json'));
}

/** PostgreSQL numbers its parameters. */
function numbered(sql: string): string {
  let number = 0;
  return sql.replace(/\?/g, () => `$${(number += 1)}`);
}

/** Makes a thing once for each text. */
function remember<Thing>(make: (sql: string, index: number) => Thing): (sql: string) => Thing {
  const made = new Map<string, Thing>();
  return (sql) => {
    const known = made.get(sql) ?? make(sql, made.size);
    made.set(sql, known);
    return known;
  };
}
