/** The questions that public surfaces ask. Each is one indexed range scan over rows that already are the answer. */
import type { EditionType } from '../../../contracts/public';
import type { EditionReader, Value } from './reader';
import type { RefRole } from './store';
import { ANY_LOCALE, PUBLIC_TYPES } from './types';

export interface ListQuery {
  type: EditionType;
  locale: string;
  /** documentIds that the edition must show. */
  shows: { role: RefRole; documentId: string }[];
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
  const { sql, values } = selection(query);
  const order = query.direction === 'asc' ? 'asc' : 'desc';
  const offset = (query.page - 1) * query.pageSize;
  const rows = await reader.all<{ card: string }>(
    `select e.card ${sql} order by e.sort_key ${order}, e.document_id ${order} limit ? offset ?`,
    [...values, query.pageSize, offset],
  );
  const [count] = await reader.all<{ total: number | string }>(`select count(*) as total ${sql}`, values);
  return { cards: rows.map(({ card }) => card), total: Number(count?.total ?? 0) };
}

function selection({ type, locale, shows, from, before }: ListQuery): { sql: string; values: Value[] } {
  const values: Value[] = [];
  const joins = shows.map(({ role, documentId }, index) => {
    values.push(documentId, role);
    return `join humas_edition_refs r${index} on r${index}.edition_id = e.id and r${index}.target = ? and r${index}.role = ?`;
  });
  const bounds = [
    from === undefined ? '' : 'and e.sort_key >= ?',
    before === undefined ? '' : 'and e.sort_key < ?',
  ].join(' ');
  values.push(type, PUBLIC_TYPES[type].isLocalized ? locale : ANY_LOCALE);
  for (const bound of [from, before]) if (bound !== undefined) values.push(bound);
  return {
    sql: `from humas_editions e ${joins.join(' ')} where e.type = ? and e.locale = ? and e.status = 'live' ${bounds}`,
    values,
  };
}

export type ItemAnswer =
  | { is: 'live'; edition: string }
  | { is: 'moved'; slug: string; locale: string }
  | { is: 'withdrawn'; reason: string | null }
  | { is: 'unknown' };

interface ItemRow {
  edition: string | null;
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
  const inLocale = PUBLIC_TYPES[type].isLocalized ? locale : undefined;
  const where = inLocale ? 'and locale = ?' : '';
  const values = inLocale ? [type, key, inLocale] : [type, key];
  const row =
    (await itemRows(reader, `slug = ? ${where}`, values))[0] ??
    (await itemRows(reader, `document_id = ? ${where}`, values))[0];
  if (row?.status === 'live' && row.edition) return { is: 'live', edition: row.edition };
  const moved = await movedTo(reader, type, key, inLocale);
  if (moved && moved.slug !== key)
    return moved.status === 'live' ? { is: 'moved', slug: moved.slug, locale: moved.locale } : gone(moved);
  return row ? gone(row) : { is: 'unknown' };
}

const gone = ({ reason }: ItemRow): ItemAnswer => ({ is: 'withdrawn', reason });

/** 'id' before 'en': the original language answers first. */
function itemRows(reader: EditionReader, condition: string, values: Value[]): Promise<ItemRow[]> {
  return reader.all<ItemRow>(
    `select edition, status, slug, locale, reason from humas_editions where type = ? and ${condition} order by status, locale desc`,
    values,
  );
}

async function movedTo(
  reader: EditionReader,
  type: EditionType,
  slug: string,
  locale?: string,
): Promise<ItemRow | undefined> {
  const rows = await reader.all<ItemRow>(
    `select e.edition, e.status, e.slug, e.locale, e.reason from humas_slugs s
      join humas_editions e on e.type = s.type and e.document_id = s.document_id and e.locale = s.locale
      where s.type = ? and s.slug = ? ${locale ? 'and s.locale = ?' : ''} order by e.status, e.locale desc`,
    locale ? [type, slug, locale] : [type, slug],
  );
  return rows[0];
}

/** The documentId behind an address that is or was public: filters accept both. */
export async function documentIdOf(reader: EditionReader, type: EditionType, key: string): Promise<string | null> {
  const [row] = await reader.all<{ document_id: string }>(
    `select document_id from humas_slugs where type = ? and slug = ?
      union all select document_id from humas_editions where type = ? and document_id = ? limit 1`,
    [type, key, type, key],
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
