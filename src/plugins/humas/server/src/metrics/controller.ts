import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { bilingual, notFound } from '../core';
import type { MetricsService } from './service';

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
  const metrics = (): MetricsService => strapi.plugin('humas').service('metrics');
  return {
    async show(ctx) {
      ctx.set('Cache-Control', 'no-store');
      const access = metrics().access(ctx.headers.authorization);
      if (access === 'off')
        throw notFound(
          'Angka pemantauan tidak dinyalakan; isi metricsToken pada pengaturan',
          'figures are switched off; set metricsToken',
        );
      if (access === 'refused') {
        ctx.set('WWW-Authenticate', 'Bearer');
        throw new errors.UnauthorizedError(bilingual('Token pemantauan tidak cocok', 'the token is not right'), {});
      }
      ctx.set('Content-Type', metrics().contentType);
      ctx.body = await metrics().text();
    },
  };
};
