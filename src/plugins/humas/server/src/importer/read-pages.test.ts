/** Whole pages, as they are pasted. All units, people and events are invented. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportContext, ImportedPage, KnownFacility } from '../../../contracts/import';
import { readPages } from './read-pages';

const fixture = (name: string) => readFileSync(path.join(__dirname, 'fixtures', `${name}.txt`), 'utf8');

const unit = (
  slug: string,
  kind: string,
  unitClass: string,
  place: string,
  rest: Partial<KnownFacility> = {},
): KnownFacility => ({
  slug,
  kind,
  class: unitClass,
  place,
  specialisation: 'general',
  timeZone: 'Asia/Jakarta',
  names: [],
  ...rest,
});

const facilities = [
  unit('rutan-wanasari', 'rutan', 'IIB', 'Wanasari'),
  unit('lapas-karangjati', 'lapas', 'IIA', 'Karangjati'),
  unit('bapas-tirtomoyo', 'bapas', 'II', 'Tirtomoyo'),
  unit('lpka-bontosari', 'lpka', 'II', 'Bontosari', { specialisation: 'children', timeZone: 'Asia/Makassar' }),
  unit('lapas-narkotika-telagabiru', 'lapas', 'IIA', 'Telagabiru', {
    specialisation: 'narcotics',
    timeZone: 'Asia/Jayapura',
  }),
  unit('lapas-perempuan-sumberrejo', 'lapas', 'IIA', 'Sumberrejo', { specialisation: 'women' }),
  unit('lapas-sumberrejo', 'lapas', 'I', 'Sumberrejo'),
  unit('rutan-batukaca', 'rutan', 'IIB', 'Batukaca', { timeZone: 'Asia/Makassar' }),
];

const context: ImportContext = { facilities, referenceDate: '2022-08-20' };

function readOne(text: string, also: Partial<ImportContext> = {}): ImportedPage {
  const pages = readPages(text, { ...context, ...also });
  expect(pages).toHaveLength(1);
  return pages[0] as ImportedPage;
}

const codes = (page: ImportedPage) => page.warnings.map(({ code }) => code);
const quoted = (page: ImportedPage, code: string) =>
  page.warnings.filter((one) => one.code === code).map(({ text }) => text);

describe('Kompasiana, desktop page with profile, pager and tags', () => {
  const page = readOne(fixture('kompasiana-desktop'));

  it('title, author and dates are told from the furniture around them', () => {
    expect(page).toMatchObject({
      platform: 'Kompasiana',
      variant: 'desktop',
      title: 'Rutan Wanasari Gelar Upacara Peringatan Hari Bakti Pemasyarakatan',
      kicker: null,
      byline: { name: 'Rutan Wanasari' },
      facilitySlug: 'rutan-wanasari',
      dateline: { place: 'Wanasari', agency: null, raw: 'WANASARI - ' },
      publishedAt: { value: '2023-04-27T10:15:00+07:00', zoneFrom: 'platform' },
      updatedAt: { value: '2023-04-27T10:22:00+07:00' },
      tags: ['rutan', 'hari bakti'],
    });
  });

  it('a short heading that is also a label of the frame stays in the body', () => {
    expect(page.paragraphs).toHaveLength(5);
    expect(page.paragraphs[2]).toBe('Terbaru');
  });

  it('"Lihat foto" and a caption printed three times are one photo; a caption in the text is another', () => {
    expect(page.photos).toMatchObject([
      {
        order: 1,
        beforeParagraph: 1,
        caption: 'Peserta upacara berbaris di lapangan',
        creditRaw: '(dokumen pribadi)',
        credit: 'Humas Rutan Wanasari',
      },
      {
        order: 2,
        beforeParagraph: 5,
        caption: 'Kegiatan tanam pohon',
        creditRaw: 'Dokpri',
        credit: 'Humas Rutan Wanasari',
      },
    ]);
  });

  it('the page numbers say that half of it is missing', () => {
    expect(page).toMatchObject({ isComplete: false, page: 1, totalPages: 2, continuationMarker: 'HALAMAN :' });
    expect(codes(page)).toEqual(['incomplete']);
  });

  it('the event has its number, hour and ground', () => {
    expect(page.event).toMatchObject({
      name: 'Upacara Peringatan Hari Bakti Pemasyarakatan ke-59',
      startsOn: '2023-04-27',
      startTime: '08:00',
      isAllDay: false,
      mode: 'onsite',
      venue: { name: 'Lapangan upacara Rutan Wanasari', locality: null },
      organiser: 'Rumah Tahanan Negara Kelas IIB Wanasari',
      dateEvidence: ['Kamis (27/04/2023)'],
    });
  });
});

describe('Kompasiana, desktop page with breadcrumb and a list below', () => {
  const page = readOne(fixture('kompasiana-breadcrumb'));

  it('breadcrumb, readers and links are furniture, a stranger’s headline below is handed back', () => {
    expect(page.title).toBe("Lapas Karangjati Bagikan Al-Qur'an kepada Warga Binaan");
    expect(page.paragraphs).toHaveLength(3);
    expect(page.chrome.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Home > Sosbud',
        '41',
        'Baca juga: Lapas Karangjati Panen Terong',
        'Lihat Sosbud Selengkapnya',
      ]),
    );
    expect(quoted(page, 'unrecognised-text')).toEqual(['Resep Sambal yang Disukai Tetangga Sebelah']);
  });

  it('the year of the event comes from the page, the unit from its class and place', () => {
    expect(page.event?.startsOn).toBe('2025-03-03');
    expect(page).toMatchObject({
      facilitySlug: 'lapas-karangjati',
      facilityMention: 'Lapas Kelas IIA Karangjati',
      isComplete: true,
    });
    expect(page.photos).toMatchObject([
      { caption: null, creditRaw: '(Dok. Humas Lapas Karangjati)', credit: 'Humas Lapas Karangjati' },
    ]);
  });

  it('both quotations are the head’s', () => {
    expect(page.quotes.map(({ speaker }) => speaker)).toEqual(['Rahmat Hidayat', 'Rahmat Hidayat']);
  });
});

it('Kompasiana, AMP page that is complete: a verified author, three days, a quotation never closed', () => {
  const page = readOne(fixture('kompasiana-amp-complete'));
  expect(page).toMatchObject({
    variant: 'amp',
    byline: { name: 'Bapas Tirtomoyo', bio: 'Balai Pemasyarakatan' },
    title: 'Klien Bapas Ikuti Pelatihan Barista',
    isComplete: true,
    facilitySlug: 'bapas-tirtomoyo',
    photos: [{ caption: 'Klien meracik kopi.', credit: 'Bapas Tirtomoyo' }],
    event: { name: 'Pelatihan Barista Tingkat Dasar', startsOn: '2022-06-30', endsOn: '2022-07-02', weekday: 'Kamis' },
  });
  expect(codes(page)).toEqual(['quote-unclosed']);
});

describe('kumparan, with a site header, several photos and central time', () => {
  const page = readOne(fixture('kumparan-photos'));

  it('is read without a single warning', () => {
    expect(page.warnings).toEqual([]);
    expect(page).toMatchObject({
      platform: 'kumparan',
      title: 'Anak Binaan LPKA Bontosari Ikuti Lomba Pidato Hari Anak Nasional',
      byline: { name: 'LPKA Kelas II Bontosari', bio: 'Akun resmi Humas LPKA Kelas II Bontosari' },
      facilitySlug: 'lpka-bontosari',
      dateline: { place: 'Bontosari', agency: 'INFO_PAS' },
      publishedAt: { value: '2024-07-23T19:05:00+08:00', timeZone: 'Asia/Makassar', zoneFrom: 'text' },
      updatedAt: { value: '2024-07-24T07:30:00+08:00' },
    });
    expect(page.paragraphs).toHaveLength(4);
  });

  it('caption and credit are parted, each photo stands where it stood', () => {
    expect(page.photos).toMatchObject([
      {
        beforeParagraph: 1,
        caption: 'Suasana lomba pidato di aula.',
        creditRaw: 'Foto: Dok. LPKA Bontosari',
        credit: 'LPKA Bontosari',
      },
      { beforeParagraph: 3, caption: 'Penyerahan hadiah kepada pemenang', creditRaw: null, credit: null },
    ]);
  });

  it('three quotations of two people, an event for both kinds of guests', () => {
    expect(page.quotes.map(({ speaker, isSpeakerInferred }) => [speaker, isSpeakerInferred])).toEqual([
      ['Andi Mappaoddang', false],
      ['Andi Mappaoddang', true],
      ['Nurbaya', true],
    ]);
    expect(page.event).toMatchObject({
      name: 'Lomba Pidato Hari Anak Nasional',
      mode: 'hybrid',
      timeZone: 'Asia/Makassar',
      startTime: '09:30',
    });
  });
});

it('kumparan: topics below the text are tags, a button on two lines is one, a stranger’s headline is handed back', () => {
  const page = readOne(fixture('kumparan-topics'));
  expect(page).toMatchObject({
    facilitySlug: 'lapas-karangjati',
    byline: { name: 'Humas Lapas Karangjati', bio: null },
    photos: [{ beforeParagraph: 1, caption: 'Petugas humas mengikuti sosialisasi' }],
    tags: ['Humas', 'Lapas', 'Kemenkumham', 'Sosialisasi'],
    event: { name: 'Sosialisasi Keterbukaan Informasi Publik', mode: 'online', startsOn: '2023-09-12' },
  });
  expect(page.paragraphs[3]).toBe('Peserta antusias');
  expect(page.quotes.map(({ speaker }) => speaker)).toEqual(['Bagus Prasetya', 'Wiratno']);
  expect(quoted(page, 'unrecognised-text')).toEqual(['5 Makanan Khas Semarang yang Wajib Dicoba']);
});

it('Kompasiana: the signature that it adds to copied text is no second page, and names the writer', () => {
  const page = readOne(fixture('kompasiana-watermark'));
  expect(page).toMatchObject({
    byline: { name: 'Rutan Wanasari', bio: null },
    isComplete: false,
    totalPages: 2,
    dateline: { place: 'Mojosari' },
    photos: [{ caption: 'Karutan Wanasari bersama Kapolresta Mojosari', credit: 'Humas Rutan Wanasari' }],
  });
  expect(page.paragraphs).toHaveLength(6);
  expect(page.quotes.map(({ speaker }) => speaker)).toEqual(['Galih Permana Setiawan', 'Dimas Anggoro']);
  expect(quoted(page, 'unrecognised-text')).toEqual([]);
});

describe('plain releases', () => {
  it('without blank lines: every line is a paragraph, "Senin malam (19/12)" a date', () => {
    const page = readOne(fixture('plain-without-blanks'), { referenceDate: '2022-12-25' });
    expect(page.paragraphs).toHaveLength(5);
    expect(page).toMatchObject({
      facilitySlug: 'rutan-batukaca',
      closingByline: '-redaksi',
      event: {
        name: 'Razia Gabungan Kamar Hunian',
        startsOn: '2022-12-19',
        weekday: 'Senin',
        dateEvidence: ['Senin malam (19/12)'],
      },
    });
    expect(page.quotes.map(({ speaker }) => speaker)).toEqual(['Ridwan M. Latif', 'Ridwan M. Latif']);
    expect(quoted(page, 'personal-data')).toEqual(['0811 4440 555']);
  });

  it('WhatsApp: a bold headline of two lines, INFO_PAS, hashtags, signature and a telephone number', () => {
    const page = readOne(fixture('whatsapp-release'));
    expect(page).toMatchObject({
      platform: null,
      title: 'Lapas Narkotika Telagabiru Gelar Donor Darah Sambut HUT Pengayoman',
      dateline: { place: 'Telagabiru', agency: 'INFO_PAS' },
      facilitySlug: 'lapas-narkotika-telagabiru',
      closingByline: '(Humas Lapas Narkotika Telagabiru)',
      tags: ['KemenkumhamPapua', 'LapasNarkotikaTelagabiru'],
      event: {
        name: 'Donor Darah dan Pemeriksaan Kesehatan',
        startsOn: '2022-08-17',
        startTime: '10:00',
        timeZone: 'Asia/Jayapura',
      },
      photos: [{ beforeParagraph: 3, caption: 'Petugas medis memeriksa tekanan darah pendonor.' }],
    });
    expect(quoted(page, 'personal-data')).toEqual(['0812-3456-7890']);
  });

  it('a letter: greeting, kicker, dated dateline, a scanned "llA", three days, a NIK, initials at the end', () => {
    const page = readOne(fixture('siaran-pers'));
    expect(page).toMatchObject({
      kicker: 'SIARAN PERS',
      title: 'Lapas Perempuan Sumberrejo dan Dinas Kesehatan Sepakati Layanan Klinik',
      dateline: { place: 'Sumberrejo', raw: 'Sumberrejo, 16 Agustus 2022 – ' },
      facilitySlug: 'lapas-perempuan-sumberrejo',
      publishedAt: null,
      closingByline: '(mun/ali)',
      event: {
        name: 'Rapat Koordinasi Layanan Kesehatan Warga Binaan',
        startsOn: '2022-08-15',
        endsOn: '2022-08-17',
        venue: { name: 'Hotel Gajah Mada', locality: 'Kota Sumberrejo' },
      },
    });
    expect(page.paragraphs.at(-1)).toBe('Tema kegiatan ini adalah “Sehat Bersama”.');
    expect(quoted(page, 'personal-data')).toEqual(['3573014708900001']);
    expect(quoted(page, 'no-date')).toEqual(['16 Agustus 2022']);
    expect(quoted(page, 'unrecognised-text')).toEqual([
      'Selamat siang rekan-rekan media, berikut kami sampaikan rilis hari ini',
    ]);
    expect(page.quotes).toMatchObject([{ speaker: 'Tri Rahayu', office: 'Kalapas Perempuan Sumberrejo' }]);
  });

  it('a portal: label before the headline, byline, wrong weekday, a day that does not exist, end mark', () => {
    const page = readOne(fixture('portal-news'));
    expect(page).toMatchObject({
      title: 'Razia Gabungan di Rutan Kelas 2B Batukaca, Petugas Temukan Sendok Besi',
      byline: { name: 'Maria Bria', bio: null },
      publishedAt: { value: '2022-09-12T21:10:00+08:00' },
      facilitySlug: 'rutan-batukaca',
      closingByline: '***',
      event: { startsOn: '2022-09-12', weekday: 'Minggu' },
    });
    expect(quoted(page, 'weekday')).toEqual(['Minggu (12/9/2022)']);
    expect(quoted(page, 'date-invalid')).toEqual(['31 Februari 2023']);
    expect(codes(page)).toEqual(expect.arrayContaining(['quote-without-speaker', 'photo-without-caption']));
  });
});

describe('whose page it is', () => {
  const text = (unitName: string) =>
    `Kunjungan Hari Ini\n\nKARANGJATI - ${unitName} membuka layanan kunjungan bagi keluarga warga binaan hari ini.`;
  const twoSumberrejo = [
    unit('lapas-satu', 'lapas', 'I', 'Sumberrejo'),
    unit('lapas-dua', 'lapas', 'IIA', 'Sumberrejo'),
  ];

  it.each([
    { name: 'a known unit', mention: 'Lapas Karangjati', slug: 'lapas-karangjati', warnings: [] },
    { name: 'an unknown unit', mention: 'Lapas Wanareja', slug: null, warnings: ['unknown-facility'] },
    { name: 'only a place', mention: 'Pemerintah Kota Karangjati', slug: null, warnings: ['unknown-facility'] },
  ])('$name', ({ mention, slug, warnings }) => {
    const page = readOne(text(mention));
    expect(page.facilitySlug).toBe(slug);
    expect(codes(page).filter((code) => code.includes('facility'))).toEqual(warnings);
  });

  it('two units of one name are not guessed between', () => {
    const page = readOne(text('Lapas Sumberrejo'), { facilities: twoSumberrejo });
    expect(page.facilitySlug).toBeNull();
    expect(quoted(page, 'ambiguous-facility')).toEqual(['Lapas Sumberrejo']);
  });

  it('the officer decides between them, and is told when the page says otherwise', () => {
    expect(
      readOne(text('Lapas Sumberrejo'), { facilities: twoSumberrejo, facilitySlug: 'lapas-dua' }).facilitySlug,
    ).toBe('lapas-dua');
    const page = readOne(text('Lapas Karangjati'), { facilitySlug: 'rutan-batukaca' });
    expect(page.facilitySlug).toBe('rutan-batukaca');
    expect(codes(page)).toContain('facility-differs');
  });

  it('a unit further down never takes the place of an unknown one in the headline', () => {
    const page = readOne(
      'Lapas Wanareja Gelar Apel\n\nApel diikuti petugas. Hadir pula petugas dari Lapas Karangjati dan Rutan Batukaca pada pagi itu.',
    );
    expect(page).toMatchObject({ facilitySlug: null, facilityMention: 'Lapas Wanareja' });
  });
});

describe('several pages in one paste', () => {
  const names = [
    'kompasiana-desktop',
    'kumparan-photos',
    'whatsapp-release',
    'kompasiana-amp-complete',
    'kompasiana-breadcrumb',
  ];
  const titles = names.map((name) => readOne(fixture(name)).title);

  it.each([
    { name: 'with blank lines between', glue: '\n\n' },
    { name: 'with a line break', glue: '' },
  ])('$name each is itself', ({ glue }) => {
    const pages = readPages(names.map(fixture).join(glue), context);
    expect(pages.map(({ title }) => title)).toEqual(titles);
    expect(pages.map(({ fingerprint }) => fingerprint)).toEqual(
      names.map((name) => readOne(fixture(name)).fingerprint),
    );
  });

  it('the last label of a page hangs on the next headline', () => {
    const pages = readPages(
      `${fixture('kompasiana-amp-complete')}\nHeadline${fixture('kumparan-photos').split('\n').slice(4).join('\n')}`,
      context,
    );
    expect(pages.map(({ title }) => title)).toEqual([titles[3], titles[1]]);
    expect(pages[0]?.chrome.at(-1)?.text).toBe('Headline');
  });

  it('two releases, one behind the other, are two', () => {
    const release = (place: string) =>
      `Lapas ${place} Gelar Apel Kesiapan Petugas\n\n${place.toUpperCase()}, INFO_PAS - Lapas ${place} menggelar apel kesiapan petugas menjelang hari raya. Apel berjalan tertib.\n`;
    expect(
      readPages(`${release('Karangjati')}\n${release('Batukaca')}`, context).map(({ dateline }) => dateline?.place),
    ).toEqual(['Karangjati', 'Batukaca']);
  });
});

describe('the next page pasted behind the first', () => {
  it('is body text, and the marker between them is not', () => {
    const more =
      'Kegiatan berlanjut dengan lomba kebersihan antarblok yang diikuti seluruh warga binaan. Pemenang diumumkan sore itu juga.';
    const text = fixture('kompasiana-amp-complete').replace(
      'BERI NILAI',
      `Halaman Selanjutnya\n\n${more}\n\n${more}\n\nBERI NILAI`,
    );
    const page = readOne(text);
    expect(page.paragraphs.slice(-2)).toEqual([more, more]);
    expect(page).toMatchObject({ isComplete: true });
  });
});

describe('what little can be said of little', () => {
  it('nothing gives nothing', () => {
    expect(readPages('', context)).toEqual([]);
    expect(readPages(' \n\u00a0\n\t', context)).toEqual([]);
  });

  it('a headline alone lacks a body, a body alone a headline', () => {
    expect(codes(readOne('Lapas Karangjati Gelar Apel'))).toContain('no-body');
    expect(
      codes(
        readOne('Lapas Karangjati menggelar apel pagi yang diikuti seluruh petugas. Apel berjalan tertib dan lancar.'),
      ),
    ).toContain('no-title');
  });

  it('every warning is a sentence for the officer', () => {
    for (const name of ['siaran-pers', 'portal-news', 'kompasiana-breadcrumb']) {
      for (const { message } of readOne(fixture(name)).warnings) expect(message).toMatch(/^\S.{20,}[.]$/u);
    }
  });

  it('the same text has the same fingerprint, another has another', () => {
    const text = fixture('portal-news');
    expect(readOne(text.replace(/\n/g, '\r\n')).fingerprint).toBe(readOne(text).fingerprint);
    expect(readOne(text.replace('rutin', 'berkala')).fingerprint).not.toBe(readOne(text).fingerprint);
  });
});
