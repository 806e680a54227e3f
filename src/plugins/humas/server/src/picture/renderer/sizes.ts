/** Which sizes are made of a picture. Pure; pixels. */
import type { FocalPoint } from '../../../../contracts/people';

export interface Size {
  width: number;
  height: number;
}
export interface Cut extends Size {
  left: number;
  top: number;
}

const WIDTHS = [320, 640, 960, 1280, 1920];

/** For sharing: the shapes that messengers and networks ask for. */
export const CROPS = { '1x1': 1, '4x3': 4 / 3, '16x9': 16 / 9, '191x100': 1.91 } as const;
export const WIDEST_CROP = 1200;

/** What Strapi's own panel shows in its lists. */
export const THUMBNAIL: Size = { width: 245, height: 156 };

/** Smallest first and never enlarged: a picture between two widths ends with its own. */
export function widthsOf(picture: number): number[] {
  const largest = Math.min(picture, WIDTHS.at(-1) as number);
  return [...WIDTHS.filter((width) => width < largest), largest];
}

/** The largest piece of this shape with the focal point as near to its middle as the picture's edges allow. */
export function cutOf({ width, height }: Size, ratio: number, focalPoint: FocalPoint): Cut {
  const cut = {
    width: Math.max(1, Math.round(Math.min(width, height * ratio))),
    height: Math.max(1, Math.round(Math.min(height, width / ratio))),
  };
  const start = (whole: number, part: number, focus: number) =>
    Math.round(Math.min(Math.max(focus * whole - part / 2, 0), whole - part));
  return { ...cut, left: start(width, cut.width, focalPoint.x), top: start(height, cut.height, focalPoint.y) };
}

export function shownSize({ width, height }: Size, widest: number): Size {
  const scale = Math.min(1, widest / width);
  return { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
}
