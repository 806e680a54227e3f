/**
 * The words before the news: "JEMBER – ", "Bogor, INFO_PAS. ", "JABARNEWS | PURWAKARTA – ".
 * A route ("Sumba - Bali"), a reduplicated word ("masing – masing") and a pair of weekdays are none.
 */
import { isMonthName, isPlace, isWeekdayName, parseIndonesianDate } from '../core';
import { toTitleCase } from './words';

export interface Dateline {
  /** In title case: "Jember", "Palangka Raya". */
  place: string | null;
  agency: string | null;
  /** As printed, up to the first word of the news. */
  raw: string;
  /** The words of a date inside it: "17 Agustus 2022" of "Jayapura, 17 Agustus 2022 – ". */
  dateRaw: string | null;
  /** In capitals or with an agency: such a line can start a text, whatever stands before it. */
  isStrong: boolean;
}

const LONGEST = 80;
const ENDS_DATELINE =
  /^(.{2,70}?)(\s*[-–—―]{1,4}(?:\s+|$)|\s*[–—―]{1,3}-?(?=[\p{Lu}"“])|(?<=INFO_PAS)\.?(?:\s+|$)|\s*:\s+(?=[\p{Lu}"“]))/u;

export function parseDateline(line: string): Dateline | null {
  const match = ENDS_DATELINE.exec(line.slice(0, LONGEST));
  const [raw, head, sign] = match ?? [];
  if (raw === undefined || head === undefined || sign === undefined) return null;
  const { words, dateRaw } = withoutDate(head.trim());
  const said = readPlaceAndAgency(words);
  if (!said || !goesOnAsNews(line.slice(raw.length), said)) return null;
  const isStrong = Boolean(said.agency) || /^\P{Ll}{3,}$/u.test(words);
  if (sign.trim() === ':' && (said.place === null || said.agency !== null || said.place !== said.place.toUpperCase()))
    return null;
  return { ...said, place: said.place && titled(said.place), raw, dateRaw, isStrong };
}

function readPlaceAndAgency(head: string): { place: string | null; agency: string | null } | null {
  const bracket = /^(.{2,40}?)\s*\(([^()]{2,30})\)$/u.exec(head);
  const parts = bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : head.split(/\s*[,|/]\s*/);
  if (parts.length > 3 || parts.some((part) => part === '')) return null;
  const agency = parts.find(isAgency) ?? null;
  const places = parts.filter((part) => part !== agency);
  if (places.some((place) => !isPlaceLike(place))) return null;
  if (bracket && !agency)
    return isPlaceLike(parts[0] ?? '') ? { place: parts[0] ?? null, agency: parts[1] ?? null } : null;
  return { place: places.length ? places.join(', ') : null, agency };
}

const AGENCY_WORDS =
  /\.(?:com|id|net|co|org|info|icu|news|tv)\b|_|\d|news|media|warta|kabar|khabar|berita|radar|tribun|(?:^|\s)(?:pos|post|tv|pers|press|antara|viva|tempo|kompas|detik|humas|editor|jurnal|suara|redaksi|rri|tvri|kumparan|kemenkumham|ditjenpas|imipas)(?:$|\s)/iu;

const isAgency = (words: string) => words.length <= 40 && AGENCY_WORDS.test(words);

const PLACE = /^(?:\p{Lu}[\p{L}'’.]*)(?:[ -](?:\p{Lu}[\p{L}'’.]*|I{1,3})){0,3}$/u;
const NOT_A_PLACE =
  /^(?:masing|para|dalam|pada|untuk|dengan|selain|menurut|sebagai|kegiatan|acara|hari|tanggal|waktu|tempat|foto|sumber|tema|judul|program|covid|hut|lapas|rutan|lpka|kalapas|karutan|kepala|wbp|upt)(?:\s|$)/iu;

function isPlaceLike(words: string): boolean {
  if (!PLACE.test(words) || NOT_A_PLACE.test(words)) return false;
  return !words.split(/[ -]/).some((word) => isWeekdayName(word) || isMonthName(word));
}

/** News goes on with a capital, a figure or a quote; a second place ("Sumba - Bali") makes a route of the two. */
function goesOnAsNews(rest: string, { place, agency }: Pick<Dateline, 'place' | 'agency'>): boolean {
  if (rest.trim() === '') return true;
  if (!/^["“'‘(*]*[\p{Lu}\p{N}]/u.test(rest)) return false;
  const [first = ''] = /^[\p{L}'’]+/u.exec(rest) ?? [];
  if (place === null) return true;
  if (first.toLowerCase() === place.toLowerCase()) return false;
  return agency !== null || place === place.toUpperCase() || !isPlace(first);
}

function withoutDate(head: string): { words: string; dateRaw: string | null } {
  const match = /^(.{2,40}?)(?:[\s,]+\(?|\()((?:\p{L}{4,6}['’]?\p{L}{0,3},?\s*)?\(?\d{1,2}[\s/.-].{1,22}?)\)?$/u.exec(
    head,
  );
  const [, words, date] = match ?? [];
  if (!words || !date) return { words: head, dateRaw: null };
  const isDate = parseIndonesianDate(date, { referenceDate: '2100-12-31' }) !== null;
  return isDate ? { words: words.trim(), dateRaw: date.replace(/^\(/, '') } : { words: head, dateRaw: null };
}

const titled = (place: string) => (place === place.toUpperCase() ? toTitleCase(place).replace(/^Dki\b/, 'DKI') : place);
