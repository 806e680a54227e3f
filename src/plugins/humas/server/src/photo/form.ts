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
      'nobody-recognisable: tidak ada wajah; officers-or-guests: petugas atau tamu; inmates: warga binaan; children: anak. Foto anak hanya terbit bila disamarkan; foto warga binaan hanya dengan persetujuan yang berlaku, atau disamarkan.',
    consentGivenBy: 'Siapa yang menandatangani persetujuan: warga binaan itu sendiri, atau walinya. Tidak dibaca umum.',
    consentGivenOn: 'Tanggal persetujuan ditandatangani.',
    consentUntil: 'Hari terakhir persetujuan berlaku. Kosongkan bila tanpa batas.',
    consentReference: 'Nomor berkas atau nama pada surat persetujuan, supaya suratnya dapat dicari. Tidak dibaca umum.',
    masks: 'Bagian foto yang disamarkan. Berlaku di semua ukuran gambar yang dibaca umum.',
    focalPoint: 'Titik yang tidak boleh terpotong bila foto dipangkas.',
    slug: 'Bagian akhir alamat web. Kosongkan: dibuat otomatis.',
  },
};
