import type { Capability } from '../core';
import { federation } from './federation';
import { makeTables } from './tables';

/** Adds what is followed: sources, the looks at them, the inbox, and what is made of it. */
export const aggregation: Capability = {
  name: 'aggregation',
  services: { ...federation.services },
  controllers: { ...federation.controllers },
  publicRoutes: federation.publicRoutes,
  operations: federation.operations,
  register: ({ strapi }) => {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
    federation.register(strapi);
  },
  bootstrap: ({ strapi }) => federation.start(strapi),
  destroy: ({ strapi }) => federation.stop(strapi),
};
