import type { Mask } from '../../../../contracts/people';

/** As `bin/find-faces.js` prints it: fractions of the upright picture. */
export interface Face {
  x: number;
  y: number;
  width: number;
  height: number;
  score: number;
}

/** The detector's box ends at brow and chin; hair and ears tell too. Of its width and height, on each side. */
const MARGIN = { x: 0.2, top: 0.35, bottom: 0.15 };

/** An ellipse over the whole head, within the picture. */
export function maskFor({ x, y, width, height }: Face): Mask {
  const left = round(Math.max(0, x - width * MARGIN.x));
  const top = round(Math.max(0, y - height * MARGIN.top));
  const right = round(Math.min(1, x + width * (1 + MARGIN.x)));
  const bottom = round(Math.min(1, y + height * (1 + MARGIN.bottom)));
  return { shape: 'ellipse', x: left, y: top, width: round(right - left), height: round(bottom - top) };
}

/** A ten-thousandth of a picture is less than half a pixel of most. */
const round = (fraction: number) => Math.round(fraction * 10_000) / 10_000;
