import type { ArticleEdition, EventEdition } from '../../../../contracts/public';
import { eventText, plainText, releaseText } from './release-text';

const text = (words: string) => ({ type: 'text', text: words });
const article = (given: object = {}): ArticleEdition =>
  ({
    locale: 'id',
    title: 'Apel Pagi',
    kicker: null,
    summary: 'Petugas mengikuti apel.',
    dateline: { place: 'PURWODADI', agency: null },
    body: [{ type: 'paragraph', children: [text('Petugas mengikuti apel. Semua hadir.')] }],
    byline: null,
    corrections: [],
    origin: null,
    boilerplate: null,
    disclaimer: null,
    sourceLabel: 'Humas Lapas Contoh',
    releasedAt: '2025-08-15T01:30:00.000Z',
    releasedAtBasis: 'released',
    timeZone: 'Asia/Jakarta',
    share: { url: 'https://humas.example/?article=apel' },
    ...given,
  }) as unknown as ArticleEdition;

it('is what a newsroom prints', () =>
  expect(releaseText(article({ kicker: 'Pembinaan', boilerplate: 'Lapas Contoh melayani.' }))).toBe(
    [
      'Pembinaan',
      'Apel Pagi',
      'PURWODADI — Petugas mengikuti apel. Semua hadir.',
      'Lapas Contoh melayani.',
      'Terbit: Jumat, 15 Agustus 2025 08.30 WIB\nSumber: Humas Lapas Contoh\nLaman: https://humas.example/?article=apel',
    ].join('\n\n'),
  ));

it.each<{ name: string; given: object; has: string }>([
  {
    name: 'a summary that does not stand in the text',
    given: { summary: 'Singkatnya.' },
    has: 'Apel Pagi\n\nSingkatnya.\n\nPURW',
  },
  {
    name: 'a correction, above the end',
    given: { corrections: [{ note: 'Jumlahnya 30.', correctedAt: '2025-08-16T01:30:00.000Z', replaces: '20' }] },
    has: 'Ralat (Sabtu, 16 Agustus 2025 08.30 WIB): Jumlahnya 30.\nSemula: “20”',
  },
  {
    name: 'lists, links, quotes and pictures in words',
    given: {
      body: [
        {
          type: 'list',
          format: 'ordered',
          children: [
            { type: 'list-item', children: [text('satu')] },
            { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('anak')] }] },
          ],
        },
        { type: 'paragraph', children: [{ type: 'link', url: 'https://a.example', children: [text('sini')] }] },
        { type: 'quote', children: [text('Kami siap')] },
        { type: 'image', image: { caption: 'Barisan' }, children: [] },
      ],
    },
    has: '1. satu\n  - anak\n\nsini (https://a.example)\n\n“Kami siap”\n\n[Gambar: Barisan]',
  },
  { name: 'English words in English', given: { locale: 'en' }, has: 'Released: Friday, 15 August 2025 08:30 WIB' },
  {
    name: 'an update as an update',
    given: { releasedAtBasis: 'origin-updated', origin: { url: 'https://kompasiana.example/1' } },
    has: 'Diperbarui: Jumat, 15 Agustus 2025 08.30 WIB\nSumber: Humas Lapas Contoh\nhttps://kompasiana.example/1',
  },
])('has $name', ({ given, has }) => expect(releaseText(article(given))).toContain(has));

it('of an event tells what is known of it', () => {
  const event = {
    name: 'Hari Bakti',
    englishName: 'Service Day',
    startsOn: '2025-04-28',
    endsOn: '2025-04-29',
    venue: { name: null, locality: 'Jember' },
    organiser: null,
    facilities: [{ name: 'Lapas Kelas IIA Jember' }],
    description: 'Pentas.',
    coverage: [{ title: 'Patrol', facility: { shortName: 'Lapas Jember' } }],
    share: { url: 'https://humas.example/?event=hari-bakti' },
  } as unknown as EventEdition;
  expect(eventText(event, 'en')).toBe(
    'Service Day\n\nDate: 2025-04-28 – 2025-04-29\nVenue: Jember\nUnit: Lapas Kelas IIA Jember\n\nPentas.\n\nCoverage:\n- Patrol — Lapas Jember\n\nPage: https://humas.example/?event=hari-bakti',
  );
});

it('is a file that Windows opens, without signs that nobody sees', () =>
  expect(plainText('Apel\u0000\u202e\n\npagi\u001b[31m').toString()).toBe('\uFEFFApel\r\n\r\npagi[31m\r\n'));
