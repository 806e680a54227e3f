import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

type Context = Parameters<Core.ControllerHandler>[0];

/** Short, so that a correction is everywhere within seconds; stale answers bridge the moment of asking again. */
const FOUND = 'public, max-age=15, stale-while-revalidate=60';
/** An error may be over soon: a new item, a mistake that was mended. */
const FAILED = 'public, max-age=5';
/** A caller who names himself gets an answer that no shared cache keeps. */
const PERSONAL = 'private, no-store';

/** Answers with JSON text, or with 304 where the reader has just this version. */
export function answerCached(ctx: Context, json: string, version = versionOf(json)) {
  ctx.status = 200;
  ctx.set('Cache-Control', isAnonymous(ctx) ? FOUND : PERSONAL);
  ctx.set('ETag', `"${version}"`);
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = 'application/json';
  ctx.body = json;
}

export function cacheFailure(ctx: Context) {
  ctx.set('Cache-Control', isAnonymous(ctx) ? FAILED : PERSONAL);
}

function versionOf(json: string): string {
  return createHash('sha1').update(json).digest('base64url');
}

function isAnonymous({ headers }: Context): boolean {
  return !headers.authorization && !headers.cookie;
}
