/** A page has a head (title, author, date), a body, and below it the platform's frame. Here the three are told apart. */
import { withoutBlanks, type Line } from './page-lines';
import { isChrome, isDisclaimer, KOMPASIANA_WATERMARK, opensTail, type Platform } from './platform-chrome';
import { readPublicationDates } from './publication-dates';
import { isProse } from './words';

export interface PageZones {
  head: Line[];
  body: Line[];
  tail: Line[];
}

export function divideIntoZones(page: Line[], platform: Platform): PageZones {
  const lines = withoutBlanks(page);
  const headEnd = platform ? endOfHead(lines, platform) : 0;
  const tailStart = startOfTail(lines, headEnd, platform);
  return { head: lines.slice(0, headEnd), body: lines.slice(headEnd, tailStart), tail: lines.slice(tailStart) };
}

const LONGEST_HEAD = 60;

/** The head ends with the disclaimer; without one, with the date and the furniture behind it. */
function endOfHead(lines: Line[], platform: Platform): number {
  const top = lines.slice(0, LONGEST_HEAD);
  const disclaimer = top.findIndex(({ text }, index) => isDisclaimer(text) && !isWatermark(top, index));
  if (disclaimer >= 0) return disclaimer + 1;
  const date = top.findIndex(({ raw }) =>
    readPublicationDates(raw, { timeZone: 'Asia/Jakarta', zoneFrom: 'platform' }),
  );
  let end = date + 1;
  while (end < top.length && isChrome(top[end]?.text ?? '', platform, 'head')) end += 1;
  if (end > 0) return end;
  const prose = top.findIndex(({ text }) => isProse(text));
  return Math.max(0, prose);
}

/** Text copied from Kompasiana ends with where it is from, its writer and the disclaimer: that is no head. */
const isWatermark = (lines: Line[], disclaimer: number) =>
  lines.slice(Math.max(0, disclaimer - 4), disclaimer).some(({ text }) => KOMPASIANA_WATERMARK.test(text.slice(0, 60)));

/**
 * A line such as "Terbaru" opens the frame only where no body text follows it. Even "Halaman Selanjutnya" does not, when
 * the officer pasted the next page's paragraphs right behind it.
 */
function startOfTail(lines: Line[], headEnd: number, platform: Platform): number {
  let proseBelow = 0;
  const below = lines.map(() => 0);
  for (let index = lines.length - 1; index >= headEnd; index -= 1) {
    below[index] = proseBelow;
    if (isProse(lines[index]?.text ?? '') && !isChrome(lines[index]?.text ?? '', platform, 'tail')) proseBelow += 1;
  }
  for (let index = headEnd; index < lines.length; index += 1) {
    const opens = opensTail(lines[index]?.text ?? '', platform);
    if (opens === 'no') continue;
    const follows = below[index] ?? 0;
    if (follows === 0 || (opens === 'surely' && (follows === 1 || isFollowedByFurniture(lines, index, platform))))
      return index;
  }
  return lines.length;
}

const isFollowedByFurniture = (lines: Line[], index: number, platform: Platform) =>
  isChrome(lines[index + 1]?.text ?? '', platform, 'tail');
