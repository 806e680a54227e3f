import type { Core } from '@strapi/strapi';
import { signedIn, type Capability, type Route } from '../core';
import { controller } from './controller';
import { createService, type CoverageService } from './service';
import { makeTables } from './tables';

const SEE = { action: 'plugin::humas.coverage.see' };
const DECIDE = { action: 'plugin::humas.coverage.decide' };

const route = (method: Route['method'], path: string, handler: string, permission: { action: string }): Route => ({
  method,
  path: `/coverage${path}`,
  handler: `coverage.${handler}`,
  config: signedIn(permission),
});

/** Adds proposals that articles of several units tell of one event, and what a person decides about them. */
export const coverage: Capability = {
  name: 'coverage',
  services: { coverage: createService },
  controllers: { coverage: controller },
  adminRoutes: [
    route('GET', '/proposals', 'find', SEE),
    route('POST', '/proposals/:id/confirm', 'confirm', DECIDE),
    route('POST', '/proposals/:id/reject', 'reject', DECIDE),
    route('POST', '/split', 'split', DECIDE),
  ],
  permissions: [
    { uid: 'coverage.see', displayName: 'Lihat usulan liputan (see proposed coverage)' },
    { uid: 'coverage.decide', displayName: 'Putuskan usulan liputan (decide on proposed coverage)' },
  ],
  register: ({ strapi }) => {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
  },
  bootstrap({ strapi }) {
    // Commands start Strapi too, and compare nothing.
    strapi.server.httpServer.once('listening', () => coverageOf(strapi).follower.start());
  },
  async destroy({ strapi }) {
    const { follower } = coverageOf(strapi);
    follower.stop();
    await follower.ended();
  },
};

export function coverageOf(strapi: Core.Strapi): CoverageService {
  return strapi.plugin('humas').service('coverage');
}
