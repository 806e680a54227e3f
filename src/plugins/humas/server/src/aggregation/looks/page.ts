/** A page that is followed because its site has no feed: it leads to articles, or is one. */
import type { Entry, ReadPage } from '../../reading';
import { canonicalAddress } from '../canonical-address';

const MOST_ENTRIES = 50;
const FEWEST_WORDS = 4;
/** Three words or more behind each other, or a long number: how platforms call articles. */
export const ARTICLE_PATH = /(?:[a-z0-9]+[-_]){3,}[a-z0-9]+|\d{6,}|\/20\d\d\/\d\d\//i;
const COMMENTS = /comment|komentar/i;

/** What the page's site publishes itself, not what is said of it. */
export function feedOf({ feeds }: ReadPage, address: string): string | null {
  const own = feeds.filter(({ url, title }) => !COMMENTS.test(`${url} ${title ?? ''}`) && url !== address);
  return (own.find(({ url }) => isWithin(url, address)) ?? own[0])?.url ?? null;
}

/** Links to its own site that look like articles, as each stands there first; else the page itself. */
export function entriesOfPage(page: ReadPage, address: string): Entry[] {
  const found = new Map<string, Entry>();
  for (const { url, text } of page.links) {
    const target = canonicalAddress(url);
    if (!isArticle(target, text, address) || found.size >= MOST_ENTRIES) continue;
    if (!found.has(target)) found.set(target, entryOf({ url: target, title: text }));
  }
  return found.size > 0 ? [...found.values()] : [itself(page, address)];
}

function isArticle(url: string, text: string, address: string): boolean {
  const [target, here] = [new URL(url), new URL(address)];
  const isOther = target.pathname !== here.pathname && target.pathname !== '/';
  return (
    target.host === here.host && isOther && ARTICLE_PATH.test(target.pathname) && text.split(' ').length >= FEWEST_WORDS
  );
}

function isWithin(url: string, address: string): boolean {
  const [feed, page] = [new URL(url), new URL(address)];
  const folder = page.pathname.replace(/[^/]*$/, '');
  return feed.host === page.host && feed.pathname.startsWith(folder) && folder !== '/';
}

const itself = (page: ReadPage, address: string): Entry => ({
  ...entryOf({ url: page.canonicalUrl ?? address, title: page.title ?? '' }),
  id: address,
  html: page.html,
  isSummaryOnly: page.html === null,
  publishedAt: page.publishedAt,
  updatedAt: page.updatedAt,
  author: page.author,
  language: page.language,
  pictures: page.pictures,
});

const entryOf = ({ url, title }: { url: string; title: string }): Entry => ({
  ...{ id: null, url, title, summary: null, html: null, isSummaryOnly: true, publishedAt: null, updatedAt: null },
  ...{ author: null, language: null, tags: [], pictures: [] },
});
