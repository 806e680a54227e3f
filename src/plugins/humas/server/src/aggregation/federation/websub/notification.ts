/** What hubs say to us: that they mean it (verification of intent), and that there is news. News only make us look at once. */
import { timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { nowSql } from '../../../edition';
import { PAUSE_SECONDS } from '../../tables';
import type { SubscriptionRow } from '../tables';
import { isSignedWith } from './signature';
import { LEASE_SECONDS } from './subscription';

/** Hubs send the whole feed along. */
const MOST_BYTES = 10 * 1024 * 1024;
const SHORTEST_LEASE_SECONDS = 300;
const LONGEST_LEASE_SECONDS = 60 * 24 * 3600;

export interface Callback {
  sourceId: string;
  token: string;
}

export interface Verification {
  mode: string | undefined;
  topic: string | undefined;
  challenge: string | undefined;
  leaseSeconds: number | undefined;
  reason: string | undefined;
}

/** The challenge to be said back, or null: we did not ask for that. */
export async function verifyIntent(
  strapi: Core.Strapi,
  callback: Callback,
  { mode, topic, challenge, leaseSeconds, reason }: Verification,
): Promise<string | null> {
  const knex = strapi.db.connection;
  const row = await subscriptionAt(knex, callback);
  if (!row || topic !== row.topic) return null;
  if (mode === 'denied') return noteDenied(knex, row, reason);
  if (mode !== row.wanted || !challenge) return null;
  if (mode === 'subscribe') await noteVerified(knex, row, leaseSeconds ?? LEASE_SECONDS);
  else await knex('humas_subscriptions').where({ id: row.id, wanted: 'unsubscribe' }).del();
  return challenge;
}

/** The same address answers the same whether the source is unknown or the token wrong. */
async function subscriptionAt(knex: Knex, { sourceId, token }: Callback): Promise<SubscriptionRow | null> {
  const row: SubscriptionRow | undefined = await knex('humas_subscriptions').where({ source_id: sourceId }).first();
  if (!row) return null;
  const [right, given] = [Buffer.from(row.token), Buffer.from(token)];
  return right.length === given.length && timingSafeEqual(right, given) ? row : null;
}

/** Renewed when four fifths of it are over. */
async function noteVerified(knex: Knex, { id, source_id }: SubscriptionRow, given: number) {
  const seconds = Math.round(Math.min(Math.max(given, SHORTEST_LEASE_SECONDS), LONGEST_LEASE_SECONDS));
  const until = knex.raw(nowSql(knex, seconds));
  await knex('humas_subscriptions')
    .where({ id, wanted: 'subscribe' })
    .update({
      verified_until: until,
      due_at: knex.raw(nowSql(knex, Math.round(seconds * 0.8))),
      failures: 0,
      problem: null,
    });
  await knex('humas_source_states').where({ source_id }).update({ hub_until: until });
}

async function noteDenied(knex: Knex, { id, source_id }: SubscriptionRow, reason: string | undefined): Promise<''> {
  const said = reason ? `: ${reason.slice(0, 200)}` : '';
  await knex('humas_subscriptions')
    .where({ id, wanted: 'subscribe' })
    .update({
      verified_until: null,
      due_at: knex.raw(nowSql(knex, 24 * 3600)),
      problem: JSON.stringify({ id: `Hub menolak langganan${said}`, en: `The hub denied the subscription${said}` }),
    });
  await knex('humas_source_states').where({ source_id }).update({ hub_until: null });
  return '';
}

export type Heard = 'unknown' | 'too-large' | 'heard';

/** A wrong signature is heard like a right one and does nothing, so that nobody can find out which is right. */
export async function hearNews(
  strapi: Core.Strapi,
  callback: Callback,
  signature: string | undefined,
  body: AsyncIterable<Uint8Array>,
): Promise<Heard> {
  const knex = strapi.db.connection;
  const row = await subscriptionAt(knex, callback);
  if (!row || row.wanted !== 'subscribe') return 'unknown';
  const isRight = await isSignedWith(row.secret, signature, body, MOST_BYTES);
  if (isRight === 'too-large') return 'too-large';
  if (isRight) await lookSoon(knex, row.source_id);
  return 'heard';
}

/** Also of a source that is being looked at: what it has just fetched may be older than the news. */
async function lookSoon(knex: Knex, sourceId: string) {
  const soon = nowSql(knex, PAUSE_SECONDS);
  await knex('humas_source_states')
    .where({ source_id: sourceId })
    .whereRaw(`(due_at > ${soon} or lease_until > ${nowSql(knex)})`)
    .update({
      due_at: knex.raw(
        `case when last_attempt_at > ${nowSql(knex, -PAUSE_SECONDS)} then ${soon} else ${nowSql(knex)} end`,
      ),
    });
}
