import type { SampleArticle } from '../records';

const facility = 'lapas-narkotika-jayapura';

export const LAPAS_NARKOTIKA_JAYAPURA: SampleArticle[] = [
  {
    key: 'narkotika-remisi',
    facility,
    kind: 'news',
    topic: 'reintegrasi',
    releasedAt: '2023-08-18T09:00:00+09:00',
    photos: [],
    events: ['upacara-kemerdekaan-2023'],
    id: {
      title: 'Sehari setelah Remisi, Lapas Narkotika Jayapura Mulai Kelas Persiapan Bebas',
      summary:
        'Sebelas penerima remisi yang segera bebas mengikuti kelas sepuluh hari: dari mencegah kambuh sampai membuka rekening.',
      body: [
        'Surat remisi diserahkan Kamis, kelasnya dimulai Jumat (18/08). Lapas Narkotika Jayapura tidak ingin ada jeda bagi sebelas orang yang tinggal menunggu hari bebas.',
        'Kelas berlangsung sepuluh hari. Materinya mencegah kambuh, berbicara dengan keluarga, membuka rekening, dan mengenali layanan rehabilitasi lanjutan di Jayapura.',
        '“Hari bebas itu bukan garis akhir. Bagi banyak orang, justru pekan pertamanya yang paling berat,” kata Kepala Lapas Narkotika Jayapura, Mina Sentani.',
        'Konselor akan menelepon setiap lulusan kelas pada hari ketiga dan hari ketiga puluh.',
      ],
      quotes: [
        { paragraph: 3, speaker: 'mina-sentani', attribution: 'kata Kepala Lapas Narkotika Jayapura, Mina Sentani' },
      ],
    },
  },
  {
    key: 'narkotika-voli',
    facility,
    kind: 'news',
    topic: 'pembinaan-kepribadian',
    releasedAt: '2023-11-10T16:10:00+09:00',
    photos: ['voli-jayapura'],
    id: {
      title: 'Liga Voli Antarblok Selesai, Piala Terbuat dari Botol Bekas',
      summary:
        'Enam regu bertanding selama lima pekan sebagai bagian dari rehabilitasi. Wasitnya bergantian, termasuk regu yang kalah.',
      body: [
        'Piala liga voli Lapas Narkotika Jayapura setinggi lutut dan terbuat dari botol bekas. Jumat (10/11), regu blok Cycloop mengangkatnya setelah menang tiga set langsung.',
        'Enam regu bertanding selama lima pekan. Liga ini bagian dari rehabilitasi sosial: kehadiran latihan dihitung sama berat dengan kemenangan.',
        '“Ada regu yang tidak pernah menang tetapi tidak pernah terlambat. Mereka juga kami beri piala,” ujar Mina Sentani.',
        'Musim berikutnya dimulai Februari. Regu yang kalah kembali bertugas sebagai wasit, tugas yang kini justru diperebutkan.',
      ],
      quotes: [{ paragraph: 3, speaker: 'mina-sentani', attribution: 'ujar Mina Sentani' }],
    },
  },
  {
    key: 'narkotika-pekan-kesehatan',
    facility,
    kind: 'news',
    topic: 'kesehatan',
    releasedAt: '2024-05-22T11:35:00+09:00',
    photos: [],
    events: ['pekan-kesehatan-2024'],
    id: {
      title: 'Dari Jauh Ikut Pekan Kesehatan, Lapas Narkotika Jayapura Bahas Tidur yang Cukup',
      summary:
        'Penyuluhan dari Makassar diikuti lewat layar. Topik yang paling banyak ditanyakan peserta rehabilitasi adalah sulit tidur.',
      body: [
        'Lapas Narkotika Jayapura mengikuti hari ketiga pekan kesehatan lewat layar, Rabu (22/05). Empat puluh peserta rehabilitasi menyimak penyuluhan dari Makassar, lalu melanjutkannya dengan diskusi sendiri.',
        'Pertanyaan terbanyak bukan tentang gigi, topik hari itu, melainkan tentang sulit tidur. Perawat mencatat 23 lembar pertanyaan tanpa nama.',
        '“Orang yang tidur cukup lebih jarang meledak. Itu ilmu kesehatan, dan itu juga ilmu keamanan,” kata Mina Sentani.',
        'Mulai pekan depan lampu blok rehabilitasi dipadamkan setengah jam lebih awal, atas permintaan penghuninya.',
      ],
      quotes: [{ paragraph: 3, speaker: 'mina-sentani', attribution: 'kata Mina Sentani' }],
    },
  },
];
