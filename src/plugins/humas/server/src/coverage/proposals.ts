/** What is proposed, as it stands in the table. What a person has decided stays decided, whatever is compared later. */
import type { Knex } from 'knex';
import { databaseNow } from '../edition';
import type { Likeness, Likenesses } from './likenesses';
import { pairOf, PROPOSALS, type ProposalRow } from './tables';

const of = (knex: Knex, documentId: string) =>
  knex<ProposalRow>(PROPOSALS).where((either) =>
    either.where({ one_id: documentId }).orWhere({ other_id: documentId }),
  );

export async function openPartners(knex: Knex, documentId: string, locale: string): Promise<string[]> {
  const rows = await of(knex, documentId)
    .where({ locale, state: 'open' } as never)
    .select('one_id', 'other_id');
  return rows.map(({ one_id, other_id }) => (one_id === documentId ? other_id : one_id));
}

export async function dropAll(trx: Knex, documentId: string, locale: string): Promise<void> {
  await of(trx, documentId)
    .where({ locale, state: 'open' } as never)
    .update({ state: 'dropped' });
}

/** Of the pairs that were compared now, those for which nothing speaks any more. */
export async function dropGone(
  trx: Knex,
  documentId: string,
  locale: string,
  { found, compared }: Likenesses,
): Promise<void> {
  const open = await of(trx, documentId).where({ locale, state: 'open' } as never);
  const gone = open.filter(({ one_id, other_id, kind }) => {
    const otherId = one_id === documentId ? other_id : one_id;
    return compared.has(otherId) && !found.some((each) => each.otherId === otherId && each.kind === kind);
  });
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await trx(PROPOSALS).where({ state: 'open' }).whereIn('id', ids).update({ state: 'dropped' });
}

export async function propose(trx: Knex, documentId: string, { found }: Likenesses): Promise<void> {
  for (const likeness of found) await put(trx, documentId, likeness);
}

async function put(trx: Knex, documentId: string, likeness: Likeness): Promise<void> {
  const { otherId, kind, locale, eventId, confidence, reasons, against } = likeness;
  const row = {
    ...pairOf(documentId, otherId),
    ...{ kind, locale, event_id: eventId, confidence, state: 'open' },
    reasons: JSON.stringify(reasons),
    against: JSON.stringify(against),
  };
  await trx(PROPOSALS)
    .insert({ ...row, made_at: await databaseNow(trx) })
    .onConflict(['one_id', 'other_id', 'kind'])
    .merge(row)
    // One pair in two languages is one proposal: the language that it was found in keeps it.
    .whereRaw(`(${PROPOSALS}.state = 'dropped' or (${PROPOSALS}.state = 'open' and ${PROPOSALS}.locale = ?))`, [
      locale,
    ]);
}
