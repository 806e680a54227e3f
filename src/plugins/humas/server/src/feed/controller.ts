import type { Core } from '@strapi/strapi';
import { respond, type Read } from '../delivery';
import { NEWS_SITEMAP } from './reads';

const TEN_MINUTES = 600_000;

export const controllerOf =
  (reads: Read[]) =>
  ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> =>
    Object.fromEntries(
      reads.map((read) => [
        read.name.split('.')[1],
        async (ctx) => void (await respond(strapi, read, keyOf(read, ctx.params), ctx)),
      ]),
    );

function keyOf({ name }: Read, { slug, code }: Record<string, string | undefined>): string {
  return name === NEWS_SITEMAP ? tenMinutesOf(Date.now()) : (slug ?? code ?? '');
}

/** A kept answer is good for so long: until then nothing in it becomes too old. */
const tenMinutesOf = (now: number) => new Date(Math.ceil(now / TEN_MINUTES) * TEN_MINUTES).toISOString();
