import type { Core } from '@strapi/strapi';
import type { EditionType } from '../../../contracts/public';
import { answerCached, cacheFailure } from './caching';
import type { DeliveryService, ListPage } from './service';
import { isName, parseItemParameters, parseListParameters } from './validation';

type Context = Parameters<Core.ControllerHandler>[0];

type Delivery = () => DeliveryService;

/** `articles.find` and `articles.findOne` for each public type. The bodies are stored JSON: nothing is built per request. */
export function createController(type: EditionType) {
  return ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
    const delivery: Delivery = () => strapi.plugin('humas').service('delivery');
    return {
      async find(ctx) {
        answerPage(ctx, await delivery().list(type, parseListParameters(type, ctx.query)));
      },
      async findOne(ctx) {
        const { locale } = parseItemParameters(ctx.query);
        const item = await findItem(delivery, type, ctx, locale);
        if (item) answerCached(ctx, `{"data":${item.edition},"meta":{}}`, item.version);
      },
      /** Articles of all units about one event; the parameters are those of a list of articles. */
      async findCoverage(ctx) {
        const parameters = parseListParameters('article', ctx.query);
        const event = await findItem(delivery, 'event', ctx);
        if (!event) return;
        answerPage(
          ctx,
          await delivery().list('article', {
            ...parameters,
            filters: { ...parameters.filters, event: event.documentId },
          }),
        );
      },
    };
  };
}

/** The item, or null after the answer has said where it went. */
async function findItem(delivery: Delivery, type: EditionType, ctx: Context, locale?: string) {
  const key = String(ctx.params.slug);
  const item = isName(key) ? await delivery().find(type, key, locale) : ({ is: 'unknown' } as const);
  if (item.is === 'live') return item;
  if (item.is === 'moved') redirect(ctx, key, item.slug);
  if (item.is === 'withdrawn') refuse(ctx, 410, 'GoneError', 'This item was withdrawn', { reason: item.reason });
  if (item.is === 'unknown') refuse(ctx, 404, 'NotFoundError', `There is no ${type} '${key.slice(0, 140)}'`, {});
  return null;
}

function answerPage(ctx: Context, { cards, pagination }: ListPage) {
  answerCached(ctx, `{"data":[${cards.join(',')}],"meta":${JSON.stringify({ pagination })}}`);
}

/** To the same route under the item's present slug; parameters come along. */
function redirect(ctx: Context, from: string, slug: string) {
  const segments: string[] = ctx.path.replace(/\/+$/, '').split('/');
  const place = segments.map((segment) => decodeURIComponent(segment)).lastIndexOf(from);
  segments[place] = slug;
  ctx.set('Location', `${segments.join('/')}${ctx.search}`);
  refuse(ctx, 301, 'MovedPermanently', `This item is now at '${slug}'`, { slug });
}

function refuse(ctx: Context, status: number, name: string, message: string, details: object) {
  ctx.status = status;
  cacheFailure(ctx);
  ctx.body = { data: null, error: { status, name, message, details } };
}
