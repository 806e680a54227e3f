/**
 * Strapi wraps every field of every type in authorization, policies and middlewares; a list of cards spent
 * most of its time in them. What is public has nothing to be asked, so fields of ours are read as they stand — unless the application
 * has configured one of them (`resolversConfig: { 'HumasArticle.body': … }`): that one keeps its wrapping.
 */
import { isObjectType, type GraphQLSchema } from 'graphql';

type Configured = Record<string, unknown>;

/** A plugin of Apollo's. */
export function plainFields(configured: () => Configured) {
  return {
    async serverWillStart({ schema }: { schema: GraphQLSchema }) {
      const config = configured();
      for (const type of Object.values(schema.getTypeMap())) {
        if (!isObjectType(type) || !type.name.startsWith('Humas')) continue;
        for (const [name, field] of Object.entries(type.getFields())) {
          if (!isConfigured(config, type.name, name)) field.resolve = undefined;
        }
      }
    },
  };
}

/** Strapi takes a key with a dot as well as an object within an object. */
function isConfigured(config: Configured, type: string, field: string): boolean {
  return `${type}.${field}` in config || Object.hasOwn((config[type] as object | undefined) ?? {}, field);
}
