import sharp from 'sharp';
import {
  batik,
  classroom,
  clinic,
  kitchen,
  library,
  meeting,
  sewing,
  signing,
  visitRoom,
  workshop,
} from './drawing/indoor-scenes';
import { ceremony, field, garden, gate, market, stage, watch } from './drawing/outdoor-scenes';
import { paletteOf } from './drawing/palette';
import { randomFrom } from './drawing/random';
import { HEIGHT, WIDTH } from './drawing/shapes';

const SCENES = {
  gate,
  garden,
  ceremony,
  field,
  watch,
  market,
  stage,
  workshop,
  batik,
  'visit-room': visitRoom,
  library,
  clinic,
  meeting,
  kitchen,
  signing,
  classroom,
  sewing,
};

export type Scene = keyof typeof SCENES;

/**
 * A flat illustration as a JPEG of 1200×800 pixels. The sample's photos are drawn, because a real photo from a prison
 * would show real people; the same scene and seed always give the same picture.
 */
export async function drawScene(scene: Scene, seed: number): Promise<Buffer> {
  const shapes = SCENES[scene](paletteOf(seed), randomFrom(seed));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 ${WIDTH} ${HEIGHT}">${shapes}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}
