/**
 * The body of a page, line by line: paragraphs, the photos between them, the sign-off at the end.
 * What cannot be body text and is not understood either goes into `notUnderstood` or `residuals`; nothing is dropped.
 */
import { parseClosingByline, splitClosingByline } from './byline';
import { splitCaption } from './credit';
import { parseDateline, type Dateline } from './dateline';
import type { Line } from './page-lines';
import { isChrome, type Platform } from './platform-chrome';
import { readTagLine } from './tags';
import { countWords, endsLikeSentence, isProse } from './words';

export interface BodyPhoto {
  beforeParagraph: number;
  caption: string | null;
  altText: string | null;
  creditRaw: string | null;
}

export interface PageBody {
  paragraphs: string[];
  dateline: Dateline | null;
  photos: BodyPhoto[];
  closing: string[];
  tags: string[];
  chrome: { line: number; text: string }[];
  /** Left-over words at the end of the text: half a sentence, a cut apposition. */
  residuals: string[];
  notUnderstood: string[];
  /** "Halaman Selanjutnya" inside the text: the officer pasted the next page behind it. */
  hasJoinedPages: boolean;
}

export function readBody(lines: Line[], platform: Platform): PageBody {
  const body: PageBody = {
    paragraphs: [],
    dateline: null,
    photos: [],
    closing: [],
    tags: [],
    chrome: [],
    residuals: [],
    notUnderstood: [],
    hasJoinedPages: false,
  };
  const text = takeSignOff(body, lines, platform);
  for (let index = 0; index < text.length; ) index += takeLine(body, text, index, platform);
  takeClosingFromLastParagraph(body);
  takeResidual(body);
  takeDateline(body);
  return body;
}

/** Reads what stands at `index`; answers how many lines that was. */
function takeLine(body: PageBody, lines: Line[], index: number, platform: Platform): number {
  return (
    takePhotoAroundMarker(body, lines, index) ||
    takePhotoUnderMarker(body, lines, index) ||
    takeFurniture(body, lines, index, platform) ||
    takeCaptionLine(body, lines, index) ||
    takeParagraph(body, lines, index)
  );
}

const textAt = (lines: Line[], index: number) => lines[index]?.text ?? '';
const note = (body: PageBody, line: Line | undefined) =>
  line && body.chrome.push({ line: line.number, text: line.text });

function takeParagraph(body: PageBody, lines: Line[], index: number): number {
  body.paragraphs.push(textAt(lines, index));
  return 1;
}

// --- photos ---------------------------------------------------------------------------------------------------------

const ZOOM = /^zoom-in-?(?:white|black)?\s?(?:perbesar)?$/iu;

/** kumparan: alt text, "zoom-in-whitePerbesar", caption. The same words on both sides are one photo. */
function takePhotoAroundMarker(body: PageBody, lines: Line[], index: number): number {
  const before = textAt(lines, index);
  const after = textAt(lines, index + 2);
  if (!ZOOM.test(textAt(lines, index + 1).slice(0, 40)) || ZOOM.test(before.slice(0, 40)))
    return takeZoomMarker(body, lines, index);
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
  if (!ZOOM.test(textAt(lines, index).slice(0, 40)) || textAt(lines, index).length > 40) return 0;
  note(body, lines[index]);
  const next = textAt(lines, index + 1);
  const hasButton = /^perbesar$/iu.test(next);
  if (hasButton) note(body, lines[index + 1]);
  const caption = textAt(lines, index + 1 + Number(hasButton));
  const isOwn = splitCaption(caption) !== null;
  addPhoto(body, isOwn ? caption : null, null);
  return 1 + Number(hasButton) + Number(isOwn);
}

/** The caption under a photo whose alt text differs: it has a credit, or begins with the same words. */
const isCaptionOf = (alt: string, text: string) =>
  isCaptionLike(text) && (splitCaption(text) !== null || text.slice(0, 12) === alt.slice(0, 12));

/** Kompasiana's desktop page: "Lihat foto", the caption, and the caption once or twice more. */
function takePhotoUnderMarker(body: PageBody, lines: Line[], index: number): number {
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
function takeCaptionLine(body: PageBody, lines: Line[], index: number): number {
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

// --- furniture between paragraphs -----------------------------------------------------------------------------------

function takeFurniture(body: PageBody, lines: Line[], index: number, platform: Platform): number {
  const line = lines[index];
  if (!line) return 1;
  const isNextPage = /^halaman selanjutnya$/iu.test(line.text);
  const isFollowButton = /^follow$/iu.test(line.text) && isChrome(textAt(lines, index - 1), platform, 'body');
  if (!isFollowButton && !(isNextPage && platform) && !isChrome(line.text, platform, 'body'))
    return takeTagLine(body, line);
  body.hasJoinedPages ||= isNextPage;
  note(body, line);
  return 1;
}

function takeTagLine(body: PageBody, { text }: Line): number {
  const tags = readTagLine(text);
  if (tags) body.tags.push(...tags);
  return tags ? 1 : 0;
}

// --- the end of the text --------------------------------------------------------------------------------------------

/** From the last line upwards: sign-offs and tags, and short left-over words that no sentence follows. */
function takeSignOff(body: PageBody, lines: Line[], platform: Platform): Line[] {
  const hasProse = lines.some(({ text }) => isProse(text));
  const taken: Line[] = [];
  let end = lines.length;
  for (; end > 0; end -= 1) {
    const line = lines[end - 1];
    if (!line || !isEndMatter(line.text, platform, hasProse)) break;
    taken.push(line);
  }
  for (const line of taken.reverse()) {
    if (isChrome(line.text, platform, 'body')) note(body, line);
    else if (parseClosingByline(line.text)) body.closing.push(line.text);
    else if (!takeTagLine(body, line)) body.residuals.push(line.text);
  }
  return lines.slice(0, end);
}

function isEndMatter(text: string, platform: Platform, hasProse: boolean): boolean {
  if (isChrome(text, platform, 'body')) return !ZOOM.test(text.slice(0, 40));
  if (splitCaption(text)) return false;
  return Boolean(parseClosingByline(text)) || readTagLine(text) !== null || (hasProse && isLeftOver(text));
}

const isLeftOver = (text: string) =>
  text.length < 80 &&
  countWords(text) <= 4 &&
  !/[.!?:,;"”’)*]$/u.test(text) &&
  !splitCaption(text) &&
  !/^["“]/u.test(text);

function takeClosingFromLastParagraph(body: PageBody): void {
  const last = body.paragraphs.at(-1);
  const split = last ? splitClosingByline(last) : null;
  if (!split) return;
  body.paragraphs[body.paragraphs.length - 1] = split.text;
  body.closing.unshift(split.closing);
}

const LEFT_OVER_OFFICE =
  /(?<=[.!?]["”’]?)\s+((?:Plt\. |Plh\. )?(?:Kalapas|Karutan|Kabapas|KaLPKA|Kepala|Kakanwil|Kadivpas|Sekjen|Dirjen|Humas|Kasi|Kasubsi|Kasubag|Kaur|KPLP)(?: (?:\p{Lu}[\p{L}\p{N}-]{0,20}|II[AB]?)){0,5})$/u;

/** "…,” ucap Hasan. Kalapas Jember": an office behind the last full stop is what is left of a cut sentence. */
function takeResidual(body: PageBody): void {
  const last = body.paragraphs.at(-1) ?? '';
  const tailStart = Math.max(0, last.length - 160);
  const match = LEFT_OVER_OFFICE.exec(last.slice(tailStart));
  if (!match?.[1] || tailStart + match.index === 0) return;
  body.paragraphs[body.paragraphs.length - 1] = last.slice(0, tailStart + match.index);
  body.residuals.unshift(match[1]);
}

function takeDateline(body: PageBody): void {
  body.paragraphs.slice(0, 2).some((paragraph, index) => {
    const dateline = parseDateline(paragraph);
    if (!dateline || (index > 0 && !dateline.isStrong)) return false;
    body.dateline = dateline;
    body.paragraphs[index] = paragraph.slice(dateline.raw.length);
    return true;
  });
  const [first] = body.paragraphs;
  if (first !== '') return;
  body.paragraphs.shift();
  body.photos = body.photos.map((photo) => ({ ...photo, beforeParagraph: Math.max(1, photo.beforeParagraph - 1) }));
}
