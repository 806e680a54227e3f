import sharp, { type Sharp } from 'sharp';
import { decodeOptions, PATIENCE, type Inspected, type Limits } from '../door';

/** An upright sRGB picture in memory: three bytes a pixel, row by row. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** The largest public picture is this wide; everything else is made from it. */
export const LARGEST_WIDTH = 1920;

/**
 * The one decode. Shrinking happens while decoding, so 24 megapixels cost little more than the result. What an ICC profile
 * or another colour space meant is in the pixels afterwards; transparent places become white.
 */
export async function decode(path: string, inspected: Inspected, limits: Limits): Promise<Pixels> {
  const { data, info } = await sharp(path, decodeOptions(inspected, limits))
    .autoOrient()
    .resize({ width: LARGEST_WIDTH, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout(PATIENCE)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`Three channels were expected, ${info.channels} came`);
  return { data, width: info.width, height: info.height };
}

export function pictureOf({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}
