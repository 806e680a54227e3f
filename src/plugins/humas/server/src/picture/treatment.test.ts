import type { Mask } from '../../../contracts/people';
import { PLAIN, treatmentKey, type Treatment } from './treatment';

const LEFT: Mask = { shape: 'rectangle', x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
const RIGHT: Mask = { shape: 'ellipse', x: 0.6, y: 0.2, width: 0.3, height: 0.4 };
const masked: Treatment = { ...PLAIN, masks: [LEFT, RIGHT] };

describe('the key of a treatment', () => {
  const same: [string, Treatment, Treatment][] = [
    ['the order of masks', masked, { ...PLAIN, masks: [RIGHT, LEFT] }],
    [
      'the order of keys',
      masked,
      { ...masked, masks: [{ height: 0.4, width: 0.3, y: 0.2, x: 0.1, shape: 'rectangle' }, RIGHT] },
    ],
  ];
  it.each(same)('is the same whatever %s', (_, one, other) => {
    expect(treatmentKey(one)).toBe(treatmentKey(other));
  });

  const different: [string, Treatment][] = [
    ['a mask less', { ...PLAIN, masks: [LEFT] }],
    ['a mask moved', { ...PLAIN, masks: [LEFT, { ...RIGHT, x: 0.61 }] }],
    ['another shape', { ...PLAIN, masks: [LEFT, { ...RIGHT, shape: 'rectangle' }] }],
    ['a focal point', { ...masked, focalPoint: { x: 0.5, y: 0.5 } }],
    ['a watermark', { ...masked, watermark: { text: 'Lapas' } }],
    ['a logo', { ...masked, watermark: { logo: 7 } }],
    ['a credit', { ...masked, credit: 'Humas' }],
    ['a caption', { ...masked, caption: 'Humas' }],
    ['a copyright', { ...masked, copyright: 'Humas' }],
  ];
  it('is another one for everything that changes a public file', () => {
    const keys = different.map(([, treatment]) => treatmentKey(treatment));
    expect(new Set([...keys, treatmentKey(masked), treatmentKey(PLAIN)]).size).toBe(different.length + 2);
  });
});
