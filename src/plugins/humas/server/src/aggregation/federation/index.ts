/** Newsrooms that follow each other: change feeds, files that are carried, and hubs that tell of news. */
import type { Core } from '@strapi/strapi';
import type { Route } from '../../core';
import { federationController, websubController } from './controller';
import { operations } from './operations';
import { createService, type FederationService } from './service';
import { makeFederationTables } from './tables';
import { leaveBodiesOfHubs } from './websub/raw-body';

export { lookAtNewsroom } from './look-at-newsroom';
export { SourceProblem } from '../problem';

/** Everybody may ask for a public key; hubs have no account, and come with an address that nobody can guess. */
const open = (method: Route['method'], path: string, handler: string): Route => ({
  method,
  path,
  handler,
  config: { auth: false, policies: [] },
});

/** What the room `aggregation` adds for it. */
export const federation = {
  services: { federation: createService },
  controllers: { federation: federationController, websub: websubController },
  publicRoutes: [
    open('GET', '/key', 'federation.key'),
    open('GET', '/websub/:source/:token', 'websub.verify'),
    open('POST', '/websub/:source/:token', 'websub.notify'),
  ],
  operations,
  register(strapi: Core.Strapi) {
    strapi.hook('strapi::content-types.afterSync').register(() => makeFederationTables(strapi.db.connection));
    leaveBodiesOfHubs(strapi);
  },
  start: (strapi: Core.Strapi) => federationOf(strapi).start(),
  stop: (strapi: Core.Strapi) => federationOf(strapi).stop(),
};

export function federationOf(strapi: Core.Strapi): FederationService {
  return strapi.plugin('humas').service('federation');
}
