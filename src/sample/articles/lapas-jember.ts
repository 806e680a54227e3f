import type { SampleArticle } from '../records';

const facility = 'lapas-jember';

export const LAPAS_JEMBER: SampleArticle[] = [
  {
    key: 'jember-dapur-roti',
    facility,
    kind: 'news',
    topic: 'pembinaan-kemandirian',
    releasedAt: '2022-06-15T08:05:00+07:00',
    photos: ['dapur-roti-jember'],
    id: {
      title: 'Pukul Enam Pagi, Dapur Roti Lapas Jember Sudah Kehabisan Loyang',
      summary:
        'Roti kopi buatan delapan warga binaan mulai dijual di koperasi dan dua warung sekitar. Sehari dua ratus buah, dan belum pernah tersisa.',
      body: [
        'Aroma kopi dan mentega lebih dulu sampai di pos jaga daripada rombongan pembeli. Dapur roti Lapas Jember resmi melayani pesanan luar, Rabu (15/06), dan sejak pukul enam pagi loyangnya sudah terpakai semua.',
        'Delapan warga binaan membuat dua ratus roti kopi sehari. Resepnya disusun bersama seorang pemilik toko roti di Kaliwates yang mengajar setiap Sabtu.',
        '“Adonan tidak bisa dibohongi. Kalau telat sepuluh menit, semua orang tahu dari rasanya,” kata Kepala Seksi Bimbingan Lapas Jember, Nila Kenanga.',
        'Roti dijual di koperasi dan dua warung dekat lapas. Bulan depan dapur akan mencoba roti sobek isi tape, oleh-oleh yang sudah lebih dulu terkenal di daerah ini.',
      ],
      quotes: [
        {
          paragraph: 3,
          speaker: 'nila-kenanga',
          attribution: 'kata Kepala Seksi Bimbingan Lapas Jember, Nila Kenanga',
        },
      ],
    },
  },
  {
    key: 'jember-bimbingan-menulis',
    facility,
    kind: 'news',
    topic: 'kehumasan',
    releasedAt: '2022-09-22T09:30:00+07:00',
    photos: ['bimbingan-jember'],
    events: ['bimbingan-menulis-siaran-pers-2022'],
    origin: {
      platform: 'kumparan',
      url: 'https://kumparan.example/lapas-jember/catatan-klinik-siaran-pers',
      statedPublishedAt: '2022-09-22T09:30:00+07:00',
      statedUpdatedAt: '2022-09-22T10:02:00+07:00',
      isComplete: false,
    },
    id: {
      title: 'Catatan Lapas Jember dari Klinik Siaran Pers: Hapus Separuh Kata Sifatnya',
      summary:
        'Tim humas Lapas Jember membawa pulang tiga kebiasaan baru, mulai dari menelepon narasumber sampai menulis kredit foto.',
      body: [
        'Tim humas Lapas Jember mengikuti klinik siaran pers lewat layar, Rabu (21/09), dan membawa pulang tiga kebiasaan yang langsung ditempel di dinding ruang kerja.',
        {
          list: [
            'hapus separuh kata sifat, lalu baca lagi',
            'telepon narasumber sebelum kutipan ditayangkan',
            'tulis siapa yang memotret',
          ],
        },
        '“Berita kita sering terdengar bangga, tetapi lupa memberi tahu apa yang terjadi,” ujar Candra Wicaksara, pemateri dari kantor pusat.',
        'Kepala Lapas Jember, Galih Samudra, meminta timnya menyiapkan daftar tanggal penting sampai akhir tahun, supaya satu hari satu berita tidak berubah menjadi satu hari satu foto bersama.',
      ],
      quotes: [{ paragraph: 3, speaker: 'candra-wicaksara', attribution: 'ujar Candra Wicaksara' }],
    },
  },
  {
    key: 'jember-perpustakaan',
    facility,
    kind: 'news',
    topic: 'pembinaan-kepribadian',
    releasedAt: '2023-05-17T10:20:00+07:00',
    photos: ['perpustakaan-jember'],
    id: {
      kicker: 'Hari Buku',
      title: 'Perpustakaan Lapas Jember Genapkan Koleksi 1.200 Judul',
      summary:
        'Separuh buku disumbang warga lewat kotak di tiga kedai. Katalognya disusun warga binaan dengan sistem kartu buatan sendiri.',
      body: [
        'Buku ke-1.200 di perpustakaan Lapas Jember adalah kamus bahasa Madura terbitan lama, sumbangan seorang pensiunan guru. Ia dicatat pada Hari Buku Nasional, Rabu (17/05), dengan nomor kartu yang sengaja disisakan.',
        'Separuh koleksi datang dari warga. Tiga kedai kopi di Jember menyediakan kotak buku; setiap akhir bulan petugas menjemput isinya dan menyortirnya bersama warga binaan.',
        '“Kami tidak menolak buku tua. Yang kami tolak hanya buku yang halamannya hilang, karena tidak ada yang lebih menyiksa di sini,” kata Galih Samudra, Kepala Lapas Jember, berkelakar.',
        'Katalognya memakai kartu. Setiap kartu memuat satu kalimat pendapat dari peminjam sebelumnya, tanpa nama. Di kartu kamus itu baru ada satu: “Akhirnya saya tahu arti lagu ibu saya.”',
      ],
      quotes: [{ paragraph: 3, speaker: 'galih-samudra', attribution: 'kata Galih Samudra, Kepala Lapas Jember' }],
    },
    en: {
      kicker: 'Book Day',
      title: 'Jember Prison Library Reaches 1,200 Titles',
      summary:
        'Half of the books were given by townspeople through boxes in three cafés. Inmates built the card catalogue themselves.',
      body: [
        'Book number 1,200 in the library of Jember Prison is an old dictionary of Madurese, given by a retired teacher. It was entered on National Book Day, Wednesday (17 May), under a number that had been kept free for the day.',
        'Half of the collection comes from the town. Three cafés keep a box for books; at the end of each month officers collect them and sort them with inmates.',
        '“We do not refuse old books. We refuse only those with pages missing, because nothing in here is more cruel,” joked the governor, Galih Samudra.',
        'The catalogue runs on cards. Each holds one sentence from an earlier reader, unsigned. The dictionary’s card has one so far: “At last I know what my mother’s song means.”',
      ],
      quotes: [{ paragraph: 3, speaker: 'galih-samudra', attribution: 'joked the governor, Galih Samudra' }],
    },
  },
  {
    key: 'jember-remisi',
    facility,
    kind: 'press-release',
    topic: 'reintegrasi',
    releasedAt: '2023-08-17T11:45:00+07:00',
    photos: ['upacara-jember'],
    events: ['upacara-kemerdekaan-2023'],
    id: {
      title: 'Remisi Kemerdekaan di Jember, Dua Belas Orang Pulang Hari Itu Juga',
      summary:
        'Sebanyak 318 warga binaan Lapas Jember menerima pengurangan masa pidana. Dua belas di antaranya langsung bebas.',
      body: [
        'Bendera naik tepat pukul delapan di lapangan Lapas Jember, Kamis (17/08). Seusai upacara, surat keputusan remisi umum diserahkan secara simbolis kepada dua perwakilan; seluruhnya 318 orang menerima pengurangan masa pidana.',
        'Dua belas orang langsung bebas. Keluarga mereka menunggu di ruang layanan sejak pagi, dan petugas menyiapkan sarapan supaya tidak ada yang pulang dengan perut kosong.',
        '“Remisi bukan hadiah. Ia hasil dari hari-hari biasa yang dijalani dengan tertib,” ujar Kepala Lapas Jember, Galih Samudra.',
        'Surat pengantar bagi yang bebas sekaligus memuat nama pembimbing kemasyarakatan yang dapat dihubungi. Semua layanan itu tidak dipungut biaya.',
      ],
      quotes: [{ paragraph: 3, speaker: 'galih-samudra', attribution: 'ujar Kepala Lapas Jember, Galih Samudra' }],
    },
  },
  {
    key: 'jember-kopi',
    facility,
    kind: 'news',
    topic: 'kerja-sama',
    releasedAt: '2024-10-01T14:00:00+07:00',
    photos: ['kelas-kopi-jember'],
    id: {
      kicker: 'Hari Kopi',
      title: 'Dari Sangrai sampai Seduh, Lapas Jember Buka Kelas Kopi bersama Petani Panti',
      summary:
        'Kelompok tani dari lereng Argopuro mengajar menyangrai dan mencicip. Peserta belajar menimbang sebelum belajar menyeduh.',
      body: [
        'Pelajaran pertama kelas kopi di Lapas Jember tidak menyentuh air sama sekali. Selasa (01/10), lima belas peserta hanya menimbang, memilah, dan mencium biji yang dibawa kelompok tani dari Panti.',
        'Kelas berlangsung dua belas pertemuan. Petani mengajar menyangrai, seorang penyaji kopi mengajar menyeduh, dan bagian bimbingan mengajar menghitung modal.',
        '“Biji yang pecah satu saja bisa merusak secangkir. Itu pelajaran yang mudah diingat di sini,” kata Nila Kenanga.',
        'Hasil sangrai akan dicoba lebih dulu di ruang tunggu kunjungan. Secangkir untuk setiap keluarga, gratis selama bulan Oktober.',
      ],
      quotes: [{ paragraph: 3, speaker: 'nila-kenanga', attribution: 'kata Nila Kenanga' }],
    },
  },
  {
    key: 'jember-hari-bakti',
    facility,
    kind: 'news',
    topic: 'pembinaan-kepribadian',
    releasedAt: '2025-04-28T15:50:00+07:00',
    photos: ['patrol-jember', 'dapur-roti-jember'],
    events: ['hari-bakti-pemasyarakatan-2025'],
    id: {
      title: 'Pentas Tiga Waktu: Jember Kebagian Membuka dengan Musik Patrol',
      summary: 'Kentongan bambu dari Jember membuka pentas bersama Hari Bakti yang disiarkan ke tiga zona waktu.',
      body: [
        'Kelompok musik patrol Lapas Jember membuka pentas bersama Hari Bakti Pemasyarakatan, Senin (28/04). Dua puluh kentongan bambu dipukul bersahutan, disiarkan ke Purwodadi, Makassar, dan Abepura.',
        'Gangguan suara sempat terjadi pada menit pertama. Pemain di Makassar mengangkat kertas bertuliskan “ulang”, dan pentas dimulai sekali lagi dengan tawa di keempat layar.',
        '“Patrol itu musik orang berjaga. Pas sekali dengan pekerjaan kami,” ucap Galih Samudra seusai pentas.',
        'Paginya petugas dan warga binaan yang menjalani asimilasi membagikan roti kepada pengemudi becak di sekitar alun-alun.',
      ],
      quotes: [{ paragraph: 3, speaker: 'galih-samudra', attribution: 'ucap Galih Samudra' }],
    },
  },
];
