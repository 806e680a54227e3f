import sharp from 'sharp';

/** Longest side in pixels: enough to see who is in it, and light on a phone. */
const LONGEST_SIDE = 2048;

/** The picture as a person sees it, as JPEG without anything that the camera wrote beside it. */
export const uprightJpeg = (path: string): Promise<Buffer> =>
  sharp(path, { failOn: 'error' })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82 })
    .toBuffer();
