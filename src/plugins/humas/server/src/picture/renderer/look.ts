import type { Sharp } from 'sharp';
import { perceptualOf, SAMPLE } from './perceptual';

/** What a picture looks like: 64 bits, hex. */
export async function lookOf(picture: Sharp): Promise<string> {
  const grey = await picture
    .resize({ width: SAMPLE, height: SAMPLE, fit: 'fill', kernel: 'mitchell' })
    .greyscale()
    .raw()
    .toBuffer();
  return perceptualOf(grey);
}
