/** Does what is due: each planned release or withdrawal exactly once, whichever instance gets to it. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isRefusal } from '../core';
import { editionsOf } from '../edition';
import { asSystem } from '../scope';
import { workflowOf } from '../workflow';
import { claim, held, type Lease } from './lease';
import type { ScheduleRow } from './tables';

const BATCH = 10;
const OPEN = 'problem is null';

/** Returns how many were done; goes on until nothing is due. */
export async function doWhatIsDue(strapi: Core.Strapi, isStopped: () => boolean): Promise<number> {
  let done = 0;
  while (!isStopped()) {
    const leases = await claim(strapi.db.connection, 'humas_schedule', OPEN, BATCH);
    if (leases.length === 0) break;
    done += await together(strapi, leases).catch(() => oneByOne(strapi, leases));
  }
  return done;
}

/** The usual case: all of them in one transaction, which costs the database one commit. */
function together(strapi: Core.Strapi, leases: Lease[]): Promise<number> {
  return editionsOf(strapi).transaction(async (trx) => {
    let done = 0;
    for (const lease of leases) done += (await carryOut(strapi, trx, lease)) ? 1 : 0;
    return done;
  });
}

/** Where one of them cannot be done: the others must not suffer from it. */
async function oneByOne(strapi: Core.Strapi, leases: Lease[]): Promise<number> {
  let done = 0;
  for (const lease of leases) done += (await carryOutAlone(strapi, lease)) ? 1 : 0;
  return done;
}

/** The lease is looked at, the article written and the plan removed in one transaction: all of it or nothing. */
async function carryOut(strapi: Core.Strapi, trx: Knex, lease: Lease): Promise<boolean> {
  const plan: ScheduleRow | undefined = await held(trx, 'humas_schedule', lease).first();
  if (!plan) return false; // overtaken: somebody else has done it, or will
  await asSystem(`Jadwal (${plan.ordered_by})`, () =>
    workflowOf(strapi).carryOut(trx, {
      action: plan.action,
      documentId: plan.document_id,
      locale: plan.locale,
      reason: plan.reason,
    }),
  );
  await trx('humas_schedule').where({ id: plan.id }).del();
  return true;
}

async function carryOutAlone(strapi: Core.Strapi, lease: Lease): Promise<boolean> {
  try {
    return await editionsOf(strapi).transaction((trx) => carryOut(strapi, trx, lease));
  } catch (error) {
    // One plan that cannot even be marked must not keep the others back.
    await noteProblem(strapi, lease, error as Error).catch((failure: Error) =>
      strapi.log.error(`humas: the problem of a planned release was not noted: ${failure.message}`),
    );
    return false;
  }
}

/** A refusal waits for a person. Anything else (a lost connection) is tried again when the lease is over. */
async function noteProblem(strapi: Core.Strapi, lease: Lease, error: Error): Promise<void> {
  strapi.log.error(`humas: a planned release was not done: ${error.message}`);
  if (!isRefusal(error)) return;
  await editionsOf(strapi).transaction(async (trx) => {
    const plan: ScheduleRow | undefined = await held(trx, 'humas_schedule', lease).first();
    if (!plan) return;
    await trx('humas_schedule').where({ id: plan.id }).update({ problem: error.message, lease_until: null });
    await asSystem(`Jadwal (${plan.ordered_by})`, () =>
      workflowOf(strapi).reportFailure(trx, plan.document_id, plan.locale, error.message),
    );
  });
}
