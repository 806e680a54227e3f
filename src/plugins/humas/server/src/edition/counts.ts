/**
 * How many editions there are, by what they show and by month and day: kept with every write, in its transaction. So a
 * total, a total of a range and the place of page 4,000 cost the same in an archive of any size.
 */
import type { Knex } from 'knex';
import type { EditionType } from '../../../contracts/public';
import type { EditionReader, Value } from './reader';
import type { RefRole } from './store';

/** What readers may filter by; the others in `humas_edition_refs` only say who must be rendered again. */
const COUNTED: readonly RefRole[] = ['facility', 'region', 'topic', 'event', 'kind'];
/** All editions of a type, whatever they show. */
export const EVERYTHING = { role: '', target: '' } as const;

export interface Counted {
  type: EditionType;
  locale: string;
  sortKey: string;
  refs: { role: string; target: string }[];
}

type Line = { role: string; target: string; type: string; locale: string; grain: string; period: string };

/** Takes one edition out, puts one in; either may be missing. */
export async function recount(trx: Knex, before: Counted | null, after: Counted | null): Promise<void> {
  const totals = new Map<string, Line & { total: number }>();
  const add = (line: Line, change: number) => {
    const key = JSON.stringify(line);
    const total = (totals.get(key)?.total ?? 0) + change;
    totals.set(key, { ...line, total });
  };
  for (const line of before ? linesOf(before) : []) add(line, -1);
  for (const line of after ? linesOf(after) : []) add(line, 1);
  const changed = [...totals.values()].filter(({ total }) => total !== 0);
  if (changed.length === 0) return;
  await trx('humas_edition_counts')
    .insert(changed)
    .onConflict(['target', 'role', 'type', 'locale', 'grain', 'period'])
    .merge({ total: trx.raw('humas_edition_counts.total + excluded.total') });
}

function linesOf({ type, locale, sortKey, refs }: Counted): Line[] {
  const shown = refs.filter(({ role }) => COUNTED.some((counted) => counted === role));
  const unique = new Map([EVERYTHING, ...shown].map(({ role, target }) => [`${role} ${target}`, { role, target }]));
  return [...unique.values()].flatMap((what) =>
    periodsOf(type, sortKey).map((when) => ({ ...what, type, locale, ...when })),
  );
}

/** Lists by name are short: they have no periods. What has no date yet stands before everything. */
function periodsOf(type: EditionType, sortKey: string): { grain: string; period: string }[] {
  const all = { grain: 'all', period: '' };
  if (type === 'facility' || type === 'region') return [all];
  const day = sortKey ? sortKey.slice(0, 10) : UNDATED;
  return [all, { grain: 'month', period: day.slice(0, 7) }, { grain: 'day', period: day }];
}

const UNDATED = '0000-00-00';

/** Counts everything anew where counts and editions disagree: after an upgrade, or after a foreign write. */
export async function repairCounts(trx: Knex): Promise<boolean> {
  const totals = (rows: { type: string; locale: string; total: string | number }[]) =>
    rows.map(({ type, locale, total }) => `${type} ${locale} ${total}`).join();
  const order = ['type', 'locale'];
  const live = await trx('humas_editions')
    .where({ status: 'live' })
    .groupBy(order)
    .orderBy(order)
    .select('type', 'locale', trx.raw('count(*) as total'));
  const counted = await trx('humas_edition_counts')
    .where({ grain: 'all', role: EVERYTHING.role })
    .whereNot({ total: 0 })
    .orderBy(order)
    .select('type', 'locale', 'total');
  if (totals(live) === totals(counted)) return false;
  await countAll(trx);
  return true;
}

export async function countAll(trx: Knex): Promise<void> {
  await trx('humas_edition_counts').del();
  const from = [
    `select '' as target, '' as role, type, locale, sort_key from humas_editions where status = 'live'`,
    `select target, role, type, locale, sort_key from humas_edition_refs where role in (${COUNTED.map((role) => `'${role}'`).join()})`,
  ];
  const dated = `case when sort_key = '' then '${UNDATED}' else sort_key end`;
  const grains = [
    ['all', `''`, ''],
    ['month', `substr(${dated}, 1, 7)`, `where type not in ('facility', 'region')`],
    ['day', `substr(${dated}, 1, 10)`, `where type not in ('facility', 'region')`],
  ];
  for (const source of from) {
    for (const [grain, period, where] of grains) {
      await trx.raw(
        `insert into humas_edition_counts (target, role, type, locale, grain, period, total)
          select target, role, type, locale, '${grain}', period, count(*)
          from (select shown.*, ${period} as period from (${source}) as shown ${where}) as dated
          group by target, role, type, locale, period`,
      );
    }
  }
}

/** One list: all editions of a type and language, or those that show one thing. */
export interface Selection {
  type: EditionType;
  locale: string;
  role: string;
  target: string;
}

const OF = 'target = ? and role = ? and type = ? and locale = ?';
const valuesOf = ({ target, role, type, locale }: Selection): Value[] => [target, role, type, locale];

interface Expression {
  sql: string;
  values: Value[];
}

/** As a part of another statement. */
export function totalOf(selection: Selection): Expression {
  return {
    sql: `coalesce((select total from humas_edition_counts where ${OF} and grain = 'all' and period = ''), 0)`,
    values: valuesOf(selection),
  };
}

/** How many stand before a bound of the sort key: whole months, whole days, and a look at one day's rows. */
export function rankOf(selection: Selection, bound: string): Expression {
  const [month, day] = [bound.slice(0, 7), bound.slice(0, 10)];
  const sum = `coalesce((select sum(total) from humas_edition_counts where ${OF} and grain =`;
  const rows = rowsOf(selection);
  return {
    sql: `(${sum} 'month' and period < ?), 0) + ${sum} 'day' and period >= ? and period < ?), 0)
      + (select count(*) from ${rows.sql} and sort_key >= ? and sort_key < ?))`,
    values: [...valuesOf(selection), month, ...valuesOf(selection), month, day, ...rows.values, day, bound],
  };
}

function rowsOf(selection: Selection): Expression {
  const { type, locale, role } = selection;
  return role === EVERYTHING.role
    ? { sql: `humas_editions where type = ? and locale = ? and status = 'live'`, values: [type, locale] }
    : { sql: `humas_edition_refs where ${OF}`, values: valuesOf(selection) };
}

export interface Place {
  /** The day in which the wanted position lies, '' for the undated; null behind the last one. */
  day: string | null;
  /** How many rows of that day come before it. */
  skip: number;
}

/** Where the edition at a position (from 0) stands. Reads months, then the days of one month. */
export async function locate(
  reader: EditionReader,
  selection: Selection,
  position: number,
  direction: 'asc' | 'desc',
): Promise<Place> {
  const month = await walk(reader, selection, 'month', '', position, direction);
  if (month.period === null) return { day: null, skip: 0 };
  const day = await walk(reader, selection, 'day', month.period, month.rest, direction);
  return { day: day.period === UNDATED ? '' : day.period, skip: day.rest };
}

async function walk(
  reader: EditionReader,
  selection: Selection,
  grain: string,
  within: string,
  position: number,
  direction: 'asc' | 'desc',
): Promise<{ period: string | null; rest: number }> {
  const periods = await reader.all<{ period: string; total: number | string }>(
    `select period, total from humas_edition_counts where ${OF} and grain = ? and period >= ? and period < ?
      order by period ${direction}`,
    [...valuesOf(selection), grain, within, `${within}~`],
  );
  let rest = position;
  for (const { period, total } of periods) {
    if (rest < Number(total)) return { period, rest };
    rest -= Number(total);
  }
  return { period: null, rest };
}
