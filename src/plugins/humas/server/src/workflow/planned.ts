/** A planned release or withdrawal, when its time has come: the same rules as by hand, looked at in the same transaction. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { actorOf } from '../scope';
import { readArticles, stageOf } from './articles';
import { latestVersion } from './history';
import { withIntention } from './intention';
import { tellWhoActsNext } from './told';
import { addToTrail } from './trail';
import { ARTICLE } from './transitions';

export interface Plan {
  action: 'publish' | 'withdraw';
  documentId: string;
  locale: string;
  reason: string | null;
}

/** The document's own guard looks at the text. Nothing is done where nothing is left to do: gone, or done by hand. */
export async function carryOut(
  strapi: Core.Strapi,
  trx: Knex,
  { action, documentId, locale, reason }: Plan,
): Promise<void> {
  const rows = () => trx('humas_articles').where({ document_id: documentId, locale });
  const draft = await rows().whereNull('published_at').first('id', 'stage');
  const documents = strapi.documents(ARTICLE as never);
  if (action === 'publish') {
    if (!draft || draft.stage === 'published') return;
    await withIntention({ name: 'publish', isPlanned: true }, () => documents.publish({ documentId, locale } as never));
    return;
  }
  if (!draft || !(await rows().whereNotNull('published_at').first('id'))) return;
  await rows().where({ id: draft.id }).update({ withdrawal_reason: reason });
  await documents.unpublish({ documentId, locale } as never);
}

/** A plan ends with what it was for, also when a person was quicker: else it would do it to a later text once more. */
export async function endPlan(
  trx: Knex,
  { documentId, locale }: Pick<Plan, 'documentId' | 'locale'>,
  ...actions: Plan['action'][]
): Promise<void> {
  await trx('humas_schedule').where({ document_id: documentId, locale }).whereIn('action', actions).del();
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
