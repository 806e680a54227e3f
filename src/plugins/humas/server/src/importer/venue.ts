/** Where it was, and how people came together: in a room, over the network, or both. */
import type { ImportedEvent } from '../../../contracts/import';
import { isWeekdayName, likelyPlaceLength, placeLength } from '../core';
import { readWords, type Word } from './words';

const ONLINE =
  /(?<!\p{L})(?:virtual|daring|online|zoom(?: meeting)?|video ?conference|vicon|teleconference|telekonferensi|live streaming|webinar|youtube|dalam jaringan|google meet|microsoft teams)(?!\p{L})/iu;
const HYBRID =
  /(?<!\p{L})(?:hybrid|hibrid|hibrida|hybride|luring (?:dan|maupun) daring|daring (?:dan|maupun) luring|langsung (?:dan|maupun) (?:secara )?(?:virtual|daring)|tatap muka (?:dan|maupun) (?:secara )?(?:virtual|daring)|virtual (?:dan|maupun) (?:secara )?(?:langsung|tatap muka))(?!\p{L})/iu;
const ONSITE = /(?<!\p{L})(?:luring|tatap muka|luar jaringan)(?!\p{L})/iu;

/** A room of one's own does not make an online event hybrid: participants sat in it before a screen. */
export function readMode(paragraphs: string[], hasVenue: boolean): ImportedEvent['mode'] {
  const says = (words: RegExp) => paragraphs.some((paragraph) => words.test(paragraph));
  if (says(HYBRID) || (says(ONLINE) && says(ONSITE))) return 'hybrid';
  if (says(ONLINE)) return 'online';
  return hasVenue ? 'onsite' : null;
}

const ROOMS = new Set(
  `aula lapangan ruang ruangan gedung lounge hotel masjid musala mushola musholla gereja kapel vihara pura pendopo halaman balai auditorium graha kantor blok studio
  lantai taman dapur kebun klinik poliklinik bengkel perpustakaan gor stadion alun-alun teras lobi lobby selasar area sasana griya rumah kampus ballroom
  puskesmas pos portir steril branggang`.split(/\s+/),
);
const SMALL_WORDS_OF_ROOMS =
  /^(?:pertemuan|rapat|upacara|tenis|olahraga|tengah|depan|belakang|utama|serbaguna|kunjungan|kerja|hunian|kegiatan|dalam|futsal|voli|basket|apel|layanan|tunggu|besuk|data|teleconference|zoom|vicon|lantai|aula|lapas|rutan)$/i;

export interface Venue {
  name: string;
  locality: string | null;
}

/** Every place of the text that is a room, a building or a ground, in order. */
export function findVenues(text: string): Venue[] {
  const words = readWords(text);
  const venues: Venue[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const before = words[at - 1]?.text ?? '';
    const isHere = /^(?:di|dari|bertempat|ke)$/i.test(before);
    if (!isHere || !ROOMS.has(words[at]?.text.toLowerCase() ?? '')) continue;
    const end = endOfVenue(words, at);
    if (end - at < 2) continue;
    const name = text.slice(words[at]?.start, words[end - 1]?.end);
    venues.push({ name, locality: localityAt(words, end) });
    at = end;
  }
  return venues;
}

function endOfVenue(words: Word[], at: number): number {
  let end = at + 1;
  while (end < words.length && end - at < 14) {
    const word = words[end];
    if (!word || word.isSign || isWeekdayName(word.text)) break;
    if (!word.isCapital && !/^\d/.test(word.text) && !(SMALL_WORDS_OF_ROOMS.test(word.text) && end - at < 4)) break;
    end += 1;
  }
  return end;
}

/** ", Jakarta Selatan" behind a building. */
function localityAt(words: Word[], comma: number): string | null {
  if (words[comma]?.text !== ',') return null;
  const capitals: string[] = [];
  for (const word of words.slice(comma + 1, comma + 4)) {
    if (!word.isCapital) break;
    capitals.push(word.text);
  }
  const isNamedTown = /^(?:Kota|Kabupaten|Kab)$/.test(capitals[0] ?? '') && capitals.length > 1;
  const length = isNamedTown ? likelyPlaceLength(capitals) : placeLength(capitals);
  return length > 0 ? capitals.slice(0, length).join(' ') : null;
}

const OFFICE_OF: [RegExp, string][] = [
  [/^(?:Sekretaris Jend[e]?ral|Sekjen)\s*/u, 'Sekretariat Jenderal'],
  [/^(?:Direktur Jend[e]?ral|Dirjen)\s*/u, 'Direktorat Jenderal'],
  [/^(?:Kepala Kantor Wilayah|Kepala Kanwil|Kakanwil)\s*/u, 'Kantor Wilayah'],
];
const INSTITUTION = /^(?:Kemenkumham|Kumham|Kemenimipas|Imipas|Kemenkum|Kemenham|Ditjenpas|Pemasyarakatan)$/u;
const ORGANISED_BY =
  /(?:diselenggarakan|digelar|diadakan|digagas|diinisiasi|dilaksanakan) oleh ((?:\p{Lu}[\p{L}\p{N}-]*)(?: (?:\p{Lu}[\p{L}\p{N}-]*|dan(?= \p{Lu}))){0,9})/u;
const GIVEN_BY = /(?<!\p{L})(?:oleh|dari|dipimpin|arahan|bersama)\s+(?=\p{Lu})/gu;

/** "… oleh Sekretaris Jenderal Kemenkumham" → "Sekretariat Jenderal Kemenkumham": the office of whoever gave it. */
export function organiserOf(text: string): string | null {
  const named = ORGANISED_BY.exec(text)?.[1];
  if (named && !/^(?:Kalapas|Karutan|Kepala|Sekretaris|Sekjen|Dirjen|Direktur|Kakanwil)/u.test(named)) return named;
  for (const match of text.matchAll(GIVEN_BY)) {
    const start = match.index + match[0].length;
    const giver = text.slice(start, start + 120);
    for (const [office, organisation] of OFFICE_OF) {
      const said = office.exec(giver);
      if (said) return `${organisation} ${institutionAt(giver.slice(said[0].length))}`.trim();
    }
  }
  return null;
}

/** "Kemenkumham Jawa Tengah" of "Kemenkumham Jawa Tengah Budi …". */
function institutionAt(text: string): string {
  const words = readWords(text).map((word) => word.text);
  const length = INSTITUTION.test(words[0] ?? '') ? 1 : 0;
  return words.slice(0, length + placeLength(words.slice(length))).join(' ');
}
