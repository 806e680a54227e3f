import type { Form } from '../core';

/** What officers read below the fields, and which columns the list has. */
export const form: Form = {
  title: 'title',
  columns: ['title', 'stage', 'kind', 'facility', 'releasedAt'],
  sort: ['updatedAt', 'DESC'],
  hidden: ['eventIds', 'importFingerprint', 'importWarnings', 'syndicatedPhotos'],
  readOnly: ['stage', 'releasedAt', 'version'],
  shows: { topic: 'name', photos: 'caption' },
  help: {
    title: 'Judul seperti yang dibaca umum.',
    slug: 'Bagian akhir alamat web. Kosongkan: dibuat dari judul. Setelah terbit tidak berubah.',
    kind: 'news: berita; press-release: siaran pers; announcement: pengumuman.',
    kicker: 'Beberapa kata di atas judul, misalnya "HUT RI ke-77".',
    summary: 'Satu atau dua kalimat untuk daftar, umpan dan mesin pencari.',
    dateline: 'Tempat di awal naskah, misalnya PURWODADI.',
    body: 'Naskah lengkap. Data pribadi warga binaan tidak ditulis.',
    facility: 'Satuan kerja yang menerbitkan.',
    events: 'Kegiatan yang diliput. Kegiatan yang masih draf baru tampak setelah terbit.',
    photos: 'Foto menurut urutan tampil; yang pertama menjadi foto utama.',
    quotes: 'Kutipan langsung beserta pembicaranya.',
    corrections: 'Ralat yang dibaca umum bersama artikel.',
    origin: 'Bila naskah lebih dahulu terbit di situs lain.',
    concernsChildren: 'Pilih Ya bila naskah menyangkut anak: nama ditulis inisial, wajah disamarkan.',
    embargoUntil: 'Umum baru membacanya sejak saat ini; mitra dengan token dapat membacanya lebih dahulu.',
    stage:
      'draft: draf; in-review: ditelaah; changes-requested: perlu perbaikan; approved: disetujui; published: terbit; withdrawn: ditarik.',
    version: 'Bertambah setiap kali naskah berubah; dua orang yang menyimpan versi yang sama diberi tahu.',
    releasedAt: 'Diisi mesin saat pertama kali terbit.',
    withdrawalReason: 'Isi sebelum menarik dari terbitan; dibaca umum di alamat lamanya.',
  },
};

export const componentForms: Record<string, Form> = {
  dateline: { help: { place: 'Misalnya PURWODADI.', agency: 'Misalnya INFO_PAS; boleh kosong.' } },
  quote: {
    title: 'speaker',
    help: {
      text: 'Kata-kata pembicara tanpa tanda kutip.',
      office: 'Jabatan pembicara pada hari itu.',
      attribution: 'Kalimat pengantar seperti tertulis di naskah.',
      isSpeakerInferred: 'Ya bila mesin impor menyimpulkan pembicaranya; periksa, lalu pilih Tidak.',
      paragraph: 'Nomor paragraf tempat kutipan berada.',
    },
  },
  byline: { title: 'name', help: { initials: 'Misalnya "rl".' } },
  correction: {
    title: 'note',
    help: { note: 'Apa yang diperbaiki, dalam kalimat utuh.', replaces: 'Bunyi lama yang keliru.' },
  },
  origin: {
    title: 'platform',
    help: {
      url: 'Alamat lengkap, diawali https://.',
      isComplete: 'Tidak bila naskah asalnya terpotong.',
      isSyndicated: 'Ya bila naskah diteruskan apa adanya: alamat asalnya tetap alamat utamanya.',
      tags: 'Daftar teks dalam tanda kurung siku, misalnya ["Lapas Purwodadi", "Rutan Purwodadi"].',
    },
  },
};
