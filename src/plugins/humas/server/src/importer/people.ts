/**
 * Who is named, with the office that the text gives them: "Kepala Biro Humas, Hukum dan Kerja Sama Hantor Situmorang",
 * "Kalapas Jember, Hasan Basri", "Hasan Basri selaku Kalapas". Only a name that stands beside an office or a rank counts,
 * so that no ordinary capital word becomes a person.
 */
import type { ImportedPerson } from '../../../contracts/import';
import { isClassWord, isOfficeConnector, isOfficeHead, isOfficeWord, isRank } from './office-words';
import { isRankAt, nameBefore, placeStep, readName, type LocalPlaces } from './person-name';
import { readWords, type Word } from './words';

export interface OfficeMention {
  /** As printed: "Sekjen Kemenkumham". */
  position: string;
  honorific: string | null;
  /** null: only the office is named. */
  name: string | null;
  start: number;
  end: number;
}

/** In a headline every word has a capital, so no name is read out of it: `isHeadline`. */
export function findOffices(text: string, places: LocalPlaces, isHeadline = false): OfficeMention[] {
  const words = readWords(text);
  const mentions: OfficeMention[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = isHeadAt(words, at) ? readOffice(text, words, at, places, isHeadline) : null;
    if (mention) mentions.push(mention.found);
    at = mention ? Math.max(at + 1, mention.next) : at + 1;
  }
  return mentions;
}

/** "Lapas Jember" is a unit, "Humas Lapas" a desk: no office begins with these unless a name follows the whole. */
const isHeadAt = (words: Word[], at: number) =>
  isOfficeHead(words[at]?.text ?? '') &&
  !isOfficeHead(words[at - 1]?.text ?? '') &&
  !isOfficeWord(words[at - 1]?.text ?? '');

function readOffice(
  text: string,
  words: Word[],
  at: number,
  places: LocalPlaces,
  isHeadline: boolean,
): { found: OfficeMention; next: number } | null {
  let officeEnd = endOfOffice(words, at, places);
  // "Ketua Dewan Juri, Hj. Nurbaya": what a rank follows was still the office.
  const direct = isHeadline ? null : readName(text, words, officeEnd, places);
  if (direct && words[direct.next]?.text === ',' && isRankAt(words, direct.next + 1)) officeEnd = direct.next;
  const position = text.slice(words[at]?.start, words[officeEnd - 1]?.end);
  const named = isHeadline ? null : readName(text, words, afterComma(words, officeEnd), places);
  const before = named || isHeadline ? null : nameBefore(text, words, at, places);
  if (officeEnd - at === 1 && !named && !before && !/^(?:ka|sek|dir|men|wamen)\p{L}{3,}/iu.test(position)) return null;
  const start = before?.start ?? words[at]?.start ?? 0;
  const end = named?.end ?? words[officeEnd - 1]?.end ?? start;
  const person = named ?? before;
  const found = { position, honorific: person?.honorific ?? null, name: person?.name ?? null, start, end };
  return { found, next: named?.next ?? officeEnd };
}

const LONGEST_OFFICE = 18;

function endOfOffice(words: Word[], at: number, places: LocalPlaces): number {
  let end = at + 1;
  while (end < words.length && end - at < LONGEST_OFFICE) {
    const step = officeStep(words, end, places);
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** How many words from here still belong to the office. */
function officeStep(words: Word[], at: number, places: LocalPlaces): number {
  const word = words[at];
  const next = words[at + 1];
  if (!word) return 0;
  if (word.isCapital && isOfficeWord(word.text) && !isNameNotOffice(words, at)) return 1;
  if (/^(?:kelas|klas)$/i.test(word.text) || isClassWord(word.text)) return 1;
  if (word.text === '.' && /^(?:plt|plh|pj|ka)$/i.test(words[at - 1]?.text ?? '')) return 1;
  if (isShortNameInBrackets(words, at)) return 3;
  if (isOfficeConnector(word.text) && next?.isCapital && isOfficeWord(next.text)) return 2;
  if (word.text === ',' && isListOfOffices(words, at)) return 2;
  return word.isCapital ? placeStep(words, at, places) : 0;
}

/** "Ketua Komisi Agama Budi": an office word that a place or a person also may have is an office here. */
const isNameNotOffice = (words: Word[], at: number) =>
  isRank(words[at]?.text ?? '') && isRank(words[at + 1]?.text ?? '');

const isShortNameInBrackets = (words: Word[], at: number) =>
  words[at]?.text === '(' && words[at + 2]?.text === ')' && /^\p{Lu}[\p{L}-]{2,12}$/u.test(words[at + 1]?.text ?? '');

/** The comma of "Biro Humas, Hukum dan Kerja Sama": office words and a "dan" follow. */
function isListOfOffices(words: Word[], at: number): boolean {
  const ahead = words.slice(at + 1, at + 9);
  const and = ahead.findIndex(({ text }) => /^(?:dan|&|serta)$/i.test(text));
  if (and < 1 || !isOfficeWord(ahead[and + 1]?.text ?? '')) return false;
  return ahead.slice(0, and).every(({ text, isCapital }) => text === ',' || (isCapital && isOfficeWord(text)));
}

function afterComma(words: Word[], at: number): number {
  const [first, second] = [words[at], words[at + 1]];
  if (first?.text === ',') return /^(?:yakni|yaitu|bernama)$/i.test(second?.text ?? '') ? at + 2 : at + 1;
  return first?.text === '(' && second?.isCapital ? at + 1 : at;
}

export type PersonDraft = Pick<ImportedPerson, 'name' | 'honorific' | 'position'>;

/** One entry a person: "Hasan" and "Hasan Basri" are one, the fullest name and the first office stand. */
export function mergePeople(drafts: PersonDraft[]): PersonDraft[] {
  const byFullness = [...drafts].sort((a, b) => b.name.split(' ').length - a.name.split(' ').length);
  const people: PersonDraft[] = [];
  const byFirstWords = new Map<string, PersonDraft>();
  for (const draft of byFullness) {
    const same = byFirstWords.get(draft.name.toLowerCase());
    if (same) {
      same.honorific ??= draft.honorific;
      same.position ??= draft.position;
      continue;
    }
    const person = { ...draft };
    people.push(person);
    const words = draft.name.toLowerCase().split(' ');
    words.forEach((word, index) => {
      for (const key of [words.slice(0, index + 1).join(' '), word])
        if (!byFirstWords.has(key)) byFirstWords.set(key, person);
    });
  }
  return inOrderOf(drafts, people, byFirstWords);
}

function inOrderOf(drafts: PersonDraft[], people: PersonDraft[], known: Map<string, PersonDraft>): PersonDraft[] {
  const ordered = new Set<PersonDraft>();
  for (const { name } of drafts) {
    const person = known.get(name.toLowerCase());
    if (person) ordered.add(person);
  }
  return [...ordered, ...people.filter((person) => !ordered.has(person))];
}
