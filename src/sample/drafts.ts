import type { SampleArticle } from './records';

/** Texts on their way, so that the panel has something to review on the first day. Readers see none of them. */
export interface SampleDraft extends Omit<SampleArticle, 'releasedAt' | 'en'> {
  /** The day it was written. */
  writtenOn: string;
  steps: { name: 'submit' | 'requestChanges'; note?: string }[];
}

export const DRAFTS: SampleDraft[] = [
  {
    key: 'draf-kelas-membatik',
    facility: 'lapas-purwodadi',
    kind: 'news',
    topic: 'pembinaan-kemandirian',
    writtenOn: '2025-05-05',
    photos: [],
    steps: [{ name: 'submit' }],
    id: {
      title: 'Kelas Membatik Lapas Purwodadi Kini Dibuka Dua Kali Sepekan',
      summary: 'Permintaan peserta naik, kelas membatik di Lapas Purwodadi ditambah menjadi setiap Senin dan Kamis.',
      body: [
        'Kelas membatik di Lapas Purwodadi kini dibuka dua kali sepekan. Peserta belajar menggambar pola, mencanting, sampai mewarnai dengan pewarna alam.',
        'Hasil karya peserta dipajang di ruang kunjungan dan dapat dipesan oleh keluarga yang datang.',
      ],
      quotes: [],
    },
  },
  {
    key: 'draf-donor-darah',
    facility: 'lapas-jember',
    kind: 'news',
    topic: 'kesehatan',
    writtenOn: '2025-05-06',
    photos: [],
    steps: [
      { name: 'submit' },
      { name: 'requestChanges', note: 'Tambahkan kutipan penyelenggara dan jumlah kantong yang terkumpul.' },
    ],
    id: {
      title: 'Petugas Lapas Jember Ikut Donor Darah',
      summary: 'Petugas Lapas Jember mendonorkan darah bersama warga sekitar.',
      body: ['Petugas Lapas Jember ikut donor darah bersama warga sekitar di aula kelurahan.'],
      quotes: [],
    },
  },
  {
    key: 'draf-jadwal-kunjungan',
    facility: 'lapas-makassar',
    kind: 'announcement',
    topic: 'layanan-kunjungan',
    writtenOn: '2025-05-07',
    photos: [],
    steps: [],
    id: {
      title: 'Perubahan Jam Layanan Kunjungan',
      summary: 'Layanan kunjungan Lapas Makassar dibuka lebih awal.',
      body: ['Layanan kunjungan dibuka pukul 08.00 WITA. [isi hari berlakunya]'],
      quotes: [],
    },
  },
];
