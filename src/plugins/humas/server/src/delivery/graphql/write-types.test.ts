import { buildSchema, printType } from 'graphql';
import { z } from 'zod';
import { createTypeWriter } from './write-types';

const label = z.object({ id: z.string(), name: z.string().describe('The "short" one') });

function written(schema: z.ZodType, objects: [z.ZodType, string][] = []): string {
  const writer = createTypeWriter({ objects: new Map(objects), enums: { Colour: ['red', 'blue'] } });
  const type = writer.typeOf(z.object({ it: schema }), 'Thing');
  const sdl = buildSchema(`scalar JSON scalar DateTime scalar Date type Query { thing: ${type} }\n${writer.text()}`);
  return printType(sdl.getType('Thing') as never).replace(/\s+/g, ' ');
}

it.each([
  { name: 'text', schema: z.string(), is: 'it: String!' },
  { name: 'what may be null', schema: z.string().nullable(), is: 'it: String' },
  { name: 'what may be missing', schema: z.boolean().optional(), is: 'it: Boolean' },
  { name: 'a whole number', schema: z.int(), is: 'it: Int!' },
  { name: 'any number', schema: z.number(), is: 'it: Float!' },
  { name: 'a moment', schema: z.iso.datetime().nullable(), is: 'it: DateTime' },
  { name: 'a day', schema: z.iso.date(), is: 'it: Date!' },
  { name: 'a constant', schema: z.literal('article'), is: 'it: String!' },
  { name: 'an enum that has a name', schema: z.enum(['red', 'blue']), is: 'it: Colour!' },
  { name: 'an enum with a hyphen', schema: z.enum(['press-release', 'news']), is: 'it: String!' },
  { name: 'a list of what may be null', schema: z.array(z.string().nullable()), is: 'it: [String]!' },
  { name: 'an object of its own', schema: z.object({ a: z.string() }).nullable(), is: 'it: ThingIt' },
  { name: 'an object with keys of any kind', schema: z.record(z.string(), z.string()), is: 'it: JSON!' },
  { name: 'an open object', schema: z.array(z.looseObject({ type: z.string() })), is: 'it: [JSON!]!' },
  { name: 'keys that are no names here', schema: z.object({ '@type': z.string() }), is: 'it: JSON!' },
])('$name', ({ schema, is }) => expect(written(schema)).toBe(`type Thing { ${is} }`));

it('takes the name and the descriptions of the contracts', () => {
  expect(written(z.array(label), [[label, 'Label']])).toBe('type Thing { it: [Label!]! }');
  expect(written(z.string().nullable().describe('Said "so"'))).toBe('type Thing { """ Said "so" """ it: String }');
});

it('refuses one name for two types', () => {
  expect(() => written(z.object({ a: z.string() }), [[label, 'ThingIt']])).toThrow("'ThingIt'");
});
