import type { Core } from '@strapi/strapi';
import type { ImportService } from './service';
import { parseImportRequest } from './validation';

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => ({
  async importText(ctx) {
    const importer: ImportService = strapi.plugin('humas').service('importer');
    ctx.body = { data: await importer.importText(parseImportRequest(ctx.request.body)) };
  },
});
