/** Covers what must not be recognised. Pure: works on the pixels, before anything is made from them. */
import type { Mask } from '../../../../contracts/people';
import type { Pixels } from './pixels';

/**
 * Blocks along the longer side of a mask. A face in 6 × 6 means is a face no more; 12 would be the most that is allowed.
 */
const BLOCKS = 6;
/** A mask grows by this part of its sides, and by pixels for what shrinking the picture has smeared over its edge. */
const MARGIN = 0.04;
const SMEAR_PIXELS = 4;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Changes the pixels in place: each block of a mask's box gets its mean colour, in an ellipse only within the ellipse. */
export function burnIn(pixels: Pixels, masks: Mask[]): void {
  for (const mask of masks) {
    const box = boxOf(pixels, mask);
    if (box.right <= box.left || box.bottom <= box.top) continue;
    const isCovered = mask.shape === 'ellipse' ? insideEllipse(pixels, mask) : () => true;
    for (const block of blocksOf(box)) fill(pixels, block, meanOf(pixels, block), isCovered);
  }
}

function boxOf({ width, height }: Pixels, mask: Mask): Box {
  const { x, y, radiusX, radiusY } = grown({ width, height }, mask);
  return {
    left: Math.max(0, Math.floor(x - radiusX)),
    top: Math.max(0, Math.floor(y - radiusY)),
    right: Math.min(width, Math.ceil(x + radiusX)),
    bottom: Math.min(height, Math.ceil(y + radiusY)),
  };
}

/** Centre and half sides in pixels. */
function grown({ width, height }: { width: number; height: number }, mask: Mask) {
  const half = (side: number) => (side / 2) * (1 + 2 * MARGIN) + SMEAR_PIXELS;
  return {
    x: (mask.x + mask.width / 2) * width,
    y: (mask.y + mask.height / 2) * height,
    radiusX: half(mask.width * width),
    radiusY: half(mask.height * height),
  };
}

function insideEllipse(pixels: Pixels, mask: Mask) {
  const { x, y, radiusX, radiusY } = grown(pixels, mask);
  return (column: number, row: number) => ((column + 0.5 - x) / radiusX) ** 2 + ((row + 0.5 - y) / radiusY) ** 2 <= 1;
}

function blocksOf({ left, top, right, bottom }: Box): Box[] {
  const side = Math.ceil(Math.max(right - left, bottom - top) / BLOCKS);
  const blocks: Box[] = [];
  for (let y = top; y < bottom; y += side)
    for (let x = left; x < right; x += side)
      blocks.push({ left: x, top: y, right: Math.min(x + side, right), bottom: Math.min(y + side, bottom) });
  return blocks;
}

type Colour = [number, number, number];

function meanOf({ data, width }: Pixels, { left, top, right, bottom }: Box): Colour {
  const sum: Colour = [0, 0, 0];
  for (let row = top; row < bottom; row++) {
    for (let at = (row * width + left) * 3; at < (row * width + right) * 3; at += 3) {
      sum[0] += data[at] as number;
      sum[1] += data[at + 1] as number;
      sum[2] += data[at + 2] as number;
    }
  }
  const count = (right - left) * (bottom - top);
  return sum.map((each) => Math.round(each / count)) as Colour;
}

function fill(
  { data, width }: Pixels,
  { left, top, right, bottom }: Box,
  colour: Colour,
  isCovered: (column: number, row: number) => boolean,
): void {
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++)
      if (isCovered(column, row)) data.set(colour, (row * width + column) * 3);
}
