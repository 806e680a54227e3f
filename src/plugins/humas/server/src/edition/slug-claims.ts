import type { Knex } from 'knex';
import type { EditionLocale } from './types';
import type { EditionType } from '../../../contracts/public';

interface Claim {
  type: EditionType;
  locale: EditionLocale;
  documentId: string;
  /** What the item would like to be called. */
  wanted: string;
  /** Tried before numbers: the unit's name says more than "-2". */
  qualifier?: string | null;
}

/**
 * Takes the first free address: wanted, wanted-unit, wanted-2, wanted-3 … An address that was ever public stays with its item.
 * A conflict is asked for, not caught: a caught unique error spoils a PostgreSQL transaction.
 */
export async function claimSlug(trx: Knex, claim: Claim): Promise<string> {
  for (const slug of candidates(claim)) {
    if (await take(trx, claim, slug)) return slug;
  }
  // A title that hundreds use ("Apel pagi"): go on above all of them instead of asking for each number.
  for (let number = await claimedLike(trx, claim); ; number += 1) {
    const slug = `${claim.wanted}-${number}`;
    if (await take(trx, claim, slug)) return slug;
  }
}

async function claimedLike(trx: Knex, { type, locale, wanted }: Claim): Promise<number> {
  // Keys are ordered by bytes, and "." comes right after "-".
  const rows = trx('humas_slugs')
    .where({ type, locale })
    .where('slug', '>', `${wanted}-`)
    .where('slug', '<', `${wanted}.`);
  return Number((await rows.count({ number: '*' }).first())?.number ?? 0) + 2;
}

async function take(trx: Knex, { type, locale, documentId }: Claim, slug: string): Promise<boolean> {
  const key = { type, locale, slug };
  const taken = await trx('humas_slugs')
    .insert({ ...key, document_id: documentId })
    .onConflict(['type', 'locale', 'slug'])
    .ignore()
    .returning('slug');
  if (taken.length > 0) return true;
  const holder = await trx('humas_slugs').where(key).first('document_id');
  return holder?.document_id === documentId;
}

function* candidates({ wanted, qualifier }: Claim): Generator<string> {
  yield wanted;
  if (qualifier && !wanted.includes(qualifier)) yield `${wanted}-${qualifier}`;
  for (let number = 2; number <= 5; number += 1) yield `${wanted}-${number}`;
}
