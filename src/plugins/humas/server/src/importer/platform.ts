/** Whose page a piece of pasted text is, told by words that only that site prints. */
import type { Line } from './page-lines';
import { KOMPASIANA_DISCLAIMER, KUMPARAN_DISCLAIMER, type Platform } from './platform-chrome';

export interface SeenPlatform {
  platform: Platform;
  variant: string | null;
}

export const AMP_START = /^lihat ke halaman asli$/iu;

export function recognisePlatform(lines: Line[]): SeenPlatform {
  const short = lines.filter(({ text }) => text.length < 320);
  const says = (words: RegExp) => short.some(({ text }) => words.test(text));
  if (says(AMP_START)) return { platform: 'Kompasiana', variant: 'amp' };
  if (says(KUMPARAN_DISCLAIMER) || countOf(short, KUMPARAN_SIGNS) >= 2) return { platform: 'kumparan', variant: 'desktop' };
  if (says(KOMPASIANA_DISCLAIMER) || countOf(short, KOMPASIANA_SIGNS) >= 2) return { platform: 'Kompasiana', variant: 'desktop' };
  return { platform: null, variant: null };
}

const KUMPARAN_SIGNS =
  /^(?:konten dari pengguna|waktu baca \d{1,3} menit|sosmed-[a-z-]+|zoom-in-(?:white|black)\s?perbesar|kumparan hadir di whatsapp channel|copy-link-circle|more-vertical)$/iu;
const KOMPASIANA_SIGNS =
  /^(?:.{1,80} mohon tunggu\.\.\. .{1,300}|laporkan konten|laporkan akun|lihat .{3,40} selengkapnya|berkomentarlah secara bijaksana.{0,200}|bagaimana reaksi anda tentang artikel ini\?|beri nilai|feature article|konten ini telah tayang di kompasiana\.com.{0,250})$/iu;

/** Different signs, so that a word said twice is not proof. */
function countOf(lines: Line[], signs: RegExp): number {
  return new Set(lines.filter(({ text }) => signs.test(text)).map(({ text }) => text.toLowerCase())).size;
}

