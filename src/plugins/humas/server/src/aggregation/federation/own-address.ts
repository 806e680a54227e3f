/** Which of our articles an address is about. What went out from here must not come back in as somebody else's. */
import { LOCALES, type Locale } from '../../../../contracts/public';
import type { Site } from '../../core';

export interface OwnArticle {
  slug: string;
  locale: Locale;
}

const MARK = 'slug-of-an-article';

/** Below the newsroom's own address everything is ours, whatever it is. */
export const isOnOwnSite = (site: Site, url: string): boolean => new URL(url).origin === new URL(site.url).origin;

/** By the pages of the front-end, whose origin other newsrooms may share: the slug decides. */
export function ownArticleAt(site: Site, url: string): OwnArticle | null {
  for (const locale of LOCALES) {
    const [before = '', after = ''] = site.pages.article(MARK, locale).split(MARK);
    const slug = decoded(url.slice(before.length, url.length - after.length));
    if (slug && url.startsWith(before) && url.endsWith(after)) return { slug, locale };
  }
  return null;
}

function decoded(text: string): string | null {
  if (!/^[^/?#&]+$/.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
