/** Twice the text takes about twice the time, whatever the text is: no rule reads a line again and again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPages } from './read-pages';

const repeat = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const page = readFileSync(path.join(__dirname, 'fixtures', 'kumparan-photos.txt'), 'utf8');

const HOSTILE: [string, string][] = [
  ['one letter', 'a'],
  ['short lines', 'a\n'],
  ['blank lines', '\n'],
  ['quotation marks', '"“'],
  ['quotations', '“Kami siap bekerja hari ini,” ucapnya. '],
  ['brackets', '('],
  ['dashes', 'A - '],
  ['full stops', 'A. '],
  ['capitals', 'Aa '],
  ['offices', 'Kepala Lapas '],
  ['offices with names', 'Kalapas Kendal, Rahmat Hidayat, '],
  ['units', 'Lapas Kelas IIA Kendal\n'],
  ['digits', '1'],
  ['dates', '15/08 Senin (15/08/2022) '],
  ['events', 'mengikuti Upacara Bendera Senin (15/08/2022).\n'],
  ['credits', 'Dokpri\n'],
  ['sign-offs', '***\n'],
  ['hashtags', '#lapas\n'],
  ['furniture', 'ADVERTISEMENT\n'],
  ['first lines of pages', 'Lihat ke Halaman Asli\n'],
  ['disclaimers', 'Kompasiana adalah platform blog.\n'],
  ['zoom buttons', 'zoom-in-whitePerbesar\n'],
  ['whole pages', page],
];

const SIZE = 40_000;

/** Processor time of this process, not of the clock: the machine is shared. */
function millisecondsFor(text: string): number {
  const start = process.cpuUsage();
  readPages(text, { facilities: [] });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Four times the text: a quadratic rule needs sixteen times as long, at every attempt; noise does not. Short times are noise. */
function isPatient(part: string): boolean {
  const once = millisecondsFor(repeat(part, SIZE));
  const fourTimes = millisecondsFor(repeat(part, 4 * SIZE));
  return fourTimes < Math.max(9 * once, 60);
}

it.each(HOSTILE)('%s', (_, part) => {
  const attempts = [1, 2, 3, 4, 5];
  expect(attempts.some(() => isPatient(part))).toBe(true);
});
