import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LOCALES } from '../../../contracts/public';
import { invalid } from '../core';
import type { PreviewService } from './service';

const request = z.strictObject({ locale: z.enum(LOCALES).default('id') });

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
  const previews = (): PreviewService => strapi.plugin('humas').service('preview');
  return {
    async create(ctx) {
      const { success, data } = request.safeParse(ctx.request.body ?? {});
      if (!success) throw invalid("Permintaan hanya berisi 'locale': id atau en", "send 'locale' only: id or en");
      ctx.set('Cache-Control', 'private, no-store');
      ctx.body = { data: await previews().link(ctx.params.documentId, data.locale) };
    },

    async open(ctx) {
      // Set before anything can be refused: an answer about a draft is kept nowhere, listed nowhere, and its address told to nobody.
      ctx.set('Cache-Control', 'private, no-store');
      ctx.set('X-Robots-Tag', 'noindex, nofollow');
      ctx.set('Referrer-Policy', 'no-referrer');
      ctx.body = await previews().open(String(ctx.params.token));
    },
  };
};
