/** A web page: its article, and what it says of itself. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cutTo, findDates, fold } from '../../core/plain';
import type { Picture, ReadPage } from '../shapes';
import { momentOf } from './dates';
import { languageOf, namesOf, onceEach } from './entry';
import { factsOf, type PageFacts } from './page-facts';
import { pictureOf, picturesIn } from './pictures';
import { clean, plainTextOf, wordsOfSanitised } from './plain-text';
import { sanitise, sanitisePage } from './sanitise';
import { webAddress } from './web-address';

/** Characters. What stands behind them is hardly the article. */
const LONGEST = 3_000_000;
const MOST_ELEMENTS = 20_000;
const MOST_PICTURES = 50;

export function readPage(whole: string, address: string): ReadPage {
  const html = whole.slice(0, LONGEST);
  const facts = factsOf(html, address);
  const article = articleIn(html, facts);
  const linked = facts.linkedData.find(isArticle) ?? {};
  const meta = (...names: string[]) => names.map((name) => facts.meta.get(name)).find(Boolean);
  return {
    kind: 'page',
    title: titleOf(facts, linked, article.title),
    html: article.html || null,
    text: article.text,
    canonicalUrl: facts.canonical ?? webAddress(meta('og:url'), facts.base),
    publishedAt: publishedAt(facts, linked, article.text),
    updatedAt: firstMoment([meta('article:modified_time', 'og:updated_time', 'datemodified'), linked.dateModified]),
    author: namesOf([authorOf(linked) ?? notAddress(meta('author', 'article:author', 'dc.creator')) ?? article.byline]),
    language: languageOf(facts.language ?? meta('og:locale', 'content-language')),
    feeds: facts.feeds,
    links: facts.links,
    pictures: picturesOf(facts, article.html),
  };
}

interface Article {
  title: string | null;
  html: string;
  text: string;
  byline: string | null;
}

function articleIn(html: string, facts: PageFacts): Article {
  const { document } = parseHTML(
    `<!doctype html><html><head></head><body>${sanitisePage(html, facts.base)}</body></html>`,
  );
  const nothing: Article = { title: null, html: '', text: '', byline: null };
  if (!document.body || document.querySelectorAll('*').length > MOST_ELEMENTS) return nothing;
  document.title = facts.title;
  const found = new Readability(document as never, { charThreshold: 250, disableJSONLD: true }).parse();
  if (!found?.content) return nothing;
  const content = clean(sanitise(found.content, facts.base));
  return {
    title: found.title ?? null,
    html: content,
    text: wordsOfSanitised(content),
    byline: found.byline ?? null,
  };
}

const isArticle = (object: Record<string, unknown>) =>
  [object['@type']].flat().some((type) => /Article|BlogPosting|NewsArticle|Report/i.test(String(type)));

/** The site's name hangs on `<title>`; the others are the article's own. */
function titleOf(facts: PageFacts, linked: Record<string, unknown>, found: string | null): string | null {
  const own = [stringOf(linked.headline), facts.meta.get('og:title'), found, facts.title, facts.headline].find(Boolean);
  return cutTo(plainTextOf(own ?? ''), 1_000) || null;
}

const PUBLISHED = [
  ...['article:published_time', 'datepublished', 'og:article:published_time', 'og:published_time', 'pubdate'],
  ...['publishdate', 'publish_date', 'date', 'dc.date', 'dc.date.issued', 'dcterms.issued', 'content_publishedDate'],
  ...['sailthru.date', 'parsely-pub-date', 'datecreated', 'cxenseparse:recs:publishtime'],
].map((name) => name.toLowerCase());

/** As the page declares it; else its first `<time>`; else the first whole date that is printed at the head of the text. */
function publishedAt(facts: PageFacts, linked: Record<string, unknown>, text: string): string | null {
  const declared = [linked.datePublished, linked.dateCreated, ...PUBLISHED.map((name) => facts.meta.get(name))];
  return firstMoment([...declared, ...facts.times, firstDateIn(text.slice(0, 600))]);
}

function firstDateIn(text: string): string | null {
  const found = findDates(text).find(({ date }) => date?.yearFrom === 'text');
  return found?.raw ?? null;
}

function firstMoment(written: unknown[]): string | null {
  for (const each of written) {
    const moment = momentOf(stringOf(each));
    if (moment) return moment;
  }
  return null;
}

function authorOf({ author }: Record<string, unknown>): string | null {
  const names = [author].flat().map((each) => {
    if (typeof each === 'string') return notAddress(each) ?? '';
    return stringOf((each as { name?: unknown } | null | undefined)?.name) ?? '';
  });
  return names.filter(Boolean).join(', ') || null;
}

/** `article:author` is often the address of a profile. */
const notAddress = (words: string | undefined): string | null => (words && !/^https?:/i.test(words) ? words : null);

function picturesOf(facts: PageFacts, html: string): Picture[] {
  const url = webAddress(facts.meta.get('og:image') ?? facts.meta.get('twitter:image'), facts.base);
  const shared = url
    ? [
        pictureOf(url, {
          alt: facts.meta.get('og:image:alt'),
          width: facts.meta.get('og:image:width'),
          height: facts.meta.get('og:image:height'),
        }),
      ]
    : [];
  return onceEach([...shared, ...picturesIn(html)]).slice(0, MOST_PICTURES);
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' ? fold(value) || null : null);
