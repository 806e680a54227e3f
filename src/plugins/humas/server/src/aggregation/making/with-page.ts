/** What came was a summary: the rest stands on its page. */
import { htmlToBlocks, type ReadPage } from '../../reading';
import { cutTo } from '../../core';
import type { IncomingArticle } from '../incoming';
import { ARTICLE_PATH } from '../looks/page';
import { SourceProblem } from '../problem';

const LONGEST_TITLE = 250;

export function withPage(article: IncomingArticle, page: ReadPage): IncomingArticle {
  const body = page.html ? htmlToBlocks(page.html) : [];
  if (body.length === 0)
    throw new SourceProblem({
      id: 'Di halaman itu tidak ditemukan naskah berita',
      en: 'No article was found on that page',
    });
  const { publishedAt, updatedAt, byline } = article;
  return {
    ...article,
    title:
      article.title.endsWith('…') || !article.title ? cutTo(page.title ?? article.title, LONGEST_TITLE) : article.title,
    body,
    publishedAt: publishedAt ?? page.publishedAt,
    updatedAt: updatedAt ?? page.updatedAt,
    byline: byline ?? (page.author ? { name: page.author, bio: null, initials: null } : null),
    url: addressOf(article, page),
    isSummaryOnly: false,
  };
}

/** What its page calls itself, as another feed may do; not where whole sections are called alike, and of its own site only. */
function addressOf({ url }: IncomingArticle, { canonicalUrl }: ReadPage): string | null {
  if (!url || !canonicalUrl || !ARTICLE_PATH.test(new URL(canonicalUrl).pathname)) return url;
  return hostOf(canonicalUrl) === hostOf(url) ? canonicalUrl : url;
}

const hostOf = (url: string) => new URL(url).host;
