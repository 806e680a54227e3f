/**
 * Which known unit a name means. Kind, specialisation and place must agree, and the class when both say one.
 * A bare place never identifies a unit: four districts are called Purwodadi.
 */
import type { KnownFacility } from '../../../contracts/import';
import { findUnitMentions, parseFacilityName, type UnitMention } from './facility-name';

interface KnownName {
  facility: KnownFacility;
  kind: string;
  specialisation: string;
  class: string | null;
}

export interface FacilityIndex {
  facilities: KnownFacility[];
  byPlace: Map<string, KnownName[]>;
}

export function indexFacilities(facilities: KnownFacility[]): FacilityIndex {
  const byPlace = new Map<string, KnownName[]>();
  for (const facility of facilities) {
    for (const { place, ...name } of knownNames(facility)) {
      const key = placeKey(place);
      byPlace.set(key, [...(byPlace.get(key) ?? []), { facility, ...name }]);
    }
  }
  return { facilities, byPlace };
}

/** Every known unit that this mention can mean: none, one, or several when the words do not tell them apart. */
export function facilitiesMeant(mention: UnitMention, index: FacilityIndex): KnownFacility[] {
  for (let length = mention.following.length; length > 0; length -= 1) {
    const names = index.byPlace.get(placeKey(mention.following.slice(0, length).join(' '))) ?? [];
    const meant = names.filter((name) => agrees(name, mention)).map(({ facility }) => facility);
    if (meant.length > 0) return [...new Set(meant)];
  }
  return [];
}

export interface MeantUnit {
  mention: UnitMention;
  meant: KnownFacility[];
}

export const findUnits = (text: string, index: FacilityIndex): MeantUnit[] =>
  findUnitMentions(text).map((mention) => ({ mention, meant: facilitiesMeant(mention, index) }));

function agrees(name: KnownName, mention: UnitMention): boolean {
  if (name.kind !== mention.kind || name.specialisation !== mention.specialisation) return false;
  const knownClass = name.class ?? name.facility.class;
  return !mention.class || !knownClass || mention.class === knownClass;
}

function knownNames(facility: KnownFacility): (Omit<KnownName, 'facility'> & { place: string })[] {
  const { kind, specialisation, place } = facility;
  const own = place ? [{ kind, specialisation, class: facility.class, place }] : [];
  const others = facility.names.flatMap((name) => {
    const parsed = parseFacilityName(name);
    const [mention] = findUnitMentions(name);
    if (!parsed || !mention || mention.following.length === 0) return [];
    return [
      {
        kind: parsed.kind,
        specialisation: parsed.specialisation,
        class: parsed.class,
        place: mention.following.join(' '),
      },
    ];
  });
  return [...own, ...others];
}

export const placeKey = (place: string) =>
  place
    .toLowerCase()
    .replace(/^(?:kota|kabupaten|kab\.?) (?!agung|bakti|pinang|baru\b)/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
