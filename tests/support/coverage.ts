/** One happening as two units tell it, the same release lightly edited, and what is none of it. */
import { paragraph } from './make';

const on = '2022-08-15T06:00:00.000Z';
const article = (title: string, place: string, paragraphs: string[], releasedAt = on) => ({
  title,
  summary: `${title}, demikian kabar dari ${place}.`,
  dateline: { place },
  body: paragraphs.map(paragraph),
  releasedAt,
});

const SAID =
  '"Humas harus menjawab krisis dengan data yang terbuka," kata Andap Budhi Revianto, Kepala Biro Humas Kementerian.';

export const JEMBER_TELLS = article('Lapas Jember Simak Penguatan Kehumasan dari Andap Budhi Revianto', 'Jember', [
  'JEMBER - Lapas Kelas IIA Jember mengikuti Penguatan Kehumasan Pemasyarakatan bersama Andap Budhi Revianto secara daring melalui Zoom, Senin (15/08/2022).',
  'Kegiatan Penguatan Kehumasan Pemasyarakatan itu diikuti petugas humas dari aula lapas sejak pagi.',
  SAID,
  'Kalapas Jember berharap petugasnya cekatan menulis siaran pers setelah penguatan kehumasan ini.',
]);

export const PATI_TELLS = article('Penguatan Kehumasan Pemasyarakatan, Lapas Pati Hadir Daring', 'Pati', [
  'PATI - Penguatan Kehumasan Pemasyarakatan dengan narasumber Andap Budhi Revianto disimak Lapas Kelas IIB Pati melalui Zoom, Senin (15/08/2022).',
  'Tiga petugas humas Pati duduk di ruang rapat dan mencatat materi krisis dari Kepala Biro Humas Kementerian itu.',
  'Andap Budhi Revianto meminta petugas humas menjawab krisis dengan data terbuka.',
  'Usai kegiatan, Lapas Pati menyusun jadwal siaran pers bulanan.',
]);

/** Passed around: another heading, one word changed. */
export const PATI_COPIES = {
  ...JEMBER_TELLS,
  title: 'Penguatan Kehumasan bersama Andap Budhi Revianto Disimak Lapas Jember',
  body: [
    ...JEMBER_TELLS.body.slice(0, -1),
    paragraph('Kalapas Jember berharap petugasnya tangkas menulis siaran pers setelah penguatan kehumasan ini.'),
  ],
};

export const PATI_HARVESTS = article('Warga Binaan Lapas Pati Panen Kangkung', 'Pati', [
  'PATI - Warga binaan memanen dua kuintal kangkung di kebun asimilasi, Selasa (16/08/2022).',
  'Hasil panen dijual ke pasar desa dan sebagian dimasak di dapur.',
]);

/** A training, as it was entered before anybody wrote of it. */
export const TRAINING = {
  name: 'Pelatihan Jurnalistik dan Fotografi',
  ...{ startsOn: '2022-08-16', endsOn: '2022-08-17', venue: { name: 'Hotel Patra Semarang' } },
};

export const PATI_TRAINS = article(
  'Dua Petugas Lapas Pati Belajar Memotret',
  'Pati',
  [
    'PATI - Dua petugas humas Lapas Pati mengikuti Pelatihan Jurnalistik dan Fotografi di Hotel Patra Semarang, Selasa (16/08/2022).',
    'Peserta belajar menulis teras berita, sudut pengambilan gambar, dan etika memotret warga binaan.',
  ],
  '2022-08-16T09:00:00.000Z',
);
