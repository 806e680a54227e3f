/**
 * Whatever saves a photo, by whatever way: its file is made again first, if what the photo says of it changed. This stands
 * outside all other guards, because theirs run in the transaction, and a picture takes too long for one.
 */
import type { Core } from '@strapi/strapi';
import { conflict } from '../core';
import { editionsOf, WRITES } from '../edition';
import { isShown, noOriginal, PHOTO } from './access';
import { burnIn } from './burn-in';
import { findFile, hasOriginal } from './original';
import { orderRemakes } from './remakes';
import { findPhoto, readSave, type Context, type Save } from './saved-photo';
import { followUnit } from './unit';

type Next = () => Promise<unknown>;

export function followPhotos(strapi: Core.Strapi) {
  return async (ctx: Context, next: Next) => {
    if (ctx.uid === 'plugin::humas.facility' && ctx.action === 'update') return followUnit(strapi, ctx, next);
    if (ctx.uid !== PHOTO || !WRITES.has(ctx.action)) return next();
    return ctx.action === 'delete' ? remove(strapi, ctx, next) : save(strapi, ctx, next);
  };
}

async function save(strapi: Core.Strapi, ctx: Context, next: Next): Promise<unknown> {
  const given = await readSave(strapi, ctx);
  const left = given.before?.file?.id;
  const { file } = given.pending;
  const andRest = left && left !== file ? () => leave(strapi, left, next) : next;
  if (file === null) return andRest();
  if (!(await isRemakable(strapi, file))) {
    if (given.isMasked) throw noOriginal();
    return andRest();
  }
  if (strapi.db.inTransaction()) return saveWithin(strapi, given, file, andRest);
  return burnIn(strapi, file, given.pending, andRest);
}

async function isRemakable(strapi: Core.Strapi, id: number): Promise<boolean> {
  const file = await findFile(strapi, id);
  return file !== null && hasOriginal(file);
}

/** Only captions and the like may follow later. */
async function saveWithin(strapi: Core.Strapi, given: Save, file: number, next: Next): Promise<unknown> {
  if (given.isMasked && given.changesMasks)
    throw conflict(
      'Samaran disimpan bersama fotonya saja, bukan di dalam perubahan yang lebih besar',
      'masks are saved with their photo alone, not within a larger change',
    );
  return editionsOf(strapi).transaction(async (trx) => {
    const out = await next();
    await orderRemakes(trx, [file]);
    return out;
  });
}

async function remove(strapi: Core.Strapi, ctx: Context, next: Next): Promise<unknown> {
  const { documentId } = ctx.params as { documentId?: string };
  const photo = await findPhoto(strapi, documentId);
  return photo?.file ? leave(strapi, photo.file.id, next) : next();
}

/**
 * A photo lets go of a file. Photos that still show it decide what it looks like; where there is none, it stays as it is:
 * what was masked once is not shown again because a photo was deleted.
 */
async function leave(strapi: Core.Strapi, file: number, next: Next): Promise<unknown> {
  return editionsOf(strapi).transaction(async (trx) => {
    const out = await next();
    if ((await isShown(strapi, file)) && (await isRemakable(strapi, file))) await orderRemakes(trx, [file]);
    return out;
  });
}
