/** What the made-up newsroom writes about. Long enough to weigh what real releases weigh, and nobody's real text. */

const BEFORE = ['Suka', 'Sido', 'Karang', 'Banjar', 'Tanjung', 'Sumber', 'Wono', 'Purwo', 'Mekar', 'Teluk', 'Batu'];
const SECOND = ['Kali', 'Muara', 'Gunung', 'Pasir', 'Rawa', 'Bukit', 'Padang', 'Kota', 'Tambak', 'Jati', 'Rejo'];
const AFTER = ['mulya', 'mukti', 'sari', 'jaya', 'rejo', 'agung', 'baru', 'indah', 'harjo', 'kerto', 'asri', 'makmur'];
const LAST = ['wangi', 'tirta', 'luhur', 'santosa', 'anyar', 'lestari', 'wetan', 'kulon', 'lor', 'kidul', 'tengah'];

/** 506 words become 700 with a second ending: one word each, so that it stands whole in titles, addresses and links. */
export const PLACES = [...BEFORE, ...SECOND].flatMap((start) => [...AFTER, ...LAST].map((end) => `${start}${end}`));
export const placeOf = (index) => {
  const round = Math.floor(index / PLACES.length);
  return `${PLACES[index % PLACES.length]}${['', 'raya', 'jati'][round]}`;
};

export const KINDS = ['news', 'press-release', 'announcement'];

export const TOPICS = [
  ['pembinaan', 'Pembinaan'],
  ['layanan-kunjungan', 'Layanan kunjungan'],
  ['kehumasan', 'Kehumasan'],
  ['keamanan', 'Keamanan'],
  ['kesehatan', 'Kesehatan'],
  ['pendidikan', 'Pendidikan'],
  ['kerohanian', 'Kerohanian'],
  ['kemandirian', 'Kemandirian'],
  ['reintegrasi', 'Reintegrasi'],
  ['kerja-sama', 'Kerja sama'],
  ['kepegawaian', 'Kepegawaian'],
  ['ketahanan-pangan', 'Ketahanan pangan'],
];

const TITLES = [
  'Petugas Mengikuti Apel Pagi dan Penguatan Tugas',
  'Panen Raya Sayuran Hasil Kebun Pembinaan',
  'Layanan Kunjungan Tatap Muka Dibuka Kembali',
  'Pemeriksaan Kesehatan bagi Seluruh Penghuni',
  'Kerja Sama Pelatihan Menjahit Ditandatangani',
  'Kalapas Tinjau Dapur dan Ruang Belajar',
  'Bazar Karya Warga Binaan Ramai Dikunjungi',
  'Tim Humas Belajar Menulis Siaran Pers',
  'Razia Gabungan Berjalan Tertib dan Aman',
];

const OCCASIONS = ['', ' Menjelang Ramadan', ' Bersama Keluarga', ' Tahap Kedua'];
/** 36 of them, no two alike. */
export const titleAt = (index) =>
  `${TITLES[index % TITLES.length]}${OCCASIONS[Math.floor(index / TITLES.length) % OCCASIONS.length]}`;

const SENTENCES = [
  'Kegiatan dimulai pukul delapan pagi di aula utama dan diikuti oleh seluruh pejabat struktural serta staf.',
  'Kepala Lapas menyampaikan bahwa pembinaan harus menyentuh keterampilan, kesehatan, dan kehidupan rohani.',
  'Warga binaan yang mengikuti program mendapat sertifikat setelah menyelesaikan tiga puluh jam pelajaran.',
  'Hasil kebun dibagikan ke dapur umum, sebagian dijual melalui koperasi, dan hasilnya dicatat secara terbuka.',
  'Petugas memeriksa setiap ruangan bersama regu jaga, kemudian melaporkan hasilnya kepada pimpinan.',
  'Dinas kesehatan setempat mengirim dua dokter dan empat perawat untuk memeriksa lebih dari dua ratus orang.',
  'Keluarga yang berkunjung mendaftar lebih dahulu melalui loket atau layanan pesan singkat yang tersedia.',
  'Acara ditutup dengan doa bersama dan foto, lalu peserta kembali ke blok masing-masing dengan tertib.',
  'Menurut rencana, kegiatan serupa diadakan setiap tiga bulan dengan pelatih dari balai latihan kerja.',
  'Seluruh rangkaian berjalan aman, dan evaluasi akan dibahas dalam rapat dinas pada akhir bulan.',
  'Pimpinan berharap kerja sama dengan pemerintah daerah terus berlanjut demi layanan yang lebih baik.',
  'Hadir dalam kesempatan itu perwakilan kantor wilayah, tokoh masyarakat, dan beberapa awak media.',
];

/** About five paragraphs of three or four sentences. */
export function bodyFrom(random, place) {
  const paragraphs = Array.from({ length: 4 + random.below(3) }, () =>
    Array.from({ length: 3 + random.below(2) }, () => random.oneOf(SENTENCES)).join(' '),
  );
  const [first, ...rest] = paragraphs;
  return [`${place} - ${first}`, ...rest].map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
}
