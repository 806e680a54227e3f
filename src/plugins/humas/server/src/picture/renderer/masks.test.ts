import type { Mask } from '../../../../contracts/people';
import { burnIn } from './masks';
import type { Pixels } from './pixels';

const WIDTH = 240;
const HEIGHT = 160;

/** Every pixel another colour. */
function noise(seed: number): Pixels {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3);
  let state = seed;
  for (let at = 0; at < data.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    data[at] = state >> 16;
  }
  return { data, width: WIDTH, height: HEIGHT };
}

const colourAt = ({ data }: Pixels, x: number, y: number) =>
  [...data.subarray((y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3)].join();

function coloursIn(pixels: Pixels, isInside: (x: number, y: number) => boolean): Set<string> {
  const all = new Set<string>();
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) if (isInside(x, y)) all.add(colourAt(pixels, x, y));
  return all;
}

const rectangle: Mask = { shape: 'rectangle', x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const ellipse: Mask = { ...rectangle, shape: 'ellipse' };
const inBox = (x: number, y: number) => x >= 60 && x < 180 && y >= 40 && y < 120;
const inEllipse = (x: number, y: number) => ((x + 0.5 - 120) / 60) ** 2 + ((y + 0.5 - 80) / 40) ** 2 <= 1;

describe('a mask', () => {
  it('leaves at most 6 × 6 colours of what it covers', () => {
    const pixels = noise(1);
    burnIn(pixels, [rectangle]);
    expect(coloursIn(pixels, inBox).size).toBeLessThanOrEqual(36);
    expect(coloursIn(pixels, inBox).size).toBeGreaterThan(8);
  });

  it('covers a little more than was drawn, and leaves the rest as it was', () => {
    const [pixels, before] = [noise(2), noise(2)];
    burnIn(pixels, [rectangle]);
    for (const [x, y] of [
      [57, 80],
      [182, 80],
      [120, 37],
      [120, 122],
    ] as const)
      expect([x, y, colourAt(pixels, x, y) === colourAt(before, x, y)]).toEqual([x, y, false]);
    for (const [x, y] of [
      [40, 80],
      [200, 80],
      [120, 20],
      [120, 140],
    ] as const)
      expect([x, y, colourAt(pixels, x, y)]).toEqual([x, y, colourAt(before, x, y)]);
  });

  it('as an ellipse covers the ellipse and not the corners of its box', () => {
    const [pixels, before] = [noise(3), noise(3)];
    burnIn(pixels, [ellipse]);
    expect(coloursIn(pixels, inEllipse).size).toBeLessThanOrEqual(36);
    expect(colourAt(pixels, 62, 42)).toBe(colourAt(before, 62, 42));
  });

  it('gives the means of blocks, and nothing else of the pixels', () => {
    const [pixels, before] = [noise(4), noise(4)];
    burnIn(pixels, [{ shape: 'rectangle', x: 0, y: 0, width: 1, height: 1 }]);
    const side = WIDTH / 6;
    for (let channel = 0; channel < 3; channel++) {
      let sum = 0;
      for (let y = 0; y < side; y++)
        for (let x = 0; x < side; x++) sum += before.data[(y * WIDTH + x) * 3 + channel] as number;
      expect(pixels.data[channel]).toBe(Math.round(sum / side ** 2));
    }
  });

  const edges: [string, Mask][] = [
    ['reaching over the edge', { shape: 'ellipse', x: 0.9, y: 0.9, width: 1, height: 1 }],
    ['of no size', { shape: 'rectangle', x: 0.5, y: 0.5, width: 0, height: 0 }],
    ['in the last corner', { shape: 'rectangle', x: 1, y: 1, width: 1, height: 1 }],
  ];
  it.each(edges)('%s covers what there is and breaks nothing', (_, mask) => {
    const pixels = noise(5);
    burnIn(pixels, [mask]);
    expect(pixels.data.length).toBe(WIDTH * HEIGHT * 3);
  });
});
