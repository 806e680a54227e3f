/** What the tables say of sources: three statements, read from indexes alone, for a batch of them. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SourceHealth } from '../../../../contracts/sources';
import { DAY_SEEN, type SourceStateRow } from '../tables';
import { OBSERVED_DAYS, type DayOfItems } from './habit';

export const SOURCE = 'plugin::humas.source';

export interface SourceRow
  extends Pick<SourceHealth, 'documentId' | 'name' | 'address' | 'kind' | 'handling' | 'facility'> {
  isActive: boolean;
  createdAt: string | Date;
}

export type StateRow = Pick<
  SourceStateRow,
  'source_id' | 'due_at' | 'failures' | 'last_attempt_at' | 'last_success_at' | 'last_item_at' | 'last_error'
>;

export interface Figures {
  state: StateRow | undefined;
  days: DayOfItems[];
  waiting: number;
  refused: number;
}

export async function sourcesWhere(strapi: Core.Strapi, where: object): Promise<SourceRow[]> {
  return strapi.db.query(SOURCE).findMany({
    where,
    select: ['documentId', 'name', 'address', 'kind', 'handling', 'isActive', 'createdAt'],
    populate: { facility: { select: ['documentId', 'shortName', 'timeZone'] } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** `now`: by the database's clock. */
export async function figuresOf(knex: Knex, ids: string[], now: string): Promise<(id: string) => Figures> {
  const states = new Map((await statesOf(knex, ids)).map((row) => [row.source_id, row]));
  const days = grouped(await daysOf(knex, ids, firstDayBefore(now)));
  const open = grouped(await openItemsOf(knex, ids));
  return (id) => {
    const inState = (state: string) => Number(open.get(id)?.find((row) => row.state === state)?.items ?? 0);
    return {
      state: states.get(id),
      days: days.get(id) ?? [],
      waiting: inState('pending'),
      refused: inState('refused'),
    };
  };
}

/** How many items ever came, of each. */
export async function totalsOf(knex: Knex, ids: string[]): Promise<[id: string, items: number][]> {
  const rows: { source_id: string; items: number | string }[] = await knex('humas_source_items')
    .whereIn('source_id', ids)
    .groupBy('source_id')
    .select('source_id', knex.raw('count(*) as items'));
  return rows.map(({ source_id, items }) => [source_id, Number(items)]);
}

const statesOf = (knex: Knex, ids: string[]): Promise<StateRow[]> =>
  knex('humas_source_states')
    .whereIn('source_id', ids)
    .select('source_id', 'due_at', 'failures', 'last_attempt_at', 'last_success_at', 'last_item_at', 'last_error');

const firstDayBefore = (now: string): string =>
  new Date(Date.parse(now) - OBSERVED_DAYS * 86_400_000).toISOString().slice(0, 10);

async function daysOf(knex: Knex, ids: string[], first: string): Promise<(DayOfItems & { source_id: string })[]> {
  const rows: { source_id: string; day: string; items: number | string; last_at: string }[] = await knex(
    'humas_source_items',
  )
    .whereIn('source_id', ids)
    .whereRaw(`${DAY_SEEN} >= ?`, [first])
    .groupByRaw(`source_id, ${DAY_SEEN}`)
    .select('source_id', knex.raw(`${DAY_SEEN} as day, count(*) as items, max(first_seen_at) as last_at`));
  return rows.map(({ source_id, day, items, last_at }) => ({ source_id, day, items: Number(items), lastAt: last_at }));
}

const openItemsOf = (knex: Knex, ids: string[]): Promise<{ source_id: string; state: string; items: number }[]> =>
  knex('humas_source_items')
    .whereIn('state', ['pending', 'refused'])
    .whereIn('source_id', ids)
    .groupBy('source_id', 'state')
    .select('source_id', 'state', knex.raw('count(*) as items'));

function grouped<Row extends { source_id: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.source_id);
    if (group) group.push(row);
    else groups.set(row.source_id, [row]);
  }
  return groups;
}
