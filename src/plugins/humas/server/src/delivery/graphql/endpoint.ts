/** The endpoint as HTTP sees it: who may come how often, from which site, with how much, and that nobody keeps the answer. */
import type { Core } from '@strapi/strapi';
import { settingsOf } from '../../core';
import { SAID_BY_OTHERS } from '../controller';
import { corsOf, type Front } from '../front';
import { readJson, Refused, scaleOf } from './request';

type Middleware = Parameters<Core.Strapi['server']['use']>[0];
type Context = Parameters<Middleware>[0];

/** A route before Strapi's own at the same address: so it holds for every spelling of it that the router knows. */
export function openEndpoint(strapi: Core.Strapi) {
  const path = strapi.config.get('plugin::graphql.endpoint', '/graphql') as string;
  const info = { type: 'content-api', pluginName: 'humas' } as const;
  strapi.server.use(preflights(strapi, path));
  strapi.server.routes([{ method: 'ALL', path, handler: [doorOf(strapi)], config: { auth: false }, info } as never]);
}

/** Before Strapi's own CORS, which speaks for the panel as well. */
function preflights(strapi: Core.Strapi, path: string): Middleware {
  const { corsOrigins } = settingsOf(strapi);
  return (ctx, next) => {
    if (ctx.method !== 'OPTIONS' || ctx.path !== path) return next();
    ctx.status = 204;
    ctx.set({ ...corsOf(corsOrigins, ctx.get('Origin') || undefined), ...PREFLIGHT });
  };
}

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'POST, GET',
  'Access-Control-Allow-Headers': 'Content-Type, Accept, Authorization, Apollo-Require-Preflight',
  'Access-Control-Max-Age': '86400',
};

function doorOf(strapi: Core.Strapi): Middleware {
  const { corsOrigins, graphql } = settingsOf(strapi);
  const weigh = scaleOf(graphql);
  return async (ctx, next) => {
    try {
      await admit(strapi.plugin('humas').service('front'), ctx);
      if (ctx.method === 'POST') ctx.request.body = await readJson(ctx);
      weigh(ctx.method === 'GET' ? ctx.query.query : (ctx.request.body as { query?: unknown } | undefined)?.query);
      await next();
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      answer(ctx, refusal);
    }
    for (const name of SAID_BY_OTHERS) ctx.remove(name);
    ctx.set({ ...corsOf(corsOrigins, ctx.get('Origin') || undefined), 'Cache-Control': 'private, no-store' });
  };
}

async function admit(front: Front, ctx: Context) {
  const seconds = await front.admit(ctx.headers, ctx.req.socket.remoteAddress ?? '');
  if (seconds === 0) return;
  ctx.set('Retry-After', String(seconds));
  throw new Refused(429, 'TOO_MANY_REQUESTS', `Too many requests; come again in ${seconds} s`);
}

/** In the form and media type that GraphQL clients read (https://graphql.github.io/graphql-over-http). */
function answer(ctx: Context, { status, code, message }: Refused) {
  ctx.status = status;
  ctx.body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const type = ctx.accepts('application/json', 'application/graphql-response+json') || 'application/json';
  ctx.set('Content-Type', `${type}; charset=utf-8`);
}
