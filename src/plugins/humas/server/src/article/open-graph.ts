import type { ArticleEdition, PhotoLabel } from '../../../contracts/public';
import { fold, type Site } from '../core';
import type { BareArticle } from './present';
import { publicDatesOf } from './public-dates';

type OpenGraph = ArticleEdition['openGraph'];

const LOCALES = { id: 'id_ID', en: 'en_US' } as const;
/** What previews show at their largest; WhatsApp shows none for a file of many megabytes. */
const PREVIEW_WIDTH = 1200;
/** The shapes in which previews are shown, the most usual first. */
const PREVIEW_SHAPES = ['1.91:1', '16:9'] as const;

/** https://ogp.me; `twitter:card` is all that X does not take from there. */
export function openGraphOf(article: BareArticle, url: string, site: Site): OpenGraph {
  const { publishedAt, modifiedAt } = publicDatesOf(article);
  const image = imageOf(article.cover, site);
  const tags = [...article.events.map(({ name }) => name), ...(article.origin?.tags ?? [])];
  const alternates = article.alternates.map(({ locale }) => LOCALES[locale]);
  return {
    'og:type': 'article',
    'og:title': fold(article.title),
    'og:description': article.summary || fold(article.title),
    'og:url': url,
    'og:site_name': site.name,
    'og:locale': LOCALES[article.locale],
    ...(alternates.length > 0 ? { 'og:locale:alternate': alternates } : {}),
    ...image,
    ...(publishedAt ? { 'article:published_time': publishedAt } : {}),
    ...(modifiedAt ? { 'article:modified_time': modifiedAt } : {}),
    ...(article.topic ? { 'article:section': article.topic.name } : {}),
    ...(tags.length > 0 ? { 'article:tag': tags } : {}),
    'twitter:card': image ? 'summary_large_image' : 'summary',
  };
}

function imageOf(cover: PhotoLabel | null, site: Site): Partial<OpenGraph> | null {
  const shown = cover && previewOf(cover);
  if (!cover || !shown) return null;
  const alt = cover.altText ?? cover.caption;
  return {
    'og:image': site.absolute(shown.url),
    'og:image:width': String(shown.width),
    'og:image:height': String(shown.height),
    ...(alt ? { 'og:image:alt': alt } : {}),
  };
}

/** JPEG wherever there is one: not every program that shows previews knows the newer formats. */
function previewOf({ crops, renditions, url, width, height }: PhotoLabel) {
  const crop = PREVIEW_SHAPES.map((shape) => crops[shape]).find((each) => each !== null);
  if (crop) return crop;
  const wide = renditions.jpeg.find((each) => each.width >= PREVIEW_WIDTH);
  return wide ?? (url && width && height ? { url, width, height } : null);
}
