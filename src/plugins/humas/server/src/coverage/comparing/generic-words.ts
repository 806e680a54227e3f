/**
 * Words that say nothing about which event a text tells of: grammar, the language of press releases, and what every prison
 * does every day. Written in full; they are compared by their stems.
 */
import { stemOf } from './stem';

const GRAMMAR = `ada adalah adanya adapun agar akan akhir akhirnya aku antara antar anda apa apabila apakah atas atau bagai bagaimana bagi bahkan bahwa
baik bagian banyak baru beberapa begitu belum berada berbagai berikut berjalan berjumlah bersama berupa besar betapa biasa bila bisa boleh bukan cara
cukup dalam dan dapat dari daripada demi demikian dengan depan di dia dilakukan dimana diri dua empat enam guna hal hanya hari harus hingga ia ialah
ikut ini itu jadi jajaran jam jangan jika juga jumlah kali kalian kami kamu karena kata ke kebutuhan kecil kegiatan kemudian kepada kepala ketika
kini kita kurang lagi lain lainnya lalu lama langsung lebih lewat lima luar maka mana masa masih masing maupun melakukan melalui melainkan memang
memberi memberikan memiliki menjadi menjelaskan menurut mereka merupakan meski mulai nama namun nanti oleh orang pada paling para pasti pelaksanaan
penting per perlu pernah pertama pihak pukul pun rangka saat saja salah sama sambil sampai sangat satu saya sebagai sebagian sebab sebelum sebuah
sedang segera sehingga sejak sejumlah sekali sekaligus sekarang sekitar selain selaku selalu selama selanjutnya seluruh semakin sementara semua
semoga sendiri seorang seperti sering serta sesuai setelah setiap siap siang sini situ sore suatu sudah supaya tahap tahun tak tanggal tanpa tapi
telah tempat tengah tentang tentu tepat terakhir terhadap terkait termasuk tersebut terus tetap tiap tidak tiga turut untuk usai wib wita wit waktu
yakni yaitu yang malam pagi kemarin besok lancar tertib aman kondusif khidmat lanjut serentak bertempat diikuti dihadiri dipimpin`;

const PRESS = `acara agenda ajak ajar akses aksi aktif amanah anggota apresiasi arah arahan aspek bahagia bantu baca bangsa bangun berharap berita bertujuan
berlangsung bentuk berani berlaku berpesan bicara bidang bimbing buat bukti capai ciptakan citra dampak dasar dedikasi dekat didampingi digelar dilaksanakan
disampaikan doa dokpri dokumentasi dorong dukung dukungan efektif efisien evaluasi fungsi gelar giat hadapan hadir hadiri harap harapan hasil hidup hormat humas ikuti
imbau indonesia informasi ingat ingin instansi integritas jaga jalan jelas jelang kabar karya kehadiran kemampuan kerja kerjasama kesempatan kesiapan ketua kinerja
komitmen kondisi konten kualitas laksana laksanakan lapor layanan lembaga lingkungan maju maksimal manfaat masyarakat materi media melibatkan memastikan
membuka membuat memimpin mendukung menegaskan mengajak mengapresiasi mengatakan menggelar menghadiri mengikuti mengucapkan meningkatkan menteri menyampaikan
menyambut moga momen momentum motivasi mutu negara nilai optimal partisipasi paparan pejabat pegawai pelayanan pembukaan pengarahan pengguna penuh
perhatian peran persiapan pesan peserta petugas positif prima prioritas program program proses publik puji raih rasa redaksi resmi republik ruang ruangan rumah sambut
sambutan sampai sampaikan sarana satuan sebut sehat sejahtera sekolah sekretaris selesai semangat seremonial sesi siaran sinergi sosial staf struktural sukses
syukur tanggung jawab tambah tandas target tegas terima terima kasih terlaksana terlibat teknis tim tingkat tugas tujuan tulis tutup tutur ucap ujar ungkap umum
unit upaya usaha utama warga wilayah wujud wujudkan pertemuan undangan lingkup tamu kesempatannya rombongan turut didampingi kepada menyebut menyebutkan
jelasnya imbuhnya tegasnya ungkapnya ujarnya tuturnya pungkasnya ucapnya katanya tambahnya harapnya virtual daring zoom online meeting aula lapangan halaman`;

const PRISON = `lapas rutan lpka bapas rupbasan lembaga pemasyarakatan permasyarakatan tahanan narapidana napi warga binaan wbp andikpas anak didik penghuni kamar blok hunian sel
kalapas karutan kabapas kalpka kakanwil kanwil kantor kementerian kemenkumham kumham kemenimipas imipas imigrasi ditjenpas ditjen direktorat jenderal hukum hak
asasi manusia ham divisi kadivpas seksi subseksi kasi kasubsi kasubag kaur kplp kakplp binadik giatja kamtib keamanan ketertiban pengamanan regu jaga piket
pembinaan kepribadian kemandirian bebas bebasnya hukuman pidana masa reintegrasi kunjungan keluarga layanan kesehatan klinik dapur makanan apel senam razia penggeledahan
ibadah kebaktian pengajian upacara rapat koordinasi halinar handphone pungli narkoba barang terlarang ditemukan sajam kontrol trolling deteksi dini gangguan zona
wbk wbbm pelatihan keterampilan sipir kelas klas kota kabupaten kecamatan provinsi sekjen dirjen dirjenpas menkumham menimipas biro upt satker
asn pns cpns jft jfu olahraga kerja bakti kebersihan bersih remisi asimilasi integrasi cuti bersyarat pembebasan persyaratan administratif substantif berkelakuan
bimbingan mental rohani penyuluhan sosialisasi tes urine hasil negatif pemeriksaan donor darah bakti kemerdekaan peringatan peringati memperingati hut ulang republik
dirgahayu proklamasi bendera merah putih pembina komandan inspektur amanat pancasila nasional natal idul fitri adha waisak nyepi ramadan ramadhan salat shalat sholat
masjid gereja pengayoman dharma dhika hdkd hbp`;

/** Provinces and their short names: whole regions share them. */
const REGIONS = `jawa sumatera kalimantan sulawesi nusa tenggara maluku papua utara selatan barat timur tengah tenggara daerah khusus ibukota jateng jatim jabar sumut sumsel sumbar kalbar
kaltim kalsel kalteng kaltara sulsel sulut sulteng sultra sulbar kepri babel malut aceh bali banten lampung jambi riau bengkulu gorontalo yogyakarta jakarta diy dki ntt ntb`;

const MONTHS_AND_DAYS = `januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu`;

const GENERIC = new Set(
  [GRAMMAR, PRESS, PRISON, REGIONS, MONTHS_AND_DAYS].flatMap((list) => list.split(/\s+/)).map((word) => stemOf(word)),
);

export const isGeneric = (stem: string): boolean => GENERIC.has(stem);
