/** RSS 2.0 with the modules that readers know: content, Dublin Core, Media RSS, and Atom for links and times. */
import { generateRssFeed } from 'feedsmith';
import { asItStands, finished, rfc822 } from './as-it-stands';
import { linksOf } from './links';
import type { Entry, Feed } from './model';

export const RSS_TYPE = 'application/rss+xml';

export function rssOf(feed: Feed): string {
  return finished(
    generateRssFeed({
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: feed.locale,
      lastBuildDate: asItStands(rfc822(feed.updatedAt)),
      generator: 'strapi-plugin-humas',
      docs: 'https://www.rssboard.org/rss-specification',
      atom: { links: linksOf(feed, RSS_TYPE) },
      items: feed.entries.map(itemOf),
    }),
  );
}

function itemOf(entry: Entry) {
  const file = entry.pictures.find(({ bytes }) => bytes !== null);
  return {
    title: entry.title,
    link: entry.url,
    description: entry.summary || entry.title,
    guid: { value: entry.id, isPermaLink: false },
    ...(entry.publishedAt ? { pubDate: asItStands(rfc822(entry.publishedAt)) } : {}),
    ...(entry.topic ? { categories: [{ name: entry.topic.name, domain: 'topic' }] } : {}),
    // One at most: RSS knows no more, and readers take the first.
    ...(file ? { enclosures: [{ url: file.url, length: file.bytes as number, type: file.type }] } : {}),
    dc: { creators: entry.authors.map(({ name }) => name), languages: [entry.locale] },
    content: { encoded: entry.html },
    atom: { updated: asItStands(entry.updatedAt) },
    ...(entry.pictures.length > 0 ? { media: { contents: entry.pictures.map(mediaOf) } } : {}),
  };
}

function mediaOf({ url, type, bytes, width, height, alt, credit }: Entry['pictures'][number]) {
  return {
    url,
    type,
    medium: 'image',
    ...(bytes === null ? {} : { fileSize: bytes }),
    ...(width && height ? { width, height } : {}),
    ...(alt ? { description: { value: alt, type: 'plain' } } : {}),
    ...(credit ? { credits: [{ value: credit }] } : {}),
  };
}
