import type { Core } from '@strapi/strapi';
import type { FilterName } from '../../../contracts/parameters';
import type { EditionType, Pagination } from '../../../contracts/public';
import { operationsOf, settingsOf } from '../core';
import { editionsOf, type Changes, type ItemAnswer, type ListedCard, type ListQuery, type Position } from '../edition';
import type { ChangesQuestion } from './changes';
import { cursorOf } from './cursor';
import { createMediaKits } from './media-kit';
import { describeApi } from './openapi';
import { refused } from './query-string';
import { clientModuleOf, thumbhashModuleOf } from './script-modules';

/** A list in the words of readers. GraphQL asks for the same. */
export interface ListRequest {
  /** Slugs or documentIds, a topic's code, a kind. */
  filters: Partial<Record<FilterName, string>>;
  /** Bounds of what the list is ordered by: an instant (articles) or a local date; from inclusive, before exclusive. */
  from?: string;
  before?: string;
  direction: 'asc' | 'desc';
  pageSize: number;
  /** From 1; or `after` a row, which costs the same at any depth. */
  page?: number;
  after?: Position;
  withCount: boolean;
  locale: string;
}

export interface ListPage {
  cards: ListedCard[];
  /** What the filters mean: documentIds by role. */
  shows: ListQuery['shows'];
  pagination: Pagination;
}

/** With several filters there is no index of places; beyond this a cursor goes on. */
const DEEPEST_OF_SEVERAL = 10_000;

export interface DeliveryService extends ReturnType<typeof createService> {}

/** What REST, GraphQL and feeds ask for. Editions only. */
export function createService({ strapi }: { strapi: Core.Strapi }) {
  const editions = () => editionsOf(strapi);
  let description: string | null = null;
  return {
    async list(type: EditionType, request: ListRequest): Promise<ListPage> {
      const { page, pageSize, after, withCount, filters, ...range } = request;
      const shows = await shownIn(strapi, filters);
      const offset = page === undefined ? 0 : (page - 1) * pageSize;
      assertWithinReach(shows.length, offset);
      const answer = await editions().list({
        type,
        ...range,
        shows,
        offset,
        after,
        limit: pageSize,
        withTotal: withCount,
      });
      return { cards: answer.cards, shows, pagination: paginationOf(request, answer) };
    },
    /** `fallback` answers where the item is unknown in `locale`. */
    find(type: EditionType, key: string, locale?: string, fallback?: string): Promise<ItemAnswer> {
      const found = editions().find(type, key, locale);
      if (!fallback || fallback === locale) return found;
      return found.then((item) => (item.is === 'unknown' ? editions().find(type, key, fallback) : item));
    },
    /** Where there is nothing new yet, it waits for it. */
    async changes({ since, epoch, limit, wait }: ChangesQuestion): Promise<Changes> {
      const end = Date.now() + wait * 1000;
      for (;;) {
        const state = await editions().state();
        const changes = await editions().changes(since, limit);
        const left = end - Date.now();
        const isOfAnotherTime = since > changes.newest || (epoch !== undefined && epoch !== changes.epoch);
        if (changes.rows.length > 0 || isOfAnotherTime || left <= 0) return changes;
        await editions().newsAfter(state, left);
      }
    },
    clientModule: clientModuleOf(strapi),
    thumbhashModule: thumbhashModuleOf(strapi),
    mediaKits: createMediaKits(strapi),
    related: (documentId: string, locale: string, limit: number) => editions().related(documentId, locale, limit),
    /** OpenAPI, as JSON text. */
    description: () =>
      (description ??= JSON.stringify(describeApi(operationsOf(strapi), { server: serverOf(strapi) }))),
  };
}

const serverOf = (strapi: Core.Strapi) =>
  `${settingsOf(strapi).publicUrl ?? ''}${strapi.config.get('api.rest.prefix', '/api')}/humas`;

function paginationOf(
  { page, pageSize }: ListRequest,
  { cards, hasMore, total, isMinimum }: { cards: ListedCard[]; hasMore: boolean; total?: number; isMinimum?: boolean },
): Pagination {
  const last = cards.at(-1);
  return {
    ...(page === undefined ? {} : { page }),
    pageSize,
    ...(page === undefined || total === undefined ? {} : { pageCount: Math.ceil(total / pageSize) }),
    ...(total === undefined ? {} : { total }),
    ...(isMinimum ? { totalIsMinimum: true as const } : {}),
    nextCursor: hasMore && last ? cursorOf(last) : null,
  };
}

function assertWithinReach(filters: number, offset: number) {
  if (filters < 2 || offset <= DEEPEST_OF_SEVERAL) return;
  throw refused(
    'pagination[page]',
    `Parameter 'pagination[page]': with several filters pages reach ${DEEPEST_OF_SEVERAL} items deep; go on with pagination[cursor]`,
  );
}

async function shownIn(strapi: Core.Strapi, filters: ListRequest['filters']): Promise<ListQuery['shows']> {
  const shows: ListQuery['shows'] = [];
  for (const [role, key] of Object.entries(filters) as [FilterName, string | undefined][]) {
    if (key === undefined) continue;
    shows.push({ role, target: role === 'kind' ? key : await requireDocumentId(strapi, role, key) });
  }
  return shows;
}

/** An unknown name is an error, not an empty list: a mistyped unit would look like a silent one. */
async function requireDocumentId(strapi: Core.Strapi, role: Exclude<FilterName, 'kind'>, key: string): Promise<string> {
  const documentId =
    role === 'topic' ? await editionsOf(strapi).topicIdOf(key) : await editionsOf(strapi).documentIdOf(role, key);
  if (!documentId)
    throw refused(`filters[${role}]`, `Parameter 'filters[${role}]': there is no ${role} '${key.slice(0, 140)}'`);
  return documentId;
}
