/** What is said to the officer who brought a file that is no good: what is wrong with it, and what to do. */
const SENTENCES = {
  empty: ['Berkas ini kosong; pilih fotonya lagi', 'this file is empty; choose the photo again'],
  unknown: [
    'Berkas ini bukan foto JPEG, PNG, WebP, atau AVIF, apa pun namanya; simpan sebagai JPEG lalu unggah lagi',
    'this is no JPEG, PNG, WebP or AVIF photo, whatever its name says; save it as JPEG and upload it again',
  ],
  heic: [
    'Foto HEIC dari iPhone belum bisa diterima; atur kamera ke "Paling kompatibel" (Pengaturan > Kamera > Format) atau simpan sebagai JPEG',
    'HEIC photos cannot be taken in; set the camera to "Most Compatible" (Settings > Camera > Formats) or save the photo as JPEG',
  ],
  gif: [
    'GIF bukan foto; unggah sebagai JPEG, PNG, WebP, atau AVIF',
    'a GIF is no photo; upload it as JPEG, PNG, WebP or AVIF',
  ],
  tiff: ['Foto TIFF atau RAW belum bisa diterima; simpan sebagai JPEG', 'TIFF and RAW are not taken; save it as JPEG'],
  drawing: [
    'Ini gambar vektor (SVG), dan dapat memuat program; simpan sebagai PNG',
    'this is a drawing (SVG), which can carry programs; save it as PNG',
  ],
  page: [
    'Ini halaman web, bukan foto; unggah berkas fotonya',
    'this is a web page, not a photo; upload the photo itself',
  ],
  archive: [
    'Ini arsip atau dokumen (ZIP, Office, PDF), bukan foto; unggah berkas fotonya satu per satu',
    'this is an archive or a document (ZIP, Office, PDF), not a photo; upload the photos themselves',
  ],
  film: ['Ini video, bukan foto; unggah satu gambar diam', 'this is a film, not a photo; upload a still picture'],
  moving: [
    'Gambar ini bergerak (animasi); unggah satu gambar diam',
    'this picture moves (an animation); upload a still picture',
  ],
  truncated: [
    'Foto ini terpotong atau rusak: berkasnya berakhir sebelum gambarnya selesai; salin lagi dari kamera atau ponsel, lalu unggah lagi',
    'this photo is cut off or damaged: the file ends before the picture does; copy it again from the camera or phone and upload it again',
  ],
  damaged: [
    'Foto ini rusak dan tidak dapat dibuka; salin lagi dari kamera atau ponsel, lalu unggah lagi',
    'this photo is damaged and cannot be opened; copy it again from the camera or phone and upload it again',
  ],
  large: [
    'Ukuran gambar ini terlalu besar; kecilkan dulu, lalu unggah lagi',
    'this picture has too many pixels; make it smaller and upload it again',
  ],
  overloaded: [
    'Berkas ini memuat terlalu banyak data di luar gambarnya; simpan ulang sebagai JPEG biasa, lalu unggah lagi',
    'this file carries too much besides the picture; save it again as a plain JPEG and upload it again',
  ],
  slow: [
    'Foto ini terlalu rumit untuk dibuka; simpan ulang sebagai JPEG biasa, lalu unggah lagi',
    'this photo takes too long to open; save it again as a plain JPEG and upload it again',
  ],
} as const;

export type Reason = keyof typeof SENTENCES;

export interface Refusal {
  reason: Reason;
  indonesian: string;
  english: string;
}

export function refused(reason: Reason): Refusal {
  const [indonesian, english] = SENTENCES[reason];
  return { reason, indonesian, english };
}

/** With the figures: what it is, and what it may be. */
export function tooLarge(
  { width, height }: { width: number; height: number },
  { megapixels, side }: { megapixels: number; side: number },
): Refusal {
  const { reason, indonesian, english } = refused('large');
  return {
    reason,
    indonesian: `${indonesian} (${width} × ${height} piksel; paling besar ${megapixels} megapiksel dan ${side} piksel per sisi)`,
    english: `${english} (${width} × ${height} pixels; at most ${megapixels} megapixels and ${side} pixels a side)`,
  };
}

/** Thrown where the structure of a picture is read; `inspect` turns it into a refusal. */
export class Unfit extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}
