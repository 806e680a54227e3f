/** What is kept of a picture in a few bytes: its placeholder and its colour. */
import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { pictureOf, type Pixels } from './pixels';

const PLACEHOLDER_PIXELS = 100;

/** Thumbhash, base64. */
export async function placeholderOf(pixels: Pixels): Promise<string> {
  const { data, info } = await pictureOf(pixels)
    .resize({ width: PLACEHOLDER_PIXELS, height: PLACEHOLDER_PIXELS, fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}

/** `#rrggbb` */
export async function colourOf(pixels: Pixels): Promise<string> {
  const small = await pictureOf(pixels).resize({ width: 64, height: 64, fit: 'fill' }).png().toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
