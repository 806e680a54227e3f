/** What a feed says, before any format spells it: made of editions and nothing else. */
import type { ArticleEdition, Locale } from '../../../contracts/public';
import { fold, spelledTime, webAddress, zonedInstant, type Site } from '../core';
import { clean, cleanAll, escapeMarkup } from './clean';
import { element, figureHtml, htmlOf } from './html';
import { entryId } from './ids';
import { picturesOf, type FeedPicture } from './pictures';
import { WORDS } from './words';

export interface Feed {
  id: string;
  title: string;
  description: string;
  locale: Locale;
  /** The page that people read. */
  home: string;
  /** Of this page, of the first one, and of the next one if there is any. */
  self: string;
  first: string;
  next: string | null;
  /** The same feed in other formats. */
  others: { url: string; type: string }[];
  hubs: string[];
  /** RFC 3339, as all times here, on the clock of the unit. */
  updatedAt: string;
  publisher: string;
  entries: Entry[];
  gone: Tombstone[];
}

export interface Entry {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  locale: Locale;
  /** Null where only the time of an update is known: that is never passed off as the first one. */
  publishedAt: string | null;
  updatedAt: string;
  authors: { name: string; url: string | null }[];
  topic: { code: string; name: string } | null;
  tags: string[];
  pictures: FeedPicture[];
  /** Where it stood before it came here. */
  via: string | null;
}

/** What was here and is not any more. */
export interface Tombstone {
  id: string;
  withdrawnAt: string;
  reason: string | null;
}

export function entryOf(article: ArticleEdition, changedAt: string, site: Site): Entry {
  const { locale, timeZone } = article;
  const pictures = picturesOf(article.photos, site);
  const tags = [article.topic?.name, ...article.events.map(({ name }) => name), ...(article.origin?.tags ?? [])];
  return cleanAll({
    id: entryId('article', article.id, locale),
    url: article.share.url,
    title: fold(clean(article.title)) || article.slug,
    summary: article.summary,
    html: contentOf(article, pictures, site),
    locale,
    publishedAt: article.releasedAtBasis === 'origin-updated' ? null : zonedInstant(article.releasedAt, timeZone),
    updatedAt: zonedInstant(changedAt, timeZone, 'milliseconds'),
    authors: authorsOf(article),
    topic: article.topic,
    tags: [...new Set(tags.filter((tag): tag is string => Boolean(tag)))],
    pictures,
    via: webAddress(article.origin?.url),
  });
}

function authorsOf({ byline, publisher, sourceLabel }: ArticleEdition): Entry['authors'] {
  if (byline && clean(byline.name).trim()) return [{ name: byline.name, url: null }];
  return publisher ? [{ name: publisher.name, url: publisher.url }] : [{ name: sourceLabel, url: null }];
}

/** The text with its dateline, the photos, what was corrected since, and whose text it is. */
function contentOf(article: ArticleEdition, pictures: FeedPicture[], site: Site): string {
  const words = WORDS[article.locale];
  const corrections = article.corrections.map(({ note, correctedAt, replaces }) => {
    const time = spelledTime(correctedAt, article.timeZone, article.locale);
    const before = replaces ? ` (${words.before}: “${replaces}”)` : '';
    return element('p', escapeMarkup(`${words.correction}, ${time}: ${note}${before}`));
  });
  const figures = pictures.map((picture) => figureHtml({ ...picture, caption: captionOf(picture, words.photo) }));
  const disclaimer = article.disclaimer ? element('p', element('small', escapeMarkup(article.disclaimer))) : '';
  return [datelined(article, htmlOf(article.body, site)), ...figures, ...corrections, disclaimer]
    .filter(Boolean)
    .join('\n');
}

export function datelined({ dateline }: ArticleEdition, html: string): string {
  const place = [dateline?.place, dateline?.agency].filter(Boolean).join(', ');
  if (!place) return html;
  const opening = `${escapeMarkup(place)} — `;
  return html.startsWith('<p>')
    ? `<p>${opening}${html.slice('<p>'.length)}`
    : `${element('p', opening.trim())}\n${html}`;
}

function captionOf({ caption, credit }: FeedPicture, word: string): string | null {
  return [caption, credit && `(${word}: ${credit})`].filter(Boolean).join(' ') || null;
}
