import type { ArticleCard, ArticleEdition } from '../../../contracts/public';
import { cutTo, fold, spelledTime, wholeText, type Site } from '../core';
import type { BareArticle } from './present';

const SHORT_TEXT = 280;
const SUMMARY_IN_MESSAGE = 300;
const UPDATED = { id: 'Diperbarui', en: 'Updated' };

/** What goes along when a reader passes the article on. */
export function shareOf(article: BareArticle, url: string, site: Site): ArticleEdition['share'] {
  const title = fold(article.title);
  const text = wholeText(whatsappTextOf(article, title, url, site));
  return {
    url,
    title,
    shortText: shortTextOf(title, url),
    whatsappText: text,
    whatsappUrl: `https://wa.me/?text=${encodeURIComponent(text)}`,
  };
}

function shortTextOf(title: string, url: string): string {
  const room = SHORT_TEXT - url.length - 1;
  return room > 1 ? `${cutTo(title, room)} ${url}` : url;
}

function whatsappTextOf(article: BareArticle, title: string, url: string, site: Site): string {
  const unit = article.facility?.name ?? site.name;
  const summary = cutTo(article.summary, SUMMARY_IN_MESSAGE);
  return [title, summary, `${unit} · ${timeOf(article)}`, url].filter(Boolean).join('\n\n');
}

function timeOf({ releasedAt, releasedAtBasis, timeZone, locale }: ArticleCard): string {
  const time = spelledTime(releasedAt, timeZone, locale);
  return releasedAtBasis === 'origin-updated' ? `${UPDATED[locale]} ${time}` : time;
}
