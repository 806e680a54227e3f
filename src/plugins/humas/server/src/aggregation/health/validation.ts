import { z } from 'zod';
import { ITEM_STATES, SOURCE_STATUSES } from '../../../../contracts/sources';
import { invalid } from '../../core';

const page = z.coerce.number().int().min(1).max(100_000).default(1);
const pageSize = z.coerce.number().int().min(1).max(100).default(20);
const documentId = z.string().regex(/^\w{1,64}$/);

const sourcesQuery = z.strictObject({
  status: z.enum(SOURCE_STATUSES).optional(),
  words: z.string().trim().max(140).default(''),
  page,
  pageSize,
});
const itemsQuery = z.strictObject({ state: z.enum(ITEM_STATES).optional(), page, pageSize });

export type SourcesQuery = z.output<typeof sourcesQuery>;
export type ItemsQuery = z.output<typeof itemsQuery>;

export const parseSources = (query: unknown): SourcesQuery => parse(sourcesQuery, query);
export const parseItems = (query: unknown): ItemsQuery => parse(itemsQuery, query);
export const parseAssignment = (body: unknown) => parse(z.strictObject({ facility: documentId }), body);
export const parseItemId = (value: unknown): number =>
  parse(z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER), value);

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data;
  const said = result.error.issues.map(({ path, message }) => `${path.join('.') || 'permintaan'}: ${message}`);
  throw invalid(`Permintaan tidak dapat dibaca: ${said.join('; ')}`, 'the request cannot be read');
}
