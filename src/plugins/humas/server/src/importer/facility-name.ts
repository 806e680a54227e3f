/**
 * The name of a unit, in any spelling: "Lapas kelas II B, Purwodadi", "Lembaga Pemasyarakatan Klas II A Kota Kediri",
 * "LPKA Kelas 2 …", "Lapas llA" with two small L. It says kind, class and place; which unit that is, is another question.
 */
import { likelyPlaceLength } from '../core';
import { readWords, type Word } from './words';

export interface FacilityName {
  /** As a person says it: "lapas", "lapas terbuka", "rutan". */
  type: string;
  /** One of the contract's kinds. */
  kind: string;
  specialisation: string;
  class: string | null;
  /** "Purwodadi", "Kota Kediri"; null when none is named. */
  place: string | null;
}

export interface UnitMention extends FacilityName {
  /** As printed. */
  text: string;
  start: number;
  end: number;
  /** The capitalised words behind it, up to three: the place is some of their first. */
  following: string[];
}

const KINDS: { kind: string; says: string }[] = [
  { kind: 'cabang-rutan', says: 'cabang rutan|cabang rumah tahanan negara|cabang rumah tahanan|cabrutan' },
  { kind: 'lpka', says: 'lembaga pembinaan khusus anak|lpka|kalpka' },
  { kind: 'lapas', says: 'lembaga pemasyarakatan|lembaga permasyarakatan|lapastik|lapas|kalapas|lpp' },
  { kind: 'rutan', says: 'rumah tahanan negara|rumah tahanan|karutan|rutan' },
  { kind: 'bapas', says: 'balai pemasyarakatan|kabapas|bapas' },
  { kind: 'rupbasan', says: 'rumah penyimpanan benda sitaan negara|rumah penyimpanan benda sitaan|rupbasan' },
];

const SPECIALISATIONS: { specialisation: string; says: RegExp; type: string }[] = [
  { specialisation: 'narcotics', says: /^(?:khusus )?narkotika\b/i, type: 'narkotika' },
  { specialisation: 'women', says: /^(?:khusus )?(?:perempuan|wanita)\b/i, type: 'perempuan' },
  { specialisation: 'children', says: /^(?:khusus )?(?:anak|pemuda)\b/i, type: 'anak' },
  { specialisation: 'open', says: /^terbuka\b/i, type: 'terbuka' },
  {
    specialisation: 'high-risk',
    says: /^(?:khusus )?(?:high risk|high-risk|super maximum security|khusus)\b/i,
    type: 'khusus',
  },
];

const KIND_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${KINDS.map(({ says }) => says).join('|')}|lp)(?![\\p{L}\\p{N}])`,
  'giu',
);
const SHORT_NAME = /^\s*\((?:lapas|rutan|lpka|bapas|lp|lpp|kalapas|karutan|rupbasan)\)/i;
const CLASS_WORD = /^\s*,?\s*(?:kelas|klas|kls|kl\.)\s*/i;
const CLASS = /^(I{1,3}|[Il|1]{1,3}|i{1,3}|2|3)(?![0-9])[ .-]?([ABab])?(?![\p{L}\p{N}])/u;

export function parseFacilityName(raw: string): FacilityName | null {
  const [first] = findUnitMentions(raw.slice(0, 300));
  if (!first) return null;
  const { type, kind, specialisation, class: unitClass, place } = first;
  return { type, kind, specialisation, class: unitClass, place };
}

/** Every unit that a text names. "Kalapas Jember" names the unit too. */
export function findUnitMentions(text: string): UnitMention[] {
  const mentions: UnitMention[] = [];
  let readTo = 0;
  for (const match of text.matchAll(KIND_WORDS)) {
    const isSmallLp = match[0].length === 2 && match[0] !== 'LP';
    if (match.index < readTo || isSmallLp) continue;
    const mention = readUnit(text, match.index, match[0]);
    if (mention.place === null && mention.class === null) continue;
    mentions.push(mention);
    readTo = mention.end;
  }
  return mentions;
}

function readUnit(text: string, start: number, kindWords: string): UnitMention {
  const { kind, specialisation: builtIn } = kindOf(kindWords);
  let end = start + kindWords.length;
  const rest = () => text.slice(end, end + 120);
  end += SHORT_NAME.exec(rest())?.[0].length ?? 0;
  const before = readSpecialisation(rest());
  end += before.length;
  const unitClass = readClass(rest());
  end += unitClass.length;
  const after = before.specialisation ? before : readSpecialisation(rest());
  if (!before.specialisation) end += after.length;
  const special = SPECIALISATIONS.find(({ specialisation }) => specialisation === (after.specialisation ?? builtIn));
  const following = placeWords(rest());
  const place = following.slice(0, likelyPlaceLength(following.map(({ text: word }) => word)));
  const last = place.at(-1);
  if (last) end += last.end;
  return {
    type: special && kind === 'lapas' ? `${kind} ${special.type}` : kind,
    kind,
    specialisation: special?.specialisation ?? (kind === 'lpka' ? 'children' : 'general'),
    class: unitClass.value,
    place: last ? place.map(({ text: word }) => word).join(' ') : null,
    text: text.slice(start, end),
    start,
    end,
    following: following.map(({ text: word }) => word),
  };
}

function kindOf(words: string): { kind: string; specialisation: string | null } {
  const said = words.toLowerCase();
  const kind = KINDS.find(({ says }) => says.split('|').includes(said))?.kind ?? 'lapas';
  return { kind, specialisation: { lpp: 'women', lapastik: 'narcotics' }[said] ?? null };
}

function readSpecialisation(rest: string): { specialisation: string | null; length: number } {
  const words = rest.trimStart();
  for (const { specialisation, says } of SPECIALISATIONS) {
    const match = says.exec(words);
    if (match) return { specialisation, length: rest.length - words.length + match[0].length };
  }
  return { specialisation: null, length: 0 };
}

function readClass(rest: string): { value: string | null; length: number } {
  const word = CLASS_WORD.exec(rest)?.[0] ?? '';
  const bare = word || (/^\s+(?=(?:I{1,3}|2|3)[ -]?[AB](?![\p{L}\p{N}]))/u.exec(rest)?.[0] ?? '');
  if (bare === '') return { value: null, length: 0 };
  const match = CLASS.exec(rest.slice(bare.length));
  if (!match) return { value: null, length: 0 };
  return { value: classOf(match[1] ?? '', match[2] ?? ''), length: bare.length + match[0].length };
}

/** The scan's "llA" and "Il A" are IIA; "IA" is written, but the first class has no letters. */
function classOf(number: string, letter: string): string {
  const grade = number === '2' ? 2 : number === '3' ? 3 : number.length;
  if (grade === 2) return `II${letter.toUpperCase()}`;
  return grade === 3 ? 'III' : 'I';
}

function placeWords(rest: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const word of readWords(rest)) {
    const gap = rest.slice(at, word.start);
    const isFirstComma = words.length === 0 && word.text === ',' && at === 0;
    if (!isFirstComma && (!word.isCapital || !/^\s{0,3}$/.test(gap) || /^(?:I{1,3}[AB]?|Kelas|Klas)$/u.test(word.text)))
      break;
    if (!isFirstComma) words.push(word);
    at = word.end;
    if (words.length === 3) break;
  }
  return words;
}
