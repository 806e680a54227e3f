/** The face of the sources' health: `strapi.plugin('humas').service('sources')`. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  SOURCE_STATUSES,
  type SourceHealth,
  type SourceItemsPage,
  type SourcePage,
  type SourceStatus,
  type UnitLabel,
} from '../../../../contracts/sources';
import { conflict, forbidden, notFound } from '../../core';
import { databaseNow } from '../../edition';
import { actorOf, owns, unitsOf, type Units } from '../../scope';
import type { Payload } from '../incoming';
import { DAY_SEEN, type SourceItemRow } from '../tables';
import { createDecisions, type Unit } from './decisions';
import { figuresOf, sourcesWhere, totalsOf } from './figures';
import { inBatches } from './in-batches';
import { mayBeAssigned, mayTryAgain, presentItem, presentSource } from './present';
import type { ItemsQuery, SourcesQuery } from './validation';

const FACILITY = 'plugin::humas.facility';

export interface SourcesService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const knex = (): Knex => strapi.db.connection;
  const decisions = createDecisions(knex());

  async function healthOf(where: object): Promise<SourceHealth[]> {
    const now = await databaseNow(knex());
    return inBatches(await sourcesWhere(strapi, where), async (rows) => {
      const figures = await figuresOf(knex(), idsOf(rows), now);
      return rows.map((row) => presentSource(row, figures(row.documentId), now));
    });
  }

  async function requireSource(documentId: string): Promise<SourceHealth> {
    const [source] = await healthOf({ ...ownBy(await units()), documentId });
    if (source) return source;
    throw notFound('Tidak ada sumber itu pada satuan kerja Anda', 'there is no such source in your units');
  }

  async function requireItem(id: number): Promise<{ item: SourceItemRow; payload: Payload }> {
    const item: SourceItemRow | undefined = await knex()('humas_source_items').where({ id }).first();
    if (!item) throw noItem();
    const found = await sourcesWhere(strapi, { ...ownBy(await units()), documentId: item.source_id });
    if (found.length === 0) throw noItem();
    return { item, payload: JSON.parse(item.payload) };
  }

  const units = (): Promise<Units> => unitsOf(strapi, actorOf(strapi));

  return {
    /** Of all sources, for the server's own figures. */
    health: () => healthOf({}),
    /** How many items ever came, by documentId. */
    async totals(sources: SourceHealth[]): Promise<Map<string, number>> {
      return new Map(await inBatches(idsOf(sources), (ids) => totalsOf(knex(), ids)));
    },

    /** Of the own units, what needs somebody first. */
    async list({ status, words, page, pageSize }: SourcesQuery): Promise<SourcePage> {
      const all = await healthOf(ownBy(await units()));
      const chosen = all.filter((source) => (!status || source.status === status) && says(source, words));
      chosen.sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'id'));
      return {
        data: chosen.slice((page - 1) * pageSize, page * pageSize),
        meta: { statuses: countsOf(all), pagination: pagesOf(page, pageSize, chosen.length) },
      };
    },

    /** With its items, newest first. */
    async show(documentId: string, { state, page, pageSize }: ItemsQuery): Promise<SourceItemsPage> {
      const source = await requireSource(documentId);
      const items = () => knex()('humas_source_items').where({ source_id: documentId, ...(state ? { state } : {}) });
      const [counted] = await items().count<{ total: number | string }[]>({ total: '*' });
      const rows: SourceItemRow[] = await items()
        .orderByRaw(`${DAY_SEEN} desc, first_seen_at desc, id desc`)
        .limit(pageSize)
        .offset((page - 1) * pageSize);
      return {
        data: { source, items: rows.map(presentItem) },
        meta: { pagination: pagesOf(page, pageSize, Number(counted?.total)) },
      };
    },

    async lookNow(documentId: string): Promise<SourceHealth> {
      const { status } = await requireSource(documentId);
      if (status === 'off')
        throw conflict(
          'Sumber ini dinonaktifkan; aktifkan dahulu pada isiannya',
          'this source is switched off; switch it on in its form first',
        );
      await decisions.lookNow(documentId);
      return requireSource(documentId);
    },

    /** Units that an item may be given to. */
    async ownUnits(): Promise<UnitLabel[]> {
      const { isUnlimited, own } = await units();
      return strapi.db.query(FACILITY).findMany({
        where: { isActive: true, ...(isUnlimited ? {} : { id: { $in: own.map(({ id }) => id) } }) },
        select: ['documentId', 'shortName'],
        orderBy: { shortName: 'asc' },
      });
    },

    async tryAgain(id: number): Promise<void> {
      const { item, payload } = await requireItem(id);
      if (!mayTryAgain(item.state, payload)) throw notAgain(item, payload);
      await decisions.again(item);
    },

    async assign(id: number, facility: string): Promise<void> {
      const { item, payload } = await requireItem(id);
      if (!mayBeAssigned(item.state, payload)) throw notAgain(item, payload);
      if (!owns(await units(), facility))
        throw forbidden('Satuan kerja itu bukan tempat tugas Anda', 'you are no officer of that unit');
      await decisions.assign(item, await requireUnit(strapi, facility));
    },
  };
}

const idsOf = (sources: { documentId: string }[]): string[] => sources.map(({ documentId }) => documentId);

/** Sources whose items are recognised one by one are of no unit: the administrator's. */
const ownBy = ({ isUnlimited, own }: Units): object =>
  isUnlimited ? {} : { facility: { id: { $in: own.map(({ id }) => id) } } };

const rankOf = ({ status }: SourceHealth): number => SOURCE_STATUSES.indexOf(status);

function says({ name, address, facility }: SourceHealth, words: string): boolean {
  const text = [name, address, facility?.shortName].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function countsOf(all: SourceHealth[]): Record<SourceStatus, number> {
  const counts = Object.fromEntries(SOURCE_STATUSES.map((status) => [status, 0])) as Record<SourceStatus, number>;
  for (const { status } of all) counts[status] += 1;
  return counts;
}

const pagesOf = (page: number, pageSize: number, total: number) => ({
  page,
  pageSize,
  pageCount: Math.ceil(total / pageSize),
  total,
});

async function requireUnit(strapi: Core.Strapi, documentId: string): Promise<Unit> {
  const unit: Unit | null = await strapi.db
    .query(FACILITY)
    .findOne({ where: { documentId, isActive: true }, select: ['documentId', 'name', 'slug'] });
  if (unit) return unit;
  throw notFound('Tidak ada satuan kerja itu', 'there is no such unit');
}

const noItem = () => notFound('Tidak ada butir itu pada satuan kerja Anda', 'there is no such item in your units');

function notAgain({ state }: SourceItemRow, { type }: Payload) {
  if (state !== 'refused')
    return conflict('Butir ini tidak sedang menunggu keputusan', 'this item does not wait for a decision');
  return type === 'unreadable'
    ? conflict(
        'Butir ini belum dapat dibaca versi ini; ia dibaca lagi setelah versi baru dipasang',
        'this version cannot read the item; it is read again after an upgrade',
      )
    : conflict('Satuan kerja hanya dipilihkan untuk artikel', 'only an article is given to a unit');
}
