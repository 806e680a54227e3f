/** The face of the room for what follows sources: `strapi.plugin('humas').service('following')`. */
import type { Core } from '@strapi/strapi';
import { createInTurn, publicSiteOf, settingsOf, userAgentOf } from '../core';
import { createFetcher } from '../fetching';
import { createReadingWorker } from '../reading';
import { federationOf } from './federation';
import { lookAtSite } from './looks/look-at-site';
import { readPageOf } from './looks/read-page';
import { createMaking } from './making';
import { createRounds } from './rounds';
import { sourceOf } from './source-of';

/** Between the beginnings of two requests to one host: platforms carry the items of many units. */
const HOST_INTERVAL_MS = 250;
const MOST_KEYS = 500;

export interface FollowingService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const site = publicSiteOf(strapi);
  const fetcher = createFetcher({ userAgent: userAgentOf(site), minHostIntervalMs: HOST_INTERVAL_MS });
  const reader = createReadingWorker();
  const inTurn = createInTurn();
  const means = { fetcher, reader, knownOf: (id: string, keys: string[]) => knownOf(strapi, id, keys) };
  const look = lookAtSite(means);
  const making = createMaking(strapi, {
    sourceOf: (documentId) => sourceOf(strapi, documentId),
    readPage: (url, source) => readPageOf(means, source, url),
    isOurs: (url) => federationOf(strapi).isOurs(url),
    inTurn,
  });
  const rounds = createRounds(
    strapi,
    (kind) => (kind === 'newsroom' ? federationOf(strapi).look : look),
    inTurn,
    () => making.wake(),
  );
  return {
    rounds,
    making,
    /** Commands start Strapi too, and follow nobody. */
    startWhenServing() {
      if (!settingsOf(strapi).followsSources) return;
      strapi.server.httpServer.once('listening', () => {
        rounds.start();
        making.start();
      });
    },
    /** Before federation stops: its questions end with its fetcher. */
    async stop() {
      rounds.stop();
      making.stop();
      await Promise.all([fetcher.close(), reader.close()]);
    },
    async ended() {
      await Promise.all([rounds.ended(), making.ended()]);
    },
  };
}

async function knownOf(strapi: Core.Strapi, sourceId: string, keys: string[]): Promise<Set<string>> {
  const rows: { item_key: string }[] = await strapi.db
    .connection('humas_source_items')
    .where({ source_id: sourceId })
    .whereIn('item_key', keys.slice(0, MOST_KEYS))
    .select('item_key');
  return new Set(rows.map(({ item_key }) => item_key));
}

export function followingOf(strapi: Core.Strapi): FollowingService {
  return strapi.plugin('humas').service('following');
}
