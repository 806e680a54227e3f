/**
 * Direct speech: what stands in quotation marks and is said by somebody. A theme or a term in quotation marks is not.
 */
import { attributionBefore, attributionBehind, type Attribution } from './attribution';
import type { LocalPlaces } from './person-name';

export interface SpokenWords {
  /** From 1. */
  paragraph: number;
  text: string;
  /** Of the quotation with its marks. */
  start: number;
  end: number;
  attribution: Attribution | null;
  /** The same speaker goes on: “…,” ucap X. “…” */
  goesOn: boolean;
}

export interface FoundQuotes {
  spoken: SpokenWords[];
  /** Paragraphs in which a quotation is opened and not closed. */
  unclosed: { paragraph: number; text: string }[];
}

export function findQuotes(paragraphs: string[], places: LocalPlaces): FoundQuotes {
  const found: FoundQuotes = { spoken: [], unclosed: [] };
  paragraphs.forEach((paragraph, index) => {
    const { pairs, open } = pairMarks(paragraph);
    const before = found.spoken.length;
    for (const pair of pairs) {
      const spoken = readSpoken(
        { paragraphs, index, places },
        pair,
        found.spoken.length > before ? found.spoken.at(-1) : undefined,
      );
      if (spoken) found.spoken.push(spoken);
    }
    if (open === null) return;
    if (/^["“„']/u.test(paragraphs[index + 1] ?? '')) found.spoken.push(openEnded(paragraph, index, open));
    else found.unclosed.push({ paragraph: index + 1, text: paragraph });
  });
  return found;
}

interface Pair {
  start: number;
  end: number;
  text: string;
}

const MARK = /["“”„«»]|''|’’|‘‘/gu;

function pairMarks(paragraph: string): { pairs: Pair[]; open: number | null } {
  const pairs: Pair[] = [];
  let open: { at: number; length: number } | null = null;
  for (const mark of paragraph.matchAll(MARK)) {
    const end = mark.index + mark[0].length;
    if (open) {
      pairs.push({ start: open.at, end, text: paragraph.slice(open.at + open.length, mark.index).trim() });
      open = null;
    } else if (!/^[”»’]/u.test(mark[0]) || /^\p{L}/u.test(paragraph.slice(end, end + 2))) {
      open = { at: mark.index, length: mark[0].length };
    }
  }
  return { pairs, open: open?.at ?? null };
}

function openEnded(paragraph: string, index: number, start: number): SpokenWords {
  const text = paragraph.slice(start + 1).trim();
  return { paragraph: index + 1, text, start, end: paragraph.length, attribution: null, goesOn: true };
}

interface Around {
  paragraphs: string[];
  index: number;
  places: LocalPlaces;
}

/** `previous`: the quotation before this one in the same paragraph. */
function readSpoken(
  { paragraphs, index, places }: Around,
  pair: Pair,
  previous: SpokenWords | undefined,
): SpokenWords | null {
  const paragraph = paragraphs[index] ?? '';
  const { start, end, text } = pair;
  if (text === '') return null;
  const spoken = { paragraph: index + 1, text, start, end };
  const before = start === 0 ? (paragraphs[index - 1] ?? '') : paragraph.slice(0, start);
  const attribution =
    attributionBehind(paragraph, end, text, places) ?? attributionBefore(before.slice(-220), start === 0, places);
  if (attribution) return { ...spoken, attribution, goesOn: false };
  const link = previous ? linkBetween(paragraph, previous, start) : null;
  if (link === 'same sentence') return { ...spoken, attribution: previous?.attribution ?? null, goesOn: false };
  if (link === 'next sentence' && isSentence(text)) return { ...spoken, attribution: null, goesOn: true };
  const standsAlone = start === 0 && paragraph.slice(end).replace(/[.\s]/g, '') === '';
  return standsAlone && isSentence(text) ? { ...spoken, attribution: null, goesOn: false } : null;
}

/** “A,” ucap X, “B.” is one sentence; “A,” ucap X dalam sambutannya. “B.” goes on in the next. */
function linkBetween(
  paragraph: string,
  previous: SpokenWords,
  start: number,
): 'same sentence' | 'next sentence' | null {
  const said = previous.attribution?.text ?? '';
  const between = paragraph
    .slice(previous.end, start)
    .trim()
    .replace(/^[,.]\s*/, '');
  if (!between.startsWith(said)) return null;
  const rest = between.slice(said.length).trim();
  if (/^,(?: (?:dan|seraya menambahkan))?$/.test(rest)) return 'same sentence';
  return rest.length <= 80 && /^(?:[^.]*\.)?$/.test(rest) ? 'next sentence' : null;
}

const isSentence = (text: string) =>
  /^[\p{Lu}\p{N}]/u.test(text) && /[.,!?…]$/u.test(text) && text.split(' ').length >= 5;
