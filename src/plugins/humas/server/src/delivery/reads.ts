/**
 * Every public read, once: the routes, the short lane and the description of the API are made from this list. All are
 * public by nature: they read editions, and an edition holds only what was published.
 */
import { z } from 'zod';
import { changesAnswer, CHANGES_PARAMETERS } from '../../../contracts/changes';
import { CARDS, EDITIONS, pagination, type EditionType } from '../../../contracts/public';
import {
  COVERAGE_PARAMETERS,
  GALLERY_PARAMETERS,
  ITEM_PARAMETERS,
  LIST_PARAMETERS,
  MEDIA_KIT_PARAMETERS,
  RELATED_PARAMETERS,
} from '../../../contracts/parameters';
import type { ListedCard } from '../edition';
import { changesReply, LINES_TYPE } from './changes';
import { fixedReply, listReply, goneReply, itemReply, movedReply, unknownReply, JSON_TYPE, type Reply } from './reply';
import type { DeliveryService } from './service';
import {
  isName,
  parseArticleKit,
  parseChanges,
  parseCoverage,
  parseEventKit,
  parseGallery,
  parseItem,
  parseList,
  parseNothing,
  parseRelated,
  type ListQuestion,
} from './validation';

export interface Read<Question = unknown> {
  /** Unique; the action of Strapi's route and the operation's id. */
  name: string;
  /** Below /api/humas; `:slug` is a slug or a documentId. */
  path: string;
  summary: string;
  parameters: z.ZodRawShape;
  /** What a 200 answers with. */
  shape: z.ZodType;
  /** Where it is not JSON. */
  contentType?: string;
  /** No cache keeps the answer. */
  isFresh?: true;
  /** Throws a 400 for what it does not know. The same question, however it was spelled, gives the same value. */
  parse(query: string): Question;
  answer(delivery: DeliveryService, slug: string, question: Question): Promise<Reply>;
}

export const COLLECTIONS = {
  articles: 'article',
  events: 'event',
  photos: 'photo',
  facilities: 'facility',
  regions: 'region',
} as const satisfies Record<string, EditionType>;

const listShape = (type: EditionType) => z.object({ data: z.array(CARDS[type]), meta: z.object({ pagination }) });

function list(collection: keyof typeof COLLECTIONS): Read {
  const type = COLLECTIONS[collection];
  return defineRead({
    name: `${collection}.find`,
    path: `/${collection}`,
    summary: `Cards of ${collection}, ${type === 'facility' || type === 'region' ? 'by name' : 'newest first'}`,
    parameters: LIST_PARAMETERS[type],
    shape: listShape(type),
    parse: (query) => parseList(type, query),
    async answer(delivery, _, { fields, ...request }) {
      return listReply(collection, type, await delivery.list(type, request), fields);
    },
  });
}

function item(collection: keyof typeof COLLECTIONS): Read {
  const type = COLLECTIONS[collection];
  return defineRead({
    name: `${collection}.findOne`,
    path: `/${collection}/:slug`,
    summary: `One ${type}, whole`,
    parameters: ITEM_PARAMETERS[type],
    shape: z.object({ data: EDITIONS[type], meta: z.object({}) }),
    parse: (query) => parseItem(type, query),
    async answer(delivery, slug, { locale, fallback, fields }) {
      const found = await findItem(delivery, type, slug, locale, fallback);
      return 'status' in found ? found : itemReply(type, found, fields);
    },
  });
}

/** A list of what belongs to one event. */
function ofEvent(
  collection: 'articles' | 'photos',
  given: Pick<Read<ListQuestion>, 'name' | 'path' | 'summary' | 'parameters' | 'parse'>,
): Read {
  const type = COLLECTIONS[collection];
  return defineRead({
    ...given,
    shape: listShape(type),
    async answer(delivery, slug, { fields, ...request }) {
      const event = await findItem(delivery, 'event', slug);
      if ('status' in event) return event;
      const filters = { ...request.filters, event: event.documentId };
      return listReply(collection, type, await delivery.list(type, { ...request, filters }), fields);
    },
  });
}

const coverage = ofEvent('articles', {
  name: 'events.findCoverage',
  path: '/events/:slug/coverage',
  summary: 'Articles of all units about one event',
  parameters: COVERAGE_PARAMETERS,
  parse: parseCoverage,
});

const gallery = ofEvent('photos', {
  name: 'events.findPhotos',
  path: '/events/:slug/photos',
  summary: 'Photos of one event by all units, newest first',
  parameters: GALLERY_PARAMETERS,
  parse: parseGallery,
});

const related = defineRead({
  name: 'articles.findRelated',
  path: '/articles/:slug/related',
  summary: 'Articles of the same event first, then of the same subject and unit',
  parameters: RELATED_PARAMETERS,
  shape: z.object({ data: z.array(CARDS.article), meta: z.object({}) }),
  parse: parseRelated,
  async answer(delivery, slug, { locale, limit, fields }) {
    const article = await findItem(delivery, 'article', slug, locale);
    if ('status' in article) return article;
    const cards: ListedCard[] = await delivery.related(article.documentId, article.locale, limit);
    return listReply('articles', 'article', { cards, shows: [] }, fields);
  },
});

export const ZIP_TYPE = 'application/zip';

const archive = {
  shape: z.string().describe('A ZIP archive').meta({ contentMediaType: ZIP_TYPE }),
  contentType: ZIP_TYPE,
};

const articleKit = defineRead({
  ...archive,
  name: 'articles.findMediaKit',
  path: '/articles/:slug/media-kit.zip',
  summary: 'An article for other newsrooms: its text, its photos in full public size, their captions as text and CSV',
  parameters: MEDIA_KIT_PARAMETERS.articles,
  parse: parseArticleKit,
  async answer(delivery, slug, { locale, fallback }) {
    const article = await findItem(delivery, 'article', slug, locale, fallback);
    return 'status' in article ? article : delivery.mediaKits.ofArticle(article);
  },
});

const eventKit = defineRead({
  ...archive,
  name: 'events.findMediaKit',
  path: '/events/:slug/media-kit.zip',
  summary: 'An event for other newsrooms: the releases about it, its photos in full public size, their captions',
  parameters: MEDIA_KIT_PARAMETERS.events,
  parse: parseEventKit,
  async answer(delivery, slug, { locale }) {
    const event = await findItem(delivery, 'event', slug);
    return 'status' in event ? event : delivery.mediaKits.ofEvent(event, locale);
  },
});

function changes(spelling: 'json' | 'lines'): Read {
  const isJson = spelling === 'json';
  return defineRead({
    name: isJson ? 'changes.find' : 'changes.findLines',
    path: isJson ? '/changes' : '/changes.ndjson',
    summary: isJson
      ? 'What was published, changed or withdrawn since a number, oldest first'
      : 'The same, a line for each; the last line has `meta`, and without it the answer broke off',
    parameters: CHANGES_PARAMETERS,
    shape: isJson ? changesAnswer : z.string(),
    ...(isJson ? {} : { contentType: LINES_TYPE.split(';')[0] }),
    isFresh: true,
    parse: parseChanges,
    answer: (delivery, _, question) => changesReply(delivery, question, spelling),
  });
}

const JAVASCRIPT = 'text/javascript';

const client = defineRead({
  name: 'client.find',
  path: '/client.js',
  summary: 'The typed client as an ES module, for pages without a bundler',
  parameters: {},
  shape: z.string(),
  contentType: JAVASCRIPT,
  parse: parseNothing,
  async answer(delivery) {
    return fixedReply(await delivery.clientModule(), `${JAVASCRIPT}; charset=utf-8`);
  },
});

const thumbhash = defineRead({
  name: 'thumbhash.find',
  path: '/thumbhash.js',
  summary: 'The decoder of placeholders (ThumbHash) as an ES module, for pages without a bundler',
  parameters: {},
  shape: z.string(),
  contentType: JAVASCRIPT,
  parse: parseNothing,
  async answer(delivery) {
    return fixedReply(await delivery.thumbhashModule(), `${JAVASCRIPT}; charset=utf-8`);
  },
});

const openapi = defineRead({
  name: 'openapi.find',
  path: '/openapi.json',
  summary: 'This description of the API (OpenAPI 3.1)',
  parameters: {},
  shape: z.looseObject({ openapi: z.string(), info: z.looseObject({ version: z.string() }), paths: z.looseObject({}) }),
  parse: parseNothing,
  answer: async (delivery) => fixedReply(delivery.description(), JSON_TYPE),
});

const collections = Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[];

export const READS: Read[] = [
  openapi,
  client,
  thumbhash,
  changes('json'),
  changes('lines'),
  coverage,
  gallery,
  related,
  articleKit,
  eventKit,
  ...collections.map(list),
  ...collections.map(item),
];

/** Ties what is parsed to what is answered, and forgets the type. */
export function defineRead<Question>(read: Read<Question>): Read {
  return read as unknown as Read;
}

/** The live item, or the reply that says where it went. */
export async function findItem(
  delivery: DeliveryService,
  type: EditionType,
  key: string,
  locale?: string,
  fallback?: string,
) {
  if (!isName(key)) return unknownReply(type, key);
  const found = await delivery.find(type, key, locale, fallback);
  if (found.is === 'live') return found;
  if (found.is === 'moved') return movedReply(found.slug);
  return found.is === 'withdrawn' ? goneReply(found.reason) : unknownReply(type, key);
}
