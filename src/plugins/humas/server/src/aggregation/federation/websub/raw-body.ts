import type { Core } from '@strapi/strapi';

/**
 * A notification is signed as it was sent, and may be larger than what Strapi's body parser takes of its kind: outside of
 * that parser its kind is taken away, so that its bytes are left to the controller.
 */
export function leaveBodiesOfHubs(strapi: Core.Strapi): void {
  const path = `${strapi.config.get('api.rest.prefix', '/api')}/humas/websub/`;
  strapi.server.use((ctx, next) => {
    if (ctx.path.startsWith(path)) delete ctx.req.headers['content-type'];
    return next();
  });
}
