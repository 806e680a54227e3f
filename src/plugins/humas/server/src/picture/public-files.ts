/**
 * What may be seen of a picture's file. A row of ours (`provider_metadata.humas`) names renditions by format and width, and
 * crops by their ratio; one of an earlier version has Strapi's own sizes in one format, and tells no more than those.
 */
import type { PublicPicture, Rendition } from '../../../contracts/public';

/** A row of `plugin::upload.file`, as far as it is looked at here. */
export interface PictureFile extends StoredFile {
  formats?: Record<string, StoredFile> | null;
  provider_metadata?: unknown;
}

interface StoredFile {
  url: string;
  mime?: string | null;
  width?: number | null;
  height?: number | null;
  /** In thousands of bytes, as Strapi keeps it. */
  size?: number | string | null;
  sizeInBytes?: number | null;
}

type Format = keyof PublicPicture['renditions'];
type Ratio = keyof PublicPicture['crops'];

const CROPS: Record<Ratio, string> = {
  '1:1': 'crop-1x1',
  '4:3': 'crop-4x3',
  '16:9': 'crop-16x9',
  '1.91:1': 'crop-191x100',
};
const OURS = /^(avif|webp|jpeg)-\d+$/;

export function publicPictureOf(file: PictureFile | null | undefined): PublicPicture {
  const made = file && ownRecordOf(file);
  const renditions = file ? renditionsOf(made ? ownFiles(file) : stockFiles(file)) : NONE;
  const largest = (
    renditions.jpeg.length > 0 ? renditions.jpeg : (['webp', 'avif'] as const).flatMap((each) => renditions[each])
  ).at(-1);
  return {
    url: largest?.url ?? null,
    width: largest?.width ?? null,
    height: largest?.height ?? null,
    renditions,
    crops: cropsOf((made && file.formats) || {}),
    placeholder: textOf(made?.placeholder),
    colour: textOf(made?.colour),
  };
}

const NONE: PublicPicture['renditions'] = { avif: [], webp: [], jpeg: [] };

function ownRecordOf({ provider_metadata: metadata }: PictureFile): Record<string, unknown> | null {
  const record = isObject(metadata) ? metadata.humas : null;
  return isObject(record) ? record : null;
}

/** The row's own file is the largest JPEG, which may stand among the formats again. */
function ownFiles(file: PictureFile): StoredFile[] {
  const named = Object.entries(file.formats ?? {}).flatMap(([key, stored]) => (OURS.test(key) ? [stored] : []));
  return [file, ...named];
}

/** The uploaded file itself is named only where it is the single one: it may carry the phone's EXIF. */
function stockFiles(file: PictureFile): StoredFile[] {
  const sizes = Object.values(file.formats ?? {}).map((stored) => ({ ...stored, mime: stored.mime ?? file.mime }));
  return sizes.length > 0 ? sizes : [file];
}

function renditionsOf(files: StoredFile[]): PublicPicture['renditions'] {
  const byAddress = new Map(files.map((stored) => [stored.url, stored]));
  const all = [...byAddress.values()];
  const of = (format: Format) =>
    all
      .filter((stored) => formatOf(stored) === format)
      .flatMap((stored) => renditionOf(stored) ?? [])
      .sort((a, b) => a.width - b.width);
  return { avif: of('avif'), webp: of('webp'), jpeg: of('jpeg') };
}

function cropsOf(formats: Record<string, StoredFile>): PublicPicture['crops'] {
  const crop = (ratio: Ratio) => renditionOf(formats[CROPS[ratio]]);
  return { '1:1': crop('1:1'), '4:3': crop('4:3'), '16:9': crop('16:9'), '1.91:1': crop('1.91:1') };
}

function renditionOf(stored: StoredFile | undefined): Rendition | null {
  const { url, width, height } = stored ?? {};
  if (!stored || !url || !width || !height) return null;
  return { url, width, height, bytes: bytesOf(stored) };
}

function bytesOf({ sizeInBytes, size }: StoredFile): number | null {
  if (sizeInBytes) return sizeInBytes;
  return Number(size) > 0 ? Math.round(Number(size) * 1000) : null;
}

function formatOf({ mime, url }: StoredFile): Format {
  const spelled = (mime ?? /\.(\w+)(?:\?|$)/.exec(url)?.[1] ?? '').toLowerCase();
  return (['avif', 'webp'] as const).find((format) => spelled.endsWith(format)) ?? 'jpeg';
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
