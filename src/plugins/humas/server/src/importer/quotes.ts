/**
 * Direct speech: what stands in quotation marks and is said by somebody. A theme or a term in quotation marks is not.
 */
import type { ImportedQuote } from '../../../contracts/import';
import { isWeekdayName } from './indonesian-date';
import { placeLength } from './indonesian-places';
import { isClassWord, isOfficeConnector, isOfficeHead, isOfficeWord, isRank } from './office-words';
import type { LocalPlaces } from './people';
import { readWords, splitSentences } from './words';
import { findMentions, type Directory, type Mention } from './who-is-meant';

export interface SpokenWords {
  /** From 1. */
  paragraph: number;
  text: string;
  /** Of the quotation with its marks. */
  start: number;
  end: number;
  attribution: Attribution | null;
  /** The same speaker goes on: “…,” ucap X. “…” */
  goesOn: boolean;
}

export interface Attribution {
  /** As printed: "tutur Andhap". */
  text: string;
  verb: string;
  /** "Andhap", "Kalapas Jember, Hasan Basri"; null for a pronoun. */
  subject: string | null;
}

export interface FoundQuotes {
  spoken: SpokenWords[];
  /** Paragraphs in which a quotation is opened and not closed. */
  unclosed: { paragraph: number; text: string }[];
}

export function findQuotes(paragraphs: string[], places: LocalPlaces): FoundQuotes {
  const found: FoundQuotes = { spoken: [], unclosed: [] };
  paragraphs.forEach((paragraph, index) => {
    const { pairs, open } = pairMarks(paragraph);
    const before = found.spoken.length;
    for (const pair of pairs) {
      const spoken = readSpoken(
        { paragraphs, index, places },
        pair,
        found.spoken.length > before ? found.spoken.at(-1) : undefined,
      );
      if (spoken) found.spoken.push(spoken);
    }
    if (open === null) return;
    if (/^["“„']/u.test(paragraphs[index + 1] ?? '')) found.spoken.push(openEnded(paragraph, index, open));
    else found.unclosed.push({ paragraph: index + 1, text: paragraph });
  });
  return found;
}

interface Pair {
  start: number;
  end: number;
  text: string;
}

const MARK = /["“”„«»]|''|’’|‘‘/gu;

function pairMarks(paragraph: string): { pairs: Pair[]; open: number | null } {
  const pairs: Pair[] = [];
  let open: { at: number; length: number } | null = null;
  for (const mark of paragraph.matchAll(MARK)) {
    const end = mark.index + mark[0].length;
    if (open) {
      pairs.push({ start: open.at, end, text: paragraph.slice(open.at + open.length, mark.index).trim() });
      open = null;
    } else if (!/^[”»’]/u.test(mark[0]) || /^\p{L}/u.test(paragraph.slice(end, end + 2))) {
      open = { at: mark.index, length: mark[0].length };
    }
  }
  return { pairs, open: open?.at ?? null };
}

function openEnded(paragraph: string, index: number, start: number): SpokenWords {
  const text = paragraph.slice(start + 1).trim();
  return { paragraph: index + 1, text, start, end: paragraph.length, attribution: null, goesOn: true };
}

interface Around {
  paragraphs: string[];
  index: number;
  places: LocalPlaces;
}

/** `previous`: the quotation before this one in the same paragraph. */
function readSpoken(
  { paragraphs, index, places }: Around,
  pair: Pair,
  previous: SpokenWords | undefined,
): SpokenWords | null {
  const paragraph = paragraphs[index] ?? '';
  const { start, end, text } = pair;
  if (text === '') return null;
  const spoken = { paragraph: index + 1, text, start, end };
  const before = start === 0 ? (paragraphs[index - 1] ?? '') : paragraph.slice(0, start);
  const attribution =
    attributionBehind(paragraph, end, text, places) ?? attributionBefore(before.slice(-220), start === 0, places);
  if (attribution) return { ...spoken, attribution, goesOn: false };
  const link = previous ? linkBetween(paragraph, previous, start) : null;
  if (link === 'same sentence') return { ...spoken, attribution: previous?.attribution ?? null, goesOn: false };
  if (link === 'next sentence' && isSentence(text)) return { ...spoken, attribution: null, goesOn: true };
  const standsAlone = start === 0 && paragraph.slice(end).replace(/[.\s]/g, '') === '';
  return standsAlone && isSentence(text) ? { ...spoken, attribution: null, goesOn: false } : null;
}

/** “A,” ucap X, “B.” is one sentence; “A,” ucap X dalam sambutannya. “B.” goes on in the next. */
function linkBetween(
  paragraph: string,
  previous: SpokenWords,
  start: number,
): 'same sentence' | 'next sentence' | null {
  const said = previous.attribution?.text ?? '';
  const between = paragraph
    .slice(previous.end, start)
    .trim()
    .replace(/^[,.]\s*/, '');
  if (!between.startsWith(said)) return null;
  const rest = between.slice(said.length).trim();
  if (/^,(?: (?:dan|seraya menambahkan))?$/.test(rest)) return 'same sentence';
  return rest.length <= 80 && /^(?:[^.]*\.)?$/.test(rest) ? 'next sentence' : null;
}

const isSentence = (text: string) =>
  /^[\p{Lu}\p{N}]/u.test(text) && /[.,!?…]$/u.test(text) && text.split(' ').length >= 5;

// --- who says it: behind --------------------------------------------------------------------------------------------

const SAID =
  `ucap|ujar|kata|tutur|ungkap|jelas|tegas|terang|papar|sebut|imbuh|tambah|lanjut|pungkas|tandas|ajak|harap|pesan|imbau|himbau|pinta|jawab|beber|urai|
cetus|tukas|timpal|sambung|kelakar|puji|nilai|tekan|tutup|seru|singgung|simpul|cerita|kenang|sapa|buka|aku|beritahu|kisah|gugah|doa|kutip|lontar|rinci|celetuk|pungkasi|sahut|syukur`.replace(
    /\n/g,
    '',
  );
const TOLD =
  `mengatakan|menyampaikan|menuturkan|mengungkapkan|menjelaskan|menegaskan|menerangkan|memaparkan|menyebutkan|menyebut|menambahkan|melanjutkan|
berpesan|berharap|mengajak|mengimbau|menghimbau|meminta|menyatakan|menilai|berujar|berkata|menekankan|mengingatkan|menutup|membeberkan|mengaku|menanggapi|bertutur|
mengapresiasi|menjawab|menguraikan|berucap|mengucapkan|memohon|menyerukan|menceritakan|membacakan|disampaikan|dikatakan|diungkapkan|ditegaskan|dijelaskan|dituturkan`.replace(
    /\n/g,
    '',
  );

const BEHIND = new RegExp(
  `^\\s*[,.]?\\s*(?:(?:demikian|begitu|seperti|sebagaimana|lebih)\\s+(?:yang\\s+)?)?((?:${SAID}|${TOLD})(?:kan)?)(nya)?(?![\\p{L}])`,
  'iu',
);
const PRONOUN = /^(?:dia|ia|beliau|nya|mereka|kami)$/iu;
const BEHIND_LENGTH = 200;

function attributionBehind(paragraph: string, end: number, quote: string, places: LocalPlaces): Attribution | null {
  const behind = paragraph.slice(end, end + BEHIND_LENGTH);
  const match = BEHIND.exec(behind);
  const [, verb = '', own] = match ?? [];
  if (!match || (/^\p{Lu}/u.test(verb) && /[.]$/.test(quote) && !own && new RegExp(`^(?:${TOLD})$`, 'iu').test(verb)))
    return null;
  const verbStart = match[0].length - verb.length - (own?.length ?? 0);
  const said = own ? '' : readSubject(behind.slice(match[0].length), places);
  const text = behind.slice(verbStart, match[0].length) + said;
  const subject = said.trim();
  return {
    text: text.trim(),
    verb: verb.toLowerCase(),
    subject: subject === '' || PRONOUN.test(subject) ? null : subject,
  };
}

/** The office and name behind "ucap", up to the first word that belongs to neither. */
function readSubject(text: string, places: LocalPlaces): string {
  const words = readWords(text);
  let end = 0;
  let hasName = false;
  let hasOffice = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const next = words[at + 1];
    if (!word) break;
    const isPronoun = at === 0 && PRONOUN.test(word.text);
    const isOffice = isOfficeHead(word.text) || (isOfficeWord(word.text) && (word.isCapital || hasOffice));
    const isInitial =
      word.text === '.' &&
      /^(?:\p{Lu}|Plt|Plh|Dr|Drs|Ir|Ka)$/u.test(words[at - 1]?.text ?? '') &&
      Boolean(next?.isCapital);
    const isLink = isOfficeConnector(word.text) && hasOffice && !hasName && Boolean(next?.isCapital);
    if (word.text === ',') {
      if (!next?.isCapital || isWeekdayName(next.text) || (hasName && !isOfficeHead(next.text))) break;
    } else if (isOffice) {
      if (hasName && words[at - 1]?.text !== ',' && !hasOffice) break;
      hasOffice = true;
    } else if (word.isCapital) hasName ||= !(hasOffice && isPlaceWord(word.text, places)) && !isRank(word.text);
    else if (!isInitial && !isLink && !isPronoun) break;
    if (word.text !== ',') end = word.end;
    if (isPronoun) break;
  }
  return text.slice(0, end);
}

const isPlaceWord = (word: string, places: LocalPlaces) =>
  isClassWord(word) || /^(?:kelas|klas)$/i.test(word) || placeLength([word]) > 0 || places.has(word.toLowerCase());

// --- who says it: before --------------------------------------------------------------------------------------------

const BEFORE = new RegExp(
  `(?<![\\p{L}])(${TOLD}|ujar|kata|ucap|tutur|ungkap|tegas|jelas)(nya)?(?:\\s+(?:bahwa|kepada [\\p{L} ]{2,40}|pesan))?\\s*[,:.]?\\s*$`,
  'iu',
);
const BEFORE_NAMED = /(?<![\p{L}])(kata|ujar|tutur|ucap|ungkap|tegas|jelas|menurut)\s+([^,.:;"“”]{2,80})\s*[,:]\s*$/iu;

function attributionBefore(before: string, isOtherParagraph: boolean, places: LocalPlaces): Attribution | null {
  if (isOtherParagraph && !/:\s*$/.test(before)) return null;
  const named = BEFORE_NAMED.exec(before);
  if (named?.[1] && named[2]) {
    const subject = named[2].trim();
    return {
      text: `${named[1]} ${subject}`,
      verb: named[1].toLowerCase(),
      subject: PRONOUN.test(subject) ? null : subject,
    };
  }
  const verb = BEFORE.exec(before);
  if (!verb?.[1]) return null;
  const sentence = splitSentences(before.slice(0, verb.index)).at(-1)?.text.trim() ?? '';
  const subject = subjectOf(sentence, places);
  const pronoun = /^(?:ia|dia|beliau)(?= |$)/iu.exec(sentence)?.[0];
  const who = subject ?? (pronoun && sentence.length < 40 ? pronoun : null);
  return { text: who ? `${who} ${verb[1]}` : `${verb[1]}${verb[2] ?? ''}`, verb: verb[1].toLowerCase(), subject };
}

/** "Kalapas Kendal, Budi, " of "Kalapas Kendal, Budi, mengatakan": only what begins the sentence and is a name or an office. */
function subjectOf(sentence: string, places: LocalPlaces): string | null {
  const subject = readSubject(sentence, places).trim();
  const first = readWords(subject)[0]?.text ?? '';
  return subject === '' || PRONOUN.test(first) || subject.length < sentence.length - 60 ? null : subject;
}

// --- whose words they are -------------------------------------------------------------------------------------------

/** Reads the page from above, keeping in mind who was spoken of last: "ucapnya" is theirs. */
export function resolveSpeakers(paragraphs: string[], spoken: SpokenWords[], directory: Directory): ImportedQuote[] {
  const quotes: ImportedQuote[] = [];
  let subject: Mention['person'] | null = null;
  let at = 0;
  paragraphs.forEach((paragraph, index) => {
    const own: SpokenWords[] = [];
    while (spoken[at]?.paragraph === index + 1) own.push(spoken[at++] as SpokenWords);
    const isQuoted = ({ start }: Mention) => own.some((words) => words.start <= start && start < words.end);
    const subjects = findSubjects(paragraph, directory).filter((mention) => !isQuoted(mention));
    let next = 0;
    for (const words of own) {
      while ((subjects[next]?.start ?? Infinity) < words.start) subject = subjects[next++]?.person ?? subject;
      const named = words.attribution?.subject ? speakerNamed(words.attribution.subject, directory) : null;
      const isNamedButUnknown = Boolean(words.attribution?.subject) && !named;
      const person: Mention['person'] | null = named ?? (isNamedButUnknown || isAlone(words) ? null : subject);
      quotes.push(toQuote(words, person, Boolean(person) && !named));
      subject = person ?? subject;
    }
    const last = subjects.slice(next).at(-1);
    if (last) subject = last.person;
  });
  return quotes;
}

const isAlone = ({ attribution, goesOn }: SpokenWords) => !attribution && !goesOn;

function speakerNamed(subject: string, directory: Directory): Mention['person'] | null {
  const mentions = findMentions(subject, directory);
  return (mentions.find(({ by }) => by !== 'office') ?? mentions[0])?.person ?? null;
}

function toQuote(words: SpokenWords, person: Mention['person'] | null, isSpeakerInferred: boolean): ImportedQuote {
  return {
    paragraph: words.paragraph,
    text: words.text,
    speaker: person?.name ?? null,
    office: person?.position ?? (person ? null : (words.attribution?.subject ?? null)),
    attribution: words.attribution?.text ?? null,
    verb: words.attribution?.verb ?? null,
    isSpeakerInferred,
  };
}

const OBJECT =
  /(?:^|[\s(])(?:kepada|dengan|bersama|dari|untuk|bagi|terhadap|didampingi|dan|oleh|pada|di)\s+(?:\p{Lu}\p{L}*\.?\s+){0,3}$/u;

/** Of each sentence the one it is about: who comes first and is not "kepada", "bersama", "didampingi" somebody. */
function findSubjects(paragraph: string, directory: Directory): Mention[] {
  const mentions = findMentions(paragraph, directory);
  if (mentions.length === 0) return [];
  let at = 0;
  return splitSentences(paragraph).flatMap(({ start, end }) => {
    const own: Mention[] = [];
    while (at < mentions.length && (mentions[at]?.start ?? end) < end) own.push(mentions[at++] as Mention);
    const isObject = (mention: Mention) =>
      OBJECT.test(paragraph.slice(Math.max(start, mention.start - 60), mention.start));
    const subject = own.find((mention) => mention.start >= start && !isObject(mention)) ?? own[0];
    return subject ? [subject] : [];
  });
}
