import type { SampleArticle } from '../records';

const facility = 'lapas-purwodadi';

export const LAPAS_PURWODADI: SampleArticle[] = [
  {
    key: 'purwodadi-ganti-nama',
    facility,
    kind: 'news',
    topic: 'layanan-kunjungan',
    releasedAt: '2021-12-20T10:15:00+07:00',
    photos: ['gerbang-rutan-purwodadi'],
    id: {
      title: 'Sepuluh Hari Menjelang Ganti Nama, Rutan Purwodadi Rapikan Loket Layanan',
      summary:
        'Mulai 1 Januari 2022 Rutan Purwodadi menjadi lapas. Loket, formulir, dan papan petunjuk disiapkan supaya keluarga tidak kebingungan pada hari pertama.',
      body: [
        'Cat di dinding loket belum kering betul ketika antrean pertama dibuka, Senin (20/12). Rutan Purwodadi sedang bersiap menjadi lembaga pemasyarakatan pada tahun baru, dan pekerjaan yang paling terasa justru urusan kecil: formulir, stempel, dan papan petunjuk.',
        '“Keluarga tidak perlu hafal nomor surat keputusan. Yang perlu mereka tahu: loketnya tetap di sini, jamnya tetap, dan petugasnya masih orang yang sama,” kata Kepala Rutan Purwodadi, Bima Cakrawala.',
        'Selama masa peralihan, surat yang masih memakai nama lama tetap diterima sampai akhir Maret. Pengunjung yang sudah terdaftar tidak perlu mendaftar ulang; datanya dipindahkan petugas pada malam pergantian tahun.',
        'Di ruang tunggu, sebuah papan tulis mencatat pertanyaan yang paling sering muncul. Sejauh ini yang terbanyak bukan soal nama, melainkan soal tempat parkir.',
      ],
      quotes: [{ paragraph: 2, speaker: 'bima-cakrawala', attribution: 'kata Kepala Rutan Purwodadi, Bima Cakrawala' }],
    },
  },
  {
    key: 'purwodadi-bengkel-kayu',
    facility,
    kind: 'news',
    topic: 'pembinaan-kemandirian',
    releasedAt: '2022-02-09T09:40:00+07:00',
    photos: ['bengkel-kayu-purwodadi', 'gerbang-rutan-purwodadi'],
    id: {
      kicker: 'Bengkel kayu',
      title: 'Tiga Puluh Kursi Pertama Keluar dari Bengkel Kayu Lapas Purwodadi',
      summary:
        'Pesanan sebuah balai desa di Grobogan diselesaikan dua belas warga binaan dalam lima minggu. Separuh hasilnya menjadi premi yang ditabung.',
      body: [
        'Tiga puluh kursi jati belanda meninggalkan gerbang Lapas Purwodadi, Rabu (09/02), di atas dua mobil bak terbuka. Itulah pesanan pertama bengkel kayu sejak satuan kerja ini berganti nama awal tahun, dan pemesannya sebuah balai desa tidak sampai sepuluh kilometer jauhnya.',
        'Dua belas warga binaan mengerjakannya selama lima minggu. Mereka mulai dari menggambar pola, belajar membaca serat, sampai mengampelas dudukan dengan tangan karena mesin ampelas baru tiba pada pekan keempat.',
        '“Kursi yang goyang kami kembalikan ke meja kerja, bukan ke pembeli. Aturan itu mereka buat sendiri,” ujar Kepala Seksi Pembinaan, Danu Lentera.',
        { heading: 'Premi masuk tabungan' },
        'Setelah ongkos bahan dipotong, hasil penjualan dibagi menurut jam kerja. Bagian warga binaan dicatat sebagai premi dan dapat diambil ketika bebas atau dikirim kepada keluarga.',
        'S, salah seorang perakit, mengaku belum pernah memegang ketam sebelum masuk kelas ini. “Sekarang kalau lihat kursi, yang saya periksa dulu sambungannya,” katanya.',
      ],
      quotes: [
        { paragraph: 3, speaker: 'danu-lentera', attribution: 'ujar Kepala Seksi Pembinaan, Danu Lentera' },
        { paragraph: 6, speaker: '', attribution: 'katanya' },
      ],
    },
    en: {
      kicker: 'The wood shop',
      title: 'First Thirty Chairs Leave the Purwodadi Wood Shop',
      summary:
        'Twelve inmates finished an order from a village hall in five weeks. Half of the proceeds go into their savings.',
      body: [
        'Thirty pine chairs left the gate of Purwodadi Prison on Wednesday (9 February) on two pickup trucks. They were the wood shop’s first order since the unit changed its name in January, and the customer was a village hall less than ten kilometres away.',
        'Twelve inmates worked on them for five weeks. They began with drawing patterns and reading the grain, and sanded the seats by hand, because the sander arrived only in week four.',
        '“A chair that wobbles goes back to the bench, not to the buyer. They made that rule themselves,” said Danu Lentera, who heads the training section.',
        'Once materials are paid for, proceeds are shared by hours worked. The inmates’ share is kept as savings, to be drawn on release or sent to their families.',
      ],
      quotes: [{ paragraph: 3, speaker: 'danu-lentera', attribution: 'said Danu Lentera' }],
    },
  },
  {
    key: 'purwodadi-bimbingan-menulis',
    facility,
    kind: 'news',
    topic: 'kehumasan',
    releasedAt: '2022-09-21T15:20:00+07:00',
    photos: ['bimbingan-purwodadi'],
    events: ['bimbingan-menulis-siaran-pers-2022'],
    origin: {
      platform: 'Kompasiana',
      url: 'https://kompasiana.example/lapas-purwodadi/belajar-menulis-teras',
      statedPublishedAt: '2022-09-21T15:20:00+07:00',
      statedUpdatedAt: null,
      isComplete: true,
    },
    id: {
      title: 'Humas Lapas Purwodadi Belajar Menulis Teras Berita Tiga Puluh Kata',
      summary:
        'Empat petugas mengikuti bimbingan siaran pers dari ruang rapat. Pekerjaan rumahnya: satu berita setiap hari kerja, dengan keterangan foto yang lengkap.',
      body: [
        'Empat petugas humas Lapas Purwodadi duduk berdampingan di depan satu layar, Rabu (21/09), mengikuti bimbingan menulis siaran pers yang diselenggarakan Kantor Wilayah dari Semarang.',
        '“Pembaca memberi kita tiga puluh kata. Kalau dalam tiga puluh kata itu belum jelas siapa berbuat apa, ia sudah pindah ke berita lain,” tutur pemateri, Candra Wicaksara.',
        'Peserta lalu menulis ulang teras berita masing-masing. Naskah Purwodadi tentang kerja bakti, yang semula dibuka dengan nama sembilan pejabat, kini dibuka dengan selokan yang akhirnya mengalir.',
        'Sesi kedua membahas foto: wajah warga binaan tidak ditampilkan, keterangan menyebut peristiwa, dan kredit selalu ditulis. Kepala Lapas Purwodadi, Bima Cakrawala, meminta hasilnya langsung terlihat dalam berita esok hari.',
      ],
      quotes: [{ paragraph: 2, speaker: 'candra-wicaksara', attribution: 'tutur pemateri, Candra Wicaksara' }],
    },
  },
  {
    key: 'purwodadi-panen-cabai',
    facility,
    kind: 'news',
    topic: 'pembinaan-kemandirian',
    releasedAt: '2023-03-15T08:30:00+07:00',
    photos: ['kebun-sayur-purwodadi'],
    id: {
      kicker: 'Kebun dalam tembok',
      title: 'Cabai Sedang Mahal, Kebun Lapas Purwodadi Panen 214 Kilogram',
      summary: 'Panen ketiga dari lahan setengah lapangan voli. Sebagian masuk dapur, sebagian dijual di pasar pagi.',
      body: [
        'Harga cabai di pasar Purwodadi sedang membuat orang menggeleng ketika kebun di balik tembok lapas justru memasuki panen ketiganya, Rabu (15/03). Timbangan mencatat 214 kilogram cabai merah dan dua karung sawi.',
        'Lahannya hanya setengah lapangan voli. Sepuluh warga binaan merawatnya bergantian dengan pupuk dari sisa dapur dan air dari sumur lama yang dibersihkan tahun lalu.',
        'Hasil panen dibagi tiga:',
        {
          list: [
            'dapur lapas, untuk sambal selama dua pekan',
            'pasar pagi, dijual lewat koperasi pegawai',
            'benih, disimpan untuk musim berikutnya',
          ],
        },
        '“Kami tidak sedang bersaing dengan petani. Kami sedang belajar bangun pagi dan menepati jadwal siram,” kata Danu Lentera, Kepala Seksi Pembinaan.',
      ],
      quotes: [{ paragraph: 5, speaker: 'danu-lentera', attribution: 'kata Danu Lentera, Kepala Seksi Pembinaan' }],
      corrections: [
        {
          note: 'Berat panen semula ditulis 240 kilogram. Yang benar 214 kilogram, sesuai catatan timbangan. Judul dan paragraf pertama telah diperbaiki.',
          correctedAt: '2023-03-15T16:05:00+07:00',
          replaces: 'Panen 240 Kilogram',
        },
      ],
    },
  },
  {
    key: 'purwodadi-pameran',
    facility,
    kind: 'news',
    topic: 'pembinaan-kemandirian',
    releasedAt: '2023-07-15T19:05:00+07:00',
    photos: ['bengkel-kayu-purwodadi', 'pameran-kota-lama'],
    events: ['pameran-karya-warga-binaan-2023'],
    id: {
      title: 'Kursi Purwodadi Habis pada Hari Kedua Pameran Kota Lama',
      summary:
        'Dua belas kursi dan empat rak buku terjual sebelum pameran berakhir. Pesanan baru datang dari dua kedai kopi.',
      body: [
        'Stan Lapas Purwodadi di pelataran Kota Lama, Semarang, tinggal menyisakan satu rak buku pada Sabtu (15/07) sore. Dua belas kursi yang dibawa dari bengkel sudah terjual, sebagian kepada pengunjung yang semula hanya mencari tempat duduk.',
        '“Ada yang membeli karena modelnya, ada yang karena ceritanya. Keduanya kami layani dengan kuitansi yang sama,” ucap Danu Lentera, yang menunggui stan bersama dua petugas.',
        'Dua pemilik kedai kopi memesan masing-masing delapan kursi tinggi. Pesanan itu akan dikerjakan mulai Agustus, setelah kelas kayu angkatan baru menyelesaikan pelajaran sambungan.',
      ],
      quotes: [{ paragraph: 2, speaker: 'danu-lentera', attribution: 'ucap Danu Lentera' }],
    },
  },
  {
    key: 'purwodadi-kunjungan-baru',
    facility,
    kind: 'announcement',
    topic: 'layanan-kunjungan',
    releasedAt: '2024-08-06T07:45:00+07:00',
    photos: ['ruang-kunjungan-purwodadi'],
    id: {
      kicker: 'Pengumuman',
      title: 'Mulai 12 Agustus, Kunjungan di Lapas Purwodadi Didaftarkan dari Rumah',
      summary:
        'Pendaftaran kunjungan tatap muka dibuka lewat pesan singkat sehari sebelumnya. Loket tetap melayani yang datang langsung.',
      body: [
        'Lapas Purwodadi membuka pendaftaran kunjungan dari rumah mulai Senin, 12 Agustus 2024. Keluarga mengirim pesan sehari sebelumnya dan menerima nomor urut serta jam kedatangan.',
        { heading: 'Yang perlu dibawa' },
        {
          list: [
            'KTP atau kartu identitas lain yang berlaku',
            'kartu keluarga bagi pengunjung yang membawa anak',
            'nomor urut dari pesan balasan',
          ],
        },
        '“Dulu orang datang pukul enam supaya dapat giliran. Sekarang ibu-ibu bisa mengantar anak ke sekolah dulu,” kata Kepala Lapas Purwodadi, Ratih Pustaka.',
        'Keluarga yang tidak memakai telepon genggam tetap dilayani di loket seperti biasa. Sepuluh nomor setiap hari disisihkan bagi yang datang langsung.',
      ],
      quotes: [{ paragraph: 4, speaker: 'ratih-pustaka', attribution: 'kata Kepala Lapas Purwodadi, Ratih Pustaka' }],
    },
    en: {
      kicker: 'Notice',
      title: 'From 12 August, Visits to Purwodadi Prison Can Be Booked from Home',
      summary:
        'Families book a visit by text message the day before. The counter still serves those who come in person.',
      body: [
        'Purwodadi Prison takes bookings for visits from home from Monday, 12 August 2024. Families send a message the day before and receive a number and a time.',
        { heading: 'What to bring' },
        {
          list: [
            'an identity card that is still valid',
            'the family card, when a child comes along',
            'the number from our reply',
          ],
        },
        '“People used to come at six to get a turn. Now mothers can take the children to school first,” said the governor, Ratih Pustaka.',
        'Families without a mobile phone are served at the counter as before. Ten places a day are kept for those who come unannounced.',
      ],
      quotes: [{ paragraph: 4, speaker: 'ratih-pustaka', attribution: 'said the governor, Ratih Pustaka' }],
    },
  },
  {
    key: 'purwodadi-hari-bakti',
    facility,
    kind: 'press-release',
    topic: 'kerja-sama',
    releasedAt: '2025-04-28T11:10:00+07:00',
    photos: ['donor-darah-purwodadi'],
    events: ['hari-bakti-pemasyarakatan-2025'],
    id: {
      kicker: 'Hari bakti ke-61',
      title: 'Lapas Purwodadi Rayakan Hari Bakti dengan 63 Kantong Darah dan Selokan Bersih',
      summary:
        'Petugas dan warga sekitar mendonorkan darah, lalu membersihkan saluran air sepanjang empat ratus meter.',
      body: [
        'Peringatan Hari Bakti Pemasyarakatan di Purwodadi, Senin (28/04), tidak dibuka dengan pidato, tetapi dengan antrean di depan mobil donor darah. Sampai siang terkumpul 63 kantong dari petugas, keluarga petugas, dan warga sekitar.',
        'Setelah itu peserta membersihkan saluran air di tepi jalan depan lapas. Saluran sepanjang empat ratus meter itu menjadi langganan genangan setiap musim hujan.',
        '“Kami minta maaf kepada tetangga untuk klakson yang bertambah hari ini. Mulai musim depan semoga genangannya yang berkurang,” kata Kepala Lapas Purwodadi, Ratih Pustaka.',
        'Rangkaian acara ditutup dengan pentas bersama lewat layar dengan Jember, Makassar, dan Abepura. Karena beda waktu, salam pembukanya diucapkan tiga kali: selamat pagi, selamat siang, dan hampir selamat sore.',
      ],
      quotes: [{ paragraph: 3, speaker: 'ratih-pustaka', attribution: 'kata Kepala Lapas Purwodadi, Ratih Pustaka' }],
    },
  },
];
