/**
 * Several pages in one paste, one behind the other, sometimes without even a line break between them.
 * A page is seen by something only its own head has (the platform's disclaimer, the first line of an AMP page, a dateline
 * under a headline); from there its first line is looked for upwards.
 */
import { splitCaption } from './credit';
import { parseDateline } from './dateline';
import { collapseSpaces, numberFromOne, readLines, textAt, type Line } from './page-lines';
import { AMP_START } from './platform';
import { gluedLabel, isChrome, isDisclaimer, KOMPASIANA_DISCLAIMER, KUMPARAN_DISCLAIMER } from './platform-chrome';
import { readPublicationDates } from './publication-dates';
import { countWords, isProse } from './words';

/** The lines of each page, numbered from 1. */
export function splitPages(text: string): Line[][] {
  const lines = separateGluedStarts(readLines(text));
  const starts = findPageStarts(lines);
  return cutAt(lines, starts)
    .map(numberFromOne)
    .filter((page) => page.length > 0);
}

interface PageStart {
  line: number;
  /** Where in that line the page begins, when the last page hangs before it. */
  column: number;
}

/** Nobody pastes more; what comes behind stays with the last page. */
const MOST_PAGES = 200;

function findPageStarts(lines: Line[]): PageStart[] {
  const starts: PageStart[] = [];
  let hasProse = false;
  lines.forEach((line, index) => {
    if (line.text === '' || starts.length >= MOST_PAGES) return;
    const start = pageStartSeenFrom(lines, index, hasProse);
    const last = starts.at(-1);
    if (start && start.line > (last?.line ?? -1)) {
      if (starts.length > 0 || hasProseBefore(lines, start.line)) starts.push(start);
      else starts.push({ line: 0, column: 0 });
      hasProse = false;
    }
    // A disclaimer ends a head: what reads like body text above it was somebody's bio.
    hasProse = !isDisclaimer(line.text) && (hasProse || isProse(line.text));
  });
  const isHeadOfFirst = starts.length > 0 && starts[0]?.line === 0;
  return isHeadOfFirst ? starts : [{ line: 0, column: 0 }, ...starts];
}

const hasProseBefore = (lines: Line[], end: number) =>
  lines.slice(0, end).some(({ text }) => isProse(text) && !isDisclaimer(text));

function pageStartSeenFrom(lines: Line[], index: number, hasProse: boolean): PageStart | null {
  const { text } = lines[index] ?? { text: '' };
  if (AMP_START.test(text)) return { line: index, column: 0 };
  if (text.length < 320 && KOMPASIANA_DISCLAIMER.test(text)) return startOfKompasiana(lines, index);
  const author = text.length < 320 ? KUMPARAN_DISCLAIMER.exec(text)?.[1] : undefined;
  if (author) return startOfKumparan(lines, index, author);
  return hasProse && parseDateline(text)?.isStrong ? startOfRelease(lines, index) : null;
}

const HEAD_LINES = 24;

/** Non-blank lines above, nearest first. */
function* above(lines: Line[], index: number, count = HEAD_LINES): Generator<number> {
  let left = count;
  for (let at = index - 1; at >= 0 && left > 0; at -= 1) {
    if (lines[at]?.text === '') continue;
    yield at;
    left -= 1;
  }
}

/** The lines above a disclaimer, nearest first, as far as the last page's disclaimer. */
function headAbove(lines: Line[], disclaimer: number): number[] {
  const head = [...above(lines, disclaimer)];
  const end = head.findIndex((at) => isDisclaimer(textAt(lines, at)));
  return end < 0 ? head : head.slice(0, end);
}

const isDated = (line: Line | undefined) =>
  Boolean(line && readPublicationDates(line.raw, { timeZone: 'Asia/Jakarta', zoneFrom: 'platform' }));

function startOfKompasiana(lines: Line[], disclaimer: number): PageStart | null {
  const head = headAbove(lines, disclaimer);
  if (head.some((at) => AMP_START.test(textAt(lines, at)))) return null;
  const date = head.find((at) => isDated(lines[at]));
  // Copied text ends with the disclaimer once more, below "Kreator: …": no date stands over that one.
  const title = date === undefined ? undefined : head.find((at) => at < date);
  if (title === undefined) return null;
  const profile = head.find((at) => at < title && /\S mohon tunggu(?:\.\.\.|…)/iu.test(textAt(lines, at)));
  const waiting = head.find((at) => at < (profile ?? 0) && /^mohon tunggu(?:\.\.\.|…)$/iu.test(textAt(lines, at)));
  if (waiting !== undefined) return { line: waiting, column: 0 };
  return climbOver(lines, profile ?? title, (text) => /[>»›]/.test(text) && isChrome(text, 'Kompasiana', 'head'));
}

const ABOVE_KUMPARAN_TITLE =
  /^(?:konten dari pengguna|user story|version \d[\d.]*|.{0,12}pt dynamo media network.{0,20}|tentang kami.*)$/iu;

function startOfKumparan(lines: Line[], disclaimer: number, author: string): PageStart | null {
  const head = headAbove(lines, disclaimer);
  const name = head.find((at) => textAt(lines, at).toLowerCase() === author.toLowerCase());
  const date = head.find((at) => isDated(lines[at]));
  const title = head.find((at) => at < (name ?? date ?? disclaimer) && !ABOVE_KUMPARAN_TITLE.test(textAt(lines, at)));
  if (title === undefined) return null;
  return climbOver(lines, title, (text) => text.length < 300 && ABOVE_KUMPARAN_TITLE.test(text));
}

const KICKER = /^[*_]*(?:siaran pers|press release|rilis|pers rilis|berita)\b.{0,40}$/iu;
const BOLD = /^\*{1,2}[^*]{3,200}\*{1,2}$/u;

/** A plain release behind another page: a headline, and under it a paragraph with a dateline. */
function startOfRelease(lines: Line[], dateline: number): PageStart | null {
  const [title] = above(lines, dateline, 1);
  const text = textAt(lines, title);
  const bare = text.slice(gluedLabel(text)?.length ?? 0);
  if (title === undefined || !isHeadline(bare) || isChrome(text, null, 'body')) return null;
  return climbOver(lines, title, (words) => words.length < 300 && (KICKER.test(words) || BOLD.test(words)));
}

function isHeadline(text: string): boolean {
  if (text.length > 250 || /[.,;:]$/u.test(text) || /^["“]/u.test(text) || splitCaption(text)) return false;
  const words = countWords(text);
  return (words >= 4 || BOLD.test(text)) && words <= 30;
}

function climbOver(lines: Line[], title: number, isAbove: (text: string) => boolean): PageStart {
  const column = columnOfTitle(textAt(lines, title));
  if (column > 0) return { line: title, column };
  let start = title;
  for (const at of above(lines, title)) {
    if (!isAbove(textAt(lines, at))) break;
    start = at;
  }
  return { line: start, column: 0 };
}

/** "HeadlineSekjen …" and "… berjalan lancar.Sekjen …": the title begins where the last page's words end. */
function columnOfTitle(text: string): number {
  const label = gluedLabel(text);
  if (label) return label.length;
  if (countWords(text.slice(0, 2000)) <= 25) return 0;
  const ends = [...text.matchAll(/[.!?”")](?=\p{Lu}\p{Ll})/gu)].at(-1);
  return ends && text.length - ends.index < 250 ? ends.index + 1 : 0;
}

/** The first words of some pages are so much their own that they can be cut off any line. */
function separateGluedStarts(lines: Line[]): Line[] {
  return lines.flatMap((line) => {
    const at = gluedStart(line.text);
    if (at <= 0) return [line];
    return [line.text.slice(0, at), line.text.slice(at)].map((text) => toLine(text));
  });
}

function gluedStart(text: string): number {
  if (text.length < 16 || !/[i.]$/iu.test(text)) return -1;
  const end = text.slice(-24).toLowerCase();
  if (end.endsWith('lihat ke halaman asli')) return text.length - 'lihat ke halaman asli'.length;
  return /\SMohon tunggu\.\.\.$/u.test(text.slice(-20)) ? text.length - 'Mohon tunggu...'.length : -1;
}

const toLine = (text: string): Line => ({ number: 0, raw: text, text: collapseSpaces(text) });

function cutAt(lines: Line[], starts: PageStart[]): Line[][] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const page = lines.slice(start.line, next?.line ?? lines.length);
    const [first] = page;
    if (first && start.column > 0) page[0] = toLine(first.text.slice(start.column));
    const shared = next && next.column > 0 ? lines[next.line] : undefined;
    if (shared && next) page.push(toLine(shared.text.slice(0, next.column)));
    return page;
  });
}
