/**
 * The description of the public API (OpenAPI 3.1), made from the schemas that parse requests and shape answers.
 *
 * Answers are described open: a field may be added in any version, so a client must pass over what it does not know. Our own
 * tests read the same document as closed.
 */
import type { z } from 'zod';
import { license, version } from '../../../package.json';
import type { Operation, Outcome } from '../core';
import { asValue, schemasOf, type Json, type Schemas } from './openapi-schemas';

export interface Place {
  /** Address of the API, or its path where the public address is not known. */
  server: string;
}

export function describeApi(operations: Operation[], { server }: Place): Json {
  const schemas = schemasOf(operations);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Humas newsroom',
      version,
      summary: 'News, press releases and events of Indonesian prisons',
      description: DESCRIPTION,
      license: { name: license, identifier: license },
    },
    servers: [{ url: server }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [],
    paths: pathsOf(operations, schemas),
    components: { schemas: schemas.named, headers: HEADERS, securitySchemes: { token: TOKEN } },
  };
}

const DESCRIPTION = [
  'Everybody may read what was published: no key, no cookie. HEAD is answered like GET, without the body.',
  'Fields may be added in any version: pass over what you do not know.',
  'An instant is ISO 8601 in UTC; a local date is read in `timeZone`.',
].join('\n\n');

const TOKEN = { type: 'http', scheme: 'bearer', description: 'An API token of this newsroom' };

const text = (description: string, required = true, schema: Json = { type: 'string' }) => ({
  description,
  required,
  schema,
});
const HEADERS: Record<NonNullable<Outcome['headers']>[number], object> = {
  ETag: text('Names this version, in this encoding', true, { type: 'string', pattern: '^"[^"]+"$' }),
  'Cache-Control': text('How long the answer may be kept; `private, no-store` for a caller with a token or a cookie'),
  'Content-Disposition': text('What the file is called'),
  'Surrogate-Key': text('What a CDN may purge the answer by: `article:<id>`, `facility:<id>`, `articles`', false),
  'Last-Modified': text('When the feed last changed; for `If-Modified-Since` of readers that keep no tag'),
  Link: text('`rel="self"`, and the hubs (WebSub) as `rel="hub"`'),
  Location: text('The same address with the present slug'),
  'Retry-After': text('Seconds', true, { type: 'integer', minimum: 1 }),
};

function pathsOf(operations: Operation[], schemas: Schemas): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation, schemas) };
  }
  return paths;
}

function describe(operation: Operation, schemas: Schemas): Json {
  const { id, path, tag, summary, description, parameters = {}, headers = {}, body, needsToken, outcomes } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    ...(needsToken ? { security: [{ token: [] }] } : {}),
    parameters: [
      ...(path.match(/:\w+/g) ?? []).map((segment) => inPath(segment.slice(1))),
      ...Object.entries(parameters).map(([name, schema]) => parameter('query', name, schema as z.ZodType)),
      ...Object.entries(headers).map(([name, schema]) => parameter('header', name, schema as z.ZodType)),
    ],
    ...(body ? { requestBody: { required: true, content: contentOf(schemas.given(body)) } } : {}),
    responses: Object.fromEntries(
      Object.entries(outcomes).map(([status, outcome]) => [status, response(outcome, schemas)]),
    ),
  };
}

const SEGMENTS: Record<string, string> = { slug: 'Slug, old slug or documentId', code: 'Code of a topic' };

const inPath = (name: string) => ({
  name,
  in: 'path',
  required: true,
  description: SEGMENTS[name] ?? name,
  schema: { type: 'string' },
});

/** As it is understood, not as the text that stands in the address: clients write integers and lists themselves. */
function parameter(place: 'query' | 'header', name: string, schema: z.ZodType): Json {
  const { description, ...shape } = asValue(schema);
  return {
    name,
    in: place,
    ...(description ? { description } : {}),
    required: !schema.safeParse(undefined).success,
    ...(shape.type === 'array' ? { style: 'form', explode: false } : {}),
    schema: shape,
  };
}

function response({ description, shape, contentType, headers = [] }: Outcome, schemas: Schemas): Json {
  return {
    description,
    headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    ...(shape ? { content: contentOf(schemas.answered(shape), contentType) } : {}),
  };
}

const contentOf = (schema: Json, type = 'application/json') => ({ [type]: { schema } });
