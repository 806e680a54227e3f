import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { ImportService } from './service';
import { parseImportRequest } from './validation';

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => ({
  async importText(ctx) {
    const importer: ImportService = strapi.plugin('humas').service('importer');
    const request = parseImportRequest(ctx.request.body);
    if (request.publish) assertMayPublish(ctx.state.userAbility);
    ctx.body = { data: await importer.importText(request) };
  },
});

interface Ability {
  can(action: string, subject: string): boolean;
}

/** Importing is writing; who may not publish by hand may not publish by import. */
function assertMayPublish(ability: Ability) {
  const may = ['plugin::humas.article', 'plugin::humas.event'].every((type) => ability.can(PUBLISH, type));
  if (!may)
    throw new errors.ForbiddenError(
      'Anda boleh mengimpor, tetapi tidak boleh menerbitkan (you may import, but not publish)',
    );
}

const PUBLISH = 'plugin::content-manager.explorer.publish';
