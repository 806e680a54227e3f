import type { Core } from '@strapi/strapi';
import { invalid } from '../core';
import type { MaskingService } from './service';

type Context = Parameters<Core.ControllerHandler>[0];

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
  const masking = (): MaskingService => strapi.plugin('humas').service('masking');
  return {
    async original(ctx) {
      keepNowhere(ctx);
      ctx.body = await masking().original(fileIdIn(ctx));
      ctx.type = 'image/jpeg';
    },
    async faces(ctx) {
      keepNowhere(ctx);
      ctx.body = { data: await masking().faces(fileIdIn(ctx)) };
    },
  };
};

/** Set before anything can be refused: what a mask hides is kept in no cache. */
function keepNowhere(ctx: Context) {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('X-Robots-Tag', 'noindex, nofollow');
}

function fileIdIn(ctx: Context): number {
  const { fileId } = ctx.params as { fileId: string };
  if (!/^\d{1,9}$/.test(fileId)) throw invalid('Nomor berkas hanya berupa angka', 'the id of a file is a number');
  return Number(fileId);
}
