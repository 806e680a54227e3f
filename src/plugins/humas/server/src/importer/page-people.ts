/** The people of each page of a paste; what one page says fully helps to read another. */
import type { ImportedPerson } from '../../../contracts/import';
import { findOffices, mergePeople, type PersonDraft } from './people';
import { readName } from './person-name';
import { findQuotes, type FoundQuotes } from './quotes';
import { readable, type ReadPage } from './read-page';
import { findMentions, listPeople, noteForms, type Directory } from './who-is-meant';
import { readWords } from './words';

export interface PagePeople {
  directory: Directory;
  quotes: FoundQuotes;
}

export function readPeople(pages: ReadPage[]): PagePeople[] {
  const drafted = pages.map((page) => ({
    page,
    quotes: findQuotes(paragraphsOf(page), page.places),
    drafts: draftsOf(page),
  }));
  const everybody = mergePeople(drafted.flatMap(({ drafts }) => drafts));
  const read = drafted.map(({ page, quotes, drafts }) => {
    const named = mergePeople(drafts.map((draft) => withFullName(draft, everybody)));
    const directory = listPeople(withSpeakers(named, quotes, page), page.places);
    for (const title of readable([page.head.title])) noteForms(title, directory, true);
    for (const text of [...paragraphsOf(page), ...captionsOf(page)]) noteForms(text, directory);
    return { directory, quotes };
  });
  shareKnowledge(read.flatMap(({ directory }) => directory.people));
  return read;
}

const paragraphsOf = ({ body }: ReadPage) => readable(body.paragraphs);
const captionsOf = ({ body }: ReadPage) => readable(body.photos.map(({ caption }) => caption ?? ''));

function draftsOf(page: ReadPage): PersonDraft[] {
  return [...paragraphsOf(page), ...captionsOf(page)].flatMap((text) =>
    findOffices(text, page.places).flatMap(({ name, honorific, position }) =>
      name ? [{ name, honorific, position }] : [],
    ),
  );
}

/** "Andap" alone is Andap Budhi Revianto, when one page of the paste says so and no other Andap is there. */
function withFullName(draft: PersonDraft, everybody: PersonDraft[]): PersonDraft {
  if (draft.name.includes(' ')) return draft;
  const full = everybody.filter(
    ({ name }) => name.includes(' ') && name.toLowerCase().split(' ').includes(draft.name.toLowerCase()),
  );
  return full.length === 1 && full[0] ? { ...draft, name: full[0].name } : draft;
}

/** Who is quoted by name and has no office: "ujar Budi Santoso". */
function withSpeakers(drafts: PersonDraft[], { spoken }: FoundQuotes, page: ReadPage): PersonDraft[] {
  const known = listPeople(drafts, page.places);
  const speakers = spoken.flatMap(({ attribution }): PersonDraft[] => {
    const subject = attribution?.subject;
    if (!subject || findMentions(subject, known).length > 0) return [];
    const offices = findOffices(subject, page.places);
    const named = offices.find(({ name }) => name !== null);
    if (named?.name) return [{ name: named.name, honorific: named.honorific, position: named.position }];
    const name = offices.length > 0 ? null : readName(subject, readWords(subject), 0, page.places);
    return name ? [{ name: name.name, honorific: name.honorific, position: null }] : [];
  });
  return speakers.length > 0 ? mergePeople([...drafts, ...speakers]) : drafts;
}

/** One person on several pages: rank, short forms and spellings are put together. */
function shareKnowledge(people: ImportedPerson[]): void {
  const byName = new Map<string, ImportedPerson[]>();
  for (const person of people) byName.set(person.name, [...(byName.get(person.name) ?? []), person]);
  for (const same of byName.values()) {
    const shortForms = [...new Set(same.flatMap((person) => person.shortForms))];
    const otherSpellings = [...new Set(same.flatMap((person) => person.otherSpellings))];
    for (const person of same) {
      person.honorific ??= same.find(({ honorific }) => honorific)?.honorific ?? null;
      person.position ??= same.find(({ position }) => position)?.position ?? null;
      person.shortForms = [...shortForms];
      person.otherSpellings = [...otherSpellings];
    }
  }
}
