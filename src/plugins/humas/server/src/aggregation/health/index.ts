/** How the followed sources do, for the officers who answer for them; and what may be followed at all. */
import type { Core } from '@strapi/strapi';
import { signedIn, type Route } from '../../core';
import { controller } from './controller';
import { guardSources } from './guard';
import { createService, type SourcesService } from './service';

const SEE = { action: 'plugin::humas.sources.see' };
const DECIDE = { action: 'plugin::humas.sources.decide' };

const route = (method: Route['method'], path: string, handler: string, permission: { action: string }): Route => ({
  method,
  path,
  handler: `sources.${handler}`,
  config: signedIn(permission),
});

/** What the room `aggregation` adds for it. */
export const health = {
  services: { sources: createService },
  controllers: { sources: controller },
  adminRoutes: [
    route('GET', '/sources', 'find', SEE),
    route('GET', '/sources/units', 'units', DECIDE),
    route('GET', '/sources/:documentId', 'findOne', SEE),
    route('POST', '/sources/:documentId/check', 'check', DECIDE),
    route('POST', '/sources/items/:id/again', 'again', DECIDE),
    route('POST', '/sources/items/:id/assign', 'assign', DECIDE),
  ],
  permissions: [
    { uid: 'sources.see', displayName: 'Lihat sumber berita (see the sources)' },
    { uid: 'sources.decide', displayName: 'Periksa sumber dan putuskan butirnya (check sources, decide on items)' },
  ],
  register(strapi: Core.Strapi) {
    // Within scope's middleware, which says whose source it is.
    strapi.documents.use(guardSources(strapi) as Parameters<typeof strapi.documents.use>[0]);
  },
};

export function sourcesOf(strapi: Core.Strapi): SourcesService {
  return strapi.plugin('humas').service('sources');
}
