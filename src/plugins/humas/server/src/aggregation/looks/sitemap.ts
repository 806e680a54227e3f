/** A sitemap says where pages are and when they changed; an index says where sitemaps are. One that is broken keeps no other from being read. */
import type { Entry, ReadSitemap } from '../../reading';
import type { Source } from '../look';
import { askPart, type Means } from './ask';
import { ARTICLE_PATH } from './page';

/** Those that changed last; an archive of years is no news. */
const MOST_SITEMAPS = 5;
const MOST_ENTRIES = 200;

export async function entriesOfSitemap(
  means: Means,
  source: Source,
  sitemap: ReadSitemap,
  isStopped: () => boolean,
): Promise<Entry[]> {
  const entries = [...sitemap.entries];
  const parts = newestFirst(sitemap.sitemaps).slice(0, MOST_SITEMAPS);
  const problems: unknown[] = [];
  for (const { url } of parts) {
    if (isStopped()) break;
    try {
      const { reading } = await askPart(means, source, url, 'sitemap');
      entries.push(...(reading as ReadSitemap).entries);
    } catch (problem) {
      problems.push(problem);
    }
  }
  if (parts.length > 0 && problems.length === parts.length) throw problems[0];
  return newestFirst(entries.filter(isArticle)).slice(0, MOST_ENTRIES);
}

/** News say so; of other pages the path must tell. */
const isArticle = ({ title, url }: Entry): boolean =>
  title !== '' || (url !== null && ARTICLE_PATH.test(new URL(url).pathname));

/** Those without a time stay in their order, behind the others. */
const newestFirst = <Item extends { updatedAt: string | null }>(items: Item[]): Item[] =>
  [...items].sort((one, other) => (other.updatedAt ?? '').localeCompare(one.updatedAt ?? ''));
