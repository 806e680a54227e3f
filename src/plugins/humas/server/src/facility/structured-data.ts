import type { GovernmentOfficeLeaf, GovernmentOrganizationLeaf } from 'schema-dts';
import type { FacilityEdition, FacilityLabel, Locale } from '../../../contracts/public';
import { webAddress, type Site } from '../core';

/** The unit as the publisher or organiser of something, below its regional office. */
export function unitAsOrganization(
  { slug, name, shortName }: FacilityLabel,
  parent: GovernmentOrganizationLeaf | undefined,
  site: Site,
  locale?: Locale,
): GovernmentOrganizationLeaf {
  return {
    '@type': 'GovernmentOrganization',
    '@id': site.pages.facility(slug),
    name,
    alternateName: shortName,
    url: site.pages.facility(slug, locale),
    parentOrganization: parent,
  };
}

/** The unit as a place that people visit, ring and write to. */
export function governmentOfficeOf(
  unit: Omit<FacilityEdition, 'share' | 'jsonLd'>,
  parent: GovernmentOrganizationLeaf | undefined,
  site: Site,
): GovernmentOfficeLeaf {
  return {
    '@type': 'GovernmentOffice',
    '@id': site.pages.facility(unit.slug),
    name: unit.name,
    alternateName: [unit.shortName, ...unit.aliases],
    legalName: unit.officialName ?? undefined,
    description: unit.boilerplate ?? undefined,
    url: site.pages.facility(unit.slug),
    sameAs: webAddress(unit.website) ?? undefined,
    address: unit.address ?? undefined,
    telephone: unit.telephone ?? undefined,
    email: unit.email ?? undefined,
    parentOrganization: parent,
  };
}
