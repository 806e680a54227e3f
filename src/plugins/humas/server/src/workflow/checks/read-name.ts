/** Reads the name that begins or ends somewhere in a text. */
import { isNameWord } from './name-words';

export interface NameFound {
  name: string;
  words: string[];
}

export interface NameBefore extends NameFound {
  /** The word before it: '' at the start of a sentence, null where a comma or a bracket parts them. */
  lead: string | null;
}

/** No further than this: a rule that reads to the end of the text each time would never end. */
export const REACH = 160;
const LONGEST_NAME = 6;

export function nameAt(text: string): NameFound | null {
  const run = /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:bin|binti) )?\p{Lu}[\p{L}'’.-]*){0,5}/u.exec(text.slice(0, REACH));
  const words: string[] = [];
  for (const word of run?.[0].split(' ') ?? []) {
    if (!isNameWord(word) && !(words.length > 0 && isPatronymic(word))) break;
    words.push(word);
    if (/\p{L}{3}\.$/u.test(word)) break; // the end of a sentence, not an initial
  }
  return found(words);
}

export function nameUpTo(text: string, end: number): NameBefore | null {
  const tokens = text.slice(Math.max(0, end - REACH), end).split(' ');
  const words: string[] = [];
  for (let at = tokens.length - 1; at >= 0 && words.length < LONGEST_NAME; at -= 1) {
    const token = tokens[at] ?? '';
    const word = withoutOpening(token);
    const isInside = words.length > 0;
    if (isInside && PARTS.test(token)) return before(words, null);
    if (isInside && ENDS_SENTENCE.test(token) && !isInitial(token)) return before(words, '');
    if (!isNameWord(word) && !(isInside && isPatronymic(word))) return before(words, word);
    words.unshift(word);
    if (word !== token) return before(words, token.startsWith('(') ? null : '');
  }
  return before(words, '');
}

const PARTS = /[,;:)]$/u;
const ENDS_SENTENCE = /[.!?”"–—]$/u;
const isInitial = (token: string) => /^\p{Lu}\p{L}?\.$/u.test(token);
const isPatronymic = (word: string) => word === 'bin' || word === 'binti';
const withoutOpening = (token: string) => token.replace(/^[“"'‘([]+/u, '');

const before = (words: string[], lead: string | null): NameBefore | null => {
  const name = found(words);
  return name && { ...name, lead };
};

function found(words: string[]): NameFound | null {
  const name = words.join(' ').replace(/(?<=\p{L}{2})[.'’-]+$/u, '');
  return name === '' ? null : { name, words };
}
