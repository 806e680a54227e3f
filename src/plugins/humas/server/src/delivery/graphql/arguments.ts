/**
 * The parameters of REST as arguments: `filters[releasedAt][$gte]` is `filters: { releasedAt: { gte } }`, `pagination[pageSize]`
 * is `first`, `pagination[cursor]` is `after`. Declared, read and refused by the same schemas.
 */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { bare, capitalised, described, descriptionOf, type TypeWriter } from './write-types';

export type Arguments = Record<string, unknown>;
type Parameters = Record<string, z.ZodType>;

/** GraphQL has words of its own for these: a selection, a cursor, a field that is asked for or not. */
const LEFT_OUT = ['fields', 'populate', 'pagination[page]', 'pagination[withCount]'];
const RENAMED: Record<string, string> = { 'pagination[pageSize]': 'first', 'pagination[cursor]': 'after' };
const DESCRIPTIONS: Record<string, string> = {
  after: 'Goes on after this cursor: `pageInfo.endCursor` of the page before, or that of any edge',
};

function pathOf(key: string): string[] {
  return (RENAMED[key] ?? key)
    .replaceAll('$', '')
    .split(/[[\]]+/)
    .filter(Boolean);
}

const offered = (parameters: Parameters) => Object.entries(parameters).filter(([key]) => !LEFT_OUT.includes(key));

/** `(filters: HumasArticleFilters, first: Int = 20, …)`; input types are named after `of`. */
export function writeArguments(writer: TypeWriter, parameters: Parameters, of: string, others: string[] = []): string {
  const tree: Tree = {};
  for (const [key, schema] of offered(parameters)) plant(tree, pathOf(key), schema);
  const lines = fieldsOf(writer, tree, of, '    ');
  return `(\n${others.map((line) => `    ${line}\n`).join('')}${lines}  )`;
}

interface Tree {
  [name: string]: z.ZodType | Tree;
}

function plant(tree: Tree, [name = '', ...rest]: string[], schema: z.ZodType) {
  if (rest.length === 0) tree[name] = schema;
  else plant((tree[name] ??= {}) as Tree, rest, schema);
}

function fieldsOf(writer: TypeWriter, tree: Tree, of: string, indent: string): string {
  const lines = Object.entries(tree).map(([name, branch]) => {
    if (!(branch instanceof z.ZodType))
      return `${indent}${name}: ${inputType(writer, branch, `${of}${capitalised(name)}`)}\n`;
    const type = writer.typeOf(bare(branch).inner, `${of}${capitalised(name)}`).replace(/!$/, '');
    return `${described(DESCRIPTIONS[name] ?? descriptionOf(branch), indent)}${indent}${name}: ${scalarOf(type)}${defaultOf(branch, type)}\n`;
  });
  return lines.join('');
}

function inputType(writer: TypeWriter, tree: Tree, name: string): string {
  writer.add(`input ${name} {\n${fieldsOf(writer, tree, name, '  ')}}`);
  return name;
}

/** A range takes moments and days alike, and says itself what it cannot read. */
const scalarOf = (type: string) => (type === 'JSON' || type === 'Date' ? 'String' : type);

function defaultOf(schema: z.ZodType, type: string): string {
  if (!(schema instanceof z.ZodDefault)) return '';
  const value = schema.def.defaultValue;
  return ` = ${type === 'String' ? JSON.stringify(value) : String(value)}`;
}

/** In the form that the validation of REST reads. */
export function parametersOf(given: Arguments, parameters: Parameters, withCount = false): Map<string, string> {
  const entries = offered(parameters).flatMap(([key]): [string, string][] => {
    const value = pathOf(key).reduce<unknown>((at, name) => (at as Arguments | null | undefined)?.[name], given);
    return value === undefined || value === null ? [] : [[key, String(value)]];
  });
  const counted: [string, string][] =
    'pagination[withCount]' in parameters ? [['pagination[withCount]', String(withCount)]] : [];
  return new Map([...entries, ...counted]);
}

/** A refusal names what the caller has written, so the name is put back into the words of GraphQL. */
export function inOwnWords(error: unknown): unknown {
  if (!(error instanceof errors.ValidationError)) return error;
  const { errors: issues = [] } = error.details as { errors?: { path: string; message: string }[] };
  const said = issues.map(({ path, message }) => {
    const name = pathOf(path).join('.');
    return { path: name, message: message.replaceAll(`Parameter '${path}'`, `Argument '${name}'`) };
  });
  return new errors.ValidationError(said.map(({ message }) => message).join('; '), { errors: said });
}
