import { focalPoint, mask, masks, MOST_MASKS } from '../../../contracts/people';

const FACE = { shape: 'ellipse', x: 0.25, y: 0.1, width: 0.1, height: 0.2 };

describe('a mask', () => {
  it.each([
    { name: 'a face', given: FACE },
    { name: 'a rectangle', given: { ...FACE, shape: 'rectangle' } },
    { name: 'the whole picture', given: { shape: 'rectangle', x: 0, y: 0, width: 1, height: 1 } },
    { name: 'to the edge, with a rounding', given: { ...FACE, x: 0.7, width: 0.30000000000000004 } },
  ])('may be $name', ({ given }) => expect(mask.parse(given)).toEqual(given));

  it.each([
    { name: 'another shape', given: { ...FACE, shape: 'circle' } },
    { name: 'pixels', given: { ...FACE, x: 120 } },
    { name: 'left of the picture', given: { ...FACE, x: -0.1 } },
    { name: 'no width', given: { ...FACE, width: 0 } },
    { name: 'no height at all', given: { ...FACE, height: undefined } },
    { name: 'out of the picture', given: { ...FACE, x: 0.95 } },
    { name: 'below the picture', given: { ...FACE, y: 0.9 } },
    { name: 'words for numbers', given: { ...FACE, x: '0.25' } },
    { name: 'no number', given: { ...FACE, x: Number.NaN } },
    { name: 'infinite', given: { ...FACE, width: Number.POSITIVE_INFINITY } },
    { name: 'something else besides', given: { ...FACE, name: 'Rizky' } },
  ])('is refused: $name', ({ given }) => expect(mask.safeParse(given).success).toBe(false));
});

it(`there are at most ${MOST_MASKS} in a photo`, () => {
  expect(masks.safeParse(Array(MOST_MASKS).fill(FACE)).success).toBe(true);
  expect(masks.safeParse(Array(MOST_MASKS + 1).fill(FACE)).success).toBe(false);
});

it.each([
  { name: 'the middle', given: { x: 0.5, y: 0.5 }, isTaken: true },
  { name: 'a corner', given: { x: 1, y: 0 }, isTaken: true },
  { name: 'outside', given: { x: 1.01, y: 0 }, isTaken: false },
  { name: 'half of one', given: { x: 0.5 }, isTaken: false },
])('a focal point may be $name: $isTaken', ({ given, isTaken }) =>
  expect(focalPoint.safeParse(given).success).toBe(isTaken),
);
