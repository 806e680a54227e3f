/**
 * The rounds: whoever is due is looked at, as many at once as there are seats. Newsrooms have seats of their own, as their questions
 * wait for news. What a source does, or does not do, holds up its own seat and nobody else's.
 */
import type { Core } from '@strapi/strapi';
import { createWakeable, type InTurn } from '../../core';
import { claim, renew, type Lease } from '../../schedule';
import type { Look } from '../look';
import { noteSources } from './known-sources';
import { lookOnce, STATES } from './look-once';

const BEAT_MS = 1_000;
/** An instance that was killed is replaced after so long. */
const LEASE_SECONDS = 30;
const RENEWED_EVERY_MS = 10_000;

interface Seats {
  kinds: string;
  most: number;
}

/** A seat waits most of its time. Those at one host sit there together, as its turn comes twice at a time only. */
const POLLED: Seats = { kinds: "kind <> 'newsroom'", most: 64 };
const NEWSROOMS: Seats = { kinds: "kind = 'newsroom'", most: 100 };

export interface Rounds extends ReturnType<typeof createRounds> {}

/** `onNews`: something waits in the inbox. */
export function createRounds(strapi: Core.Strapi, lookFor: (kind: string) => Look, inTurn: InTurn, onNews: () => void) {
  const running = new Map<Lease, { seats: Seats; isLost: boolean; ended: Promise<void> }>();
  let timers: NodeJS.Timeout[] = [];
  let isStopped = false;
  let isBeat = true;

  const filling = createWakeable(
    async () => {
      if (isBeat) await noteSources(strapi.db.connection);
      isBeat = false;
      for (const seats of [POLLED, NEWSROOMS]) await fill(seats);
    },
    ({ message }) => strapi.log.error(`humas: the round of sources waits for the next beat: ${message}`),
  );

  async function fill(seats: Seats) {
    const free = seats.most - takenOf(seats);
    if (free <= 0 || isStopped) return;
    const open = `source_id in (select document_id from humas_sources where is_active and ${seats.kinds})`;
    for (const lease of await claim(strapi.db.connection, STATES, open, free, LEASE_SECONDS)) take(seats, lease);
  }

  function take(seats: Seats, lease: Lease) {
    const seat = { seats, isLost: false, ended: Promise.resolve() };
    running.set(lease, seat);
    seat.ended = lookOnce(
      strapi,
      (source, ...rest) => lookFor(source.kind)(source, ...rest),
      lease,
      inTurn,
      () => isStopped || seat.isLost,
    )
      .then((news) => void (news > 0 && onNews()))
      .catch(({ message }: Error) => {
        strapi.log.error(`humas: a look at a source could not be written down: ${message}`);
      })
      .finally(() => {
        running.delete(lease);
        filling.wake();
      });
  }

  /** Who lost it, e.g. because the machine slept, must not go on asking. */
  async function renewAll() {
    const leases = [...running.keys()];
    const kept = await renew(strapi.db.connection, STATES, leases, LEASE_SECONDS);
    for (const lease of leases) {
      const seat = running.get(lease);
      if (seat && !kept.has(lease)) seat.isLost = true;
    }
  }

  const takenOf = (seats: Seats) => [...running.values()].filter((seat) => seat.seats === seats).length;

  const beat = () => {
    isBeat = true;
    filling.wake();
  };
  return {
    start() {
      beat();
      const renewal = () =>
        void renewAll().catch(({ message }: Error) =>
          strapi.log.warn(`humas: leases of sources were not renewed: ${message}`),
        );
      timers = [setInterval(beat, BEAT_MS).unref(), setInterval(renewal, RENEWED_EVERY_MS).unref()];
    },
    /** Asks nobody from now on. What is under way ends soon if its fetcher is closed; then `ended` resolves. */
    stop() {
      isStopped = true;
      timers.forEach(clearInterval);
      filling.stop();
    },
    async ended(): Promise<void> {
      await filling.ended();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
