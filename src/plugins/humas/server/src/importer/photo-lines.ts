/** The photos of a page are lines too: a caption, a credit, a button to make them larger. Each `take…` answers how many it took. */
import { splitCaption } from './credit';
import { parseDateline } from './dateline';
import type { PageBody } from './page-body';
import { textAt, type Line } from './page-lines';
import { isChrome } from './platform-chrome';
import { countWords, endsLikeSentence } from './words';

const note = (body: PageBody, line: Line | undefined) =>
  line && body.chrome.push({ line: line.number, text: line.text });

export const isZoomMarker = (text: string) =>
  text.length < 40 && /^zoom-in-?(?:white|black)?\s?(?:perbesar)?$/iu.test(text);

/** kumparan: alt text, "zoom-in-whitePerbesar", caption. The same words on both sides are one photo. */
export function takePhotoAroundMarker(body: PageBody, lines: Line[], index: number): number {
  const before = textAt(lines, index);
  const after = textAt(lines, index + 2);
  if (!isZoomMarker(textAt(lines, index + 1)) || isZoomMarker(before)) return takeZoomMarker(body, lines, index);
  const isTwice = before === after;
  if (!isTwice && (!isCaptionLike(before) || isChrome(before, 'kumparan', 'body'))) return 0;
  note(body, lines[index + 1]);
  const usesAfter = isTwice || isCaptionOf(before, after);
  addPhoto(body, usesAfter ? after : before, before);
  if (usesAfter && !isTwice) body.notUnderstood.push(before);
  return usesAfter ? 3 : 2;
}

/** The marker alone: its photo has no alt text. */
function takeZoomMarker(body: PageBody, lines: Line[], index: number): number {
  if (!isZoomMarker(textAt(lines, index))) return 0;
  note(body, lines[index]);
  const caption = textAt(lines, index + 1);
  const isOwn = splitCaption(caption) !== null;
  addPhoto(body, isOwn ? caption : null, null);
  return isOwn ? 2 : 1;
}

/** The icon's name and the button's label are one marker, also when a browser puts them on two lines. */
export function joinZoomMarkers(body: PageBody, lines: Line[]): Line[] {
  return lines.filter((line, index) => {
    const isLabel = /^perbesar$/iu.test(line.text) && isZoomMarker(textAt(lines, index - 1));
    if (isLabel) note(body, line);
    return !isLabel;
  });
}

/** The caption under a photo whose alt text differs: it has a credit, or begins with the same words. */
const isCaptionOf = (alt: string, text: string) =>
  isCaptionLike(text) && (splitCaption(text) !== null || text.slice(0, 12) === alt.slice(0, 12));

/** Kompasiana's desktop page: "Lihat foto", the caption, and the caption once or twice more. */
export function takePhotoUnderMarker(body: PageBody, lines: Line[], index: number): number {
  if (!/^(?:lihat|perbesar) (?:foto|gambar)$/iu.test(textAt(lines, index).slice(0, 20))) return 0;
  note(body, lines[index]);
  const caption = textAt(lines, index + 1);
  const isTwice = caption !== '' && caption === textAt(lines, index + 2);
  if (!isTwice && !(splitCaption(caption) || isCaptionLike(caption))) {
    addPhoto(body, null, null);
    return 1;
  }
  addPhoto(body, caption, null);
  return 2 + repeats(lines, index + 2, caption);
}

/** "Dokpri", "Upacara bendera | Dokpri", "Keterangan foto: …". */
export function takeCaptionLine(body: PageBody, lines: Line[], index: number): number {
  const line = textAt(lines, index);
  const labelled = CAPTION_LABEL.exec(line.slice(0, 60))?.[0];
  if (labelled && line.length < 500) {
    body.chrome.push({ line: lines[index]?.number ?? 0, text: labelled.trim() });
    addPhoto(body, line.slice(labelled.length), null);
    return 1;
  }
  const split = splitCaption(line);
  if (!split) return 0;
  addPhoto(body, line, null);
  return 1 + (split.caption ? repeats(lines, index + 1, line) : 0);
}

const CAPTION_LABEL = /^(?:\*|_)?(?:keterangan|ket\.?|caption|teks)\s*(?:foto|gambar)?\s*:\s*(?=\S)/iu;

function repeats(lines: Line[], from: number, words: string): number {
  let count = 0;
  while (count < 3 && textAt(lines, from + count) === words) count += 1;
  return count;
}

function addPhoto(body: PageBody, words: string | null, alt: string | null): void {
  const split = words ? splitCaption(words) : null;
  const caption = split ? split.caption : words;
  body.photos.push({
    beforeParagraph: body.paragraphs.length + 1,
    caption,
    altText: alt !== null && alt !== words ? alt : alt === null ? null : caption,
    creditRaw: split?.creditRaw ?? null,
  });
}

const isCaptionLike = (text: string) =>
  text !== '' &&
  text.length <= 400 &&
  (splitCaption(text) !== null ||
    (countWords(text) <= 35 && !(endsLikeSentence(text) && /["”]|\. /.test(text)) && !parseDateline(text)));
