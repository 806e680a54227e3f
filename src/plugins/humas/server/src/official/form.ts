import type { Form } from '../core';

/** What officers read below the fields, and which columns the list has. */
export const form: Form = {
  title: 'name',
  columns: ['name', 'honorific', 'isActive'],
  sort: ['name', 'ASC'],
  help: {
    name: 'Tanpa gelar.',
    honorific: 'Gelar, misalnya "A.Md.IP., S.H., M.H.".',
    positions: 'Jabatan yang pernah dan sedang dipegang, dengan masanya.',
    otherSpellings: 'Daftar teks dalam tanda kurung siku, misalnya ["Lapas Purwodadi", "Rutan Purwodadi"].',
    isActive: 'Pilih Tidak bila sudah tidak berlaku; isi lama tetap tersimpan.',
  },
};

export const componentForms: Record<string, Form> = {
  position: { title: 'title', help: { from: 'Hari pertama menjabat.', until: 'Kosong: masih menjabat.' } },
};
