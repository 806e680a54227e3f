/** A unit's name or logo in the lower right corner of every public file. */
import sharp, { type OutputInfo } from 'sharp';
import type { RenderTreatment } from './job';
import { pictureOf, type Pixels } from './pixels';

/** Parts of the picture's width; a logo's longer side as a part of the picture's shorter one. */
const WIDTH = 0.3;
const LINE_HEIGHT = 0.025;
const MARGIN = 0.02;
const LOGO_SIDE = 0.14;
const SHADE = { r: 0, g: 0, b: 0, alpha: 0.45 };
/** Comes with the plugin (`fonts/`): a server may have no fonts at all. */
const FONT = 'Noto Sans SemiBold';

/** New pixels; the given ones stay as they are. */
export async function withWatermark(
  pixels: Pixels,
  watermark: RenderTreatment['watermark'],
  font: string,
): Promise<Pixels> {
  if (!watermark) return pixels;
  const mark =
    'text' in watermark ? await drawText(watermark.text, font, pixels) : await drawLogo(watermark.logo, pixels);
  const margin = Math.round(pixels.width * MARGIN);
  const left = Math.max(0, pixels.width - mark.info.width - margin);
  const top = Math.max(0, pixels.height - mark.info.height - margin);
  const data = await pictureOf(pixels)
    .composite([{ input: mark.data, left, top }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { ...pixels, data };
}

/** White letters on a dark shade, so that they can be read on any picture; no larger than the picture. */
async function drawText(text: string, fontfile: string, { width, height }: Pixels) {
  const lineHeight = Math.max(8, Math.round(width * LINE_HEIGHT));
  const letters = await sharp({
    text: { text: escapeMarkup(text), font: FONT, fontfile, width: Math.round(width * WIDTH), height: lineHeight },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const shade = await onShade(letters.data, letters.info);
  return sharp(shade)
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
}

async function onShade(letters: Buffer, { width, height }: OutputInfo): Promise<Buffer> {
  const padding = Math.max(2, Math.round(height / 3));
  const white = await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .joinChannel(letters, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
  const size = { width: width + 2 * padding, height: height + 2 * padding };
  return sharp({ create: { ...size, channels: 4, background: SHADE } })
    .composite([{ input: white, left: padding, top: padding }])
    .png()
    .toBuffer();
}

async function drawLogo(path: string, { width, height }: Pixels) {
  const side = Math.max(1, Math.round(Math.min(width, height) * LOGO_SIDE));
  return sharp(path)
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside' })
    .toColourspace('srgb')
    .png()
    .toBuffer({ resolveWithObject: true });
}

/** Pango reads its text as markup. */
const escapeMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
