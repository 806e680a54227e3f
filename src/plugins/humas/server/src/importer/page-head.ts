/** The head of a page: who wrote it, what it is called, when it appeared. */
import type { StatedInstant } from '../../../contracts/import';
import { parseLeadingByline } from './byline';
import { parseDateline } from './dateline';
import type { Line } from './page-lines';
import { isChrome, isDisclaimer, KUMPARAN_DISCLAIMER, type Platform } from './platform-chrome';
import { readPublicationDates, type PageZone } from './publication-dates';
import { countWords, endsLikeSentence, isProse } from './words';

export interface PageHead {
  title: string;
  kicker: string | null;
  byline: { name: string; bio: string | null } | null;
  publishedAt: StatedInstant | null;
  updatedAt: StatedInstant | null;
  /** The first printed date of publication, with or without a time. */
  statedOn: string | null;
  disclaimer: string | null;
  chrome: { line: number; text: string }[];
  /** Dates without an hour: said, but no moment. */
  dayOnly: string[];
  notUnderstood: string[];
}

export function readHead(lines: Line[], platform: Platform, zone: PageZone): PageHead {
  const head = emptyHead();
  const words: Line[] = [];
  let dateAt = -1;
  for (const line of lines) {
    if (isDisclaimer(line.text)) takeDisclaimer(head, line);
    else if (takeDates(head, line, zone)) dateAt = words.length;
    else if (isChrome(line.text, platform, 'head')) head.chrome.push({ line: line.number, text: line.text });
    else words.push(line);
  }
  const isKumparan = platform === 'kumparan';
  nameParts(head, words, isKumparan ? -1 : dateAt, isKumparan ? authorOf(head.disclaimer) : null, isKumparan);
  return head;
}

const authorOf = (disclaimer: string | null) => KUMPARAN_DISCLAIMER.exec(disclaimer ?? '')?.[1] ?? null;

function takeDisclaimer(head: PageHead, { number, text }: Line): void {
  head.disclaimer ??= text;
  head.chrome.push({ line: number, text });
}

function takeDates(head: PageHead, line: Line, zone: PageZone): boolean {
  const dates = readPublicationDates(line.raw, zone);
  if (!dates) return false;
  head.publishedAt ??= dates.publishedAt;
  head.updatedAt ??= dates.updatedAt;
  if (!dates.publishedAt && !dates.updatedAt) head.dayOnly.push(line.text);
  head.statedOn ??= dates.date;
  if (dates.chrome) head.chrome.push({ line: line.number, text: dates.chrome });
  return true;
}

const PROFILE = /^(.{1,90}?)\s+mohon tunggu(?:\.\.\.|…)\s*(.*)$/iu;

/** Kompasiana prints author, bio, title, date; kumparan title, author, bio. A line said twice is said once. */
function nameParts(
  head: PageHead,
  words: Line[],
  dateAt: number,
  knownAuthor: string | null,
  isTitleFirst: boolean,
): void {
  const profile = words
    .map(({ text }) => (text.length < 600 ? PROFILE.exec(text) : null))
    .find((match) => match !== null);
  const author = knownAuthor ?? profile?.[1] ?? null;
  const titleAt = isTitleFirst ? titleOverAuthor(words, author) : (dateAt > 0 ? dateAt : words.length) - 1;
  const title = words[titleAt];
  head.title = title?.text ?? '';
  const others = words.filter((line, index) => index !== titleAt && !isSaidAgain(head, line, head.title));
  const isAfterDate = (line: Line) => !isTitleFirst && dateAt > 0 && words.indexOf(line) >= dateAt;
  const about = others.filter((line) => !isAfterDate(line));
  head.notUnderstood.push(...others.filter(isAfterDate).map(({ text }) => text));
  nameAuthor(head, about, author, profile?.[2] ?? null);
}

function nameAuthor(head: PageHead, about: Line[], author: string | null, job: string | null): void {
  const name = author ?? about[0]?.text ?? null;
  if (!name) return;
  const said = about.filter((line) => line.text !== name && !PROFILE.test(line.text.slice(0, 600)));
  about
    .filter((line) => line.text === name)
    .slice(1)
    .forEach((line) => isSaidAgain(head, line, name));
  const bio = [job, ...said.map(({ text }) => text)].filter((words): words is string => Boolean(words));
  head.byline = { name, bio: bio.length > 0 ? bio.join(' ') : null };
  const expected = job === null ? 1 : 2;
  head.notUnderstood.push(...said.slice(expected).map(({ text }) => text));
}

function titleOverAuthor(words: Line[], author: string | null): number {
  const authorAt = words.findIndex(({ text }) => text.toLowerCase() === author?.toLowerCase());
  return authorAt > 0 ? authorAt - 1 : words.findIndex((_, index) => index !== authorAt);
}

function isSaidAgain(head: PageHead, line: Line, words: string): boolean {
  if (line.text !== words) return false;
  head.chrome.push({ line: line.number, text: line.text });
  return true;
}

const KICKER =
  /^(?:siaran pers|press release|press rilis|pers rilis|rilis|rilis berita|rilis pers|berita|pengumuman|advertorial)(?: (?:lapas|rutan|lpka|humas|kanwil|untuk|nomor)\b.{0,40})?$/iu;
const LETTER = /^(?:nomor|no|hal|perihal|lampiran|sifat)\s*:/iu;
const GREETING =
  /^(?:yth\b|kepada yth|assalamu|selamat (?:pagi|siang|sore|malam)\b|salam (?:sejahtera|sehat)|mohon izin|izin (?:menyampaikan|melaporkan|mengirim|share)|berikut (?:kami|ini|disampaikan|adalah|rilis|berita|siaran)|dengan hormat|rekan-rekan (?:media|wartawan))/iu;
/** "[08.15, 17/8/2022] Humas Lapas X: *Judul*", as WhatsApp copies a message. */
const FORWARDED = /^\[\d{1,2}[.:/]\d{1,2}[^\]]{0,20}\]\s*[^:]{1,60}:\s+/u;

/**
 * A release without a platform: kicker, title, byline, date, in whatever order, until the first body line. Returns the head
 * and how many lines it took.
 */
export function readPlainHead(lines: Line[], zone: PageZone): { head: PageHead; length: number } {
  const head = emptyHead();
  let wasBold = false;
  for (const [index, line] of lines.entries()) {
    const forward = FORWARDED.exec(line.text.slice(0, 120))?.[0] ?? '';
    const text = line.text.slice(forward.length);
    if (!takePlainLine(head, { ...line, text }, wasBold, zone)) return { head, length: index };
    if (forward) head.chrome.push({ line: line.number, text: forward.trim() });
    wasBold = BOLD.test(text);
  }
  return { head, length: lines.length };
}

/** false: the line belongs to the body. */
function takePlainLine(head: PageHead, line: Line, wasBold: boolean, zone: PageZone): boolean {
  const { text } = line;
  const isBold = BOLD.test(text);
  const hasTitle = head.title !== '';
  const author = head.byline ? null : parseLeadingByline(text);
  if (takeDates(head, line, zone)) return true;
  if (isChrome(text, null, 'head')) head.chrome.push({ line: line.number, text });
  else if (!hasTitle && !head.kicker && KICKER.test(unmarked(text))) head.kicker = unmarked(text);
  else if (!hasTitle && !isBold && (GREETING.test(text) || LETTER.test(text))) head.notUnderstood.push(text);
  else if (author) head.byline = { name: author, bio: null };
  else if (!hasTitle && isTitle(text)) head.title = unmarked(text);
  else if (hasTitle && wasBold && isBold && isTitle(text)) head.title = `${head.title} ${unmarked(text)}`;
  else return false;
  return true;
}

const BOLD = /^[*_]{1,3}[^*_]{3,300}[*_]{1,3}$/u;
/** WhatsApp's and Markdown's marks round a whole line are no words of the title. */
const unmarked = (text: string) =>
  text
    .replace(/^#{1,4}\s+(?=\S)/u, '')
    .replace(/^([*_~]{1,3})(?=[^\s*_~])(.{1,300}[^\s*_~])\1$/u, '$2')
    .replace(/^judul\s*:\s*(?=\S)/iu, '')
    .trim();

function isTitle(text: string): boolean {
  if (parseDateline(text)) return false;
  const words = countWords(text.slice(0, 600));
  return text.length <= 300 && words <= 32 && !isProse(text) && !(endsLikeSentence(text) && words > 12);
}

const emptyHead = (): PageHead => ({
  title: '',
  kicker: null,
  byline: null,
  publishedAt: null,
  updatedAt: null,
  statedOn: null,
  disclaimer: null,
  chrome: [],
  dayOnly: [],
  notUnderstood: [],
});
