/** A line as pasted (`raw`), and as it is kept (`text`): runs of space, TAB and NBSP become one space, ends are trimmed. */
export interface Line {
  /** In its page, from 1. */
  number: number;
  raw: string;
  text: string;
}

const SPACES = /[\t\u00a0]| {2}/;

export const collapseSpaces = (text: string) => (SPACES.test(text) ? text.replace(/[ \t\u00a0]+/g, ' ') : text).trim();

export function readLines(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, index) => ({ number: index + 1, raw, text: collapseSpaces(raw) }));
}

export const withoutBlanks = (lines: Line[]) => lines.filter((line) => line.text !== '');

/** Lines count from the page's first words, not from the start of the paste. */
export function numberFromOne(lines: Line[]): Line[] {
  const first = lines.findIndex((line) => line.text !== '');
  if (first < 0) return [];
  return lines.slice(first).map((line, index) => ({ ...line, number: index + 1 }));
}

export const textAt = (lines: Line[], index: number | undefined) =>
  index === undefined ? '' : (lines[index]?.text ?? '');
