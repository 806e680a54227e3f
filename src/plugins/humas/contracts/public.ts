/**
 * What the public may read: the shapes of every card and every whole edition, spelled once.
 * Rendering produces them, routes answer with them, tests check every answer against them.
 *
 * An instant is ISO 8601 in UTC (`2022-08-15T19:30:00.000Z`); a local date is `YYYY-MM-DD` and is read in `timeZone`.
 */
import { z } from 'zod';

export const LOCALES = ['id', 'en'] as const;
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export const ARTICLE_KINDS = ['news', 'press-release', 'announcement'] as const;
export const FACILITY_KINDS = ['lapas', 'rutan', 'lpka', 'bapas', 'rupbasan', 'cabang-rutan'] as const;
export const SPECIALISATIONS = ['general', 'women', 'children', 'narcotics', 'open', 'high-risk'] as const;
export const FACILITY_CLASSES = ['I', 'IIA', 'IIB', 'III', 'II'] as const;
export const EVENT_MODES = ['onsite', 'online', 'hybrid'] as const;
export const EDITION_TYPES = ['article', 'event', 'photo', 'facility', 'region'] as const;

const instant = z.iso.datetime();
const localDate = z.iso.date();
const locale = z.enum(LOCALES);
const timeZone = z.enum(TIME_ZONES);

/** Every card starts with these. `id` is Strapi's documentId and never changes; `slug` is the address. */
const identity = { id: z.string(), slug: z.string() };

export const regionLabel = z.object({
  ...identity,
  name: z.string().describe('The name on the day of the item, e.g. "Kanwil Kemenkumham Jawa Tengah" in 2022'),
  ministry: z.string().nullable(),
});

export const facilityLabel = z.object({
  ...identity,
  name: z.string().describe('The name on the day of the item, e.g. "Rutan Kelas IIB Purwodadi" in 2021'),
  shortName: z.string(),
  kind: z.enum(FACILITY_KINDS),
  class: z.enum(FACILITY_CLASSES).nullable(),
  timeZone,
  region: regionLabel.nullable(),
});

export const topicLabel = z.object({ code: z.string(), name: z.string() });

export const rendition = z.object({
  url: z.string().describe('Path below the public address, or an absolute URL when a storage provider serves files'),
  width: z.int(),
  height: z.int(),
  bytes: z.int().nullable().describe('Size of the file, where its record tells it'),
});

export const renditions = z
  .object({
    avif: z.array(rendition).describe('Empty until it has been made in the background'),
    webp: z.array(rendition),
    jpeg: z.array(rendition).describe('What every program shows: JPEG, and PNG or GIF of files of earlier versions'),
  })
  .describe('The whole picture, by format and smallest first, for srcset');

const crop = rendition.nullable();
export const crops = z
  .object({ '1:1': crop, '4:3': crop, '16:9': crop, '1.91:1': crop })
  .describe(
    'Cut around what matters, as JPEG of at most 1,200 pixels, for previews and cards; null where none was made',
  );

/** What may be seen of a picture's file. */
export const picture = z.object({
  url: z.string().nullable().describe('The largest rendition that every program shows; null where there is no picture'),
  width: z.int().nullable(),
  height: z.int().nullable(),
  renditions,
  crops,
  placeholder: z.string().nullable().describe('ThumbHash in base64, to be shown until the picture is there'),
  colour: z.string().nullable().describe('The prevailing colour, `#rrggbb`'),
});

export const photoLabel = z.object({
  ...identity,
  caption: z.string().nullable(),
  altText: z.string().nullable(),
  credit: z.string().nullable().describe('As printed, e.g. "Dokpri"'),
  creditedTo: z.string().nullable().describe('Who that is, where it can be said: "Humas Lapas Purwodadi"'),
  takenOn: localDate.nullable(),
  ...picture.shape,
});

export const eventLabel = z.object({
  ...identity,
  name: z.string(),
  startsOn: localDate.nullable(),
  endsOn: localDate.nullable(),
  timeZone,
  mode: z.enum(EVENT_MODES).nullable(),
});

export const quote = z.object({
  text: z.string(),
  speaker: z.string().nullable().describe('Canonical name of the speaker'),
  office: z.string().nullable(),
  attribution: z.string().nullable().describe('As printed, e.g. "tutur Andhap"'),
  isSpeakerInferred: z.boolean().describe('True when the text only says "ucapnya"'),
  paragraph: z.int().nullable().describe('Which paragraph of the body holds it, from 1'),
});

export const correction = z.object({ note: z.string(), correctedAt: instant, replaces: z.string().nullable() });

export const dateline = z.object({ place: z.string().nullable(), agency: z.string().nullable() });

export const origin = z.object({
  platform: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: instant.nullable().describe('As the page states it; never guessed'),
  updatedAt: instant.nullable(),
  isComplete: z.boolean().describe('False when the imported text was page 1 of several'),
  tags: z.array(z.string()).describe('Keywords of the page that are no topic here'),
  isSyndicated: z
    .boolean()
    .describe(
      'Passed on as it came from another publisher: `url` is its canonical address, and its photos are shown from there',
    ),
});

const address = z.url({ protocol: /^https?$/ });

/** Where the item is to be found and linked; made from settings, never from a request. */
export const share = z.object({
  url: address.describe('The canonical address: the page of the front-end (setting `pages`) that shows the item'),
});

export const articleShare = share.extend({
  title: z.string(),
  shortText: z.string().describe('Title and address in at most 280 characters, for X and the like'),
  whatsappText: z.string().describe('Title, summary, unit, time on its clock, address'),
  whatsappUrl: address.describe('Opens WhatsApp with that text'),
});

/** Attributes `property` and `content` of `<meta>` elements; one element for each text of a list. */
export const openGraph = z.object({
  'og:type': z.literal('article'),
  'og:title': z.string(),
  'og:description': z.string(),
  'og:url': address,
  'og:site_name': z.string(),
  'og:locale': z.enum(['id_ID', 'en_US']),
  'og:locale:alternate': z.array(z.enum(['id_ID', 'en_US'])).optional(),
  'og:image': address.optional(),
  'og:image:width': z.string().optional(),
  'og:image:height': z.string().optional(),
  'og:image:alt': z.string().optional(),
  'article:published_time': instant.optional().describe('Left out while only the time of an update is known'),
  'article:modified_time': instant.optional(),
  'article:section': z.string().optional(),
  'article:tag': z.array(z.string()).optional(),
  'twitter:card': z.enum(['summary', 'summary_large_image']),
});

/** For `<script type="application/ld+json">`; who writes it there escapes `<` as `\u003c`. */
export const jsonLd = z
  .looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string(), '@id': address })
  .describe('schema.org; absolute addresses, ISO 8601 times');

export const publisher = z.object({
  ...identity,
  name: z.string(),
  shortName: z.string(),
  url: address.describe('The page of the unit'),
  boilerplate: z.string().nullable().describe('The standing text about the unit'),
});

export const articleCard = z.object({
  ...identity,
  type: z.literal('article'),
  locale,
  kind: z.enum(ARTICLE_KINDS),
  kicker: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  dateline: dateline.nullable(),
  releasedAt: instant.describe('First release. It never changes, whatever is corrected or republished'),
  releasedAtBasis: z
    .enum(['released', 'origin-published', 'origin-updated'])
    .describe(
      'Where releasedAt comes from: this newsroom, the stated time of the origin, or only its "Diperbarui" time',
    ),
  timeZone,
  wordCount: z.int(),
  readingTimeMinutes: z.int(),
  topic: topicLabel.nullable(),
  facility: facilityLabel.nullable(),
  cover: photoLabel.nullable(),
  events: z.array(eventLabel).describe('What it covers'),
  isCorrected: z.boolean(),
});

/** Strapi blocks, kept as the editor stores them; of a picture's file what is public at present (`picture`), with words. */
export const blocks = z.array(z.looseObject({ type: z.string() }));

export const articleEdition = articleCard.extend({
  body: blocks,
  byline: z.object({ name: z.string(), bio: z.string().nullable(), initials: z.string().nullable() }).nullable(),
  quotes: z.array(quote),
  photos: z.array(photoLabel),
  corrections: z.array(correction),
  origin: origin.nullable(),
  publisher: publisher.nullable().describe('The unit; null while it is not public'),
  boilerplate: z.string().nullable().describe("The publisher's standing text again"),
  sourceLabel: z.string().describe('What readers are told as the source: "Humas Lapas Purwodadi", "Kompasiana"'),
  disclaimer: z.string().nullable(),
  alternates: z.array(z.object({ locale, slug: z.string() })).describe('The same item in other languages'),
  share: articleShare,
  openGraph,
  jsonLd,
});

/** For partners with a token, before everybody. */
const embargo = { embargoUntil: instant };
export const embargoedArticleCard = articleCard.extend(embargo);
export const embargoedArticleEdition = articleEdition.extend(embargo);

export const eventCard = eventLabel.extend({
  type: z.literal('event'),
  englishName: z.string().nullable(),
  isAllDay: z.boolean(),
  startTime: z.string().nullable().describe('HH:MM in timeZone'),
  endTime: z.string().nullable(),
  venue: z.object({ name: z.string().nullable(), locality: z.string().nullable() }).nullable(),
  organiser: z.string().nullable(),
  facilities: z.array(facilityLabel),
});

export const eventEdition = eventCard.extend({
  aliases: z.array(z.string()),
  description: z.string().nullable(),
  topics: z.array(topicLabel),
  subjects: z.array(z.string()).describe('What was spoken about, in the words of the releases'),
  coverage: z
    .array(
      z.object({ ...identity, locale, title: z.string(), releasedAt: instant, facility: facilityLabel.nullable() }),
    )
    .describe('Articles of all units about this event, oldest first'),
  share,
  jsonLd,
});

export const photoCard = photoLabel.extend({
  type: z.literal('photo'),
  facility: facilityLabel.nullable(),
  event: eventLabel.nullable(),
});

export const photoEdition = photoCard.extend({
  articles: z.array(z.object({ ...identity, locale, title: z.string() })).describe('The articles that show it'),
  share,
  jsonLd: jsonLd.nullable().describe('Null while only the placeholder of an imported photo exists'),
});

export const service = z.object({ name: z.string(), description: z.string().nullable(), hours: z.string().nullable() });

export const facilityCard = facilityLabel.extend({
  type: z.literal('facility'),
  officialName: z.string().nullable(),
  specialisation: z.enum(SPECIALISATIONS),
  place: z.string().nullable(),
});

const datedName = z.object({
  name: z.string(),
  ministry: z.string().nullable(),
  from: localDate.nullable(),
  until: localDate.nullable(),
});

export const facilityEdition = facilityCard.extend({
  aliases: z.array(z.string()),
  names: z.array(datedName).describe('Names over time, oldest first'),
  address: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  services: z.array(service),
  boilerplate: z.string().nullable(),
  disclaimer: z.string().nullable(),
  share,
  jsonLd,
});

export const regionCard = regionLabel.extend({
  type: z.literal('region'),
  facilityCount: z.int(),
});

export const regionEdition = regionCard.extend({
  names: z.array(datedName),
  facilities: z.array(z.object({ ...identity, name: z.string(), shortName: z.string() })),
  share,
  jsonLd,
});

export const CARDS = {
  article: articleCard,
  event: eventCard,
  photo: photoCard,
  facility: facilityCard,
  region: regionCard,
};
export const EDITIONS = {
  article: articleEdition,
  event: eventEdition,
  photo: photoEdition,
  facility: facilityEdition,
  region: regionEdition,
};

export const pagination = z.object({
  page: z.int().optional().describe('Not with a cursor'),
  pageSize: z.int(),
  pageCount: z.int().optional().describe('Not with a cursor, and not without a count'),
  total: z.int().optional().describe('Not without a count'),
  totalIsMinimum: z
    .literal(true)
    .optional()
    .describe('There are more than `total`: several filters together are counted up to 10,000'),
  nextCursor: z.string().nullable().describe('For `pagination[cursor]`; null on the last page'),
});
export const listMeta = z.object({ pagination });

export type EditionType = (typeof EDITION_TYPES)[number];
export type Locale = z.infer<typeof locale>;
export type TimeZone = z.infer<typeof timeZone>;
export type RegionLabel = z.infer<typeof regionLabel>;
export type FacilityLabel = z.infer<typeof facilityLabel>;
export type Rendition = z.infer<typeof rendition>;
export type PublicPicture = z.infer<typeof picture>;
export type PhotoLabel = z.infer<typeof photoLabel>;
export type EventLabel = z.infer<typeof eventLabel>;
export type TopicLabel = z.infer<typeof topicLabel>;
export type ArticleCard = z.infer<typeof articleCard>;
export type ArticleEdition = z.infer<typeof articleEdition>;
export type EventCard = z.infer<typeof eventCard>;
export type EventEdition = z.infer<typeof eventEdition>;
export type PhotoCard = z.infer<typeof photoCard>;
export type PhotoEdition = z.infer<typeof photoEdition>;
export type FacilityCard = z.infer<typeof facilityCard>;
export type FacilityEdition = z.infer<typeof facilityEdition>;
export type RegionCard = z.infer<typeof regionCard>;
export type RegionEdition = z.infer<typeof regionEdition>;
export type Card = ArticleCard | EventCard | PhotoCard | FacilityCard | RegionCard;
export type Edition = ArticleEdition | EventEdition | PhotoEdition | FacilityEdition | RegionEdition;
export type JsonLd = z.infer<typeof jsonLd>;
export type Pagination = z.infer<typeof pagination>;
