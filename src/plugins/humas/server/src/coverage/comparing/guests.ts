/** Who took part: people beside an office or a rank. Whose words were only read out, or whose orders are followed, was not there. */
import { findOffices, officeKey, soundOf, splitSentences } from '../../importer';
import { lowerWords } from './stem';
import type { Guest } from './story';

const FROM_AFAR =
  /(?<!\p{L})(?:(?:mem|di)bacakan|sambutan tertulis|amanat tertulis|menindaklanjuti|tindak lanjut|instruksi|perintah|imbauan|himbauan|surat|sesuai (?:dengan )?arahan|(?:pesan|amanat|sambutan) (?:dari )?(?:menteri|dirjen|sekjen|presiden)|atas nama|mewakili|keputusan|peraturan)(?!\p{L})/iu;

const HIGH = new Set(
  `sekjen dirjenpas dirjen menkumham menimipas menteri wamenkumham wamenimipas wamen kakanwil kadivpas irjen inspektur direktur staf presiden gubernur wagub bupati wabup
  walikota kapolres kapolresta kapolda dandim kajari kajati kabiro karo sekda ketua rektor kadis kepala`.split(/\s+/),
);
/** Nobody needs to be named for these: there is one in the country, or in the province that is said. */
const TELLING_ALONE = new Set(
  'sekjen dirjenpas menkumham menimipas wamenkumham wamenimipas kakanwil kadivpas gubernur'.split(' '),
);

export interface People {
  guests: Guest[];
  offices: string[];
}

export function peopleOf(paragraphs: string[], places: ReadonlySet<string>): People {
  const guests = new Map<string, Guest>();
  const offices = new Set<string>();
  for (const sentence of paragraphs.flatMap((paragraph) => splitSentences(paragraph).map(({ text }) => text))) {
    const isFromAfar = FROM_AFAR.test(sentence);
    for (const { name, position } of findOffices(sentence, places)) {
      const { head } = officeKey(position);
      if (isFromAfar && HIGH.has(head)) continue;
      if (TELLING_ALONE.has(head)) offices.add(head);
      const sounds = soundsOf(name ?? '');
      if (name && sounds.length > 0 && !guests.has(sounds.join(' ')))
        guests.set(sounds.join(' '), { name, sounds, office: head });
    }
  }
  return { guests: [...guests.values()], offices: [...offices] };
}

const soundsOf = (name: string) =>
  lowerWords(name)
    .filter((word) => !/^\d+$/.test(word))
    .map(soundOf);

/** All words of the shorter name are in the longer one, initials too; a single word needs the same office. */
export function isSameGuest(one: Guest, other: Guest): boolean {
  const [short, long] = one.sounds.length <= other.sounds.length ? [one, other] : [other, one];
  const rest = [...long.sounds];
  for (const word of short.sounds) {
    const at = rest.findIndex((known) => isSameWord(word, known));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return (
    short.sounds.filter((word) => word.length > 1).length >= 2 || (short.office !== '' && short.office === long.office)
  );
}

const isSameWord = (one: string, other: string) =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other)) ||
  (one.length > 5 && other.length > 5 && isOneLetterApart(one, other));

/** One letter more, less or other. */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return long.length === short.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}
