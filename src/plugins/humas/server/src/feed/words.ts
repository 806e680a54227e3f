import type { Locale } from '../../../contracts/public';

interface Words {
  describes(what: string): string;
  correction: string;
  before: string;
  photo: string;
  source: string;
  withdrawnEvent: string;
  calendar: string;
  units: string;
  withoutRegion: string;
}

export const WORDS: Record<Locale, Words> = {
  id: {
    describes: (what) => `Berita, siaran pers, dan pengumuman: ${what}`,
    correction: 'Ralat',
    before: 'Sebelumnya',
    photo: 'Foto',
    source: 'Sumber',
    withdrawnEvent: 'Kegiatan ditarik',
    calendar: 'Kegiatan',
    units: 'Satuan kerja',
    withoutRegion: 'Tanpa wilayah',
  },
  en: {
    describes: (what) => `News, press releases and announcements: ${what}`,
    correction: 'Correction',
    before: 'Before',
    photo: 'Photo',
    source: 'Source',
    withdrawnEvent: 'Event withdrawn',
    calendar: 'Events',
    units: 'Units',
    withoutRegion: 'Without a region',
  },
};
