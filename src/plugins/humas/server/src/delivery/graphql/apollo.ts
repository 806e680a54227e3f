import type { Core } from '@strapi/strapi';
import { settingsOf } from '../../core';

const DEEPEST = 10;

/** What Strapi's GraphQL starts with. It comes with the plugin: an application need not know it, and may say otherwise. */
export function configureApollo(strapi: Core.Strapi, plugins: object[]) {
  const { config } = strapi;
  if (!isLimit(config.get('plugin::graphql.depthLimit'))) config.set('plugin::graphql.depthLimit', DEEPEST);
  const given = config.get('plugin::graphql.apolloServer', {}) as { introspection?: boolean; plugins?: object[] };
  const introspection = given.introspection ?? config.get('environment') !== 'production';
  config.set('plugin::graphql.apolloServer', {
    // "Did you mean …?" would tell the schema word by word.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: settingsOf(strapi).graphql.tokens },
    ...given,
    introspection,
    plugins: [...(given.plugins ?? []), ...plugins],
    cors: false, // endpoint.ts says it, also to preflights
  });
}

const isLimit = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0;
