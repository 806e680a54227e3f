/** Sends the letters that the workflow wrote down, through Strapi's email plugin, once each. */
import type { Core } from '@strapi/strapi';
import { nowSql } from '../edition';
import { claim, held, type Lease } from './lease';
import { letterFor, type LetterFacts } from './letter';

const BATCH = 20;
const MOST_ATTEMPTS = 8;
const OPEN = `sent_at is null and attempts < ${MOST_ATTEMPTS}`;

interface LetterRow extends LetterFacts {
  id: number;
  attempts: number;
  email: string;
  isActive: boolean;
}

/** Strapi's own default (sendmail) is what nobody has configured. */
export function isMailConfigured(strapi: Core.Strapi): boolean {
  const provider = strapi.config.get('plugin::email.provider') as string | undefined;
  return provider !== undefined && provider !== 'sendmail';
}

export async function sendLetters(strapi: Core.Strapi, isStopped: () => boolean): Promise<number> {
  if (!isMailConfigured(strapi)) return 0;
  let sent = 0;
  while (!isStopped()) {
    const leases = await claim(strapi.db.connection, 'humas_letters', OPEN, BATCH);
    if (leases.length === 0) break;
    for (const lease of leases) sent += (await sendOrLog(strapi, lease)) ? 1 : 0;
  }
  return sent;
}

/** A letter that cannot be written must not keep the others back. */
function sendOrLog(strapi: Core.Strapi, lease: Lease): Promise<boolean> {
  return sendOne(strapi, lease).catch((error: Error) => {
    strapi.log.error(`humas: letter ${lease.id} could not be written and is tried again: ${error.message}`);
    return false;
  });
}

/**
 * Marked as sent before it goes out: of a crash in between and a letter that comes twice, the letter that is missing does less
 * harm, for the list of tasks in the panel says the same.
 */
async function sendOne(strapi: Core.Strapi, lease: Lease): Promise<boolean> {
  const knex = strapi.db.connection;
  const letter = await readLetter(strapi, lease.id);
  // The mark is the last look at the lease: who stood still until here and was overtaken must not send it once more.
  const marked = await held(knex, 'humas_letters', lease).update({ sent_at: knex.raw(nowSql(knex)) });
  if (marked === 0 || !letter?.isActive) return false;
  try {
    const publicUrl = strapi.config.get('plugin::humas.publicUrl') as string | undefined;
    await strapi
      .plugin('email')
      .service('email')
      .send({ to: letter.email, ...letterFor(letter, publicUrl ?? '') });
    return true;
  } catch (error) {
    const retry = knex.raw(nowSql(knex, 60 * 2 ** Math.min(letter.attempts, 6)));
    await knex('humas_letters')
      .where({ id: lease.id, lease_number: lease.number })
      .update({
        sent_at: null,
        lease_until: null,
        due_at: retry,
        attempts: letter.attempts + 1,
        last_error: (error as Error).message,
      });
    strapi.log.warn(`humas: a letter to ${letter.email} was not sent: ${(error as Error).message}`);
    return false;
  }
}

async function readLetter(strapi: Core.Strapi, id: number): Promise<LetterRow | null> {
  const row = await strapi.db
    .connection('humas_letters as l')
    .join('humas_transitions as t', 't.id', 'l.transition_id')
    .where('l.id', id)
    .first('l.user_id', 'l.attempts', 't.name', 't.type', 't.document_id', 't.locale', 't.facility', 't.actor_name');
  if (!row) return null;
  const user = await strapi.db.query('admin::user').findOne({ where: { id: row.user_id } });
  const unit = await strapi.db
    .query('plugin::humas.facility')
    .findOne({ where: { documentId: row.facility }, select: ['shortName'] });
  if (!user) return null;
  return {
    id,
    attempts: row.attempts,
    email: user.email,
    isActive: user.isActive === true,
    language: user.preferedLanguage === 'en' ? 'en' : 'id',
    step: row.name,
    type: row.type,
    documentId: row.document_id,
    locale: row.locale,
    actor: row.actor_name,
    unit: unit?.shortName ?? '',
  };
}
