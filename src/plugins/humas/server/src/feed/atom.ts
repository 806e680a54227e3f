/** Atom (RFC 4287), with tombstones (RFC 6721) for what was withdrawn. */
import { generateAtomFeed } from 'feedsmith';
import { asItStands, finished } from './as-it-stands';
import { escapeMarkup } from './clean';
import { linksOf } from './links';
import type { Entry, Feed, Tombstone } from './model';

export const ATOM_TYPE = 'application/atom+xml';

export function atomOf(feed: Feed): string {
  const xml = finished(
    generateAtomFeed({
      id: feed.id,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: asItStands(feed.updatedAt),
      authors: [{ name: feed.publisher }],
      generator: { text: 'strapi-plugin-humas' },
      links: linksOf(feed, ATOM_TYPE),
      entries: feed.entries.map(entryOf),
      xml: { lang: feed.locale },
    }),
  );
  // feedsmith has no word for tombstones.
  return withLast(xml, feed.gone.map(tombstoneOf));
}

function entryOf(entry: Entry) {
  return {
    id: entry.id,
    title: { value: entry.title },
    updated: asItStands(entry.updatedAt),
    ...(entry.publishedAt ? { published: asItStands(entry.publishedAt) } : {}),
    authors: entry.authors.map(({ name, url }) => ({ name, ...(url ? { uri: url } : {}) })),
    ...(entry.topic ? { categories: [{ term: entry.topic.code, label: entry.topic.name }] } : {}),
    ...(entry.summary ? { summary: { value: entry.summary } } : {}),
    content: { type: 'html', value: entry.html },
    links: [
      { rel: 'alternate', href: entry.url, type: 'text/html', hreflang: entry.locale },
      ...(entry.via ? [{ rel: 'via', href: entry.via }] : []),
      ...entry.pictures.map(({ url, type, bytes, alt }) => ({
        rel: 'enclosure',
        href: url,
        type,
        ...(bytes === null ? {} : { length: bytes }),
        ...(alt ? { title: alt } : {}),
      })),
    ],
    xml: { lang: entry.locale },
  };
}

const NAMESPACE = 'http://purl.org/atompub/tombstones/1.0';

function tombstoneOf({ id, withdrawnAt, reason }: Tombstone): string {
  const head = `at:deleted-entry xmlns:at="${NAMESPACE}" ref="${id}" when="${withdrawnAt}"`;
  return reason
    ? `  <${head}>\n    <at:comment>${escapeMarkup(reason)}</at:comment>\n  </at:deleted-entry>`
    : `  <${head}/>`;
}

function withLast(xml: string, elements: string[]): string {
  const end = xml.lastIndexOf('</feed>');
  return elements.length === 0 ? xml : `${xml.slice(0, end)}${elements.join('\n')}\n${xml.slice(end)}`;
}
