import { findOffices, mergePeople } from './people';
import { listPeople, noteForms } from './who-is-meant';

describe('a name beside its office', () => {
  it.each([
    {
      text: 'Kalapas Kendal, Rahmat Hidayat hadir',
      name: 'Rahmat Hidayat',
      position: 'Kalapas Kendal',
      honorific: null,
    },
    {
      text: 'Kalapas Kendal Rahmat Hidayat hadir',
      name: 'Rahmat Hidayat',
      position: 'Kalapas Kendal',
      honorific: null,
    },
    {
      text: 'Kepala Rutan Kelas IIB Kupang Yakobus Lay hadir',
      name: 'Yakobus Lay',
      position: 'Kepala Rutan Kelas IIB Kupang',
      honorific: null,
    },
    {
      text: 'Kepala Biro Hukum, Humas dan Kerja Sama Siti Aminah hadir',
      name: 'Siti Aminah',
      position: 'Kepala Biro Hukum, Humas dan Kerja Sama',
      honorific: null,
    },
    {
      text: 'Direktur Jenderal Pemasyarakatan Irjen Pol Bambang Wijaya hadir',
      name: 'Bambang Wijaya',
      position: 'Direktur Jenderal Pemasyarakatan',
      honorific: 'Irjen Pol',
    },
    { text: 'Ketua Dewan Juri, Hj. Nurbaya, menilai', name: 'Nurbaya', position: 'Ketua Dewan Juri', honorific: 'Hj.' },
    {
      text: 'Rahmat Hidayat selaku Kalapas Kendal hadir',
      name: 'Rahmat Hidayat',
      position: 'Kalapas Kendal',
      honorific: null,
    },
    {
      text: 'Rahmat Hidayat, Kalapas Kendal, hadir',
      name: 'Rahmat Hidayat',
      position: 'Kalapas Kendal',
      honorific: null,
    },
    {
      text: 'Plt. Kalapas Kendal M. Yusuf Hakim hadir',
      name: 'M. Yusuf Hakim',
      position: 'Plt. Kalapas Kendal',
      honorific: null,
    },
    { text: 'kata Kalapas Soebandi, Kamis', name: 'Soebandi', position: 'Kalapas', honorific: null },
  ])('$text', ({ text, ...person }) => {
    expect(findOffices(text, new Set()).filter(({ name }) => name)).toEqual([expect.objectContaining(person)]);
  });

  it.each([
    'Menyetujui hal itu, Kalapas Kendal berterima kasih',
    'Humas Lapas Kendal hadir',
    'Kakanwil Kemenkumham Jawa Tengah meninjau blok',
    'Senin (4/5), Kalapas Kendal memimpin apel',
  ])('names nobody: %s', (text) => {
    expect(findOffices(text, new Set()).filter(({ name }) => name)).toEqual([]);
  });

  it('a place that only this page names ends the office too', () => {
    const [office] = findOffices('Kalapas Wanareja Rahmat Hidayat hadir', new Set(['wanareja']));
    expect(office).toMatchObject({ position: 'Kalapas Wanareja', name: 'Rahmat Hidayat' });
  });
});

it('short and full name are one person, two families are two', () => {
  const people = mergePeople([
    { name: 'Rahmat', honorific: null, position: 'Kalapas' },
    { name: 'Rahmat Hidayat', honorific: 'Dr.', position: null },
    { name: 'Rahmat Santoso', honorific: null, position: 'Kasi Binadik' },
  ]);
  expect(people.map(({ name }) => name)).toEqual(['Rahmat Hidayat', 'Rahmat Santoso']);
  expect(people[0]).toMatchObject({ honorific: 'Dr.', position: 'Kalapas' });
});

it('short forms, other spellings and short offices are noted as they are used', () => {
  const directory = listPeople(
    [{ name: 'Soebandi Hartono', honorific: null, position: 'Sekretaris Jenderal Kemenkumham' }],
    new Set(),
  );
  noteForms('Subandi hadir. Hartono menyimak, Sekjen memberi arahan, dan Hartini mencatat.', directory);
  expect(directory.people[0]).toMatchObject({ shortForms: ['Hartono', 'Sekjen'], otherSpellings: ['Subandi'] });
});
