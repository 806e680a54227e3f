/** The face of the room: `strapi.plugin('humas').service('schedule')`. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ArticleSchedule } from '../../../contracts/workflow';
import { invalid } from '../core';
import { databaseNow, editionsOf } from '../edition';
import { actorOf, type Actor } from '../scope';
import { addToTrail, assertMay, conflictOf, findArticle, PUBLISH, stageOf, workflowOf } from '../workflow';
import { createClock } from './clock';
import { doWhatIsDue } from './due';
import { sendLetters } from './letters';
import type { ScheduleRow } from './tables';
import type { ScheduleRequest } from './validation';

/** They end with a day; the units' days begin at three different hours. */
const CONSENTS_SECONDS = 600;

export interface ScheduleService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const clock = createClock(strapi, {
    'what is due': doWhatIsDue,
    'the end of embargoes': (_, isStopped) => editionsOf(strapi).liftEmbargoes(isStopped),
    letters: sendLetters,
    'consents that end': {
      work: (_, isStopped) => workflowOf(strapi).tellOfConsents(isStopped),
      everySeconds: CONSENTS_SECONDS,
    },
  });
  return {
    clock,
    find: (documentId: string, locale: string) => findPlan(strapi.db.connection, documentId, locale),

    /** Both times at once; null takes one back. */
    async set(documentId: string, request: ScheduleRequest): Promise<void> {
      const actor = actorOf(strapi);
      assertMay(actor, { name: 'publish', permission: PUBLISH });
      await editionsOf(strapi).transaction(async (trx) => {
        const { draft, live } = await findArticle(strapi, actor, documentId, request.locale);
        if (request.version !== (draft.version ?? 0)) throw await conflictOf(trx, draft, request.version);
        assertPossible(request, await databaseNow(trx), {
          isApproved: stageOf(draft) === 'approved',
          isLive: live !== undefined,
        });
        await write(trx, actor, documentId, request);
        await addToTrail(trx, actor, {
          name: 'schedule',
          type: 'article',
          documentId,
          locale: request.locale,
          title: draft.title ?? '',
          facility: draft.facility?.documentId ?? null,
          from: stageOf(draft),
          to: stageOf(draft),
          version: draft.version,
          note: said(request),
        });
      });
    },
  };
}

async function findPlan(knex: Knex, documentId: string, locale: string): Promise<ArticleSchedule> {
  const rows = await knex<ScheduleRow>('humas_schedule').where({ document_id: documentId, locale });
  const of = (action: string) => rows.find((row) => row.action === action);
  return {
    publishAt: of('publish')?.due_at ?? null,
    withdrawAt: of('withdraw')?.due_at ?? null,
    reason: of('withdraw')?.reason ?? null,
    problem: of('publish')?.problem ?? of('withdraw')?.problem ?? null,
  };
}

function assertPossible(
  { publishAt, withdrawAt, reason }: ScheduleRequest,
  now: string,
  { isApproved, isLive }: { isApproved: boolean; isLive: boolean },
) {
  if ([publishAt, withdrawAt].some((at) => at && at <= now))
    throw invalid(
      'Waktu yang dijadwalkan sudah lewat; pilih waktu yang akan datang',
      'that time is over; choose one to come',
    );
  if (publishAt && !isApproved)
    throw invalid(
      'Hanya naskah yang sudah disetujui yang dapat dijadwalkan terbit',
      'only an approved text can be planned',
    );
  if (withdrawAt && !isLive && !publishAt)
    throw invalid(
      'Belum ada yang dapat ditarik: naskah ini tidak terbit',
      'nothing to withdraw: this text is not published',
    );
  if (publishAt && withdrawAt && withdrawAt <= publishAt)
    throw invalid('Waktu penarikan harus sesudah waktu terbit', 'the withdrawal must come after the release');
  if (withdrawAt && !reason)
    throw invalid(
      'Isi alasan penarikan; pembaca akan melihatnya',
      'give the reason for withdrawal; readers will see it',
    );
}

async function write(trx: Knex, actor: Actor, documentId: string, request: ScheduleRequest) {
  const { locale, publishAt, withdrawAt, reason } = request;
  await trx('humas_schedule').where({ document_id: documentId, locale }).del();
  const plan = { document_id: documentId, locale, ordered_by: 'name' in actor ? actor.name : '' };
  const rows = [
    ...(publishAt ? [{ ...plan, action: 'publish', due_at: publishAt, reason: null }] : []),
    ...(withdrawAt ? [{ ...plan, action: 'withdraw', due_at: withdrawAt, reason }] : []),
  ];
  if (rows.length > 0) await trx('humas_schedule').insert(rows);
}

/** For the trail, times in UTC like all of it. */
function said({ publishAt, withdrawAt, reason }: ScheduleRequest): string {
  if (!publishAt && !withdrawAt) return 'jadwal dihapus (no plan)';
  return [publishAt && `terbit ${publishAt}`, withdrawAt && `tarik ${withdrawAt}: ${reason}`]
    .filter(Boolean)
    .join('; ');
}
