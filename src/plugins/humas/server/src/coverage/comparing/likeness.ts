/** How alike two names, and two bags of words, are: 0 to 1, rare words counting more. */
import type { Story } from './story';
import type { Weigh } from './weigh';

/** The best pair. A short name within a long one counts: "Penguatan Kehumasan", "Penguatan Tugas dan Fungsi Kehumasan". */
export function alikeNames(
  one: Story['names'],
  other: Story['names'],
  weigh: Weigh,
): { likeness: number; text: string } {
  let best = { likeness: 0, text: '' };
  for (const mine of one)
    for (const theirs of other) {
      const likeness = likenessOf(mine.words, theirs.words, weigh);
      if (likeness > best.likeness) best = { likeness, text: mine.text };
    }
  return best;
}

/** A single common word says little, however well it fits. */
const WORDS_OF_A_NAME = 1.6;

function likenessOf(mine: string[], theirs: string[], weigh: Weigh): number {
  const shared = sum(
    mine.filter((word) => theirs.includes(word)),
    weigh,
  );
  if (shared === 0) return 0;
  const [a, b] = [sum(mine, weigh), sum(theirs, weigh)];
  const fit = (shared / Math.min(a, b)) * 0.6 + (shared / Math.max(a, b)) * 0.4;
  return fit * Math.min(1, shared / WORDS_OF_A_NAME);
}

/** Cosine over the rare words. `shared`: the most telling ones, as a text writes them. */
export function alikeWords(one: Bag, other: Bag, weigh: Weigh): { likeness: number; shared: string[] } {
  const theirs = new Set(other.words);
  const shared = one.words.filter((word) => theirs.has(word));
  const spelled = [...shared]
    .sort((a, b) => weigh(b) - weigh(a))
    .map((word) => one.spelled[one.words.indexOf(word)] ?? word);
  if (shared.length < FEWEST_WORDS) return { likeness: 0, shared: spelled };
  const likeness = squares(shared, weigh) / Math.sqrt(squares(one.words, weigh) * squares(other.words, weigh) || 1);
  return { likeness, shared: spelled };
}

type Bag = Pick<Story, 'words' | 'spelled'>;
const FEWEST_WORDS = 3;
const sum = (words: string[], weigh: Weigh) => words.reduce((total, word) => total + weigh(word), 0);
const squares = (words: string[], weigh: Weigh) => words.reduce((total, word) => total + weigh(word) ** 2, 0);
