import type { Core } from '@strapi/strapi';

const TYPES = ['region', 'facility', 'article', 'event', 'photo', 'official', 'topic', 'source'] as const;

/** Generated CRUD would hand drafts to anybody who may read, and private fields to a clever filter: it is off. */
export function switchOffGeneratedGraphql(strapi: Core.Strapi) {
  const extension = strapi.plugin('graphql')?.service('extension');
  if (!extension) return;
  for (const type of TYPES) extension.shadowCRUD(`plugin::humas.${type}`).disable();
}
