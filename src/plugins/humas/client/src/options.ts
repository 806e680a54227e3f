/** What may be asked, typed from the vocabulary that the server parses with: a wrong name does not compile. */
import type { Filters, Paging, Sort, Zone } from '../../contracts/parameters';
import type { Card, Edition, EditionType, Locale, Pagination } from '../../contracts/public';

export type CardOf<Type extends EditionType> = Extract<Card, { type: Type }>;
export type EditionOf<Type extends EditionType> = Extract<Edition, { type: Type }>;

/** Of an item only the fields that were asked for; `id` and `slug` always come along. */
export type Chosen<Item, Field extends keyof Item> = [keyof Item] extends [Field]
  ? Item
  : Pick<Item, Field | Extract<keyof Item, 'id' | 'slug'>>;

export interface CallOptions {
  locale?: Locale;
  /** Ends the request, or the whole of `all`. */
  signal?: AbortSignal;
}

interface ChoosingFields<Field> {
  fields?: readonly Field[];
}

/** All cards that match, so neither page nor cursor. */
export interface AllOptions<Type extends EditionType, Field> extends CallOptions, ChoosingFields<Field> {
  filters?: Filters<Type>;
  sort?: Sort<Type>;
  /** Cards a request: 20, at most 100. */
  pageSize?: Paging['pageSize'];
  /** Where the days of `releasedAt` begin; Asia/Jakarta unless it is said. */
  zone?: Type extends 'article' ? Zone : never;
}

type OnePage = { page?: Paging['page']; cursor?: never } | { cursor?: Paging['cursor'] | null; page?: never };

export type ListOptions<Type extends EditionType, Field> = AllOptions<Type, Field> &
  OnePage & { withCount?: Paging['withCount'] };

/** A list of what belongs to one event, which is named already. */
type OfEventOptions<Type extends 'article' | 'photo', Field> = Omit<
  ListOptions<Type, Field>,
  'filters' | keyof Paging
> &
  OnePage & {
    filters?: Omit<Filters<Type>, 'event'>;
    pageSize?: Paging['pageSize'];
    withCount?: Paging['withCount'];
  };
export type CoverageOptions<Field> = OfEventOptions<'article', Field>;
export type GalleryOptions<Field> = OfEventOptions<'photo', Field>;

export interface RelatedOptions<Field> extends CallOptions, ChoosingFields<Field> {
  /** 6, at most 20. */
  pageSize?: Paging['pageSize'];
}

export interface ItemOptions<Field> extends CallOptions, ChoosingFields<Field> {
  /** The language that answers where `locale` has no such item. */
  fallback?: Locale;
  /** Told the present slug when an old one was asked for: the place to redirect from. */
  onMoved?(slug: string): void;
}

export interface Page<Item> {
  data: Item[];
  pagination: Pagination;
}
