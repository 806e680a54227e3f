import type { Core } from '@strapi/strapi';
import type { EditionType } from '../../../contracts/public';
import type { DeliveryService } from './service';
import { isName, parseItemParameters, parseListParameters } from './validation';

type Context = Parameters<Core.ControllerHandler>[0];

/** `articles.find` and `articles.findOne` for each public type. The bodies are stored JSON: nothing is built per request. */
export function createController(type: EditionType) {
  return ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
    const delivery = (): DeliveryService => strapi.plugin('humas').service('delivery');
    return {
      async find(ctx) {
        const { cards, pagination } = await delivery().list(type, parseListParameters(type, ctx.query));
        answer(ctx, `{"data":[${cards.join(',')}],"meta":${JSON.stringify({ pagination })}}`);
      },
      async findOne(ctx) {
        const { locale } = parseItemParameters(ctx.query);
        const key = String(ctx.params.slug);
        const item = isName(key) ? await delivery().find(type, key, locale) : ({ is: 'unknown' } as const);
        if (item.is === 'live') return answer(ctx, `{"data":${item.edition},"meta":{}}`);
        if (item.is === 'moved') return redirect(ctx, item.slug);
        if (item.is === 'withdrawn')
          return refuse(ctx, 410, 'GoneError', 'This item was withdrawn', { reason: item.reason });
        return refuse(ctx, 404, 'NotFoundError', `There is no ${type} '${key.slice(0, 140)}'`, {});
      },
    };
  };
}

function answer(ctx: Context, json: string) {
  ctx.type = 'application/json';
  ctx.body = json;
}

/** To the same route under the item's present slug; parameters come along. */
function redirect(ctx: Context, slug: string) {
  const path = ctx.path.replace(/\/+$/, '');
  const collection = path.slice(0, path.lastIndexOf('/'));
  ctx.set('Location', `${collection}/${slug}${ctx.search}`);
  refuse(ctx, 301, 'MovedPermanently', `This item is now at '${slug}'`, { slug });
}

function refuse(ctx: Context, status: number, name: string, message: string, details: object) {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details } };
}
