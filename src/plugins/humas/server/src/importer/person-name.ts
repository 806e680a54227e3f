/** A name in running text: where it begins behind an office or a rank, and where it ends. */
import { isMonthName, isWeekdayName, placeLength } from '../core';
import { isAddress, isOfficeWord, isRank } from './office-words';
import type { Word } from './words';

/** Places that units of this page are called after, lower case: they end an office, they begin no name. */
export type LocalPlaces = ReadonlySet<string>;

export interface NameFound {
  name: string;
  honorific: string | null;
  start: number;
  end: number;
  next: number;
}

const LONGEST_NAME = 6;

/** Ranks and then a name. Two or more capital words, or one: "Soebiyakto". */
export function readName(text: string, words: Word[], at: number, places: LocalPlaces): NameFound | null {
  let cursor = skipWhile(words, at, ({ text: word }) => isAddress(word));
  const rankStart = cursor;
  cursor = skipRanks(words, cursor);
  const honorific = cursor > rankStart ? text.slice(words[rankStart]?.start, words[cursor - 1]?.end) : null;
  const nameStart = cursor;
  while (cursor < words.length && cursor - nameStart < LONGEST_NAME && isNameWord(words, cursor, nameStart, places))
    cursor += 1;
  if (words[cursor - 1]?.text === '.') cursor -= 1;
  const first = words[nameStart];
  const last = words[cursor - 1];
  if (!first || !last || cursor <= nameStart) return null;
  return { name: text.slice(first.start, last.end), honorific, start: first.start, end: last.end, next: cursor };
}

function isNameWord(words: Word[], at: number, nameStart: number, places: LocalPlaces): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.text === '.')
    return at > nameStart && /^\p{Lu}\p{L}?$/u.test(words[at - 1]?.text ?? '') && Boolean(words[at + 1]?.isCapital);
  if (at > nameStart && /^(?:bin|binti|al|de|van|el)$/.test(word.text)) return Boolean(words[at + 1]?.isCapital);
  if (!word.isCapital || !/^[\p{L}.'’-]+$/u.test(word.text)) return false;
  if (isOfficeWord(word.text) && at > nameStart && ALSO_IN_NAMES.has(word.text.toLowerCase())) return true;
  if (
    isOfficeWord(word.text) ||
    isWeekdayName(word.text) ||
    isMonthName(word.text) ||
    NOT_A_NAME.has(word.text.toLowerCase())
  )
    return false;
  return at > nameStart || (placeLength([word.text]) === 0 && !places.has(word.text.toLowerCase()));
}

/** Office words that are also second names: Budi Utama. */
const ALSO_IN_NAMES = new Set(['utama', 'muda', 'negara', 'wali', 'karo', 'pertama']);

const NOT_A_NAME = new Set(
  `dalam pada selain menurut sementara hal saat ketika setelah sebelum usai untuk dengan oleh para kami kita ia dia beliau mereka ini itu kegiatan acara
  upacara hari tanggal tahun wib wita wit pukul yang karena namun juga serta seluruh semua turut hadir bertempat adapun lebih melalui covid hut tni polri
  wbp asn pns cpns mou sop`.split(/\s+/),
);

/** "Hasan Basri, Kalapas Jember", "Hasan Basri selaku Kalapas Jember". */
export function nameBefore(text: string, words: Word[], at: number, places: LocalPlaces): NameFound | null {
  const link = words[at - 1]?.text ?? '';
  if (!/^(?:,|selaku|sebagai|\()$/i.test(link)) return null;
  let start = at - 1;
  if (words[start - 1]?.text === ',') start -= 1;
  const end = start;
  while (start > 0 && end - start < LONGEST_NAME && isNameWord(words, start - 1, 0, places)) start -= 1;
  if (isOfficeWord(words[start - 1]?.text ?? '') || placeLength(words.slice(start, end).map((word) => word.text)) > 0)
    return null;
  const [first, last] = [words[start], words[end - 1]];
  if (!first || !last || end - start < (link === ',' ? 2 : 1) || placeStep(words, start, places) > 0) return null;
  const rankStart = skipRanksBack(words, start);
  const honorific = rankStart < start ? text.slice(words[rankStart]?.start, words[start - 1]?.end) : null;
  return { name: text.slice(first.start, last.end), honorific, start: first.start, end: last.end, next: at };
}

const skipWhile = (words: Word[], at: number, isSkipped: (word: Word) => boolean) => {
  let cursor = at;
  for (let word = words[cursor]; word && isSkipped(word); word = words[cursor]) cursor += 1;
  return cursor;
};

const skipRanks = (words: Word[], at: number) => {
  let cursor = at;
  while (cursor - at < 8 && (isRankAt(words, cursor) || (cursor > at && words[cursor]?.text === '.'))) cursor += 1;
  return cursor;
};

const skipRanksBack = (words: Word[], at: number) => {
  let cursor = at;
  while (cursor > 0 && at - cursor < 6 && (isRankAt(words, cursor - 1) || words[cursor - 1]?.text === '.')) cursor -= 1;
  return words[cursor]?.text === '.' ? at : cursor;
};

export const isRankAt = (words: Word[], at: number) => {
  const word = words[at];
  return Boolean(word && isRank(word.text) && (word.isCapital || /^(?:dr|drg|drh|ust|ustaz|ustadz)$/.test(word.text)));
};

/** How many words from here are a place, known to all or to this page. */
export function placeStep(words: Word[], at: number, places: LocalPlaces): number {
  const capitals = words
    .slice(at, at + 3)
    .filter(({ isCapital }) => isCapital)
    .map(({ text }) => text);
  const known = placeLength(capitals);
  if (known > 0) return known;
  for (let length = capitals.length; length > 0; length -= 1) {
    if (places.has(capitals.slice(0, length).join(' ').toLowerCase())) return length;
  }
  return 0;
}
