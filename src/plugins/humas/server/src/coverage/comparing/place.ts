/** Where it happened. The room in which a unit sat before a screen is not the place of the event. */
import { findUnitMentions, findVenues, readMode } from '../../importer';
import { lowerWords } from './stem';
import type { Place, Story } from './story';

const VISITS =
  /(?<!\p{L})(?:kunjung\p{L}*|mengunjungi|sambangi|menyambangi|tinjau|meninjau|bertandang|datangi|mendatangi|sidak|monitoring|kunjungan kerja)\s+(?:kerja\s+)?(?:ke|di)?\s*$/iu;
const HOSTS =
  /(?<!\p{L})(?:meng?gelar|gelar|digelar|mengadakan|adakan|menyelenggarakan|selenggarakan|melaksanakan|laksanakan|dilaksanakan|melakukan|lakukan|merayakan|memperingati|peringati|rayakan|menjadi tuan rumah)(?!\p{L})/iu;

export interface Where {
  mode: Story['mode'];
  place: Place | null;
  units: string[];
}

/** `lapas jember`: kind, what it is for, and place, whatever its class is written like. */
export function unitKeyOf(name: string): string | null {
  const [unit] = findUnitMentions(name);
  return unit?.place ? keyOf(unit) : null;
}

const keyOf = ({ type, place }: { type: string; place: string | null }) =>
  `${type} ${(place ?? '').toLowerCase()}`.replace(/ (?:kota|kabupaten) /, ' ');

export function whereOf(title: string, paragraphs: string[], own: string | null): Where {
  const all = [title, ...paragraphs];
  const mentions = all.flatMap((text) =>
    findUnitMentions(text).flatMap((unit) =>
      unit.place
        ? [
            {
              key: keyOf(unit),
              text: unit.text,
              before: text.slice(Math.max(0, unit.start - 40), unit.start),
              isElsewhere: ON_THE_WAY.test(sentenceAround(text, unit.start)),
            },
          ]
        : [],
    ),
  );
  const told = mentions.filter(({ isElsewhere }) => !isElsewhere).map(({ key }) => key);
  const units = [...new Set(told)].filter((key) => key !== own);
  const venues = paragraphs.flatMap((text) => findVenues(text));
  const mode = readMode(paragraphs, venues.length > 0);
  if (mode === 'online') return { mode, place: null, units };
  return { mode, place: placeOf(venues, mentions, own, HOSTS.test(title) || HOSTS.test(paragraphs[0] ?? '')), units };
}

/** One that goes from house to house: the other one has its own account. */
const ON_THE_WAY =
  /(?<!\p{L})(?:sebelumnya|sebelum (?:ke|menuju|tiba)|(?:usai|selesai|setelah|sesudah|sepulang) dari|(?:melanjutkan|dilanjutkan|berlanjut|bertolak|bergeser)|(?:lebih|terlebih) da?hulu|selanjutnya|kemudian (?:ke|menuju|meninjau|mengunjungi))(?!\p{L})/iu;

function sentenceAround(text: string, at: number): string {
  const start = Math.max(0, ...['. ', '! ', '? '].map((end) => text.lastIndexOf(end, at)));
  const end = text.slice(at).search(/[.!?](?:\s|$)/);
  return text.slice(start, end < 0 ? undefined : at + end);
}

interface Mention {
  key: string;
  text: string;
  before: string;
  /** On the same day, and not there where this account is of. */
  isElsewhere: boolean;
}

function placeOf(
  venues: ReturnType<typeof findVenues>,
  mentions: Mention[],
  own: string | null,
  isHosting: boolean,
): Place | null {
  for (const { name } of venues) {
    const unit = unitKeyOf(name);
    if (unit) return { key: `unit:${unit}`, text: name, isOwn: unit === own, isAssumed: false };
    const isRoomOfAHouse =
      lowerWords(name).length < 3 &&
      /^(?:aula|lapangan|ruang|ruangan|halaman|masjid|gereja|blok|dapur|klinik|bengkel|taman|kebun|area|selasar)/i.test(
        name,
      );
    if (!isRoomOfAHouse)
      return { key: `venue:${lowerWords(name).join(' ')}`, text: name, isOwn: false, isAssumed: false };
  }
  const visited = mentions.find(
    ({ before }) => VISITS.test(before) || /(?<!\p{L})(?:di|bertempat di) $/iu.test(before),
  );
  if (visited) return { key: `unit:${visited.key}`, text: visited.text, isOwn: visited.key === own, isAssumed: false };
  if (own && (venues.length > 0 || isHosting)) return { key: `unit:${own}`, text: own, isOwn: true, isAssumed: true };
  return null;
}
