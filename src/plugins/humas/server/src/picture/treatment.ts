/** What is done to a picture before anybody sees it. Pure. */
import { createHash } from 'node:crypto';
import type { FocalPoint, Mask } from '../../../contracts/people';

export interface Treatment {
  masks: Mask[];
  focalPoint: FocalPoint | null;
  /** In a corner of every public file: a unit's name, or a logo that is itself a file of the media library. */
  watermark: { text: string } | { logo: number } | null;
  credit: string | null;
  caption: string | null;
  copyright: string | null;
}

/** For a picture that no photo shows yet. */
export const PLAIN: Treatment = {
  masks: [],
  focalPoint: null,
  watermark: null,
  credit: null,
  caption: null,
  copyright: null,
};

/** Raised when the same treatment gives other files than before: then every picture may be made again. */
const PIPELINE = 1;

/** sha256, hex: equal exactly where equal public files would be made. Neither the order of keys nor that of the masks matters. */
export function treatmentKey(treatment: Treatment): string {
  const masks = treatment.masks.map(canonical).sort();
  return createHash('sha256')
    .update(canonical([PIPELINE, { ...treatment, masks }]))
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
