import type { ChangesAnswer } from '../../contracts/changes';
import type { PreviewAnswer } from '../../contracts/preview';
import type { ArticleCard, Locale, PhotoCard } from '../../contracts/public';
import { changes, type ChangesOptions } from './changes';
import { collection, readPage, type Collection } from './collection';
import type { Chosen, CoverageOptions, GalleryOptions, ItemOptions, Page, RelatedOptions } from './options';
import { addressOf, createReader, segment, type ClientOptions } from './reader';

type Field = keyof ArticleCard;
type PhotoField = keyof PhotoCard;

export interface Client {
  articles: Collection<'article'> & {
    /** Of the same event first, then of the same subject and unit. */
    related<Wanted extends Field = Field>(
      slug: string,
      options?: RelatedOptions<Wanted>,
    ): Promise<Chosen<ArticleCard, Wanted>[]>;
    /** The address of a ZIP archive: the text, the photos in full public size, their captions. For a link. */
    mediaKit(slug: string, options?: Pick<ItemOptions<never>, 'locale' | 'fallback'>): string;
  };
  events: Collection<'event'> & {
    /** Articles of all units about it, a page of them. All of them: `articles.all({ filters: { event: slug } })`. */
    coverage<Wanted extends Field = Field>(
      slug: string,
      options?: CoverageOptions<Wanted>,
    ): Promise<Page<Chosen<ArticleCard, Wanted>>>;
    /** Photos of it by all units, a page of them. All of them: `photos.all({ filters: { event: slug } })`. */
    photos<Wanted extends PhotoField = PhotoField>(
      slug: string,
      options?: GalleryOptions<Wanted>,
    ): Promise<Page<Chosen<PhotoCard, Wanted>>>;
    /** The same of an event, with the releases about it in one language. */
    mediaKit(slug: string, options?: Pick<ItemOptions<never>, 'locale'>): string;
  };
  photos: Collection<'photo'>;
  facilities: Collection<'facility'>;
  regions: Collection<'region'>;
  /** What was published, changed or withdrawn since a number, page by page: for whoever keeps a copy. */
  changes(options?: ChangesOptions): AsyncGenerator<ChangesAnswer, void, undefined>;
  /** A draft behind a signed link: `data` is an article, `meta` says how far it is and until when the link lives. */
  preview(token: string): Promise<PreviewAnswer>;
}

/** `createClient({ url: 'https://humas.example.go.id' })`: nothing is asked before the first read. */
export function createClient(options: ClientOptions = {}): Client {
  const read = createReader(options);
  const mediaKit =
    (collection: string) =>
    (slug: string, asked: { locale?: Locale; fallback?: Locale } = {}) =>
      addressOf(options.url, `${collection}/${segment(slug)}/media-kit.zip`, { locale: options.locale, ...asked });
  return {
    articles: {
      ...collection<'article'>(read, 'articles'),
      mediaKit: mediaKit('articles'),
      async related<Wanted extends Field>(slug: string, asked: RelatedOptions<Wanted> = {}) {
        const path = `articles/${segment(slug)}/related`;
        const { data } = await read<{ data: Chosen<ArticleCard, Wanted>[] }>(path, { ...asked });
        return data;
      },
    },
    events: {
      ...collection<'event'>(read, 'events'),
      mediaKit: mediaKit('events'),
      async coverage<Wanted extends Field>(slug: string, asked: CoverageOptions<Wanted> = {}) {
        return readPage<Chosen<ArticleCard, Wanted>>(read, `events/${segment(slug)}/coverage`, { ...asked });
      },
      async photos<Wanted extends PhotoField>(slug: string, asked: GalleryOptions<Wanted> = {}) {
        return readPage<Chosen<PhotoCard, Wanted>>(read, `events/${segment(slug)}/photos`, { ...asked });
      },
    },
    photos: collection<'photo'>(read, 'photos'),
    facilities: collection<'facility'>(read, 'facilities'),
    regions: collection<'region'>(read, 'regions'),
    changes: (asked = {}) => changes(read, asked),
    preview: (token: string) => read<PreviewAnswer>(`preview/${segment(token)}`, { locale: null }),
  };
}
