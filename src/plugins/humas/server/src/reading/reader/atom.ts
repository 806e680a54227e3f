/** Atom 1.0 and 0.3: spelled again as Atom 1.0, read by feedsmith, put into our shape. */
import { parseAtomFeed, type AtomFeed } from 'feedsmith';
import type { Entry, ReadFeed, Tombstone } from '../shapes';
import { spellAtomChild } from './atom-elements';
import { momentOf } from './dates';
import { entryOf, languageOf, namesOf } from './entry';
import { spellExtension } from './extensions';
import { linksByRel } from './links';
import { pictureOf, picturesOfMedia } from './pictures';
import { plainTextOf } from './plain-text';
import { tag } from './spell';
import { minutesOf } from './ttl';
import { elementsOf, firstOf, wordsIn, type Element } from './tree';
import { webAddress } from './web-address';

export const ATOM_ENTRY = new Set(['atom:entry', 'entry']);
export const ATOM_ROOTS = new Set(['atom:feed', 'feed']);

export function readAtom(root: Element, entries: string[]): Omit<ReadFeed, 'kind' | 'problems' | 'deleted'> {
  const feed = parseAtomFeed(spellAtom(root, entries));
  const links = linksByRel(feed.links);
  const around = namesOf((feed.authors ?? []).map(({ name }) => name));
  return {
    format: 'atom',
    title: feed.title?.value ?? null,
    language: languageOf(root.language),
    homeUrl: links('alternate'),
    selfUrl: links('self'),
    hub: links('hub'),
    nextUrl: links('next') ?? links('prev-archive'),
    ttlMinutes: minutesOf(feed.sy),
    entries: (feed.entries ?? []).map((entry) => entryOfAtom(entry, around)),
  };
}

/** RFC 6721 */
export function tombstonesIn(root: Element, most: number): Tombstone[] {
  const found: Tombstone[] = [];
  for (const element of elementsOf(root)) {
    const ref = element.attributes.ref?.trim();
    if (element.name !== 'at:deleted-entry' || !ref) continue;
    const reason = plainTextOf(wordsIn(firstOf(element, 'at:comment')));
    found.push({ id: ref, at: momentOf(element.attributes.when), reason: reason || null });
    if (found.length >= most) break;
  }
  return found;
}

function entryOfAtom(entry: AtomFeed.Entry<string>, around: string | null): Entry {
  const { dc, dcterms, media } = entry;
  const links = linksByRel(entry.links);
  const own = [...(entry.authors ?? []).map(({ name }) => name), ...(entry.authors ? [] : (dc?.creators ?? []))];
  const ofSource = entry.source?.authors?.map(({ name }) => name) ?? [];
  return entryOf({
    id: entry.id,
    url: links('alternate') ?? links('x-content') ?? webAddress(entry.id, 'about:blank'),
    title: entry.title?.value,
    summaryHtml: entry.summary?.value ?? dc?.descriptions?.[0] ?? media?.description?.value,
    contentHtml: entry.content?.value,
    published: [entry.published, dcterms?.issued?.[0], dc?.dates?.[0]],
    updated: [entry.updated, dcterms?.modified?.[0]],
    authors: [own, ofSource].find((names) => names.length > 0) ?? [around],
    language: entry.xml?.lang,
    tags: [...(entry.categories ?? []).map(({ term }) => term), ...(dc?.subjects ?? [])],
    pictures: [
      ...picturesOfMedia(media),
      ...(entry.links ?? [])
        .filter(({ rel, type }) => rel === 'enclosure' && type?.startsWith('image/'))
        .map(({ href = '', title }) => pictureOf(href, { caption: title })),
    ],
  });
}

/** Where nothing is that the parser behind knows, it sees no entry at all; nobody reads this one. */
const KNOWN = '<rights>-</rights>';

function spellAtom(root: Element, entries: string[]): string {
  const about = [...elementsOf(root)].map((element) => spellAtomChild(element, '') ?? spellExtension(element) ?? '');
  return `<feed xmlns="http://www.w3.org/2005/Atom">${about.join('')}${KNOWN}${entries.join('')}</feed>`;
}

export function spellEntry(entry: Element): string {
  const parts = lastDatesOf(entry).map((element): string => {
    if (element.name === 'atom:source' || element.name === 'source') return spellSource(element);
    return spellAtomChild(element, '') ?? spellExtension(element) ?? '';
  });
  return tag('entry', parts.join('') + KNOWN, entry.language ? { 'xml:lang': entry.language } : {});
}

const DATE = /^(?:atom:)?(?:published|issued|created|updated|modified)$/;

/** A date that is given again replaces the one before. */
function lastDatesOf(entry: Element): Element[] {
  const elements = [...elementsOf(entry)];
  const last = new Map(elements.map((element) => [element.name, element]));
  return elements.filter((element) => !DATE.test(element.name) || last.get(element.name) === element);
}

/** Where an entry was taken over from; its authors are the entry's when that names none. */
function spellSource(source: Element): string {
  const parts = [...elementsOf(source)].filter(({ name }) => name === 'atom:author' || name === 'author');
  return parts.length === 0 ? '' : tag('source', parts.map((part) => spellAtomChild(part, '') ?? '').join(''));
}
