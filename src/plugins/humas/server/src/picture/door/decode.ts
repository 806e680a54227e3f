/** Opening what has been inspected, within bounds: a structure can be right and the picture in it broken. */
import sharp, { type SharpOptions } from 'sharp';
import type { Inspected, Limits } from './inspect';
import { refused, type Refusal } from './refusals';

/** For `.timeout(…)`. */
export const PATIENCE = { seconds: 8 };

/** For `sharp(path, …)`. A warning of the decoder means that a part of the picture is grey, so it is not overheard. */
export function decodeOptions({ failOn }: Pick<Inspected, 'failOn'>, { megapixels }: Limits): SharpOptions {
  return { failOn, limitInputPixels: megapixels * 1_000_000, sequentialRead: true };
}

/** What an error of sharp's means for the officer. Only for errors of reading a picture. */
export function refusalOf(error: unknown): Refusal {
  const said = error instanceof Error ? error.message : '';
  if (/timeout/i.test(said)) return refused('slow');
  if (/pixel limit/i.test(said)) return refused('large');
  return refused(/premature end|truncat|unexpected end/i.test(said) ? 'truncated' : 'damaged');
}

/** Decodes all of it once and keeps nothing. Null if it can be opened. */
export async function tryDecoding(path: string, inspected: Inspected, limits: Limits): Promise<Refusal | null> {
  try {
    await sharp(path, decodeOptions(inspected, limits))
      .resize(64, 64, { fit: 'inside' })
      .timeout(PATIENCE)
      .raw()
      .toBuffer();
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}
