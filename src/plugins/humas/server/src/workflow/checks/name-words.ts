/** Which capitalised words may be a person's name. Everything that stands here, behind or beside a child's name, is none. */
import { isMonthName, isWeekdayName } from '../../core';

const set = (list: string) => new Set(list.split(/\s+/));

/** A name behind one of these belongs to a grown-up or to an institution: "Kepala Budi", "Yayasan Harapan Bangsa". */
const ROLES_AND_BODIES =
  set(`kepala kalapas karutan kabapas kalpka kakanwil plt plh pj wakil ketua sekretaris kasi kasie kasubsi kasubag kasubbag kaur kabid kabag kplp
  direktur dirjen menteri wamen wamenimipas menimipas inspektur komandan koordinator pimpinan pejabat bupati wabup walikota wali gubernur wagub camat
  lurah kades kapolres kapolsek kapolda danramil dandim babinsa bhabinkamtibmas hakim jaksa polisi advokat pengacara pembina pembimbing pendamping
  pengasuh pelatih instruktur petugas pegawai staf panitia guru dosen ustaz ustadz ustazah ustadzah kyai kiai habib pendeta pastor romo suster biksu
  dokter dr drg drs dra prof perawat psikolog konselor relawan mahasiswa mahasiswi bapak ibu pak bu ayah bunda saudara saudari kakak paman
  lpka lapas lapastik rutan bapas rupbasan lpas lpks lpp lp kanwil ditjenpas kemenimipas kemenkumham kemensos kemenag kementerian lembaga balai direktorat
  kantor dinas badan divisi bidang seksi subseksi bagian unit upt satuan regu tim grup kelompok komunitas organisasi forum komisi komnas yayasan ikatan
  persatuan himpunan perkumpulan aliansi dewan majelis karang dharma paguyuban sanggar klub band koperasi bank pt cv ud bnn bnnk polres polsek
  polri tni kejaksaan pengadilan puskesmas klinik rsud rs universitas institut politeknik poltekip akademi sekolah madrasah pesantren pondok pkbm skb paket
  kejar sd sdn smp smpn sma sman smk smkn mi mts ma man slb taman perpustakaan masjid musala musholla mushola gereja pura vihara wihara
  kelas klas blok kamar wisma asrama gedung aula lapangan ruang dapur bengkel jalan jl desa kelurahan kecamatan kabupaten kota provinsi pulau gunung
  program hari pekan bulan upacara lomba festival turnamen liga piala kejuaraan pelatihan pameran gerakan surat surah juz bab pasal ayat undang uu
  nomor no butir huruf lampiran tabel gambar foto halaman peraturan permen perpres keputusan`);

const OTHERS =
  set(`anak binaan didik pemasyarakatan andikpas abh klien remaja siswa siswi pelajar santri bocah pemuda pemudi warga wbp napi narapidana tahanan peserta
  pelaku korban saksi tersangka terdakwa terpidana seorang salah keluarga orang laki perempuan pria wanita putra putri
  islam muslim muslimah kristen kristiani nasrani protestan katolik hindu buddha budha konghucu indonesia nusantara wni wna jawa sunda madura batak melayu bugis dayak
  dalam pada di ke dari selain menurut sementara hal saat ketika setelah sesudah sebelum sebelumnya usai seusai kemudian lalu selanjutnya kini nanti namun untuk
  dengan oleh para kami kita aku saya ia dia beliau mereka ini itu tersebut kegiatan acara tanggal tahun pukul yang karena juga serta seluruh semua setiap sejumlah
  sebanyak banyak turut hadir bertempat adapun melalui hingga sampai sejak agar jika bila maka bagi terhadap tentang atas bukan tidak tak sudah telah akan
  bersama usia umur bernama berinisial inisial selaku sebagai antara seperti wib wita wit
  remisi asimilasi integrasi pembebasan cuti pengurangan pidana natal idul idulfitri iduladha lebaran ramadan ramadhan nyepi waisak paskah maulid isra hut
  kemerdekaan nasional republik negara merah putih bendera pancasila pramuka paskibraka osis polisi alquran quran injil alkitab merdeka
  pencurian narkotika asusila pembunuhan penganiayaan perlindungan kesusilaan pengeroyokan kekerasan futsal voli basket musik membatik tahfiz pertanian
  sepak bola juara peringkat total jumlah covid zoom whatsapp pertama kedua ketiga terakhir akhirnya alhasil alhamdulillah dulu kemarin besok misal
  agama oikumene angkatan gelombang periode tahap sesi jenjang golongan matematika bahasa gugus duta alumni mantan`);

export const isRoleOrBody = (word: string) => ROLES_AND_BODIES.has(plain(word));

/** A capital letter and letters behind it, and not known as something else. "Anak-anak" is judged by "Anak". */
export function isNameWord(word: string): boolean {
  const known = plain(word);
  if (!/^\p{Lu}[\p{L}'’.-]*$/u.test(word) || isWeekdayName(known) || isMonthName(known)) return false;
  return [known, known.split('-')[0] ?? ''].every((part) => !ROLES_AND_BODIES.has(part) && !OTHERS.has(part));
}

/** "R", "RP", "R.P.", "A. B.": one letter a word, or no more than three together; "Rz" too. */
export const isInitials = (name: string) => /^(?:\p{Lu}{1,3}|\p{Lu}\p{L}|\p{Lu}(?:[. -]+\p{Lu}){1,4})\.?$/u.test(name);

const plain = (word: string) => word.toLowerCase().replace(/[.'’-]+$/u, '');
