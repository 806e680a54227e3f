import sharp from 'sharp';
import { shapeOfAvif } from './avif';
import { withBytes, type Bytes } from './bytes';
import { shapeOfJpeg, type Shape } from './jpeg';
import { HEAD_BYTES, kindOf, PICTURES, type PictureFormat } from './kind';
import { shapeOfPng } from './png';
import { refused, tooLarge, Unfit, type Refusal } from './refusals';
import { shapeOfWebp } from './webp';

export interface Limits {
  /** Millions of pixels. */
  megapixels: number;
}

/** What a row of the settings says if it says nothing. */
export const LIMITS: Limits = { megapixels: 100 };
/** Pixels of width or height: nothing that a camera makes, and what a decoder must hold of it at once grows with it. */
const LONGEST_SIDE = 20_000;

export interface Inspected {
  format: PictureFormat;
  mime: string;
  /** With its dot. */
  ext: string;
  /** Upright, in pixels. */
  width: number;
  height: number;
  /** How strict the decoder may be: see `failOn` of sharp. */
  failOn: Shape['failOn'];
}

/**
 * Whether a file may be opened as a picture: one still JPEG, PNG, WebP or AVIF that is whole and not too large. Reads its structure and
 * decodes nothing, so it costs the same for a bomb. What follows the picture in the file is not looked at: phones append films, and what
 * is public is made anew from the pixels. Errors of the disk are thrown.
 */
export async function inspect(path: string, limits: Limits = LIMITS): Promise<Refusal | Inspected> {
  try {
    return await withBytes(path, async (bytes) => {
      const kind = kindOf((await bytes.from(0)).subarray(0, HEAD_BYTES));
      if (!isPicture(kind)) return refused(kind);
      const shape = await SHAPES[kind](bytes);
      if (isTooLarge(shape, limits)) return tooLarge(shape, { ...limits, side: LONGEST_SIDE });
      const { mime, ext } = PICTURES[kind];
      return { format: kind, mime, ext, ...(await uprightSize(path)), failOn: shape.failOn };
    });
  } catch (error) {
    if (error instanceof Unfit) return refused(error.reason);
    throw error;
  }
}

/** As the decoder sees it, once it is known that there is nothing in the head of the file to fear. */
async function uprightSize(path: string) {
  const head = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!head) throw new Unfit('damaged');
  const { width, height } = head.autoOrient;
  return { width, height };
}

export const isRefused = (found: Refusal | Inspected): found is Refusal => 'reason' in found;

const SHAPES: Record<PictureFormat, (bytes: Bytes) => Promise<Shape>> = {
  jpeg: shapeOfJpeg,
  png: shapeOfPng,
  webp: shapeOfWebp,
  avif: shapeOfAvif,
};

const isPicture = (kind: string): kind is PictureFormat => kind in PICTURES;

function isTooLarge({ width, height }: Shape, { megapixels }: Limits): boolean {
  return Math.max(width, height) > LONGEST_SIDE || width * height > megapixels * 1e6;
}
