/** The same picture again, recompressed or resized, is noticed. */
import type { Core } from '@strapi/strapi';
import { portraitOf } from './file-row';
import { BANDS, FILE, INDEX, type IndexRow } from './tables';

/**
 * Bits that may differ. Recompressed to quality 10, shrunk to 320 pixels, brightened by a tenth: none or two (the number is
 * always even). The next frame of a series: four and more. Each further bit would need one more part in the index.
 */
export const NEAR = 3;

/** Four parts of 16 bits: where at most three bits differ, one part is the same. So the index finds all that can be near. */
export const bandsOf = (perceptual: string): Record<(typeof BANDS)[number], string> =>
  Object.fromEntries(BANDS.map((band, at) => [band, perceptual.slice(at * 4, at * 4 + 4)])) as Record<
    (typeof BANDS)[number],
    string
  >;

/** How many of 64 bits differ. */
export function distance(one: string, other: string): number {
  let difference = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; difference > 0n; difference &= difference - 1n) count++;
  return count;
}

/** Ids of files that show the same picture, oldest first. */
export async function filesAlike(strapi: Core.Strapi, perceptual: string): Promise<number[]> {
  const parts = Object.entries(bandsOf(perceptual)).map(([band, value]) => ({ [band]: value }));
  const found = (await strapi.db.query(INDEX).findMany({ where: { $or: parts } })) as IndexRow[];
  return found
    .filter((row) => distance(row.perceptual, perceptual) <= NEAR)
    .map(({ file }) => file)
    .sort((a, b) => a - b);
}

/** Within the transaction that makes it public. */
export async function enterIntoIndex(strapi: Core.Strapi, file: number, perceptual: string): Promise<void> {
  await removeFromIndex(strapi, file);
  const entry = { file, perceptual, ...bandsOf(perceptual), lacksModern: true, tries: 0 };
  await strapi.db.query(INDEX).create({ data: entry });
}

export async function removeFromIndex(strapi: Core.Strapi, file: number): Promise<void> {
  await strapi.db.query(INDEX).deleteMany({ where: { file } });
}

/** An import or a restored backup brings rows without their entries. */
export async function completeIndex(strapi: Core.Strapi): Promise<void> {
  const missing: { id: number }[] = await strapi.db
    .connection('files')
    .select('id')
    .whereNotNull('provider_metadata')
    .whereNotIn('id', strapi.db.connection('humas_picture_index').select('file'));
  for (const { id } of missing) {
    const portrait = portraitOf(await strapi.db.query(FILE).findOne({ where: { id } }));
    if (portrait) await enterIntoIndex(strapi, id, portrait.perceptual);
  }
}
