/** Requests of officers. What is not understood is a 400 that names it, never something that is left out silently. */
import { z } from 'zod';
import { LOCALES } from '../../../contracts/public';
import { invalid } from '../core';

const locale = z.enum(LOCALES).default('id');
const version = z.int().min(0);
const LONGEST = { note: 2000, reason: 300 };

export function parseStep(body: unknown, needs: 'note' | 'reason' | 'correction' | null) {
  const longest = needs === 'reason' ? LONGEST.reason : LONGEST.note;
  const words = z.string().trim().min(1).max(longest);
  const note = needs ? words : z.string().trim().max(longest).optional();
  const shape = { locale, version, note };
  return parse(
    needs === 'correction' ? z.strictObject({ ...shape, replaces: words.optional() }) : z.strictObject(shape),
    body,
  );
}

export const parseLocale = (query: unknown) => parse(z.strictObject({ locale }), query);

export const parseChanges = (query: unknown) =>
  parse(z.strictObject({ locale, since: z.coerce.number().int().min(1) }), query);

export const parseRestore = (body: unknown) => parse(z.strictObject({ locale, version }), body);

const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((value) => new Date(value).toISOString());
const name = z
  .string()
  .min(1)
  .max(140)
  .regex(/^[^\0]+$/);
const TRAIL = {
  facility: name.optional(),
  region: name.optional(),
  documentId: name.optional(),
  from: moment.optional(),
  before: moment.optional(),
};

export const parseTrail = (query: unknown) =>
  parse(
    z.strictObject({
      ...TRAIL,
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(100).default(50),
    }),
    query,
  );
export const parseTrailFile = (query: unknown) => parse(z.strictObject(TRAIL), query);

export const parseNumber = (value: unknown): number => parse(z.coerce.number().int().min(1), value);

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data;
  const said = result.error.issues
    .map(({ path, message }) => `${path.join('.') || 'permintaan'}: ${message}`)
    .join('; ');
  throw invalid(`Permintaan tidak dapat dibaca: ${said}`, 'the request cannot be read', {
    // Strapi's own panel joins the path.
    errors: result.error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
  });
}
