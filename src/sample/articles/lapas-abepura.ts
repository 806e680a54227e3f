import type { SampleArticle } from '../records';

const facility = 'lapas-abepura';

export const LAPAS_ABEPURA: SampleArticle[] = [
  {
    key: 'abepura-kebun',
    facility,
    kind: 'news',
    topic: 'pembinaan-kemandirian',
    releasedAt: '2022-04-27T09:15:00+09:00',
    photos: ['kebun-abepura'],
    id: {
      title: 'Betatas, Kangkung, dan Kalender Tanam di Kebun Lapas Abepura',
      summary:
        'Kebun di kaki bukit ditanami bergilir menurut musim. Sebagian bibitnya dibawa keluarga dari pegunungan.',
      body: [
        'Di dinding gudang Lapas Abepura tergantung kalender besar tanpa tanggal merah. Yang ditandai adalah masa tanam, Rabu (27/04), giliran betatas di petak timur dan kangkung di petak dekat mata air.',
        'Delapan belas warga binaan merawat kebun itu. Bibit betatas dibawa keluarga dari pegunungan pada hari kunjungan, diperiksa petugas, lalu ditanam pada pekan yang sama.',
        '“Bibitnya datang dari rumah. Jadi yang tumbuh di sini bukan sayur saja, tetapi juga rindu,” ujar Kepala Lapas Abepura, Yosua Kasuari.',
        'Panen pertama dimasak bersama untuk perayaan akhir pekan. Sisanya dijual kepada pegawai dengan harga pasar Youtefa.',
      ],
      quotes: [{ paragraph: 3, speaker: 'yosua-kasuari', attribution: 'ujar Kepala Lapas Abepura, Yosua Kasuari' }],
    },
  },
  {
    key: 'abepura-kunjungan-daring',
    facility,
    kind: 'news',
    topic: 'layanan-kunjungan',
    releasedAt: '2023-09-29T10:40:00+09:00',
    photos: ['kunjungan-daring-abepura'],
    id: {
      kicker: 'Kunjungan daring',
      title: 'Tiga Jam Jalan Kaki demi Sinyal, Keluarga di Pegunungan Kini Punya Jadwal Tetap',
      summary:
        'Lapas Abepura menyediakan kunjungan daring setiap hari dan menyesuaikan jadwal dengan perjalanan keluarga menuju kampung yang bersinyal.',
      body: [
        'Bagi sebagian keluarga, kunjungan daring dimulai dengan berjalan kaki. Jumat (29/09), Lapas Abepura meluncurkan jadwal tetap bagi keluarga di pegunungan yang harus turun ke kampung bersinyal untuk sekadar melihat wajah.',
        'Empat bilik tersedia setiap hari pukul 13.00 sampai 16.00 WIT. Bila sambungan putus karena cuaca, giliran diganti pada hari yang sama tanpa mendaftar ulang.',
        '“Kalau mereka sudah berjalan tiga jam, kami yang harus menunggu, bukan sebaliknya,” kata Yosua Kasuari.',
        'Selama masa percobaan, 74 keluarga memakai layanan ini. Seorang ibu memanfaatkan dua puluh menitnya untuk memperlihatkan kebun, satu petak demi satu petak.',
      ],
      quotes: [{ paragraph: 3, speaker: 'yosua-kasuari', attribution: 'kata Yosua Kasuari' }],
    },
    en: {
      kicker: 'Online visits',
      title: 'Three Hours on Foot for a Signal: Highland Families Now Have a Fixed Slot',
      summary:
        'Abepura Prison offers online visits every day and fits them to the families’ walk to a village with coverage.',
      body: [
        'For some families an online visit begins with a walk. On Friday (29 September) Abepura Prison started fixed slots for families in the highlands, who go down to a village with coverage just to see a face.',
        'Four booths are open daily from 13:00 to 16:00 Eastern Indonesia Time. When the weather cuts the line, the visit is made up the same day, without another booking.',
        '“If they have walked three hours, it is for us to wait, not for them,” said the governor, Yosua Kasuari.',
        'In the trial 74 families used the service. One mother spent her twenty minutes showing the garden, one bed after the other.',
      ],
      quotes: [{ paragraph: 3, speaker: 'yosua-kasuari', attribution: 'said the governor, Yosua Kasuari' }],
    },
  },
  {
    key: 'abepura-pos-jaga',
    facility,
    kind: 'news',
    topic: 'keamanan',
    releasedAt: '2024-12-04T08:20:00+09:00',
    photos: ['pos-jaga-abepura'],
    id: {
      title: 'Menjelang Natal, Lapas Abepura Periksa Pos Jaga dan Jalur Evakuasi',
      summary: 'Senter, radio, dan pintu darurat diuji satu per satu. Simulasi evakuasi selesai dalam enam menit.',
      body: [
        'Tiga regu Lapas Abepura memeriksa pos jaga dan jalur evakuasi, Rabu (04/12), sebelum pengunjung bertambah pada masa Natal. Senter, radio, dan pintu darurat diuji satu per satu.',
        'Simulasi evakuasi gempa diulang dua kali. Percobaan pertama terhenti karena satu anak kunci tertukar; percobaan kedua selesai dalam enam menit.',
        '“Lebih baik malu saat latihan,” kata Yosua Kasuari, yang memegang sendiri pencatat waktunya.',
        'Jadwal ibadah dan kunjungan Natal akan diumumkan pekan depan.',
      ],
      quotes: [{ paragraph: 3, speaker: 'yosua-kasuari', attribution: 'kata Yosua Kasuari' }],
    },
  },
  {
    key: 'abepura-hari-bakti',
    facility,
    kind: 'news',
    topic: 'kerja-sama',
    releasedAt: '2025-04-28T17:30:00+09:00',
    photos: ['ukiran-abepura'],
    events: ['hari-bakti-pemasyarakatan-2025'],
    id: {
      title: 'Noken Abepura Laris, Pentas Hari Bakti Ditutup dari Ujung Timur',
      summary:
        'Pasar kerajinan dan tarian dari Abepura menutup rangkaian Hari Bakti yang dimulai dua jam lebih lambat di barat.',
      body: [
        'Ketika Jember baru membuka pentas, matahari di Abepura sudah condong. Lapas Abepura menutup rangkaian Hari Bakti Pemasyarakatan, Senin (28/04), dengan tarian dan pasar kerajinan di halaman depan.',
        'Empat puluh noken dan belasan ukiran terjual. Pembelinya sebagian besar warga sekitar yang datang setelah ibadah sore.',
        '“Kami selalu paling dulu melihat matahari, jadi wajar kalau kali ini kami yang menutup,” ucap Yosua Kasuari, disambut tawa dari layar Purwodadi, Jember, dan Makassar.',
      ],
      quotes: [{ paragraph: 3, speaker: 'yosua-kasuari', attribution: 'ucap Yosua Kasuari' }],
    },
    en: {
      title: 'Abepura’s Woven Bags Sell Out as Service Day Closes in the Far East',
      summary: 'A crafts market and a dance from Abepura closed a day that had begun two hours later in the west.',
      body: [
        'When Jember had only just opened the show, the sun over Abepura was already low. On Monday (28 April) Abepura Prison closed Corrections Service Day with a dance and a crafts market in its front yard.',
        'Forty noken and a dozen carvings were sold, most of them to neighbours on their way from evening prayers.',
        '“We are always the first to see the sun, so it is only fair that this time we close,” said Yosua Kasuari, to laughter from the screens in Purwodadi, Jember and Makassar.',
      ],
      quotes: [{ paragraph: 3, speaker: 'yosua-kasuari', attribution: 'said Yosua Kasuari' }],
    },
  },
];
