/** How much a word tells: the rarer among the texts of these days, the more (inverse document frequency). 0 to 1. */
export type Weigh = (word: string) => number;

/** Before anything is known, as if there had been so many texts without the word: a small newsroom must not call all words rare. */
const UNSEEN_TEXTS = 30;

export function weighBy(textsWith: (word: string) => number, texts: number): Weigh {
  const all = Math.log(texts + UNSEEN_TEXTS);
  return (word) => Math.max(0, Math.log((texts + UNSEEN_TEXTS) / (textsWith(word) + 1)) / all);
}

export function weighByTexts(texts: { words: string[] }[]): Weigh {
  const counts = new Map<string, number>();
  for (const { words } of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return weighBy((word) => counts.get(word) ?? 0, texts.length);
}
