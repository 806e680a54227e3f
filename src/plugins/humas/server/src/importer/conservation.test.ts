/** The law of the importer: no sentence is ever lost. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { ImportedPage } from '../../../contracts/import';
import { collapseSpaces } from './page-lines';
import { readPages } from './read-pages';

const folder = path.join(__dirname, 'fixtures');
const fixtures = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
const context = { facilities: [], referenceDate: '2022-08-20' };

const present = (values: (string | null | undefined)[]) => values.filter((value): value is string => Boolean(value));

/** Where a sentence of the officer may come back. */
const kept = (page: ImportedPage) =>
  present([
    ...page.paragraphs,
    page.dateline && page.paragraphs[0] !== undefined ? page.dateline.raw + page.paragraphs[0] : null,
    ...page.photos.flatMap(({ caption, creditRaw }) => [caption, creditRaw]),
    ...page.warnings.map(({ text }) => text),
  ]);

/** Where any line of the page may come back. */
const anywhere = (page: ImportedPage) =>
  present([
    ...kept(page),
    page.title,
    page.kicker,
    page.byline?.name,
    page.byline?.bio,
    page.closingByline,
    page.dateline?.raw,
    page.publishedAt?.raw,
    page.updatedAt?.raw,
    page.disclaimer,
    ...page.tags,
    ...page.chrome.map(({ text }) => text),
  ]);

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

it.each(fixtures)('%s: every word of the page comes back somewhere', (_, text) => {
  const back = new Set(readPages(text, context).flatMap(anywhere).flatMap(wordsOf));
  const labels = new Set(['Diperbarui', 'Judul', 'Penulis', 'Mohon', 'Tunggu']);
  expect(wordsOf(text).filter((word) => !back.has(word) && !labels.has(word))).toEqual([]);
});

const word = fc.constantFrom(
  ...'warga binaan petugas Kirim Terbaru Headline Follow comment lapas Rutan kunjungan keluarga 15/8 (dua) “hadir” dan di pada Senin Kalapas Kendal - – membaca buku, pagi: foto sumber'.split(
    ' ',
  ),
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 5, maxLength: 40 }), fc.constantFrom('.', '!', '?', '.”', ''))
  .map(([words, end]) => `Petugas ${words.join(' ')} kembali bekerja${end}`);

/** The line from which on a page's own text runs: below the disclaimer, or the one with the dateline. */
const bodyStart = (lines: string[]) => {
  const disclaimer = lines.findIndex((line) => /tidak mewakili pandangan/.test(line));
  return (disclaimer >= 0 ? disclaimer : lines.findIndex((line) => /^\S.{3,30} (?:-|–|--) \p{Lu}/u.test(line))) + 1;
};

it.each(fixtures)(
  '%s: a sentence put between any two lines of the text is a paragraph, a caption or quoted by a warning',
  (_, text) => {
    const lines = text.split('\n');
    fc.assert(
      fc.property(sentence, fc.integer({ min: bodyStart(lines), max: lines.length }), (added, at) => {
        const pages = readPages([...lines.slice(0, at), added, ...lines.slice(at)].join('\n'), context);
        return pages.flatMap(kept).some((place) => place.includes(collapseSpaces(added)));
      }),
      { numRuns: 60 },
    );
  },
);

it('any line at all, put anywhere into a page, comes back somewhere', () => {
  const line = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), sentence);
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), line, fc.nat(), ([, text], added, position) => {
      const words = collapseSpaces(added.replace(/[\r\n]/g, ' '));
      const lines = text.split('\n');
      const at = position % (lines.length + 1);
      const pages = readPages([...lines.slice(0, at), words, ...lines.slice(at)].join('\n'), context);
      const back = new Set(pages.flatMap(anywhere).flatMap(wordsOf));
      return wordsOf(words.replace(/^(?:judul|penulis|oleh)\b/iu, '')).every((part) => back.has(part));
    }),
    { numRuns: 300 },
  );
});

it('any text at all can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const pages = readPages(text, context);
      return text.trim() === '' || pages.length > 0;
    }),
  );
});
