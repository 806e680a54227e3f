import type { Core } from '@strapi/strapi';
import type { Capability } from '../core';
import { controller } from './controller';
import { guardArticles } from './guard';
import { guardOthers } from './guard-others';
import { routes } from './routes';
import { createService, type WorkflowService } from './service';
import { guardShownFiles, mayDeleteFiles, mayReplaceFiles } from './shown-files';
import { giveOldArticlesTheirStage } from './stage';
import { makeTables } from './tables';

export type { SavedDraft, WorkflowService } from './service';
export { ARTICLE, PUBLISH, READ } from './transitions';
export { addToTrail } from './trail';
export { assertMay, findArticle, ownArticles } from './steps';
export { conflictOf } from './conflict';
export { readPhoto, settlePlaces } from './shown-photos';
export { stageOf } from './articles';

/** Adds the way of an article to the public: stages, steps, checks, history and trail. */
export const workflow: Capability = {
  name: 'workflow',
  services: { workflow: createService },
  controllers: { workflow: controller },
  policies: { 'may-replace-files': mayReplaceFiles, 'may-delete-files': mayDeleteFiles },
  adminRoutes: routes,
  permissions: [
    { uid: 'workflow.submit', displayName: 'Ajukan naskah (submit)' },
    { uid: 'workflow.approve', displayName: 'Setujui naskah (approve)' },
    { uid: 'workflow.request-changes', displayName: 'Minta perbaikan (request changes)' },
    { uid: 'workflow.trail', displayName: 'Baca jejak audit (read the trail)' },
  ],
  register({ strapi }) {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
    guardShownFiles(strapi);
    // Within scope's middleware, around edition's: what they look at are settled rows.
    for (const guard of [guardArticles, guardOthers])
      strapi.documents.use(guard(strapi) as Parameters<typeof strapi.documents.use>[0]);
  },
  bootstrap: ({ strapi }) => giveOldArticlesTheirStage(strapi.db.connection),
};

export function workflowOf(strapi: Core.Strapi): WorkflowService {
  return strapi.plugin('humas').service('workflow');
}
