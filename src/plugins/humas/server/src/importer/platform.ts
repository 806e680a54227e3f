/** Whose page a piece of pasted text is, told by words that only that site prints. */
import type { Line } from './page-lines';
import { KOMPASIANA_DISCLAIMER, KUMPARAN_DISCLAIMER, type Platform } from './platform-chrome';

export interface SeenPlatform {
  platform: Platform;
  variant: string | null;
}

export const AMP_START = /^lihat ke halaman asli$/iu;

export function recognisePlatform(lines: Line[]): SeenPlatform {
  const signs = { kumparan: new Set<string>(), Kompasiana: new Set<string>() };
  for (const { text } of lines) {
    if (text === '' || text.length > 320) continue;
    if (AMP_START.test(text)) return { platform: 'Kompasiana', variant: 'amp' };
    if (KUMPARAN_DISCLAIMER.test(text)) return { platform: 'kumparan', variant: 'desktop' };
    if (KOMPASIANA_DISCLAIMER.test(text)) return { platform: 'Kompasiana', variant: 'desktop' };
    if (KUMPARAN_SIGNS.test(text)) signs.kumparan.add(text.toLowerCase());
    else if (KOMPASIANA_SIGNS.test(text)) signs.Kompasiana.add(text.toLowerCase());
  }
  if (signs.kumparan.size >= ENOUGH_SIGNS) return { platform: 'kumparan', variant: 'desktop' };
  if (signs.Kompasiana.size >= ENOUGH_SIGNS) return { platform: 'Kompasiana', variant: 'desktop' };
  return { platform: null, variant: null };
}

/** Different ones: a word said twice is no proof. */
const ENOUGH_SIGNS = 2;

const KUMPARAN_SIGNS =
  /^(?:konten dari pengguna|waktu baca \d{1,3} menit|sosmed-[a-z-]+|zoom-in-(?:white|black)\s?perbesar|kumparan hadir di whatsapp channel|copy-link-circle|more-vertical)$/iu;
const KOMPASIANA_SIGNS =
  /^(?:.{1,80} mohon tunggu\.\.\. .{1,300}|laporkan konten|laporkan akun|lihat .{3,40} selengkapnya|berkomentarlah secara bijaksana.{0,200}|bagaimana reaksi anda tentang artikel ini\?|beri nilai|feature article|konten ini telah tayang di kompasiana\.com.{0,250})$/iu;
