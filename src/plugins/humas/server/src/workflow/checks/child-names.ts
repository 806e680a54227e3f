/**
 * Names of children in running Indonesian text: behind words such as "anak binaan", before them, and beside an age. It is a
 * guess in both directions; where a capital may as well begin a town, a school or a headline, nothing is found.
 */
import { likelyPlaceLength, placeLength } from '../../core';
import { isInitials, isRoleOrBody } from './name-words';
import { nameAt, nameUpTo, REACH, type NameFound } from './read-name';

/** Words of this manuscript, lower case. */
export interface Surroundings {
  /** Its unit and its dateline are called so. */
  places: ReadonlySet<string>;
  /** Names of people who speak in an office. */
  adults: ReadonlySet<string>;
  /** "Bunga (nama samaran)" */
  pseudonyms: ReadonlySet<string>;
}

const IN_CUSTODY = `anak binaan|anak didik pemasyarakatan|anak didik|anak (?:yang )?(?:berhadapan|berkonflik) dengan hukum|andikpas|abh|klien anak|(?:narapidana|napi|tahanan|warga binaan) anak|siswa binaan`;
const CHILD = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<custody>${IN_CUSTODY})|(?<young>siswa|siswi|remaja)|anak|pelajar|bocah|santri|child|juvenile|teenager|boy|girl|student)(?![\\p{L}\\p{N}-])`,
  'giu',
);

/** As printed, without those that may stand: initials, pseudonyms. */
export function findChildNames(text: string, around: Surroundings): string[] {
  const names = [
    ...[...text.matchAll(CHILD)].flatMap((word) => [behindWord(text, word, around), beforeWord(text, word, around)]),
    ...[...text.matchAll(AGE)].map((age) => besideAge(text, age, around)),
  ];
  return [...new Set(names)].filter((name) => name !== null && !around.pseudonyms.has(name.toLowerCase())) as string[];
}

/** "Bunga (nama samaran)", "sebut saja Bunga" */
export function findPseudonyms(text: string): string[] {
  const behind = [...text.matchAll(ANNOUNCES)].map(({ 0: words, index }) =>
    nameAt(text.slice(index + words.length, index + REACH)),
  );
  const before = [...text.matchAll(EXPLAINS)].map(({ index }) => nameUpTo(text, index));
  return [...behind, ...before].flatMap((found) => (found ? [found.name] : []));
}

const ANNOUNCES = /(?:sebut saja|nama samaran)(?: (?:namanya|ia|dia|si))?,? (?=\p{Lu})/gu;
const EXPLAINS = /,? ?[(,] ?(?:bukan nama|nama samaran|nama disamarkan|samaran)(?!\p{L})/gu;

/** Whether these words say of a speaker that it is a child: "anak binaan LPKA Blitar", not "Pembina anak binaan". */
export function callsChild(words: string): boolean {
  return words
    .split(/[,;()]/u)
    .some(
      (part) =>
        IS_CHILD.test(part.slice(0, REACH).trim()) ||
        [...part.matchAll(CHILD)].some(
          ({ index, groups }) => groups?.custody && !hasAdult(part.slice(Math.max(0, index - REACH), index)),
        ),
    );
}

const IS_CHILD =
  /^(?:(?:seorang|salah satu|salah seorang) )?anak(?: (?:berusia|yang|di|LPKA|Lapas|Rutan|pidana|negara|sipil)(?!\p{L})|$)/iu;

/** "anak binaan LPKA Blitar bernama Rizky", "anak binaan Rizky Pratama", "salah satu andikpas, Rizky" */
function behindWord(
  text: string,
  { 0: child, index: start = 0, groups }: RegExpMatchArray,
  around: Surroundings,
): string | null {
  const behind = text.slice(start + child.length, start + child.length + REACH);
  const isCalled = CALLED.exec(behind);
  if (isCalled) return calledName(behind.slice(isCalled[0].length), isCalled.groups?.initials !== undefined);
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!(groups?.custody || groups?.young) || hasAdult(LEAD.exec(before)?.[0] ?? '')) return null;
  const rest = withoutUnit(behind.slice(AGED.exec(behind)?.[0].length ?? 0));
  const link = /^(?:, | \(| )/u.exec(rest)?.[0];
  const found = link && nameAt(rest.slice(link.length));
  if (!link || !found || !isSurelyName(found, around)) return null;
  const after = rest.slice(link.length + found.name.length);
  const isMeant = link === ' ' ? !isHeadline(before, child, after) : isApposition(before, link, after);
  return isMeant ? found.name : null;
}

/** Only words that belong to the child stand between: where it is, where it comes from, how old it is. */
const AGED =
  /^(?: (?:laki-laki|perempuan|putra|putri))?(?: ?\(\d{1,2}(?: tahun)?\)| (?:yang )?(?:berusia|berumur) \d{1,2} tahun)?/u;
const CALLED = new RegExp(
  `${AGED.source}(?: (?:di|dari|asal|yang|\\p{Lu}[\\p{L}\\p{N}]*|\\d+)){0,8},? (?:[Bb]ernama|(?<initials>[Bb]erinisial|[Ii]nisial)|[Aa]tas [Nn]ama|a\\.n\\.|named|called)(?: lengkap| asli)? (?=\\p{Lu})`,
  'u',
);

function calledName(behind: string, saysInitials: boolean): string | null {
  const name = nameAt(behind)?.name;
  return !name || isInitials(name) || (saysInitials && /^\p{Lu}{1,5}$/u.test(name)) ? null : name;
}

const UNIT =
  /^ (?:di |dari |asal )?(?:LPKA|LPKS|LPAS|Lapas|Rutan|Bapas)(?: (?:Anak|Perempuan|Pria))?(?: (?:Kelas|Klas) (?:I{1,3}|\d)(?: ?[AB])?(?!\p{L}))?/u;

function withoutUnit(behind: string): string {
  const unit = UNIT.exec(behind)?.[0];
  if (unit === undefined) return behind;
  const rest = behind.slice(unit.length);
  const capitals = /^(?: \p{Lu}[\p{L}-]*){0,3}/u.exec(rest)?.[0].trim().split(' ').filter(Boolean) ?? [];
  const place = capitals.slice(0, likelyPlaceLength(capitals)).join(' ');
  return place === '' ? rest : rest.slice(place.length + 1);
}

/** "salah satu anak binaan, Rizky, mengaku", but not "di hadapan anak binaan, Budi berpesan" nor a list of guests. */
function isApposition(before: string, link: string, after: string): boolean {
  if (/^,? ?\(?(?:selaku|sebagai|dan) |^, (?=\p{Lu})(?!\p{L}+ \()/u.test(after)) return false;
  if (SINGLES_OUT.test(before)) return true;
  const isClosed = link === ' (' ? after.startsWith(')') : /^(?:[,.!?]|$| \()/u.test(after);
  return isClosed && (before === '' || STARTS_SENTENCE.test(before) || SPEAKS.test(before));
}

const SINGLES_OUT = /(?<!\p{L})(?:seorang|salah satu|sang) $/iu;
const STARTS_SENTENCE = /[.!?”"“–—] ?$/u;
const SPEAKS =
  /(?<!\p{L})(?:kata|ujar|ucap|tutur|ungkap|jelas|cerita|aku|imbuh|tambah|sebut|harap|kenang|celetuk|jawab|terang|lanjut|pungkas)(?:nya)? $/iu;

/** In a headline every word has a capital, so one more says nothing. The first word, the child's and the name's are not counted. */
function isHeadline(before: string, child: string, after: string): boolean {
  const [, ...rest] = before.split(MARKS).at(-1)?.trim().split(' ') ?? [];
  const words = `${rest.join(' ')} ${after.split(MARKS)[0]}`.match(/\p{L}{4,}/gu) ?? [];
  if (words.length === 0) return /^\p{Lu}/u.test(child);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 >= words.length;
}

const MARKS = /[.!?”“"]/u;

/** "Rizky Pratama, anak binaan LPKA Blitar, mengaku", "kata Rizky, salah satu andikpas" */
function beforeWord(
  text: string,
  { 0: child, index: start = 0, groups }: RegExpMatchArray,
  around: Surroundings,
): string | null {
  const marker = /, (?<one>(?:salah satu|salah seorang|seorang) )?$/u.exec(text.slice(Math.max(0, start - 24), start));
  const isOne = marker?.groups?.one !== undefined;
  if (!groups?.custody || !marker || !(isOne || /^\p{Ll}/u.test(child))) return null;
  const found = nameUpTo(text, start - marker[0].length);
  if (!found || found.lead === null || !isSurelyName(found, around)) return null;
  const isSubject = found.lead === '' && (found.words.length > 1 || (isOne && !/nya$/u.test(found.name)));
  return isSubject || SPEAKS.test(`${found.lead} `) ? found.name : null;
}

const AGE =
  /(?: ?\((?<bare>\d{1,2})\)| ?\((?:usia |umur |berusia |berumur )?(?<inBrackets>\d{1,2}) ?(?:tahun|thn|th)(?!\p{L})|, (?<behindComma>\d{1,2}) (?:tahun|thn)(?=[,.;)”"]|$| asal | dari )|,? (?:yang )?(?:berusia|berumur|usia|umur) (?<inWords>\d{1,2}) tahun)/gu;

/** "Rizky (16)", "Rizky Pratama, 15 tahun," */
function besideAge(text: string, { index, groups = {} }: RegExpMatchArray, around: Surroundings): string | null {
  const years = Number(groups.bare ?? groups.inBrackets ?? groups.behindComma ?? groups.inWords);
  const found = years > 0 && years < 18 ? nameUpTo(text, index ?? 0) : null;
  if (!found || LEADS_AWAY.test(found.lead ?? '')) return null;
  const isBehindBody = isRoleOrBody(found.lead ?? '');
  const ofPlace = groups.bare || isBehindBody ? placesAtStart(found.words, around) : 0;
  const name = found.name.split(' ').slice(ofPlace).join(' ');
  return name === '' || isInitials(name) || (isBehindBody && ofPlace === 0) ? null : name;
}

const LEADS_AWAY = /^(?:menurut|bagi|di|dari|asal|ke|pasal|ayat)$/iu;

/** No initials, no town, no acronym, no verb, and nobody who speaks in an office. */
function isSurelyName({ name, words }: NameFound, around: Surroundings): boolean {
  const isAdult = name
    .toLowerCase()
    .split(' ')
    .every((word) => around.adults.has(word));
  return !isInitials(name) && !isAdult && placesAtStart(words, around) === 0 && !NO_NAME.test(name);
}

/** PKBM; Mengikuti; Al-Qur'an. */
const NO_NAME = /^(?:\p{Lu}{2,}(?!\p{L})|Me(?:ng|ny|m[bp]|n[cdjt])\p{L}{4,}|Al-)/u;

function placesAtStart(words: string[], { places }: Surroundings): number {
  return placeLength(words) || Number(places.has((words[0] ?? '').toLowerCase()));
}

/** "Pembina anak binaan", "orang tua dari anak binaan": what is said is about somebody else. */
const LEAD = /\S+ (?:(?:dari|para|seorang|salah satu) )?$/u;
const hasAdult = (words: string) => words.split(' ').some((word) => ADULT.test(word));

const ADULT =
  /^(?:kepala|kalapas|kalpka|kasi|kasie|kasubsi|kaur|koordinator|ketua|direktur|pembina|pembinaan|pembimbing|pembimbingan|bimbingan|pendamping|pendampingan|pengasuh|pengasuhan|wali|guru|tua|orangtua|ibu|ayah|bapak|kakak|nenek|kakek|keluarga|petugas|psikolog|konselor|pengacara|penasihat|pemerhati|seksi|subseksi|bidang|registrasi|klasifikasi|pendidikan|perawatan|perlindungan|pelatih|instruktur|relawan)$/iu;
