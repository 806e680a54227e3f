/** JSON Feed 1.1. */
import { generateJsonFeed } from 'feedsmith';
import { asItStands, withoutMarks } from './as-it-stands';
import type { Entry, Feed } from './model';

export const JSON_FEED_TYPE = 'application/feed+json';

export function jsonFeedOf(feed: Feed): string {
  return withoutMarks(
    JSON.stringify(
      generateJsonFeed({
        title: feed.title,
        home_page_url: feed.home,
        feed_url: feed.self,
        description: feed.description,
        ...(feed.next ? { next_url: feed.next } : {}),
        language: feed.locale,
        authors: [{ name: feed.publisher, url: feed.home }],
        ...(feed.hubs.length > 0 ? { hubs: feed.hubs.map((url) => ({ type: 'WebSub', url })) } : {}),
        items: feed.entries.map(itemOf),
      }),
    ),
  );
}

function itemOf(entry: Entry) {
  const [cover] = entry.pictures;
  return {
    id: entry.id,
    url: entry.url,
    ...(entry.via ? { external_url: entry.via } : {}),
    title: entry.title,
    content_html: entry.html || `<p></p>`,
    ...(entry.summary ? { summary: entry.summary } : {}),
    ...(cover ? { image: cover.url } : {}),
    ...(entry.publishedAt ? { date_published: asItStands(entry.publishedAt) } : {}),
    date_modified: asItStands(entry.updatedAt),
    authors: entry.authors.map(({ name, url }) => ({ name, ...(url ? { url } : {}) })),
    ...(entry.tags.length > 0 ? { tags: entry.tags } : {}),
    language: entry.locale,
    ...(entry.pictures.length > 0 ? { attachments: entry.pictures.map(attachmentOf) } : {}),
  };
}

function attachmentOf({ url, type, bytes, alt }: Entry['pictures'][number]) {
  return {
    url,
    mime_type: type,
    ...(alt ? { title: alt } : {}),
    ...(bytes === null ? {} : { size_in_bytes: bytes }),
  };
}
