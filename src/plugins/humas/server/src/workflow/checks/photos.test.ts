import { makeManuscript, makePhoto, NOW } from './make-manuscript';
import { checkPhotos } from './photos';

const found = (...photos: ReturnType<typeof makePhoto>[]) => checkPhotos(makeManuscript({ photos }), NOW);

it.each([
  { name: 'everything said', photo: {}, missing: null },
  { name: 'no caption', photo: { caption: null }, missing: 'keterangan' },
  { name: 'a blank credit', photo: { credit: ' ' }, missing: 'kredit' },
  { name: 'no alternative text', photo: { altText: '' }, missing: 'teks alternatif' },
  {
    name: 'nothing said',
    photo: { caption: null, credit: null, altText: null },
    missing: 'keterangan, kredit, dan teks alternatif',
  },
])('$name', ({ photo, missing }) => {
  const sentences = found(makePhoto(photo)).map(({ message }) => message.id);
  expect(sentences).toEqual(missing ? [expect.stringContaining(`belum memiliki ${missing}. `)] : []);
});

it('says once for each photo which one it is, by number and caption', () => {
  const [first, second] = found(makePhoto(), makePhoto({ credit: null, altText: null }), makePhoto({ caption: null }));
  expect(first).toMatchObject({
    level: 'error',
    field: 'photos',
    text: 'Peserta upacara berbaris di lapangan Lapas Kendal.',
  });
  expect(first?.message).toEqual({
    id: 'Foto ke-2 ("Peserta upacara berbaris di lapangan Lapas Kendal.") belum memiliki kredit dan teks alternatif. Lengkapi di data foto.',
    en: 'Photo 2 ("Peserta upacara berbaris di lapangan Lapas Kendal.") has no credit or alternative text. Add it to the photo.',
  });
  expect(second?.message.id).toMatch(/^Foto ke-3 belum memiliki keterangan\./);
});

it('a photo without a file is a warning', () => {
  expect(found(makePhoto({ hasFile: false })).map(({ code, level }) => `${level} ${code}`)).toEqual([
    'warning photo-without-file',
  ]);
});
