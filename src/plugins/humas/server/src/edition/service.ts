/** The face of the room for other rooms and for scripts: `strapi.plugin('humas').service('edition')`. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditionType } from '../../../contracts/public';
import { addressesOnPage, addressPages } from './addresses';
import { allOrNothing } from './all-or-nothing';
import { isPostgres } from './dialect';
import { changesSince } from './changes';
import { createDependantsWorker, type DependantsWorker } from './dependants';
import { findEmbargoed, liftEmbargoes, listEmbargoed, type EmbargoedQuery } from './embargo';
import { noteHighestSequence } from './fingerprint';
import { renderDraft, type DraftEdition } from './preview';
import { quietPool } from './quiet-pool';
import { addressKeyOf, documentIdOf, editionsChecksum, findItem, topicIdOf, topicOf } from './items';
import { listCards, type ListQuery } from './lists';
import { articlesAround, eventsUntold, liveArticles, liveEvents, type Around } from './nearby';
import { createNews } from './news';
import { createReader, type EditionReader } from './reader';
import { relatedCards } from './related';
import { createRenewal } from './renewal';
import { rebuild, type Progress } from './repair';
import { lockSequence, readSequence } from './sequence';
import { articlesTouched } from './touched';
import { watchPostgres, watchSqlite, type SequenceWatch } from './watch';
import { lastLeftAt, withdrawnOf, type Scope } from './withdrawn';

export interface EditionService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  let reader: EditionReader | null = null;
  const open = () => (reader ??= createReader(strapi));
  let watch: SequenceWatch | null = null;
  const watching = () =>
    (watch ??= isPostgres(strapi.db.connection) ? watchPostgres(strapi, open()) : watchSqlite(open()));
  const news = createNews(() => watching().state());
  const worker: DependantsWorker = createDependantsWorker(strapi);
  const renewal = createRenewal(strapi);
  const listeners: (() => void)[] = [];
  return {
    worker,
    renewal,
    list: (query: ListQuery) => listCards(open(), query),
    find: (type: EditionType, key: string, locale?: string) => findItem(open(), type, key, locale),
    related: (documentId: string, locale: string, limit: number) => relatedCards(open(), documentId, locale, limit),
    /** Names what is published at present; kept answers are good as long as it stays. Null when it cannot be known. */
    state: () => watching().state(),
    /** Everything after a number, in order, tombstones included. */
    changes: (since: number, limit: number) => changesSince(open(), since, limit),
    /** Resolves when something was published since `state()` said this, or after so long. */
    newsAfter: news.after,
    documentIdOf: (type: EditionType, key: string) => documentIdOf(open(), type, key),
    topicIdOf: (code: string) => topicIdOf(open(), code),
    topicOf: (code: string) => topicOf(open(), code),
    addressKeyOf: (role: EditionType | 'topic', documentId: string) => addressKeyOf(open(), role, documentId),
    /** What was taken back within a unit, a region, a topic, an event, or altogether; the newest first. */
    withdrawnOf: (scope: Scope, limit: number) => withdrawnOf(open(), scope, limit),
    lastLeftAt: (scope: Scope) => lastLeftAt(open(), scope),
    addressesOnPage: (page: number, pageSize: number) => addressesOnPage(open(), page, pageSize),
    addressPages: (pageSize: number) => addressPages(open(), pageSize),
    articlesTouched: (since: number, limit: number) => articlesTouched(open(), since, limit),
    articlesAround: (around: Around) => articlesAround(open(), around),
    liveArticles: (documentIds: string[], locale: string) => liveArticles(open(), documentIds, locale),
    eventsUntold: (days: Parameters<typeof eventsUntold>[1]) => eventsUntold(open(), days),
    liveEvents: (documentIds: string[]) => liveEvents(open(), documentIds),
    /** Called after each commit that may have changed an edition, in this process. */
    onCommitted(listener: () => void) {
      listeners.push(listener);
    },
    /** After a commit: dependants are rendered, and the machine remembers the highest number it has seen. */
    committed() {
      worker.wake();
      watch?.forget();
      for (const listener of listeners) listener();
      noteHighestSequence(strapi).catch((error: Error) =>
        strapi.log.warn(`humas: the sequence's mark was not written: ${error.message}`),
      );
    },
    /** Several records as one: all of them with their editions, or none. */
    async transaction<Result>(work: (trx: Knex) => Promise<Result>): Promise<Result> {
      return strapi.db.transaction(({ trx }) =>
        allOrNothing(trx, async () => {
          await lockSequence(trx);
          return work(trx);
        }),
      ) as Promise<Result>;
    },
    listEmbargoed: (query: EmbargoedQuery) => listEmbargoed(strapi.db.connection, query),
    findEmbargoed: (key: string, locale: string, facilities: string[] | null) =>
      findEmbargoed(strapi.db.connection, key, locale, facilities),
    /** A draft as it would be read if it were published now; nothing is written. For who may see it: nobody is asked here. */
    async preview(documentId: string, locale: string): Promise<DraftEdition | null> {
      return strapi.db.transaction(({ trx }) => renderDraft({ strapi, trx }, documentId, locale));
    },
    /** Returns how many articles have become everybody's. */
    async liftEmbargoes(isStopped: () => boolean = () => false): Promise<number> {
      const lifted = await liftEmbargoes(strapi, isStopped);
      if (lifted > 0) this.committed();
      return lifted;
    },
    sequence: () => readSequence(strapi.db.connection),
    /** Renders every document again. Unchanged content keeps its number in the sequence. */
    async rebuild(onProgress: Progress) {
      await renewal.stop();
      return rebuild(strapi, onProgress);
    },
    /** SHA-256 over all live editions: equal before and after a rebuild. */
    async checksum() {
      return createHash('sha256')
        .update((await editionsChecksum(open())).join('\n'))
        .digest('hex');
    },
    async close() {
      news.close();
      await renewal.stop();
      await worker.idle();
      await noteHighestSequence(strapi);
      await quietPool(strapi.db.connection);
      await watch?.close();
      await reader?.close();
      watch = reader = null;
    },
  };
}
