import type { Route } from '../core';
import { READS } from './reads';

/** No permission has to be clicked for what is public by nature. */
const everybody: Route['config'] = { auth: false, policies: [] };

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
  ...READS.map(({ name, path }): Route => ({ method: 'GET', path, handler: name, config: everybody })),
];
