/** A published text becomes a story that can be compared. */
import { eventKey, findEventNames, organiserOf } from '../../importer';
import { findTime } from '../../core';
import { dayOf } from './event-day';
import { isGeneric } from './generic-words';
import { peopleOf } from './guests';
import { unitKeyOf, whereOf } from './place';
import { shinglesOf } from './shingles';
import { lowerWords, stemOf } from './stem';
import type { Story, Told } from './story';

const MOST_WORDS = 80;
const MOST_NAMES = 8;
/** A text of a book's length is read so far. */
const MOST_PARAGRAPHS = 40;

/** Cites and standing sentences: they are of the unit or the platform, not of the event. */
const STANDING =
  /^(?:tulisan dari .{0,120} tidak mewakili|konten ini menjadi tanggung jawab|tentang (?:lapas|rutan|lpka|bapas)|kontak media|narahubung|sumber\s*:|editor\s*:|penulis\s*:|foto\s*:|\(?humas)/iu;

/** What every unit does by itself, in the same words as all others. */
const ROUTINE =
  /(?<!\p{L})(?:apel|senam|razia|penggeledahan|geledah|sidak kamar|ibadah|kebaktian|misa|shalat|salat|sholat|pengajian|tadarus|khataman|trolling|kontrol (?:keliling|blok)|kerja bakti|bersih-bersih|tes urin\p{L}*|donor darah|vaksin\p{L}*|posyandu|skrining|upacara|remisi|pemeriksaan kesehatan|sidang tpp|asimilasi|kunjungan tatap muka|olahraga|lomba|bakti sosial|tabur bunga|ziarah|tasyakuran|syukuran|buka puasa|halal bihalal|kurban|natal|idul|hut|hari ulang tahun|deklarasi|ikrar|panen)(?!\p{L})/iu;

export function readStory(told: Told, standing: string[] = []): Story {
  const paragraphs = told.paragraphs
    .slice(0, MOST_PARAGRAPHS)
    .filter((text) => !STANDING.test(text) && !standing.includes(text));
  const own = told.unitNames.map(unitKeyOf).find((key) => key !== null) ?? null;
  const places = new Set(own ? own.split(' ').slice(1) : []);
  const { guests, offices } = peopleOf(paragraphs, places);
  const where = whereOf(told.title, paragraphs, own);
  return {
    id: told.id,
    type: told.type,
    facility: told.facility,
    topic: told.topic,
    releasedOn: told.releasedOn,
    unit: own,
    day: dayOf({ ...told, paragraphs }),
    startTime: paragraphs.map((text) => findTime(text)?.time).find((time) => time !== undefined) ?? null,
    guests,
    offices,
    names: namesOf(told.title, paragraphs, places),
    ...where,
    organiser:
      [...paragraphs.slice(0, 3), told.title]
        .map(organiserOf)
        .find((name) => name !== null)
        ?.toLowerCase() ?? null,
    isRoutine: ROUTINE.test(told.title) || ROUTINE.test(paragraphs[0] ?? ''),
    ...wordsOf([told.title, ...paragraphs], new Set([...places, ...guests.flatMap(({ name }) => lowerWords(name))])),
    shingles: shinglesOf(paragraphs, places),
  };
}

/** Names of events, and what stands in quotation marks or brackets as a title. */
export function namesOf(title: string, paragraphs: string[], places: ReadonlySet<string>): Story['names'] {
  const texts = [title, ...paragraphs];
  const found = [
    ...texts.flatMap((text) => findEventNames(text).map(({ form }) => form)),
    ...texts
      .flatMap((text) => text.match(/(?<=["“'‘])\p{Lu}[^"”'’.,]{6,80}(?=["”'’])/gu) ?? [])
      .filter((text) => isWrittenAsTitle(text)),
  ];
  return asNames(found, places);
}

/** Each once, without those that say nothing. */
export function asNames(texts: string[], places: ReadonlySet<string>): Story['names'] {
  const names = new Map<string, { text: string; words: string[] }>();
  for (const text of texts) {
    const words = [...new Set(lowerWords(eventKey(text)).map(stemOf))].filter(
      (word) => word.length > 2 && !isGenericName(word) && !places.has(word),
    );
    const key = [...words].sort().join(' ');
    if (key && !names.has(key)) names.set(key, { text, words });
  }
  return [...names.values()].slice(0, MOST_NAMES);
}

/** "Guru Sahabat Anak Didik": most words with a capital. */
const isWrittenAsTitle = (text: string) => {
  const words = text.split(/\s+/);
  return words.length >= 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length >= 0.6;
};

/** In a name, "humas" and "evaluasi" do tell something; what all units do and the words around it do not. */
const NAME_WORDS = new Set(
  [
    'humas',
    'evaluasi',
    'layanan',
    'integritas',
    'informasi',
    'media',
    'kinerja',
    'tugas',
    'fungsi',
    'kerjasama',
    'motivasi',
    'prima',
    'publik',
    'sosialisasi',
    'pelatihan',
    'keterampilan',
  ].map(stemOf),
);
const isGenericName = (stem: string) => isGeneric(stem) && !NAME_WORDS.has(stem);

function wordsOf(paragraphs: string[], leftOut: ReadonlySet<string>): Pick<Story, 'words' | 'spelled'> {
  const words = new Map<string, string>();
  for (const text of paragraphs)
    for (const word of lowerWords(text)) {
      if (words.size >= MOST_WORDS) break;
      if (word.length < 4 || /^\d+$/.test(word) || leftOut.has(word)) continue;
      const stem = stemOf(word);
      if (!isGeneric(stem) && !words.has(stem)) words.set(stem, word);
    }
  return { words: [...words.keys()], spelled: [...words.values()] };
}
