/** An entry of somebody's feed as something that comes in here. */
import type { PhotoLabel } from '../../../../contracts/public';
import { cutTo } from '../../core/plain';
import { htmlToBlocks, type Entry, type Picture } from '../../reading';
import { keyOf, type IncomingArticle, type IncomingItem } from '../incoming';

const LONGEST_TITLE = 250;

export interface Publication {
  /** Where it was fetched. */
  address: string;
  title: string | null;
  language: string | null;
}

/** Null for an entry that says nothing and leads nowhere. */
export function itemFrom(entry: Entry, publication: Publication): IncomingItem | null {
  if (!entry.url && !entry.title && !entry.html && !entry.summary) return null;
  const key = nameOf(entry);
  return { key, group: key, payload: articleFrom(entry, publication) };
}

/** Its id; feeds without ids are known by their addresses, and those without any by what they say. */
export const nameOf = ({ id, url, title, publishedAt, summary, html }: Entry): string =>
  id ?? url ?? `says ${title} ${publishedAt ?? ''} ${title ? '' : (summary ?? html ?? '').slice(0, 1_000)}`;

function articleFrom(entry: Entry, { address, title: publication, language }: Publication): IncomingArticle {
  const body = entry.html && !entry.isSummaryOnly ? htmlToBlocks(entry.html) : [];
  return {
    type: 'article',
    locale: localeOf(entry.language ?? language),
    kind: 'news',
    title: titleOf(entry),
    kicker: null,
    summary: entry.summary,
    dateline: null,
    body,
    quotes: [],
    byline: entry.author ? { name: entry.author, bio: null, initials: null } : null,
    corrections: [],
    topic: null,
    tags: entry.tags,
    url: entry.url,
    platform: publication ?? new URL(address).hostname.replace(/^www\./, ''),
    publishedAt: entry.publishedAt,
    updatedAt: entry.updatedAt,
    photos: entry.pictures.map(photoFrom),
    events: [],
    facility: null,
    isSummaryOnly: entry.isSummaryOnly || (body.length === 0 && entry.url !== null),
  };
}

/** What has no title is called by its first words. */
const titleOf = ({ title, summary }: Entry): string => cutTo(title || (summary ?? ''), LONGEST_TITLE);

export const localeOf = (language: string | null): IncomingArticle['locale'] =>
  /^en(?:$|[-_])/i.test(language ?? '') ? 'en' : 'id';

/** Shown from where it stands: nothing is known of it but its address. */
export function photoFrom(picture: Picture): PhotoLabel {
  const { url, alt, caption, credit, width, height } = picture;
  const id = keyOf(url).slice(0, 24);
  return {
    ...{ id, slug: id, caption, altText: alt, credit, creditedTo: null, takenOn: null, url, width, height },
    renditions: { avif: [], webp: [], jpeg: [] },
    crops: { '1:1': null, '4:3': null, '16:9': null, '1.91:1': null },
    placeholder: null,
    colour: null,
  };
}
