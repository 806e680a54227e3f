/**
 * What the happening is called: the noun of an event ("penguatan", "upacara", "rapat koordinasi") with the words that belong
 * to it. The same event is written in full, short and small: `eventKey` sees through that.
 */
import { isWeekdayName } from '../core';
import { readWords, toTitleCase, type Word } from './words';

const NOUNS = new Set(
  `penguatan upacara apel salat shalat sholat misa tadarus khataman rapat rakor rakornis sosialisasi pelatihan bimbingan bimtek workshop lokakarya webinar seminar pengarahan arahan kunjungan
  peringatan perayaan pelantikan sertijab serah pisah penyerahan pemberian razia penggeledahan sidak inspeksi tes donor bakti kerja vaksinasi lomba pekan
  pentas porsenap panen ibadah natal kurban pengajian pesantren deklarasi penandatanganan launching peluncuran peresmian gathering tasyakuran syukuran
  buka simulasi studi benchmarking monitoring monev evaluasi supervisi asesmen assessment sidang pameran festival turnamen pertandingan senam jalan
  penyuluhan skrining pemeriksaan audiensi konsolidasi pembukaan penutupan wisuda temu forum diskusi fgd dialog talkshow rehabilitasi ceramah
  istighosah doa maulid isra kebaktian perkemahan perjamuan santunan pembagian pemusnahan pengukuhan pengambilan pencanangan penilaian pendampingan
  halal reses ujian asimilasi tirakatan ziarah tabur gerakan kampanye layanan siraman cek kegiatan pertemuan acara`.split(
    /\s+/,
  ),
);

/** These end a name even with a capital, as headlines write them. */
const HARD_STOPS = new Set(
  'dari di oleh yang bersama dengan saat secara untuk pada sekjen kalapas karutan kepala dirjen kakanwil menkumham kapolres kapolresta komjen irjen brigjen kombes akbp kolonel letkol wib wita wit'.split(
    ' ',
  ),
);

/** Too general to be a name alone. */
const GENERAL = new Set(
  'kegiatan pertemuan acara arahan pengarahan rapat kerja jalan buka cek doa tes pekan layanan'.split(' '),
);

const TRIGGERS = new Set(
  `mengikuti ikuti menggelar gelar melaksanakan laksanakan memberikan berikan menghadiri hadiri mengadakan adakan menyelenggarakan selenggarakan
  kegiatan acara rangka membuka memimpin pimpin mengawali dalam pelaksanaan jalannya melakukan lakukan peserta menerima terima ikut melalui saat usai`.split(
    /\s+/,
  ),
);

const STOPS = new Set(
  `dari pada di oleh secara saat untuk bersama dengan dalam yang tersebut ini itu kepada sebagai bertempat melalui guna yakni yaitu adalah merupakan
  tahap bertema bertajuk hari tanggal pukul wib wita wit ia usai setelah serta agar karena sesuai se seluruh jajaran kepala mulai hingga digelar
  dilaksanakan berlangsung diikuti dipimpin sekjen kalapas karutan tema selama kemudian lalu juga telah akan dapat berjalan ke`.split(
    /\s+/,
  ),
);

export interface NamedEvent {
  /** As printed. */
  form: string;
  key: string;
  start: number;
  /** A verb such as "mengikuti" stands before it. */
  isTriggered: boolean;
}

export function findEventNames(text: string): NamedEvent[] {
  const words = readWords(text);
  const names: NamedEvent[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const end = NOUNS.has(words[at]?.text.toLowerCase() ?? '') ? endOfName(words, at) : at;
    if (end <= at) continue;
    const start = isGeneralPrefix(words, at, end) ? at + 1 : at;
    const form = text.slice(words[start]?.start, words[end - 1]?.end);
    if (isNameEnough(words.slice(start, end))) {
      names.push({ form, key: eventKey(form), start: words[start]?.start ?? 0, isTriggered: isTriggered(words, at) });
    }
    at = end - 1;
  }
  return names;
}

/** "kegiatan Penyuluhan Hukum" is called Penyuluhan Hukum. */
const isGeneralPrefix = (words: Word[], at: number, end: number) =>
  end - at > 1 && /^(?:kegiatan|acara|pelaksanaan)$/i.test(words[at]?.text ?? '');

function isTriggered(words: Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ text }) => TRIGGERS.has(text.toLowerCase()));
}

const isNameEnough = (words: Word[]) =>
  words.length > 1 && !(words.length === 2 && GENERAL.has(words[0]?.text.toLowerCase() ?? '') && !words[1]?.isCapital);

const LONGEST = 12;

/** A capitalised name goes on over capitals, figures and "dan"; one in small letters over its next few nouns. */
function endOfName(words: Word[], at: number): number {
  const isSmall = !words[at]?.isCapital;
  const isNamedInCapitals = Boolean(words[at + 1]?.isCapital);
  let end = at + 1;
  while (end < words.length && end - at < (isSmall && !isNamedInCapitals ? 6 : LONGEST)) {
    const word = words[end];
    const next = words[end + 1];
    if (!word || word.isSign || isStop(word) || isWeekdayName(word.text)) break;
    const isLink = /^(?:dan|&|bagi)$/i.test(word.text);
    if (isLink && (!next || next.isSign || isStop(next) || (!isSmall && !next.isCapital))) break;
    if (isLink && (isSmall || isNamedInCapitals) && !isSmall && !next?.isCapital) break;
    const goesOn =
      isLink ||
      word.isCapital ||
      /^(?:ke-?)?\d/i.test(word.text) ||
      (isSmall && !isNamedInCapitals && isNoun(word.text));
    if (!goesOn || (isSmall && isNamedInCapitals && !isLink && !word.isCapital && !/\d/.test(word.text))) break;
    end += 1;
  }
  if (/^(?:dan|&|bagi)$/i.test(words[end - 1]?.text ?? '')) end -= 1;
  return end;
}

const isStop = ({ text, isCapital }: Word) => (isCapital ? HARD_STOPS : STOPS).has(text.toLowerCase());

/** A small word that is surely a verb ends a name in small letters. */
const isNoun = (word: string) =>
  !/^(?:me|ber|di|ter)\p{L}{4,}/u.test(word) || /^(?:berkala|bersama|terpadu|terbuka|dini)$/.test(word);

const SHORT: [RegExp, string][] = [
  [/\btusi\b/g, 'tugas dan fungsi'],
  [/\btupoksi\b/g, 'tugas pokok dan fungsi'],
  [/\brakor\b/g, 'rapat koordinasi'],
  [/\bbimtek\b/g, 'bimbingan teknis'],
  [/\bsertijab\b/g, 'serah terima jabatan'],
  [/\bhut\b/g, 'hari ulang tahun'],
  [/\bhbp\b/g, 'hari bakti pemasyarakatan'],
  [/\bhdkd\b/g, 'hari dharma karya dhika'],
  [/\bharkitnas\b/g, 'hari kebangkitan nasional'],
  [/\bri\b/g, 'republik indonesia'],
  [/\bwbp\b/g, 'warga binaan pemasyarakatan'],
  [/\bmonev\b/g, 'monitoring dan evaluasi'],
  [/\bhubungan masyarakat\b/g, 'humas'],
  [/\bkehumasan\b/g, 'humas'],
  [/\bke[- ]?(?=\d)/g, ''],
  [/\b(?:kegiatan|acara|pelaksanaan|tahun)\b/g, ''],
];

/** Two spellings of one event have one key. */
export function eventKey(name: string): string {
  const plain = SHORT.reduce((words, [says, means]) => words.replace(says, means), name.toLowerCase());
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The fullest form; written small everywhere, it gets its capitals. */
export function canonicalName(forms: string[]): string {
  const byFullness = [...forms].sort((a, b) => b.length - a.length || Number(isWritten(b)) - Number(isWritten(a)));
  const longest = byFullness[0] ?? '';
  const written = byFullness.find((form) => isWritten(form) && form.toLowerCase() === longest.toLowerCase());
  return written ?? toTitleCase(longest, longest !== longest.toUpperCase());
}

const isWritten = (form: string) =>
  /^\p{Lu}/u.test(form) &&
  form !== form.toUpperCase() &&
  !/ (?!dan |di |ke |ke-?\d|bagi |untuk |dari )\p{Ll}/u.test(form);
