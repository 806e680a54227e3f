import type { GovernmentOrganizationLeaf } from 'schema-dts';
import type { FacilityCard, FacilityEdition, FacilityLabel, RegionLabel } from '../../../contracts/public';
import { FACILITY_CLASSES } from '../../../contracts/public';
import { entryOn, jsonLdOf, type Site } from '../core';
import { governmentOfficeOf } from './structured-data';

export interface FacilityRow {
  documentId: string;
  slug: string;
  shortName: string;
  name: string;
  officialName: string | null;
  kind: FacilityLabel['kind'];
  specialisation: FacilityCard['specialisation'];
  class: FacilityLabel['class'];
  place: string | null;
  timeZone: FacilityLabel['timeZone'];
  aliases: string[] | null;
  names?:
    | {
        name: string;
        shortName?: string | null;
        class?: string | null;
        ministry?: string | null;
        from?: string | null;
        until?: string | null;
      }[]
    | null;
  address: string | null;
  telephone: string | null;
  email: string | null;
  website: string | null;
  services?: { name: string; description: string | null; hours: string | null }[] | null;
  boilerplate: string | null;
  disclaimer: string | null;
  isActive: boolean;
}

/** The unit under the name it had on a day (YYYY-MM-DD): a Rutan of 2021 may be a Lapas of 2022. */
export function presentFacilityLabel(facility: FacilityRow, date: string, region: RegionLabel | null): FacilityLabel {
  const dated = entryOn(facility.names, date);
  return {
    id: facility.documentId,
    slug: facility.slug,
    name: dated?.name ?? facility.name,
    shortName: dated?.shortName ?? facility.shortName,
    kind: facility.kind,
    class: classOf(dated?.class) ?? facility.class ?? null,
    timeZone: facility.timeZone,
    region,
  };
}

export function presentFacilityCard(facility: FacilityRow, label: FacilityLabel): FacilityCard {
  return {
    ...label,
    type: 'facility',
    officialName: facility.officialName ?? null,
    specialisation: facility.specialisation,
    place: facility.place ?? null,
  };
}

export function presentFacility(
  facility: FacilityRow,
  label: FacilityLabel,
  names: FacilityEdition['names'],
  { site, parent }: { site: Site; parent: GovernmentOrganizationLeaf | undefined },
): FacilityEdition {
  const { address, telephone, email, website, boilerplate, disclaimer } = facility;
  const bare = {
    ...presentFacilityCard(facility, label),
    aliases: facility.aliases ?? [],
    names,
    address: address ?? null,
    telephone: telephone ?? null,
    email: email ?? null,
    website: website ?? null,
    services: (facility.services ?? []).map(({ name, description, hours }) => ({
      name,
      description: description ?? null,
      hours: hours ?? null,
    })),
    boilerplate: boilerplate ?? null,
    disclaimer: disclaimer ?? null,
  };
  const share = { url: site.pages.facility(bare.slug) };
  return { ...bare, share, jsonLd: jsonLdOf(governmentOfficeOf(bare, parent, site)) };
}

function classOf(value: string | null | undefined): FacilityLabel['class'] {
  return FACILITY_CLASSES.find((known) => known === value) ?? null;
}
