/** Below the text: the platform's frame, page numbers, tags. A sentence that stands there all the same is handed back. */
import type { Line } from './page-lines';
import { isChrome, type Platform } from './platform-chrome';
import { readTagLine } from './tags';
import { countWords } from './words';

export interface PageTail {
  chrome: { line: number; text: string }[];
  tags: string[];
  continuationMarker: string | null;
  totalPages: number | null;
  notUnderstood: string[];
}

export function readTail(lines: Line[], platform: Platform): PageTail {
  const tail: PageTail = { chrome: [], tags: [], continuationMarker: null, totalPages: null, notUnderstood: [] };
  let underTags = false;
  let underPages = false;
  for (const line of lines) {
    const { text } = line;
    const isFurniture = isChrome(text, platform, 'tail');
    if (isFurniture) {
      tail.chrome.push({ line: line.number, text });
      underTags = /^(?:tags?|tagar|topik)\s*:?$/iu.test(text);
      underPages = /^halaman\b/iu.test(text) || (underPages && /^[\d.\s]{1,12}$/.test(text));
      countPages(tail, text, underPages);
      if (CONTINUES.test(text)) tail.continuationMarker ??= text;
    } else if (underTags && countWords(text) <= 5 && text.length < 60) tail.tags.push(text.replace(/^#/, ''));
    else {
      const tags = readTagLine(text);
      if (tags) tail.tags.push(...tags);
      else tail.notUnderstood.push(text);
    }
  }
  if ((tail.totalPages ?? 0) > 1)
    tail.continuationMarker ??= tail.chrome.find(({ text }) => /^halaman\b/iu.test(text))?.text ?? null;
  return tail;
}

const CONTINUES = /^(?:halaman selanjutnya|baca selengkapnya|selengkapnya|\(?bersambung\)?)$/iu;

/** "HALAMAN :" and under it "1. 1", "2. 2", or all on one line. */
function countPages(tail: PageTail, text: string, underPages: boolean): void {
  if (!underPages) return;
  const pages = (text.match(/\d{1,2}/g) ?? []).map(Number).filter((page) => page <= 50);
  if (pages.length > 0) tail.totalPages = Math.max(tail.totalPages ?? 0, ...pages);
}
