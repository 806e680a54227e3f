import type { Mask } from '../../../contracts/people';
import { isCovered, isDrawn, maskBetween, moved, resized, sized } from './geometry';

const MASK: Mask = { shape: 'ellipse', x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
const box = ({ x, y, width, height }: Mask) => [x, y, width, height];

it.each([
  { name: 'from top left', from: [0.1, 0.2], to: [0.3, 0.6], made: [0.1, 0.2, 0.2, 0.4] },
  { name: 'from bottom right', from: [0.3, 0.6], to: [0.1, 0.2], made: [0.1, 0.2, 0.2, 0.4] },
  { name: 'beyond the edge', from: [0.9, 0.9], to: [1.4, 1.2], made: [0.9, 0.9, 0.1, 0.1] },
  { name: 'from before the edge', from: [-0.5, 0.5], to: [0.2, 0.7], made: [0, 0.5, 0.2, 0.2] },
] as { name: string; from: [number, number]; to: [number, number]; made: number[] }[])(
  'a mask is drawn $name',
  ({ from, to, made }) => {
    expect(box(maskBetween('rectangle', { x: from[0], y: from[1] }, { x: to[0], y: to[1] }))).toEqual(made);
  },
);

it('a click is no mask', () => {
  expect(isDrawn(maskBetween('ellipse', { x: 0.5, y: 0.5 }, { x: 0.503, y: 0.7 }))).toBe(false);
  expect(isDrawn(MASK)).toBe(true);
});

it.each([
  { name: 'where it is pulled', by: [0.1, -0.1], made: [0.5, 0.3, 0.2, 0.2] },
  { name: 'no further than the edge', by: [0.7, -0.7], made: [0.8, 0, 0.2, 0.2] },
] as { name: string; by: [number, number]; made: number[] }[])('a mask goes $name', ({ by, made }) => {
  expect(box(moved(MASK, { x: by[0], y: by[1] }))).toEqual(made);
});

it.each([
  { name: 'its right bottom corner', corner: 'se', to: [0.7, 0.8], made: [0.4, 0.4, 0.3, 0.4] },
  { name: 'its left top corner', corner: 'nw', to: [0.3, 0.2], made: [0.3, 0.2, 0.3, 0.4] },
  { name: 'a corner over the opposite one', corner: 'se', to: [0.2, 0.3], made: [0.2, 0.3, 0.2, 0.1] },
  { name: 'a corner onto the opposite one', corner: 'se', to: [0.4, 0.4], made: [0.4, 0.4, 0.01, 0.01] },
] as { name: string; corner: 'nw' | 'se'; to: [number, number]; made: number[] }[])(
  'a mask follows $name',
  ({ corner, to, made }) => {
    expect(box(resized(MASK, corner, { x: to[0], y: to[1] }))).toEqual(made);
  },
);

it('a mask that is made larger by numbers is pushed back into the picture', () => {
  expect(box(sized(MASK, { width: 0.9, height: 0.1 }))).toEqual([0.1, 0.4, 0.9, 0.1]);
});

it('a face is covered by a mask over its middle', () => {
  expect(isCovered({ ...MASK, x: 0.45 }, [MASK])).toBe(true);
  expect(isCovered({ ...MASK, x: 0.6 }, [MASK])).toBe(false);
});
