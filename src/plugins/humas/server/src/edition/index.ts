import type { Core } from '@strapi/strapi';
import type { Capability } from '../core';
import { followMedia } from './media';
import { editionMiddleware } from './middleware';
import { repairOnStart } from './repair';
import { createService, type EditionService } from './service';
import { releaseStartLock, takeStartLock } from './start-lock';
import { makeTables } from './tables';

export { onlyPresentParts, presentConnection } from './article-parts';
export type { ChangeRow, Changes } from './changes';
export { isPostgres } from './dialect';
export { filesCalled } from './file-names';
export { WRITES } from './middleware';
export { oneAtATime } from './one-at-a-time';
export { readSequence } from './sequence';
export { databaseNow, nowSql } from './store';
export { makeTable } from './tables';
export { ANY_LOCALE } from './types';
export type { EditionService } from './service';
export type { PublicAddress } from './addresses';
export type { ItemAnswer, TopicName } from './items';
export type { ListAnswer, ListedCard, ListQuery, Position } from './lists';
export type { Live, Whole, WholeArticle, WholeEvent } from './nearby';
export type { Touched } from './touched';
export type { Scope, Withdrawal } from './withdrawn';

/** Adds the editions table, its sequence, and the rendering that runs within every publication. */
export const edition: Capability = {
  name: 'edition',
  services: { edition: createService },
  async register({ strapi }) {
    await takeStartLock(strapi);
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
    // In register(), so that it is the outermost one: i18n's own sync happens inside our transaction.
    strapi.documents.use(
      editionMiddleware(strapi, () => editionsOf(strapi).committed()) as Parameters<typeof strapi.documents.use>[0],
    );
  },
  async bootstrap({ strapi }) {
    await repairOnStart(strapi);
    followMedia(strapi, () => editionsOf(strapi).worker.wake());
    editionsOf(strapi).committed();
    editionsOf(strapi).renewal.start();
  },
  async destroy({ strapi }) {
    await releaseStartLock(strapi);
    await editionsOf(strapi).close();
  },
};

export function editionsOf(strapi: Core.Strapi): EditionService {
  return strapi.plugin('humas').service('edition');
}
