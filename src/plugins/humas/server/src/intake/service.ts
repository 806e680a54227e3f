/** The face of the room: `strapi.plugin('humas').service('intake')`. Whoever asks is the token of the present request. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Draft, DraftChanges, NewDraft, Submission } from '../../../contracts/intake';
import type { Locale } from '../../../contracts/public';
import { conflict } from '../core';
import { actorOf, unitsOf, type Unit } from '../scope';
import { ARTICLE, conflictOf, ownArticles, type WorkflowService } from '../workflow';
import { previewsOf } from '../preview';
import { listDrafts, readDraft } from './drafts';
import { once, type Attempt } from './once';
import { dataOf, facilityFor } from './references';
import type { DraftQuery } from './validation';

export interface IntakeService extends ReturnType<typeof createService> {}
export type Sent = Omit<Attempt, 'tokenId'>;

export function createService({ strapi }: { strapi: Core.Strapi }) {
  return {
    async list(query: DraftQuery) {
      return listDrafts(strapi, await ownUnits(), query);
    },

    show: (documentId: string, locale: Locale): Promise<Draft> =>
      readDraft(strapi, strapi.db.connection, documentId, locale),

    create: (sent: Sent, { locale, ...written }: NewDraft) =>
      once(strapi, attempt(sent), async (trx) => {
        const own = await ownUnits();
        const facility = await facilityFor(strapi, own, written.facility);
        const data = { ...(await dataOf(strapi, own, written)), facility };
        const { documentId } = await documents().create({ data, locale } as never);
        return answer(trx, 201, documentId, locale);
      }),

    /** Only what was sent changes. A language that the article does not have yet begins with what the others show. */
    update: (sent: Sent, documentId: string, locale: Locale, { previousVersion, ...written }: DraftChanges) =>
      once(strapi, attempt(sent), async (trx) => {
        await assertVersion(trx, documentId, locale, previousVersion);
        const data = await dataOf(strapi, await ownUnits(), written);
        await documents().update({ documentId, locale, data } as never);
        return answer(trx, 200, documentId, locale);
      }),

    submit: (sent: Sent, documentId: string, locale: Locale, { previousVersion, note }: Submission) =>
      once(strapi, attempt(sent), async (trx) => {
        const workflow: WorkflowService = strapi.plugin('humas').service('workflow');
        await workflow.takeStep('submit', documentId, { locale, version: previousVersion, note });
        return answer(trx, 200, documentId, locale);
      }),

    preview: (documentId: string, locale: Locale) => previewsOf(strapi).link(documentId, locale),
  };

  async function ownUnits(): Promise<Unit[]> {
    return (await unitsOf(strapi, actorOf(strapi))).own;
  }

  function attempt(sent: Sent): Attempt {
    const actor = actorOf(strapi);
    if (actor.kind !== 'token') throw new Error('humas: only a token writes here');
    return { ...sent, tokenId: actor.id };
  }

  function documents() {
    return strapi.documents(ARTICLE as never) as unknown as {
      create(given: never): Promise<{ documentId: string }>;
      update(given: never): Promise<unknown>;
    };
  }

  async function answer(trx: Knex, status: number, documentId: string, locale: Locale) {
    return { status, body: { data: await readDraft(strapi, trx, documentId, locale), meta: {} } };
  }

  async function assertVersion(trx: Knex, documentId: string, locale: Locale, previousVersion: number) {
    const { drafts } = await ownArticles(strapi, actorOf(strapi), documentId);
    const draft = drafts.get(locale);
    if (draft && draft.version !== previousVersion) throw await conflictOf(trx, draft, previousVersion);
    if (!draft && previousVersion !== 0)
      throw conflict(
        `Naskah ini belum ada dalam bahasa '${locale}'; mulailah dengan previousVersion 0`,
        `there is no draft in '${locale}' yet: begin with previousVersion 0`,
        { version: 0 },
      );
  }
}
