/** The same bulk work on a PostgreSQL database. */
import { createRequire } from 'node:module';

const { Client } = createRequire(import.meta.url)('pg');

export async function openPostgres(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const ask = async (sql, values) => (await client.query(sql, values)).rows;
  const jsonColumns = new Set(
    (
      await ask(
        "select table_name || '.' || column_name as name from information_schema.columns where data_type in ('json', 'jsonb')",
      )
    ).map(({ name }) => name),
  );
  let indexes = [];
  return {
    // Strapi's columns have no time zone, and its process runs in UTC here.
    timeOf: (milliseconds) => new Date(milliseconds).toISOString().slice(0, 19),
    stampOf: (milliseconds) => new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' '),
    isJson: (table, column) => jsonColumns.has(`${table}.${column}`),
    async rows(table, column, values) {
      const rows = await ask(`select to_json(t) as row from ${table} t where ${column} = any($1)`, [values]);
      return rows.map(({ row }) => row);
    },
    async remove(table, column, values) {
      await ask(`delete from ${table} where ${column} = any($1)`, [values]);
    },
    async highestId(table) {
      return Number((await ask(`select max(id) as id from ${table}`))[0].id ?? 0);
    },
    query: (sql, values) => {
      let count = 0;
      return ask(
        sql.replace(/\?/g, () => `$${(count += 1)}`),
        values,
      );
    },
    run: (sql) => ask(sql),
    has: async (table) => (await ask('select to_regclass($1) as name', [table]))[0].name !== null,
    async begin() {
      await ask('begin');
      await ask('set local session_replication_role = replica'); // no check of foreign keys, row by row
      await ask("set local maintenance_work_mem = '1GB'");
      indexes = await ask(`select indexname as name, indexdef as sql from pg_indexes i where schemaname = 'public'
        and not exists (select 1 from pg_constraint c where c.conname = i.indexname)`);
      for (const { name } of indexes) await ask(`drop index "${name}"`);
    },
    async insert(table, columns, rows) {
      const names = columns.map((name) => `"${name}"`).join(', ');
      const spell = (value, column) =>
        `${JSON.stringify(column)}:${textOf(value, jsonColumns.has(`${table}.${column}`))}`;
      const objects = rows.map((row) => `{${row.map((value, index) => spell(value, columns[index])).join(',')}}`);
      await ask(
        `insert into ${table} (${names}) overriding system value
          select ${names} from json_populate_recordset(null::${table}, $1::json)`,
        [`[${objects.join(',')}]`],
      );
    },
    async finish() {
      for (const { sql } of indexes) await ask(sql);
      const counted = await ask(`select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'id' and (column_default like 'nextval%' or is_identity = 'YES')`);
      for (const { name } of counted)
        await ask(
          `select setval(pg_get_serial_sequence('${name}', 'id'), (select coalesce(max(id), 0) + 1 from ${name}))`,
        );
      await ask('commit');
      await ask('vacuum analyze');
    },
    close: () => client.end(),
  };
}

/** JSON columns come as text that is JSON already. */
function textOf(value, isJson) {
  if (value === null || value === undefined) return 'null';
  return isJson ? value : JSON.stringify(value);
}
