import type { Core } from '@strapi/strapi';
import type { Source } from './look';

export async function sourceOf(strapi: Core.Strapi, documentId: string): Promise<Source | null> {
  const row = await strapi.db
    .query('plugin::humas.source')
    .findOne({ where: { documentId }, populate: { facility: { select: ['documentId'] } } });
  return row && { ...row, facility: row.facility?.documentId ?? null, allowedNetworks: row.allowedNetworks ?? [] };
}
