/**
 * A unit's new name or a photo's new caption reaches every edition that shows it. There may be thousands, so it is a job:
 * written in the transaction of the change, done in small transactions after it, finished by the next start if this one dies.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditionType } from '../../../contracts/public';
import { lockSequence } from './sequence';
import { syncEditions } from './sync';

const KIND = 'render-dependants';
const BATCH = 20;

export async function orderDependants(trx: Knex, documentId: string): Promise<void> {
  await trx('humas_jobs')
    .insert({ kind: KIND, subject: documentId, version: 1 })
    .onConflict(['kind', 'subject'])
    .merge({ version: trx.raw('humas_jobs.version + 1') });
}

export interface DependantsWorker {
  /** Starts the work if none is under way. */
  wake(): void;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

export function createDependantsWorker(strapi: Core.Strapi): DependantsWorker {
  let running: Promise<void> | null = null;
  let isWokenAgain = false;
  const work = async () => {
    do {
      isWokenAgain = false;
      await finishJobs(strapi);
    } while (isWokenAgain);
  };
  const wake = () => {
    isWokenAgain = true;
    running ??= work()
      .catch((error: Error) => {
        strapi.log.error(
          `humas: editions that show a changed record wait for the next change or start: ${error.message}`,
        );
      })
      .finally(() => {
        running = null;
      });
  };
  return {
    wake,
    async idle() {
      wake();
      while (running) await running;
    },
  };
}

async function finishJobs(strapi: Core.Strapi) {
  for (;;) {
    const job = await strapi.db.connection('humas_jobs').where({ kind: KIND }).orderBy('subject').first();
    if (!job) return;
    await renderDependants(strapi, job.subject);
    // A change that came meanwhile raised the version: the job stays and runs again.
    await strapi.db.connection('humas_jobs').where(job).del();
  }
}

async function renderDependants(strapi: Core.Strapi, documentId: string) {
  const dependants = await dependantsOf(strapi.db.connection, documentId);
  for (let start = 0; start < dependants.length; start += BATCH) {
    const batch = dependants.slice(start, start + BATCH);
    await strapi.db.transaction(async ({ trx }) => {
      await lockSequence(trx);
      for (const { type, document_id } of batch) await syncEditions({ strapi, trx }, type, document_id);
    });
  }
}

async function dependantsOf(knex: Knex, target: string): Promise<{ type: EditionType; document_id: string }[]> {
  return knex('humas_edition_refs').where({ target }).distinct('type', 'document_id').orderBy(['type', 'document_id']);
}
