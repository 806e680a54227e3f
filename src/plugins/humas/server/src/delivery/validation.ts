/** Requests against the vocabulary of contracts/parameters.ts: what is unknown, doubled or malformed is a 400 that names it. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { LOCALES, type EditionType, type Locale } from '../../../contracts/public';
import {
  COVERAGE_PARAMETERS,
  FILTER_NAMES,
  GALLERY_PARAMETERS,
  ITEM_PARAMETERS,
  LIST_PARAMETERS,
  MEDIA_KIT_PARAMETERS,
  RELATED_PARAMETERS,
  SORTS,
} from '../../../contracts/parameters';
import { CHANGES_PARAMETERS } from '../../../contracts/changes';
import { startOfDay } from '../core';
import type { ChangesQuestion } from './changes';
import { positionOf } from './cursor';
import { readQuery, refused } from './query-string';
import type { ListRequest } from './service';

export { isName } from '../../../contracts/parameters';

const schemasOf = (parameters: Record<EditionType, z.ZodRawShape>) =>
  Object.fromEntries(Object.entries(parameters).map(([type, shape]) => [type, z.object(shape)]));
const LISTS = schemasOf(LIST_PARAMETERS);
const ITEMS = schemasOf(ITEM_PARAMETERS);
const COVERAGE = z.object(COVERAGE_PARAMETERS);
const GALLERY = z.object(GALLERY_PARAMETERS);
const RELATED = z.object(RELATED_PARAMETERS);
const ARTICLE_KIT = z.object(MEDIA_KIT_PARAMETERS.articles);
const EVENT_KIT = z.object(MEDIA_KIT_PARAMETERS.events);
const CHANGES = z.object(CHANGES_PARAMETERS);
const NOTHING = z.object({});
export const EMBARGOED_PARAMETERS = { locale: z.enum(LOCALES).default('id'), populate: z.string().optional() };
const EMBARGOED = z.object(EMBARGOED_PARAMETERS);

/** As it stands in the address, or read already (GraphQL). */
type Query = string | ReadonlyMap<string, string>;
type Fields = string[] | undefined;
type Values = Record<string, unknown>;

export interface ListQuestion extends ListRequest {
  fields: Fields;
}

export const parseList = (type: EditionType, query: Query): ListQuestion =>
  listQuestion(type, parse(LISTS[type] as z.ZodObject, query));

/** Lists whose event stands in the path. */
export const parseCoverage = (query: Query): ListQuestion => listQuestion('article', parse(COVERAGE, query));
export const parseGallery = (query: Query): ListQuestion => listQuestion('photo', parse(GALLERY, query));

function listQuestion(type: EditionType, values: Values): ListQuestion {
  const page = values['pagination[page]'] as number | undefined;
  const cursor = values['pagination[cursor]'] as string | undefined;
  if (page !== undefined && cursor !== undefined)
    throw refused('pagination[cursor]', "Parameter 'pagination[cursor]': give a page or a cursor, not both");
  const sort = values.sort as string;
  return {
    filters: filtersOf(values),
    ...rangeOf(type, values),
    direction: sort.endsWith(':desc') ? 'desc' : 'asc',
    pageSize: values['pagination[pageSize]'] as number,
    withCount: values['pagination[withCount]'] as boolean,
    ...(cursor === undefined ? { page: page ?? 1 } : { after: positionOf(cursor) }),
    locale: values.locale as string,
    fields: values.fields as Fields,
  };
}

function filtersOf(values: Values): ListRequest['filters'] {
  const given = FILTER_NAMES.filter((name) => values[`filters[${name}]`] !== undefined);
  return Object.fromEntries(given.map((name) => [name, values[`filters[${name}]`] as string]));
}

/** As bounds of the sort key: a moment in UTC, or a local date. */
function rangeOf(type: EditionType, values: Values): Pick<ListRequest, 'from' | 'before'> {
  const { field } = SORTS[type];
  const bound = (operator: string) => {
    const value = values[`filters[${field}][${operator}]`] as string | undefined;
    if (value === undefined || field !== 'releasedAt') return value;
    return value.includes('T') ? new Date(value).toISOString() : startOfDay(value, values.zone as string);
  };
  return { from: bound('$gte'), before: bound('$lt') };
}

export interface ItemQuestion {
  locale?: string;
  fallback?: string;
  fields: Fields;
}

export function parseItem(type: EditionType, query: Query): ItemQuestion {
  const { locale, fallback, fields } = parse(ITEMS[type] as z.ZodObject, query) as Record<string, never>;
  return { ...languages(locale, fallback), fields };
}

export const parseEventKit = (query: Query): { locale: Locale } => parse(EVENT_KIT, query);

export function parseArticleKit(query: Query): Pick<ItemQuestion, 'locale' | 'fallback'> {
  const { locale, fallback } = parse(ARTICLE_KIT, query);
  return languages(locale, fallback);
}

function languages(locale?: string, fallback?: string) {
  if (fallback && !locale)
    throw refused('fallback', "Parameter 'fallback': it stands in for 'locale', which is missing");
  return { locale, fallback };
}

export interface RelatedQuestion {
  locale?: string;
  limit: number;
  fields: Fields;
}

export function parseRelated(query: Query): RelatedQuestion {
  const values = parse(RELATED, query);
  return { locale: values.locale, limit: values['pagination[pageSize]'], fields: values.fields };
}

export function parseEmbargoed(query: string): { locale: string } {
  return parse(EMBARGOED, query);
}

export const parseChanges = (query: Query): ChangesQuestion => parse(CHANGES, query);

/** For reads without parameters. */
export function parseNothing(query: string): Record<string, never> {
  return parse(NOTHING, query);
}

/** Throws a 400 that names the parameter. */
export function parse<Schema extends z.ZodObject>(schema: Schema, query: Query): z.output<Schema> {
  const parameters = typeof query === 'string' ? readQuery(query) : query;
  for (const key of parameters.keys()) {
    if (!Object.hasOwn(schema.shape, key)) throw refused(key, `Unknown parameter '${key}'${hintFor(key)}`);
  }
  const result = schema.safeParse(Object.fromEntries(parameters));
  if (result.success) return result.data;
  const details = result.error.issues.map(({ path, message }) => {
    const key = String(path[0]);
    return { path: key, message: `Parameter '${key}': ${message}` };
  });
  throw new errors.ValidationError(details.map(({ message }) => message).join('; '), { errors: details });
}

/** For those who know Strapi's own API. */
function hintFor(key: string): string {
  if (key === '_q') return ': this version has no search yet';
  if (key === 'status' || key === 'publicationState') return ': only what is published can be read here';
  if (/^pagination\[(start|limit)\]$/.test(key)) return ': use pagination[page] and pagination[pageSize]';
  return '';
}
