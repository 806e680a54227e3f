/** Which rows came into being since it was last asked: what one template consists of, in whatever tables that is. */

const OURS = /^(humas_|components_humas_|files)/;
/** What belongs to the work on a text, not to the text: the bulk has none of it. */
const NOT_COPIED = /^humas_(versions|transitions|schedule|letters|jobs|edition_counts)/;

export async function openDiary(knex) {
  const isPostgres = knex.client.dialect === 'postgresql';
  const tables = (await tablesOf(knex, isPostgres)).filter((name) => OURS.test(name) && !NOT_COPIED.test(name));
  const numbered = [];
  for (const name of tables) if (await knex.schema.hasColumn(name, 'id')) numbered.push(name);
  const last = new Map();
  for (const name of numbered) last.set(name, await highest(knex, name));
  return {
    /** { table: [id, …] } of the rows that are new, oldest first. */
    async turnPage() {
      const page = {};
      for (const name of numbered) {
        const rows = await knex(name).where('id', '>', last.get(name)).orderBy('id').select('id');
        if (rows.length === 0) continue;
        page[name] = rows.map(({ id }) => Number(id));
        last.set(name, page[name].at(-1));
      }
      return page;
    },
  };
}

async function highest(knex, table) {
  return Number((await knex(table).max('id as id').first())?.id ?? 0);
}

async function tablesOf(knex, isPostgres) {
  const names = isPostgres
    ? (await knex.raw("select tablename as name from pg_tables where schemaname = 'public'")).rows
    : await knex.raw("select name from sqlite_master where type = 'table'");
  return names.map(({ name }) => name).sort();
}
