/**
 * Whose page it is. Who wrote it says so first, then who signs it and whose photos it shows, then the headline, then the
 * text. The first of these that names a unit decides: a unit that is merely mentioned further down never takes its place.
 */
import type { KnownFacility } from '../../../contracts/import';
import { placeKey, findUnits, type FacilityIndex, type MeantUnit } from './facility-match';

export interface UnitSources {
  author: string[];
  signature: string[];
  title: string[];
  opening: string[];
  rest: string[];
}

export interface PageFacility {
  facility: KnownFacility | null;
  /** The fullest name that the page gives the unit. */
  mention: string | null;
  /** What it could be, when that is more than one. */
  candidates: KnownFacility[];
}

export function recogniseFacility(sources: UnitSources, index: FacilityIndex): PageFacility {
  const tiers = [sources.author, sources.signature, sources.title, sources.opening, sources.rest].map((texts) =>
    texts.flatMap((text) => findUnits(text, index)).filter(({ mention }) => mention.place !== null),
  );
  const all = tiers.flat();
  const deciding = tiers.find((units) => units.length > 0) ?? [];
  const [first] = deciding;
  if (!first) return { facility: null, mention: null, candidates: [] };
  const main = mostNamed(deciding, all);
  const meant = narrowed(main, all);
  const facility = meant.length === 1 ? (meant[0] ?? null) : null;
  return { facility, mention: fullestName(main, all), candidates: meant.length > 1 ? meant : [] };
}

/** Of several units in the deciding words, the one that the whole page names most; at a tie, the first. */
function mostNamed(deciding: MeantUnit[], all: MeantUnit[]): MeantUnit {
  const counts = new Map<string, number>();
  for (const unit of all) counts.set(unitKey(unit), (counts.get(unitKey(unit)) ?? 0) + 1);
  const countOf = (unit: MeantUnit) => counts.get(unitKey(unit)) ?? 0;
  return deciding.reduce((top, unit) => (countOf(unit) > countOf(top) ? unit : top));
}

const unitKey = ({ mention }: MeantUnit) =>
  [mention.kind, mention.specialisation, placeKey(mention.place ?? '')].join(' ');
const isSameUnit = (a: MeantUnit, b: MeantUnit) => unitKey(a) === unitKey(b);

/** "Lapas Malang" is two units, but the page also says "Kelas I". */
function narrowed(main: MeantUnit, all: MeantUnit[]): KnownFacility[] {
  const fuller = all.filter((other) => isSameUnit(main, other) && other.mention.class !== null);
  const classes = new Set(fuller.map(({ mention }) => mention.class));
  const [full] = fuller;
  return full && classes.size === 1 ? full.meant : main.meant;
}

function fullestName(main: MeantUnit, all: MeantUnit[]): string {
  const named = all.filter(
    (other) => isSameUnit(main, other) && !/^ka(?:lapas|rutan|bapas|lpka)/iu.test(other.mention.text),
  );
  const full = named.find(({ mention }) => mention.class !== null);
  return (full ?? named[0] ?? main).mention.text;
}
