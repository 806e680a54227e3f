import {
  buildClientSchema,
  getIntrospectionQuery,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import type { Newsroom } from './newsroom';

/** What GraphQL answers to anybody. */
export async function askGraphql(newsroom: Newsroom, query: string, variables?: object) {
  const { body, status } = await newsroom.http.post('/graphql').send({ query, variables });
  return { status, ...(body as { data?: Record<string, never>; errors?: GraphqlError[] }) };
}
export interface GraphqlError {
  message: string;
  path?: string[];
  extensions: { code: string; [detail: string]: unknown };
}

export async function schemaOf(newsroom: Newsroom): Promise<GraphQLSchema> {
  const { data } = await askGraphql(newsroom, getIntrospectionQuery());
  return buildClientSchema(data as never);
}

/** Everything that a type has, to the last field: `{ id slug facility { name … } … }`. */
export function wholeOf(schema: GraphQLSchema, name: string): string {
  return selection(schema.getType(name) as GraphQLOutputType);
}

function selection(type: GraphQLOutputType): string {
  if (isNonNullType(type) || isListType(type)) return selection(type.ofType as GraphQLOutputType);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).map((field) => `${field.name} ${selection(field.type)}`);
  return `{ ${fields.join(' ')} }`;
}
