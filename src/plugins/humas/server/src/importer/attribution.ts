/** Who is named as the speaker, behind a quotation ("…,” tutur Andhap) or before it (Menurut Andap, “…). */
import { isWeekdayName, placeLength } from '../core';
import { isClassWord, isOfficeConnector, isOfficeHead, isOfficeWord, isRank } from './office-words';
import type { LocalPlaces } from './person-name';
import { readWords, splitSentences } from './words';

export interface Attribution {
  /** As printed: "tutur Andhap". */
  text: string;
  verb: string;
  /** "Andhap", "Kalapas Jember, Hasan Basri"; null for a pronoun. */
  subject: string | null;
}

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
  `^[_*]{0,2}\\s*[,.]?\\s*(?:(?:demikian|begitu|seperti|sebagaimana|lebih)\\s+(?:yang\\s+)?)?((?:${SAID}|${TOLD})(?:kan)?)(nya)?(?![\\p{L}])`,
  'iu',
);
const PRONOUN = /^(?:dia|ia|beliau|nya|mereka|kami)$/iu;
const BEHIND_LENGTH = 200;

export function attributionBehind(
  paragraph: string,
  end: number,
  quote: string,
  places: LocalPlaces,
): Attribution | null {
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

const BEFORE = new RegExp(
  `(?<![\\p{L}])(${TOLD}|ujar|kata|ucap|tutur|ungkap|tegas|jelas)(nya)?(?:\\s+(?:bahwa|kepada [\\p{L} ]{2,40}|pesan))?\\s*[,:.]?\\s*$`,
  'iu',
);
const BEFORE_NAMED = /(?<![\p{L}])(kata|ujar|tutur|ucap|ungkap|tegas|jelas|menurut)\s+([^,.:;"“”]{2,80})\s*[,:]\s*$/iu;

export function attributionBefore(before: string, isOtherParagraph: boolean, places: LocalPlaces): Attribution | null {
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
