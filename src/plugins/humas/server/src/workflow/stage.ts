import type { Knex } from 'knex';
import type { Stage } from '../../../contracts/workflow';
import type { ArticleRow } from './content';

/** Without a new `updated_at`: else the panel calls a published draft modified. */
export async function writeStage(
  trx: Knex,
  rows: (ArticleRow | undefined)[],
  stage: Stage,
  { number }: { number: number },
): Promise<void> {
  const ids = rows.flatMap((row) => (row ? [row.id] : []));
  await trx('humas_articles').whereIn('id', ids).update({ stage, version: number });
}

/** Articles from before there were stages: what is published unchanged is published, the rest are drafts. */
export async function giveOldArticlesTheirStage(knex: Knex): Promise<void> {
  const live = knex('humas_articles').whereNotNull('published_at').select('document_id');
  await knex('humas_articles').whereNull('stage').whereIn('document_id', live).update({ stage: 'published' });
  await knex('humas_articles').whereNull('stage').update({ stage: 'draft' });
}
