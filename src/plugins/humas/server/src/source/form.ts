import type { Form } from '../core';

/** What officers read below the fields, and which columns the list has. */
export const form: Form = {
  title: 'name',
  columns: ['name', 'kind', 'handling', 'isActive', 'lastSuccessAt'],
  sort: ['name', 'ASC'],
  help: {
    address: 'Alamat lengkap, diawali https://.',
    kind: 'newsroom: ruang berita lain; feed: umpan RSS/Atom; sitemap: peta situs; page: halaman biasa.',
    handling: 'draft: masuk sebagai draf; syndicate: diteruskan apa adanya.',
    facility: 'Pemilik berita dari sumber ini; kosongkan bila dikenali dari isi tiap berita.',
    intervalMinutes: 'Jarak antara dua kunjungan, dalam menit.',
    allowedNetworks: 'Hanya untuk alamat intranet, misalnya ["10.20.0.0/16"]; diisi oleh administrator.',
    publicKey: 'Kunci publik ruang berita lain, untuk memeriksa berkas yang dibawa tanpa jaringan.',
    isActive: 'Pilih Tidak bila sudah tidak berlaku; isi lama tetap tersimpan.',
    lastSuccessAt: 'Diisi mesin.',
    lastError: 'Diisi mesin.',
  },
};
