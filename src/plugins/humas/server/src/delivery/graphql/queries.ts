/** Every query, once: what it is called and takes, what it answers. The same reads as REST's, from the same service. */
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import {
  CARDS,
  correction,
  dateline,
  EDITIONS,
  EVENT_MODES,
  eventLabel,
  FACILITY_CLASSES,
  facilityLabel,
  LOCALES,
  origin,
  photoLabel,
  quote,
  regionLabel,
  rendition,
  renditions,
  service,
  topicLabel,
  type EditionType,
} from '../../../../contracts/public';
import {
  COVERAGE_PARAMETERS,
  GALLERY_PARAMETERS,
  ITEM_PARAMETERS,
  LIST_PARAMETERS,
  DEFAULT_PAGE_SIZE,
  LARGEST_PAGE_SIZE,
  LARGEST_RELATED,
  RELATED_PARAMETERS,
} from '../../../../contracts/parameters';
import { COLLECTIONS, READS } from '../reads';
import type { DeliveryService } from '../service';
import { parseCoverage, parseGallery, parseItem, parseList, parseRelated } from '../validation';
import { cardOf, connectionOf, liveItem, wantsCount } from './answers';
import type { PageSizes } from './limits';
import { parametersOf, writeArguments, type Arguments } from './arguments';
import { capitalised, createTypeWriter, described } from './write-types';

export interface Query {
  name: string;
  /** As in the schema: `humasArticles(…): HumasArticleConnection`, with what it says of itself. */
  definition: string;
  /** Of a list, when `first` is not given. */
  pageSize?: number;
  resolve(delivery: DeliveryService, given: Arguments, info: GraphQLResolveInfo): Promise<unknown>;
}

const typeName = (type: string) => `Humas${capitalised(type)}`;

const OBJECTS = new Map<z.ZodType, string>([
  ...Object.entries(CARDS).map(([type, card]): [z.ZodType, string] => [card, `${typeName(type)}Card`]),
  ...Object.entries(EDITIONS).map(([type, edition]): [z.ZodType, string] => [edition, typeName(type)]),
  [regionLabel, 'HumasRegionLabel'],
  [facilityLabel, 'HumasFacilityLabel'],
  [eventLabel, 'HumasEventLabel'],
  [photoLabel, 'HumasPhotoLabel'],
  [topicLabel, 'HumasTopicLabel'],
  [rendition, 'HumasRendition'],
  [renditions, 'HumasRenditions'],
  [quote, 'HumasQuote'],
  [correction, 'HumasCorrection'],
  [dateline, 'HumasDateline'],
  [origin, 'HumasOrigin'],
  [service, 'HumasService'],
]);
const ENUMS = { HumasLocale: LOCALES, HumasFacilityClass: FACILITY_CLASSES, HumasEventMode: EVENT_MODES };

const writer = createTypeWriter({ objects: OBJECTS, enums: ENUMS });
writer.add(`type HumasPageInfo {
  hasNextPage: Boolean!
  "For \`after\`; null when the page is empty"
  endCursor: String
}`);

const BY_NAME = ['"Slug, old slug or documentId"', 'slug: String', '"documentId, which never changes"', 'id: ID'];

function list(collection: keyof typeof COLLECTIONS): Query {
  const type = COLLECTIONS[collection];
  const name = `humas${capitalised(collection)}`;
  const parameters = LIST_PARAMETERS[type];
  return {
    ...head(name, `${collection}.find`, writeArguments(writer, parameters, typeName(type)), connectionType(type)),
    pageSize: DEFAULT_PAGE_SIZE,
    async resolve(delivery, given, info) {
      const { fields: _, ...request } = parseList(type, parametersOf(given, parameters, wantsCount(info)));
      return connectionOf(await delivery.list(type, request));
    },
  };
}

function item(collection: keyof typeof COLLECTIONS): Query {
  const type = COLLECTIONS[collection];
  const parameters = ITEM_PARAMETERS[type];
  const given = writeArguments(writer, parameters, typeName(type), BY_NAME);
  return {
    ...head(`humas${capitalised(type)}`, `${collection}.findOne`, given, nullable(EDITIONS[type])),
    async resolve(delivery, given) {
      const found = await liveItem(delivery, type, given, parseItem(type, parametersOf(given, parameters)));
      return JSON.parse(found.edition) as unknown;
    },
  };
}

interface OfEvent {
  name: string;
  read: string;
  type: 'article' | 'photo';
  parameters: Record<string, z.ZodType>;
  /** What its arguments are called. */
  hint: string;
  parse: typeof parseCoverage;
}

/** A list of what belongs to one event. */
function ofEvent({ name, read, type, parameters, hint, parse }: OfEvent): Query {
  return {
    ...head(name, read, writeArguments(writer, parameters, hint, BY_NAME), connectionType(type)),
    pageSize: DEFAULT_PAGE_SIZE,
    async resolve(delivery, given, info) {
      const { fields: _, filters, ...request } = parse(parametersOf(given, parameters, wantsCount(info)));
      const event = await liveItem(delivery, 'event', given, {});
      return connectionOf(await delivery.list(type, { ...request, filters: { ...filters, event: event.documentId } }));
    },
  };
}

const coverage = ofEvent({
  name: 'humasEventCoverage',
  read: 'events.findCoverage',
  type: 'article',
  parameters: COVERAGE_PARAMETERS,
  hint: 'HumasCoverage',
  parse: parseCoverage,
});

const gallery = ofEvent({
  name: 'humasEventPhotos',
  read: 'events.findPhotos',
  type: 'photo',
  parameters: GALLERY_PARAMETERS,
  hint: 'HumasGallery',
  parse: parseGallery,
});

const related: Query = {
  ...head(
    'humasRelatedArticles',
    'articles.findRelated',
    writeArguments(writer, RELATED_PARAMETERS, 'HumasRelated', BY_NAME),
    `[${writer.typeOf(CARDS.article, '')}]`,
  ),
  pageSize: LARGEST_RELATED,
  async resolve(delivery, given) {
    const { locale, limit } = parseRelated(parametersOf(given, RELATED_PARAMETERS));
    const article = await liveItem(delivery, 'article', given, { locale });
    return (await delivery.related(article.documentId, article.locale, limit)).map(cardOf);
  },
};

const collections = Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[];

export const QUERIES: Query[] = [...collections.map(list), ...collections.map(item), coverage, gallery, related];

/** How many items each list answers with, for the weighing of a document. */
export const PAGE_SIZES: PageSizes = {
  byDefault: Object.fromEntries(QUERIES.map(({ name, pageSize = 1 }) => [name, pageSize])),
  largest: LARGEST_PAGE_SIZE,
};

/** The whole schema of ours, in the schema definition language. */
export const TYPES = `type Query {\n${QUERIES.map(({ definition }) => `${definition}\n`).join('')}}\n\n${writer.text()}`;

function head(name: string, read: string, given: string, answers: string): Pick<Query, 'name' | 'definition'> {
  const summary = READS.find((each) => each.name === read)?.summary;
  return { name, definition: `${described(summary, '  ')}  ${name}${given}: ${answers}` };
}

/** Not there is null, with an error that says why: one missing item must not empty the whole answer. */
function nullable(schema: z.ZodType): string {
  return writer.typeOf(schema, '').replace(/!$/, '');
}

function connectionType(type: EditionType): string {
  const card = writer.typeOf(CARDS[type], '');
  const name = typeName(type);
  writer.add(`type ${name}Edge {\n  cursor: String!\n  node: ${card}\n}`);
  writer.add(`type ${name}Connection {
  edges: [${name}Edge!]!
  nodes: [${card}]!
  pageInfo: HumasPageInfo!
  totalCount: Int!
  "There are more than \`totalCount\`: several filters together are counted up to 10,000"
  totalIsMinimum: Boolean!
}`);
  return `${name}Connection`;
}
