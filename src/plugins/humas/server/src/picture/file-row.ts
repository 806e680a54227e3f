/** What a row of Strapi's own files says of a picture of ours. Pure. */
import { randomBytes } from 'node:crypto';

/** What a storage needs to find a file again, and where to look. */
export interface StoredFile {
  place: 'public' | 'originals';
  hash: string;
  ext: string;
  mime: string;
  /** The storage's own folder, for originals. */
  path?: string;
  url?: string;
}

/** One public file, as Strapi keeps it in a row's `formats`. */
export interface Format {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  path: null;
  width: number;
  height: number;
  /** Kilobytes. */
  size: number;
  sizeInBytes: number;
  url: string;
}

export interface Original {
  /** Its name in the private storage, without ending. */
  key: string;
  ext: string;
  mime: string;
  bytes: number;
  /** Upright, in pixels. */
  width: number;
  height: number;
  /** Where a storage that is reached over the network keeps it; nobody can read it there without a signature. */
  url?: string;
  path?: string;
}

/** `provider_metadata.humas` of a file that is a picture of ours. */
export interface Portrait {
  version: 1;
  /** sha256 of the uploaded bytes, hex. Stays when the picture is made again. */
  source: string;
  original: Original;
  /** Thumbhash, base64. */
  placeholder: string;
  /** `#rrggbb` */
  colour: string;
  /** 64 bits, hex. */
  perceptual: string;
  /** Key of the treatment it was made with. */
  treatment: string;
  /** Files that showed the same picture when this one was uploaded. */
  alike: number[];
  faces?: unknown;
}

export interface FileRow {
  id: number;
  name: string;
  url: string;
  hash: string;
  ext: string;
  mime: string;
  width: number | null;
  height: number | null;
  size: number;
  provider: string;
  formats: Record<string, Format> | null;
  provider_metadata: ({ humas?: Portrait } & Record<string, unknown>) | null;
}

/** Null for what is not a picture, or was there before this plugin made pictures. */
export function portraitOf(file: Pick<FileRow, 'provider_metadata'> | null | undefined): Portrait | null {
  const portrait = file?.provider_metadata?.humas;
  return portrait?.version === 1 ? portrait : null;
}

/** 128 bits: nobody guesses it, and no two makings share it. */
export function newStem(): string {
  return BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(25, '0');
}

export const stemOf = (hash: string): string => hash.split('-')[0] as string;

export function originalAsStored({ key, ext, mime, path, url }: Original): StoredFile {
  return { place: 'originals', hash: key, ext, mime, path, url };
}

/** Everything public that belongs to the row; its own file is one of `formats` where it is a picture of ours. */
export function publicFilesOf(row: Pick<FileRow, 'hash' | 'ext' | 'mime' | 'url' | 'formats'>): StoredFile[] {
  const all = new Map<string, StoredFile>();
  for (const { hash, ext, mime, url } of [row, ...Object.values(row.formats ?? {})])
    all.set(hash, { place: 'public', hash, ext, mime, url });
  return [...all.values()];
}
