import type { Core } from '@strapi/strapi';
import { forbidden } from '../core';
import type { ImportService } from './service';
import { parseImportRequest } from './validation';

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => ({
  async importText(ctx) {
    const importer: ImportService = strapi.plugin('humas').service('importer');
    const request = parseImportRequest(ctx.request.body);
    if (request.publish)
      throw forbidden(
        'Halaman impor ditelaah seperti naskah lain: impor tanpa menerbitkan, lalu ajukan untuk disetujui',
        'imported pages are reviewed like any other text: import without publishing, then submit',
      );
    ctx.body = { data: await importer.importText(request) };
  },
});
