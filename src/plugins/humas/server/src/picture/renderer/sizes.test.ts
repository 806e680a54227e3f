import { cutOf, widthsOf } from './sizes';

describe('widths', () => {
  const rows: [string, number, number[]][] = [
    ['a phone picture gets all of them', 4000, [320, 640, 960, 1280, 1920]],
    ['one exactly as wide as the largest too', 1920, [320, 640, 960, 1280, 1920]],
    ['one between two widths ends with its own', 1000, [320, 640, 960, 1000]],
    ['one as wide as a step has no second one', 640, [320, 640]],
    ['a small one has only its own', 200, [200]],
    ['one pixel', 1, [1]],
  ];
  it.each(rows)('%s', (_, width, expected) => expect(widthsOf(width)).toEqual(expected));
});

describe('a cut', () => {
  const picture = { width: 1600, height: 900 };
  const rows: [string, number, { x: number; y: number }, object][] = [
    ['is as large as it can be, in the middle', 1, { x: 0.5, y: 0.5 }, { left: 350, top: 0, width: 900, height: 900 }],
    ['has the focal point in its middle', 1, { x: 0.6, y: 0.5 }, { left: 510, top: 0, width: 900, height: 900 }],
    ['stays within the picture', 1, { x: 1, y: 1 }, { left: 700, top: 0, width: 900, height: 900 }],
    ['moves up and down too', 2, { x: 0, y: 0.1 }, { left: 0, top: 0, width: 1600, height: 800 }],
  ];
  it.each(rows)('%s', (_, ratio, focalPoint, expected) => expect(cutOf(picture, ratio, focalPoint)).toEqual(expected));

  it('of a line of pixels is at least one pixel', () => {
    expect(cutOf({ width: 1, height: 5000 }, 1.91, { x: 0.5, y: 0.5 })).toMatchObject({ width: 1, height: 1 });
  });
});
