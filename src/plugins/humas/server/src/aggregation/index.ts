import type { Capability } from '../core';
import { federation } from './federation';
import { health } from './health';
import { createService, followingOf } from './service';
import { makeTables } from './tables';

export { sourcesOf } from './health';
export { goOnFollowing } from './making/linked-here';

/** Adds what is followed: sources, the looks at them, the inbox, and what is made of it. */
export const aggregation: Capability = {
  name: 'aggregation',
  services: { ...federation.services, ...health.services, following: createService },
  controllers: { ...federation.controllers, ...health.controllers },
  adminRoutes: health.adminRoutes,
  permissions: health.permissions,
  publicRoutes: federation.publicRoutes,
  operations: federation.operations,
  register: ({ strapi }) => {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
    federation.register(strapi);
    health.register(strapi);
  },
  async bootstrap({ strapi }) {
    await federation.start(strapi);
    followingOf(strapi).startWhenServing();
  },
  async destroy({ strapi }) {
    const following = followingOf(strapi);
    await following.stop();
    await federation.stop(strapi);
    await following.ended();
  },
};
