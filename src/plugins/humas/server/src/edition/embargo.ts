/**
 * What is published under an embargo: partners read it before, the public from its end on. Until then it has no edition, so
 * no list, feed, search or coverage can show it.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { instantOf } from '../core';
import type { ArticleDocument } from './documents';
import { renderArticle, type RenderContext } from './render';
import { lockSequence } from './sequence';
import { renderingKeyOf } from './site';
import { databaseNow } from './store';
import { syncEditions } from './sync';

export interface Embargoed {
  /** The whole edition as JSON text. */
  edition: string;
  embargoUntil: string;
}

/** Puts aside what is not for everybody yet; returns the rest. */
export async function keepEmbargoed(
  context: RenderContext,
  documentId: string,
  published: ArticleDocument[],
): Promise<ArticleDocument[]> {
  const { trx } = context;
  const hasAny = published.some(({ embargoUntil }) => embargoUntil);
  const now = hasAny ? await databaseNow(trx) : '';
  const isHeld = ({ embargoUntil }: ArticleDocument) =>
    Boolean(embargoUntil && (instantOf(embargoUntil) as string) > now);
  await trx('humas_embargoed').where({ document_id: documentId }).del();
  for (const row of published.filter(isHeld)) {
    const { slug, locale, card, edition } = await renderArticle(context, row, []);
    await trx('humas_embargoed').insert({
      document_id: documentId,
      locale,
      slug,
      facility: row.facility?.documentId ?? null,
      embargo_until: instantOf(row.embargoUntil),
      card: JSON.stringify(card),
      edition: JSON.stringify(edition),
      rendering: renderingKeyOf(context.strapi),
    });
  }
  return published.filter((row) => !isHeld(row));
}

/**
 * Renders what has become everybody's. Several instances may do it at once: the second finds nothing left. One that cannot be
 * rendered must not keep the others back.
 */
export async function liftEmbargoes(strapi: Core.Strapi, isStopped: () => boolean): Promise<number> {
  const now = await databaseNow(strapi.db.connection);
  const due: { document_id: string }[] = await strapi.db
    .connection('humas_embargoed')
    .where('embargo_until', '<=', now)
    .distinct('document_id');
  let lifted = 0;
  for (const { document_id } of due) {
    if (isStopped()) break;
    lifted += await liftOne(strapi, document_id).catch((error: Error) => {
      strapi.log.error(`humas: the embargo of article ${document_id} is over, but it was not opened: ${error.message}`);
      return 0;
    });
  }
  return lifted;
}

async function liftOne(strapi: Core.Strapi, documentId: string): Promise<number> {
  const isChanged = await strapi.db.transaction(async ({ trx }) => {
    await lockSequence(trx);
    return syncEditions({ strapi, trx }, 'article', documentId);
  });
  return isChanged ? 1 : 0;
}

export interface EmbargoedQuery {
  /** documentIds of units; null for all. */
  facilities: string[] | null;
  locale: string;
  limit: number;
}

/** Soonest first, as JSON texts. */
export async function listEmbargoed(
  knex: Knex,
  { facilities, locale, limit }: EmbargoedQuery,
): Promise<{ card: string; embargoUntil: string }[]> {
  const rows = knex('humas_embargoed').where({ locale }).orderBy(['embargo_until', 'document_id']).limit(limit);
  if (facilities) rows.whereIn('facility', facilities);
  return rows.select('card', 'embargo_until as embargoUntil');
}

export async function findEmbargoed(
  knex: Knex,
  key: string,
  locale: string,
  facilities: string[] | null,
): Promise<Embargoed | null> {
  const row = knex('humas_embargoed')
    .where({ locale })
    .where((where) => where.where({ slug: key }).orWhere({ document_id: key }));
  if (facilities) row.whereIn('facility', facilities);
  return (await row.first('edition', 'embargo_until as embargoUntil')) ?? null;
}
