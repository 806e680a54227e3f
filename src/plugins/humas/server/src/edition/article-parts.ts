/**
 * Strapi asks the database once for every component and relation that a read brings along, and an article is read several
 * times while it is published. Most articles have few of them: one question first tells which.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

const LINKS = {
  facility: 'humas_articles_facility_lnk',
  topic: 'humas_articles_topic_lnk',
  events: 'humas_articles_events_lnk',
  photos: 'humas_articles_photos_lnk',
};

interface Attribute {
  type: string;
}

/** Leaves out of `populate` what no row of the article has. */
export async function onlyPresentParts<Populate extends Record<string, unknown>>(
  strapi: Core.Strapi,
  documentId: string,
  populate: Populate,
): Promise<Partial<Populate>> {
  const knex = await presentConnection(strapi);
  const ids = () => knex('humas_articles').where({ document_id: documentId }).select('id');
  const components = knex('humas_articles_cmps').whereIn('entity_id', ids()).select('field as part');
  const relations = Object.entries(LINKS).map(([name, table]) =>
    knex(table)
      .whereIn('article_id', ids())
      .select(knex.raw('? as part', [name])),
  );
  const rows = (await components.union(relations)) as { part: string }[];
  const present = new Set(rows.map(({ part }) => part));
  const { attributes } = strapi.contentType('plugin::humas.article' as never) as {
    attributes: Record<string, Attribute>;
  };
  const isAsked = (name: string) => name in LINKS || attributes[name]?.type === 'component';
  const wanted = Object.entries(populate).filter(([name]) => present.has(name) || !isAsked(name));
  return Object.fromEntries(wanted) as Partial<Populate>;
}

/** The transaction that is under way, if there is one: on SQLite a second connection would wait for it for ever. */
export async function presentConnection(strapi: Core.Strapi): Promise<Knex> {
  return strapi.db.inTransaction() ? (await strapi.db.transaction()).get() : strapi.db.connection;
}
