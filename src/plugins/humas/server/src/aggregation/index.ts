import type { Capability } from '../core';
import { makeTables } from './tables';

/** Adds what is followed: sources, the looks at them, the inbox, and what is made of it. */
export const aggregation: Capability = {
  name: 'aggregation',
  register: ({ strapi }) => {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
  },
};
