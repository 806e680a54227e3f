/**
 * The way of public reads to the editions. On SQLite it is a read-only connection of its own with prepared statements:
 * Strapi's pool of one would make every reader wait for every open transaction.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { sqliteFile } from './fingerprint';

export type Value = string | number;

export interface EditionReader {
  /** SQL with `?` for values; the same text is prepared once. */
  all<Row>(sql: string, values: Value[]): Promise<Row[]>;
  close(): void;
}

/** The little of better-sqlite3 that reading needs; the package brings no types. */
interface Sqlite {
  prepare(sql: string): Statement;
  pragma(text: string): unknown;
  close(): void;
}
interface Statement {
  all(...values: Value[]): unknown[];
}

export function createReader(strapi: Core.Strapi): EditionReader {
  const file = sqliteFile(strapi);
  return file ? sqliteReader(openReadOnly(strapi, file)) : strapiReader(strapi);
}

function sqliteReader(database: Sqlite): EditionReader {
  const prepared = new Map<string, Statement>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: async <Row>(sql: string, values: Value[]) => statement(sql).all(...values) as Row[],
    close: () => database.close(),
  };
}

/** The driver is the application's: an installation on PostgreSQL need not have it. */
function openReadOnly(strapi: Core.Strapi, file: string): Sqlite {
  const requireFromApplication = createRequire(path.join(strapi.dirs.app.root, 'package.json'));
  const Database = requireFromApplication('better-sqlite3') as new (
    file: string,
    options: { readonly: boolean },
  ) => Sqlite;
  const database = new Database(file, { readonly: true });
  database.pragma('busy_timeout = 5000');
  return database;
}

function strapiReader(strapi: Core.Strapi): EditionReader {
  return {
    async all<Row>(sql: string, values: Value[]) {
      const result = await strapi.db.connection.raw(sql, values);
      return (Array.isArray(result) ? result : result.rows) as Row[];
    },
    close: () => {},
  };
}
