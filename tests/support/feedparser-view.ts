/** A feed as we read it, asked in feedparser's words. What our model does not have is not answered. */
import { parseHTML } from 'linkedom';
import type { Entry, ReadFeed } from '../../src/plugins/humas/server/src/reading';
import type { Literal, Question } from './feedparser-expectations';

/** 'unasked': the question is about something that the model does not hold, on purpose. */
export type Verdict = 'met' | 'unasked' | { got: unknown };

export function verdictOn(question: Question, feed: ReadFeed): Verdict {
  const compare = comparisonFor(question, feed);
  if (!compare) return 'unasked';
  const { got, isMet } = compare;
  return isMet ? 'met' : { got };
}

type Answer = { got: unknown; isMet: boolean } | null;

function comparisonFor({ path, of, sign, expected }: Question, feed: ReadFeed): Answer {
  const [root, index, ...rest] = path;
  if (root === 'version') return answer(feed.format, formatOf(String(expected)));
  if (root === 'bozo') return null;
  const [subject, key, more] =
    root === 'feed'
      ? [feed, index, rest]
      : root === 'entries'
        ? [feed.entries[Number(index)], rest[0], rest.slice(1)]
        : [];
  if (typeof key !== 'string' || more === undefined) return null;
  if (!subject) return { got: 'no such entry', isMet: false };
  if (root === 'feed') return feedAnswer(feed, [key, ...more].join('.'), expected);
  return entryAnswer(subject as Entry, [key, ...more].join('.'), { of, sign, expected });
}

function feedAnswer(feed: ReadFeed, key: string, expected: Literal): Answer {
  switch (key) {
    case 'title':
    case 'title_detail.value':
      return wordsAnswer(feed.title ?? '', String(expected));
    case 'link':
      return answer(feed.homeUrl, webAddressOf(expected));
    case 'language':
      return answer(feed.language, expected);
    case 'ttl':
      return answer(feed.ttlMinutes, Number(expected));
    default:
      return null;
  }
}

function entryAnswer(entry: Entry, key: string, asked: Pick<Question, 'of' | 'sign' | 'expected'>): Answer {
  const { of, expected } = asked;
  if (of === 'key') return key === 'link' ? answer(entry.url !== null, expected) : null;
  if (asked.sign === '!=' && expected === null)
    return key === 'category' ? { got: entry.tags, isMet: entry.tags.length > 0 } : null;
  if (of === 'truth' && key !== 'title' && key !== 'link') return null;
  const isText = typeof expected === 'string';
  switch (key) {
    case 'title':
    case 'title_detail.value':
      return wordsAnswer(entry.title, String(expected));
    case 'link':
      return answer(entry.url, webAddressOf(expected));
    case 'id':
    case 'guid':
      return answer(entry.id, isText ? expected.trim() : expected);
    case 'summary':
    case 'description':
    case 'summary_detail.value':
      return summaryAnswer(entry, String(expected));
    case 'content.0.value':
      return htmlAnswer(entry.html ?? '', String(expected));
    case 'published_parsed':
    case 'created_parsed':
    case 'issued_parsed':
      return answer(entry.publishedAt, momentOf(expected));
    // RSS has one date only, which feedparser calls either.
    case 'updated_parsed':
    case 'modified_parsed':
      return answer(entry.updatedAt ?? entry.publishedAt, momentOf(expected));
    case 'published':
    case 'created':
      return writtenMoment(entry.publishedAt, expected);
    case 'updated':
      return writtenMoment(entry.updatedAt ?? entry.publishedAt, expected);
    case 'author_detail.name':
    case 'authors.0.name':
      return answer(entry.author?.split(', ')[0] ?? null, expected);
    case 'authors.1.name':
      return answer(entry.author?.split(', ')[1] ?? null, expected);
    case 'author':
      return authorAnswer(entry.author, String(expected));
    case 'category':
    case 'tags.0.term':
      return tagAnswer(entry.tags[0], expected);
    case 'tags.1.term':
      return tagAnswer(entry.tags[1], expected);
    case 'tags.0.label':
      return answer(entry.tags[0] ?? null, expected);
    default:
      return null;
  }
}

/** A byline has no addresses of persons in it. */
function authorAnswer(author: string | null, expected: string): Answer {
  if (/^[\w.+-]+@[\w.-]+$/.test(expected)) return answer(author, null);
  const name = /^(?:.*@\S+ \()?([^(]+?)\)?(?: \(.*@.*\))?$/.exec(expected)?.[1] ?? expected;
  return answer(author, name);
}

/** A label for people comes before the term for machines. */
const tagAnswer = (tag: string | undefined, expected: Literal): Answer => answer(tag ?? null, expected);

/** What is the only text of an entry is its text; beside a text it is a summary, in plain words. */
function summaryAnswer(entry: Entry, expected: string): Answer {
  const asText = htmlAnswer(entry.html ?? '', expected);
  return asText.isMet ? asText : answer(entry.summary, wordsOf(expected));
}

/** feedparser tells HTML from plain words beside the value: "<blink>" may be a tag or a word. */
const wordsAnswer = (got: string, expected: string): Answer => ({
  got,
  isMet: got === wordsOf(expected) || got === fold(expected),
});

const answer = (got: unknown, expected: unknown) => ({ got, isMet: got === expected });

/** Same words, same structure, same addresses. */
function htmlAnswer(html: string, expected: string) {
  const [got, wanted] = [shapeOf(html), shapeOf(expected)];
  const isSame = JSON.stringify(got) === JSON.stringify(wanted);
  return { got: html, isMet: isSame || got.words === fold(expected) };
}

const RENAMED: Record<string, string> = { b: 'strong', i: 'em', strike: 's', del: 's', cite: 'em' };
const OF_ARTICLES = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr a strong em u s code sub sup br img table tr td th'.split(
    ' ',
  ),
);

function shapeOf(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const elements = [...document.querySelectorAll('body *')].map((element) => ({
    tag: RENAMED[element.localName] ?? element.localName,
    address: /^(?:https?|mailto):/.test(element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      ? (element.getAttribute('href') ?? element.getAttribute('src'))
      : null,
  }));
  return {
    words: fold(document.body.textContent ?? ''),
    elements: elements.filter(({ tag, address }) => OF_ARTICLES.has(tag) && (tag !== 'img' || address)),
  };
}

function wordsOf(html: string): string {
  if (!/<\/?[a-z]|&[#a-z]/i.test(html)) return fold(html);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return fold(document.body.textContent ?? '');
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Only what a reader can follow is an address to us; it is compared as a browser writes it. */
function webAddressOf(expected: Literal): Literal {
  if (typeof expected !== 'string' || !URL.canParse(expected)) return null;
  const { protocol, href } = new URL(expected);
  return /^https?:$/.test(protocol) ? href : null;
}

function momentOf(expected: Literal): string | null {
  if (!Array.isArray(expected)) return null;
  const [year, month, day, hour, minute, second] = expected.map(Number) as number[];
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)).toISOString();
}

/** As printed: compared when JavaScript itself can read it. */
function writtenMoment(got: string | null, expected: Literal): Answer {
  const date = new Date(String(expected));
  return Number.isNaN(date.getTime()) ? null : answer(got, date.toISOString());
}

function formatOf(version: string): string {
  if (version.startsWith('atom')) return 'atom';
  return /^rss(?:090|10)$/.test(version) ? 'rdf' : 'rss';
}
