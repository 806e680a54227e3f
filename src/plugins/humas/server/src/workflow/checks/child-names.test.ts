import { callsChild, findChildNames, findPseudonyms } from './child-names';

const AROUND = {
  places: new Set(['lpka', 'tomohon']),
  adults: new Set(['budi', 'santoso', 'laras', 'pelita']),
  pseudonyms: new Set(['bunga']),
};
const named = (text: string) => findChildNames(text, AROUND);

describe('finds a child by name', () => {
  it.each([
    { name: 'behind the word', text: 'Seorang anak binaan Rizky Pratama mengaku senang.', found: ['Rizky Pratama'] },
    { name: 'one name only', text: 'Sertifikat diterima anak binaan Rizky di aula.', found: ['Rizky'] },
    { name: 'andikpas', text: 'Puisi dibacakan andikpas Rizky.', found: ['Rizky'] },
    { name: 'ABH', text: 'ABH Rizky didampingi orang tuanya.', found: ['Rizky'] },
    { name: 'the long word', text: 'anak didik pemasyarakatan Rizky Pratama', found: ['Rizky Pratama'] },
    {
      name: 'in conflict with the law',
      text: 'anak yang berhadapan dengan hukum, Rizky, didampingi.',
      found: ['Rizky'],
    },
    {
      name: 'singled out in conflict with the law',
      text: 'seorang anak berhadapan dengan hukum, Rizky, didampingi',
      found: ['Rizky'],
    },
    { name: 'a client of the probation office', text: 'klien anak bernama Rizky', found: ['Rizky'] },
    { name: 'a teenager', text: 'remaja bernama Rizky itu', found: ['Rizky'] },
    { name: 'a pupil', text: 'siswa Rizky Pratama membacakan puisi', found: ['Rizky Pratama'] },
    { name: 'called so', text: 'anak binaan yang bernama Rizky', found: ['Rizky'] },
    { name: 'initials that are none', text: 'anak binaan berinisial Rizky', found: ['Rizky'] },
    {
      name: 'with the unit between',
      text: 'Anak binaan LPKA Kelas I Blitar bernama Rizky Pratama lulus.',
      found: ['Rizky Pratama'],
    },
    { name: 'with a school between', text: 'siswa SMA Negeri 1 Blitar yang bernama Rizky', found: ['Rizky'] },
    { name: 'with its age between', text: 'anak binaan berusia 16 tahun bernama Rizky', found: ['Rizky'] },
    {
      name: 'singled out by a comma',
      text: '“Saya senang,” kata salah satu anak binaan LPKA Blitar, Rizky, Senin (15/8).',
      found: ['Rizky'],
    },
    {
      name: 'a comma at the start of a sentence',
      text: 'Anak binaan, Rizky Pratama, mengaku senang.',
      found: ['Rizky Pratama'],
    },
    { name: 'a comma after a verb of speech', text: '“Saya senang,” ujar anak binaan, Rizky.', found: ['Rizky'] },
    { name: 'an initial with a name', text: 'anak binaan bernama M. Rizky.', found: ['M. Rizky'] },
    { name: 'a name with an initial', text: 'anak binaan bernama Rizky P. lulus', found: ['Rizky P.'] },
    { name: 'with his father', text: 'andikpas Rizky bin Ahmad bebas', found: ['Rizky bin Ahmad'] },
    { name: 'in capitals', text: 'anak binaan bernama RIZKY', found: ['RIZKY'] },
    {
      name: 'before the word',
      text: 'Rizky Pratama, anak binaan LPKA Blitar, mengaku senang.',
      found: ['Rizky Pratama'],
    },
    { name: 'before the word, speaking', text: '“Saya senang,” kata Rizky, salah satu anak binaan.', found: ['Rizky'] },
    {
      name: 'before the word, one name only',
      text: 'Juhari, salah satu Andikpas menuturkan pengalamannya',
      found: ['Juhari'],
    },
    { name: 'with an age in brackets', text: 'Lomba dimenangi Rizky (16).', found: ['Rizky'] },
    { name: 'with years in brackets', text: 'Rizky Pratama (16 tahun) menang.', found: ['Rizky Pratama'] },
    { name: 'with years behind a comma', text: 'Rizky Pratama, 15 tahun, menang.', found: ['Rizky Pratama'] },
    { name: 'of an age in words', text: 'Rizky yang berusia 15 tahun menang.', found: ['Rizky'] },
    { name: 'with an age, in quotation marks', text: '“Rizky (16)”', found: ['Rizky'] },
    { name: 'in English', text: 'a boy named Rizky thanked his teachers', found: ['Rizky'] },
    { name: 'two with their ages', text: 'Rizky (16) dan Dimas (17) tampil.', found: ['Rizky', 'Dimas'] },
    { name: 'behind the unit, with an age', text: 'anak LPKA Blitar Rizky (16)', found: ['Rizky'] },
  ])('$name', ({ text, found }) => expect(named(text)).toEqual(found));
});

describe('lets stand', () => {
  it.each([
    { name: 'one letter', text: 'anak binaan berinisial R mengaku senang' },
    { name: 'two letters', text: 'anak binaan RP (16) mengaku senang' },
    { name: 'letters with stops', text: 'andikpas R.P. dan A. B. lulus' },
    { name: 'five letters that are said to be initials', text: 'anak binaan berinisial MRPAS' },
    { name: 'a letter with an age', text: 'R (16) dan D (17 tahun) tampil' },
    { name: 'a unit', text: 'anak binaan LPKA Blitar mengikuti upacara' },
    { name: 'a class', text: 'anak binaan Kelas I dan Kelas II' },
    { name: 'a town', text: 'Anak Binaan Blitar mengikuti lomba' },
    { name: 'the town of the unit, in no list', text: 'Sebanyak 20 anak binaan Tomohon ikut lomba' },
    { name: 'a unit in a town that is in no list', text: 'anak binaan LPKA Pagarmana mengikuti lomba' },
    { name: 'a province of two words', text: 'para remaja Jawa Timur berkunjung' },
    { name: 'a headline', text: 'Anak Binaan Antusias Ikuti Lomba Membatik Bersama Dinas Sosial' },
    { name: 'a short headline', text: 'Anak Binaan Berkarya' },
    { name: 'a headline in capitals', text: 'ANAK BINAAN TERIMA REMISI HARI ANAK NASIONAL' },
    { name: 'the next sentence', text: 'Kegiatan diikuti anak binaan. Rizal selaku panitia berterima kasih.' },
    { name: 'an official behind a comma', text: 'Di hadapan anak binaan, Kepala LPKA Blitar, Hari Winarca, berpesan' },
    { name: 'an official by name behind a comma', text: 'Kepada anak binaan, Hari Winarca berpesan agar rajin' },
    { name: 'a speaker who is known', text: 'Menemui anak binaan Laras Pelita berpesan' },
    { name: 'guests in a list', text: 'dihadiri petugas, anak binaan, Dharma Wanita, Karang Taruna, dan tamu' },
    { name: 'guests whom nobody knows', text: 'bersama anak binaan, Sahabat Baca, dan tamu' },
    { name: 'an office with a name', text: 'Kasi Pembinaan Anak Didik Suwarni menjelaskan jadwal' },
    { name: 'a guardian', text: 'seorang pendamping anak binaan, Siti Aminah, mengatakan' },
    { name: 'a parent', text: 'orang tua anak binaan, Siti Aminah, datang' },
    { name: 'a religion', text: 'Ibadah bagi anak binaan Nasrani dan anak binaan Muslim' },
    { name: 'a year of entry', text: 'anak binaan Angkatan XII dilantik pagi ini' },
    { name: 'subjects with marks', text: 'nilai terbaik Matematika (12) dan Bahasa Indonesia (10)' },
    { name: 'a school', text: 'siswa SMK Telkom Malang dan siswa Madrasah Aliyah Negeri' },
    { name: 'students', text: 'mahasiswa Rangga Wiratama mengajar' },
    { name: 'a remission', text: 'usulan anak binaan Remisi Khusus' },
    { name: 'a verb with a capital', text: 'Sejumlah Anak Binaan Mengikuti kegiatan pramuka sore ini' },
    { name: 'the Quran', text: 'membaca bersama anak binaan Al-Qur’an setiap pagi' },
    { name: 'a day', text: 'kunjungan anak binaan Senin (15/8) pagi' },
    { name: 'a weekday with a day', text: 'digelar Kamis (15) dan Jumat (16)' },
    { name: 'a month', text: 'sejak Agustus (17)' },
    { name: 'units with numbers', text: 'LPKA Blitar (12), Lapas Kelas IIA Kediri (15), Rutan Tomohon (3)' },
    { name: 'towns with numbers', text: 'Anak berasal dari Malang (15), Surabaya (12), dan Kediri (9)' },
    { name: 'a unit of some years', text: 'Yayasan Harapan Bangsa, 15 tahun, mendampingi' },
    { name: 'years ago', text: 'Menurut Hari Winarca, 15 tahun lalu gedung ini dibangun' },
    { name: 'a grown-up with an age', text: 'Hari Winarca (45) dan Siti Aminah, 38 tahun, mengajar' },
    { name: 'an article of law', text: 'Pasal 19 dan Pasal (1) UU Nomor 11 Tahun 2012' },
    { name: 'an adult at the start of a sentence', text: 'Menurut Hari Winarca, anak binaan berhak belajar' },
    { name: 'a word at the start of a sentence', text: 'Selanjutnya, salah satu anak binaan membacakan puisi' },
    {
      name: 'another word at the start of a sentence',
      text: 'Uniknya, salah seorang anak binaan tampil sebagai dalang',
    },
    {
      name: 'the short form in brackets',
      text: 'bagi Anak Didik Pemasyarakatan (Andikpas) dan Anak yang Berhadapan dengan Hukum (ABH) Bapas',
    },
    {
      name: 'a section of the probation office',
      text: 'Kepala Seksi Bimbingan Klien Anak Bapas Semarang Nining Wulandari mengatakan',
    },
    {
      name: 'a minimum age',
      text: 'telah berumur 12 (dua belas) tahun, tetapi belum berumur 18 (delapan belas) tahun',
    },
    { name: 'a dateline', text: 'Blitar, anak binaan LPKA Blitar mengikuti upacara' },
    { name: 'a pseudonym', text: 'anak binaan bernama Bunga (nama samaran), Bunga (16)' },
    { name: 'a name without a child', text: 'Anak Agung Gde Oka meresmikan ruang baca' },
    { name: 'nobody at all', text: 'Seorang anak binaan yang enggan disebut namanya' },
    { name: 'siblings of the word', text: 'kesiswaan, keremajaan dan anak-anak Indonesia' },
  ])('$name', ({ text }) => expect(named(text)).toEqual([]));
});

it.each([
  { name: 'in brackets', text: 'Rizky Pratama (bukan nama sebenarnya) bercerita', found: ['Rizky Pratama'] },
  { name: 'behind its announcement', text: 'sebut saja Bunga, kini belajar', found: ['Bunga'] },
  { name: 'none', text: 'Rizky Pratama bercerita', found: [] },
])('a pseudonym: $name', ({ text, found }) => expect(findPseudonyms(text)).toEqual(found));

it.each([
  { words: 'anak binaan LPKA Blitar', isChild: true },
  { words: 'Andikpas', isChild: true },
  { words: 'Anak', isChild: true },
  { words: 'siswa binaan', isChild: true },
  { words: 'ucap Rizky, salah seorang anak didik', isChild: true },
  { words: 'Kepala LPKA Blitar', isChild: false },
  { words: 'Kasi Pembinaan Anak Didik', isChild: false },
  { words: 'Kepala Lembaga Pembinaan Khusus Anak', isChild: false },
  { words: 'Orang tua anak binaan', isChild: false },
  { words: 'Anak Agung Gde Oka', isChild: false },
  { words: 'Ketua Komnas Perlindungan Anak', isChild: false },
])('"$words" calls a child so: $isChild', ({ words, isChild }) => expect(callsChild(words)).toBe(isChild));
