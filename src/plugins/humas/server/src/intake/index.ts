import type { Capability, Route } from '../core';
import { boundToken } from './bound-token';
import { controller } from './controller';
import { createService } from './service';
import { operations } from './operations';
import { makeTables } from './tables';

/** With a token: Strapi asks whether it may, the policy whether a unit names it. */
const route = (method: Route['method'], path: string, action: string): Route => ({
  method,
  path: `/drafts${path}`,
  handler: `drafts.${action}`,
  config: { policies: ['plugin::humas.bound-token'] },
});

/** Adds writing for integrations: drafts of the own unit, up to the review and no further. */
export const intake: Capability = {
  name: 'intake',
  services: { intake: createService },
  controllers: { drafts: controller },
  policies: { 'bound-token': boundToken },
  operations,
  publicRoutes: [
    route('GET', '', 'list'),
    route('GET', '/:documentId', 'show'),
    route('POST', '', 'create'),
    route('PUT', '/:documentId', 'update'),
    route('POST', '/:documentId/submit', 'submit'),
    route('POST', '/:documentId/preview', 'preview'),
  ],
  register({ strapi }) {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
  },
};
