/** One item under a lease: what comes of it and what is noted of it are one transaction. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isRefusal, type InTurn } from '../../core';
import { editionsOf, nowSql } from '../../edition';
import type { ReadPage } from '../../reading';
import { held, type Lease } from '../../schedule';
import { asSystem } from '../../scope';
import type { IncomingArticle, Payload } from '../incoming';
import type { Source } from '../look';
import { SourceProblem, wordsOf, type Words } from '../problem';
import type { ItemState, SourceItemRow } from '../tables';
import { makeArticle, SOURCES, type Making } from './make-article';
import { makeEvent } from './make-event';
import type { Outcome } from './outcome';
import type { Whose } from './whose';
import { withdraw } from './withdraw';
import { withPage } from './with-page';

export const ITEMS = 'humas_source_items';
/** A page that could not be read is tried again; then there is only the summary. */
const TRIES_OF_PAGE = 3;
const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_SECONDS = 3600;

export interface Maker {
  strapi: Core.Strapi;
  whose: Whose;
  sourceOf(documentId: string): Promise<Source | null>;
  readPage(url: string, source: Source): Promise<ReadPage>;
  inTurn: InTurn;
  /** Whether an address is one of our own articles. */
  isOurs(url: string): Promise<boolean>;
}

/** Returns where it stands now. */
export async function makeItem(maker: Maker, lease: Lease): Promise<ItemState> {
  const knex = maker.strapi.db.connection;
  const row: SourceItemRow = await knex(ITEMS).where({ id: lease.id }).first();
  try {
    return await settle(maker, lease, row);
  } catch (problem) {
    return noteFailure(knex, lease, row, problem);
  }
}

async function settle(maker: Maker, lease: Lease, row: SourceItemRow): Promise<ItemState> {
  const source = await maker.sourceOf(row.source_id);
  if (!source) throw new SourceProblem({ id: 'Sumbernya sudah dihapus', en: 'Its source was deleted' });
  const payload = JSON.parse(row.payload) as Payload;
  if (payload.type !== 'article')
    return inTransaction(maker, lease, row, (trx) => makeOther({ ...maker, trx, source, row }, payload));
  if (payload.url && source.kind !== 'newsroom' && (await maker.isOurs(payload.url)))
    return inTransaction(maker, lease, row, async () => ({ state: 'done', documentId: null, version: null }));
  const { article, problem } = await completed(maker, source, row, payload);
  const facility = () => maker.whose(article, source);
  const isPublished = source.handling === 'syndicate';
  const make = (how: { isPublished: boolean }) =>
    inTransaction(
      maker,
      lease,
      row,
      (trx) => makeArticle({ ...maker, trx, source, row }, article, { facility, ...how }),
      problem,
    );
  if (problem || !isPublished) return make({ isPublished: false });
  try {
    return await make({ isPublished });
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    return inTransaction(
      maker,
      lease,
      row,
      (trx) => makeArticle({ ...maker, trx, source, row }, article, { facility, isPublished: false }),
      refusalWords(refusal as Error),
    );
  }
}

function makeOther(making: Making, payload: Exclude<Payload, IncomingArticle>): Promise<Outcome> {
  if (payload.type === 'withdrawal') return withdraw(making, payload);
  if (payload.type === 'event') return makeEvent(making, payload.edition, making.source.handling === 'syndicate');
  throw new SourceProblem(payload.problem);
}

/** `problem`: its page cannot be read, and what came becomes a draft. */
async function completed(
  { readPage }: Maker,
  source: Source,
  row: SourceItemRow,
  article: IncomingArticle,
): Promise<{ article: IncomingArticle; problem?: Words }> {
  if (!article.isSummaryOnly || !article.url) return { article };
  try {
    return { article: withPage(article, await readPage(article.url, source)) };
  } catch (problem) {
    const hasWords = article.title !== '' && article.summary !== null;
    if (row.attempts < TRIES_OF_PAGE) throw new Later(wordsOf(problem));
    if (!hasWords) throw problem;
    const body = [
      { type: 'paragraph', children: [{ type: 'text', text: article.summary }] },
    ] as IncomingArticle['body'];
    return { article: { ...article, body }, problem: wordsOf(problem) };
  }
}

/** It may be otherwise in a while. */
class Later extends SourceProblem {}

/** What a source hands over meanwhile makes the item another one: then this is not written. */
async function inTransaction(
  { strapi, inTurn }: Maker,
  lease: Lease,
  row: SourceItemRow,
  make: (trx: Knex) => Promise<Outcome>,
  problem?: Words,
): Promise<ItemState> {
  const state = await inTurn(() =>
    editionsOf(strapi).transaction(async (trx) => {
      const isOurs = await held(trx, ITEMS, lease)
        .where({ hash: row.hash })
        .update({ attempts: trx.raw('attempts + 1') });
      if (isOurs === 0) return null;
      const outcome = await asSystem(SOURCES, () => make(trx));
      const now = written(outcome, row, problem);
      await trx(ITEMS).where({ id: lease.id }).update(now);
      return now.state;
    }),
  );
  return state ?? (await letGo(strapi.db.connection, lease));
}

/** What changed meanwhile is free for the next round. */
async function letGo(knex: Knex, lease: Lease): Promise<'pending'> {
  await held(knex, ITEMS, lease).update({ lease_until: null });
  return 'pending';
}

function written(
  { state, documentId, version, problem: own }: Outcome,
  { hash, made_hash }: SourceItemRow,
  problem: Words | undefined,
) {
  const words = own ?? problem;
  const reached: ItemState = problem && state === 'done' ? 'refused' : state;
  return {
    ...{ state: reached, document_id: documentId, version, lease_until: null },
    made_hash: state === 'done' ? hash : made_hash,
    problem: words ? JSON.stringify(words) : null,
  };
}

async function noteFailure(
  knex: Knex,
  lease: Lease,
  { attempts, hash }: SourceItemRow,
  problem: unknown,
): Promise<ItemState> {
  const isRule = isRefusal(problem) || ('words' in (problem as object) && !(problem instanceof Later));
  const isFinal = isRule || attempts + 1 >= MOST_ATTEMPTS;
  const pause = Math.min(10 * 2 ** attempts, LONGEST_PAUSE_SECONDS);
  const noted = await held(knex, ITEMS, lease)
    .where({ hash })
    .update({
      attempts: attempts + 1,
      problem: JSON.stringify(isRefusal(problem) ? refusalWords(problem as Error) : wordsOf(problem)),
      lease_until: null,
      ...(isFinal ? { state: 'refused' } : { due_at: knex.raw(nowSql(knex, pause)) }),
    });
  if (noted === 0) return letGo(knex, lease);
  return isFinal ? 'refused' : 'pending';
}

/** "Indonesian (English)", as `core/refusal` writes it; either may have brackets of its own. */
export function refusalWords({ message }: Error): Words {
  let depth = 0;
  for (let at = message.length - 1; at > 0 && message.endsWith(')'); at -= 1) {
    if (message[at] === ')') depth += 1;
    if (message[at] === '(' && (depth -= 1) === 0)
      return { id: message.slice(0, at).trim(), en: message.slice(at + 1, -1) };
  }
  return { id: message, en: message };
}
