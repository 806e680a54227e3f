import type { Core } from '@strapi/strapi';
import type { CoverageService } from './service';
import { parseConfirmation, parseId, parseProposals, parseSplit } from './validation';

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
  const coverage = (): CoverageService => strapi.plugin('humas').service('coverage');
  return {
    async find(ctx) {
      ctx.body = await coverage().list(parseProposals(ctx.query));
    },
    async confirm(ctx) {
      ctx.body = { data: await coverage().confirm(parseId(ctx.params.id), parseConfirmation(ctx.request.body)) };
    },
    async reject(ctx) {
      ctx.body = { data: await coverage().reject(parseId(ctx.params.id)) };
    },
    async split(ctx) {
      ctx.body = { data: await coverage().split(parseSplit(ctx.request.body)) };
    },
  };
};
