import { checkCorrections } from './corrections';
import { body, makeLive, makeManuscript, NOW } from './make-manuscript';
import { wordsOf } from './words-of';

const first = { note: 'Jumlah peserta yang benar 45.', replaces: '54 peserta' };
const second = { note: 'Nama yang benar Rahmat.', replaces: null };
const codes = (manuscript: ReturnType<typeof makeManuscript>) =>
  checkCorrections(manuscript, NOW).map(({ code, level }) => `${level} ${code}`);
const LOST = 'error correction-lost';
const SILENT = 'warning change-without-correction';

it.each([
  { name: 'never released', text: makeManuscript({ corrections: [first] }), codes: [] },
  { name: 'nothing changed', text: makeLive({}, { corrections: [first] }), codes: [] },
  { name: 'a correction taken out', text: makeLive({ corrections: [] }, { corrections: [first] }), codes: [LOST] },
  {
    name: 'its note altered',
    text: makeLive({ corrections: [{ ...first, note: 'Lain.' }] }, { corrections: [first] }),
    codes: [LOST],
  },
  {
    name: 'its wrong words altered',
    text: makeLive({ corrections: [{ ...first, replaces: null }] }, { corrections: [first] }),
    codes: [LOST],
  },
  {
    name: 'blanks around it',
    text: makeLive({ corrections: [{ ...second, note: ` ${second.note} `, replaces: '' }] }, { corrections: [second] }),
    codes: [],
  },
  {
    name: 'in another order',
    text: makeLive({ corrections: [second, first] }, { corrections: [first, second] }),
    codes: [],
  },
  {
    name: 'one of two that say the same',
    text: makeLive({ corrections: [first] }, { corrections: [first, first] }),
    codes: [LOST],
  },
  {
    name: 'another in its place',
    text: makeLive({ corrections: [second], title: 'Judul lain' }, { corrections: [first] }),
    codes: [LOST, SILENT],
  },
  { name: 'another title and a correction', text: makeLive({ title: 'Judul lain', corrections: [first] }), codes: [] },
  { name: 'another title', text: makeLive({ title: 'Judul lain' }), codes: [SILENT] },
  { name: 'another summary', text: makeLive({ summary: null }), codes: [SILENT] },
  {
    name: 'another body',
    text: makeLive({ body: body('Lain sama sekali.') }, { corrections: [first] }),
    codes: [SILENT],
  },
  { name: 'another kicker', text: makeLive({ kicker: 'Lain' }), codes: [] },
])('$name', ({ text, codes: expected }) => expect(codes(text)).toEqual(expected));

describe('the words of a text', () => {
  const text = { title: 'Apel', summary: null, body: body('Satu dua.', 'Tiga.') };

  it('are title, summary and body', () => expect(wordsOf(text)).toBe('Apel\n\nSatu dua. Tiga.'));

  it.each([
    {
      name: 'marks',
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Satu ' },
            { type: 'text', text: 'dua. Tiga.', bold: true },
          ],
        },
      ],
    },
    { name: 'where a paragraph ends', body: body('Satu', 'dua. Tiga.') },
    { name: 'white space', body: body(' Satu\u00a0dua. ', '', 'Tiga.') },
  ])('are the same with other $name', ({ body: other }) =>
    expect(wordsOf({ ...text, body: other })).toBe(wordsOf(text)),
  );

  it('are the same however an accent is typed', () =>
    expect(wordsOf({ title: 'e\u0301' })).toBe(wordsOf({ title: '\u00e9' })));
  it('are others when a word moves into the title', () =>
    expect(wordsOf({ title: 'Apel Satu', summary: null, body: body('dua. Tiga.') })).not.toBe(wordsOf(text)));
});
