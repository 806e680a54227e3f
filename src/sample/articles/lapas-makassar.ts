import type { SampleArticle } from '../records';

const facility = 'lapas-makassar';

export const LAPAS_MAKASSAR: SampleArticle[] = [
  {
    key: 'makassar-bimbingan-menulis',
    facility,
    kind: 'news',
    topic: 'kehumasan',
    releasedAt: '2022-09-21T16:40:00+08:00',
    photos: [],
    events: ['bimbingan-menulis-siaran-pers-2022'],
    id: {
      title: 'Dari Makassar Ikut Kelas di Semarang, Lebih Cepat Satu Jam',
      summary:
        'Humas Lapas Makassar bergabung daring dalam bimbingan siaran pers dan mengajukan pertanyaan yang paling lama dijawab.',
      body: [
        'Undangan menyebut pukul sembilan. Di Makassar itu berarti pukul sepuluh, dan tim humas Lapas Makassar memilih siap sejak sembilan waktu setempat. Rabu (21/09), mereka menjadi peserta pertama yang muncul di layar.',
        'Pertanyaan dari Makassar pula yang paling lama dijawab: zona waktu mana yang ditulis bila sebuah kegiatan berlangsung serentak di tiga zona.',
        '“Tulis waktu tempat pembaca Anda tinggal, dan sebutkan zonanya. Jangan biarkan orang menebak,” jawab Candra Wicaksara, pemateri.',
        'Jawaban itu kini tercetak di atas meja redaksi kecil mereka, di samping jam dinding yang sengaja tidak diganti.',
      ],
      quotes: [{ paragraph: 3, speaker: 'candra-wicaksara', attribution: 'jawab Candra Wicaksara, pemateri' }],
    },
  },
  {
    key: 'makassar-musik',
    facility,
    kind: 'news',
    topic: 'pembinaan-kepribadian',
    releasedAt: '2022-11-14T10:10:00+08:00',
    photos: ['musik-makassar'],
    id: {
      title: 'Angklung Pinjaman, Lagu Makassar: Kelompok Musik Lapas Siapkan Pentas Desember',
      summary:
        'Instrumen dipinjam dari sebuah sekolah musik, aransemennya disusun bersama. Latihan digelar tiga kali sepekan.',
      body: [
        'Dua puluh empat angklung dari sebuah sekolah musik tiba di Lapas Makassar awal bulan ini. Senin (14/11), kelompok musiknya sudah berani memainkan satu lagu daerah dari awal sampai akhir.',
        'Latihan digelar tiga kali sepekan di aula. Karena setiap orang memegang satu nada, tidak ada yang bisa berlatih sendirian.',
        '“Satu orang melamun, lagunya bolong. Di situ letak pembinaannya,” kata Kepala Lapas Makassar, Tegar Mandala.',
        'Pentas akhir tahun akan digelar di aula dengan keluarga sebagai penonton. Angklungnya dikembalikan setelah itu, kecuali sekolah musik berubah pikiran.',
      ],
      quotes: [{ paragraph: 3, speaker: 'tegar-mandala', attribution: 'kata Kepala Lapas Makassar, Tegar Mandala' }],
    },
  },
  {
    key: 'makassar-remisi',
    facility,
    kind: 'press-release',
    topic: 'reintegrasi',
    releasedAt: '2023-08-17T12:15:00+08:00',
    photos: ['upacara-makassar'],
    events: ['upacara-kemerdekaan-2023'],
    id: {
      title: 'Lapas Makassar Serahkan Remisi kepada 507 Warga Binaan',
      summary:
        'Upacara kemerdekaan di Makassar ditutup dengan penyerahan remisi. Sembilan orang bebas dan diantar petugas ke terminal.',
      body: [
        'Upacara Hari Kemerdekaan di Lapas Makassar, Kamis (17/08), diikuti petugas dan perwakilan setiap blok. Seusai bendera dinaikkan, 507 warga binaan dinyatakan menerima remisi umum.',
        'Sembilan orang bebas hari itu. Empat di antaranya berasal dari luar pulau dan diantar petugas sampai terminal dengan tiket yang sudah dibayar dari premi mereka sendiri.',
        '“Perjalanan pulang pertama sebaiknya tidak sendirian,” ujar Tegar Mandala, Kepala Lapas Makassar.',
        'Bapas Makassar telah menyiapkan jadwal pertemuan bagi yang memperoleh pembebasan bersyarat.',
      ],
      quotes: [{ paragraph: 3, speaker: 'tegar-mandala', attribution: 'ujar Tegar Mandala, Kepala Lapas Makassar' }],
    },
  },
  {
    key: 'makassar-pekan-kesehatan',
    facility,
    kind: 'press-release',
    topic: 'kesehatan',
    releasedAt: '2024-05-21T09:25:00+08:00',
    photos: ['klinik-makassar'],
    events: ['pekan-kesehatan-2024'],
    id: {
      kicker: 'Pekan kesehatan',
      title: 'Penapisan Tuberkulosis Hari Pertama di Lapas Makassar Menjangkau 212 Orang',
      summary:
        'Pekan kesehatan lima hari dibuka dengan pemeriksaan dahak dan rontgen. Hasil keluar paling lambat tiga hari dan bersifat rahasia.',
      body: [
        'Sebanyak 212 warga binaan menjalani penapisan tuberkulosis pada hari pertama pekan kesehatan di klinik pratama Lapas Makassar, Senin (20/05). Pemeriksaan dilakukan tenaga kesehatan dari puskesmas dan dinas setempat.',
        'Hasil pemeriksaan keluar paling lambat tiga hari dan hanya disampaikan kepada yang bersangkutan. Mereka yang perlu pengobatan dipindahkan ke kamar dengan ventilasi lebih baik tanpa kehilangan jadwal kegiatan.',
        '“Batuk bukan aib. Yang kami kejar ialah supaya obatnya dimulai pekan ini, bukan bulan depan,” kata Tegar Mandala.',
        { heading: 'Jadwal sepekan' },
        {
          list: [
            'Senin–Selasa: penapisan tuberkulosis',
            'Rabu: pemeriksaan gigi',
            'Kamis: penyuluhan kesehatan jiwa',
            'Jumat: senam dan lomba poster',
          ],
        },
      ],
      quotes: [{ paragraph: 3, speaker: 'tegar-mandala', attribution: 'kata Tegar Mandala' }],
    },
    en: {
      kicker: 'Health week',
      title: 'Tuberculosis Screening Reaches 212 People on Day One at Makassar Prison',
      summary:
        'The five-day health week opened with sputum tests and X-rays. Results come within three days and stay private.',
      body: [
        'On the first day of the health week, Monday (20 May), 212 inmates were screened for tuberculosis in the clinic of Makassar Prison, by staff of the community health centre and the local health office.',
        'Results come within three days and are given only to the person concerned. Whoever needs treatment moves to a better-aired room without losing a place in any class.',
        '“A cough is no disgrace. What we are after is that treatment starts this week and not next month,” said the governor, Tegar Mandala.',
        { heading: 'The week' },
        {
          list: [
            'Monday and Tuesday: tuberculosis screening',
            'Wednesday: dental checks',
            'Thursday: talks on mental health',
            'Friday: exercise and a poster contest',
          ],
        },
      ],
      quotes: [{ paragraph: 3, speaker: 'tegar-mandala', attribution: 'said the governor, Tegar Mandala' }],
    },
  },
  {
    key: 'makassar-bengkel-las',
    facility,
    kind: 'news',
    topic: 'keamanan',
    releasedAt: '2025-02-12T14:30:00+08:00',
    photos: ['bengkel-las-makassar'],
    id: {
      title: 'Bengkel Las Lapas Makassar Dibuka Lagi setelah Audit Keselamatan',
      summary:
        'Lampu, kabel, dan tabung gas diperiksa selama dua pekan. Setiap alat kini punya bayangan cat di papannya.',
      body: [
        'Bengkel las Lapas Makassar kembali dipakai, Rabu (12/02), setelah ditutup dua pekan untuk audit keselamatan. Kabel lama diganti, lampu ditambah, dan tabung gas dipindahkan ke luar ruangan.',
        'Yang paling mencolok ialah papan alat. Setiap alat kini digambar bayangannya dengan cat putih, sehingga sekali lihat petugas tahu mana yang belum kembali.',
        '“Menghitung obeng itu pekerjaan keamanan, dan membuatnya mudah dihitung itu pekerjaan pembinaan,” kata Tegar Mandala.',
        'Pesanan pagar dari sebuah rumah ibadah yang tertunda akan dilanjutkan pekan ini.',
      ],
      quotes: [{ paragraph: 3, speaker: 'tegar-mandala', attribution: 'kata Tegar Mandala' }],
    },
  },
];
