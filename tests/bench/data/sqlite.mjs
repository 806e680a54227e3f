/** Bulk work on a SQLite file that nobody else has open. Speed over safety: a run that is broken off begins again. */
import { createRequire } from 'node:module';

const Database = createRequire(import.meta.url)('better-sqlite3');

export function openSqlite(file) {
  const database = new Database(file);
  for (const pragma of ['synchronous = off', 'cache_size = -2000000', 'temp_store = memory']) database.pragma(pragma);
  const statements = new Map();
  const prepare = (sql) => statements.get(sql) ?? statements.set(sql, database.prepare(sql)).get(sql);
  let indexes = [];
  return {
    // A moment is a number of milliseconds, and JSON is text.
    timeOf: (milliseconds) => milliseconds,
    stampOf: (milliseconds) => String(milliseconds),
    isJson: () => false,
    async rows(table, column, values) {
      return database.prepare(`select * from ${table} where ${column} in (${marks(values)})`).all(...values);
    },
    async remove(table, column, values) {
      database.prepare(`delete from ${table} where ${column} in (${marks(values)})`).run(...values);
    },
    async highestId(table) {
      return database.prepare(`select max(id) as id from ${table}`).get().id ?? 0;
    },
    async query(sql, values = []) {
      return database.prepare(sql).all(...values);
    },
    async run(sql) {
      database.exec(sql);
    },
    async has(table) {
      return Boolean(database.prepare('select 1 from sqlite_master where name = ?').get(table));
    },
    /** One transaction, and indexes made at the end: ten times as quick. */
    async begin() {
      database.pragma('foreign_keys = off');
      database.pragma('journal_mode = off');
      database.exec('begin');
      indexes = database.prepare("select name, sql from sqlite_master where type = 'index' and sql is not null").all();
      for (const { name } of indexes) database.exec(`drop index "${name}"`);
    },
    async insert(table, columns, rows) {
      const names = columns.map((name) => `"${name}"`).join(', ');
      const statement = prepare(`insert into ${table} (${names}) values (${marks(columns)})`);
      for (const row of rows) statement.run(row);
    },
    async finish() {
      for (const { sql } of indexes) database.exec(sql);
      database.exec('commit');
      database.pragma('journal_mode = wal');
    },
    async close() {
      database.close();
    },
  };
}

const marks = (values) => values.map(() => '?').join(', ');
