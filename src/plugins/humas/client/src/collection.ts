import type { EditionType, Pagination } from '../../contracts/public';
import { HumasError } from './error';
import type { AllOptions, CardOf, Chosen, EditionOf, ItemOptions, ListOptions, Page } from './options';
import type { Asked } from './query';
import { segment, type Reader } from './reader';

type CardField<Type extends EditionType> = keyof CardOf<Type>;
type EditionField<Type extends EditionType> = keyof EditionOf<Type>;

export interface Collection<Type extends EditionType> {
  /** One page of cards, by number or by cursor. */
  list<Field extends CardField<Type> = CardField<Type>>(
    options?: ListOptions<Type, Field>,
  ): Promise<Page<Chosen<CardOf<Type>, Field>>>;

  /** Every card that matches, page by page as the loop goes on; what is published meanwhile doubles nothing. */
  all<Field extends CardField<Type> = CardField<Type>>(
    options?: AllOptions<Type, Field>,
  ): AsyncGenerator<Chosen<CardOf<Type>, Field>, void, undefined>;

  /** The whole item, by slug or id. An old slug is followed; 404 and 410 are a HumasError. */
  get<Field extends EditionField<Type> = EditionField<Type>>(
    slug: string,
    options?: ItemOptions<Field>,
  ): Promise<Chosen<EditionOf<Type>, Field>>;

  /** The same, but null for what never was. What was withdrawn stays an error, because it has a reason to tell. */
  find<Field extends EditionField<Type> = EditionField<Type>>(
    slug: string,
    options?: ItemOptions<Field>,
  ): Promise<Chosen<EditionOf<Type>, Field> | null>;
}

interface Item {
  id: string;
  slug: string;
}
type Loose = Asked & { signal?: AbortSignal; onMoved?(slug: string): void };

export function collection<Type extends EditionType>(read: Reader, name: string): Collection<Type> {
  const list = (options: Loose = {}) => readPage<Item>(read, name, options);

  async function* all(options: Loose = {}) {
    let cursor: string | null = null;
    do {
      const { data, pagination }: Page<Item> = await list({ withCount: false, ...options, cursor });
      for (const card of data) {
        options.signal?.throwIfAborted();
        yield card;
      }
      cursor = pagination.nextCursor;
    } while (cursor);
  }

  async function get(slug: string, { onMoved, ...options }: Loose = {}) {
    const { data } = await read<{ data: Item }>(`${name}/${segment(slug)}`, options);
    if (data.slug !== slug && data.id !== slug) onMoved?.(data.slug);
    return data;
  }

  async function find(slug: string, options?: Loose) {
    return get(slug, options).catch((error) => {
      if (error instanceof HumasError && error.status === 404) return null;
      throw error;
    });
  }

  // The types above say what the server promises of each field; here all items are alike.
  return { list, all, get, find } as unknown as Collection<Type>;
}

export async function readPage<Card>(read: Reader, path: string, options: Loose): Promise<Page<Card>> {
  const { data, meta } = await read<{ data: Card[]; meta: { pagination: Pagination } }>(path, options);
  return { data, pagination: meta.pagination };
}
