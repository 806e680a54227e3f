/**
 * Words and sentences of Indonesian running text. One pass each, whatever the text.
 */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Starts with a capital letter: "Andap", "IIB". */
  isCapital: boolean;
  /** A single sign such as "," or "(". */
  isSign: boolean;
}

export interface Span {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[.'’_/-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const found = match[0];
    words.push({
      text: found,
      start: match.index,
      end: match.index + found.length,
      isCapital: /^\p{Lu}/u.test(found),
      isSign: !/^[\p{L}\p{N}]/u.test(found),
    });
  }
  return words;
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

const ENDS_SENTENCE = /[.!?…]["”’')\]]{0,3}$/u;

/** A line that reads as body text: twelve words or more with a full stop somewhere, or so many that it can be nothing else. */
export function isProse(text: string): boolean {
  if (text.length < 40) return false;
  const words = countWords(text.slice(0, 2000));
  return (
    words >= 25 ||
    (words >= 12 && (ENDS_SENTENCE.test(text.slice(-6)) || /[.!?]["”’)]{0,3} /u.test(text.slice(0, 2000))))
  );
}

export const endsLikeSentence = (text: string) => ENDS_SENTENCE.test(text.slice(-6));

const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|Dr|Drs|Dra|Ir|Prof|Plt|Plh|Pj|Ka|No|Jl|Kab|Kec|Pol|Bapak|s\.d|a\.n|[SMA]\.\p{L}{1,4}|Amd|Bc)$/u;

/** Sentences with their place in the text. A full stop after an initial or a title ("Dr.", "S.H.") does not end one. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]["”’')]{0,2}(?=\s+["“‘(]?[\p{Lu}\p{N}"“])/gu)) {
    const before = text.slice(Math.max(start, match.index - 12), match.index);
    if (match[0] === '.' && ABBREVIATION.test(before)) continue;
    const end = match.index + match[0].length;
    sentences.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start, end: text.length });
  return sentences;
}

const SMALL_WORDS = new Set([
  'dan',
  'di',
  'ke',
  'dari',
  'untuk',
  'bagi',
  'yang',
  'dalam',
  'pada',
  'dengan',
  'serta',
  'of',
  'and',
]);

/** "PALANGKA RAYA" → "Palangka Raya", "penguatan tugas dan fungsi" → "Penguatan Tugas dan Fungsi". */
export function toTitleCase(text: string, keepsAcronyms = false): string {
  return text
    .split(' ')
    .map((word, index) => {
      if (index > 0 && (SMALL_WORDS.has(word.toLowerCase()) || /^ke-?\d/i.test(word))) return word.toLowerCase();
      if (keepsAcronyms && /^\p{Lu}{2,}/u.test(word)) return word;
      return word
        .toLowerCase()
        .replace(/(^|[-/(.])(\p{Ll})/gu, (_, sign: string, letter: string) => sign + letter.toUpperCase());
    })
    .join(' ');
}
