import type { EventLabel, FacilityLabel, PhotoCard, PhotoEdition, PhotoLabel } from '../../../contracts/public';
import { jsonLdOf, type Site } from '../core';
import { publicPictureOf, type PictureFile } from '../picture';
import { imageObjectOf } from './structured-data';

export interface PhotoRow {
  documentId: string;
  slug: string | null;
  caption: string | null;
  altText: string | null;
  credit: string | null;
  creditedTo: string | null;
  takenOn: string | null;
  file?: (PictureFile & { id: number }) | null;
}

export function presentPhotoLabel(photo: PhotoRow): PhotoLabel {
  return {
    id: photo.documentId,
    slug: photo.slug ?? photo.documentId,
    caption: photo.caption ?? null,
    altText: photo.altText ?? null,
    credit: photo.credit ?? null,
    creditedTo: photo.creditedTo ?? null,
    takenOn: photo.takenOn ?? null,
    ...publicPictureOf(photo.file),
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
