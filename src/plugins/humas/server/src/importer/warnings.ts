/** What the officer is told: what is wrong, where, and what to do. Every warning quotes the words that it is about. */
import type { ImportWarning, WarningCode } from '../../../contracts/import';

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

const MESSAGES: Record<WarningCode, (text: string, detail: string) => string> = {
  'unknown-facility': (text) =>
    `Satuan kerja "${shortened(text)}" belum terdaftar atau kelasnya berbeda. Pilih satuan kerja yang benar atau daftarkan lebih dahulu.`,
  'ambiguous-facility': (text, detail) =>
    `"${shortened(text)}" dapat berarti lebih dari satu satuan kerja (${detail}). Pilih satuan kerja yang dimaksud.`,
  'facility-differs': (text, detail) =>
    `Halaman ini tampaknya milik "${shortened(text)}", bukan satuan kerja yang dipilih (${detail}). Periksa pilihan satuan kerja.`,
  'foreign-facility': (text) =>
    `Halaman ini milik satuan kerja lain (${shortened(text)}); hanya petugasnya yang dapat mengimpornya.`,
  weekday: (text, detail) =>
    `Hari pada "${shortened(text)}" tidak cocok dengan tanggalnya: tanggal itu hari ${detail}. Tanggal dipakai apa adanya; periksa mana yang benar.`,
  'date-invalid': (text) => `"${shortened(text)}" bukan tanggal yang ada di kalender. Perbaiki tanggalnya di naskah.`,
  'date-without-year': (text) =>
    `Tahun pada "${shortened(text)}" tidak tertulis dan tidak dapat disimpulkan dari halaman. Isi tanggal kegiatan sendiri.`,
  'no-date': (text) =>
    text === ''
      ? 'Halaman tidak menyebut tanggal terbit. Isi tanggal rilis sebelum menerbitkan.'
      : `Halaman hanya menyebut tanggal tanpa jam ("${shortened(text)}"). Isi waktu rilis sebelum menerbitkan.`,
  'no-event': (_, detail) => `${detail} Tambahkan kegiatan sendiri bila berita ini meliput suatu kegiatan.`,
  incomplete: (text) =>
    `Naskah ini baru halaman pertama ("${shortened(text)}"). Tempelkan juga halaman berikutnya sebelum menerbitkan.`,
  'unrecognised-text': (text) =>
    `Kalimat ini berada di luar isi berita dan tidak dikenali: "${shortened(text)}". Salin ke dalam naskah bila memang bagian berita.`,
  'residual-text': (text) =>
    `Di akhir naskah ada potongan kata yang berdiri sendiri: "${shortened(text)}". Lengkapi kalimatnya atau abaikan.`,
  'quote-without-speaker': (text) => `Kutipan "${shortened(text)}" tidak jelas penuturnya. Isi nama penuturnya.`,
  'quote-unclosed': (text) =>
    `Ada tanda kutip yang dibuka tetapi tidak ditutup pada paragraf "${shortened(text)}". Periksa kutipan itu.`,
  'name-spelling': (text, detail) =>
    `Nama "${shortened(text)}" juga tertulis "${detail}". Naskah tidak diubah; pastikan ejaan yang benar.`,
  'no-title': () => 'Judul tidak ditemukan. Isi judul sebelum menerbitkan.',
  'no-body': () => 'Isi berita tidak ditemukan. Periksa apakah seluruh halaman sudah tersalin.',
  'photo-without-caption': (text, detail) =>
    `Foto ke-${detail} tidak memiliki keterangan. Tulis keterangan dan teks alternatifnya.`,
  'personal-data': (text, detail) =>
    `Naskah memuat ${detail} "${shortened(text)}". Hapus data pribadi ini sebelum menerbitkan (UU 27/2022).`,
};

export const warning = (code: WarningCode, text: string, detail = ''): ImportWarning => ({
  code,
  message: MESSAGES[code](text, detail),
  text,
});
