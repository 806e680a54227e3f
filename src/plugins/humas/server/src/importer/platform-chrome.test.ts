import { isChrome, opensTail, type Platform, type Zone } from './platform-chrome';

it.each<{ line: string; platform: Platform; zone: Zone; is: boolean }>([
  { line: 'Kirim', platform: 'Kompasiana', zone: 'tail', is: true },
  { line: 'Kirim', platform: 'Kompasiana', zone: 'body', is: false },
  { line: 'Terbaru', platform: 'Kompasiana', zone: 'body', is: false },
  { line: 'Headline', platform: null, zone: 'body', is: false },
  { line: 'Follow', platform: null, zone: 'body', is: false },
  { line: 'ADVERTISEMENT', platform: 'kumparan', zone: 'body', is: true },
  { line: 'Advertisement yang kami pasang menarik minat.', platform: 'kumparan', zone: 'body', is: false },
  { line: 'sosmed-whatsapp-green', platform: 'kumparan', zone: 'body', is: true },
  { line: 'zoom-in-whitePerbesar', platform: 'kumparan', zone: 'body', is: true },
  { line: 'kumparan Hadir di WhatsApp Channel', platform: 'kumparan', zone: 'body', is: true },
  { line: 'Baca juga: Panen Terong', platform: 'kumparan', zone: 'body', is: true },
  { line: 'Baca juga buku panduan kunjungan.', platform: 'kumparan', zone: 'body', is: false },
  { line: 'Home > Humaniora > Sosbud', platform: 'Kompasiana', zone: 'head', is: true },
  { line: 'Humaniora Pilihan', platform: 'Kompasiana', zone: 'head', is: true },
  { line: 'Lihat Sosbud Selengkapnya', platform: 'Kompasiana', zone: 'tail', is: true },
  { line: 'waktu baca 3 menit', platform: 'kumparan', zone: 'head', is: true },
  { line: '1.204', platform: 'kumparan', zone: 'head', is: true },
  { line: '1 2 3', platform: 'Kompasiana', zone: 'tail', is: true },
  { line: '2019', platform: 'Kompasiana', zone: 'body', is: false },
])('$platform, $zone: "$line" → $is', ({ line, platform, zone, is }) => {
  expect(isChrome(line, platform, zone)).toBe(is);
});

it('only what a platform alone says opens its frame at once', () => {
  expect(opensTail('Halaman Selanjutnya', 'Kompasiana')).toBe('surely');
  expect(opensTail('Video Pilihan', 'Kompasiana')).toBe('perhaps');
  expect(opensTail('Video Pilihan untuk keluarga', 'Kompasiana')).toBe('no');
});
