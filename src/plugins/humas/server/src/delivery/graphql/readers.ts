import type { Core } from '@strapi/strapi';

interface Request {
  path: string;
  request: { header: Record<string, unknown> };
}

/**
 * Strapi's GraphQL turns everybody away whom no strategy knows, and the strategy that knows anonymous readers lives in
 * users-permissions. Without that plugin this one lets them in. It grants nothing: only what says `auth: false` answers, and
 * a wrong token stays a 401.
 */
export function letReadersIn(strapi: Core.Strapi) {
  if (strapi.plugin('users-permissions')) return;
  const isReader = ({ path, request }: Request) =>
    path === strapi.config.get('plugin::graphql.endpoint') && !request.header.authorization;
  strapi.get('auth').register('content-api', {
    name: 'graphql-reader',
    authenticate: (ctx: Request) => (isReader(ctx) ? { authenticated: true, credentials: null } : null),
    verify() {
      throw new Error('Readers may ask for public fields only.');
    },
  });
}
