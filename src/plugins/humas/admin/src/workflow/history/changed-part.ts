/** What two texts have in common at both ends, and what stands between. */
export interface ChangedPart {
  head: string;
  before: string;
  after: string;
  tail: string;
}

/** Cuts between words: half a changed word would be hard to read. */
export function changedPart(before: string, after: string): ChangedPart {
  const old = wordsOf(before);
  const young = wordsOf(after);
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === young[young.length - 1 - end]) end++;
  return {
    head: old.slice(0, start).join(''),
    before: old.slice(start, old.length - end).join(''),
    after: young.slice(start, young.length - end).join(''),
    tail: end === 0 ? '' : old.slice(-end).join(''),
  };
}

/** Words and the blanks between them, so that joining gives the text again. */
const wordsOf = (text: string) => text.split(/(\s+)/).filter((part) => part !== '');
