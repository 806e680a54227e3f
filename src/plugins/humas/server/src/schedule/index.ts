import type { Core } from '@strapi/strapi';
import { signedIn, type Capability } from '../core';
import { PUBLISH, workflowOf } from '../workflow';
import { controller } from './controller';
import { createService, type ScheduleService } from './service';
import { makeTables } from './tables';

/** Adds what happens later, once over all instances: planned releases and withdrawals, ends of embargoes, letters. */
export const schedule: Capability = {
  name: 'schedule',
  services: { schedule: createService },
  controllers: { schedule: controller },
  adminRoutes: [
    { method: 'PUT', path: '/articles/:documentId/schedule', handler: 'schedule.set', config: signedIn(PUBLISH) },
  ],
  register: ({ strapi }) => {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
  },
  async bootstrap({ strapi }) {
    await workflowOf(strapi).noteBodyPictures();
    scheduleOf(strapi).clock.start();
  },
  destroy: ({ strapi }) => scheduleOf(strapi).clock.stop(),
};

export { createClock } from './clock';
export { claim, held, renew, type Lease } from './lease';

export function scheduleOf(strapi: Core.Strapi): ScheduleService {
  return strapi.plugin('humas').service('schedule');
}
