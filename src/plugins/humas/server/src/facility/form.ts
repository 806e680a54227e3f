import type { Form } from '../core';

/** What officers read below the fields, and which columns the list has. */
export const form: Form = {
  title: 'shortName',
  shows: { officers: 'email', apiTokens: 'name' },
  columns: ['shortName', 'kind', 'class', 'region', 'isActive'],
  sort: ['shortName', 'ASC'],
  help: {
    shortName: 'Sebutan sehari-hari, misalnya "Lapas Purwodadi".',
    name: 'Nama dengan kelas, misalnya "Lapas Kelas IIB Purwodadi".',
    officialName: 'Nama panjang pada kop surat.',
    slug: 'Bagian akhir alamat web. Kosongkan: dibuat dari judul. Setelah terbit tidak berubah.',
    kind: 'lapas, rutan, lpka, bapas, rupbasan atau cabang rutan.',
    specialisation:
      'general: umum; women: perempuan; children: anak; narcotics: narkotika; open: terbuka; high-risk: risiko tinggi.',
    timeZone: 'Jakarta dan Pontianak: WIB; Makassar: WITA; Jayapura: WIT.',
    aliases: 'Daftar teks dalam tanda kurung siku, misalnya ["Lapas Purwodadi", "Rutan Purwodadi"].',
    names: 'Nama terdahulu dengan masanya; berita lama tetap memakai nama pada harinya.',
    services: 'Layanan untuk umum, misalnya kunjungan, dengan jamnya.',
    boilerplate: 'Alinea "tentang kami" di bawah siaran pers.',
    disclaimer: 'Penafian di bawah setiap artikel satuan kerja ini.',
    watermark: 'Tanda pada foto satuan kerja ini. none: tanpa tanda; name: nama satuan kerja; logo: logo di bawah ini.',
    logo: 'PNG dengan latar tembus pandang. Dipakai sebagai tanda pada foto bila dipilih di atas.',
    isActive: 'Pilih Tidak bila sudah tidak berlaku; isi lama tetap tersimpan.',
    officers: 'Pengguna panel yang bertugas di satuan kerja ini. Tidak dibaca umum.',
    hasOneOfficer:
      'Pilih Ya hanya bila tidak ada orang kedua: naskah sendiri boleh disetujui sendiri, dan jejak audit mencatatnya.',
    apiTokens: 'Token API yang hanya membaca dan menulis untuk satuan kerja ini.',
  },
};

export const componentForms: Record<string, Form> = {
  service: { title: 'name', help: { hours: 'Misalnya "Senin-Kamis 08.00-11.30".' } },
};
