/**
 * A unit's new name or a photo's new caption reaches every edition that shows it. There may be thousands, so it is a job:
 * written in the transaction of the change, done in small transactions after it, finished by the next start if this one dies.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { createWakeable, type Wakeable } from '../core';
import { renderAgain, type Subject } from './render-again';

const KIND = 'render-dependants';
const BATCH = 20;
const RETRY_MS = 30_000;

export async function orderDependants(trx: Knex, documentId: string): Promise<void> {
  await trx('humas_jobs')
    .insert({ kind: KIND, subject: documentId, version: 1 })
    .onConflict(['kind', 'subject'])
    .merge({ version: trx.raw('humas_jobs.version + 1') });
}

export type DependantsWorker = Pick<Wakeable, 'wake' | 'idle'>;

export function createDependantsWorker(strapi: Core.Strapi): DependantsWorker {
  let later: NodeJS.Timeout | null = null;
  const worker = createWakeable(
    async () => {
      if ((await finishJobs(strapi)) > 0) later ??= setTimeout(wakeLater, RETRY_MS).unref();
    },
    ({ message }) => strapi.log.error(`humas: jobs could not be read and wait for the next change: ${message}`),
  );
  const wakeLater = () => {
    later = null;
    worker.wake();
  };
  return worker;
}

interface Job {
  kind: string;
  subject: string;
  version: number;
  attempts: number;
}

/** Each job once, those that failed least first: one that cannot be done must not keep the others from it. Returns how many failed. */
async function finishJobs(strapi: Core.Strapi): Promise<number> {
  const jobs: Job[] = await strapi.db.connection('humas_jobs').where({ kind: KIND }).orderBy(['attempts', 'subject']);
  let failed = 0;
  for (const { kind, subject, version } of jobs) {
    const problems = await renderDependants(strapi, subject);
    // A change that came meanwhile raised the version: the job stays and runs again.
    const job = strapi.db.connection('humas_jobs').where({ kind, subject, version });
    await (problems.length > 0 ? job.increment('attempts', 1) : job.del());
    if (problems.length > 0) strapi.log.error(`humas: not rendered again, to be tried later: ${problems.join('; ')}`);
    failed += problems.length;
  }
  return failed;
}

async function renderDependants(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const dependants = await dependantsOf(strapi.db.connection, documentId);
  const problems: string[] = [];
  for (let start = 0; start < dependants.length; start += BATCH) {
    const batch = dependants.slice(start, start + BATCH);
    await renderAgain(strapi, batch, {
      onFailure: ({ type, document_id }, error) => problems.push(`${type} ${document_id}: ${error.message}`),
    });
  }
  return problems;
}

async function dependantsOf(knex: Knex, target: string): Promise<Subject[]> {
  return knex('humas_edition_refs').where({ target }).distinct('type', 'document_id').orderBy(['type', 'document_id']);
}
