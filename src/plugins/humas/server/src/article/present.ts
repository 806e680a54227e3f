import type {
  ArticleCard,
  ArticleEdition,
  EventLabel,
  FacilityLabel,
  Locale,
  PhotoLabel,
  TimeZone,
  TopicLabel,
} from '../../../contracts/public';
import {
  DEFAULT_ZONE,
  instantOf,
  jsonLdOf,
  localDateOf,
  paragraphsOf,
  readingTimeMinutesOf,
  summaryOf,
  webAddress,
  wordCountOf,
  type Block,
  type Site,
} from '../core';
import { presentBlocks, type BodyFiles } from './blocks';
import { openGraphOf } from './open-graph';
import { shareOf } from './share';
import { newsArticleOf, officeOf, type DescribedSurroundings } from './structured-data';

type Datetime = string | Date | null;

export interface ArticleRow {
  id: number;
  documentId: string;
  locale: Locale;
  slug: string;
  kind: ArticleCard['kind'];
  kicker: string | null;
  title: string;
  summary: string | null;
  dateline?: { place: string | null; agency: string | null } | null;
  body: Block[] | null;
  quotes?: ArticleEdition['quotes'] | null;
  byline?: { name: string; bio: string | null; initials: string | null } | null;
  corrections?: { note: string; correctedAt: string; replaces: string | null }[] | null;
  origin?: {
    platform: string | null;
    url: string | null;
    statedPublishedAt: Datetime;
    statedUpdatedAt: Datetime;
    isComplete: boolean | null;
    disclaimer: string | null;
    tags: string[] | null;
    isSyndicated: boolean | null;
  } | null;
  releasedAt: Datetime;
  eventIds: string[] | null;
  syndicatedPhotos: PhotoLabel[] | null;
}

/** What an article shows of its surroundings, already presented for its own day and language. */
export interface ArticleSurroundings extends DescribedSurroundings {
  site: Site;
  facility: FacilityLabel | null;
  boilerplate: string | null;
  disclaimer: string | null;
  topic: TopicLabel | null;
  photos: PhotoLabel[];
  bodyFiles: BodyFiles;
  events: EventLabel[];
  alternates: ArticleEdition['alternates'];
}

/**
 * When readers first had it. An imported page may state that itself; where it prints only "Diperbarui",
 * that time sorts the item and the basis says so. It is never passed off as the time of publication.
 */
export function releaseOf({
  origin,
  releasedAt,
}: Pick<ArticleRow, 'origin' | 'releasedAt'>): Pick<ArticleCard, 'releasedAt' | 'releasedAtBasis'> {
  const published = instantOf(origin?.statedPublishedAt);
  if (published) return { releasedAt: published, releasedAtBasis: 'origin-published' };
  const updated = instantOf(origin?.statedUpdatedAt);
  if (updated) return { releasedAt: updated, releasedAtBasis: 'origin-updated' };
  const released = instantOf(releasedAt);
  if (!released) throw new Error('An article without a time of release cannot have an edition');
  return { releasedAt: released, releasedAtBasis: 'released' };
}

/** The local day that decides which name a unit and a ministry had. */
export function releaseDateOf(article: ArticleRow, timeZone: TimeZone | undefined): string {
  return localDateOf(releaseOf(article).releasedAt, timeZone ?? DEFAULT_ZONE);
}

export function presentArticleCard(article: ArticleRow, around: ArticleSurroundings): ArticleCard {
  const paragraphs = paragraphsOf(article.body);
  const wordCount = wordCountOf(paragraphs);
  return {
    id: article.documentId,
    slug: article.slug,
    type: 'article',
    locale: article.locale,
    kind: article.kind,
    kicker: article.kicker ?? null,
    title: article.title,
    summary: summaryOf(article.summary, paragraphs),
    dateline: article.dateline
      ? { place: article.dateline.place ?? null, agency: article.dateline.agency ?? null }
      : null,
    ...releaseOf(article),
    timeZone: around.facility?.timeZone ?? DEFAULT_ZONE,
    wordCount,
    readingTimeMinutes: readingTimeMinutesOf(wordCount),
    topic: around.topic,
    facility: around.facility,
    cover: around.photos[0] ?? null,
    events: around.events,
    isCorrected: (article.corrections ?? []).length > 0,
  };
}

/** The whole article without what a front-end needs to pass it on: that is made of it. */
export type BareArticle = Omit<ArticleEdition, 'share' | 'openGraph' | 'jsonLd'>;

export function presentArticle(article: ArticleRow, around: ArticleSurroundings): ArticleEdition {
  const { site } = around;
  const bare = presentBareArticle(article, around);
  const url = canonicalOf(bare) ?? site.pages.article(bare.slug, bare.locale);
  return {
    ...bare,
    share: shareOf(bare, url, site),
    openGraph: openGraphOf(bare, url, site),
    jsonLd: jsonLdOf(newsArticleOf(bare, around, url, site)),
  };
}

/** What is passed on stays where it stands: readers and search engines are sent there. */
const canonicalOf = ({ origin }: BareArticle): string | null => (origin?.isSyndicated ? webAddress(origin.url) : null);

function presentBareArticle(article: ArticleRow, around: ArticleSurroundings): BareArticle {
  const { facility, boilerplate, site } = around;
  const origin = presentOrigin(article.origin);
  return {
    ...presentArticleCard(article, around),
    body: presentBlocks(article.body, around.bodyFiles),
    byline: presentByline(article.byline),
    quotes: (article.quotes ?? []).map((quote) => ({
      text: quote.text,
      speaker: quote.speaker ?? null,
      office: quote.office ?? null,
      attribution: quote.attribution ?? null,
      isSpeakerInferred: quote.isSpeakerInferred ?? false,
      paragraph: quote.paragraph ?? null,
    })),
    photos: around.photos,
    corrections: (article.corrections ?? []).map(({ note, correctedAt, replaces }) => ({
      note,
      correctedAt: instantOf(correctedAt) as string,
      replaces: replaces ?? null,
    })),
    origin,
    publisher: facility && presentPublisher(facility, boilerplate, site.pages.facility(facility.slug, article.locale)),
    boilerplate,
    sourceLabel: origin?.platform ?? (facility ? officeOf(facility) : site.name),
    disclaimer: article.origin?.disclaimer ?? around.disclaimer,
    alternates: around.alternates,
  };
}

function presentPublisher(
  { id, slug, name, shortName }: FacilityLabel,
  boilerplate: string | null,
  url: string,
): ArticleEdition['publisher'] {
  return { id, slug, name, shortName, url, boilerplate };
}

function presentOrigin(origin: ArticleRow['origin']): ArticleEdition['origin'] {
  if (!origin) return null;
  return {
    platform: origin.platform ?? null,
    url: origin.url ?? null,
    publishedAt: instantOf(origin.statedPublishedAt),
    updatedAt: instantOf(origin.statedUpdatedAt),
    isComplete: origin.isComplete ?? true,
    tags: origin.tags ?? [],
    isSyndicated: origin.isSyndicated ?? false,
  };
}

function presentByline(byline: ArticleRow['byline']): ArticleEdition['byline'] {
  return byline ? { name: byline.name, bio: byline.bio ?? null, initials: byline.initials ?? null } : null;
}
