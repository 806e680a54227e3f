/**
 * Editions that an earlier version rendered, or that were made for another site (an address, a name, a front-end's pages), are
 * rendered again after the start, in small transactions between the newsroom's own. Each row knows how it was rendered, so
 * the work is resumed where it was left, and a second instance finds nothing to do.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditionType } from '../../../contracts/public';
import { renderAgain, type Subject } from './render-again';
import { ORDER } from './repair';
import { renderingKeyOf } from './site';

const BATCH = 20;
const TOLD_EVERY = 1000;

export interface Renewal {
  start(): void;
  /** Resolves when nothing is left to do, or it was stopped. */
  idle(): Promise<void>;
  /** After the transaction under way; the next start goes on. */
  stop(): Promise<void>;
}

export function createRenewal(strapi: Core.Strapi): Renewal {
  let isStopped = false;
  let running: Promise<void> | null = null;
  const idle = async () => void (await running);
  return {
    start() {
      running ??= renewAll(strapi, () => isStopped)
        .catch((error: Error) => {
          strapi.log.error(`humas: editions of earlier settings are left for the next start: ${error.message}`);
        })
        .finally(() => {
          running = null;
        });
    },
    idle,
    async stop() {
      isStopped = true;
      await idle();
    },
  };
}

async function renewAll(strapi: Core.Strapi, isStopped: () => boolean): Promise<void> {
  const knex = strapi.db.connection;
  const work = { strapi, isStopped, tell: teller(strapi) };
  await renewEmbargoed(work);
  const others = await otherRenderings(knex, renderingKeyOf(strapi));
  if (others.length > 0) strapi.log.info('humas: editions of an earlier version or other settings are rendered again');
  for (const type of ORDER) for (const rendering of others) await renewType(work, type, rendering);
  work.tell.theEnd();
}

interface Work {
  strapi: Core.Strapi;
  isStopped: () => boolean;
  tell: ReturnType<typeof teller>;
}
interface Outdated extends Subject {
  id: number;
  seq: number;
}

/** Newest first. Whatever is rendered, or fails, lies behind the next batch. */
async function renewType({ strapi, isStopped, tell }: Work, type: EditionType, rendering: string): Promise<void> {
  let before = Number.MAX_SAFE_INTEGER;
  while (!isStopped()) {
    const batch: Outdated[] = await strapi.db
      .connection('humas_editions')
      .where({ status: 'live', rendering, type })
      .where('seq', '<', before)
      .orderBy('seq', 'desc')
      .limit(BATCH)
      .select('id', 'type', 'document_id', 'seq');
    const last = batch.at(-1);
    if (!last) return;
    before = last.seq;
    await renderAgain<Outdated>(strapi, batch, {
      stillDue: (trx, some) => withRendering(trx, some, rendering),
      onFailure: tell.ofFailure,
    });
    tell.of(batch.length);
  }
}

/** Another instance, or a publication, may have been quicker. */
async function withRendering(trx: Knex, some: Outdated[], rendering: string): Promise<Outdated[]> {
  const ids = some.map(({ id }) => id);
  const rows: { id: number }[] = await trx('humas_editions').whereIn('id', ids).where({ rendering }).select('id');
  const due = new Set(rows.map(({ id }) => id));
  return some.filter(({ id }) => due.has(id));
}

/** What partners read before everybody is in a table of its own, and never much. */
async function renewEmbargoed({ strapi, isStopped, tell }: Work): Promise<void> {
  const rows: { document_id: string }[] = await strapi.db
    .connection('humas_embargoed')
    .whereNot({ rendering: renderingKeyOf(strapi) })
    .distinct('document_id');
  for (const { document_id } of rows) {
    if (!isStopped()) await renderAgain(strapi, [{ type: 'article', document_id }], { onFailure: tell.ofFailure });
  }
}

/** Every key but the present one. The index is walked from one key to the next, not from row to row. */
async function otherRenderings(knex: Knex, present: string): Promise<string[]> {
  const keys: string[] = [];
  const live = () => knex('humas_editions').where({ status: 'live' }).orderBy('rendering').select('rendering');
  for (let row = await live().first(); row; row = await live().where('rendering', '>', row.rendering).first())
    keys.push(row.rendering);
  return keys.filter((key) => key !== present);
}

function teller(strapi: Core.Strapi) {
  let done = 0;
  let failed = 0;
  return {
    of(count: number) {
      const before = done;
      done += count;
      if (Math.floor(done / TOLD_EVERY) > Math.floor(before / TOLD_EVERY))
        strapi.log.info(`humas: ${done} editions rendered again`);
    },
    ofFailure({ type, document_id }: Subject, error: Error) {
      failed += 1;
      strapi.log.error(`humas: ${type} ${document_id} keeps its earlier edition: ${error.message}`);
    },
    theEnd() {
      if (done > 0) strapi.log.info(`humas: ${done - failed} editions rendered again, ${failed} failed`);
    },
  };
}
