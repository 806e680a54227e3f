/** A name of this newsroom that outlives its domain. Copied with the database, as the items' own names are. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

const known = new WeakMap<Core.Strapi, string>();

export const NEWSROOM_TABLE = `create table if not exists humas_newsroom (id integer primary key, uuid {key} not null)`;

/** Several instances that start at once end with one. */
export async function learnNewsroomId(strapi: Core.Strapi, knex: Knex): Promise<void> {
  await knex('humas_newsroom').insert({ id: 1, uuid: randomUUID() }).onConflict('id').ignore();
  const { uuid } = await knex('humas_newsroom').where({ id: 1 }).first();
  known.set(strapi, uuid);
}

export function newsroomId(strapi: Core.Strapi): string {
  const uuid = known.get(strapi);
  if (!uuid) throw new Error('humas: the newsroom has no name before its tables are made');
  return uuid;
}
