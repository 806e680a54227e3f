/** One shape for the entries of every format. */
import { cutTo, fold } from '../../core/plain';
import type { Entry, Picture } from '../shapes';
import { momentOf } from './dates';
import { picturesIn } from './pictures';
import { clean, wordsOfSanitised } from './plain-text';

/** As a format has it: words plain, HTML sanitised, addresses absolute. */
export interface FoundEntry {
  id?: string | null;
  url?: string | null;
  title?: string | null;
  summaryHtml?: string | null;
  contentHtml?: string | null;
  /** The first that can be read. */
  published: (string | null | undefined)[];
  updated: (string | null | undefined)[];
  authors: (string | null | undefined)[];
  language?: string | null;
  tags: (string | null | undefined)[];
  pictures: Picture[];
}

const LONGEST_ID = 2_000;
const LONGEST_TITLE = 1_000;
const LONGEST_SUMMARY = 2_000;
const MOST_TAGS = 50;
const MOST_PICTURES = 50;

export function entryOf(found: FoundEntry): Entry {
  const summary = wordsOf(found.summaryHtml);
  const content = wordsOf(found.contentHtml);
  const html = content ? found.contentHtml : found.summaryHtml || found.contentHtml;
  return {
    id: found.id?.trim().slice(0, LONGEST_ID) || null,
    url: found.url ?? null,
    title: cutTo(found.title ?? '', LONGEST_TITLE),
    summary: summaryOf(summary, content),
    html: html || null,
    isSummaryOnly: isSummaryOnly(summary, content),
    publishedAt: firstMoment(found.published),
    updatedAt: firstMoment(found.updated),
    author: namesOf(found.authors),
    language: languageOf(found.language),
    tags: distinct(found.tags.map((tag) => cutTo(fold(clean(tag ?? '')), 100))).slice(0, MOST_TAGS),
    pictures: onceEach([...found.pictures, ...picturesIn(html ?? '')]).slice(0, MOST_PICTURES),
  };
}

const wordsOf = (html: string | null | undefined) => (html ? wordsOfSanitised(html) : '');

/** What is the whole text is no summary of it. */
function summaryOf(summary: string, content: string): string | null {
  if (summary === '' || summary === content) return null;
  return content !== '' || summary.length <= LONGEST_SUMMARY ? cutTo(summary, LONGEST_SUMMARY) : null;
}

const SHORT = 800;
const CUT_OFF =
  /(?:\[?(?:…|\.{3,}|&hellip;)\]?|(?:read|continue|see) (?:more|reading)\b.{0,80}|(?:baca|lihat) (?:selengkapnya|selanjutnya|juga)\b.{0,80}|selengkapnya\W*|the post .{0,300} (?:appeared first on|muncul pertama kali) .{0,100})$/i;

/** A short text without another beside it, or one that says itself that it goes on elsewhere. */
function isSummaryOnly(summary: string, content: string): boolean {
  const text = content || summary;
  if (CUT_OFF.test(text.slice(-500)) && text.length < SHORT * 3) return true;
  return content === '' && summary.length < SHORT;
}

function firstMoment(written: (string | null | undefined)[]): string | null {
  for (const text of written) {
    const moment = momentOf(text);
    if (moment) return moment;
  }
  return null;
}

/** A byline: names, no addresses of persons. */
export function namesOf(authors: (string | null | undefined)[]): string | null {
  const names = distinct(authors.map((author) => nameOf(fold(clean(author ?? '')))));
  return names.length > 0 ? cutTo(names.slice(0, 10).join(', '), 300) : null;
}

/** "humas@lapas.example (Humas Lapas)", "Humas Lapas <humas@lapas.example>" → "Humas Lapas" */
function nameOf(author: string): string {
  return author
    .replace(/(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/gi, ' ')
    .replace(/^\W*\((.*)\)\W*$/, '$1')
    .replace(/[<([]\s*[>)\]]/g, ' ')
    .replace(/^[\s,;:<-]+|[\s,;:>-]+$/g, '')
    .replace(/\s+/g, ' ');
}

/** "id_ID", "in" → "id-ID", "id"; null for what is no language. */
export function languageOf(written: string | null | undefined): string | null {
  const tag = written
    ?.trim()
    .replace(/_/g, '-')
    .replace(/^in(?=-|$)/i, 'id');
  return tag && /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(tag) ? tag : null;
}

const distinct = (words: string[]) => [...new Set(words)].filter((word) => word !== '');

/** The first knows most: what the feed says of a picture comes before what stands in the text. */
export function onceEach(pictures: Picture[]): Picture[] {
  const byUrl = new Map<string, Picture>();
  for (const picture of pictures) {
    const known = byUrl.get(picture.url);
    if (!known) byUrl.set(picture.url, { ...picture });
    else
      for (const key of ['alt', 'caption', 'credit', 'width', 'height'] as const)
        known[key] = (known[key] ?? picture[key]) as never;
  }
  return [...byUrl.values()];
}
