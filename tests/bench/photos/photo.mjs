/** A picture as a phone takes it: 12 megapixels, 3 to 5 MB, with EXIF; the same on every machine. */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { randomFrom } from '../data/random.mjs';

const WIDTH = 4032;
const HEIGHT = 3024;
const QUALITY = 90;
/** Detail of a scene from coarse to fine: how many pixels one grain covers, and how much of the light it changes. */
const DETAIL = [
  { grain: 256, strength: 90 },
  { grain: 48, strength: 50 },
  { grain: 12, strength: 26 },
  { grain: 3, strength: 12 },
  { grain: 1, strength: 9 },
];

export async function photoIn(folder) {
  const file = path.join(folder, `photo-${WIDTH}x${HEIGHT}.jpg`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(12);
  const light = new Float32Array(WIDTH * HEIGHT * 3).map((_, at) => 110 + 60 * Math.sin(at / 3 / WIDTH / 700));
  for (const layer of DETAIL) add(light, await noise(random, layer), layer.strength / 128);
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 };
  const unfinished = `${file}.part`;
  await sharp(Buffer.from(Uint8ClampedArray.from(light).buffer), { raw })
    .withExif({ IFD0: { Make: 'Telepon', Model: 'Contoh' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 5/1 0/1' } })
    .jpeg({ quality: QUALITY })
    .toFile(unfinished);
  const megabytes = statSync(unfinished).size / 1e6;
  if (megabytes < 3 || megabytes > 5) throw new Error(`The photo has ${megabytes} MB; a phone's has 3 to 5`);
  renameSync(unfinished, file);
  return file;
}

/** Grains of chance, drawn large and smooth. */
async function noise(random, { grain }) {
  const [width, height] = [Math.ceil(WIDTH / grain), Math.ceil(HEIGHT / grain)];
  const grains = Buffer.from(Uint8Array.from({ length: width * height * 3 }, () => random.below(256)));
  return sharp(grains, { raw: { width, height, channels: 3 } })
    .resize(WIDTH, HEIGHT, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
}

function add(light, layer, strength) {
  for (let at = 0; at < light.length; at += 1) light[at] += (layer[at] - 128) * strength;
}
