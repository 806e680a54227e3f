/** What an integration sends. What is not understood is a 400 that names its place, never something that is left out silently. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { draftChanges, newDraft, submission } from '../../../contracts/intake';
import { LOCALES } from '../../../contracts/public';
import { STAGES } from '../../../contracts/workflow';
import { invalid } from '../core';

/** A list in a list in a quote is far from this; what is deeper would exhaust the stack of whoever walks through it. */
const DEEPEST = 24;

export const parseNewDraft = (body: unknown) => parseBody(newDraft, body);
export const parseChanges = (body: unknown) => parseBody(draftChanges, body);
export const parseSubmission = (body: unknown) => parseBody(submission, body);

const locale = z.enum(LOCALES).default('id');
const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(1).max(most));
const list = z.strictObject({
  filters: z.strictObject({ stage: z.enum(STAGES).optional() }).default({}),
  pagination: z
    .strictObject({ page: whole(100_000).default(1), pageSize: whole(100).default(20) })
    .default({ page: 1, pageSize: 20 }),
  locale,
});
export type DraftQuery = z.output<typeof list>;

export const parseList = (query: unknown) => parse(list, query);
export const parseLocale = (query: unknown) => parse(z.strictObject({ locale }), query).locale;
export const parseNothing = (query: unknown) => parse(z.strictObject({}), query);

/** 1 to 255 printable characters of ASCII; null where none is sent. */
export function parseKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[\x20-\x7e]{1,255}$/.test(header)) return header;
  throw invalid(
    'Idempotency-Key harus 1 sampai 255 karakter ASCII yang dapat dicetak',
    'Idempotency-Key must be 1 to 255 printable ASCII characters',
  );
}

export function fingerprintOf({ method, url, body }: { method: string; url: string; body?: unknown }): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body]))
    .digest('base64url');
}

function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  if (depthOf(body) > DEEPEST)
    throw refusal([{ path: ['data'], message: `must not be nested deeper than ${DEEPEST} levels` }]);
  const { data } = parse(z.strictObject({ data: z.unknown() }), body);
  return parse(schema, data, ['data']);
}

/** Counted without recursion: what is counted may be deeper than the stack. Stops once it is known to be too deep. */
function depthOf(body: unknown): number {
  let level = [body];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    level = level.flatMap((value) => (value && typeof value === 'object' ? Object.values(value) : []));
    if (level.length === 0) return depth;
  }
  return DEEPEST + 1;
}

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown, place: string[] = []): z.output<Schema> {
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data;
  const mistakes = result.error.issues.flatMap(mistakesIn);
  throw refusal(mistakes.map(({ path, message }) => ({ path: [...place, ...path], message })));
}

interface Mistake {
  path: string[];
  message: string;
}

/** An unknown key is named by its own place, not by that of the object around it. */
function mistakesIn(issue: z.core.$ZodIssue): Mistake[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key.slice(0, 80)], message: 'is not known here' }));
}

const MOST_MISTAKES = 20;

function refusal(mistakes: Mistake[]) {
  const errors = mistakes.slice(0, MOST_MISTAKES);
  const said = errors.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ');
  return invalid(`Permintaan tidak dapat dibaca: ${said}`, 'the request cannot be read', {
    errors: errors.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}
