/** Sitemaps (sitemaps.org 0.9) and Google's news sitemap. */
import type { ArticleEdition } from '../../../contracts/public';
import { fold, zonedInstant, type Site } from '../core';
import type { PublicAddress } from '../edition';
import { clean, escapeMarkup as escape } from './clean';

export const SITEMAP_TYPE = 'application/xml';

/** The protocol allows 50,000 addresses and 50 MB. So many of the longest allowed (2,048 characters) stay below both. */
export const ADDRESSES_A_PAGE = 20_000;
/** Google reads so many, and of the last two days only. */
export const NEWS_AT_MOST = 1000;
export const NEWS_HOURS = 48;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';

export function sitemapIndexOf(pages: string[]): string {
  const items = pages.map((page) => `  <sitemap><loc>${escape(page)}</loc></sitemap>`);
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${items.join('\n')}\n</sitemapindex>\n`;
}

/** A sitemap must not be empty: the first page, and one whose items were all withdrawn, name the home page. */
export function sitemapOf(addresses: PublicAddress[], site: Site, isFirst: boolean): string {
  const items = addresses.flatMap((address) => {
    const page = pageOf(address, site);
    return page ? [`  <url><loc>${escape(page)}</loc><lastmod>${address.changedAt}</lastmod></url>`] : [];
  });
  const home = isFirst || items.length === 0 ? [homeOf(site)] : [];
  return `${HEAD}<urlset xmlns="${NAMESPACE}">\n${[...home, ...items].join('\n')}\n</urlset>\n`;
}

const homeOf = (site: Site) => `  <url><loc>${escape(`${site.url}/`)}</loc></url>`;

/** Null where the front-end has no page for it. */
function pageOf({ type, slug, locale }: PublicAddress, site: Site): string | null {
  return site.pages[type]?.(slug, locale ?? undefined) ?? null;
}

/** The newest first. Without any, it names the home page. */
export function newsSitemapOf(articles: ArticleEdition[], site: Site): string {
  // A sitemap names addresses of its own site only: what is passed on stands elsewhere.
  // And when something was published, not when it was changed.
  const own = articles
    .filter(({ origin, releasedAtBasis }) => !origin?.isSyndicated && releasedAtBasis !== 'origin-updated')
    .slice(0, NEWS_AT_MOST);
  const items = own.length > 0 ? own.map((article) => newsItemOf(article, site)) : [homeOf(site)];
  return `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:news="${NEWS_NAMESPACE}">\n${items.join('\n')}\n</urlset>\n`;
}

function newsItemOf({ share, title, slug, locale, releasedAt, timeZone }: ArticleEdition, site: Site): string {
  const publication = `<news:name>${escape(site.name)}</news:name><news:language>${locale}</news:language>`;
  return [
    `  <url><loc>${escape(share.url)}</loc><news:news>`,
    `    <news:publication>${publication}</news:publication>`,
    `    <news:publication_date>${zonedInstant(releasedAt, timeZone)}</news:publication_date>`,
    `    <news:title>${escape(fold(clean(title)) || slug)}</news:title>`,
    '  </news:news></url>',
  ].join('\n');
}
