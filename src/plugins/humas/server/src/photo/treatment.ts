/** How a picture must be made for the public: what the photos that show it, and the unit's settings, ask for. Pure. */
import { masks as masksShape, type FocalPoint, type Mask, type Watermark } from '../../../contracts/people';
import type { Treatment } from '../picture';

/** A photo with its unit, as the database has it. */
export interface TreatedPhoto {
  caption: string | null;
  credit: string | null;
  creditedTo: string | null;
  masks: unknown;
  focalPoint: unknown;
  facility?: TreatedUnit | null;
}
export interface TreatedUnit {
  name: string;
  shortName: string;
  watermark: Watermark | null;
  logo?: { id: number } | null;
}

/** Of all photos that show one file, oldest first: every mask of each of them, and the words of the first that has any. */
export function treatmentFrom(photos: TreatedPhoto[]): Treatment {
  const first = <Value>(pick: (photo: TreatedPhoto) => Value | null | undefined): Value | null =>
    photos.map(pick).find((value) => value !== null && value !== undefined && value !== '') ?? null;
  const unit = first(({ facility }) => facility);
  const credit = first(({ creditedTo, credit }) => creditedTo || credit);
  return {
    masks: allMasks(photos),
    focalPoint: first(({ focalPoint }) => focalPoint as FocalPoint | null),
    watermark: unit && watermarkOf(unit),
    credit,
    caption: first(({ caption }) => caption),
    copyright: credit && unit ? `© ${unit.name}` : null,
  };
}

/** Throws where something else than masks stands there: a picture must not go out unmasked because of it. */
function allMasks(photos: TreatedPhoto[]): Mask[] {
  const drawn = photos.flatMap(({ masks }) => masksShape.parse(masks ?? []));
  return [...new Map(drawn.map((mask) => [JSON.stringify(Object.values(mask)), mask])).values()];
}

function watermarkOf({ watermark, shortName, logo }: TreatedUnit): Treatment['watermark'] {
  if (watermark === 'name') return { text: shortName };
  return watermark === 'logo' && logo ? { logo: logo.id } : null;
}
