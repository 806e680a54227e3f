import type { Core } from '@strapi/strapi';
import type { GraphQLFieldResolver } from 'graphql';
import { configureApollo } from './apollo';
import { inOwnWords, type Arguments } from './arguments';
import { openEndpoint } from './endpoint';
import { plainFields } from './plain-fields';
import { letReadersIn } from './readers';
import { QUERIES, TYPES } from './queries';

const CONTENT = ['region', 'facility', 'article', 'event', 'photo', 'official', 'topic', 'source'];

/** Public reads over GraphQL, where the application has Strapi's GraphQL plugin. */
export function openGraphql(strapi: Core.Strapi) {
  const extension = strapi.plugin('graphql')?.service('extension');
  if (!extension) return;
  // Generated CRUD would hand drafts to anybody who may read, and private fields to a clever filter.
  const components = Object.keys(strapi.components).filter((uid) => uid.startsWith('humas.'));
  for (const uid of [...CONTENT.map((type) => `plugin::humas.${type}`), ...components])
    extension.shadowCRUD(uid).disable();
  let typeRegistry: unknown;
  extension.use((given: { typeRegistry: unknown }) => {
    typeRegistry = given.typeRegistry;
    return { typeDefs: TYPES, resolvers: { Query: resolversOf(strapi) }, resolversConfig: FOR_EVERYBODY };
  });
  configureApollo(strapi, [plainFields(() => extension.generate({ typeRegistry }).resolversConfig)]);
  letReadersIn(strapi);
  openEndpoint(strapi);
}

/** Public by nature, as the routes are. */
const FOR_EVERYBODY = Object.fromEntries(QUERIES.map(({ name }) => [`Query.${name}`, { auth: false }]));

function resolversOf(strapi: Core.Strapi) {
  return Object.fromEntries(
    QUERIES.map(({ name, resolve }): [string, GraphQLFieldResolver<unknown, unknown, Arguments>] => [
      name,
      async (_, given, __, info) => {
        try {
          return await resolve(strapi.plugin('humas').service('delivery'), given, info);
        } catch (error) {
          throw inOwnWords(error);
        }
      },
    ]),
  );
}
