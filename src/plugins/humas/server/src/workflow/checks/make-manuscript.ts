/** For the tests: a text that an editor would release as it is, with what a test changes in it. */
import type { Block, Manuscript } from '../../../../contracts/workflow';
import { blockOf } from '../../core';
import { wordsOf } from './words-of';

export const NOW = new Date('2022-08-16T02:00:00.000Z');

export const body = (...paragraphs: string[]) => paragraphs.map((paragraph) => blockOf(paragraph) as Block);

export function makeManuscript(changes: Partial<Manuscript> = {}): Manuscript {
  return {
    locale: 'id',
    kind: 'news',
    title: 'Lapas Kendal Gelar Upacara Peringatan Hari Pengayoman ke-77',
    kicker: 'Hari Pengayoman',
    summary: 'Upacara diikuti seluruh pegawai dan perwakilan warga binaan di lapangan dalam Lapas Kendal.',
    dateline: { place: 'Kendal', agency: 'Humas Lapas Kendal' },
    body: body(
      'KENDAL – Lapas Kelas IIA Kendal menggelar upacara Hari Pengayoman ke-77, Senin (15/08/2022), pukul 07.30 WIB.',
      '“Kami ingin pelayanan kian cepat dan ramah,” ujar Kalapas Kendal, Rahmat Hidayat.',
      'Layanan kunjungan dibuka lagi Selasa, 16 Agustus 2022. Pendaftaran melalui 0812-3456-7890.',
    ),
    quotes: [
      {
        text: 'Kami ingin pelayanan kian cepat dan ramah,',
        speaker: 'Rahmat Hidayat',
        office: 'Kalapas Kendal',
        attribution: 'ujar Kalapas Kendal, Rahmat Hidayat',
      },
    ],
    byline: { name: 'Sekar Ayu', bio: 'Pranata Humas Lapas Kendal' },
    corrections: [],
    concernsChildren: false,
    facility: {
      shortName: 'Lapas Kendal',
      kind: 'lapas',
      specialisation: 'general',
      timeZone: 'Asia/Jakarta',
      publicNumbers: ['(0294) 381 111', '+62 812 3456 7890'],
    },
    photos: [makePhoto()],
    bodyPhotos: [],
    events: [{ name: 'Upacara Hari Pengayoman ke-77', startsOn: '2022-08-15' }],
    embargoUntil: null,
    releasedAt: null,
    live: null,
    ...changes,
  };
}

export function makePhoto(changes: Partial<Manuscript['photos'][number]> = {}): Manuscript['photos'][number] {
  return {
    documentId: 'foto-1',
    caption: 'Peserta upacara berbaris di lapangan Lapas Kendal.',
    altText: 'Barisan pegawai berseragam biru tua menghadap tiang bendera.',
    credit: 'Dok. Humas Lapas Kendal',
    subjects: 'officers-or-guests',
    hasFile: true,
    isMasked: false,
    isMaskedInVain: false,
    isOfUnitForChildren: false,
    consent: null,
    ...changes,
  };
}

export function makeLpka(changes: Partial<Manuscript> = {}): Manuscript {
  return makeManuscript({
    facility: {
      shortName: 'LPKA Blitar',
      kind: 'lpka',
      specialisation: 'children',
      timeZone: 'Asia/Jakarta',
      publicNumbers: [],
    },
    dateline: { place: 'Blitar', agency: null },
    title: 'LPKA Blitar buka ruang baca baru',
    summary: null,
    quotes: [],
    photos: [],
    ...changes,
  });
}

/** As published just now, with what a test changes in the next version. */
export function makeLive(changes: Partial<Manuscript> = {}, earlier: Partial<Manuscript> = {}): Manuscript {
  const published = makeManuscript({ releasedAt: '2022-08-15T05:00:00.000Z', ...earlier });
  return { ...published, live: { corrections: published.corrections, words: wordsOf(published) }, ...changes };
}
