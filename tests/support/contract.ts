/**
 * The API's own description, held against every answer that a test gets: a status, header, type or field that it does not
 * speak of fails the test that asked.
 */
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;
type Method = 'get' | 'post' | 'put' | 'delete';

interface Described {
  operationId: string;
  responses: Record<string, { headers?: Record<string, { $ref: string }>; content?: Record<string, { schema: Json }> }>;
}
export interface Description {
  paths: Record<string, Partial<Record<Method, Described>>>;
  components: { headers: Record<string, { required: boolean; schema: Json }>; schemas: Record<string, Json> };
}

export interface Given {
  method: string;
  /** With its query, as it was asked for. */
  address: string;
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export interface Contract {
  /** Throws a sentence for the first thing that was not promised. */
  check(given: Given): void;
  /** What is promised of these operations and was not answered yet: `articles.find 304`. */
  unseen(isMeant: (operationId: string) => boolean): string[];
}

/** What Strapi itself says where there is no such route. */
const NO_ROUTE = [404, 405];

export function contractOf(description: Description, base: string): Contract {
  const shapes = shapesOf(description);
  const seen = new Set<string>();
  const routes = Object.entries(description.paths).map(([path, methods]) => ({ pattern: patternOf(path), methods }));

  function find(method: string, path: string): Described | undefined {
    const key = (method === 'HEAD' ? 'get' : method.toLowerCase()) as Method;
    return routes.filter(({ pattern }) => pattern.test(path)).find(({ methods }) => methods[key])?.methods[key];
  }

  return {
    unseen(isMeant) {
      const operations = routes
        .flatMap(({ methods }) => Object.values(methods))
        .filter((each) => isMeant(each.operationId));
      const promised = operations.flatMap((each) =>
        Object.keys(each.responses).map((status) => `${each.operationId} ${status}`),
      );
      return promised.filter((each) => !seen.has(each));
    },
    check(given) {
      const { method, address, status, headers, text } = given;
      const { pathname, searchParams } = new URL(address, 'http://newsroom');
      const wrong = (what: string) =>
        new Error(`${method} ${address} answered ${status}: ${what}\n${text.slice(0, 600)}`);
      if (method === 'OPTIONS') return;
      const operation = find(method, pathname.slice(base.length).replace(/\/$/, ''));
      if (!operation) {
        if (NO_ROUTE.includes(status)) return;
        throw wrong('the description knows no such route');
      }
      const response = operation.responses[status];
      if (!response)
        throw wrong(`${operation.operationId} promises only ${Object.keys(operation.responses).join(', ')}`);
      for (const problem of headerProblems(response.headers ?? {}, headers, description)) throw wrong(problem);
      const problem =
        method === 'HEAD' ? null : bodyProblem(response.content, { given, fields: fieldsIn(searchParams) });
      if (problem) throw wrong(problem);
      seen.add(`${operation.operationId} ${status}`);
    },
  };

  function bodyProblem(
    content: Described['responses'][string]['content'],
    { given: { headers, text }, fields }: { given: Given; fields: string[] | null },
  ): string | null {
    if (!content) return text === '' ? null : 'no body is promised';
    const type = String(headers['content-type'] ?? 'none').split(';')[0] as string;
    const schema = content[type]?.schema;
    if (!schema) return `the content type is ${type}, promised is ${Object.keys(content).join(', ')}`;
    return shapes.problemOf(schema, type === 'application/json' ? JSON.parse(text) : text, fields);
  }
}

const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

function fieldsIn(parameters: URLSearchParams): string[] | null {
  const given = [...parameters].filter(([key]) => /^fields(\[\d*\])?$/.test(key)).map(([, value]) => value);
  return given.length > 0 ? ['id', 'slug', ...given.join(',').split(',')] : null;
}

function* headerProblems(
  promised: NonNullable<Described['responses'][string]['headers']>,
  headers: Given['headers'],
  { components }: Description,
): Generator<string> {
  for (const [name, { $ref }] of Object.entries(promised)) {
    const { required, schema } = components.headers[
      $ref.split('/').at(-1) as string
    ] as (typeof components.headers)[string];
    const value = headers[name.toLowerCase()];
    if (value === undefined && required) yield `the header ${name} is missing`;
    if (value !== undefined && schema.pattern && !new RegExp(schema.pattern as string).test(String(value)))
      yield `the header ${name} is ${String(value)}`;
    if (value !== undefined && schema.type === 'integer' && !/^\d+$/.test(String(value)))
      yield `the header ${name} is ${String(value)}, promised is a whole number`;
  }
}

function shapesOf({ components }: Description) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  addFormats(ajv);
  ajv.addVocabulary(['components']);
  ajv.addSchema({ $id: 'newsroom', components: { schemas: closed(components.schemas) } });
  const compiled = new Map<string, ValidateFunction>();
  const compile = (schema: Json, fields: string[] | null) => {
    const key = JSON.stringify([schema, fields]);
    const known =
      compiled.get(key) ??
      ajv.compile(absolute(fields ? withFields(schema, fields, components.schemas) : closed(schema)));
    compiled.set(key, known);
    return known;
  };
  return {
    problemOf(schema: Json, body: unknown, fields: string[] | null): string | null {
      const validate = compile(schema, fields);
      if (validate(body)) return null;
      const said = (validate.errors ?? []).map(({ instancePath, message, params }) =>
        [instancePath || 'the body', message, JSON.stringify(params)].join(' '),
      );
      return said.slice(0, 5).join('; ');
    },
  };
}

type Node = Json & { properties?: Record<string, Node>; items?: Node; $ref?: string; required?: string[] };

/** The description is open, so that fields may be added; here an undescribed field is a mistake. */
function closed<Schema>(schema: Schema): Schema {
  if (Array.isArray(schema)) return schema.map(closed) as Schema;
  if (schema === null || typeof schema !== 'object') return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const isShape = inside.type === 'object' && !('additionalProperties' in inside);
  return (isShape ? { ...inside, additionalProperties: false } : inside) as Schema;
}

/** With `fields` an item holds these and no others. */
function withFields(schema: Node, fields: string[], named: Record<string, Json>): Json {
  const narrow = (node: Node): Node => {
    const item = (node.$ref ? named[node.$ref.split('/').at(-1) as string] : node) as Node;
    const kept = Object.entries(item.properties ?? {}).filter(([name]) => fields.includes(name));
    return { ...item, properties: Object.fromEntries(kept), required: kept.map(([name]) => name) };
  };
  const data = schema.properties?.data as Node | undefined;
  if (!data) return closed(schema);
  const narrowed = data.type === 'array' ? { ...data, items: narrow(data.items as Node) } : narrow(data);
  return closed({ ...schema, properties: { ...schema.properties, data: narrowed } });
}

const absolute = (schema: Json): Json => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"newsroom#/')) as Json;
