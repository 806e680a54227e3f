/**
 * How much of one text stands in another: five words in a row (w-shingling, Broder 1997), by containment in the shorter text.
 * Units' names are taken out first, for a release that is passed on differs in them only.
 */
import { findUnitMentions } from '../../importer';
import { lowerWords } from './stem';

const LENGTH = 5;
/** So many are kept of a long text: its beginning. */
const MOST = 1200;

export function shinglesOf(paragraphs: string[], places: ReadonlySet<string>): number[] {
  const words = paragraphs.flatMap((text) => wordsWithoutUnits(text, places));
  const hashes = new Set<number>();
  for (let at = 0; at + LENGTH <= words.length && hashes.size < MOST; at += 1)
    hashes.add(hashOf(words.slice(at, at + LENGTH).join(' ')));
  return [...hashes];
}

function wordsWithoutUnits(text: string, places: ReadonlySet<string>): string[] {
  let rest = '';
  let at = 0;
  for (const { start, end } of findUnitMentions(text)) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  rest += text.slice(at);
  return lowerWords(rest).filter((word) => !places.has(word));
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** 0 to 1: of the shorter text, how much is in the other. `shared`: so many rows of five words. */
export function containment(one: number[], other: number[]): { share: number; shared: number } {
  const [short, long] = one.length <= other.length ? [one, new Set(other)] : [other, new Set(one)];
  if (short.length === 0) return { share: 0, shared: 0 };
  const shared = short.filter((hash) => long.has(hash)).length;
  return { share: shared / short.length, shared };
}
