import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { EditionType, Pagination } from '../../../contracts/public';
import { editionsOf, type ListQuery } from '../edition';
import type { ListParameters } from './validation';

const ROLES = ['facility', 'region', 'event', 'topic'] as const;

export interface ListPage {
  /** Cards as JSON text. */
  cards: string[];
  pagination: Pagination;
}

export interface DeliveryService extends ReturnType<typeof createService> {}

/** What REST, GraphQL and feeds ask for. Editions only. */
export function createService({ strapi }: { strapi: Core.Strapi }) {
  return {
    async list(type: EditionType, parameters: ListParameters): Promise<ListPage> {
      const { page, pageSize, direction, locale } = parameters;
      const range = rangeOf(parameters);
      const shows = await shownIn(strapi, parameters);
      const { cards, total } = await editionsOf(strapi).list({
        type,
        locale,
        shows,
        ...range,
        direction,
        page,
        pageSize,
      });
      return { cards, pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } };
    },
    find: (type: EditionType, key: string, locale?: string) => editionsOf(strapi).find(type, key, locale),
  };
}

/** A bound may be a moment or a day; both are compared with the sort key, which is text in UTC or a local date. */
function rangeOf({ filters }: ListParameters): Pick<ListQuery, 'from' | 'before'> {
  const range = filters.releasedAt ?? filters.startsOn;
  if (typeof range !== 'object') return {};
  const spell = (value: string | undefined) =>
    filters.releasedAt && value ? new Date(value).toISOString() : value?.slice(0, 10);
  return { from: spell(range.$gte), before: spell(range.$lt) };
}

async function shownIn(strapi: Core.Strapi, { filters }: ListParameters): Promise<ListQuery['shows']> {
  const shows: ListQuery['shows'] = [];
  for (const role of ROLES) {
    const key = filters[role];
    if (typeof key !== 'string') continue;
    shows.push({ role, target: await requireDocumentId(strapi, role, key) });
  }
  if (typeof filters.kind === 'string') shows.push({ role: 'kind', target: filters.kind });
  return shows;
}

/** An unknown name is an error, not an empty list: a mistyped unit would look like a silent one. */
async function requireDocumentId(strapi: Core.Strapi, role: (typeof ROLES)[number], key: string): Promise<string> {
  const documentId =
    role === 'topic' ? await editionsOf(strapi).topicIdOf(key) : await editionsOf(strapi).documentIdOf(role, key);
  if (!documentId) throw new errors.ValidationError(`Parameter 'filters[${role}]': there is no ${role} '${key}'`);
  return documentId;
}
