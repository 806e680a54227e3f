/**
 * `humas apply`: a carried file into the inbox. All of it is checked before anything is taken in; then batch by batch, each in one transaction
 * with the mark of how far it is. Whoever is killed begins again where the mark stands.
 */
import { open, type FileHandle } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { conflict, unprocessable } from '../../core';
import { databaseNow, nowSql } from '../../edition';
import { takeIn } from '../take-in';
import type { SourceStateRow } from '../tables';
import { changesIn, checkFile, type CheckedFile, type FileHeader } from './change-file';
import { siteOf } from './newsroom-address';
import { itemsOf, type Surroundings } from './read-changes';
import { assertMaySpeak, findSource, type NewsroomSource, type Trust } from './source-of-file';

const BATCH = 100;
const BATCH_BYTES = 4 * 1024 * 1024;

export interface ApplyRequest extends Trust {
  file: string;
  /** Name or documentId. */
  source?: string;
  isOurs: Surroundings['isOurs'];
  onProgress(step: 'check' | 'take', done: number, total: number): void;
}

export interface Applied {
  /** `older`: of a time before what is known already. */
  outcome: 'applied' | 'already' | 'older';
  source: string;
  header: FileHeader;
  /** Of articles and events. */
  items: number;
  changed: number;
}

export async function applyFile(strapi: Core.Strapi, request: ApplyRequest): Promise<Applied> {
  const file = await open(request.file);
  try {
    const { size } = await file.stat();
    const checked = await checkFile(file, (bytes) => request.onProgress('check', bytes, size));
    const source = await findSource(strapi, checked.header, request.source);
    await assertMaySpeak(strapi, source, checked, request);
    const state = await stateOf(strapi, source);
    const outcome = judge(checked.header, state);
    const nothing = { source: source.name, header: checked.header, items: 0, changed: 0 };
    if (outcome !== 'applied') return { ...nothing, outcome };
    await beginEpoch(strapi, source, state, checked.header);
    return { ...nothing, outcome, ...(await take(strapi, file, checked, source, request)) };
  } finally {
    await file.close();
  }
}

async function stateOf(strapi: Core.Strapi, { documentId }: NewsroomSource): Promise<SourceStateRow> {
  const knex = strapi.db.connection;
  const states = () => knex<SourceStateRow>('humas_source_states').where({ source_id: documentId });
  await knex('humas_source_states')
    .insert({ source_id: documentId, due_at: knex.raw(nowSql(knex)) })
    .onConflict('source_id')
    .ignore();
  return (await states().first()) as SourceStateRow;
}

type Known = Pick<SourceStateRow, 'epoch' | 'cursor' | 'last_success_at'>;

/** Whether it goes on where we are. A gap is refused, an old file does no harm. */
export function judge({ epoch, since, next, createdAt }: FileHeader, state: Known): Applied['outcome'] {
  const cursor = Number(state.cursor);
  if (state.epoch === epoch) {
    if (since > cursor) throw gap(since, cursor);
    return next <= cursor && next > 0 ? 'already' : 'applied';
  }
  // Of another count. Which of the two is the later one, only the publisher's clock can say.
  if (state.epoch && state.last_success_at && createdAt <= state.last_success_at) return 'older';
  if (since > 0) throw state.epoch ? begunAnew(since) : gap(since, 0);
  return 'applied';
}

const states = (knex: Knex, { documentId }: NewsroomSource) =>
  knex<SourceStateRow>('humas_source_states').where({ source_id: documentId });

/** A look that is under way meanwhile has lost its lease: it would set the mark back. */
const takenFromOthers = (knex: Knex) => ({ lease_number: knex.raw('lease_number + 1'), lease_until: null });

async function beginEpoch(strapi: Core.Strapi, source: NewsroomSource, { epoch }: Known, header: FileHeader) {
  if (epoch === header.epoch) return;
  const knex = strapi.db.connection;
  const begun = await states(knex, source)
    .where({ epoch })
    .update({ epoch: header.epoch, cursor: 0, ...takenFromOthers(knex) } as never);
  if (begun === 0) throw movedMeanwhile();
}

async function take(
  strapi: Core.Strapi,
  file: FileHandle,
  checked: CheckedFile,
  source: NewsroomSource,
  { isOurs, onProgress }: ApplyRequest,
): Promise<Pick<Applied, 'items' | 'changed'>> {
  const { header } = checked;
  const around = { site: siteOf(header.url), isOurs };
  const sum = { items: 0, changed: 0 };
  let done = 0;
  for await (const { changes, isLast } of batchesOf(file, checked)) {
    const to = isLast ? header.next : seqOf(changes.at(-1));
    const items = await itemsOf(changes, around);
    sum.changed += await strapi.db.transaction(async ({ trx }) => {
      if (!(await moveOn(trx, source, header, to, isLast))) return 0;
      return takeIn(trx, source.documentId, items);
    });
    sum.items += items.length;
    done += changes.length;
    onProgress('take', done, header.count);
  }
  return sum;
}

/** False where a look, or another `apply`, was there first. */
async function moveOn(
  trx: Knex,
  source: NewsroomSource,
  { epoch, createdAt }: FileHeader,
  to: number,
  isLast: boolean,
): Promise<boolean> {
  // First of all a write: on SQLite a transaction that begins with reading may not become a writing one.
  const moved = await states(trx, source)
    .where({ epoch })
    .where('cursor', '<', to)
    .update({ cursor: to, ...takenFromOthers(trx) } as never);
  const state = (await states(trx, source).first()) as SourceStateRow;
  if (state.epoch !== epoch) throw movedMeanwhile();
  if (isLast) await noteFreshness(trx, source, state, createdAt);
  return moved > 0;
}

/** We know the publisher as of the time that the file was made; a clock that runs ahead must not make later files old. */
async function noteFreshness(trx: Knex, source: NewsroomSource, state: SourceStateRow, createdAt: string) {
  const asOf = [createdAt, await databaseNow(trx)].sort()[0] as string;
  if (state.last_success_at && state.last_success_at >= asOf) return;
  await states(trx, source).update({ last_success_at: asOf });
}

/** At least one, which moves the mark to the file's end even where there is nothing in it. */
async function* batchesOf(
  file: FileHandle,
  checked: CheckedFile,
): AsyncGenerator<{ changes: unknown[]; isLast: boolean }> {
  let batch: unknown[] = [];
  let size = 0;
  for await (const { change, bytes } of changesIn(file, checked)) {
    if (batch.length === BATCH || size > BATCH_BYTES) {
      yield { changes: batch, isLast: false };
      [batch, size] = [[], 0];
    }
    batch.push(change);
    size += bytes;
  }
  yield { changes: batch, isLast: true };
}

const seqOf = (change: unknown): number => (change as { seq: number }).seq;

const gap = (since: number, cursor: number) =>
  unprocessable(
    `Berkas ini mulai sesudah nomor ${since}, padahal di sini baru sampai ${cursor}: ada yang terlewat. Mintalah ekspor dengan --since ${cursor}`,
    `the file begins after number ${since}, and here we are at ${cursor}: something is missing. Ask for an export with --since ${cursor}`,
  );
const begunAnew = (since: number) =>
  unprocessable(
    `Penomoran penerbit dimulai ulang (misalnya cadangan dipulihkan), jadi berkas yang mulai sesudah ${since} tidak dapat disambung. Mintalah ekspor dengan --since 0`,
    "the publisher's numbers began anew (e.g. a backup was restored): ask for an export with --since 0",
  );
const movedMeanwhile = () =>
  conflict(
    'Sumber ini sedang diikuti oleh proses lain yang mendapati penomoran baru; jalankan lagi',
    'somebody else moved this source to other numbers meanwhile: run it again',
  );
