import type { RegionCard, RegionEdition, RegionLabel } from '../../../contracts/public';
import { entryOn, jsonLdOf, oldestFirst, type Site } from '../core';
import { regionAsOrganization } from './structured-data';

export interface DatedName {
  name: string;
  shortName?: string | null;
  officialName?: string | null;
  class?: string | null;
  ministry?: string | null;
  from?: string | null;
  until?: string | null;
}

export interface RegionRow {
  documentId: string;
  name: string;
  slug: string;
  isActive: boolean;
  names?: DatedName[] | null;
}

/** The office under the name it had on a day (YYYY-MM-DD). */
export function presentRegionLabel(region: RegionRow, date: string): RegionLabel {
  const dated = entryOn(region.names, date);
  return {
    id: region.documentId,
    slug: region.slug,
    name: dated?.name ?? region.name,
    ministry: dated?.ministry ?? null,
  };
}

export function presentRegionCard(region: RegionRow, facilityCount: number): RegionCard {
  return { ...presentRegionLabel(region, LATEST), type: 'region', facilityCount };
}

export function presentRegion(region: RegionRow, facilities: RegionEdition['facilities'], site: Site): RegionEdition {
  const card = presentRegionCard(region, facilities.length);
  const share = { url: site.pages.region(card.slug) };
  const jsonLd = jsonLdOf(regionAsOrganization(card, site));
  return { ...card, names: presentNames(region.names), facilities, share, jsonLd };
}

export function presentNames(names: DatedName[] | null | undefined): RegionEdition['names'] {
  return oldestFirst(names).map(({ name, ministry, from, until }) => ({
    name,
    ministry: ministry ?? null,
    from: from ?? null,
    until: until ?? null,
  }));
}

/** "Now" for a card without a date of its own: the entry without an end. Rendering takes no clock, or a rebuild would differ. */
export const LATEST = '9999-12-31';
