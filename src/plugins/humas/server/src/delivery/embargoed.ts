import type { Core } from '@strapi/strapi';
import { editionsOf } from '../edition';
import { actorOf, unitsOf } from '../scope';
import { parseEmbargoed } from './validation';

const MOST = 100;

/**
 * What partners (press agencies, other portals) read before everybody, with an API token. A token that is bound to units
 * reads theirs only. Never cached anywhere.
 */
export const embargoedController = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
  const facilities = async () => {
    const { isUnlimited, own } = await unitsOf(strapi, actorOf(strapi));
    return isUnlimited || own.length === 0 ? null : own.map(({ documentId }) => documentId);
  };
  return {
    async find(ctx) {
      const { locale } = parseEmbargoed(ctx.querystring);
      const items = await editionsOf(strapi).listEmbargoed({ facilities: await facilities(), locale, limit: MOST });
      const data = items.map(({ card, embargoUntil }) => `{"embargoUntil":"${embargoUntil}",${card.slice(1)}`);
      answer(ctx, `{"data":[${data.join(',')}],"meta":{}}`);
    },
    async findOne(ctx) {
      const { locale } = parseEmbargoed(ctx.querystring);
      const item = await editionsOf(strapi).findEmbargoed(String(ctx.params.slug), locale, await facilities());
      if (!item) return ctx.notFound('There is no article under embargo at this address');
      answer(ctx, `{"data":{"embargoUntil":"${item.embargoUntil}",${item.edition.slice(1)},"meta":{}}`);
    },
  };
};

function answer(ctx: Parameters<Core.ControllerHandler>[0], json: string) {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.type = 'application/json';
  ctx.body = json;
}
