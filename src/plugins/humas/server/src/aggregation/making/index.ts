/** What waits in the inbox becomes articles and events, one after the other and behind the rounds. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { createWakeable } from '../../core';
import { claim, held, renew, type Lease } from '../../schedule';
import type { ItemState } from '../tables';
import { ITEMS, makeItem, type Maker } from './make-item';
import { wakeMentions } from './mentions';
import { createWhose } from './whose';

/** What is to be tried again later. */
const BEAT_MS = 5_000;

interface Lane {
  items: string;
  batch: number;
  atOnce: number;
  leaseSeconds: number;
}

/**
 * Pages of slow sites have a lane of their own: a correction, or a withdrawal, does not wait for them. Their lease is longer than
 * all seats together wait for their turns at one host.
 */
const LANES: Lane[] = [
  { items: 'needs_page = 0', batch: 9, atOnce: 1, leaseSeconds: 20 },
  { items: 'needs_page = 1', batch: 24, atOnce: 8, leaseSeconds: 120 },
];

/** What became of how many. */
export type Tally = Record<ItemState, number>;

export interface Making extends ReturnType<typeof createMaking> {}

export function createMaking(strapi: Core.Strapi, given: Omit<Maker, 'strapi' | 'whose'>) {
  let timer: NodeJS.Timeout | undefined;
  const tally: Tally = { pending: 0, done: 0, refused: 0, withdrawn: 0 };
  const whose = createWhose(strapi);
  const lanes = LANES.map((lane) =>
    createWakeable(
      (isStopped) => makePending(lane, isStopped),
      ({ message }) => strapi.log.error(`humas: what sources brought waits for the next beat: ${message}`),
    ),
  );

  async function makePending({ items, batch, atOnce, leaseSeconds }: Lane, isStopped: () => boolean): Promise<void> {
    const knex = strapi.db.connection;
    while (!isStopped()) {
      await wakeMentions(knex);
      const leases = await claim(knex, ITEMS, `state = 'pending' and ${items}`, batch, leaseSeconds);
      if (leases.length === 0) return;
      // Asked for each batch: a unit may have been entered meanwhile.
      const maker = { ...given, strapi, whose: await whose() };
      const seat = () => makeEach(maker, leases, leaseSeconds, isStopped);
      await Promise.all(Array.from({ length: atOnce }, seat));
      await letGo(knex, leases);
    }
  }

  async function makeEach(maker: Maker, waiting: Lease[], leaseSeconds: number, isStopped: () => boolean) {
    while (waiting.length > 0 && !isStopped()) {
      const lease = waiting.shift() as Lease;
      // Pages may have taken their time: those that still wait stay ours.
      const kept = await maker.inTurn(() => renew(strapi.db.connection, ITEMS, [lease, ...waiting], leaseSeconds));
      if (kept.has(lease)) tally[await makeItem(maker, lease)] += 1;
    }
  }

  const wake = () => lanes.forEach((lane) => lane.wake());
  return {
    tally: tally as Readonly<Tally>,
    start() {
      wake();
      timer = setInterval(wake, BEAT_MS).unref();
    },
    wake,
    /** Resolves when nothing is due. */
    async idle() {
      await Promise.all(lanes.map((lane) => lane.idle()));
    },
    stop() {
      clearInterval(timer);
      lanes.forEach((lane) => lane.stop());
    },
    async ended() {
      await Promise.all(lanes.map((lane) => lane.ended()));
    },
  };
}

/** What a server that stops has not begun is free for the next one. */
async function letGo(knex: Knex, leases: Lease[]): Promise<void> {
  for (const lease of leases) await held(knex, ITEMS, lease).update({ lease_until: null });
}
