/**
 * GraphQL's types, written from the contracts: whatever a card or an edition says over REST it says here, in the same spelling.
 * So an enum whose values are no GraphQL names (`press-release`) is a String, and an object with keys of any kind is JSON.
 */
import { z } from 'zod';

export interface TypeWriter {
  /** The type to write after a field's colon; what it needs is written on the way. `hint` names what has no name of its own. */
  typeOf(schema: z.ZodType, hint: string): string;
  /** An object type that is not in the contracts. */
  add(definition: string): void;
  /** All that was written, in the schema definition language. */
  text(): string;
}

const NAME = /^[_A-Za-z]\w*$/;

export function createTypeWriter(names: { objects: Map<z.ZodType, string>; enums: Record<string, readonly string[]> }) {
  const written = new Map<string, string>();

  function typeOf(schema: z.ZodType, hint: string): string {
    const { inner, isNullable } = bare(schema);
    const name = nameOf(inner, hint);
    return isNullable ? name : `${name}!`;
  }

  function nameOf(schema: z.ZodType, hint: string): string {
    if (schema instanceof z.ZodArray) return `[${typeOf(schema.element as z.ZodType, hint)}]`;
    if (schema instanceof z.ZodObject) return isOpen(schema) ? 'JSON' : objectType(schema, hint);
    if (schema instanceof z.ZodEnum) return enumType(schema.options.map(String), hint);
    if (schema instanceof z.ZodLiteral) return LITERALS[typeof schema.value] ?? 'JSON';
    if (schema instanceof z.ZodISODateTime) return 'DateTime';
    if (schema instanceof z.ZodISODate) return 'Date';
    if (schema instanceof z.ZodNumber) return schema.isInt ? 'Int' : 'Float';
    return LITERALS[schema.def.type] ?? 'JSON';
  }

  function objectType(schema: z.ZodObject, hint: string): string {
    const name = names.objects.get(schema) ?? hint;
    if ([...names.objects].some(([other, theirs]) => theirs === name && other !== schema))
      throw new Error(`humas: two GraphQL types would be called '${name}'; name one of them in graphql/queries.ts`);
    names.objects.set(schema, name);
    if (written.has(name)) return name;
    written.set(name, ''); // before its fields, which may come back to it
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([field, type]) => {
      const said = field === 'id' ? 'ID!' : typeOf(type, `${name}${capitalised(field)}`);
      return `${described(descriptionOf(type), '  ')}  ${field}: ${said}\n`;
    });
    written.set(name, `${described(descriptionOf(schema))}type ${name} {\n${fields.join('')}}\n`);
    return name;
  }

  function enumType(values: string[], hint: string): string {
    if (!values.every((value) => NAME.test(value))) return 'String';
    const known = Object.entries(names.enums).find(([, those]) => those.join() === values.join());
    const name = known?.[0] ?? hint;
    written.set(name, `enum ${name} {\n${values.map((value) => `  ${value}\n`).join('')}}\n`);
    return name;
  }

  return {
    typeOf,
    add: (definition: string) => void written.set(definition, `${definition}\n`),
    text: () => [...written.values()].join('\n'),
  } satisfies TypeWriter;
}

const LITERALS: Record<string, string> = { string: 'String', number: 'Float', boolean: 'Boolean' };

/** What a schema is without its wrappings. */
export function bare(schema: z.ZodType): { inner: z.ZodType; isNullable: boolean } {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return { inner: bare(schema.unwrap() as z.ZodType).inner, isNullable: true };
  if (schema instanceof z.ZodDefault) return { ...bare(schema.unwrap() as z.ZodType), isNullable: false };
  if (schema instanceof z.ZodPipe) return bare(schema.def.out as z.ZodType);
  return { inner: schema, isNullable: false };
}

function isOpen({ shape, def }: z.ZodObject): boolean {
  return def.catchall !== undefined || !Object.keys(shape).every((key) => NAME.test(key));
}

export function descriptionOf(schema: z.ZodType): string | undefined {
  if (schema.description !== undefined) return schema.description;
  const isWrapped =
    schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? descriptionOf(schema.unwrap() as z.ZodType) : undefined;
}

/** A JSON string is a GraphQL string. */
export const described = (text: string | undefined, indent = '') => (text ? `${indent}${JSON.stringify(text)}\n` : '');

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
