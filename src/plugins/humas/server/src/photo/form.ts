import type { Form } from '../core';

/** What officers read below the fields, and which columns the list has. */
export const form: Form = {
  title: 'caption',
  columns: ['file', 'caption', 'credit', 'facility', 'takenOn'],
  sort: ['createdAt', 'DESC'],
  hidden: ['importFingerprint'],
  help: {
    file: 'JPEG, PNG, WebP atau AVIF, paling besar 50 MB.',
    caption: 'Siapa, apa, di mana, kapan. Dibaca umum di bawah foto.',
    altText: 'Apa yang tampak, untuk pembaca layar. Jangan mengulang keterangan.',
    credit: 'Seperti tercetak, misalnya "Dokpri".',
    creditedTo: 'Siapa yang dimaksud kredit itu, misalnya "Humas Lapas Purwodadi".',
    subjects:
      'nobody-recognisable: tidak ada wajah; officers-or-guests: petugas atau tamu; inmates: warga binaan; children: anak.',
    slug: 'Bagian akhir alamat web. Kosongkan: dibuat otomatis.',
  },
};
