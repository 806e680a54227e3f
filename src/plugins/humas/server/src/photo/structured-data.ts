import type { ImageObjectLeaf } from 'schema-dts';
import type { PhotoLabel } from '../../../contracts/public';
import type { Site } from '../core';

/** Null while only the placeholder of an imported photo exists. */
export function imageObjectOf(photo: PhotoLabel, site: Site): ImageObjectLeaf | null {
  if (!photo.url) return null;
  const contentUrl = site.absolute(photo.url);
  const smallest = photo.renditions[0];
  return {
    '@type': 'ImageObject',
    '@id': contentUrl,
    contentUrl,
    url: contentUrl,
    thumbnailUrl: smallest ? site.absolute(smallest.url) : undefined,
    width: photo.width ? `${photo.width} px` : undefined,
    height: photo.height ? `${photo.height} px` : undefined,
    caption: photo.caption ?? undefined,
    description: photo.altText ?? undefined,
    creditText: photo.creditedTo ?? photo.credit ?? undefined,
    dateCreated: photo.takenOn ?? undefined,
  };
}
