/** Which documents belong to a unit, and how that is read from them. Every other type is common to all. */
import type { UID } from '@strapi/strapi';

export interface Limit {
  /** Relation that names the unit, or the units; the unit itself has none. */
  unit: 'facility' | 'facilities' | null;
  /** What a document of this type shows of others: those must be the unit's own too. */
  shows: 'photos' | 'file' | null;
}

export const LIMITS: Record<string, Limit> = {
  'plugin::humas.article': { unit: 'facility', shows: 'photos' },
  'plugin::humas.event': { unit: 'facilities', shows: null },
  'plugin::humas.photo': { unit: 'facility', shows: 'file' },
  'plugin::humas.source': { unit: 'facility', shows: null },
  'plugin::humas.facility': { unit: null, shows: null },
};

/** Regional offices are the administrator's to keep. */
export const REGION: UID.ContentType = 'plugin::humas.region' as UID.ContentType;
export const FACILITY = 'plugin::humas.facility';
