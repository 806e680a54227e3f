import { masks } from '../../../../contracts/people';
import { maskFor } from './mask-for';

const face = { x: 0.4, y: 0.4, width: 0.1, height: 0.2, score: 0.9 };

it('covers hair, ears and chin of a face', () => {
  expect(maskFor(face)).toEqual({ shape: 'ellipse', x: 0.38, y: 0.33, width: 0.14, height: 0.3 });
});

it.each([
  { name: 'top left', x: 0, y: 0 },
  { name: 'bottom right', x: 0.9, y: 0.8 },
])('stays within the picture at its $name', ({ x, y }) => {
  const made = maskFor({ ...face, x, y });
  expect(masks.safeParse([made]).success).toBe(true);
  expect(made.x + made.width).toBeLessThanOrEqual(1);
  expect(made.y + made.height).toBeLessThanOrEqual(1);
});
