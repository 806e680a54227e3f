/**
 * Reads what was published, in the order of the sequence, and compares each article and event with its neighbours. One instance at a
 * time; what it has written and how far it has read are one transaction, so a killed one is continued where it stood.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { LOCALES, type Locale } from '../../../contracts/public';
import { createWakeable } from '../core';
import { databaseNow, editionsOf, nowSql, type ChangeRow } from '../edition';
import { claim, held, type Lease } from '../schedule';
import { likenessesOf, likenessesOfEvent, type Likenesses } from './likenesses';
import { dropAll, dropGone, openPartners, propose } from './proposals';
import { createTellings, type Tellings } from './tellings';
import { CURSOR, type CursorRow } from './tables';

const AT_ONCE = 20;
const LEASE_SECONDS = 60;
/** Another instance publishes too, and one that was killed leaves its lease behind. */
const BEAT_MS = 5_000;

export interface Follower extends ReturnType<typeof createFollower> {}

export function createFollower(strapi: Core.Strapi) {
  let timer: NodeJS.Timeout | undefined;
  const means: Means = { strapi, tellings: createTellings(strapi) };
  const following = createWakeable(
    async (isStopped) => {
      while (!isStopped() && (await followOnce(means, isStopped)));
    },
    ({ message }) => strapi.log.error(`humas: articles are compared at the next beat: ${message}`),
  );
  return {
    start() {
      editionsOf(strapi).onCommitted(() => following.wake());
      following.wake();
      timer = setInterval(() => following.wake(), BEAT_MS).unref();
    },
    /** Resolves when everything that was published is compared. */
    idle: () => following.idle(),
    stop() {
      clearInterval(timer);
      following.stop();
    },
    ended: () => following.ended(),
  };
}

interface Means {
  strapi: Core.Strapi;
  tellings: Tellings;
}

/** Returns whether there is more. */
async function followOnce(means: Means, isStopped: () => boolean): Promise<boolean> {
  const { strapi } = means;
  const knex: Knex = strapi.db.connection;
  const cursor: CursorRow = await knex(CURSOR).where({ id: 1 }).first();
  if (!(await hasNews(strapi, cursor))) return false;
  const [lease] = await claim(knex, CURSOR, '1 = 1', 1, LEASE_SECONDS);
  if (!lease) return false;
  try {
    return await readOn(means, lease, isStopped);
  } finally {
    await letGo(knex, lease);
  }
}

async function hasNews(strapi: Core.Strapi, { seq, epoch }: CursorRow): Promise<boolean> {
  const newest = await editionsOf(strapi).sequence();
  return newest.value > Number(seq) || newest.epoch !== epoch;
}

async function readOn(means: Means, lease: Lease, isStopped: () => boolean): Promise<boolean> {
  const { strapi } = means;
  const cursor: CursorRow = await strapi.db.connection(CURSOR).where({ id: 1 }).first();
  const changes = await editionsOf(strapi).changes(Number(cursor.seq), AT_ONCE);
  // Numbers of a restored database may have been given twice: everything is looked at again.
  if (cursor.epoch !== null && changes.epoch !== cursor.epoch)
    return moveOn(strapi, lease, { seq: 0, epoch: changes.epoch });
  for (const row of changes.rows) {
    if (isStopped()) return false;
    if (!(await compareOne(means, lease, row, changes.epoch))) return false;
  }
  const seq = changes.hasMore ? Number(changes.rows.at(-1)?.seq ?? cursor.seq) : changes.newest;
  return (await moveOn(strapi, lease, { seq, epoch: changes.epoch })) && changes.hasMore;
}

/** Returns whether the lease was still ours. */
async function compareOne(means: Means, lease: Lease, row: ChangeRow, epoch: string): Promise<boolean> {
  const { strapi } = means;
  const move = { seq: Number(row.seq), epoch };
  const news: [Locale, Likenesses | null][] = [];
  for (const locale of localesOf(row)) news.push([locale, await likenessesIn(means, row, locale)]);
  if (news.length === 0) return true;
  return moveOn(strapi, lease, move, async (trx) => {
    const id = row.document_id;
    for (const [locale, found] of news) await (found ? dropGone(trx, id, locale, found) : dropAll(trx, id, locale));
    for (const [, found] of news) if (found) await propose(trx, id, found);
  });
}

/** An event is told of in every language; what a withdrawn article kept to itself may stand in its other language. */
function localesOf({ type, locale, edition }: ChangeRow): readonly Locale[] {
  if (type === 'event') return LOCALES;
  if (type !== 'article') return [];
  return edition ? [locale as Locale] : LOCALES;
}

/** Null: it is not published. */
async function likenessesIn(means: Means, row: ChangeRow, locale: Locale): Promise<Likenesses | null> {
  const { strapi } = means;
  const { type, document_id: documentId } = row;
  const seq = Number(row.seq);
  const edition = row.edition ? JSON.parse(row.edition) : await otherLanguage(strapi, row, locale);
  if (!edition) return null;
  const partners = await openPartners(strapi.db.connection, documentId, locale);
  if (type === 'event') return likenessesOfEvent(means, { seq, edition }, locale, partners);
  return likenessesOf(means, { seq, edition }, partners);
}

async function otherLanguage(strapi: Core.Strapi, { type, document_id, locale }: ChangeRow, wanted: Locale) {
  if (type !== 'article' || wanted === locale) return null;
  const [live] = await editionsOf(strapi).liveArticles([document_id], wanted);
  return live?.edition ?? null;
}

/** What was found and how far was read, or neither. */
async function moveOn(
  strapi: Core.Strapi,
  lease: Lease,
  { seq, epoch }: { seq: number; epoch: string },
  write: (trx: Knex) => Promise<void> = async () => {},
): Promise<boolean> {
  return strapi.db.connection.transaction(async (trx: Knex.Transaction) => {
    const moved = await held(trx, CURSOR, lease).update({
      ...{ seq, epoch, due_at: await databaseNow(trx) },
      lease_until: trx.raw(nowSql(trx, LEASE_SECONDS)),
    });
    if (moved === 0) return false;
    await write(trx);
    return true;
  });
}

async function letGo(knex: Knex, { id, number }: Lease): Promise<void> {
  await knex(CURSOR).where({ id, lease_number: number }).update({ lease_until: null });
}
