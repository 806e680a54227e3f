/** Everything of a manuscript that the public reads as words, and where it stands. */
import type { Block, Manuscript, Sentence } from '../../../../contracts/workflow';
import { fold, paragraphsOf } from '../../core';
import { newCorrectionsOf } from './corrections';

export interface Passage {
  field: string;
  /** "di paragraf ke-2", "in paragraph 2" */
  where: Sentence;
  /** White space is folded. */
  text: string;
}

export function passagesOf(manuscript: Manuscript): Passage[] {
  const { title, kicker, summary, dateline, byline } = manuscript;
  const passages = [
    passage('title', title, 'di judul', 'in the title'),
    passage('kicker', kicker, 'di kepala judul', 'in the kicker'),
    passage('summary', summary, 'di ringkasan', 'in the summary'),
    passage('dateline', dateline?.place, 'di titimangsa', 'in the dateline'),
    passage('dateline', dateline?.agency, 'di titimangsa', 'in the dateline'),
    ...passagesOfBody(manuscript.body),
    ...passagesOfQuotes(manuscript),
    ...passagesOfPhotos(manuscript),
    passage('byline', byline?.name, 'pada nama penulis', 'in the name of the author'),
    passage('byline', byline?.bio, 'di biodata penulis', 'in the note about the author'),
    ...passagesOfCorrections(manuscript),
  ];
  return passages.filter(({ text }) => text !== '');
}

/** What every top-level block of the body is called; blocks without words are not counted, as in a quote's `paragraph`. */
export function placesOfBlocks(body: readonly Block[]): { block: Block; where: Sentence }[] {
  let number = 0;
  return body.map((block) => {
    if (paragraphsOf([block]).length > 0) number += 1;
    return { block, where: { id: `di paragraf ke-${number || 1}`, en: `in paragraph ${number || 1}` } };
  });
}

/** Pictures within the body, in order; the renderer shows them at any depth. */
export function imagesOf(body: readonly Block[]): { url?: unknown; [attribute: string]: unknown }[] {
  return body.flatMap(({ type, image, children }) => [
    ...(type === 'image' && image && typeof image === 'object' ? [image as Record<string, unknown>] : []),
    ...(Array.isArray(children) ? imagesOf(children) : []),
  ]);
}

/** The same number twice in the same place, or a quotation repeating its paragraph, is one thing to mend. */
export function withoutRepeats<Found extends { passage: Passage; text: string }>(found: Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ passage: { field, where }, text }) => {
    if (field === 'quotes' && seen.has(`body\n${text}`)) return false;
    const isRepeat = seen.has(`${where.id}\n${text}`);
    seen.add(`${where.id}\n${text}`).add(`${field}\n${text}`);
    return !isRepeat;
  });
}

function passagesOfBody(body: readonly Block[]): Passage[] {
  const words = placesOfBlocks(body).flatMap(({ block, where }) =>
    linesOf(block).map((text) => ({ field: 'body', where, text })),
  );
  const ofImages = imagesOf(body).flatMap((image, index) => [
    passage('body', image.caption, `di keterangan gambar ke-${index + 1}`, `in the caption of picture ${index + 1}`),
    passage(
      'body',
      image.alternativeText,
      `di teks alternatif gambar ke-${index + 1}`,
      `in the alternative text of picture ${index + 1}`,
    ),
  ]);
  return [...words, ...ofImages];
}

/** Each item of a list by itself: a number does not go on in the next item. */
const linesOf = (block: Block): string[] =>
  block.type === 'list' ? (block.children ?? []).flatMap(linesOf) : paragraphsOf([block]);

function passagesOfQuotes({ quotes }: Manuscript): Passage[] {
  return quotes.flatMap(({ text, speaker, office, attribution }, index) =>
    [text, speaker, office, attribution].map((words) =>
      passage('quotes', words, `di kutipan ke-${index + 1}`, `in quotation ${index + 1}`),
    ),
  );
}

function passagesOfPhotos({ photos }: Manuscript): Passage[] {
  return photos.flatMap(({ caption, altText, credit }, index) => [
    passage('photos', caption, `di keterangan foto ke-${index + 1}`, `in the caption of photo ${index + 1}`),
    passage(
      'photos',
      altText,
      `di teks alternatif foto ke-${index + 1}`,
      `in the alternative text of photo ${index + 1}`,
    ),
    passage('photos', credit, `di kredit foto ke-${index + 1}`, `in the credit of photo ${index + 1}`),
  ]);
}

/** Only the new ones: what is public already may not be changed any more, so it would stop every later version. */
function passagesOfCorrections(manuscript: Manuscript): Passage[] {
  return newCorrectionsOf(manuscript).flatMap(({ note, replaces }) =>
    [note, replaces].map((words) => passage('corrections', words, 'di ralat', 'in the correction')),
  );
}

const passage = (field: string, text: unknown, id: string, en: string): Passage => ({
  field,
  where: { id, en },
  text: typeof text === 'string' ? fold(text) : '',
});
