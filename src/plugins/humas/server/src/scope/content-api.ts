/**
 * Machines read editions. What else Strapi would hand or let a token change (files with the drafts that show them, its own
 * workflows) knows neither units nor drafts: those doors stay shut, whatever a token may.
 */
import type { Core } from '@strapi/strapi';
import type { Policy } from '../core';

export function shutStrapisContentApi(strapi: Core.Strapi): void {
  const upload = strapi.plugin('upload').routes as unknown as Record<string, { routes: unknown[] }>;
  if (upload['content-api']) upload['content-api'].routes = [];
  shutGraphql(strapi);
}

const FILE = 'plugin::upload.file';
const WORKFLOWS = ['plugin::review-workflows.workflow', 'plugin::review-workflows.workflow-stage'];

export const nobody: Policy = () => false;

function shutGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension');
  if (!extension) return;
  for (const uid of WORKFLOWS) extension.shadowCRUD(uid).disable();
  extension.shadowCRUD(FILE).disableQueries();
  // The upload plugin writes these by hand, so there is no switch for them.
  const shut = { policies: ['plugin::humas.nobody'] };
  extension.use({ resolversConfig: { 'Mutation.updateUploadFile': shut, 'Mutation.deleteUploadFile': shut } });
}
