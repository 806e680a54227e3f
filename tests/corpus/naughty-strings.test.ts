/** The big list of naughty strings: each can be read alone and inside a page, and comes back. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportedPage } from '../../src/plugins/humas/contracts/import';
import { collapseSpaces } from '../../src/plugins/humas/server/src/importer/page-lines';
import { readPages } from '../../src/plugins/humas/server/src/importer/read-pages';

const folder = process.env.HUMAS_CORPUS ?? path.resolve(__dirname, '../../../shared/data');
const strings = JSON.parse(readFileSync(path.join(folder, 'text/naughty-strings.json'), 'utf8')) as string[];
const lines = strings.filter((text) => text.trim() !== '' && !/[\r\n]/.test(text));

const before =
  'Petugas menerima kunjungan keluarga di ruang kunjungan sejak pagi hari. Semua berjalan tertib dan aman.';
const after =
  'Kegiatan ditutup pada sore hari dengan doa bersama seluruh petugas. Warga binaan kembali ke blok masing-masing.';
const kept = ({ title, paragraphs, photos, closingByline, tags, chrome, dateline, warnings }: ImportedPage) => [
  title,
  ...paragraphs,
  ...paragraphs.map((paragraph) => (dateline?.raw ?? '') + paragraph),
  ...photos.map(({ caption }) => caption ?? ''),
  closingByline ?? '',
  ...tags,
  ...chrome.map(({ text }) => text),
  ...warnings.map(({ text }) => text),
];

it('each can be pasted alone', () => {
  for (const text of strings) expect(readPages(text, { facilities: [] }).length).toBeLessThanOrEqual(2);
});

it('each stays in the text between two paragraphs', () => {
  const lost = lines.filter((text) => {
    const pages = readPages(`Kunjungan Keluarga Hari Ini\n\n${before}\n\n${text}\n\n${after}`, { facilities: [] });
    return !pages.flatMap(kept).some((words) => words.includes(collapseSpaces(text)));
  });
  expect(lost).toEqual([]);
});

it('a megabyte of them takes about as long as two halves', () => {
  const half = strings.join('\n').repeat(20);
  const time = (text: string) => {
    const start = process.hrtime.bigint();
    readPages(text, { facilities: [] });
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  time(half);
  const once = Math.min(time(half), time(half), time(half));
  const twice = Math.min(time(half + half), time(half + half), time(half + half));
  expect(twice / once).toBeLessThan(3.5);
});
