import type { Locale } from '../../../../contracts/public';

/** What is printed in a kit and what its files are called. */
export interface Words {
  readme: string;
  release: string;
  event: string;
  captions: string;
  photos: string;
  releases: string;
  columns: string[];
  kit: string;
  contents: string;
  releaseIs: string;
  eventIs: string;
  releasesAre: string;
  photosAre(count: number): string;
  captionsAre: string;
  creditAsked: string;
  incomplete: string;
  isMissing(label: string): string;
  leftOut(count: number): string;
  missing: string;
  caption: string;
  altText: string;
  credit: string;
  takenOn: string;
  unit: string;
  correction: string;
  before: string;
  released: string;
  updated: string;
  source: string;
  page: string;
  picture: string;
  date: string;
  venue: string;
  organiser: string;
  coverage: string;
}

export const WORDS: Record<Locale, Words> = {
  id: {
    readme: 'BACA-SAYA.txt',
    release: 'siaran.txt',
    event: 'kegiatan.txt',
    captions: 'keterangan-foto',
    photos: 'foto',
    releases: 'siaran',
    columns: [
      'berkas',
      'keterangan',
      'teks_alternatif',
      'kredit',
      'pemilik_kredit',
      'diambil_pada',
      'satuan_kerja',
      'lebar',
      'tinggi',
    ],
    kit: 'Paket media',
    contents: 'Isi paket',
    releaseIs: 'naskah lengkap',
    eventIs: 'data kegiatan dan daftar liputannya',
    releasesAre: 'naskah liputan tiap satuan kerja',
    photosAre: (count) => `${count} foto dalam ukuran publik terbesar`,
    captionsAre: 'keterangan dan kredit tiap foto',
    creditAsked: 'Muat foto bersama kredit yang tertulis padanya.',
    incomplete: 'TIDAK LENGKAP',
    isMissing: (label) =>
      `Foto ${label} tidak dapat diambil dari penyimpanan ketika paket ini dibuat. Unduh paketnya sekali lagi nanti.`,
    leftOut: (count) =>
      `${count} foto atau naskah lain tidak dimuat karena paketnya terlalu besar; semuanya ada di laman kegiatan.`,
    missing: '(tidak ada dalam paket)',
    caption: 'Keterangan',
    altText: 'Yang tampak',
    credit: 'Kredit',
    takenOn: 'Diambil pada',
    unit: 'Satuan kerja',
    correction: 'Ralat',
    before: 'Semula',
    released: 'Terbit',
    updated: 'Diperbarui',
    source: 'Sumber',
    page: 'Laman',
    picture: 'Gambar',
    date: 'Tanggal',
    venue: 'Tempat',
    organiser: 'Penyelenggara',
    coverage: 'Liputan',
  },
  en: {
    readme: 'README.txt',
    release: 'release.txt',
    event: 'event.txt',
    captions: 'captions',
    photos: 'photos',
    releases: 'releases',
    columns: ['file', 'caption', 'alternative_text', 'credit', 'credited_to', 'taken_on', 'unit', 'width', 'height'],
    kit: 'Media kit',
    contents: 'Contents',
    releaseIs: 'the whole text',
    eventIs: 'what is known of the event, and its coverage',
    releasesAre: 'the texts of all units about it',
    photosAre: (count) =>
      count === 1 ? '1 photo in the largest public size' : `${count} photos in the largest public size`,
    captionsAre: 'caption and credit of each photo',
    creditAsked: 'Print each photo with the credit that stands with it.',
    incomplete: 'INCOMPLETE',
    isMissing: (label) =>
      `Photo ${label} could not be fetched from the storage when this kit was made. Please download it again later.`,
    leftOut: (count) =>
      `${count} more photos or texts were left out because the kit would be too large; the page of the event has them all.`,
    missing: '(not in this kit)',
    caption: 'Caption',
    altText: 'What is seen',
    credit: 'Credit',
    takenOn: 'Taken on',
    unit: 'Unit',
    correction: 'Correction',
    before: 'Before',
    released: 'Released',
    updated: 'Updated',
    source: 'Source',
    page: 'Page',
    picture: 'Picture',
    date: 'Date',
    venue: 'Venue',
    organiser: 'Organiser',
    coverage: 'Coverage',
  },
};
