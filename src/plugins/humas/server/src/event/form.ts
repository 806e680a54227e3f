import type { Form } from '../core';

/** What officers read below the fields, and which columns the list has. */
export const form: Form = {
  title: 'name',
  columns: ['name', 'startsOn', 'endsOn', 'mode', 'organiser'],
  sort: ['startsOn', 'DESC'],
  hidden: ['releasedAt'],
  shows: { topics: 'name' },
  help: {
    slug: 'Bagian akhir alamat web. Kosongkan: dibuat dari judul. Setelah terbit tidak berubah.',
    aliases: 'Daftar teks dalam tanda kurung siku, misalnya ["Lapas Purwodadi", "Rutan Purwodadi"].',
    startsOn: 'Tanggal setempat menurut zona waktu di bawah.',
    endsOn: 'Kosongkan bila hanya satu hari.',
    timeZone: 'Jakarta dan Pontianak: WIB; Makassar: WITA; Jayapura: WIT.',
    isAllDay: 'Pilih Tidak untuk mengisi pukul mulai dan selesai.',
    startTime: 'Jam setempat dua angka, misalnya 08:30.',
    endTime: 'Jam setempat dua angka, misalnya 08:30.',
    mode: 'onsite: tatap muka; online: daring; hybrid: keduanya.',
    subjects: 'Daftar teks dalam tanda kurung siku, misalnya ["Lapas Purwodadi", "Rutan Purwodadi"].',
    facilities: 'Satuan kerja yang ikut serta.',
    withdrawalReason: 'Isi sebelum menarik dari terbitan; dibaca umum di alamat lamanya.',
  },
};

export const componentForms: Record<string, Form> = {
  venue: { title: 'name', help: { name: 'Misalnya "Aula Lapas Purwodadi".' } },
};
