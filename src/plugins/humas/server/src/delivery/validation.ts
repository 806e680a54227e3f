/**
 * The vocabulary of public lists: small, and strict. A parameter that would be ignored is a reader who is misled,
 * so anything unknown, doubled or malformed is a 400 that names it.
 */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { ARTICLE_KINDS, LOCALES, type EditionType } from '../../../contracts/public';

const DEFAULT_PAGE_SIZE = 20;
const LARGEST_PAGE_SIZE = 100;
/** Deep pages by number cost what they skip; beyond this a cursor is the way. */
const LAST_PAGE = 100_000;

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** No NUL: PostgreSQL refuses it in text, and no name has one. */
const name = z
  .string()
  .min(1)
  .max(140)
  .regex(/^[^\0]+$/, 'must not contain NUL');
/** Whether a path segment could be the address of anything. */
export const isName = (value: string): boolean => name.safeParse(value).success;

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const range = z.strictObject({ $gte: moment.optional(), $lt: moment.optional() });

const FILTERS = {
  article: { facility: name, region: name, event: name, topic: name, kind: z.enum(ARTICLE_KINDS), releasedAt: range },
  event: { facility: name, region: name, topic: name, startsOn: range },
  photo: { facility: name, region: name, event: name },
  facility: { region: name },
  region: {},
};

const SORTS = {
  article: ['releasedAt', 'desc'],
  event: ['startsOn', 'desc'],
  photo: ['takenOn', 'desc'],
  facility: ['name', 'asc'],
  region: ['name', 'asc'],
} as const satisfies Record<EditionType, readonly [string, 'asc' | 'desc']>;

function listSchema(type: EditionType) {
  const [field, direction] = SORTS[type];
  const sorts = [field, `${field}:asc`, `${field}:desc`];
  return z.strictObject({
    filters: z
      .strictObject(Object.fromEntries(Object.entries(FILTERS[type]).map(([key, value]) => [key, value.optional()])))
      .default({}),
    sort: z
      .string()
      .refine((value) => sorts.includes(value), `must be one of ${sorts.join(', ')}`)
      .default(`${field}:${direction}`),
    pagination: z
      .strictObject({
        page: whole(1, LAST_PAGE).default(1),
        pageSize: whole(1, LARGEST_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
      })
      .default({ page: 1, pageSize: DEFAULT_PAGE_SIZE }),
    locale: z.enum(LOCALES).default('id'),
    populate: z.unknown().optional(),
  });
}

const LIST_SCHEMAS = Object.fromEntries(Object.keys(SORTS).map((type) => [type, listSchema(type as EditionType)]));
const ITEM_SCHEMA = z.strictObject({ locale: z.enum(LOCALES).optional(), populate: z.unknown().optional() });

export interface ListParameters {
  filters: Record<string, string | { $gte?: string; $lt?: string } | undefined>;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
  locale: string;
}

export function parseListParameters(type: EditionType, query: unknown): ListParameters {
  const { filters, sort, pagination, locale } = parse(LIST_SCHEMAS[type] as ReturnType<typeof listSchema>, query);
  return {
    filters: filters as ListParameters['filters'],
    direction: sort.endsWith(':asc') || !sort.includes(':') ? 'asc' : 'desc',
    ...pagination,
    locale,
  };
}

const EMBARGOED_SCHEMA = z.strictObject({ locale: z.enum(LOCALES).default('id'), populate: z.unknown().optional() });

export function parseEmbargoedParameters(query: unknown): { locale: string } {
  return parse(EMBARGOED_SCHEMA, query);
}

export function parseItemParameters(query: unknown): { locale?: string } {
  return parse(ITEM_SCHEMA, query);
}

function parse<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const details = result.error.issues.flatMap(sayIssue);
  throw new errors.ValidationError(details.map(({ message }) => message).join('; '), { errors: details });
}

function sayIssue(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 5).map((key) => {
      const path = spell([...issue.path, key.slice(0, 80)]);
      return { path, message: `Unknown parameter '${path}'` };
    });
  }
  const path = spell(issue.path);
  return [{ path, message: `Parameter '${path}': ${issue.message}` }];
}

/** As it stands in the address: filters[facility]. */
function spell(path: PropertyKey[]): string {
  const [first, ...rest] = path.map(String);
  return `${first ?? ''}${rest.map((key) => `[${key}]`).join('')}`;
}
