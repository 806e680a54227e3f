import type { SampleArticle } from '../records';

const facility = 'bapas-makassar';

export const BAPAS_MAKASSAR: SampleArticle[] = [
  {
    key: 'bapas-kelompok-masyarakat',
    facility,
    kind: 'news',
    topic: 'reintegrasi',
    releasedAt: '2022-07-05T11:00:00+08:00',
    photos: [],
    id: {
      title: 'Tukang Cukur sampai Dosen, Sembilan Kelompok Warga Dampingi Klien Bapas Makassar',
      summary:
        'Bapas Makassar mengukuhkan kelompok masyarakat peduli pemasyarakatan yang siap mengajar, mempekerjakan, atau sekadar menemani.',
      body: [
        'Sembilan kelompok masyarakat resmi menjadi mitra Bapas Makassar, Selasa (05/07). Anggotanya beragam: tukang cukur, pengelola bank sampah, pengajar las, sampai dosen hukum.',
        'Setiap kelompok menyebutkan sendiri apa yang sanggup diberikan. Ada yang menawarkan magang, ada yang menyediakan ruang belajar, dan ada yang hanya berjanji menemani ke kantor kelurahan.',
        '“Yang terakhir itu jangan diremehkan. Mengurus kartu identitas sendirian sering menjadi tembok kedua,” tutur Kepala Bapas Makassar, Sari Losari.',
        'Pertemuan berikutnya dijadwalkan triwulan depan dengan menghadirkan klien yang bersedia bercerita.',
      ],
      quotes: [{ paragraph: 3, speaker: 'sari-losari', attribution: 'tutur Kepala Bapas Makassar, Sari Losari' }],
    },
  },
  {
    key: 'bapas-warung-klien',
    facility,
    kind: 'news',
    topic: 'reintegrasi',
    releasedAt: '2024-11-19T09:50:00+08:00',
    photos: [],
    id: {
      title: 'Dari Wajib Lapor ke Wajib Buka Warung: Cerita Seorang Klien di Makassar',
      summary:
        'M, klien Bapas Makassar, membuka warung makan enam bulan setelah bebas bersyarat. Modalnya premi dan pinjaman koperasi.',
      body: [
        'Setiap Selasa pagi M datang ke Bapas Makassar untuk wajib lapor. Sejak bulan lalu ia datang lebih awal, karena pukul sepuluh warungnya harus sudah buka. Selasa (19/11), ia membawa serta empat bungkus nasi untuk ruang tunggu.',
        'Modalnya premi yang ditabung selama tiga tahun, ditambah pinjaman kecil dari koperasi kelompok masyarakat. Pembimbingnya membantu menyusun catatan kas yang kini tergantung di samping kompor.',
        '“Kami tidak menghitung siapa yang berhasil, kami menghitung siapa yang masih datang bercerita,” kata Sari Losari, Kepala Bapas Makassar.',
        'M meminta namanya tidak ditulis lengkap dan warungnya tidak difoto. Ia hanya ingin dikenal karena sambalnya.',
      ],
      quotes: [{ paragraph: 3, speaker: 'sari-losari', attribution: 'kata Sari Losari, Kepala Bapas Makassar' }],
    },
  },
  {
    key: 'bapas-bursa-kerja',
    facility,
    kind: 'press-release',
    topic: 'kerja-sama',
    releasedAt: '2025-08-06T17:15:00+08:00',
    photos: ['penandatanganan-bapas'],
    events: ['bursa-kerja-bapas-2025'],
    id: {
      kicker: 'Bursa kerja',
      title: 'Delapan Belas Pemberi Kerja Duduk Semeja dengan Klien Bapas Makassar',
      summary:
        'Bursa kerja sehari menghasilkan 41 wawancara dan sebelas tawaran magang. Klinik surat lamaran menjadi meja yang paling ramai.',
      body: [
        'Aula Bapas Makassar dipenuhi delapan belas meja, Rabu (06/08). Di balik setiap meja duduk satu pemberi kerja, dari bengkel motor, hotel, sampai pabrik es, dan di depannya klien pemasyarakatan dengan map berisi surat lamaran.',
        'Sampai sore tercatat 41 wawancara dan sebelas tawaran magang. Tiga perusahaan menandatangani kesepakatan penerimaan magang sampai akhir tahun.',
        '“Mereka bertanya tentang keahlian lebih dulu, baru tentang masa lalu. Urutan itu yang kami minta sejak awal,” kata Sari Losari, Kepala Bapas Makassar.',
        { heading: 'Meja yang paling ramai' },
        'Klinik surat lamaran melayani 63 orang. Relawannya, mahasiswa komunikasi, mengaku paling sering menyarankan hal yang sama: tulis apa yang dapat Anda kerjakan, bukan apa yang Anda sesali.',
        'Bursa kerja berikutnya direncanakan Februari tahun depan. Pemberi kerja dapat mendaftar lewat loket Bapas atau surat elektronik yang tercantum di laman satuan kerja.',
      ],
      quotes: [{ paragraph: 3, speaker: 'sari-losari', attribution: 'kata Sari Losari, Kepala Bapas Makassar' }],
    },
    en: {
      kicker: 'Job fair',
      title: 'Eighteen Employers Sit Down with Clients of the Makassar Probation Office',
      summary:
        'A one-day fair led to 41 interviews and eleven offers of training. The clinic for application letters was the busiest table.',
      body: [
        'The hall of the Makassar Probation Office held eighteen tables on Wednesday (6 August). Behind each sat an employer, from a motorcycle workshop to a hotel and an ice factory; before it, a client with a folder of letters.',
        'By the afternoon there had been 41 interviews and eleven offers of training. Three companies signed agreements to take trainees until the end of the year.',
        '“They asked about skills first and about the past later. That order is what we had asked for,” said the head of the office, Sari Losari.',
        { heading: 'The busiest table' },
        'The letter clinic helped 63 people. Its volunteers, students of communication, mostly gave the same advice: write what you can do, not what you regret.',
      ],
      quotes: [{ paragraph: 3, speaker: 'sari-losari', attribution: 'said the head of the office, Sari Losari' }],
    },
  },
];
