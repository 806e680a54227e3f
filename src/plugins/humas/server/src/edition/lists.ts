/** The lists that public surfaces ask for. Each is one indexed range scan over rows that already are the answer. */
import type { EditionType } from '../../../contracts/public';
import { EVERYTHING, locate, rankOf, totalOf, type Selection } from './counts';
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
  /** So many are passed over; `after` goes on behind a row without counting. */
  offset?: number;
  /** With a larger offset the place is looked up first. */
  passOver?: number;
  after?: Position;
  limit: number;
  withTotal: boolean;
  /** Whole editions in place of cards. */
  isWhole?: boolean;
}

/** Where a row stands in every list of its type. */
export interface Position {
  sortKey: string;
  documentId: string;
}

export interface ListedCard extends Position {
  /** JSON text, ready to be joined into an answer: the card, or the whole edition where that was asked for. */
  card: string;
  /** Changes with every byte of the edition. */
  version: string;
  /** When it got its present content. */
  changedAt: string;
}

export interface ListAnswer {
  cards: ListedCard[];
  hasMore: boolean;
  total?: number;
  /** There are more than `total`. */
  isMinimum?: boolean;
}

/** Several filters together have no total of their own: they are counted so far. */
const MOST_COUNTED = 10_000;
/** Passing over so many rows of an index costs less than finding out where to begin. */
const FEW = 2000;

export interface CardRow {
  card: string;
  checksum: string;
  sort_key: string;
  document_id: string;
  changed_at: string;
}
interface Row extends CardRow {
  total?: number | string | null;
}

export async function listCards(reader: EditionReader, query: ListQuery): Promise<ListAnswer> {
  const shows = query.shows.length < 2 ? query.shows : await rarestFirst(reader, query);
  const scan = scanOf(query, shows);
  const start = isFarDown(query, scan) ? await placeOf(reader, query, scan) : startOf(query, scan);
  const total = query.withTotal ? scan.total : null;
  const within = reader.isNear ? null : total;
  const sql = oneText(
    [
      shows.length,
      query.from !== undefined,
      query.before !== undefined,
      query.direction,
      query.isWhole,
      within !== null,
      start.sql,
    ],
    () => `select e.${query.isWhole ? 'edition' : 'card'} as card, e.checksum, e.sort_key, e.document_id, e.changed_at${within ? `, ${within.sql} as total` : ''}
      ${scan.from} ${start.sql} order by ${scan.key} ${query.direction}, ${scan.id} ${query.direction} limit ? offset ?`,
  );
  const values = [...(within?.values ?? []), ...scan.values, ...start.values, query.limit + 1, start.skip];
  const rows = start.isBehind ? [] : await reader.all<Row>(sql, values);
  // A range that ends before it begins counts below zero.
  const counted = total ? Math.max(0, Number(rows[0]?.total ?? (await valueOf(reader, total)))) : undefined;
  return {
    cards: rows.slice(0, query.limit).map(listed),
    hasMore: rows.length > query.limit,
    total: counted,
    isMinimum: scan.isCapped && counted !== undefined && counted >= MOST_COUNTED,
  };
}

const texts = new Map<string, string>();

/** What decides a statement is short, the statement is long: finding a prepared one by a text made anew costs as much as a row. */
function oneText(decides: unknown[], make: () => string): string {
  const key = decides.join();
  const known = texts.get(key) ?? make();
  texts.set(key, known);
  return known;
}

export const listed = ({ card, checksum, sort_key, document_id, changed_at }: CardRow): ListedCard => ({
  card,
  version: checksum,
  changedAt: changed_at,
  sortKey: sort_key,
  documentId: document_id,
});

interface Expression {
  sql: string;
  values: Value[];
}

interface Scan {
  /** `from … where …` with the filters and bounds; the card is in `e`. */
  from: string;
  values: Value[];
  /** Columns of one index, in its order. */
  key: string;
  id: string;
  /** What the counts know of it; null for several filters together. */
  selection: Selection | null;
  total: Expression;
  isCapped: boolean;
}

function scanOf(query: ListQuery, [first, ...others]: ListQuery['shows']): Scan {
  return first ? throughReferences(query, first, others) : throughEditions(query);
}

function throughEditions(query: ListQuery): Scan {
  const bounds = boundsOf(query, 'e.sort_key');
  const selection = { ...EVERYTHING, type: query.type, locale: localeOf(query) };
  return {
    from: `from humas_editions e where e.type = ? and e.locale = ? and e.status = 'live' ${bounds.sql}`,
    values: [query.type, localeOf(query), ...bounds.values],
    key: 'e.sort_key',
    id: 'e.document_id',
    selection,
    total: rangeTotal(query, selection),
    isCapped: false,
  };
}

/**
 * References are ordered like the list, so the first filter is the range scan. `cross join` says so to SQLite's planner,
 * which else walks the whole archive. Withdrawn editions have no references: the count needs no look at the editions.
 */
function throughReferences(query: ListQuery, first: ListQuery['shows'][number], others: ListQuery['shows']): Scan {
  const bounds = boundsOf(query, 'r.sort_key');
  const also = others.map(
    () =>
      'and exists (select 1 from humas_edition_refs o where o.edition_id = r.edition_id and o.role = ? and o.target = ?)',
  );
  const where = `where r.target = ? and r.role = ? and r.type = ? and r.locale = ? ${bounds.sql} ${also.join(' ')}`;
  const values = [
    ...[first.target, first.role, query.type, localeOf(query), ...bounds.values],
    ...others.flatMap(({ role, target }) => [role, target]),
  ];
  const selection = { ...first, type: query.type, locale: localeOf(query) };
  const isCapped = others.length > 0;
  return {
    from: `from humas_edition_refs r cross join humas_editions e ${where} and e.id = r.edition_id`,
    values,
    key: 'r.sort_key',
    id: 'r.document_id',
    selection: isCapped ? null : selection,
    total: isCapped ? cappedTotal(`from humas_edition_refs r ${where}`, values) : rangeTotal(query, selection),
    isCapped,
  };
}

/** The filter that leaves least is the one to walk along. */
async function rarestFirst(reader: EditionReader, query: ListQuery): Promise<ListQuery['shows']> {
  const totals = query.shows.map(({ role, target }) =>
    totalOf({ role, target, type: query.type, locale: localeOf(query) }),
  );
  const columns = totals.map(({ sql }, index) => `${sql} as total${index}`);
  const [row] = await reader.all<Record<string, number | string>>(
    `select ${columns.join(', ')}`,
    totals.flatMap(({ values }) => values),
  );
  return query.shows
    .map((show, index) => ({ show, total: Number(row?.[`total${index}`] ?? 0) }))
    .sort((a, b) => a.total - b.total)
    .map(({ show }) => show);
}

function rangeTotal({ from, before }: ListQuery, selection: Selection): Expression {
  if (from === undefined && before === undefined) return totalOf(selection);
  const until = before === undefined ? totalOf(selection) : rankOf(selection, before);
  const since = from === undefined ? { sql: '0', values: [] } : rankOf(selection, from);
  return { sql: `(${until.sql} - ${since.sql})`, values: [...until.values, ...since.values] };
}

function cappedTotal(from: string, values: Value[]): Expression {
  return { sql: `(select count(*) from (select 1 ${from} limit ${MOST_COUNTED}) as counted)`, values };
}

async function valueOf(reader: EditionReader, { sql, values }: Expression): Promise<number> {
  const [row] = await reader.all<{ value: number | string }>(`select ${sql} as value`, values);
  return Number(row?.value ?? 0);
}

interface Start extends Expression {
  skip: number;
  isBehind?: boolean;
}

function startOf({ direction, after, offset = 0 }: ListQuery, scan: Scan): Start {
  if (after) {
    // Not a row value `(a, b) < (c, d)`: SQLite would search the index by its first half only.
    const beyond = direction === 'asc' ? '>' : '<';
    return {
      sql: `and ${scan.key} ${beyond}= ? and (${scan.key} ${beyond} ? or ${scan.id} ${beyond} ?)`,
      values: [after.sortKey, after.sortKey, after.documentId],
      skip: 0,
    };
  }
  return { sql: '', values: [], skip: offset };
}

type Counted = Scan & { selection: Selection };

function isFarDown({ type, after, offset = 0, passOver = FEW }: ListQuery, scan: Scan): scan is Counted {
  return !after && offset > passOver && scan.selection !== null && hasPeriods(type);
}

/** The day in which the page begins, and what of it comes before. */
async function placeOf(reader: EditionReader, query: ListQuery, scan: Counted): Promise<Start> {
  const { direction, offset = 0 } = query;
  const position = offset + (await rowsBefore(reader, query, scan.selection));
  const { day, skip } = await locate(reader, scan.selection, position, direction);
  if (day === null) return { sql: '', values: [], skip: 0, isBehind: true };
  // The day in which the range begins is not whole: what of it lies before the range is cut off by the bound, not skipped.
  const bound = direction === 'asc' ? query.from : query.before;
  if (bound?.slice(0, 10) === day) return { sql: '', values: [], skip: offset };
  return direction === 'asc'
    ? { sql: `and ${scan.key} >= ?`, values: [day], skip }
    : { sql: `and ${scan.key} < ?`, values: [`${day}~`], skip };
}

/** How many rows of the whole selection come, in this direction, before the range begins. */
async function rowsBefore(
  reader: EditionReader,
  { from, before, direction }: ListQuery,
  selection: Selection,
): Promise<number> {
  if (direction === 'asc') return from === undefined ? 0 : valueOf(reader, rankOf(selection, from));
  if (before === undefined) return 0;
  const total = totalOf(selection);
  const rank = rankOf(selection, before);
  return valueOf(reader, { sql: `(${total.sql} - ${rank.sql})`, values: [...total.values, ...rank.values] });
}

const hasPeriods = (type: EditionType) => type !== 'facility' && type !== 'region';

function boundsOf({ from, before }: ListQuery, column: string): Expression {
  const values: Value[] = [];
  let sql = '';
  if (from !== undefined) {
    sql += ` and ${column} >= ?`;
    values.push(from);
  }
  if (before !== undefined) {
    sql += ` and ${column} < ?`;
    values.push(before);
  }
  return { sql, values };
}

function localeOf({ type, locale }: ListQuery): string {
  return PUBLIC_TYPES[type].isLocalized ? locale : ANY_LOCALE;
}
