import type { Core } from '@strapi/strapi';
import type { Capability } from '../core';
import { controllers } from './controller';
import { embargoedController } from './embargoed';
import { createFront, type Front } from './front';
import { openGraphql } from './graphql';
import { createLane, type Lane } from './lane';
import { operations } from './operations';
import { routes } from './routes';
import { createService, type DeliveryService } from './service';

export { changeAsText } from './changes';
export { respond } from './controller';
export { cursorOf, positionOf } from './cursor';
export { operationOf } from './operations';
export { defineRead, findItem, type Read } from './reads';
export { failure, fixedReply, unknownReply, type FoundReply, type Reply } from './reply';
export { isName, parse as parseQuery } from './validation';

/** Adds the public reads: cards and whole editions, over REST and GraphQL. */
export const delivery: Capability = {
  name: 'delivery',
  services: {
    delivery: createService,
    front: ({ strapi }) => createFront(strapi, deliveryOf(strapi)),
    lane: createLane,
  },
  controllers: { embargoed: embargoedController, ...controllers },
  publicRoutes: routes,
  operations,
  register({ strapi }) {
    openGraphql(strapi);
    strapi.plugin('humas').service('front'); // now, so that a setting that cannot be kept stops the start
  },
  bootstrap: ({ strapi }) => (strapi.plugin('humas').service('lane') as Lane).open(),
};

function deliveryOf(strapi: Core.Strapi): DeliveryService {
  return strapi.plugin('humas').service('delivery');
}

/** Rooms with public routes of their own count their requests with everybody's. */
export function frontOf(strapi: Core.Strapi): Front {
  return strapi.plugin('humas').service('front');
}
