import type { EventLabel, FacilityLabel, PhotoCard, PhotoEdition, PhotoLabel } from '../../../contracts/public';
import { jsonLdOf, type Site } from '../core';
import { imageObjectOf } from './structured-data';

interface FileRow {
  id: number;
  url: string;
  width: number | null;
  height: number | null;
  formats: Record<string, { url: string; width: number; height: number }> | null;
}

export interface PhotoRow {
  documentId: string;
  slug: string | null;
  caption: string | null;
  altText: string | null;
  credit: string | null;
  creditedTo: string | null;
  takenOn: string | null;
  file?: FileRow | null;
}

export function presentPhotoLabel(photo: PhotoRow): PhotoLabel {
  const renditions = renditionsOf(photo.file);
  const largest = renditions.at(-1);
  return {
    id: photo.documentId,
    slug: photo.slug ?? photo.documentId,
    caption: photo.caption ?? null,
    altText: photo.altText ?? null,
    credit: photo.credit ?? null,
    creditedTo: photo.creditedTo ?? null,
    takenOn: photo.takenOn ?? null,
    url: largest?.url ?? null,
    width: largest?.width ?? null,
    height: largest?.height ?? null,
    renditions,
  };
}

export function presentPhotoCard(photo: PhotoRow, facility: FacilityLabel | null, event: EventLabel | null): PhotoCard {
  return { ...presentPhotoLabel(photo), type: 'photo', facility, event };
}

export function presentPhoto(card: PhotoCard, articles: PhotoEdition['articles'], site: Site): PhotoEdition {
  const image = imageObjectOf(card, site);
  return { ...card, articles, share: { url: pageOf(card, articles, site) }, jsonLd: image && jsonLdOf(image) };
}

/** Where the front-end has no page for a photo, the article that showed it first is the place to see it. */
function pageOf({ slug }: PhotoCard, articles: PhotoEdition['articles'], { pages }: Site): string {
  const [first] = articles;
  if (pages.photo) return pages.photo(slug);
  if (!first) throw new Error('A photo that nothing shows has no edition');
  return pages.article(first.slug, first.locale);
}

/** Smallest first. The uploaded file itself is named only where it is the single one: it may carry the phone's EXIF. */
function renditionsOf(file: FileRow | null | undefined): PhotoLabel['renditions'] {
  if (!file) return [];
  const made = Object.values(file.formats ?? {}).map(({ url, width, height }) => ({ url, width, height }));
  const all =
    made.length > 0 || !file.width || !file.height ? made : [{ url: file.url, width: file.width, height: file.height }];
  return all.sort((a, b) => a.width - b.width);
}
