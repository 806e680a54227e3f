import type {
  EventLeaf,
  GovernmentOrganizationLeaf,
  ImageObjectLeaf,
  NewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
} from 'schema-dts';
import { cutTo, fold, someOf, webAddress, type Site } from '../core';
import type { BareArticle } from './present';
import { publicDatesOf } from './public-dates';

/** Google cuts a longer one. */
const HEADLINE = 110;
/** Words by which a byline names an office, not a person. */
const OFFICE = /\b(humas|lapas|rutan|lpka|bapas|rupbasan|kanwil|lembaga|rumah tahanan|balai|redaksi|ditjenpas)\b/i;

/** What an article's structured data shows of others: already described, from what is public of them. */
export interface DescribedSurroundings {
  organization: GovernmentOrganizationLeaf | null;
  images: ImageObjectLeaf[];
  subjects: EventLeaf[];
}

/** https://schema.org/NewsArticle, with what Google asks of one. */
export function newsArticleOf(
  article: BareArticle,
  { organization, images, subjects }: DescribedSurroundings,
  url: string,
  site: Site,
): NewsArticleLeaf {
  const { publishedAt, modifiedAt } = publicDatesOf(article);
  const publisher = organization ?? newsroomOf(site);
  const owner = organization ? { '@id': organization['@id'] as string } : undefined;
  const { place, agency } = article.dateline ?? {};
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: cutTo(fold(article.title), HEADLINE),
    description: article.summary || undefined,
    datePublished: publishedAt,
    dateModified: modifiedAt ?? publishedAt,
    inLanguage: article.locale,
    isAccessibleForFree: true,
    image: someOf(images),
    author: authorOf(article, publisher),
    publisher,
    sourceOrganization: owner,
    copyrightHolder: owner,
    creditText: article.sourceLabel,
    articleSection: article.topic?.name,
    keywords: someOf(article.origin?.tags ?? []),
    wordCount: article.wordCount,
    timeRequired: `PT${article.readingTimeMinutes}M`,
    dateline: [place, agency].filter(Boolean).join(', ') || undefined,
    contentLocation: place ? { '@type': 'Place', name: place } : undefined,
    about: someOf(subjects),
    correction: someOf(article.corrections.map(correctionOf)),
    isBasedOn: webAddress(article.origin?.url) ?? undefined,
    workTranslation: someOf(article.alternates.map((alternate) => translationOf(alternate, site))),
  };
}

type Publisher = GovernmentOrganizationLeaf | OrganizationLeaf;

/** What belongs to no unit comes from the newsroom itself. */
function newsroomOf({ name, url }: Site): OrganizationLeaf {
  return { '@type': 'Organization', '@id': url, name, url };
}

function authorOf({ byline, facility, sourceLabel }: BareArticle, publisher: Publisher): PersonLeaf | OrganizationLeaf {
  if (byline && !OFFICE.test(byline.name)) {
    return { '@type': 'Person', name: byline.name, description: byline.bio ?? undefined };
  }
  const name = byline?.name ?? (facility ? officeOf(facility) : sourceLabel);
  return { '@type': 'Organization', name, url: publisher.url };
}

/** The unit's public relations, as every release signs: "Humas Lapas Purwodadi". */
export const officeOf = ({ shortName }: { shortName: string }) => `Humas ${shortName}`;

function correctionOf({ note, correctedAt }: BareArticle['corrections'][number]) {
  return { '@type': 'CorrectionComment' as const, text: note, datePublished: correctedAt };
}

function translationOf({ locale, slug }: BareArticle['alternates'][number], site: Site): NewsArticleLeaf {
  return { '@type': 'NewsArticle', '@id': site.pages.article(slug, locale), inLanguage: locale };
}
