/**
 * A look at a site that knows nothing of us: its feed, its sitemap, or a page that leads to its articles. Which of them it is, the answer
 * says; what a person chose says which is wanted where a page has several.
 */
import { breathing } from '../../core';
import { FetchProblem } from '../../fetching';
import type { Reading, ReadFeed, ReadPage, ReadSitemap, Tombstone } from '../../reading';
import { keyOf, type IncomingItem, type Payload } from '../incoming';
import type { Look, Looked, Source } from '../look';
import { isAbsent, SourceProblem } from '../problem';
import type { SourceStateRow } from '../tables';
import { ask, askPart, type Answer, type Means } from './ask';
import { itemFrom, nameOf, type Publication } from './from-entry';
import { entriesOfSitemap } from './sitemap';
import { entriesOfPage, feedOf } from './page';

/** Of RFC 5005; newest first, so that nothing is missed after an outage. */
const MOST_PAGES = 20;
/** What cannot be read may be readable in a minute. */
const TRIES = 3;

export function lookAtSite(means: Means): Look {
  return async (source, state, isStopped) => {
    const first = await whereItIs(means, source, state);
    if (!first.reading) return unchanged(first);
    const { answer, foundAt } = await toTheFeed(means, source, first);
    return { ...(await lookedAt(means, source, state, answer, isStopped)), ...stateAfter(first, answer, foundAt) };
  };
}

/** Where it moved to, or its feed was found; if that is there no longer, where a person said. */
async function whereItIs(means: Means, source: Source, state: SourceStateRow): Promise<Answer> {
  const known = { etag: state.etag, lastModified: state.last_modified };
  if (!state.address) return ask(means, source, source.address, known);
  try {
    return await ask(means, source, state.address, known);
  } catch (problem) {
    if (!isElsewhereNow(problem, state)) throw problem;
    return ask(means, source, source.address);
  }
}

/** It answers that nothing is there; or it has not answered for a while, as a host that is given up. */
function isElsewhereNow(problem: unknown, { failures }: SourceStateRow): boolean {
  if (problem instanceof SourceProblem) return problem.retryAfterSeconds === null;
  return problem instanceof FetchProblem && failures >= TRIES;
}

const unchanged = ({ fetched }: Answer): Looked => ({
  items: [],
  state: fetched.movedTo ? { address: fetched.movedTo } : {},
  advisedSeconds: fetched.maxAgeSeconds,
});

/** Of a page that names feeds, the one that a person most likely meant. It is remembered, and asked at once next time. */
async function toTheFeed(
  means: Means,
  source: Source,
  first: Answer,
): Promise<{ answer: Answer; foundAt: string | null }> {
  if (first.reading?.kind !== 'page') return { answer: first, foundAt: null };
  const found = feedOf(first.reading, first.fetched.address);
  if (found) return { answer: await askPart(means, source, found, 'feed'), foundAt: found };
  if (source.kind === 'page') return { answer: first, foundAt: null };
  throw new SourceProblem({
    id: 'Halaman ini tidak menyebut umpan (RSS, Atom). Isi alamat umpannya, atau pilih jenis "page"',
    en: 'This page names no feed (RSS, Atom). Enter the address of its feed, or choose the kind "page"',
  });
}

function stateAfter(first: Answer, { fetched, reading }: Answer, foundAt: string | null): { state: Looked['state'] } {
  const feed = reading?.kind === 'feed' ? reading : null;
  const linked = (rel: string) => fetched.links.find((link) => link.rel === rel)?.href ?? null;
  const address = fetched.movedTo ?? foundAt ?? first.fetched.movedTo;
  return {
    state: {
      ...(address ? { address } : {}),
      ...(isIndex(reading) ? UNCONDITIONAL : { etag: fetched.etag, last_modified: fetched.lastModified }),
      // WebSub 4: headers come before what stands in the feed.
      hub: linked('hub') ?? feed?.hub ?? null,
      topic: linked('self') ?? feed?.selfUrl ?? fetched.address,
    },
  };
}

/** Its parts change without it. */
const isIndex = (reading: Reading | null) => reading?.kind === 'sitemap' && reading.sitemaps.length > 0;
const UNCONDITIONAL = { etag: null, last_modified: null };

async function lookedAt(
  means: Means,
  source: Source,
  state: SourceStateRow,
  { fetched, reading }: Answer,
  isStopped: () => boolean,
): Promise<Pick<Looked, 'items' | 'advisedSeconds'>> {
  const advised = fetched.maxAgeSeconds;
  switch ((reading as Reading).kind) {
    case 'feed': {
      const feed = reading as ReadFeed;
      const items = await itemsOfFeed(means, source, state, feed, fetched.address, isStopped);
      return { items, advisedSeconds: Math.max(advised ?? 0, (feed.ttlMinutes ?? 0) * 60) };
    }
    case 'sitemap': {
      const entries = await entriesOfSitemap(means, source, reading as ReadSitemap, isStopped);
      return { items: await itemsOf(entries, publicationOf(fetched.address)), advisedSeconds: advised };
    }
    case 'page': {
      const entries = entriesOfPage(reading as ReadPage, fetched.address);
      return { items: await itemsOf(entries, publicationOf(fetched.address)), advisedSeconds: advised };
    }
  }
}

/** Page after page, until one ends with what is known: after an outage, and at the first look. */
async function itemsOfFeed(
  means: Means,
  source: Source,
  state: SourceStateRow,
  first: ReadFeed,
  address: string,
  isStopped: () => boolean,
): Promise<IncomingItem[]> {
  const items = [...(await itemsOfPage(first, address))];
  const asked = new Set([address]);
  let page = first;
  for (let pages = 1; page.nextUrl && pages < MOST_PAGES && !isStopped(); pages += 1) {
    if (asked.has(page.nextUrl) || (await hasKnown(means, source, page, state))) break;
    asked.add(page.nextUrl);
    const next = await askNext(means, source, state, page.nextUrl);
    if (!next) break;
    page = next.reading as ReadFeed;
    items.push(...(await itemsOfPage(page, next.fetched.address)));
  }
  return onceEach(items);
}

/** Of what stands there twice, what was updated later counts; else what stands first, as feeds begin with the newest. */
function onceEach(items: IncomingItem[]): IncomingItem[] {
  const found = new Map<string, IncomingItem>();
  for (const item of items) {
    const before = found.get(item.key);
    if (!before || isLater(item.payload, before.payload)) found.set(item.key, item);
  }
  return [...found.values()];
}

const isLater = (one: Payload, other: Payload): boolean =>
  one.type === 'article' &&
  other.type === 'article' &&
  one.updatedAt !== null &&
  other.updatedAt !== null &&
  one.updatedAt > other.updatedAt;

/** Null: it cannot be read, and is not waited for any longer. What stands on the pages before it is news too. */
async function askNext(
  means: Means,
  source: Source,
  { failures }: SourceStateRow,
  url: string,
): Promise<Answer | null> {
  try {
    return await askPart(means, source, url, 'feed');
  } catch (problem) {
    if (failures < TRIES && !isAbsent(problem)) throw problem;
    return null;
  }
}

async function hasKnown(means: Means, source: Source, { entries }: ReadFeed, state: SourceStateRow): Promise<boolean> {
  if (entries.length === 0) return true;
  if (!state.last_success_at) return false;
  const keys = entries.map((entry) => keyOf(nameOf(entry)));
  const known = await means.knownOf(source.documentId, keys);
  // Where they stand by their changes, an old one that was corrected is among the new ones.
  return known.has(keys.at(-1) as string) || known.size > keys.length / 2;
}

async function itemsOfPage(feed: ReadFeed, address: string): Promise<IncomingItem[]> {
  const { title, language } = feed;
  const deleted = feed.deleted.filter((tombstone) => !isBackAgain(tombstone, feed.entries));
  const isGone = new Set(deleted.map(({ id }) => id));
  const entries = feed.entries.filter(({ id }) => id === null || !isGone.has(id));
  const gone: IncomingItem[] = deleted.map(({ id, reason }) => ({
    key: id,
    group: id,
    payload: { type: 'withdrawal', of: 'article', locale: null, reason },
  }));
  return [...(await itemsOf(entries, { address, title, language })), ...gone];
}

/** RFC 6721: of an entry and its tombstone the later one counts; without times, the tombstone. */
function isBackAgain({ id, at }: Tombstone, entries: ReadFeed['entries']): boolean {
  const entry = entries.find((each) => each.id === id);
  const changedAt = entry && (entry.updatedAt ?? entry.publishedAt);
  return Boolean(changedAt && at && changedAt > at);
}

async function itemsOf(entries: ReadFeed['entries'], publication: Publication): Promise<IncomingItem[]> {
  const isEach = areAllOfNow(entries);
  const breathe = breathing();
  const items: IncomingItem[] = [];
  for (const entry of entries) {
    await breathe();
    const item = itemFrom(isEach ? { ...entry, updatedAt: null } : entry, publication);
    if (item) items.push(item);
  }
  return items;
}

/** Where every entry was updated in the same minute, the time is that of the answer. */
const areAllOfNow = (entries: ReadFeed['entries']): boolean =>
  entries.length > 1 && new Set(entries.map(({ updatedAt }) => updatedAt?.slice(0, 16))).size === 1;

const publicationOf = (address: string): Publication => ({ address, title: null, language: null });
