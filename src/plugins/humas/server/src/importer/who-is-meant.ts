/**
 * Which person a word of the text means: the full name, a part of it, another spelling ("Andhap"), the office ("Sekjen").
 */
import type { ImportedPerson } from '../../../contracts/import';
import { isMonthName, isWeekdayName, placeLength } from '../core';
import { isOfficeWord, officeKey } from './office-words';
import { findOffices, type PersonDraft } from './people';
import type { LocalPlaces } from './person-name';
import { readWords, type Word } from './words';

export interface Directory {
  people: ImportedPerson[];
  byName: Map<string, ImportedPerson>;
  bySound: Map<string, ImportedPerson>;
  byOffice: Map<string, ImportedPerson[]>;
  places: LocalPlaces;
}

export interface Mention {
  person: ImportedPerson;
  form: string;
  by: 'name' | 'spelling' | 'office';
  start: number;
  end: number;
}

export function listPeople(drafts: PersonDraft[], places: LocalPlaces): Directory {
  const people = drafts.map((draft): ImportedPerson => ({ ...draft, shortForms: [], otherSpellings: [] }));
  return indexPeople(people, places);
}

export function indexPeople(people: ImportedPerson[], places: LocalPlaces): Directory {
  const byName = new Map<string, ImportedPerson>();
  const bySound = new Map<string, ImportedPerson>();
  const byOffice = new Map<string, ImportedPerson[]>();
  for (const person of people) {
    const words = person.name.split(' ');
    const forms = [
      person.name,
      ...words.map((_, index) => words.slice(0, index + 1).join(' ')),
      ...words.filter((word) => word.length > 2),
    ];
    for (const form of forms) if (!byName.has(form.toLowerCase())) byName.set(form.toLowerCase(), person);
    for (const word of words) if (word.length > 3 && !bySound.has(soundOf(word))) bySound.set(soundOf(word), person);
    if (person.position) {
      const { head } = officeKey(person.position);
      byOffice.set(head, [...(byOffice.get(head) ?? []), person]);
    }
  }
  return { people, byName, bySound, byOffice, places };
}

/** Everybody whom a text mentions, in order. */
export function findMentions(text: string, directory: Directory, isHeadline = false): Mention[] {
  if (directory.people.length === 0) return [];
  const offices = findOffices(text, directory.places, isHeadline).flatMap((office): Mention[] => {
    const person = personOfOffice(office.position, directory);
    if (office.name || !person) return [];
    return [{ person, form: office.position, by: 'office', start: office.start, end: office.end }];
  });
  return [...findNames(text, directory), ...offices].sort((a, b) => a.start - b.start);
}

export function personOfOffice(position: string, { byOffice }: Directory): ImportedPerson | null {
  const { head, rest } = officeKey(position);
  const holders = byOffice.get(head) ?? [];
  const agreeing = holders.filter((person) => restAgrees(rest, officeKey(person.position ?? '').rest));
  return agreeing.length === 1 ? (agreeing[0] ?? null) : null;
}

const restAgrees = (said: string, known: string) =>
  said === '' || known === '' || said === known || known.endsWith(said) || said.endsWith(known);

const LONGEST_NAME = 6;

function findNames(text: string, directory: Directory): Mention[] {
  const words = readWords(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const found = words[at]?.isCapital ? nameAt(text, words, at, directory) : null;
    if (found) mentions.push(found.mention);
    at += found?.length ?? 1;
  }
  return mentions;
}

function nameAt(
  text: string,
  words: Word[],
  at: number,
  directory: Directory,
): { mention: Mention; length: number } | null {
  const first = words[at];
  if (!first) return null;
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length -= 1) {
    const last = words[at + length - 1];
    if (!last || last.isSign) continue;
    const form = text.slice(first.start, last.end);
    const person = directory.byName.get(form.toLowerCase());
    const isPartOfAnother = length === 1 && person?.name !== form && isInOtherName(words, at);
    if (person && !isPartOfAnother)
      return { mention: { person, form, by: 'name', start: first.start, end: last.end }, length };
  }
  const person =
    first.text.length > 3 && !isPlainWord(first.text) ? directory.bySound.get(soundOf(first.text)) : undefined;
  if (!person || isInOtherName(words, at)) return null;
  return { mention: { person, form: first.text, by: 'spelling', start: first.start, end: first.end }, length: 1 };
}

/** "Budi" inside "Budi Hartono" is not our Budi Santoso. */
function isInOtherName(words: Word[], at: number): boolean {
  const next = words[at + 1];
  return Boolean(next?.isCapital && !isPlainWord(next.text) && /^\p{Lu}\p{Ll}/u.test(next.text));
}

const isPlainWord = (word: string) =>
  isOfficeWord(word) || isWeekdayName(word) || isMonthName(word) || placeLength([word]) > 0;

/** Old and new spellings sound alike: Soebiyakto and Subiyakto, Andhap and Andap, Achmad and Ahmad. */
export function soundOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/(?:kh|ch)/g, 'h')
    .replace(/([bdgjlmnprstz])h/g, '$1')
    .replace(/y/g, 'i')
    .replace(/[vp]h?/g, (letter) => (letter === 'v' ? 'f' : letter))
    .replace(/(\p{L})\1+/gu, '$1');
}

/** Short forms and other spellings, noted on each person as the text uses them. */
export function noteForms(text: string, directory: Directory, isHeadline = false): void {
  for (const { person, form, by } of findMentions(text, directory, isHeadline)) {
    if (form === person.name || form === person.position) continue;
    if (by === 'office' && !isShorter(form, person.position ?? '')) continue;
    const forms = by === 'spelling' ? person.otherSpellings : person.shortForms;
    if (!forms.includes(form)) forms.push(form);
  }
}

const isShorter = (form: string, position: string) => form.length < position.length;
