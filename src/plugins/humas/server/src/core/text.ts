/** Plain words out of Strapi blocks, and the figures that readers are given about them. */
const WORDS_PER_MINUTE = 200;
const SUMMARY_CHARACTERS = 200;

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
  if (given?.trim()) return fold(given);
  const lead = paragraphs[0] ?? '';
  if (lead.length <= SUMMARY_CHARACTERS) return lead;
  const cut = lead.lastIndexOf(' ', SUMMARY_CHARACTERS);
  return `${lead.slice(0, cut > 0 ? cut : SUMMARY_CHARACTERS).replace(/[\s,;:–-]+$/, '')}…`;
}

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
