/** A child in custody, as a witness or as a victim is named by nobody (UU 11/2012 pasal 19): initials, or no name at all. */
import type { Manuscript } from '../../../../contracts/workflow';
import { placeLength } from '../../core';
import { callsChild, findChildNames, findPseudonyms, type Surroundings } from './child-names';
import { error, type Rule } from './finding';
import { isInitials, isNameWord, isRoleOrBody } from './name-words';
import { passagesOf, withoutRepeats, type Passage } from './passages';

type Quote = Manuscript['quotes'][number];

export const checkChildren: Rule = (manuscript) => {
  if (!isAboutChildren(manuscript)) return [];
  const passages = passagesOf(manuscript);
  const around = surroundingsOf(manuscript, passages);
  const inText = passages.flatMap((passage) => findChildNames(passage.text, around).map((text) => ({ passage, text })));
  const found = [...speakersNamed(manuscript.quotes, around), ...inText];
  return withoutRepeats(found).map(({ text, passage: { field, where } }) =>
    error(
      { code: 'child-name', field, text },
      {
        id: `"${text}" ${where.id} tampak sebagai nama seorang anak. Ganti dengan inisial: identitas anak wajib dirahasiakan (UU 11/2012 pasal 19).`,
        en: `"${text}" ${where.en} looks like the name of a child. Write initials: a child's identity is kept secret (UU 11/2012 pasal 19).`,
      },
    ),
  );
};

export const isUnitForChildren = ({ facility }: { facility?: { kind: string; specialisation: string } | null }) =>
  facility?.kind === 'lpka' || facility?.specialisation === 'children';

const isAboutChildren = (manuscript: Manuscript) =>
  isUnitForChildren(manuscript) ||
  manuscript.concernsChildren ||
  [...manuscript.photos, ...manuscript.bodyPhotos].some(({ subjects }) => subjects === 'children');

function speakersNamed(quotes: Quote[], { pseudonyms }: Surroundings): { passage: Passage; text: string }[] {
  return quotes.flatMap((quote, index) => {
    const name = isChild(quote) ? nameOf(quote.speaker ?? '') : null;
    if (!name || pseudonyms.has(name.toLowerCase())) return [];
    const where = { id: `di kutipan ke-${index + 1}`, en: `in quotation ${index + 1}` };
    return [{ passage: { field: 'quotes', where, text: quote.speaker ?? '' }, text: name }];
  });
}

const isChild = ({ speaker, office, attribution }: Quote) =>
  [speaker, office, attribution].some((words) => words && callsChild(words));

/** "R, anak binaan LPKA Blitar" has no name in it; "Rizky P." has. */
function nameOf(speaker: string): string | null {
  const words = speaker.split(/[\s,;()]+/u).filter(Boolean);
  const isMoreThanName = words.some((word) => isRoleOrBody(word) || callsChild(word)) || callsChild(speaker);
  const name = words.filter((word) => isNameWord(word) && !(isMoreThanName && placeLength([word]) > 0));
  return name.every(isInitials) ? null : name.join(' ');
}

function surroundingsOf({ facility, dateline, quotes, byline }: Manuscript, passages: Passage[]): Surroundings {
  const officials = quotes.filter(
    (quote) => !isChild(quote) && (quote.office?.trim() || quote.attribution?.split(/[\s,]+/u).some(isRoleOrBody)),
  );
  return {
    places: new Set([facility?.shortName, dateline?.place].flatMap(wordsOfName)),
    adults: new Set([byline?.name, ...officials.map(({ speaker }) => speaker)].flatMap(wordsOfName)),
    pseudonyms: new Set(passages.flatMap(({ text }) => findPseudonyms(text)).map((name) => name.toLowerCase())),
  };
}

const wordsOfName = (name: string | null | undefined) => name?.toLowerCase().match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
