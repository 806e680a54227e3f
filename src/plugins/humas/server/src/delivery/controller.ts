import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Answer, Front } from './front';
import type { Lane } from './lane';
import { READS, type Read } from './reads';

type Context = Parameters<Core.ControllerHandler>[0];

/** `articles.find` and so on: each read as an action of Strapi's. */
export const controllers = Object.fromEntries(
  [...new Set(READS.map(({ name }) => name.split('.')[0] as string))].map((controller) => [
    controller,
    ({ strapi }: { strapi: Core.Strapi }) => actionsOf(strapi, controller),
  ]),
);

function actionsOf(strapi: Core.Strapi, controller: string): Record<string, Core.ControllerHandler> {
  const reads = READS.filter(({ name }) => name.startsWith(`${controller}.`));
  return Object.fromEntries(
    reads.map((read) => [read.name.split('.')[1], (ctx: Context) => answerRead(strapi, read, ctx)]),
  );
}

async function answerRead(strapi: Core.Strapi, read: Read, ctx: Context) {
  const lane: Lane = strapi.plugin('humas').service('lane');
  lane.learn(ctx.res, await respond(strapi, read, String(ctx.params.slug ?? ''), ctx));
}

/** For rooms with reads of their own too. */
export async function respond(strapi: Core.Strapi, read: Read, slug: string, ctx: Context): Promise<Answer> {
  const front: Front = strapi.plugin('humas').service('front');
  const answer = await front.answer({
    read,
    slug,
    path: ctx.path,
    query: ctx.querystring,
    headers: ctx.headers,
    peer: ctx.req.socket.remoteAddress ?? '',
  });
  put(ctx, answer);
  return answer;
}

/** By Strapi's own CORS, which speaks of credentials and varies by origin; a public read does neither. */
export const SAID_BY_OTHERS = [
  'Vary',
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Expose-Headers',
];

function put(ctx: Context, { status, headers, body }: Answer) {
  for (const name of SAID_BY_OTHERS) ctx.remove(name);
  ctx.status = status;
  ctx.set(headers);
  if (status === 304) return;
  if (typeof body !== 'function') ctx.body = body;
  else if (ctx.method === 'HEAD')
    ctx.body = Readable.from([]); // of unknown length, as GET's
  else ctx.body = body().once('error', () => ctx.res.destroy()); // Koa would leave the reader waiting
}
