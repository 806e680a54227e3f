import type { Core } from '@strapi/strapi';
import type { WorkflowService } from '../workflow';
import type { ScheduleService } from './service';
import { parseSchedule } from './validation';

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => ({
  async set(ctx) {
    const schedule: ScheduleService = strapi.plugin('humas').service('schedule');
    const workflow: WorkflowService = strapi.plugin('humas').service('workflow');
    const request = parseSchedule(ctx.request.body);
    await schedule.set(ctx.params.documentId, request);
    ctx.body = { data: await workflow.show(ctx.params.documentId, request.locale) };
  },
});
