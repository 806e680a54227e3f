import type { Core } from '@strapi/strapi';
import type { Capability } from '../core';
import { controller } from './controller';
import { operations } from './operations';
import { createService, type MetricsService } from './service';

/** Adds figures for whoever watches the server: `GET /metrics`, closed to everybody without the token of the settings. */
export const metrics: Capability = {
  name: 'metrics',
  services: { metrics: createService },
  controllers: { metrics: controller },
  // Not an API token's: what watches a server has no business with its content.
  publicRoutes: [{ method: 'GET', path: '/metrics', handler: 'metrics.show', config: { auth: false, policies: [] } }],
  operations,
  // Now, so that the delay of the event loop is measured from the start.
  bootstrap: ({ strapi }) => void metricsOf(strapi),
};

function metricsOf(strapi: Core.Strapi): MetricsService {
  return strapi.plugin('humas').service('metrics');
}
