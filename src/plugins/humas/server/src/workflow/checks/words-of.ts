import { fold, paragraphsOf, type Block } from '../../core';

export interface Worded {
  title: string;
  summary?: string | null;
  body?: readonly Block[] | null;
}

/**
 * The words of a text, to tell whether two versions say the same: title, summary and body, a line each. Marks, links,
 * white space and where a paragraph ends make no difference.
 */
export function wordsOf({ title, summary, body }: Worded): string {
  return [title, summary ?? '', paragraphsOf(body).join(' ')].map((words) => fold(words.normalize('NFC'))).join('\n');
}
