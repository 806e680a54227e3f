/**
 * A request that is sent twice is done once. An integration whose connection broke cannot know whether it was heard; with an
 * `Idempotency-Key` it asks again and gets the answer of the first time. The answer is written down in the transaction of the
 * change: a crash leaves both or neither. A refusal is not kept, so that what was mended can be sent under the same key.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { unprocessable } from '../core';
import { databaseNow, editionsOf, nowSql } from '../edition';

const KEPT_SECONDS = 24 * 3600;

export interface Attempt {
  tokenId: number;
  /** Null where none was sent: then every request counts. */
  key: string | null;
  /** Of method, address and body. */
  fingerprint: string;
}
export interface Answer {
  status: number;
  /** JSON text. */
  body: string;
  isReplayed: boolean;
}
type Work = (trx: Knex) => Promise<{ status: number; body: object }>;

/**
 * The transaction begins with the lock of the sequence, so of two that come at the same moment, on whichever instance, the
 * second one reads what the first has written.
 */
export async function once(strapi: Core.Strapi, attempt: Attempt, work: Work): Promise<Answer> {
  return editionsOf(strapi).transaction(async (trx) => {
    const earlier = attempt.key === null ? null : await findAnswer(trx, attempt);
    if (earlier) return earlier;
    const { status, body } = await work(trx);
    const answer = { status, body: JSON.stringify(body), isReplayed: false };
    if (attempt.key !== null) await keep(trx, attempt, answer);
    return answer;
  });
}

async function findAnswer(trx: Knex, { tokenId, key, fingerprint }: Attempt): Promise<Answer | null> {
  await trx('humas_idempotency')
    .where('made_at', '<=', trx.raw(nowSql(trx, -KEPT_SECONDS)))
    .del();
  const row = await trx('humas_idempotency').where({ token_id: tokenId, key }).first();
  if (!row) return null;
  if (row.fingerprint !== fingerprint) throw otherRequest();
  return { status: row.status, body: row.answer, isReplayed: true };
}

async function keep(trx: Knex, { tokenId, key, fingerprint }: Attempt, { status, body }: Answer) {
  const made_at = await databaseNow(trx);
  await trx('humas_idempotency').insert({ token_id: tokenId, key, fingerprint, status, answer: body, made_at });
}

const otherRequest = () =>
  unprocessable(
    'Idempotency-Key ini sudah dipakai untuk permintaan lain; buat kunci baru untuk setiap permintaan',
    'this Idempotency-Key was used for another request: make a new key for each one',
  );
