import type { Made } from './make';
import type { Newsroom } from './newsroom';

/** Rows like the one that the product rendered: publishing so many would take longer than a test is about. */
export async function multiply({ strapi }: Newsroom, { documentId }: Made, times: number) {
  const knex = strapi.db.connection;
  const { id: _, ...row } = await knex('humas_editions').where({ document_id: documentId }).first();
  const { value } = await knex('humas_counter').first();
  const rows = Array.from({ length: times }, (_, index) => ({
    ...row,
    seq: Number(value) + index + 1,
    document_id: `salinan${index}`,
    slug: `salinan-${index}`,
  }));
  await knex('humas_counter').update({ value: Number(value) + times });
  await knex.batchInsert('humas_editions', rows, 40);
}
