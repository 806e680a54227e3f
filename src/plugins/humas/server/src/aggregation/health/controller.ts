import type { Core } from '@strapi/strapi';
import type { SourcesService } from './service';
import { parseAssignment, parseItemId, parseItems, parseSources } from './validation';

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
  const sources = (): SourcesService => strapi.plugin('humas').service('sources');
  return {
    async find(ctx) {
      ctx.body = await sources().list(parseSources(ctx.query));
    },
    async units(ctx) {
      ctx.body = { data: await sources().ownUnits() };
    },
    async findOne(ctx) {
      ctx.body = await sources().show(ctx.params.documentId, parseItems(ctx.query));
    },
    async check(ctx) {
      ctx.body = { data: await sources().lookNow(ctx.params.documentId) };
    },
    async again(ctx) {
      await sources().tryAgain(parseItemId(ctx.params.id));
      ctx.body = { data: { id: Number(ctx.params.id) } };
    },
    async assign(ctx) {
      const { facility } = parseAssignment(ctx.request.body);
      await sources().assign(parseItemId(ctx.params.id), facility);
      ctx.body = { data: { id: Number(ctx.params.id) } };
    },
  };
};
