import type { Route } from '../core';

export const COLLECTIONS = {
  articles: 'article',
  events: 'event',
  photos: 'photo',
  facilities: 'facility',
  regions: 'region',
} as const;

/** Public by nature: they read editions, and an edition holds only what was published. No permission has to be clicked. */
const everybody: Route['config'] = { auth: false, policies: [] };

export const routes: Route[] = Object.keys(COLLECTIONS).flatMap((collection) => [
  { method: 'GET', path: `/${collection}`, handler: `${collection}.find`, config: everybody },
  { method: 'GET', path: `/${collection}/:slug`, handler: `${collection}.findOne`, config: everybody },
]);
