/** A file as it was brought: kept by the picture room, shown only to who draws masks on it. */
import type { Core } from '@strapi/strapi';

export const FILE = 'plugin::upload.file';

export interface FileRow {
  id: number;
  unit: string | null;
  createdBy?: { id: number } | null;
  provider_metadata?: { humas?: { treatment?: string } } | null;
}

/** What was uploaded before originals were kept, and what is no picture, has none: nothing can be burnt into it. */
export const hasOriginal = ({ provider_metadata }: Pick<FileRow, 'provider_metadata'>): boolean =>
  Boolean(provider_metadata?.humas);

export async function findFile(strapi: Core.Strapi, id: number): Promise<FileRow | null> {
  return strapi.db.query(FILE).findOne({ where: { id }, populate: { createdBy: { select: ['id'] } } });
}
