/** What waits for the person who asks. Nothing is stored for it: the stages and the photos say it. */
import type { Core } from '@strapi/strapi';
import type { ArticleTask, PhotoTask, Stage, Task } from '../../../contracts/workflow';
import { actorOf, unitsOf, type Actor } from '../scope';
import { photosAtRisk, type PhotoAtRisk } from './consent';
import { contributorKey, contributorsOf, latestVersion } from './history';
import { whyNotApprove } from './release';
import type { TransitionRow } from './trail';
import { APPROVE, ARTICLE, PUBLISH, REQUEST_CHANGES, UPDATE, type Permission } from './transitions';

const MOST = 100;

interface Waiting {
  documentId: string;
  locale: string;
  title: string;
  stage: Stage;
  updatedAt: string | Date;
  facility: { documentId: string; shortName: string; hasOneOfficer: boolean | null } | null;
}

/** Longest waiting first, at most 100. */
export async function tasksOf(strapi: Core.Strapi): Promise<Task[]> {
  const actor = actorOf(strapi);
  const { isUnlimited, own } = await unitsOf(strapi, actor);
  const mine = isUnlimited ? {} : { facility: { id: { $in: own.map(({ id }) => id) } } };
  const rows: Waiting[] = await strapi.db.query(ARTICLE).findMany({
    where: { publishedAt: null, stage: { $in: ['in-review', 'changes-requested', 'approved'] }, ...mine },
    populate: { facility: { select: ['documentId', 'shortName', 'hasOneOfficer'] } },
    orderBy: { updatedAt: 'asc' },
    limit: MOST,
  });
  const tasks: Task[] = await photoTasksOf(strapi, actor);
  for (const row of rows) {
    const step = await awaited(strapi, actor, row);
    if (step) tasks.push(await present(strapi, row, step));
  }
  return tasks.sort((a, b) => a.since.localeCompare(b.since)).slice(0, MOST);
}

/** Only who may publish changes a photo that readers see. */
async function photoTasksOf(strapi: Core.Strapi, actor: Actor): Promise<PhotoTask[]> {
  if (actor.kind !== 'user' || !actor.can(PUBLISH.action, PUBLISH.subject)) return [];
  const { isUnlimited, own } = await unitsOf(strapi, actor);
  return (await photosAtRisk(strapi, isUnlimited ? null : own.map(({ id }) => id), MOST)).map(photoTask);
}

const photoTask = ({ photo, risk, reason, since }: PhotoAtRisk): PhotoTask => ({
  type: 'photo',
  documentId: photo.documentId,
  title: photo.caption || photo.documentId,
  facility: photo.facility ? { documentId: photo.facility.documentId, shortName: photo.facility.shortName } : null,
  step: risk === 'ends' ? 'renewConsent' : 'protectPeople',
  since,
  note: null,
  reason,
});

async function awaited(
  strapi: Core.Strapi,
  actor: Actor,
  { documentId, locale, stage, facility }: Waiting,
): Promise<ArticleTask['step'] | null> {
  const may = ({ action, subject }: Permission) => actor.kind === 'user' && actor.can(action, subject);
  const version = await latestVersion(strapi.db.connection, documentId, locale);
  if (stage === 'in-review') {
    if (may(APPROVE) && !whyNotApprove(actor, version, facility?.hasOneOfficer ?? false)) return 'approve';
    return may(REQUEST_CHANGES) && !may(APPROVE) && !wrote(actor, version) ? 'requestChanges' : null;
  }
  if (stage === 'changes-requested') return may(UPDATE) && wrote(actor, version) ? 'revise' : null;
  if (!may(PUBLISH)) return null;
  const planned = await strapi.db
    .connection('humas_schedule')
    .where({ document_id: documentId, locale, action: 'publish' })
    .first();
  if (!planned) return 'publish';
  return planned.problem ? 'reschedule' : null;
}

function wrote(actor: Actor, version: Awaited<ReturnType<typeof latestVersion>>): boolean {
  const key = contributorKey(actor);
  return key !== null && version !== undefined && contributorsOf(version).includes(key);
}

async function present(strapi: Core.Strapi, row: Waiting, step: ArticleTask['step']): Promise<ArticleTask> {
  const last = await strapi.db
    .connection<TransitionRow>('humas_transitions')
    .where({ document_id: row.documentId, locale: row.locale, to_stage: row.stage })
    .orderBy('id', 'desc')
    .first();
  const { documentId, title, stage, facility } = row;
  return {
    type: 'article',
    documentId,
    locale: row.locale as ArticleTask['locale'],
    title,
    stage,
    facility: facility && { documentId: facility.documentId, shortName: facility.shortName },
    step,
    since: last?.at ?? new Date(row.updatedAt).toISOString(),
    note: last?.note ?? null,
  };
}
