/**
 * The body of a page, line by line: paragraphs, the photos between them, the sign-off at the end.
 * What cannot be body text and is not understood either goes into `notUnderstood` or `residuals`; nothing is dropped.
 */
import { parseClosingByline, splitClosingByline } from './byline';
import { splitCaption } from './credit';
import { parseDateline, type Dateline } from './dateline';
import { textAt, type Line } from './page-lines';
import {
  isZoomMarker,
  joinZoomMarkers,
  takeCaptionLine,
  takePhotoAroundMarker,
  takePhotoUnderMarker,
} from './photo-lines';
import { isChrome, type Platform } from './platform-chrome';
import { readTagLine } from './tags';
import { countWords, isProse } from './words';

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
  const text = takeSignOff(body, joinZoomMarkers(body, lines), platform);
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

const note = (body: PageBody, line: Line | undefined) =>
  line && body.chrome.push({ line: line.number, text: line.text });

function takeParagraph(body: PageBody, lines: Line[], index: number): number {
  body.paragraphs.push(textAt(lines, index));
  return 1;
}

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

/**
 * From the last line upwards: sign-offs and tags, and short left-over words that no sentence follows. Several of them below a
 * page of kumparan are its topics, which it prints without a label.
 */
function takeSignOff(body: PageBody, lines: Line[], platform: Platform): Line[] {
  const hasProse = lines.some(({ text }) => isProse(text));
  const taken: Line[] = [];
  let end = lines.length;
  for (; end > 0; end -= 1) {
    const line = lines[end - 1];
    if (!line || !isEndMatter(line.text, platform, hasProse)) break;
    taken.push(line);
  }
  const leftOver = taken.filter(
    ({ text }) => isLeftOver(text) && !parseClosingByline(text) && !isChrome(text, platform, 'body'),
  );
  const areTopics = platform === 'kumparan' && leftOver.length > 1;
  for (const line of taken.reverse()) {
    if (isChrome(line.text, platform, 'body')) note(body, line);
    else if (parseClosingByline(line.text)) body.closing.push(line.text);
    else if (!takeTagLine(body, line)) (areTopics ? body.tags : body.residuals).push(line.text);
  }
  return lines.slice(0, end);
}

function isEndMatter(text: string, platform: Platform, hasProse: boolean): boolean {
  if (isChrome(text, platform, 'body')) return !isZoomMarker(text);
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
