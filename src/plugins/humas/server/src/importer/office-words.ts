/** The vocabulary of offices and ranks: where a position begins, which words belong to it, what stands before a name. */
const set = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Words that a position begins with, when capitalised. */
const HEADS =
  set(`kepala kalapas karutan kabapas kalpka karupbasan kakanwil kadivpas kadiv kadivyankum sekjen sekretaris dirjen dirjenpas direktur
  menteri menkumham wamenkumham wamen menimipas wamenimipas ketua wakil bupati wabup walikota wali gubernur wagub kapolres kapolresta kapolsek
  kapolda dandim danramil dandenpom camat lurah kajari kajati kasi kasie kasubsi kasubag kasubbag kaur kabag kabid kabiro karo kplp ka kakplp kkpr
  kepala koordinator irjen itjen inspektur komandan kadis kadinkes kadinsos kakankemenag sekda rektor dekan plt plh pj pelaksana pejabat
  penyuluh pengawas asisten stafsus manajer pembimbing penjaga danru karupam komisaris`);

/** Abbreviated heads, also when a writer leaves them small: "kalapas Herdianto". */
const SHORT_HEADS = set(
  'kalapas karutan kabapas kalpka kakanwil kadivpas sekjen dirjen dirjenpas kakplp kplp kasi kasubsi kasubag kasubbag kaur',
);

const WORDS =
  set(`kepala lapas rutan lpka bapas rupbasan lembaga pemasyarakatan permasyarakatan rumah tahanan negara pembinaan khusus anak balai kelas klas
  narkotika perempuan wanita terbuka biro humas hubungan masyarakat hukum kerja sama kerjasama kantor wilayah kanwil kementerian kemenkumham kumham
  kemenimipas imipas imigrasi ditjenpas ditjen direktorat jenderal jendral sekretaris sekretariat hak asasi manusia ham divisi seksi subseksi sub bagian
  subbagian tata usaha urusan umum keuangan kepegawaian keamanan ketertiban tatib kamtib pengamanan kesatuan bimbingan narapidana anak didik binadik
  giatja kegiatan registrasi perawatan kesehatan pelayanan tahanan portatib kplp bidang bina dinas sosial pendidikan agama republik indonesia ri
  kabupaten kota provinsi kecamatan kelurahan desa komisi dprd dpr polres polsek kodim koramil kejaksaan negeri pengadilan tinggi agama bnn bnnk bnnp
  puskesmas rsud unit upt teknis pelaksana tugas harian administrasi adm teknologi informasi komunikasi protokol publikasi persandian statistik umum
  pembimbing kemasyarakatan muda madya pertama utama ahli penyuluh regu jaga jenderal pas yankum kemandirian kepribadian latihan hasil produksi
  majelis ulama mui pramuka kwartir cabang daerah ranting dharma pengayoman yayasan pondok pesantren gereja universitas badan nasional penanggulangan
  bencana staf ahli menteri wakil bupati gubernur walikota wali presiden tim pokja zona integritas perencanaan program anggaran penelitian
  dewan juri panitia paguyuban forum persatuan komite asosiasi perwakilan klinik dapur`);

const CONNECTORS = set('dan & serta pada di bidang untuk');

const RANKS =
  set(`komjen irjen brigjen kombes akbp kompol akp iptu ipda aiptu bripka jenderal letjen mayjen brigjend kolonel letkol mayor kapten lettu letda
  pol inf tni purn dr drg drh drs dra ir prof h hj kh k.h ustaz ustadz ustadzah ust pdt pastor romo tgh habib`);

const ADDRESSES = set('bapak ibu pak bu sdr saudara saudari');

export const isOfficeHead = (word: string) =>
  SHORT_HEADS.has(word.toLowerCase()) || (/^\p{Lu}/u.test(word) && HEADS.has(word.toLowerCase()));
export const isOfficeWord = (word: string) => WORDS.has(word.toLowerCase()) || HEADS.has(word.toLowerCase());
export const isOfficeConnector = (word: string) => CONNECTORS.has(word.toLowerCase());
export const isRank = (word: string) => RANKS.has(word.toLowerCase());
export const isAddress = (word: string) => ADDRESSES.has(word.toLowerCase());
export const isClassWord = (word: string) => /^(?:I{1,3}[AB]?|[Il1]{2}[AB]|[1-3][AB]?|[AB])$/u.test(word);

/** Different spellings of one office: "Sekjen" is "Sekretaris Jenderal". The rest of a position says of what. */
const SAME_OFFICE: [RegExp, string][] = [
  [/^(?:(?:plt|plh|pj)\.?\s+|pelaksana (?:tugas|harian)\s+|pejabat\s+)/, ''],
  [/^sekretaris jend[e]?ral\b/, 'sekjen'],
  [/^(?:direktur jend[e]?ral pemasyarakatan|dirjen pemasyarakatan|dirjenpas|dirjen pas)\b/, 'dirjenpas'],
  [/^direktur jend[e]?ral\b/, 'dirjen'],
  [/^(?:kepala (?:lembaga pe(?:r)?masyarakatan|lapas)|ka\.? ?lapas)\b/, 'kalapas'],
  [/^kepala (?:rumah tahanan(?: negara)?|rutan)\b/, 'karutan'],
  [/^kepala (?:balai pemasyarakatan|bapas)\b/, 'kabapas'],
  [/^kepala (?:lembaga pembinaan khusus anak|lpka)\b/, 'kalpka'],
  [/^kepala (?:kantor wilayah|kanwil)\b/, 'kakanwil'],
  [/^kepala divisi pemasyarakatan\b/, 'kadivpas'],
  [/^(?:kepala kesatuan pengamanan(?: lembaga pemasyarakatan| lapas)?|ka\.? ?kplp|kakplp|kplp)\b/, 'kakplp'],
  [/^menteri hukum dan (?:ham|hak asasi manusia)\b/, 'menkumham'],
  [/^(?:kepala seksi|kasie)\b/, 'kasi'],
  [/^kepala sub ?seksi\b/, 'kasubsi'],
  [/^kepala sub ?bagian\b|^kasubbag\b/, 'kasubag'],
  [/^wali kota\b/, 'walikota'],
];

/** "Sekretaris Jenderal Kemenkumham" → { head: 'sekjen', rest: 'kemenkumham' }, to compare offices by. */
export function officeKey(position: string): { head: string; rest: string } {
  const plain = SAME_OFFICE.reduce((words, [says, means]) => words.replace(says, means), position.toLowerCase());
  const [head = '', ...rest] = plain.split(/[\s,]+/);
  return {
    head,
    rest: rest
      .filter((word) => !/^(?:kelas|klas|dan|ri|i{1,3}[ab]?|[ab])$/.test(word))
      .join(' ')
      .replace('kemenkumham', 'kumham'),
  };
}
