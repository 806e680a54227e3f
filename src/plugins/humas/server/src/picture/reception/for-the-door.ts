import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ReceivedFile } from './let-in';

/** What the application lets into the media library; undefined for everything. */
export function allowedTypesOf(strapi: Core.Strapi): string[] | undefined {
  return strapi.config.get<{ security?: { allowedTypes?: string[] } }>('plugin::upload')?.security?.allowedTypes;
}

/**
 * Whatever comes, where only pictures may. Where an application keeps other files too (a PDF, a drawing), the door looks at what says that
 * it is a photo, and leaves the rest to Strapi.
 */
export function isForTheDoor(
  { originalFilename, mimetype, detectedMimeType }: Omit<ReceivedFile, 'filepath'>,
  allowedTypes: string[] | undefined,
): boolean {
  if (allowedTypes?.every((type) => isPhoto(type))) return true;
  return [mimetype, detectedMimeType].some(isPhoto) || SUFFIXES.has(path.extname(originalFilename ?? '').toLowerCase());
}

const isPhoto = (type: string | null | undefined) => /^image\/(?!svg)/.test(type ?? '');

const SUFFIXES = new Set(
  ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp', 'avif', 'heic', 'heif', 'gif', 'tif', 'tiff'].map((name) => `.${name}`),
);
