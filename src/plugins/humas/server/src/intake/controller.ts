import type { Core } from '@strapi/strapi';
import type { Answer } from './once';
import type { IntakeService, Sent } from './service';
import {
  fingerprintOf,
  parseChanges,
  parseKey,
  parseList,
  parseLocale,
  parseNewDraft,
  parseNothing,
  parseSubmission,
} from './validation';

type Context = Parameters<Core.ControllerHandler>[0];

/**
 * `list` and `show` are not called `find` and `findOne` on purpose: those belong to every token of the type "read-only", and
 * partners who read embargoed releases have such tokens. Drafts are for the integrations that an administrator chose for them.
 */
export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
  const intake = (): IntakeService => strapi.plugin('humas').service('intake');
  return {
    async list(ctx) {
      keptByNobody(ctx);
      ctx.body = await intake().list(parseList(ctx.query));
    },
    async show(ctx) {
      keptByNobody(ctx);
      ctx.body = { data: await intake().show(ctx.params.documentId, parseLocale(ctx.query)), meta: {} };
    },
    async create(ctx) {
      keptByNobody(ctx);
      parseNothing(ctx.query);
      const request = parseNewDraft(ctx.request.body);
      tell(ctx, await intake().create(sentBy(ctx), request));
    },
    async update(ctx) {
      keptByNobody(ctx);
      const locale = parseLocale(ctx.query);
      const request = parseChanges(ctx.request.body);
      tell(ctx, await intake().update(sentBy(ctx), ctx.params.documentId, locale, request));
    },
    async submit(ctx) {
      keptByNobody(ctx);
      const locale = parseLocale(ctx.query);
      const request = parseSubmission(ctx.request.body);
      tell(ctx, await intake().submit(sentBy(ctx), ctx.params.documentId, locale, request));
    },
    async preview(ctx) {
      keptByNobody(ctx);
      ctx.body = { data: await intake().preview(ctx.params.documentId, parseLocale(ctx.query)), meta: {} };
    },
  };
};

const keptByNobody = (ctx: Context) => ctx.set('Cache-Control', 'private, no-store');

function sentBy({ method, url, request, headers }: Context): Sent {
  return { key: parseKey(headers['idempotency-key']), fingerprint: fingerprintOf({ method, url, body: request.body }) };
}

function tell(ctx: Context, { status, body, isReplayed }: Answer) {
  if (isReplayed) ctx.set('Idempotency-Replayed', 'true');
  ctx.status = status;
  ctx.type = 'application/json';
  ctx.body = body;
}
