import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findingsOf } from '.';
import { body, makeLive, makeLpka, makeManuscript, makePhoto, NOW } from './make-manuscript';

describe('a text that may be released', () => {
  it.each([
    { name: 'news of a lapas', text: makeManuscript() },
    {
      name: 'the same, corrected after its release',
      text: makeLive({ title: 'Judul baru', corrections: [{ note: 'Judul diperbaiki.', replaces: null }] }),
    },
    {
      name: 'news of an LPKA',
      text: makeLpka({
        title: 'Anak Binaan LPKA Blitar Antusias Ikuti Lomba Membaca Puisi',
        body: body(
          'BLITAR – Anak binaan LPKA Kelas I Blitar mengikuti lomba membaca puisi, Senin (15/08/2022).',
          'RP (16) menjadi juara pertama. “Saya senang,” kata salah satu anak binaan, R.',
          'Kepala LPKA Blitar, Laras Pelita, berpesan kepada anak binaan agar terus membaca.',
        ),
        photos: [makePhoto({ subjects: 'children', isMasked: true })],
      }),
    },
    {
      name: 'an English text',
      text: makeManuscript({
        locale: 'en',
        title: 'Kendal Prison Opens a Library',
        body: body('The library opened on Monday, 15 August 2022.'),
      }),
    },
  ])('has no finding: $name', ({ text }) => expect(findingsOf(text, NOW)).toEqual([]));
});

it('says errors first', () => {
  const text = makeManuscript({
    title: 'Apel '.repeat(25),
    dateline: null,
    facility: null,
    photos: [makePhoto({ hasFile: false, credit: null })],
  });
  const levels = findingsOf(text, NOW).map(({ level }) => level);
  expect(levels).toEqual(['error', 'error', 'error', 'warning', 'warning', 'warning']);
});

it('speaks both languages, in whole sentences that end', () => {
  const everything = makeLpka({
    title: '',
    dateline: null,
    facility: null,
    concernsChildren: true,
    embargoUntil: '2022-08-01T00:00:00.000Z',
    body: [
      ...body('Rizky (16), Rabu (15/08/2022), 31 Juni 2022, 3573014708900001, 085711112222, xxx.'),
      { type: 'link', url: 'x:y' },
    ],
    photos: [makePhoto({ caption: null, subjects: 'children', hasFile: false })],
    live: { corrections: [{ note: 'Hilang.', replaces: null }], words: '' },
  });
  const findings = findingsOf(everything, NOW);
  expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThanOrEqual(13);
  for (const { message } of findings)
    expect([message.id, message.en]).toEqual([expect.stringMatching(/^\S.*\.$/u), expect.stringMatching(/^\S.*\.$/u)]);
});

it('says no more than anybody reads, and never drops an error for a warning', () => {
  const findings = findingsOf(
    makeManuscript({
      dateline: null,
      body: body(...Array.from({ length: 500 }, (_, at) => `Hubungi 0857111${10_000 + at}.`)),
    }),
    NOW,
  );
  expect(findings).toHaveLength(200);
  expect(findings.every(({ level }) => level === 'error')).toBe(true);
});

describe('nothing but the manuscript and the time', () => {
  const sources = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !/\.test\.ts$/.test(file));

  it.each(sources)('%s imports no database, no clock and no network', (file) => {
    const source = readFileSync(path.join(__dirname, file), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    expect(
      imports.filter(
        (from) => !/^(?:\.\/[a-z-]+|\.\.\/\.\.\/core|(?:\.\.\/){4}contracts\/(?:people|workflow))$/.test(from ?? ''),
      ),
    ).toEqual([]);
    expect(source).not.toMatch(/\bstrapi\b|\bfetch\(|Date\.now|new Date\(\)|\bprocess\b|require\(/);
  });

  it('is read, not changed', () => {
    const text = deepFrozen(makeLive({ title: 'Judul lain' }));
    expect(findingsOf(text, NOW)).toEqual(findingsOf(text, NOW));
  });
});

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}
