import type { Mask } from '../../../contracts/people';

/** As the server burns them in: blocks along the longer side of a mask, which grows a little on every side. */
const BLOCKS = 6;
const MARGIN = 0.04;

/** Draws what masks do to a picture over it; everything outside stays clear. */
export function pixelate(canvas: HTMLCanvasElement, picture: HTMLImageElement, masks: Mask[]): void {
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingEnabled = false;
  for (const mask of masks) {
    const box = grown(mask, canvas);
    const side = Math.max(1, Math.ceil(Math.max(box.width, box.height) / BLOCKS));
    const columns = Math.max(1, Math.ceil(box.width / side));
    const rows = Math.max(1, Math.ceil(box.height / side));
    const coarse = means(picture, { ...box, width: columns * side, height: rows * side }, columns, rows);
    context.save();
    context.clip(outlineOf(mask, box));
    context.drawImage(coarse, box.x, box.y, columns * side, rows * side);
    context.restore();
  }
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function grown(mask: Mask, { width, height }: { width: number; height: number }): Box {
  return {
    x: (mask.x - mask.width * MARGIN) * width,
    y: (mask.y - mask.height * MARGIN) * height,
    width: mask.width * (1 + 2 * MARGIN) * width,
    height: mask.height * (1 + 2 * MARGIN) * height,
  };
}

function means(picture: HTMLImageElement, box: Box, columns: number, rows: number): HTMLCanvasElement {
  const small = Object.assign(document.createElement('canvas'), { width: columns, height: rows });
  const context = small.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(picture, box.x, box.y, box.width, box.height, 0, 0, columns, rows);
  return small;
}

function outlineOf({ shape }: Mask, { x, y, width, height }: Box): Path2D {
  const outline = new Path2D();
  if (shape === 'ellipse') outline.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  else outline.rect(x, y, width, height);
  return outline;
}
