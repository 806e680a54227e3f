/** Plain words out of Strapi blocks, and the figures that readers are given about them. */
const WORDS_PER_MINUTE = 200;
const SUMMARY_CHARACTERS = 201;
/** A family of four with skin tones has 19 units; what is longer is decoration piled on a letter. */
const LONGEST_CHARACTER = 40;

export interface Block {
  type: string;
  text?: string;
  children?: Block[];
}

/** One string per top-level block, white space folded; images and empty blocks give none. */
export function paragraphsOf(blocks: readonly Block[] | null | undefined): string[] {
  return (blocks ?? []).map(wordsOf).map(fold).filter(Boolean);
}

export function wordCountOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce(
    (sum, paragraph) => sum + (paragraph.match(/[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*/gu)?.length ?? 0),
    0,
  );
}

/** Whole minutes, never less than one. */
export function readingTimeMinutesOf(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** The officer's summary, or the first words of the text, cut at a word. */
export function summaryOf(given: string | null | undefined, paragraphs: readonly string[]): string {
  return given?.trim() ? fold(given) : cutTo(paragraphs[0] ?? '', SUMMARY_CHARACTERS);
}

/** At most so many UTF-16 units, "…" included: cut at a word, or else between two characters that a reader sees as such. */
export function cutTo(text: string, length: number): string {
  if (text.length <= length) return text;
  const atWord = text.lastIndexOf(' ', length - 1);
  const kept = atWord > length / 2 ? text.slice(0, atWord) : wholeCharacters(text, length - 1);
  return `${kept.replace(/[\s,;:–-]+$/, '')}…`;
}

/** An emoji may be seven units long, and a half of it is a broken sign. */
function wholeCharacters(text: string, length: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('id').segment(text.slice(0, length + LONGEST_CHARACTER))) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Half of a character, as a paste may leave it, becomes U+FFFD: addresses and UTF-8 cannot hold it. */
export const wholeText = (text: string): string => text.replace(HALF_CHARACTER, '\ufffd');

/** A pasted paragraph as a Strapi block. */
export function blockOf(paragraph: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', text: paragraph }] };
}

export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function wordsOf(block: Block): string {
  if (typeof block.text === 'string') return block.text;
  const separator = block.type === 'list' ? ' ' : '';
  return (block.children ?? []).map(wordsOf).join(separator);
}
