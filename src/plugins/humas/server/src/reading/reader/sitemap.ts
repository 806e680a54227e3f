/** Sitemaps, their indexes, and Google's news and image extensions. */
import { unreadable } from '../problem';
import type { Entry, ReadSitemap } from '../shapes';
import { momentOf } from './dates';
import { entryOf } from './entry';
import { createNewest } from './newest';
import { pictureOf } from './pictures';
import { plainTextOf } from './plain-text';
import { elementsOf, firstOf, readTree, wordsIn, type Element } from './tree';
import { webAddress } from './web-address';

const ROOTS = new Set(['urlset', 'sitemapindex']);

export const isSitemapRoot = (name: string) => ROOTS.has(name);

export function readSitemap(xml: string, address: string): ReadSitemap {
  const newest = createNewest<Element>((url) => momentOf(lastChange(url)));
  const root = readTree(xml, {
    address,
    take(element, parent) {
      const isOne = ROOTS.has(parent.name) && (element.name === 'url' || element.name === 'sitemap');
      if (isOne) newest.add(element);
      return isOne;
    },
  });
  if (!root || !ROOTS.has(root.name)) throw unreadable('Itu bukan peta situs', 'That is no sitemap');
  const all = newest.all();
  return {
    kind: 'sitemap',
    sitemaps: all.filter(({ name }) => name === 'sitemap').flatMap(sitemapOf),
    entries: all.filter(({ name }) => name === 'url').flatMap(entriesOf),
  };
}

const textOf = (element: Element, ...names: string[]) => wordsIn(firstOf(element, ...names)).trim();

function lastChange(element: Element): string {
  const news = firstOf(element, 'news:news');
  return textOf(element, 'lastmod') || (news ? textOf(news, 'news:publication_date') : '');
}

function sitemapOf(element: Element): ReadSitemap['sitemaps'] {
  const url = webAddress(textOf(element, 'loc'), element.base);
  return url ? [{ url, updatedAt: momentOf(textOf(element, 'lastmod')) }] : [];
}

function entriesOf(element: Element): Entry[] {
  const url = webAddress(textOf(element, 'loc'), element.base);
  if (!url) return [];
  const news = firstOf(element, 'news:news');
  const publication = news && firstOf(news, 'news:publication');
  const pictures = [...elementsOf(element)].filter(({ name }) => name === 'image:image').flatMap(pictureIn);
  const entry = entryOf({
    url,
    title: news ? plainTextOf(textOf(news, 'news:title')) : '',
    published: [news && textOf(news, 'news:publication_date')],
    updated: [textOf(element, 'lastmod')],
    authors: [],
    language: publication && textOf(publication, 'news:language'),
    tags: news ? textOf(news, 'news:keywords').split(',') : [],
    pictures,
  });
  return [{ ...entry, isSummaryOnly: true }];
}

function pictureIn(image: Element) {
  const url = webAddress(textOf(image, 'image:loc'), image.base);
  const facts = { caption: textOf(image, 'image:caption'), alt: textOf(image, 'image:title') };
  return url ? [pictureOf(url, facts)] : [];
}
