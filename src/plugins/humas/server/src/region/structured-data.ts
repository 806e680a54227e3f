import type { GovernmentOrganizationLeaf } from 'schema-dts';
import type { Locale, RegionLabel } from '../../../contracts/public';
import type { Site } from '../core';

/** A regional office below its ministry. */
export function regionAsOrganization(
  { slug, name, ministry }: RegionLabel,
  site: Site,
  locale?: Locale,
): GovernmentOrganizationLeaf {
  return {
    '@type': 'GovernmentOrganization',
    '@id': site.pages.region(slug),
    name,
    url: site.pages.region(slug, locale),
    parentOrganization: ministry ? { '@type': 'GovernmentOrganization', name: ministry } : undefined,
  };
}
