import type { Knex } from 'knex';

/** The one place that tells the two databases apart; Strapi's configuration may name the same client in several ways. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.dialect === 'postgresql';
}
