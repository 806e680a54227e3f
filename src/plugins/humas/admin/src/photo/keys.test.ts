import type { Mask } from '../../../contracts/people';
import { maskAfterKey } from './keys';

const MASK: Mask = { shape: 'rectangle', x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

it.each([
  { name: 'an arrow moves it', key: 'ArrowLeft', shiftKey: false, made: { ...MASK, x: 0.39 } },
  { name: 'an arrow with Shift makes it larger', key: 'ArrowDown', shiftKey: true, made: { ...MASK, height: 0.21 } },
  { name: 'an arrow with Shift makes it smaller', key: 'ArrowLeft', shiftKey: true, made: { ...MASK, width: 0.19 } },
  { name: 'Delete removes it', key: 'Delete', shiftKey: false, made: 'deleted' },
  { name: 'a letter does nothing', key: 'a', shiftKey: false, made: 'unchanged' },
])('$name', ({ key, shiftKey, made }) => {
  expect(maskAfterKey(MASK, { key, shiftKey })).toEqual(made);
});
