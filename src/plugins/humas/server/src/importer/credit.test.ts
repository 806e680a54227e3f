import { parseCredit, splitCaption } from './credit';

it.each([
  { raw: 'Dokpri', class: 'own', normalised: 'Dokpri' },
  { raw: 'dokumen pribadi', class: 'own', normalised: 'dokumen pribadi' },
  { raw: 'Sumber: Dok. Pribadi', class: 'own', normalised: 'Dok. Pribadi' },
  { raw: '(Foto: Dok. Humas Rutan Kupang)', class: 'organisation', normalised: 'Humas Rutan Kupang' },
  { raw: '(Dok. Lapas Kendal)', class: 'organisation', normalised: 'Lapas Kendal' },
  { raw: 'Foto: Humas Lapas Kendal/Budi', class: 'organisation', normalised: 'Humas Lapas Kendal / Budi' },
  { raw: 'Foto: ANTARA FOTO/Siti Aminah', class: 'agency+person', normalised: 'Siti Aminah / ANTARA FOTO' },
  { raw: '(Siti Aminah/Wartakita.id)', class: 'person+outlet', normalised: 'Siti Aminah / Wartakita.id' },
  { raw: 'Foto: Siti Aminah', class: 'person', normalised: 'Siti Aminah' },
  { raw: '(Foto: istimewa)', class: 'unknown', normalised: 'istimewa (istimewa: source not named)' },
])('$raw is a credit', ({ raw, ...credit }) => {
  expect(parseCredit(raw)).toEqual(credit);
});

it.each([
  'Kalapas Kendal',
  'Petugas hadir.',
  '(mun/ali)',
  'Foto bersama seluruh peserta',
  'pria dan/atau wanita',
  'Sumber: data yang dihimpun hingga hari ini. Jumlahnya naik',
  'ist',
])('%s is none', (raw) => {
  expect(parseCredit(raw)).toBeNull();
});

describe('a caption with its credit', () => {
  it.each([
    { line: 'Upacara bendera | Dokpri', caption: 'Upacara bendera', creditRaw: 'Dokpri' },
    { line: 'Upacara bendera (dokumen pribadi)', caption: 'Upacara bendera', creditRaw: '(dokumen pribadi)' },
    {
      line: 'Petugas memeriksa. Foto: Dok. Lapas Kendal',
      caption: 'Petugas memeriksa.',
      creditRaw: 'Foto: Dok. Lapas Kendal',
    },
    {
      line: 'Petugas memeriksa Foto: ANTARA FOTO/Siti',
      caption: 'Petugas memeriksa',
      creditRaw: 'Foto: ANTARA FOTO/Siti',
    },
    {
      line: 'Panen terong (Foto: Humas Lapas Kendal)',
      caption: 'Panen terong',
      creditRaw: '(Foto: Humas Lapas Kendal)',
    },
    {
      line: 'Panen terong | Sumber: Humas Lapas Kendal',
      caption: 'Panen terong',
      creditRaw: 'Sumber: Humas Lapas Kendal',
    },
    { line: '(Dok. Humas Lapas Kendal)', caption: null, creditRaw: '(Dok. Humas Lapas Kendal)' },
  ])('$line', ({ line, caption, creditRaw }) => {
    expect(splitCaption(line)).toEqual({ caption, creditRaw });
  });

  it.each([
    'Kegiatan berjalan lancar (dua jam).',
    'Layanan dibuka pukul 08.00/09.00 setiap hari',
    'Keluarga diimbau membawa foto: ukuran 3x4, latar merah, dua lembar untuk setiap orang yang berkunjung ke sini.',
  ])('running text stays text: %s', (line) => {
    expect(splitCaption(line)).toBeNull();
  });
});
