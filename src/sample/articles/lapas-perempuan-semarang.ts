import type { SampleArticle } from '../records';

const facility = 'lapas-perempuan-semarang';

export const LAPAS_PEREMPUAN_SEMARANG: SampleArticle[] = [
  {
    key: 'semarang-batik',
    facility,
    kind: 'news',
    topic: 'pembinaan-kemandirian',
    releasedAt: '2022-10-03T10:00:00+07:00',
    photos: ['batik-semarang'],
    id: {
      kicker: 'Hari Batik',
      title: 'Motif Baru dari Ruang Batik: Kawung yang Tidak Pernah Sama',
      summary:
        'Setiap pembatik di Lapas Perempuan Semarang menggambar satu kelopaknya sendiri. Hasilnya kain yang tidak bisa ditiru mesin.',
      body: [
        'Sehari setelah Hari Batik Nasional, Lapas Perempuan Semarang memperlihatkan kain yang dikerjakan sejak Juni, Senin (03/10). Dari jauh motifnya kawung biasa. Dari dekat, tidak ada dua kelopak yang serupa.',
        'Gagasannya datang dari kelas itu sendiri. Empat belas pembatik masing-masing membuat satu kelopak, lalu pola disatukan dan dicanting bergantian selama tiga bulan.',
        '“Batik cap lebih cepat, tetapi yang kami butuhkan justru waktunya: duduk tenang dua jam dan menyelesaikan sesuatu,” kata Kepala Lapas Perempuan Semarang, Sekar Rinjani.',
        'Kain sepanjang dua meter itu tidak dijual. Ia akan digantung di ruang kunjungan, supaya keluarga bisa mencari kelopak yang mana.',
      ],
      quotes: [
        { paragraph: 3, speaker: 'sekar-rinjani', attribution: 'kata Kepala Lapas Perempuan Semarang, Sekar Rinjani' },
      ],
    },
    en: {
      kicker: 'Batik Day',
      title: 'A New Pattern from the Batik Room: Kawung That Never Repeats',
      summary: 'Each maker at Semarang Women’s Prison draws a petal of her own. No machine can copy the cloth.',
      body: [
        'A day after National Batik Day, Semarang Women’s Prison showed the cloth its class has worked on since June, on Monday (3 October). From afar the pattern is plain kawung. Up close, no two petals are alike.',
        'The idea came from the class itself. Fourteen makers drew one petal each; the pattern was joined and waxed in turns over three months.',
        '“Stamped batik is faster, but time is just what we need: to sit quietly for two hours and finish something,” said the governor, Sekar Rinjani.',
        'The two-metre cloth is not for sale. It will hang in the visiting room, where families can look for the right petal.',
      ],
      quotes: [{ paragraph: 3, speaker: 'sekar-rinjani', attribution: 'said the governor, Sekar Rinjani' }],
    },
  },
  {
    key: 'semarang-pameran',
    facility,
    kind: 'press-release',
    topic: 'kerja-sama',
    releasedAt: '2023-07-14T16:30:00+07:00',
    photos: ['pameran-kota-lama', 'batik-semarang'],
    events: ['pameran-karya-warga-binaan-2023'],
    id: {
      title: 'Pameran Karya Warga Binaan Dibuka di Kota Lama Semarang',
      summary:
        'Sebelas satuan kerja di Jawa Tengah membawa mebel, batik, tas, dan hasil kebun. Pameran berlangsung tiga hari dan terbuka untuk umum.',
      body: [
        'Pelataran Kota Lama, Semarang, menjadi pasar kecil sejak Jumat (14/07). Sebelas satuan kerja pemasyarakatan di Jawa Tengah memamerkan dan menjual hasil karya warga binaan sampai Minggu.',
        'Lapas Perempuan Semarang menempati dua lapak dengan 140 potong batik dan tas kain perca. Harga tertera pada setiap barang, beserta berapa bagian yang menjadi premi pembuatnya.',
        '“Kami ingin orang membeli karena jahitannya rapi, bukan karena kasihan,” ujar Sekar Rinjani, Kepala Lapas Perempuan Semarang.',
        {
          quote:
            'Setiap barang dilengkapi kartu: bahan, lama pengerjaan, dan harga. Nama pembuatnya tidak dicantumkan.',
        },
        'Pengunjung juga dapat mencoba canting kecil di meja tengah. Pada hari pertama, yang paling lama duduk di sana adalah seorang bapak penjaga parkir.',
      ],
      quotes: [
        { paragraph: 3, speaker: 'sekar-rinjani', attribution: 'ujar Sekar Rinjani, Kepala Lapas Perempuan Semarang' },
      ],
    },
    en: {
      title: 'Inmate Crafts Fair Opens in Semarang’s Old Town',
      summary:
        'Eleven units of Central Java bring furniture, batik, bags and vegetables. The fair lasts three days and is open to all.',
      body: [
        'The square of Semarang’s Old Town has been a small market since Friday (14 July). Eleven prisons and houses of Central Java show and sell what inmates have made, until Sunday.',
        'Semarang Women’s Prison fills two stalls with 140 pieces of batik and patchwork bags. Each price tag also says how much of it goes to the maker.',
        '“We want people to buy because the seams are neat, not out of pity,” said the governor, Sekar Rinjani.',
        'Visitors can try a small canting at the middle table. On the first day nobody sat there longer than the car park attendant.',
      ],
      quotes: [{ paragraph: 3, speaker: 'sekar-rinjani', attribution: 'said the governor, Sekar Rinjani' }],
    },
  },
  {
    key: 'semarang-kelas-jahit',
    facility,
    kind: 'news',
    topic: 'pembinaan-kemandirian',
    releasedAt: '2024-02-20T09:10:00+07:00',
    photos: ['kelas-jahit-semarang'],
    id: {
      title: 'Kelas Jahit Tingkat Lanjut Dibuka, Ujiannya Seragam Sekolah',
      summary:
        'Delapan peserta harus menyelesaikan satu setel seragam yang layak dipakai. Lulusannya mendapat sertifikat dari balai latihan kerja.',
      body: [
        'Delapan mesin jahit baru di Lapas Perempuan Semarang mulai dipakai kelas tingkat lanjut, Selasa (20/02). Bahan ujiannya sudah ditentukan sejak hari pertama: satu setel seragam sekolah yang layak dipakai.',
        'Pengajar dari balai latihan kerja datang setiap Senin dan Rabu. Peserta yang lulus memperoleh sertifikat kompetensi yang sama dengan peserta di luar tembok.',
        '“Sertifikatnya tidak menyebut di mana mereka belajar. Itu permintaan kami, dan balai menyetujuinya,” kata Sekar Rinjani.',
        'Seragam hasil ujian akan disumbangkan menjelang tahun ajaran baru. R, peserta tertua di kelas itu, memilih ukuran paling kecil. “Supaya jahitannya harus lebih sabar,” katanya.',
      ],
      quotes: [
        { paragraph: 3, speaker: 'sekar-rinjani', attribution: 'kata Sekar Rinjani' },
        { paragraph: 4, speaker: '', attribution: 'katanya' },
      ],
    },
  },
  {
    key: 'semarang-kelas-membaca',
    facility,
    kind: 'news',
    topic: 'pembinaan-kepribadian',
    releasedAt: '2025-03-10T13:25:00+07:00',
    photos: [],
    id: {
      title: 'Sehalaman Sebelum Tidur: Klub Membaca Lapas Perempuan Semarang Genap Setahun',
      summary:
        'Dua puluh enam anggota membaca bergiliran setiap malam. Buku yang paling sering dipinjam ternyata kumpulan resep.',
      body: [
        'Klub membaca Lapas Perempuan Semarang genap setahun, Senin (10/03). Aturannya masih sama sejak malam pertama: sehalaman dibaca nyaring sebelum lampu dipadamkan, bergiliran, tanpa paksaan.',
        'Dari enam orang, anggotanya kini dua puluh enam. Catatan peminjaman menunjukkan judul yang paling sering keluar bukan novel, melainkan kumpulan resep masakan pesisir.',
        '“Mereka membaca resep seperti membaca surat dari rumah,” tutur Sekar Rinjani.',
        'Tahun ini klub akan menulis bukunya sendiri, berisi resep yang diingat para anggota. Setiap resep disertai satu kalimat tentang siapa yang dulu memasaknya.',
      ],
      quotes: [{ paragraph: 3, speaker: 'sekar-rinjani', attribution: 'tutur Sekar Rinjani' }],
    },
  },
];
