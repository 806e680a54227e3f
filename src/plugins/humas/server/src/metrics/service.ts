/** The face of the figures: `strapi.plugin('humas').service('metrics')`. */
import type { Core } from '@strapi/strapi';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { sourcesOf } from '../aggregation';
import { settingsOf } from '../core';
import { readSequence } from '../edition';
import { carriesToken } from './bearer';
import { createSourceFigures } from './sources';

export interface MetricsService extends ReturnType<typeof createService> {}

export type Access = 'off' | 'refused' | 'granted';

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const { metricsToken } = settingsOf(strapi);
  const registry = new Registry();
  const sources = createSourceFigures(registry);
  const latest = new Gauge({
    name: 'humas_editions_latest_number',
    help: 'Number of what was published last',
    registers: [registry],
  });
  // Process, memory, garbage collection, and the delay of the event loop (perf_hooks) since the last time it was asked.
  if (metricsToken) collectDefaultMetrics({ register: registry });
  let asking: Promise<string> | null = null;

  async function collect(): Promise<string> {
    const health = await sourcesOf(strapi).health();
    sources.set(health, await sourcesOf(strapi).totals(health));
    latest.set((await readSequence(strapi.db.connection)).value);
    return registry.metrics();
  }

  return {
    contentType: registry.contentType,

    access(authorization: string | undefined): Access {
      if (!metricsToken) return 'off';
      return carriesToken(authorization, metricsToken) ? 'granted' : 'refused';
    },

    /** In Prometheus' text format. Who asks meanwhile gets the same answer. */
    text(): Promise<string> {
      asking ??= collect().finally(() => (asking = null));
      return asking;
    },
  };
}
