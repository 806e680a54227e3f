/**
 * The furniture of Kompasiana and kumparan, as it comes along when a page is selected and copied.
 * A row counts for a whole line only, and only in the part of the page where the platform prints it: "Kirim" below the
 * text is a button, inside the text it is a word of the officer.
 */
export type Platform = 'Kompasiana' | 'kumparan' | null;
export type Zone = 'head' | 'body' | 'tail';

/** Lines that are themselves wherever they stand, on any site. */
const ANYWHERE = /^(?:ADVERTISEMENT|Advertisement|SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT)$/u;

/** Names of icons that stand in the text for pictures: "sosmed-whatsapp-white", "zoom-in-whitePerbesar". */
const ICON =
  /^(?:sosmed|copy-link|more|zoom-in|zoom-out|chevron|arrow|icon|ic|news-card|editor-avatar|caret|badge|verified|share|comment|like|love|bookmark|close|search|menu|user|clock|play|loading|button|logo)-[a-z0-9-]+(?:Perbesar)?$/u;

/** "Baca juga: …", with its link on the same line. */
const READ_ALSO = /^(?:\(?\s*)?(?:baca|lihat|simak|tonton) (?:juga|pula)\s*:\s*\S|^baca\s*:\s*\S/iu;

const SHARING = `bagikan|bagikan ke|tweet|share|share on facebook|share on twitter|facebook|twitter|x|whatsapp|line|telegram|linkedin|email|salin tautan|salin link|
copy link|link|cetak|print|simpan|suka|komentar|ikuti|follow|following|mengikuti|lapor|laporkan`;

const KOMPASIANA_TOPICS = `analisis|artikel utama|atletik|balap|beauty|birokrasi|bisnis|bola|bulutangkis|catatan|cerita pemilih|cerpen|desa|diary|edukasi|ekonomi|entrepreneur|
fashion|fesyen|fiksi|fiksiana|film|financial|finansial|foodie|gadget|games|gaya hidup|halo lokal|healthy|hiburan|hijau|hobby|hobi|hukum|humaniora|
humor|ilmu alam & tekno|ilmu alam & teknologi|ilmu sosbud|ilmu sosbud & agama|ilmu sosial budaya|indonesia lestari|inovasi|karir|keamanan|kebijakan|kesehatan|kotak suara|
kuliner|kurma|lifestyle|love|lyfe|media|metro|metropolitan|money|musik|nature|new world|nusantara|olahraga|otomotif|parenting|pemerintahan|pemilihan|
pemilu|pendidikan|politik|puisi|raket|ramadan|roman|ruang berbagi|ruang kelas|segar|seni|sosbud|sosial budaya|sosok|sport|surat pembaca|tekno|teknologi|tradisi|
transportasi|travel|travel story|trip|tts|video|viral|vox pop|wisata|worklife`;

const KOMPASIANA_HEAD = `lihat ke halaman asli|mohon tunggu...|mohon tunggu…|terverifikasi|akun diverifikasi|akun diblokir|akun terverifikasi|
akun ini diblokir karena melanggar syarat dan ketentuan kompasiana.|akun ini telah diverifikasi oleh kompasiana|
untuk informasi lebih lanjut anda dapat menghubungi kami melalui fitur bantuan.|selanjutnya|tutup|+|home|beranda|kompasiana|kompasiana.com|masuk|daftar|
masuk/daftar|tulis|mulai menulis|cari|menu|notifikasi|topik pilihan|k-rewards|laporkan konten|laporkan akun|lihat foto|headline|pilihan|artikel utama|
terbaru|terpopuler|nilai tertinggi|feature article|ruang kelas|penulis|diperbarui|dibaca|komentar|nilai`;

/** These open the frame below the text wherever they stand. */
const KOMPASIANA_TAIL_SURELY = `halaman selanjutnya|beri nilai|bagaimana reaksi anda tentang artikel ini?|beri komentar|halaman :|halaman:|halaman|laporkan konten|laporkan akun|
mohon tunggu...|mohon tunggu…|belum ada komentar. jadilah yang pertama untuk memberikan komentar!|jadilah yang pertama memberi nilai artikel ini!|
artikel ini belum diberi nilai|konten terkait`;

/** These do so only where no body text follows: each could be a heading of the officer. */
const KOMPASIANA_TAIL_PERHAPS = `kirim|video pilihan|terpopuler|nilai tertinggi|feature article|terbaru|headline|selanjutnya|lihat semua|alasan|batal|tutup|artikel lainnya|
lihat semua komentar|tulis komentar|menarik|bermanfaat|inspiratif|aktual|unik|menghibur|tidak menarik|artikel utama|pilihan|pilihan editor|rekomendasi untuk anda|
artikel terkait|baca artikel lainnya|komentar|balas|muat lebih banyak|load more|ke halaman utama|kembali ke atas|populer|k-rewards|kompasianival|tag|tags|tagar|topik`;

const KUMPARAN_HEAD = `konten dari pengguna|user story|kumparan|kumparannews|kumparanplus|·|•|comment|like|love|share|bookmark|verified|clock|search|menu|user|close|masuk|daftar|buat story|
buat konten|beranda|home|trending|news|cari|jakarta|imsak|subuh|terbit|dzuhur|zuhur|ashar|asar|maghrib|magrib|isya|ikuti|follow|following|perbesar|tulisan|
konten media partner|konten redaksi kumparan|diperbarui|sedang memuat...|loading...`;

const KUMPARAN_TAIL_SURELY = `laporkan tulisan|laporkan konten|baca lainnya di kumparan|lihat komentar lainnya|lihat semua komentar|tulis komentar|tim editor|berita lainnya|
sedang memuat...|pedoman media siber|ketentuan & kebijakan privasi|panduan komunitas|peringkat penulis|cara menulis di kumparan|informasi kerja sama`;

const KUMPARAN_TAIL_PERHAPS = `comment|like|love|share|follow|ikuti|kirim|komentar|terpopuler|terkini|trending|tag|tags|topik|lihat semua|selanjutnya|baca lainnya|baca selengkapnya|bantuan|iklan|karir|
tentang kami|perbesar|beri komentar|lihat lainnya|artikel lainnya|story lainnya|konten terkait|berita terkait|·|•|0|headline|video pilihan|terbaru`;

const PLAIN_HEAD = `${SHARING}|home|beranda|berita|diteruskan|forwarded|diteruskan berkali-kali`;

/** How Kompasiana signs text that is copied from it. */
export const KOMPASIANA_WATERMARK = /^(?:konten ini telah tayang di kompasiana\.com|kreator\s*:)/iu;
export const KOMPASIANA_CREATOR = /^kreator\s*:\s*(\S.{1,90})$/iu;

interface Furniture {
  head: Set<string>;
  tailSurely: Set<string>;
  tailPerhaps: Set<string>;
  headLike: RegExp[];
  bodyLike: RegExp[];
  tailLike: RegExp[];
}

const set = (...lists: string[]) => new Set(lists.flatMap((list) => list.split('|').map((words) => words.trim())));

const topic = `(?:${KOMPASIANA_TOPICS.replace(/\n/g, '')})`;

const FURNITURE: Record<'Kompasiana' | 'kumparan' | 'plain', Furniture> = {
  Kompasiana: {
    head: set(KOMPASIANA_HEAD, KOMPASIANA_TOPICS, SHARING),
    tailSurely: set(KOMPASIANA_TAIL_SURELY),
    tailPerhaps: set(KOMPASIANA_TAIL_PERHAPS, SHARING),
    headLike: [
      new RegExp(`^${topic} (?:pilihan|artikel utama|headline)$`, 'iu'),
      new RegExp(`^(?:(?:home|beranda|kompasiana)\\s*[>»›/|]?\\s*)?(?:${topic}\\s*[>»›/|]\\s*){0,2}${topic}$`, 'iu'),
      /^(?:home|beranda|kompasiana)\s*[>»›/|]/iu,
      /^\d{1,6}(?:[.,]\d{1,3})?(?:rb|k)?(?: (?:kali dibaca|views?|dibaca|komentar|nilai))?$/iu,
      /^(?:dibaca|views?)\s*:?\s*\d{1,7}(?: kali)?$/iu,
      /^waktu baca \d{1,3} menit$/iu,
    ],
    bodyLike: [
      /^(?:lihat|perbesar) (?:foto|gambar)$/iu,
      /^konten ini telah tayang di kompasiana\.com\b/iu,
      /^https?:\/\/(?:www\.)?kompasiana\.com\/\S*$/iu,
      KOMPASIANA_CREATOR,
      /^kompasiana adalah platform blog\b.{0,160}$/iu,
      /^tulis opini anda seputar isu terkini di kompasiana\.com\.?$/iu,
    ],
    tailLike: [
      /^lihat (?:konten )?.{3,40} selengkapnya$/iu,
      /^berkomentarlah secara bijaksana\b.{0,200}$/iu,
      /^baca konten-konten menarik kompasiana\b.{0,200}$/iu,
      /^ikuti instagram @?kompasiana\b.{0,200}$/iu,
      /^follow instagram @?kompasiana\b.{0,200}$/iu,
      /^dapatkan .{0,80}kompasiana.{0,120}$/iu,
      /^(?:© ?)?(?:20\d\d )?(?:©|hak cipta) ?.{0,40}kompasiana.{0,60}$/iu,
      /^halaman\s*:?\s*(?:\d{1,2}\s*){1,20}(?:lihat semua|selanjutnya)?$/iu,
    ],
  },
  kumparan: {
    head: set(KUMPARAN_HEAD, SHARING),
    tailSurely: set(KUMPARAN_TAIL_SURELY),
    tailPerhaps: set(KUMPARAN_TAIL_PERHAPS, SHARING),
    headLike: [
      /^waktu baca \d{1,3} menit$/iu,
      /^\d{1,6}(?:[.,]\d{1,3})?(?:rb|k)?$/iu,
      /^tentang kami.{0,10}pedoman media siber/iu,
      /^.{0,12}pt dynamo media network.{0,20}$/iu,
      /^version \d+(?:\.\d+){1,3}$/iu,
    ],
    bodyLike: [
      /^kumparan hadir di whatsapp channel$/iu,
      /^zoom-in-(?:white|black)?\s?perbesar$/iu,
      /^(?:tulisan|konten) dari .{2,90} tidak mewakili pandangan dari redaksi kumparan\.?$/iu,
    ],
    tailLike: [
      /^tentang kami.{0,10}pedoman media siber/iu,
      /^.{0,12}pt dynamo media network.{0,20}$/iu,
      /^version \d+(?:\.\d+){1,3}$/iu,
      /^(?:lihat|baca) .{2,40} lainnya$/iu,
      /^\d{1,4} komentar$/iu,
    ],
  },
  plain: {
    head: set(PLAIN_HEAD),
    tailSurely: set('halaman selanjutnya|baca selengkapnya|selengkapnya|bersambung|(bersambung)'),
    tailPerhaps: new Set(),
    headLike: [],
    bodyLike: [],
    tailLike: [],
  },
};

const LONGEST_FURNITURE = 320;

export function isChrome(text: string, platform: Platform, zone: Zone): boolean {
  if (text.length > LONGEST_FURNITURE) return false;
  if (ANYWHERE.test(text) || ICON.test(text) || READ_ALSO.test(text)) return true;
  const furniture = FURNITURE[platform ?? 'plain'];
  const words = text.toLowerCase();
  if (furniture.bodyLike.some((like) => like.test(text))) return true;
  if (zone === 'head') return furniture.head.has(words) || furniture.headLike.some((like) => like.test(text));
  return zone === 'tail' && (opensTail(text, platform) !== 'no' || /^[\d.\s·•|<>«»+-]{1,40}$/u.test(text));
}

/** Whether a whole line says that the text is over. */
export function opensTail(text: string, platform: Platform): 'surely' | 'perhaps' | 'no' {
  if (text.length > LONGEST_FURNITURE) return 'no';
  const furniture = FURNITURE[platform ?? 'plain'];
  const words = text.toLowerCase();
  if (furniture.tailSurely.has(words) || furniture.tailLike.some((like) => like.test(text))) return 'surely';
  return furniture.tailPerhaps.has(words) ? 'perhaps' : 'no';
}

export const KOMPASIANA_DISCLAIMER = /^kompasiana adalah platform blog\b.{0,160}$/iu;
export const KUMPARAN_DISCLAIMER =
  /^(?:tulisan|konten) dari (.{2,90}) tidak mewakili pandangan dari redaksi kumparan\.?$/iu;

export const isDisclaimer = (text: string) =>
  text.length < LONGEST_FURNITURE && (KOMPASIANA_DISCLAIMER.test(text) || KUMPARAN_DISCLAIMER.test(text));

/** Labels that end a page without a line break, so that the next paste's title hangs on them: "HeadlineSekjen …". */
const GLUED_LABEL =
  /^(Headline|Terbaru|Terpopuler|Feature Article|Nilai Tertinggi|Video Pilihan|Konten Terkait|Kirim|BERI KOMENTAR|Beri Komentar|Laporkan Akun|Laporkan Konten|ADVERTISEMENT|Alasan|Halaman Selanjutnya|Lihat Semua|Follow)(?=[\p{Lu}*"“])/u;

export const gluedLabel = (text: string) => GLUED_LABEL.exec(text.slice(0, 40))?.[1] ?? null;
