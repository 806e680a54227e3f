/** One look at one source under a lease, and what is written of it: all in one transaction, or nothing. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { InTurn } from '../../core';
import { nowSql } from '../../edition';
import { held, type Lease } from '../../schedule';
import type { Look, Looked, Source } from '../look';
import { wordsOf, type SourceProblem } from '../problem';
import { sourceOf } from '../source-of';
import { NEVER_AGAIN, PAUSE_SECONDS, type SourceStateRow } from '../tables';
import { takeIn } from '../take-in';
import { intervalAfter, pauseAfterFailure, pauseAfterSuccess } from './cadence';

export const STATES = 'humas_source_states';

/** How many items are new or changed. */
export async function lookOnce(
  strapi: Core.Strapi,
  look: Look,
  lease: Lease,
  inTurn: InTurn,
  isStopped: () => boolean,
): Promise<number> {
  const knex = strapi.db.connection;
  const { state, source } = await inTurn(async () => {
    const row: SourceStateRow = await knex(STATES).where({ id: lease.id }).first();
    return { state: row, source: await sourceOf(strapi, row.source_id) };
  });
  if (!source) return 0;
  let looked: Looked;
  try {
    looked = await look(source, state, isStopped);
  } catch (problem) {
    if (isStopped()) await letGo(knex, lease);
    else await inTurn(() => noteFailure(strapi, lease, source, state, problem));
    return 0;
  }
  return inTurn(() => noteSuccess(strapi, lease, source, state, looked));
}

async function noteSuccess(
  strapi: Core.Strapi,
  lease: Lease,
  source: Source,
  state: SourceStateRow,
  { items, state: reached, nextInSeconds, advisedSeconds = null }: Looked,
): Promise<number> {
  return strapi.db.transaction(async ({ trx }) => {
    const now = trx.raw(nowSql(trx));
    // First of all a write: on SQLite a transaction that begins with reading may not become a writing one.
    const isOurs = await held(trx, STATES, lease).update({ last_attempt_at: now, last_success_at: now });
    if (isOurs === 0) return 0;
    const news = await takeIn(trx, source.documentId, items);
    const habit = {
      wishedSeconds: source.intervalMinutes * 60,
      lastSeconds: state.interval_seconds,
      hasNews: news > 0,
      advisedSeconds,
      hasHub: reached.hub !== null && state.hub_until !== null && state.hub_until > new Date().toISOString(),
    };
    await trx(STATES)
      .where({ id: lease.id })
      .update({
        ...reached,
        failures: 0,
        last_error: null,
        interval_seconds: intervalAfter(habit),
        due_at: dueAfter(trx, state, nextInSeconds ?? pauseAfterSuccess(habit, Math.random())),
        lease_until: null,
        ...(news > 0 ? { last_item_at: now } : {}),
      });
    await show(trx, source, { last_success_at: new Date(), last_error: null });
    return news;
  });
}

/** A hub that called meanwhile, or a person who wants it now, is not forgotten. */
const dueAfter = (trx: Knex, { due_at: wasDueAt }: SourceStateRow, seconds: number) =>
  trx.raw(`case when due_at <> ? then ${nowSql(trx, PAUSE_SECONDS)} else ${nowSql(trx, seconds)} end`, [wasDueAt]);

async function noteFailure(
  strapi: Core.Strapi,
  lease: Lease,
  source: Source,
  { failures }: SourceStateRow,
  problem: unknown,
): Promise<void> {
  const { retryAfterSeconds = null, isGone = false } = problem as Partial<SourceProblem>;
  const words = wordsOf(problem);
  const pause = pauseAfterFailure(
    { kind: source.kind, failures: failures + 1, wishedSeconds: source.intervalMinutes * 60, retryAfterSeconds },
    Math.random(),
  );
  await strapi.db.transaction(async ({ trx }) => {
    const noted = await held(trx, STATES, lease).update({
      last_attempt_at: trx.raw(nowSql(trx)),
      failures: failures + 1,
      last_error: JSON.stringify(words),
      due_at: isGone ? NEVER_AGAIN : trx.raw(nowSql(trx, pause)),
      lease_until: null,
    });
    if (noted > 0) await show(trx, source, { last_error: words.id.slice(0, 500) });
  });
  if (!('words' in (problem as object)))
    strapi.log.error(`humas: source ${source.name} (${source.documentId}): ${(problem as Error).stack}`);
}

/** In the content type, for the list of the Content Manager. */
const show = (trx: Knex, { documentId }: Source, what: { last_success_at?: Date; last_error: string | null }) =>
  trx('humas_sources').where({ document_id: documentId }).update(what);

const letGo = (knex: Knex, lease: Lease) => held(knex, STATES, lease).update({ lease_until: null });
