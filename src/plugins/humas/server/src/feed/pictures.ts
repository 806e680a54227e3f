/** A photo as feeds name it: one file that every program shows, with its size and type. */
import type { PhotoLabel } from '../../../contracts/public';
import type { Site } from '../core';

export interface FeedPicture {
  documentId: string;
  url: string;
  type: string;
  /** Null where its record does not tell. */
  bytes: number | null;
  width: number | null;
  height: number | null;
  alt: string;
  caption: string | null;
  credit: string | null;
}

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

export function picturesOf(photos: readonly PhotoLabel[], site: Site): FeedPicture[] {
  return photos.flatMap((photo) => pictureOf(photo, site) ?? []);
}

function pictureOf(photo: PhotoLabel, site: Site): FeedPicture | null {
  const { id, url, width, height, renditions, altText, caption, creditedTo, credit } = photo;
  if (!url) return null;
  const file = renditions.jpeg.find((each) => each.url === url);
  return {
    documentId: id,
    url: site.absolute(url),
    type: typeOf(url),
    bytes: file?.bytes ?? null,
    width,
    height,
    alt: altText || caption || '',
    caption,
    credit: creditedTo ?? credit,
  };
}

export function typeOf(url: string): string {
  const ending = /\.(\w+)(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? '';
  return TYPES[ending] ?? 'image/jpeg';
}
