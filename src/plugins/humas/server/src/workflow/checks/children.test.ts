import { checkChildren } from './children';
import { body, makeLpka, makeManuscript, makePhoto, NOW } from './make-manuscript';

const NAMED = 'Piala diterima anak binaan Rizky Pratama di aula.';
const codes = (manuscript: ReturnType<typeof makeManuscript>) => checkChildren(manuscript, NOW).map(({ code }) => code);
const quote = (changes: object) => ({
  quotes: [{ text: 'Saya senang,', speaker: null, office: null, attribution: null, ...changes }],
});

describe('applies to', () => {
  it.each([
    { name: 'an LPKA', text: makeLpka({ body: body(NAMED) }), codes: ['child-name'] },
    {
      name: 'a text that concerns children',
      text: makeManuscript({ body: body(NAMED), concernsChildren: true }),
      codes: ['child-name'],
    },
    {
      name: 'a text with a photo of children',
      text: makeManuscript({ body: body(NAMED), photos: [makePhoto({ subjects: 'children', isMasked: true })] }),
      codes: ['child-name'],
    },
    { name: 'no other text', text: makeManuscript({ body: body(NAMED) }), codes: [] },
  ])('$name', ({ text, codes: expected }) => expect(codes(text)).toEqual(expected));
});

describe('a speaker', () => {
  it.each([
    {
      name: 'a child by office',
      changes: { speaker: 'Rizky Pratama', office: 'Anak binaan LPKA Blitar' },
      isFound: true,
    },
    {
      name: 'a child by attribution',
      changes: { speaker: 'Rizky', attribution: 'ucap Rizky, salah seorang andikpas' },
      isFound: true,
    },
    { name: 'a child by its own name', changes: { speaker: 'Andikpas Rizky' }, isFound: true },
    { name: 'just Anak', changes: { speaker: 'Rizky P.', office: 'Anak' }, isFound: true },
    { name: 'ABH', changes: { speaker: 'Rizky', office: 'ABH' }, isFound: true },
    { name: 'a child called like a town', changes: { speaker: 'Bima', office: 'Siswa binaan' }, isFound: true },
    {
      name: 'named only where the quotation is ascribed',
      changes: { attribution: 'kata Rizky, salah satu anak binaan' },
      isFound: true,
    },
    { name: 'initials', changes: { speaker: 'RP', office: 'Anak binaan LPKA Blitar' }, isFound: false },
    { name: 'initials with stops', changes: { speaker: 'R. P.', office: 'Andikpas' }, isFound: false },
    { name: 'initials and the unit', changes: { speaker: 'R, anak binaan LPKA Kelas I Blitar' }, isFound: false },
    { name: 'nobody', changes: { speaker: 'Seorang anak binaan LPKA Blitar', office: 'Anak binaan' }, isFound: false },
    { name: 'a pseudonym', changes: { speaker: 'Bunga (nama samaran)', office: 'Anak binaan' }, isFound: false },
    {
      name: 'the head of the unit',
      changes: { speaker: 'Laras Pelita', office: 'Kepala LPKA Blitar' },
      isFound: false,
    },
    {
      name: 'the head of the section',
      changes: { speaker: 'Laras Pelita', office: 'Kasi Pembinaan Anak Didik' },
      isFound: false,
    },
    { name: 'a parent', changes: { speaker: 'Siti Aminah', office: 'Orang tua anak binaan' }, isFound: false },
    {
      name: 'a commissioner',
      changes: { speaker: 'Laras Pelita', office: 'Komisioner Komnas Perlindungan Anak' },
      isFound: false,
    },
    { name: 'Anak Agung', changes: { speaker: 'Anak Agung Gde Oka', office: 'Bupati' }, isFound: false },
  ])('$name', ({ changes, isFound }) => expect(codes(makeLpka(quote(changes)))).toEqual(isFound ? ['child-name'] : []));
});

it.each([
  { name: 'the title', changes: { title: 'Cerita anak binaan bernama Rizky' }, field: 'title' },
  { name: 'the kicker', changes: { kicker: 'Rizky (16)' }, field: 'kicker' },
  { name: 'the summary', changes: { summary: 'Rizky (16) juara.' }, field: 'summary' },
  { name: 'a caption', changes: { photos: [makePhoto({ caption: 'Rizky (16) melukis.' })] }, field: 'photos' },
  {
    name: 'an alternative text',
    changes: { photos: [makePhoto({ altText: 'Rizky (16) melukis.' })] },
    field: 'photos',
  },
  {
    name: 'the note about the author',
    changes: { byline: { name: 'Sekar', bio: 'Bersama Rizky (16).' } },
    field: 'byline',
  },
  {
    name: 'a new correction',
    changes: { corrections: [{ note: 'Nama Rizky (16) keliru.', replaces: null }] },
    field: 'corrections',
  },
])('looks into $name', ({ changes, field }) => {
  expect(checkChildren(makeLpka(changes), NOW).map((finding) => finding.field)).toEqual([field]);
});

it('lets an official speak to the children by name', () => {
  const quotes = [{ text: 'Rajinlah,', speaker: 'Laras Pelita', office: 'Kepala LPKA Blitar', attribution: null }];
  expect(codes(makeLpka({ quotes, body: body('Menyapa seorang anak binaan, Laras berpesan singkat.') }))).toEqual([]);
});

it('lets a pseudonym stand wherever it comes back', () => {
  expect(
    codes(makeLpka({ body: body('Bunga (bukan nama sebenarnya) melukis.', 'Kini anak binaan Bunga (16) mengajar.') })),
  ).toEqual([]);
});

it('says what the law says', () => {
  const [found] = checkChildren(makeLpka({ body: body('Lomba digelar.', NAMED) }), NOW);
  expect(found).toMatchObject({ level: 'error', text: 'Rizky Pratama' });
  expect(found?.message.id).toBe(
    '"Rizky Pratama" di paragraf ke-2 tampak sebagai nama seorang anak. Ganti dengan inisial: identitas anak wajib dirahasiakan (UU 11/2012 pasal 19).',
  );
});
