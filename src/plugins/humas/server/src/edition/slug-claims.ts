import type { Knex } from 'knex';
import { PUBLIC_TYPES, type EditionLocale } from './types';
import type { EditionType } from '../../../contracts/public';

const LONGEST = 140;

interface Claim {
  type: EditionType;
  locale: EditionLocale;
  documentId: string;
  /** What the item would like to be called. */
  wanted: string;
  /** Tried before numbers: the unit's name says more than "-2". Asked for only where the address is taken. */
  qualifier?: () => Promise<string | null>;
}

/**
 * Takes the first free address: wanted, wanted-unit, wanted-2, wanted-3 … An address that was ever public stays with its item.
 * A conflict is asked for, not caught: a caught unique error spoils a PostgreSQL transaction.
 */
export async function claimSlug(trx: Knex, claim: Claim): Promise<string> {
  if (await take(trx, claim, claim.wanted)) return claim.wanted;
  for (const slug of alternatives(claim.wanted, await claim.qualifier?.())) {
    if (await take(trx, claim, slug)) return slug;
  }
  // A title that hundreds use ("Apel pagi"): go on above all of them instead of asking for each number.
  for (let number = await claimedLike(trx, claim); ; number += 1) {
    const slug = suffixed(claim.wanted, String(number));
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
  if (holder?.document_id === documentId) return true;
  return isUnit(type) && holder !== undefined && takeOver(trx, { type, locale, documentId }, slug, holder.document_id);
}

/** A unit or a region that was deleted and entered again is the same unit, and gets its address back. */
const isUnit = (type: EditionType) => type === 'facility' || type === 'region';

async function takeOver(trx: Knex, { type, locale, documentId }: Omit<Claim, 'wanted'>, slug: string, holder: string) {
  if (await trx(PUBLIC_TYPES[type].table).where({ document_id: holder }).first('id')) return false;
  const key = { type, locale, slug };
  await trx('humas_slugs').where(key).update({ document_id: documentId });
  await trx('humas_editions')
    .where({ ...key, document_id: holder })
    .update({ slug: `${slug}~${holder}` });
  return true;
}

function* alternatives(wanted: string, qualifier: string | null | undefined): Generator<string> {
  if (qualifier && !wanted.includes(qualifier)) yield suffixed(wanted, qualifier);
  for (let number = 2; number <= 5; number += 1) yield suffixed(wanted, String(number));
}

/** As long as the attribute allows; the suffix is what makes it unique. */
function suffixed(wanted: string, suffix: string): string {
  return `${wanted.slice(0, LONGEST - suffix.length - 1).replace(/-+$/, '')}-${suffix}`;
}
