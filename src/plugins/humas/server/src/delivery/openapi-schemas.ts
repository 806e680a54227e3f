/** Zod's shapes as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
import { z } from 'zod';
import { SHAPE_NAMES } from '../../../contracts/names';
import type { Operation } from '../core';

export type Json = Record<string, unknown>;

export interface Schemas {
  /** For `components.schemas`. */
  named: Json;
  answered(shape: z.ZodType): Json;
  given(shape: z.ZodType): Json;
}

const addressOf = (id: string) => `#/components/schemas/${id}`;

/** Shapes with a name are described once; the others where they are used. */
export function schemasOf(operations: Operation[]): Schemas {
  const registry = z.registry<{ id: string }>();
  const ids = new Map<z.ZodType, string>();
  for (const [id, shape] of Object.entries(SHAPE_NAMES)) {
    registry.add(shape, { id });
    ids.set(shape, id);
  }
  for (const shape of operations.flatMap(shapesOf)) {
    if (ids.has(shape)) continue;
    const id = `unnamed-${ids.size}`;
    registry.add(shape.clone(), { id }); // a clone, because within another one it has no name to be referred to
    ids.set(shape, id);
  }
  const made = (io: 'input' | 'output') => z.toJSONSchema(registry, { io, uri: addressOf }).schemas as Json;
  const answers = mapped(made('output'), opened);
  const bodies = mapped(made('input'), plain);
  const findIn = (all: Json) => (shape: z.ZodType) => {
    const id = ids.get(shape) as string;
    return Object.hasOwn(SHAPE_NAMES, id) ? { $ref: addressOf(id) } : (all[id] as Json);
  };
  const named = Object.fromEntries(Object.keys(SHAPE_NAMES).map((id) => [id, answers[id]]));
  return { named, answered: findIn(answers), given: findIn(bodies) };
}

const shapesOf = ({ body, outcomes }: Operation): z.ZodType[] =>
  [body, ...Object.values(outcomes).map(({ shape }) => shape)].filter((shape) => shape !== undefined);

/** What a parameter is once it was understood. */
export const asValue = (shape: z.ZodType): Json => mapped(z.toJSONSchema(shape, { io: 'output' }), plain);

/** Every object of a schema, inner ones last. */
function mapped(schema: object, change: (schema: Json) => Json): Json {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return value !== null && typeof value === 'object' ? mapped(value, change) : value;
  };
  return Object.fromEntries(Object.entries(change(schema as Json)).map(([key, value]) => [key, inside(value)]));
}

/** Without what says nothing to a reader: bounds of safe integers, and a date's format spelled once more as a pattern. */
function plain({ $schema, $id, ...schema }: Json): Json {
  const isWithout = {
    minimum: schema.minimum === Number.MIN_SAFE_INTEGER,
    maximum: schema.maximum === Number.MAX_SAFE_INTEGER,
    pattern: schema.format === 'date' || schema.format === 'date-time',
  };
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !isWithout[key as keyof typeof isWithout]));
}

function opened(schema: Json): Json {
  const { additionalProperties, ...open } = plain(schema);
  return additionalProperties === undefined || additionalProperties === false
    ? open
    : { ...open, additionalProperties };
}
