/** A unit's name stands in the watermark and the copyright of its photos: when it changes, they are made again in the background. */
import type { Core } from '@strapi/strapi';
import { editionsOf } from '../edition';
import { PHOTO } from './access';
import { hasOriginal, type FileRow } from './original';
import { orderRemakes } from './remakes';
import type { Context } from './saved-photo';

const FACILITY = 'plugin::humas.facility';

/** Attributes of a unit that its photos carry, in the picture or in what is written beside it. */
const CARRIED = ['name', 'shortName', 'watermark', 'logo'];

export async function followUnit(strapi: Core.Strapi, ctx: Context, next: () => Promise<unknown>): Promise<unknown> {
  const { documentId } = ctx.params as { documentId?: string };
  if (!documentId) return next();
  return editionsOf(strapi).transaction(async (trx) => {
    const before = await carriedBy(strapi, documentId);
    const out = await next();
    if ((await carriedBy(strapi, documentId)) !== before)
      await orderRemakes(trx, await filesOfUnit(strapi, documentId));
    return out;
  });
}

async function carriedBy(strapi: Core.Strapi, documentId: string): Promise<string> {
  const { attributes } = strapi.contentType(FACILITY as never) as { attributes: Record<string, { type: string }> };
  const media = CARRIED.filter((name) => attributes[name]?.type === 'media');
  const populate = Object.fromEntries(media.map((name) => [name, { select: ['id'] }]));
  const row = await strapi.db.query(FACILITY).findOne({ where: { documentId }, populate });
  return JSON.stringify(CARRIED.map((name) => row?.[name] ?? null));
}

/** Ids of the files that photos of the unit show, and that can be made again. */
async function filesOfUnit(strapi: Core.Strapi, documentId: string): Promise<number[]> {
  const photos: { file: FileRow | null }[] = await strapi.db
    .query(PHOTO)
    .findMany({ where: { facility: { documentId } }, select: ['id'], populate: { file: true } });
  return photos.flatMap(({ file }) => (file && hasOriginal(file) ? [file.id] : []));
}
