import { invalid } from '../../core';
import { cleaned, safeName, type Inspected, type PictureFormat, type Refusal } from '../door';

/** As Strapi's body parser and upload plugin hand files on. */
export interface ReceivedFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
}

export interface FileInfo {
  name?: string | null;
  caption?: string | null;
  alternativeText?: string | null;
  [other: string]: unknown;
}

export function refusal(
  { reason, indonesian, english }: Refusal,
  { originalFilename }: Pick<ReceivedFile, 'originalFilename'>,
) {
  const name = cleaned(originalFilename ?? '').slice(0, 80);
  return invalid(name ? `${name}: ${indonesian}` : indonesian, english, { picture: [reason] });
}

/** A file's name becomes part of nothing that is served as something else than what it is. */
export function toldTruthfully(file: ReceivedFile, { format, mime }: Inspected) {
  return {
    originalFilename: safeName(file.originalFilename ?? '', format),
    mimetype: mime,
    detectedMimeType: mime,
  };
}

/** Without a format (no file comes with it) the name keeps its end. */
export function cleanInfo(info: FileInfo, format?: PictureFormat): FileInfo {
  const clean = Object.fromEntries(
    Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? cleaned(value) : value]),
  );
  return info.name && format ? { ...clean, name: safeName(info.name, format) } : clean;
}
