/**
 * Turns the rows of one template into a machine that makes the same rows for another item: numbers of its own, the other unit's
 * and event's numbers, other words, other times. What it does not know about a row, it copies.
 */

const OWNERS = {
  article_id: 'humas_articles',
  photo_id: 'humas_photos',
  event_id: 'humas_events',
  facility_id: 'humas_facilities',
  region_id: 'humas_regions',
  file_id: 'files',
  edition_id: 'humas_editions',
};
const KEYLESS = [
  { table: 'humas_edition_refs', column: 'edition_id', of: ({ humas_editions = [] }) => humas_editions },
  { table: 'humas_slugs', column: 'document_id', of: (_, documentIds) => documentIds },
];

/** `page`: { table: [id, …] }; returns { table: [row, …] } with what has no number of its own. */
export async function readTemplate(db, page, documentIds) {
  const template = {};
  for (const [table, ids] of Object.entries(page)) template[table] = await db.rows(table, 'id', ids);
  for (const { table, column, of } of KEYLESS) {
    const rows = await db.rows(table, column, of(page, documentIds));
    if (rows.length > 0) template[table] = rows;
  }
  return template;
}

export async function removeTemplate(db, template) {
  for (const [table, rows] of Object.entries(template)) {
    const keyless = KEYLESS.find((each) => each.table === table);
    const column = keyless?.column ?? 'id';
    await db.remove(table, column, [...new Set(rows.map((row) => row[column]))]);
  }
}

/**
 * `words`: { 'text in the template': 'name of a word' }; `outside`: { 'humas_facilities 17': 'name of a number' };
 * `tables`: Strapi's table of each uid. The result's `fill(item, batch)` adds rows to { table: { columns, rows } }, where item is
 * { words, numbers, milliseconds }.
 */
export function makeCopier(db, template, { words, outside, tables, numbering }) {
  const own = new Map();
  for (const [table, rows] of Object.entries(template))
    for (const [position, { id }] of rows.entries()) if (id !== undefined) own.set(`${table} ${id}`, position);
  const split = splitter(words);
  const plans = Object.entries(template).map(([table, rows]) => {
    const columns = Object.keys(rows[0]);
    return { table, columns, rows: rows.map((row) => columns.map((column) => cellOf(table, column, row))) };
  });

  function cellOf(table, column, row) {
    const value = row[column];
    if (value === null) return constant(null);
    const owner = ownerOf(tables, table, column, row);
    if (owner) return numberOf(owner, Number(value));
    if (table === 'humas_editions' && column === 'seq') return (item) => numbering.next('seq', item);
    if (table === 'humas_editions' && column === 'source_stamp') return ({ milliseconds }) => db.stampOf(milliseconds);
    if (table === 'humas_editions' && column === 'checksum') return ({ unique }) => `${unique}${row.type}`;
    if (table === 'humas_edition_refs' && row.role === 'file' && column === 'target')
      return ({ bases }) => `file:${bases.files}`;
    if (column === 'changed_at') return ({ milliseconds }) => new Date(milliseconds).toISOString();
    if (column.endsWith('_at')) return ({ milliseconds }) => db.timeOf(milliseconds);
    if (db.isJson(table, column)) return split(JSON.stringify(value));
    return typeof value === 'string' ? split(value) : constant(value);
  }

  function numberOf(owner, id) {
    const position = own.get(`${owner} ${id}`);
    if (position !== undefined) return ({ bases }) => bases[owner] + position;
    const name = outside[`${owner} ${id}`];
    return name ? ({ numbers }) => numbers[name] : constant(id);
  }

  return {
    fill(item, batch) {
      const bases = {};
      for (const { table, rows } of plans) bases[table] = numbering.take(table, rows.length);
      const whole = { ...item, bases };
      for (const { table, columns, rows } of plans) {
        batch[table] ??= { columns, rows: [] };
        for (const cells of rows) batch[table].rows.push(cells.map((cell) => cell(whole)));
      }
      return bases;
    },
  };
}

const constant = (value) => () => value;

function ownerOf(tables, table, column, row) {
  if (column === 'id') return table;
  if (column === 'entity_id') return table.replace(/_cmps$/, '');
  if (column === 'cmp_id') return tables[row.component_type];
  if (column === 'related_id') return tables[row.related_type];
  if (column === 'source_id') return tables[`plugin::humas.${row.type}`];
  return OWNERS[column];
}

/** Cuts a text at every word that is replaced, once for all copies. */
function splitter(words) {
  const texts = Object.keys(words).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${texts.join('|')})`);
  return (text) => {
    const parts = text.split(pattern);
    if (parts.length === 1) return constant(text);
    const names = parts.map((part) => words[part] ?? null);
    return (item) => {
      let whole = '';
      for (let index = 0; index < parts.length; index += 1)
        whole += names[index] === null ? parts[index] : item.words[names[index]];
      return whole;
    };
  };
}

/** Numbers of rows, from the highest that stands on. */
export async function numberRows(db, tables) {
  const last = { seq: Number((await db.query('select max(seq) as seq from humas_editions'))[0].seq ?? 0) };
  for (const table of tables) last[table] = await db.highestId(table).catch(() => 0);
  return {
    next: (name) => (last[name] += 1),
    /** The first of so many. */
    take(table, count) {
      const first = last[table] + 1;
      last[table] += count;
      return first;
    },
    last,
  };
}
