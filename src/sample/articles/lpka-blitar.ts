import type { SampleArticle } from '../records';

const facility = 'lpka-blitar';

/** A child in custody is never identified (UU 11/2012 art. 19): no names, initials, ages, faces or home towns here. */
export const LPKA_BLITAR: SampleArticle[] = [
  {
    key: 'blitar-ruang-kelas',
    facility,
    kind: 'news',
    topic: 'pembinaan-kepribadian',
    releasedAt: '2023-02-08T09:00:00+07:00',
    photos: ['ruang-kelas-blitar'],
    id: {
      title: 'Meja Dipendekkan, Papan Tulis Diturunkan: Ruang Kelas Baru LPKA Blitar',
      summary: 'Guru dari sekolah mitra menata ulang tiga ruang belajar. Jadwalnya mengikuti kalender sekolah di luar.',
      body: [
        'Tiga ruang belajar di LPKA Blitar dibuka kembali, Rabu (08/02), setelah sebulan ditata ulang bersama guru dari sekolah mitra. Mejanya dipendekkan, papan tulisnya diturunkan, dan jendelanya kini bisa dibuka.',
        'Jadwal pelajaran mengikuti kalender sekolah di luar, supaya yang pulang di tengah semester dapat melanjutkan tanpa mengulang.',
        '“Ukuran keberhasilan kami sederhana: saat kembali ke sekolahnya, tidak ada pelajaran yang tertinggal,” kata Kepala LPKA Blitar, Laras Pelita.',
        'Lembaga tidak menyiarkan gambar maupun keterangan yang dapat mengenali siapa pun yang belajar di sana.',
      ],
      quotes: [{ paragraph: 3, speaker: 'laras-pelita', attribution: 'kata Kepala LPKA Blitar, Laras Pelita' }],
    },
  },
  {
    key: 'blitar-kebun-belajar',
    facility,
    kind: 'news',
    topic: 'kerja-sama',
    releasedAt: '2024-09-11T10:35:00+07:00',
    photos: ['kebun-blitar'],
    id: {
      title: 'Belajar Menghitung dari Petak Kangkung di Halaman LPKA Blitar',
      summary:
        'Mahasiswa pertanian mendampingi kebun belajar seluas enam petak. Hasil panennya menjadi soal matematika.',
      body: [
        'Berapa ikat kangkung dapat dipanen dari enam petak bila jarak tanamnya diubah? Soal itu tidak ada di buku. Ia disusun mahasiswa pertanian yang mendampingi kebun belajar LPKA Blitar, Rabu (11/09).',
        'Kebun itu dibagi enam petak dengan perlakuan berbeda. Setiap pekan tinggi tanaman diukur, dicatat, lalu digambar menjadi grafik di kelas.',
        '“Yang paling ditunggu bukan panennya, tetapi siapa yang tebakannya paling dekat,” ujar Laras Pelita.',
        'Kerja sama dengan perguruan tinggi berlangsung dua semester. Sayurnya dimasak di dapur lembaga, dan grafiknya dipajang di ruang kunjungan keluarga.',
      ],
      quotes: [{ paragraph: 3, speaker: 'laras-pelita', attribution: 'ujar Laras Pelita' }],
    },
  },
  {
    key: 'blitar-kunjungan-keluarga',
    facility,
    kind: 'announcement',
    topic: 'layanan-kunjungan',
    releasedAt: '2025-07-23T08:00:00+07:00',
    photos: [],
    id: {
      kicker: 'Pengumuman',
      title: 'Jam Kunjungan Keluarga LPKA Blitar Ditambah Setiap Sabtu',
      summary:
        'Mulai 26 Juli 2025, orang tua dan wali dapat berkunjung Sabtu pagi. Pengambilan gambar di ruang kunjungan tidak diperbolehkan.',
      body: [
        'LPKA Blitar menambah satu hari kunjungan bagi orang tua dan wali. Mulai 26 Juli 2025, ruang kunjungan dibuka pula setiap Sabtu pukul 09.00 sampai 13.00 WIB.',
        'Pengambilan gambar dan suara di ruang kunjungan tidak diperbolehkan, demi melindungi mereka yang belajar di lembaga ini. Petugas menyediakan loker bagi telepon genggam.',
        'Keluarga yang datang dari jauh dapat meminta surat keterangan perjalanan dan pendampingan pekerja sosial. Seluruh layanan tidak dipungut biaya.',
      ],
    },
  },
];
