import type { Capability } from '../core';
import { createController } from './controller';
import { embargoedController } from './embargoed';
import { switchOffGeneratedGraphql } from './graphql';
import { COLLECTIONS, routes } from './routes';
import { createService } from './service';

/** Adds the public reads: cards and whole editions over REST. */
export const delivery: Capability = {
  name: 'delivery',
  services: { delivery: createService },
  controllers: {
    embargoed: embargoedController,
    ...Object.fromEntries(
      Object.entries(COLLECTIONS).map(([collection, type]) => [collection, createController(type)]),
    ),
  },
  publicRoutes: routes,
  register: ({ strapi }) => switchOffGeneratedGraphql(strapi),
};
