/** What a page says of itself in its head, in JSON-LD and in marked-up times; read tag by tag, without building the page. */
import { fold } from '../../core/plain';
import type { ReadPage } from '../shapes';
import { createDepth } from './depth';
import { scanMarkup, type Attributes } from './markup';
import { webAddress } from './web-address';

export interface PageFacts {
  base: string;
  language: string | null;
  title: string;
  /** The first `<h1>` that has words. */
  headline: string;
  /** By name, property or itemprop, lower case; the first of each. */
  meta: Map<string, string>;
  canonical: string | null;
  feeds: ReadPage['feeds'];
  links: ReadPage['links'];
  /** Written in `<time>`, those of the article's publication first. */
  times: string[];
  /** Objects of JSON-LD, flattened. */
  linkedData: Record<string, unknown>[];
}

export const DEEPEST_PAGE = 500;
const MOST_FEEDS = 20;
const MOST_LINKS = 1_000;
const LONGEST_LINK_TEXT = 1_000;
const MOST_TIMES = 20;
const LONGEST_JSON = 500_000;

export function factsOf(html: string, address: string): PageFacts {
  const facts: PageFacts = {
    base: address,
    language: null,
    title: '',
    headline: '',
    meta: new Map(),
    canonical: null,
    feeds: [],
    links: [],
    times: [],
    linkedData: [],
  };
  const depth = createDepth(DEEPEST_PAGE);
  let reading: 'title' | 'h1' | 'json' | 'time' | null = null;
  let words = '';
  let link: PageFacts['links'][number] | null = null;

  const begin = (what: typeof reading) => {
    reading = what;
    words = '';
  };
  const end = () => {
    if (reading === 'title') facts.title ||= fold(words);
    if (reading === 'h1') facts.headline ||= fold(words);
    if (reading === 'json') facts.linkedData.push(...objectsIn(words));
    if (reading === 'time' && facts.times.length < MOST_TIMES) facts.times.push(fold(words));
    reading = null;
  };
  const endLink = () => {
    if (link && facts.links.length < MOST_LINKS) facts.links.push({ url: link.url, text: fold(link.text) });
    link = null;
  };
  const begun: Record<string, (attributes: Attributes) => void> = {
    html: ({ lang }) => (facts.language ??= lang ?? null),
    base: ({ href }) => (facts.base = webAddress(href, address) ?? facts.base),
    meta: (attributes) => addMeta(facts.meta, attributes),
    link: (attributes) => addLink(facts, attributes),
    a: ({ href }) => {
      endLink();
      const url = webAddress(href, facts.base);
      link = url ? { url, text: '' } : null;
    },
    title: () => facts.title === '' && begin('title'),
    h1: () => reading === null && facts.headline === '' && begin('h1'),
    script: ({ type = '' }) => /^application\/ld\+json/i.test(type.trim()) && begin('json'),
    time: (attributes) => addTime(facts, attributes, () => begin('time')),
  };
  scanMarkup(
    html,
    {
      open(name, written) {
        const tag = name.toLowerCase();
        const attributes = lowerCase(written);
        begun[tag]?.(attributes);
        if (tag !== 'meta' && attributes.itemprop && (attributes.content ?? attributes.datetime))
          addMeta(facts.meta, attributes);
        depth.open(tag);
      },
      close(name) {
        const tag = name.toLowerCase();
        if (tag === 'a') endLink();
        if (tag === reading || (tag === 'script' && reading === 'json')) end();
        depth.close(tag);
      },
      text(text) {
        if (link && reading !== 'json' && link.text.length < LONGEST_LINK_TEXT) link.text += text;
        if (reading && words.length < LONGEST_JSON) words += text;
      },
    },
    true,
  );
  return facts;
}

const lowerCase = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));

function addMeta(meta: PageFacts['meta'], attributes: Attributes): void {
  const content = (attributes.content ?? attributes.datetime ?? '').trim();
  const names = [attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']];
  for (const name of names) {
    const key = name?.trim().toLowerCase();
    if (key && content && !meta.has(key) && meta.size < 500) meta.set(key, content.slice(0, 5_000));
  }
}

const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|text\/xml|application\/xml|text\/rss)/i;

function addLink(facts: PageFacts, { rel = '', href, type = '', title }: Attributes): void {
  const rels = rel.toLowerCase().split(/\s+/);
  const url = webAddress(href, facts.base);
  if (!url) return;
  if (rels.includes('canonical')) facts.canonical ??= url;
  const isFeed = rels.includes('feed') || (rels.includes('alternate') && FEED_TYPE.test(type.trim()));
  if (!isFeed || facts.feeds.length >= MOST_FEEDS || facts.feeds.some((feed) => feed.url === url)) return;
  facts.feeds.push({
    url,
    title: title?.trim() || null,
    type: type
      .trim()
      .toLowerCase()
      .replace(/\s*;.*$/, ''),
  });
}

function addTime(facts: PageFacts, attributes: Attributes, readWords: () => void): void {
  const written = attributes.datetime?.trim();
  if (facts.times.length >= MOST_TIMES) return;
  if (!written) return readWords();
  const isOfArticle =
    'pubdate' in attributes || /publish|entry-date|post-?date|date-?posted/i.test(attributes.class ?? '');
  if (isOfArticle) facts.times.unshift(written);
  else facts.times.push(written);
}

/** An object, a list, or a `@graph` of them; what is no JSON is passed over. */
function objectsIn(json: string): Record<string, unknown>[] {
  try {
    const parsed: unknown = JSON.parse(json.trim().replace(/^<!--|-->$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g, ''));
    return flattened(parsed, 0).slice(0, 100);
  } catch {
    return [];
  }
}

function flattened(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > 3 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((each) => flattened(each, depth + 1));
  const object = value as Record<string, unknown>;
  return [object, ...flattened(object['@graph'], depth + 1), ...flattened(object.mainEntity, depth + 1)];
}
