import type { ImageObjectLeaf } from 'schema-dts';
import type { PhotoLabel, Rendition } from '../../../contracts/public';
import type { Site } from '../core';

/** Null while only the placeholder of an imported photo exists. */
export function imageObjectOf(photo: PhotoLabel, site: Site): ImageObjectLeaf | null {
  const { url, width, height, renditions } = photo;
  if (!url || !width || !height) return null;
  const [smallest] = renditions.jpeg.length > 0 ? renditions.jpeg : renditions.webp;
  return {
    ...addressed(photo, { url, width, height }, site),
    thumbnailUrl: smallest && site.absolute(smallest.url),
    description: photo.altText ?? undefined,
    dateCreated: photo.takenOn ?? undefined,
  };
}

/** What search engines ask of an article besides: its first photo in three shapes. */
const SHAPES = ['16:9', '4:3', '1:1'] as const;

export function imageObjectsOf(photos: PhotoLabel[], site: Site): ImageObjectLeaf[] {
  const [cover] = photos;
  const crops = cover ? SHAPES.flatMap((shape) => cover.crops[shape] ?? []) : [];
  return [
    ...photos.flatMap((photo) => imageObjectOf(photo, site) ?? []),
    ...crops.map((crop) => addressed(cover as PhotoLabel, crop, site)),
  ];
}

type File = Pick<Rendition, 'url' | 'width' | 'height'>;

function addressed({ caption, credit, creditedTo }: PhotoLabel, { url, width, height }: File, site: Site) {
  const contentUrl = site.absolute(url);
  return {
    '@type': 'ImageObject' as const,
    '@id': contentUrl,
    contentUrl,
    url: contentUrl,
    width: `${width} px`,
    height: `${height} px`,
    caption: caption ?? undefined,
    creditText: creditedTo ?? credit ?? undefined,
  };
}
