import { treatmentFrom, type TreatedPhoto, type TreatedUnit } from './treatment';

const FACE = { shape: 'ellipse', x: 0.1, y: 0.2, width: 0.1, height: 0.1 };
const HAND = { shape: 'rectangle', x: 0.5, y: 0.5, width: 0.2, height: 0.1 };
const UNIT: TreatedUnit = { name: 'Lapas Kelas IIB Contoh', shortName: 'Lapas Contoh', watermark: 'none', logo: null };

const photo = (changes: Partial<TreatedPhoto> = {}): TreatedPhoto => ({
  caption: 'Apel pagi',
  credit: 'Dokpri',
  creditedTo: null,
  masks: null,
  focalPoint: null,
  facility: UNIT,
  ...changes,
});

it('is plain for a file that no photo shows', () => {
  expect(treatmentFrom([])).toEqual({
    masks: [],
    focalPoint: null,
    watermark: null,
    credit: null,
    caption: null,
    copyright: null,
  });
});

it('has the masks of every photo that shows the file, the same one once', () => {
  expect(treatmentFrom([photo({ masks: [FACE] }), photo(), photo({ masks: [HAND, FACE] })]).masks).toEqual([
    FACE,
    HAND,
  ]);
});

it('takes each word from the first photo that has it', () => {
  const [first, second] = [photo({ caption: null, credit: '' }), photo({ focalPoint: { x: 0.5, y: 0.25 } })];
  expect(treatmentFrom([first, second])).toMatchObject({
    caption: 'Apel pagi',
    credit: 'Dokpri',
    focalPoint: { x: 0.5, y: 0.25 },
  });
});

it.each([
  {
    name: 'who is credited',
    changes: { creditedTo: 'Humas Contoh' },
    credit: 'Humas Contoh',
    copyright: '© Lapas Kelas IIB Contoh',
  },
  { name: 'as it is printed', changes: {}, credit: 'Dokpri', copyright: '© Lapas Kelas IIB Contoh' },
  { name: 'nobody', changes: { credit: null }, credit: null, copyright: null },
  { name: 'a photo of no unit', changes: { facility: null }, credit: 'Dokpri', copyright: null },
])('credits $name', ({ changes, credit, copyright }) =>
  expect(treatmentFrom([photo(changes)])).toMatchObject({ credit, copyright }),
);

it.each([
  { name: 'no watermark', unit: {}, watermark: null },
  { name: 'none yet', unit: { watermark: null }, watermark: null },
  { name: 'its name', unit: { watermark: 'name' as const }, watermark: { text: 'Lapas Contoh' } },
  { name: 'its logo', unit: { watermark: 'logo' as const, logo: { id: 7 } }, watermark: { logo: 7 } },
  { name: 'a logo that it has not', unit: { watermark: 'logo' as const }, watermark: null },
])('the unit sets $name', ({ unit, watermark }) =>
  expect(treatmentFrom([photo({ facility: { ...UNIT, ...unit } })]).watermark).toEqual(watermark),
);

it('fails rather than leaving a mask out', () => {
  expect(() => treatmentFrom([photo({ masks: [{ ...FACE, x: 'left' }] })])).toThrow();
});
