import type { Core } from '@strapi/strapi';
import { FAILURES } from '../../../contracts/failures';
import type { Capability, Operation, Outcome, Route } from '../core';
import { operationOf } from '../delivery';
import { makeTable } from '../edition';
import { controllerOf } from './controller';
import { HUB_TABLES } from './hubs';
import { learnNewsroomId, NEWSROOM_TABLE } from './newsroom-id';
import { readsOf } from './reads';
import { createService, feedsOf } from './service';

const NO_SUCH_PAGE: Outcome = {
  description: 'There are not so many pages',
  shape: FAILURES[404],
  headers: ['Cache-Control'],
};

const READS = readsOf(() => {
  throw new Error('Routes and their description ask for nothing');
});

/** Adds what others follow: feeds, calendars, sitemaps, lists of feeds, and hubs that are told of news. */
export const feed: Capability = {
  name: 'feed',
  services: { feed: createService },
  controllers: { feed: ({ strapi }) => controllerOf(readsOf(() => feedsOf(strapi)))({ strapi }) },
  // Public by nature: they read editions, and an edition holds only what was published.
  publicRoutes: READS.map(
    ({ name, path }): Route => ({ method: 'GET', path, handler: name, config: { auth: false, policies: [] } }),
  ),
  operations: READS.map(operationOf).map(described),
  register: ({ strapi }) => {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi));
  },
  bootstrap: ({ strapi }) => feedsOf(strapi).hubs.start(),
  destroy: ({ strapi }) => feedsOf(strapi).hubs.stop(),
};

/** Feeds tell more in their headers than other reads do. */
function described(operation: Operation): Operation {
  const { outcomes, path } = operation;
  const told = ([200, 304] as const).map((status) => {
    const outcome = outcomes[status] as Outcome;
    return [status, { ...outcome, headers: [...(outcome.headers ?? []), ...headersOf(path)] }];
  });
  const missing = path === '/sitemap.xml' && { 404: NO_SUCH_PAGE };
  return { ...operation, tag: 'feeds', outcomes: { ...outcomes, ...Object.fromEntries(told), ...missing } };
}

function headersOf(path: string): NonNullable<Outcome['headers']> {
  if (/\/feed\.\w+$/.test(path)) return ['Last-Modified', 'Link'];
  return path.endsWith('/ninjs.json') ? ['Last-Modified'] : [];
}

async function makeTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  await makeTable(knex, [NEWSROOM_TABLE, ...HUB_TABLES]);
  await learnNewsroomId(strapi, knex);
}
