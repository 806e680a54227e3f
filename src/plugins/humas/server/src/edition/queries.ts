/** The questions that public surfaces ask. Each is one indexed range scan over rows that already are the answer. */
import { LOCALES, type EditionType } from '../../../contracts/public';
import type { EditionReader, Value } from './reader';
import type { RefRole } from './store';
import { ANY_LOCALE, PUBLIC_TYPES } from './types';

export interface ListQuery {
  type: EditionType;
  locale: string;
  /** What the edition must show: documentIds, or a kind. */
  shows: { role: RefRole; target: string }[];
  /** Bounds of the sort key: from inclusive, before exclusive. */
  from?: string;
  before?: string;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
}

export interface ListAnswer {
  /** Cards as JSON text, ready to be joined into an answer. */
  cards: string[];
  total: number;
}

export async function listCards(reader: EditionReader, query: ListQuery): Promise<ListAnswer> {
  const { rows, order, count } = query.shows.length > 0 ? throughReferences(query) : throughEditions(query);
  const direction = query.direction === 'asc' ? 'asc' : 'desc';
  const offset = (query.page - 1) * query.pageSize;
  const cards = await reader.all<{ card: string }>(
    `select e.card ${rows.sql} order by ${order.map((column) => `${column} ${direction}`).join(', ')} limit ? offset ?`,
    [...rows.values, query.pageSize, offset],
  );
  const [counted] = await reader.all<{ total: number | string }>(`select count(*) as total ${count.sql}`, count.values);
  return { cards: cards.map(({ card }) => card), total: Number(counted?.total ?? 0) };
}

interface Selection {
  sql: string;
  values: Value[];
}
interface Scan {
  rows: Selection;
  /** Columns of one index, in its order. */
  order: [string, string];
  count: Selection;
}

function throughEditions(query: ListQuery): Scan {
  const bounds = boundsOf(query, 'e');
  const rows = {
    sql: `from humas_editions e where e.type = ? and e.locale = ? and e.status = 'live' ${bounds.sql}`,
    values: [query.type, localeOf(query), ...bounds.values],
  };
  return { rows, order: ['e.sort_key', 'e.document_id'], count: rows };
}

/**
 * References are ordered like the list, so the first filter is the range scan. `cross join` says so to SQLite's planner,
 * which else walks the whole archive. Withdrawn editions have no references: the count needs no look at the editions.
 */
function throughReferences(query: ListQuery): Scan {
  const [first, ...others] = query.shows as [ListQuery['shows'][number], ...ListQuery['shows']];
  const bounds = boundsOf(query, 'r');
  const condition = others.map(
    () =>
      'and exists (select 1 from humas_edition_refs o where o.edition_id = r.edition_id and o.role = ? and o.target = ?)',
  );
  const where = `where r.target = ? and r.role = ? and r.type = ? and r.locale = ? ${bounds.sql} ${condition.join(' ')}`;
  const values = [
    ...[first.target, first.role, query.type, localeOf(query), ...bounds.values],
    ...others.flatMap(({ role, target }) => [role, target]),
  ];
  return {
    rows: { sql: `from humas_edition_refs r cross join humas_editions e ${where} and e.id = r.edition_id`, values },
    order: ['r.sort_key', 'r.document_id'],
    count: { sql: `from humas_edition_refs r ${where}`, values },
  };
}

function boundsOf({ from, before }: ListQuery, table: string): Selection {
  const values: Value[] = [];
  let sql = '';
  if (from !== undefined) sql += ` and ${table}.sort_key >= ?`;
  if (from !== undefined) values.push(from);
  if (before !== undefined) sql += ` and ${table}.sort_key < ?`;
  if (before !== undefined) values.push(before);
  return { sql, values };
}

function localeOf({ type, locale }: ListQuery): string {
  return PUBLIC_TYPES[type].isLocalized ? locale : ANY_LOCALE;
}

export type ItemAnswer =
  /** `version` changes with every byte of the edition. */
  | { is: 'live'; edition: string; version: string; documentId: string }
  | { is: 'moved'; slug: string; locale: string }
  | { is: 'withdrawn'; reason: string | null }
  | { is: 'unknown' };

interface ItemRow {
  edition: string | null;
  checksum: string;
  document_id: string;
  status: string;
  slug: string;
  locale: string;
  reason: string | null;
}

/**
 * One item by its address or documentId. Without a locale, Indonesian answers before English; with one, an item that is
 * not translated is unknown in that language.
 */
export async function findItem(
  reader: EditionReader,
  type: EditionType,
  key: string,
  locale?: string,
): Promise<ItemAnswer> {
  const locales = localesOf(type, locale);
  const row =
    (await itemRows(reader, type, 'slug', key, locales))[0] ??
    (await itemRows(reader, type, 'document_id', key, locales))[0];
  if (row?.status === 'live' && row.edition)
    return { is: 'live', edition: row.edition, version: row.checksum, documentId: row.document_id };
  const moved = await movedTo(reader, type, key, locales);
  if (moved && moved.slug !== key) {
    return moved.status === 'live' ? { is: 'moved', slug: moved.slug, locale: moved.locale } : gone(moved);
  }
  return row ? gone(row) : { is: 'unknown' };
}

/** Always named: without them the index on (type, locale, slug) would be walked from end to end. */
function localesOf(type: EditionType, locale?: string): string[] {
  if (!PUBLIC_TYPES[type].isLocalized) return [ANY_LOCALE];
  return locale ? [locale] : [...LOCALES];
}

const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');

const gone = ({ reason }: ItemRow): ItemAnswer => ({ is: 'withdrawn', reason });

/** 'id' before 'en': the original language answers first. */
function itemRows(
  reader: EditionReader,
  type: EditionType,
  column: 'slug' | 'document_id',
  key: string,
  locales: string[],
) {
  return reader.all<ItemRow>(
    `select edition, checksum, document_id, status, slug, locale, reason from humas_editions
      where type = ? and locale in (${marks(locales)}) and ${column} = ? order by status, locale desc`,
    [type, ...locales, key],
  );
}

async function movedTo(
  reader: EditionReader,
  type: EditionType,
  slug: string,
  locales: string[],
): Promise<ItemRow | undefined> {
  const rows = await reader.all<ItemRow>(
    `select e.edition, e.checksum, e.document_id, e.status, e.slug, e.locale, e.reason from humas_slugs s
      join humas_editions e on e.type = s.type and e.document_id = s.document_id and e.locale = s.locale
      where s.type = ? and s.locale in (${marks(locales)}) and s.slug = ? order by e.status, e.locale desc`,
    [type, ...locales, slug],
  );
  return rows[0];
}

/** The documentId behind an address that is or was public: filters accept both. */
export async function documentIdOf(reader: EditionReader, type: EditionType, key: string): Promise<string | null> {
  const locales = localesOf(type);
  const [row] = await reader.all<{ document_id: string }>(
    `select document_id from humas_slugs where type = ? and locale in (${marks(locales)}) and slug = ?
      union all select document_id from humas_editions where type = ? and document_id = ? limit 1`,
    [type, ...locales, key, type, key],
  );
  return row?.document_id ?? null;
}

/** The vocabulary is public; it is read here, because Strapi's own connection waits for every open transaction. */
export async function topicIdOf(reader: EditionReader, code: string): Promise<string | null> {
  const [row] = await reader.all<{ document_id: string }>(
    'select document_id from humas_topics where code = ? limit 1',
    [code],
  );
  return row?.document_id ?? null;
}

/** A fingerprint of everything that the public can see; two tables with the same one are the same. */
export async function editionsChecksum(reader: EditionReader): Promise<string[]> {
  const rows = await reader.all<{ line: string }>(
    `select type || ' ' || document_id || ' ' || locale || ' ' || slug || ' ' || checksum as line from humas_editions
      where status = 'live' order by type, document_id, locale`,
    [],
  );
  return rows.map(({ line }) => line);
}
