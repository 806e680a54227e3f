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

const get = (path: string, handler: string): Route => ({ method: 'GET', path, handler, config: everybody });

/** For partners: Strapi asks for an API token that may `find` here. */
const withToken = (path: string, handler: string): Route => ({
  method: 'GET',
  path,
  handler,
  config: { policies: [] },
});

export const routes: Route[] = [
  withToken('/embargoed', 'embargoed.find'),
  withToken('/embargoed/:slug', 'embargoed.findOne'),
  get('/events/:slug/coverage', 'events.findCoverage'),
  ...Object.keys(COLLECTIONS).flatMap((collection) => [
    get(`/${collection}`, `${collection}.find`),
    get(`/${collection}/:slug`, `${collection}.findOne`),
  ]),
];
