/** Shapes on a picture, in fractions of its width and height. Whatever is done to them, they stay within it. */
import type { FocalPoint, Mask, MaskShape } from '../../../contracts/people';

export type Point = FocalPoint;
export type Corner = 'nw' | 'ne' | 'sw' | 'se';
export const CORNERS: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];

/** What is smaller was a click, not a drawing. */
const LEAST = 0.01;

/** A ten-thousandth of a picture is less than half a pixel of most. */
const round = (fraction: number) => Math.round(fraction * 10_000) / 10_000;
const limit = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

export const pointWithin = ({ x, y }: Point): Point => ({ x: round(limit(x, 0, 1)), y: round(limit(y, 0, 1)) });

/** From one corner to the opposite one, whichever those are. */
export function maskBetween(shape: MaskShape, one: Point, other: Point): Mask {
  const [a, b] = [pointWithin(one), pointWithin(other)];
  return {
    shape,
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: round(Math.abs(a.x - b.x)),
    height: round(Math.abs(a.y - b.y)),
  };
}

export const isDrawn = ({ width, height }: Mask) => width >= LEAST && height >= LEAST;

export const maskInTheMiddle = (shape: MaskShape): Mask => ({ shape, x: 0.4, y: 0.4, width: 0.2, height: 0.2 });

export function moved(mask: Mask, by: Point): Mask {
  return {
    ...mask,
    x: round(limit(mask.x + by.x, 0, 1 - mask.width)),
    y: round(limit(mask.y + by.y, 0, 1 - mask.height)),
  };
}

/** One corner is pulled to a point, the opposite one stays. */
export function resized(mask: Mask, corner: Corner, to: Point): Mask {
  const right = mask.x + mask.width;
  const bottom = mask.y + mask.height;
  const fixed = { x: corner.endsWith('w') ? right : mask.x, y: corner.startsWith('n') ? bottom : mask.y };
  const made = maskBetween(mask.shape, fixed, to);
  return sized(made, { width: made.width, height: made.height });
}

/** Its top left corner stays, as far as the size leaves it room. */
export function sized(mask: Mask, { width, height }: { width: number; height: number }): Mask {
  const made = { ...mask, width: round(limit(width, LEAST, 1)), height: round(limit(height, LEAST, 1)) };
  return moved(made, { x: 0, y: 0 });
}

/** A face that is masked already is not proposed again. */
export function isCovered(face: Mask, masks: Mask[]): boolean {
  const x = face.x + face.width / 2;
  const y = face.y + face.height / 2;
  return masks.some((mask) => x >= mask.x && x <= mask.x + mask.width && y >= mask.y && y <= mask.y + mask.height);
}
