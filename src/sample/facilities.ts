import { MINISTRY_SINCE_2025, MINISTRY_UNTIL_2024 } from './regions';
import type { DatedName, SampleFacility } from './records';

/** Stands under every sample article, so that nobody takes an invented item about a real unit for news. */
const DISCLAIMER =
  'Isi contoh untuk peragaan aplikasi. Peristiwa, nama orang, angka, alamat, dan kutipan di dalamnya rekaan; bukan berita dari satuan kerja yang sesungguhnya.';

/** `.example` is reserved by RFC 2606 and 555 numbers are not assigned, so nobody gets mail or calls from a demo. */
export const FACILITIES: SampleFacility[] = [
  {
    slug: 'lapas-purwodadi',
    ...named('Lapas', 'Lembaga Pemasyarakatan', 'IIB', 'Purwodadi', [
      {
        name: 'Rutan Kelas IIB Purwodadi',
        shortName: 'Rutan Purwodadi',
        officialName: 'Rumah Tahanan Negara Kelas IIB Purwodadi',
        class: 'IIB',
        ministry: MINISTRY_UNTIL_2024,
        from: null,
        until: '2021-12-31',
      },
      {
        name: 'Lapas Kelas IIB Purwodadi',
        shortName: 'Lapas Purwodadi',
        officialName: 'Lembaga Pemasyarakatan Kelas IIB Purwodadi',
        class: 'IIB',
        ministry: MINISTRY_UNTIL_2024,
        from: '2022-01-01',
        until: '2024-12-31',
      },
    ]),
    kind: 'lapas',
    specialisation: 'general',
    place: 'Purwodadi',
    timeZone: 'Asia/Jakarta',
    region: 'jawa-tengah',
    aliases: ['Lapas Kelas II B Purwodadi', 'Lapas Klas IIB Purwodadi', 'Rutan Purwodadi'],
    address: 'Jalan Contoh Merdeka 12, Purwodadi, Kabupaten Grobogan, Jawa Tengah',
    ...contact('lapas-purwodadi', '(0292) 555-0112'),
    services: [
      {
        name: 'Kunjungan tatap muka',
        description: 'Bawa KTP; daftar di loket paling lambat pukul 11.00.',
        hours: 'Senin–Kamis 08.30–11.30 WIB',
      },
      {
        name: 'Kunjungan daring',
        description: 'Panggilan video 20 menit, didaftarkan sehari sebelumnya.',
        hours: 'Selasa dan Jumat 13.00–15.00 WIB',
      },
      {
        name: 'Penitipan barang dan makanan',
        description: 'Diperiksa di depan penitip.',
        hours: 'Senin–Sabtu 08.30–12.00 WIB',
      },
    ],
    boilerplate:
      'Lapas Kelas IIB Purwodadi membina warga binaan di Kabupaten Grobogan, Jawa Tengah. Satuan kerja ini dikenal dengan bengkel kayu, kebun sayur, dan layanan kunjungan yang dapat didaftarkan dari rumah.',
    disclaimer: DISCLAIMER,
  },
  {
    slug: 'lapas-perempuan-semarang',
    ...named('Lapas Perempuan', 'Lembaga Pemasyarakatan Perempuan', 'IIA', 'Semarang'),
    kind: 'lapas',
    specialisation: 'women',
    place: 'Semarang',
    timeZone: 'Asia/Jakarta',
    region: 'jawa-tengah',
    aliases: ['LPP Semarang', 'Lapas Wanita Semarang', 'Lapas Perempuan Kelas II A Semarang'],
    address: 'Jalan Contoh Pandanaran 45, Kota Semarang, Jawa Tengah',
    ...contact('lapas-perempuan-semarang', '(024) 555-0145'),
    services: [
      {
        name: 'Kunjungan tatap muka',
        description: 'Tersedia ruang bermain bagi anak yang ikut berkunjung.',
        hours: 'Senin, Rabu, Sabtu 09.00–12.00 WIB',
      },
      {
        name: 'Pesanan batik dan jahitan',
        description: 'Galeri terbuka untuk umum di samping loket.',
        hours: 'Senin–Jumat 08.00–15.00 WIB',
      },
    ],
    boilerplate:
      'Lapas Perempuan Kelas IIA Semarang membina warga binaan perempuan dari Jawa Tengah dan sekitarnya, dengan kegiatan unggulan membatik, menjahit, dan kelas membaca.',
    disclaimer: DISCLAIMER,
  },
  {
    slug: 'lapas-jember',
    ...named('Lapas', 'Lembaga Pemasyarakatan', 'IIA', 'Jember'),
    kind: 'lapas',
    specialisation: 'general',
    place: 'Jember',
    timeZone: 'Asia/Jakarta',
    region: 'jawa-timur',
    aliases: ['Lapas Kelas II A Jember', 'Lapas Klas IIA Jember', 'Lapas Jember'],
    address: 'Jalan Contoh Tembakau 8, Kaliwates, Kabupaten Jember, Jawa Timur',
    ...contact('lapas-jember', '(0331) 555-0108'),
    services: [
      {
        name: 'Kunjungan tatap muka',
        description: 'Antrean digital dibuka pukul 07.30.',
        hours: 'Senin–Kamis 08.00–11.30 WIB',
      },
      {
        name: 'Informasi dan pengaduan',
        description: 'Loket ramah lansia dan penyandang disabilitas.',
        hours: 'Senin–Jumat 08.00–15.30 WIB',
      },
    ],
    boilerplate:
      'Lapas Kelas IIA Jember membina warga binaan di ujung timur Jawa. Dapur roti, kebun kopi, dan perpustakaannya menjadi tempat belajar bersama mitra dari Jember dan sekitarnya.',
    disclaimer: DISCLAIMER,
  },
  {
    slug: 'lpka-blitar',
    ...named('LPKA', 'Lembaga Pembinaan Khusus Anak', 'I', 'Blitar'),
    kind: 'lpka',
    specialisation: 'children',
    place: 'Blitar',
    timeZone: 'Asia/Jakarta',
    region: 'jawa-timur',
    aliases: ['LPKA Blitar', 'Lembaga Pembinaan Khusus Anak Blitar'],
    address: 'Jalan Contoh Bung Karno 3, Kota Blitar, Jawa Timur',
    ...contact('lpka-blitar', '(0342) 555-0103'),
    services: [
      {
        name: 'Kunjungan keluarga',
        description: 'Bagi orang tua dan wali; pekerja sosial mendampingi bila diminta.',
        hours: 'Selasa, Kamis, Sabtu 09.00–13.00 WIB',
      },
    ],
    boilerplate:
      'LPKA Kelas I Blitar menyelenggarakan pendidikan, pengasuhan, dan pendampingan. Sesuai undang-undang, identitas anak tidak pernah disiarkan dalam bentuk apa pun.',
    disclaimer: DISCLAIMER,
  },
  {
    slug: 'lapas-makassar',
    ...named('Lapas', 'Lembaga Pemasyarakatan', 'I', 'Makassar'),
    kind: 'lapas',
    specialisation: 'general',
    place: 'Makassar',
    timeZone: 'Asia/Makassar',
    region: 'sulawesi-selatan',
    aliases: ['Lapas Kelas 1 Makassar', 'Lapas Klas I Makassar'],
    address: 'Jalan Contoh Pinisi 20, Kota Makassar, Sulawesi Selatan',
    ...contact('lapas-makassar', '(0411) 555-0120'),
    services: [
      {
        name: 'Kunjungan tatap muka',
        description: 'Satu warga binaan, paling banyak tiga pengunjung dewasa.',
        hours: 'Senin–Kamis 09.00–12.00 WITA',
      },
      {
        name: 'Klinik pratama',
        description: 'Rujukan dan jadwal dokter bagi keluarga yang bertanya.',
        hours: 'Senin–Jumat 08.00–14.00 WITA',
      },
    ],
    boilerplate:
      'Lapas Kelas I Makassar membina warga binaan di Sulawesi Selatan. Kelompok musik, bengkel las, dan kliniknya bekerja bersama perguruan tinggi dan dinas setempat.',
    disclaimer: DISCLAIMER,
  },
  {
    slug: 'bapas-makassar',
    ...named('Bapas', 'Balai Pemasyarakatan', 'I', 'Makassar'),
    kind: 'bapas',
    specialisation: 'general',
    place: 'Makassar',
    timeZone: 'Asia/Makassar',
    region: 'sulawesi-selatan',
    aliases: ['Bapas Kelas 1 Makassar', 'Balai Pemasyarakatan Makassar'],
    address: 'Jalan Contoh Losari 7, Kota Makassar, Sulawesi Selatan',
    ...contact('bapas-makassar', '(0411) 555-0107'),
    services: [
      {
        name: 'Wajib lapor klien',
        description: 'Dapat dijadwalkan ulang lewat pembimbing kemasyarakatan.',
        hours: 'Senin–Jumat 08.00–15.00 WITA',
      },
      { name: 'Konsultasi keluarga', description: null, hours: 'Rabu 09.00–12.00 WITA' },
    ],
    boilerplate:
      'Bapas Kelas I Makassar mendampingi klien pemasyarakatan kembali ke keluarga, sekolah, dan pekerjaan, bersama kelompok masyarakat peduli pemasyarakatan.',
    disclaimer: DISCLAIMER,
  },
  {
    slug: 'lapas-abepura',
    ...named('Lapas', 'Lembaga Pemasyarakatan', 'IIA', 'Abepura'),
    kind: 'lapas',
    specialisation: 'general',
    place: 'Jayapura',
    timeZone: 'Asia/Jayapura',
    region: 'papua',
    aliases: ['Lapas Kelas II A Abepura', 'Lapas Klas IIA Abepura', 'Lapas Jayapura'],
    address: 'Jalan Contoh Cenderawasih 5, Abepura, Kota Jayapura, Papua',
    ...contact('lapas-abepura', '(0967) 555-0105'),
    services: [
      {
        name: 'Kunjungan tatap muka',
        description: 'Keluarga dari luar kota didahulukan setelah pukul 10.00.',
        hours: 'Senin–Kamis 09.00–12.00 WIT',
      },
      {
        name: 'Kunjungan daring',
        description: 'Untuk keluarga di pegunungan dan pulau yang jauh.',
        hours: 'Setiap hari 13.00–16.00 WIT',
      },
    ],
    boilerplate:
      'Lapas Kelas IIA Abepura membina warga binaan di Papua. Kebun sayur, ukiran, dan kunjungan daring bagi keluarga yang jauh menjadi tiga pekerjaan utamanya.',
    disclaimer: DISCLAIMER,
  },
  {
    slug: 'lapas-narkotika-jayapura',
    ...named('Lapas Narkotika', 'Lembaga Pemasyarakatan Narkotika', 'IIA', 'Jayapura'),
    kind: 'lapas',
    specialisation: 'narcotics',
    place: 'Jayapura',
    timeZone: 'Asia/Jayapura',
    region: 'papua',
    aliases: ['Lapas Narkotika Kelas II A Jayapura', 'Lapastika Jayapura'],
    address: 'Jalan Contoh Doyo 2, Kabupaten Jayapura, Papua',
    ...contact('lapas-narkotika-jayapura', '(0967) 555-0102'),
    services: [
      {
        name: 'Kunjungan tatap muka',
        description: 'Jadwal rehabilitasi didahulukan; keluarga diberi tahu lewat pesan.',
        hours: 'Selasa–Kamis 09.00–12.00 WIT',
      },
    ],
    boilerplate:
      'Lapas Narkotika Kelas IIA Jayapura menjalankan rehabilitasi sosial dan medis bersama tenaga kesehatan setempat, disertai kebun, ternak ikan, dan kelas musik.',
    disclaimer: DISCLAIMER,
  },
];

/** The name of today, and its history: the same words under the ministry of the day, unless `earlier` knows better. */
function named(
  prefix: string,
  officialPrefix: string,
  facilityClass: SampleFacility['class'],
  place: string,
  earlier?: DatedName[],
): Pick<SampleFacility, 'name' | 'shortName' | 'officialName' | 'class' | 'names'> {
  const today = {
    name: `${prefix} Kelas ${facilityClass} ${place}`,
    shortName: `${prefix} ${place}`,
    officialName: `${officialPrefix} Kelas ${facilityClass} ${place}`,
    class: facilityClass,
  };
  const before = earlier ?? [{ ...today, ministry: MINISTRY_UNTIL_2024, from: null, until: '2024-12-31' }];
  return { ...today, names: [...before, { ...today, ministry: MINISTRY_SINCE_2025, from: '2025-01-01', until: null }] };
}

function contact(slug: string, telephone: string) {
  return {
    telephone,
    email: `humas@${slug}.example`,
    website: `https://${slug}.example`,
  };
}
