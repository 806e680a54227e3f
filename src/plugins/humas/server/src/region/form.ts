import type { Form } from '../core';

/** What officers read below the fields, and which columns the list has. */
export const form: Form = {
  title: 'name',
  shows: { officers: 'email' },
  columns: ['name', 'slug', 'isActive'],
  sort: ['name', 'ASC'],
  help: {
    name: 'Nama kantor wilayah sekarang. Satu kanwil dapat membawahi lebih dari satu provinsi.',
    slug: 'Bagian akhir alamat web. Kosongkan: dibuat dari judul. Setelah terbit tidak berubah.',
    names: 'Nama terdahulu dengan masanya.',
    isActive: 'Pilih Tidak bila sudah tidak berlaku; isi lama tetap tersimpan.',
    officers: 'Petugas humas kantor wilayah: mendampingi semua satuan kerjanya.',
  },
};

export const componentForms: Record<string, Form> = {
  'dated-name': {
    title: 'name',
    help: {
      ministry: 'Kementerian pada masa itu, misalnya "Kementerian Hukum dan HAM".',
      from: 'Hari pertama nama ini berlaku.',
      until: 'Hari terakhir. Kosong: masih berlaku.',
    },
  },
};
