/**
 * Tells WebSub hubs (W3C 2018) of feeds that changed. The sequence of editions is the outbox: what was committed is told, whoever
 * committed it, and whatever was killed in between.
 */
import type { Core } from '@strapi/strapi';
import { createWakeable, settingsOf, userAgentOf, type Site } from '../../core';
import { editionsOf } from '../../edition';
import { createFetcher } from '../../fetching';
import { createClock } from '../../schedule';
import { noteChanges } from './note';
import { tellHubs } from './tell';
import type { AddressOf } from './touched-feeds';

export { HUB_TABLES } from './tables';

export interface Hubs {
  start(): Promise<void>;
  /** A whole round from now on. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/** Without hubs nothing is written down and nobody is asked. */
export function createHubs(strapi: Core.Strapi, site: Site, addressOf: AddressOf): Hubs {
  const { hubs, hubNetworks } = settingsOf(strapi);
  if (hubs.length === 0) return { start: async () => {}, tick: async () => {}, stop: async () => {} };
  const fetcher = createFetcher({ userAgent: userAgentOf(site), allowedNetworks: hubNetworks });
  const rounds = createWakeable(
    async (isStopped) => {
      await noteChanges(strapi, hubs, addressOf, isStopped);
      await tellHubs(strapi, fetcher, isStopped);
    },
    (error) => strapi.log.error(`humas: hubs could not be told and are tried again: ${error.message}`),
  );
  // For what other instances committed, and for hubs that are to be asked again.
  const clock = createClock(strapi, { hubs: () => rounds.idle() });
  return {
    async start() {
      await strapi.db.connection('humas_feed_pings').whereNotIn('hub', hubs).del();
      editionsOf(strapi).onCommitted(rounds.wake);
      clock.start();
      rounds.wake();
    },
    tick: () => rounds.idle(),
    async stop() {
      rounds.stop();
      await fetcher.close();
      await rounds.ended();
      await clock.stop();
    },
  };
}
