/** The face of federation for commands, controllers and the rounds: `strapi.plugin('humas').service('federation')`. */
import type { Core } from '@strapi/strapi';
import { publicSiteOf, userAgentOf } from '../../core';
import { editionsOf } from '../../edition';
import { createFetcher, type Fetcher } from '../../fetching';
import { createClock } from '../../schedule';
import type { Look } from '../look';
import { applyFile, type ApplyRequest } from './apply-file';
import { exportFile, type ExportRequest } from './export-file';
import { findPublicKey } from './keys';
import { lookAtNewsroom } from './look-at-newsroom';
import { isOnOwnSite, ownArticleAt } from './own-address';
import { readUnreadableAgain } from './read-again';
import { hearNews, verifyIntent, type Callback, type Verification } from './websub/notification';
import { seeToSubscriptions } from './websub/subscription';

const SUBSCRIPTIONS_SECONDS = 10;

export interface FederationService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const site = publicSiteOf(strapi);
  const fetcher: Fetcher = createFetcher({ userAgent: userAgentOf(site) });
  const isOurs = (url: string): Promise<boolean> => federation.isOurs(url);
  const subscriptions = createClock(strapi, {
    subscriptions: {
      work: (_, isStopped) => seeToSubscriptions(strapi, fetcher, isStopped),
      everySeconds: SUBSCRIPTIONS_SECONDS,
    },
  });
  const federation = {
    subscriptions,
    /** Of sources of the kind `newsroom`. */
    look: lookAtNewsroom({ fetcher, isOurs }) satisfies Look,
    /** Whether an address is one of our own articles: they do not come back in from those who pass them on. */
    async isOurs(url: string): Promise<boolean> {
      if (isOnOwnSite(site, url)) return true;
      const own = ownArticleAt(site, url);
      return own !== null && (await editionsOf(strapi).find('article', own.slug, own.locale)).is !== 'unknown';
    },
    exportFile: (request: ExportRequest) => exportFile(strapi, request),
    applyFile: (request: Omit<ApplyRequest, 'isOurs'>) => applyFile(strapi, { ...request, isOurs }),
    /** Null until a file has been exported. */
    publicKey: () => findPublicKey(strapi.db.connection),
    verifyIntent: (callback: Callback, said: Verification) => verifyIntent(strapi, callback, said),
    hearNews: (callback: Callback, signature: string | undefined, body: AsyncIterable<Uint8Array>) =>
      hearNews(strapi, callback, signature, body),
    async start() {
      await readUnreadableAgain(strapi, isOurs);
      subscriptions.start();
    },
    async stop() {
      await subscriptions.stop();
      await fetcher.close();
    },
  };
  return federation;
}
