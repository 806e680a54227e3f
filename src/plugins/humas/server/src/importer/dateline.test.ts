import { parseDateline } from './dateline';

it.each([
  { name: 'a place in capitals', line: 'KENDAL – Lapas', place: 'Kendal', agency: null, raw: 'KENDAL – ' },
  {
    name: 'a place of two words',
    line: 'MUARA ENIM - Petugas',
    place: 'Muara Enim',
    agency: null,
    raw: 'MUARA ENIM - ',
  },
  { name: 'a place as it is written', line: 'Kendal - Petugas', place: 'Kendal', agency: null, raw: 'Kendal - ' },
  {
    name: 'an agency and a full stop',
    line: 'Kendal, INFO_PAS. Petugas',
    place: 'Kendal',
    agency: 'INFO_PAS',
    raw: 'Kendal, INFO_PAS. ',
  },
  {
    name: 'an agency in front',
    line: 'WARTAKENDAL | KENDAL – Petugas',
    place: 'Kendal',
    agency: 'WARTAKENDAL',
    raw: 'WARTAKENDAL | KENDAL – ',
  },
  {
    name: 'an agency in brackets',
    line: 'Kendal (WARTA) - Petugas',
    place: 'Kendal',
    agency: 'WARTA',
    raw: 'Kendal (WARTA) - ',
  },
  {
    name: 'no space before the dash',
    line: 'Kendal, Wartakita.net- Petugas',
    place: 'Kendal',
    agency: 'Wartakita.net',
    raw: 'Kendal, Wartakita.net- ',
  },
  { name: 'a long dash without spaces', line: 'KENDAL—Petugas', place: 'Kendal', agency: null, raw: 'KENDAL—' },
  {
    name: 'a place that is written with a hyphen',
    line: 'BAU-BAU - Petugas',
    place: 'Bau-Bau',
    agency: null,
    raw: 'BAU-BAU - ',
  },
  { name: 'a quotation behind it', line: 'KENDAL - “Kami siap', place: 'Kendal', agency: null, raw: 'KENDAL - ' },
])('$name', ({ line, place, agency, raw }) => {
  expect(parseDateline(line)).toMatchObject({ place, agency, raw });
});

it('keeps the date inside it', () => {
  expect(parseDateline('Kendal, 4 Mei 2023 – Petugas')).toMatchObject({ place: 'Kendal', dateRaw: '4 Mei 2023' });
  expect(parseDateline('KENDAL, Kamis (4/5) - Petugas')?.place).toBe('Kendal');
});

it.each([
  { name: 'a route', line: 'Lombok - Sumbawa ditempuh dengan kapal' },
  { name: 'a reduplicated word', line: 'Masing - masing petugas' },
  { name: 'a reduplicated word in a sentence', line: 'para pemangku masing – masing hadir' },
  { name: 'days of the week', line: 'Senin - Rabu layanan dibuka' },
  { name: 'a unit', line: 'Lapas Kendal - Semarang' },
  { name: 'a label', line: 'Editor: Budi' },
  { name: 'an aside', line: 'Petugas hadir - seperti biasa' },
  { name: 'a small word behind it', line: 'Kendal - kota di pesisir utara' },
  { name: 'only dashes', line: '---- ---- ----' },
])('none: $name', ({ line }) => {
  expect(parseDateline(line)).toBeNull();
});
