/**
 * The vocabulary of public reads, spelled once: requests are parsed with it and the API's description is made from it.
 * A key stands here exactly as in the address (`filters[releasedAt][$gte]`). Small, and strict: a parameter that would be
 * ignored is a reader who is misled.
 */
import { z } from 'zod';
import { ARTICLE_KINDS, CARDS, EDITIONS, EDITION_TYPES, LOCALES, TIME_ZONES, type EditionType } from './public';

export const DEFAULT_PAGE_SIZE = 20;
export const LARGEST_PAGE_SIZE = 100;
export const LARGEST_RELATED = 20;
/** Pages by number, counted with `pageSize`; beyond it a cursor goes on. */
const LAST_PAGE = 100_000;

type Parameters = Record<string, z.ZodType>;

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));
const name = z
  .string()
  .min(1)
  .max(140)
  .regex(/^[^\u0000-\u001f]+$/, 'must not contain control characters');
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const words = (description: string) => ({ description });

/** Whether a path segment could be the address of anything. */
export const isName = (value: string): boolean => name.safeParse(value).success;

const FILTERS = {
  facility: name.meta(words('Unit: slug, old slug or documentId')),
  region: name.meta(words('Region: slug or documentId')),
  event: name.meta(words('Event: slug, old slug or documentId')),
  topic: name.meta(words('Code of a topic')),
  kind: z.enum(ARTICLE_KINDS).meta(words('Kind of article')),
};
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

const FILTERS_OF = {
  article: ['facility', 'region', 'event', 'topic', 'kind'],
  event: ['facility', 'region', 'topic'],
  photo: ['facility', 'region', 'event'],
  facility: ['region'],
  region: [],
} as const satisfies Record<EditionType, readonly FilterName[]>;

/** What a list is ordered by; a range may be asked of it where it is a time. */
export const SORTS = {
  article: { field: 'releasedAt', direction: 'desc', isTime: true },
  event: { field: 'startsOn', direction: 'desc', isTime: true },
  photo: { field: 'takenOn', direction: 'desc', isTime: true },
  facility: { field: 'name', direction: 'asc', isTime: false },
  region: { field: 'name', direction: 'asc', isTime: false },
} as const satisfies Record<EditionType, { field: string; direction: 'asc' | 'desc'; isTime: boolean }>;

const locale = z.enum(LOCALES);
const populate = z.string().max(1000).optional().meta(words('Accepted and without effect: cards embed what they show'));

/** Names of top-level fields, separated by commas. `id` and `slug` always come along. */
function fields({ shape }: z.ZodObject) {
  const known = Object.keys(shape);
  return z
    .string()
    .max(1000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(known as [string, ...string[]], `must be among ${known.join(', ')}`)))
    .optional()
    .meta(words(`Only these fields, separated by commas: ${known.join(', ')}. id and slug always come along`));
}

const zone = z
  .enum([...TIME_ZONES, 'UTC'])
  .default('Asia/Jakarta')
  .meta(words('The zone in which days of a range begin'));

function rangeOf(type: EditionType): Parameters {
  const { field, isTime } = SORTS[type];
  if (!isTime) return {};
  const bound = field === 'releasedAt' ? moment : z.iso.date();
  const said = field === 'releasedAt' ? 'a moment (ISO 8601 with offset) or a day in `zone`' : 'a day';
  return {
    [`filters[${field}][$gte]`]: bound.optional().meta(words(`From, inclusive: ${said}`)),
    [`filters[${field}][$lt]`]: bound.optional().meta(words(`Until, exclusive: ${said}`)),
    ...(field === 'releasedAt' ? { zone } : {}),
  };
}

const pages = {
  'pagination[page]': whole(1, LAST_PAGE).optional().meta(words('Page by number, from 1')),
  'pagination[pageSize]': whole(1, LARGEST_PAGE_SIZE)
    .default(DEFAULT_PAGE_SIZE)
    .meta(words(`Items a page, at most ${LARGEST_PAGE_SIZE}`)),
  'pagination[cursor]': z
    .string()
    .max(400)
    .optional()
    .meta(words('Goes on after the page whose `meta.pagination.nextCursor` this is; every page costs the same')),
  'pagination[withCount]': z
    .enum(['true', 'false'])
    .transform((said) => said === 'true')
    .pipe(z.boolean())
    .default(true)
    .meta(words('false leaves out `total` and `pageCount`')),
} satisfies Parameters;

function listParameters(type: EditionType) {
  const { field, direction } = SORTS[type];
  return {
    ...Object.fromEntries(FILTERS_OF[type].map((each) => [`filters[${each}]`, FILTERS[each].optional()])),
    ...rangeOf(type),
    sort: z
      .enum([field, `${field}:asc`, `${field}:desc`])
      .default(`${field}:${direction}`)
      .meta(words('Order')),
    ...pages,
    locale: locale.default('id').meta(words('Language of the articles; other types have none and answer to each')),
    fields: fields(CARDS[type]),
    populate,
  } satisfies Parameters;
}

export const LIST_PARAMETERS = ofEachType(listParameters);

function itemParameters(type: EditionType) {
  return {
    locale: locale
      .optional()
      .meta(words('Only in this language; without it Indonesian answers before English where both have the slug')),
    fallback: locale
      .optional()
      .meta(words('The language that answers where `locale` has no such item; `data.locale` says which one did')),
    fields: fields(EDITIONS[type]),
    populate,
  } satisfies Parameters;
}

export const ITEM_PARAMETERS = ofEachType(itemParameters);

export const RELATED_PARAMETERS = {
  locale: locale.optional().meta(words('Language of the article and of what is related to it')),
  'pagination[pageSize]': whole(1, LARGEST_RELATED)
    .default(6)
    .meta(words(`At most ${LARGEST_RELATED}`)),
  fields: fields(CARDS.article),
  populate,
} satisfies Parameters;

/** Lists whose event stands in the path. */
export const COVERAGE_PARAMETERS = withoutEvent(LIST_PARAMETERS.article);
export const GALLERY_PARAMETERS = withoutEvent(LIST_PARAMETERS.photo);

/** A kit is in one language; an event has none, so its kit is made in the one that is asked for. */
export const MEDIA_KIT_PARAMETERS = {
  articles: { locale: ITEM_PARAMETERS.article.locale, fallback: ITEM_PARAMETERS.article.fallback },
  events: { locale: locale.default('id').meta(words('Language of the kit and of the releases in it')) },
};

export const FEED_PARAMETERS = {
  locale: locale.default('id').meta(words('Language of the articles')),
  'pagination[pageSize]': pages['pagination[pageSize]'],
  'pagination[cursor]': pages['pagination[cursor]'].meta(words('Stands in the address of the next page')),
};
export const CALENDAR_PARAMETERS = { locale: locale.default('id').meta(words('Language of the names of events')) };
export const SITEMAP_PARAMETERS = {
  page: whole(1, LAST_PAGE).optional().meta(words('Without it, the index of the pages')),
};

function withoutEvent({ 'filters[event]': _, ...others }: Parameters): Parameters {
  return others;
}

function ofEachType<Made>(make: (type: EditionType) => Made): Record<EditionType, Made> {
  return Object.fromEntries(EDITION_TYPES.map((type) => [type, make(type)])) as Record<EditionType, Made>;
}

// The same vocabulary as types, for the typed client.
type Sorts = typeof SORTS;
type SortField<Type extends EditionType> = Sorts[Type]['field'];
/** Days, and moments too where the field is one. */
type Bound<Field> = Field extends 'releasedAt' ? string | Date : string;

export type Filters<Type extends EditionType> = {
  [Name in (typeof FILTERS_OF)[Type][number]]?: z.output<(typeof FILTERS)[Name]>;
} & (Sorts[Type]['isTime'] extends true
  ? { [Field in SortField<Type>]?: { from?: Bound<Field>; before?: Bound<Field> } }
  : unknown);
export type Sort<Type extends EditionType> = SortField<Type> | `${SortField<Type>}:${'asc' | 'desc'}`;
export type Zone = z.output<typeof zone>;
export type Paging = { [Name in PagingName]?: z.output<(typeof pages)[`pagination[${Name}]`]> };
export type PagingName = keyof typeof pages extends infer Key
  ? Key extends `pagination[${infer Name}]`
    ? Name
    : never
  : never;
