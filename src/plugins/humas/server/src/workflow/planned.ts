/** A planned release or withdrawal, when its time has come: the same rules as by hand, looked at in the same transaction. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { databaseNow } from '../edition';
import { actorOf } from '../scope';
import { readArticles, stageOf } from './articles';
import { latestVersion } from './history';
import { assertMayBeReleased } from './release';
import { tellWhoActsNext } from './told';
import { addToTrail } from './trail';
import { ARTICLE } from './transitions';

export interface Plan {
  action: 'publish' | 'withdraw';
  documentId: string;
  locale: string;
  reason: string | null;
}

export async function carryOut(
  strapi: Core.Strapi,
  trx: Knex,
  { action, documentId, locale, reason }: Plan,
): Promise<void> {
  const { drafts, live } = await readArticles(strapi, documentId);
  const draft = drafts.get(locale);
  if (!draft) return; // deleted meanwhile: there is nothing to do any more
  const documents = strapi.documents(ARTICLE as never);
  if (action === 'publish') {
    await assertMayBeReleased(trx, draft, live.get(locale), new Date(await databaseNow(trx)));
    if (stageOf(draft) !== 'published') await documents.publish({ documentId, locale } as never);
    return;
  }
  if (!live.has(locale)) return;
  await trx('humas_articles').where({ id: draft.id }).update({ withdrawal_reason: reason });
  await documents.unpublish({ documentId, locale } as never);
}

/** Those who may publish are told why it did not happen. */
export async function reportFailure(
  strapi: Core.Strapi,
  trx: Knex,
  documentId: string,
  locale: string,
  problem: string,
): Promise<void> {
  const draft = (await readArticles(strapi, documentId)).drafts.get(locale);
  const version = await latestVersion(trx, documentId, locale);
  if (!draft || !version) return;
  const facility = draft.facility?.documentId ?? null;
  const stage = stageOf(draft);
  const id = await addToTrail(trx, actorOf(strapi), {
    name: 'scheduleFailed',
    type: 'article',
    documentId,
    locale,
    title: draft.title ?? '',
    facility,
    from: stage,
    to: stage,
    version: version.number,
    note: problem,
  });
  await tellWhoActsNext(strapi, trx, { id, name: 'scheduleFailed', to: stage, version, facility });
}
