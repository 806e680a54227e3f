import type { Block } from '../../../../contracts/workflow';
import { body, makeManuscript, makePhoto, NOW } from './make-manuscript';
import { checkPrivateNumbers } from './private-numbers';

const found = (changes: Parameters<typeof makeManuscript>[0]) =>
  checkPrivateNumbers(makeManuscript(changes), NOW).map(({ code, text }) => `${code} ${text}`);
const link = (url: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', text: 'daftar' }] }],
});

describe('in the text', () => {
  it.each([
    { name: 'a NIK', text: 'NIK 3573014708900001 terdaftar.', found: ['nik 3573014708900001'] },
    { name: 'a NIK in fours', text: 'NIK 3573 0147 0890 0001', found: ['nik 3573 0147 0890 0001'] },
    { name: 'a NIK as it is made', text: 'NIK 357301-470890-0001', found: ['nik 357301-470890-0001'] },
    { name: 'a private telephone', text: 'hubungi 0857 1111 2222', found: ['phone 0857 1111 2222'] },
    {
      name: 'a telephone copied from a telephone',
      text: 'WA \u202a+62 857‑1111‑2222\u202c',
      found: ['phone +62 857-1111-2222'],
    },
    { name: 'the same twice in a paragraph', text: '085711112222 atau 085711112222', found: ['phone 085711112222'] },
    { name: 'the telephone of the unit', text: 'hubungi 0812-3456-7890', found: [] },
    { name: 'the telephone of the unit, from abroad', text: 'hubungi +62 812 3456 7890', found: [] },
    { name: 'the telephone of the unit, without a sign', text: 'hubungi 6281234567890', found: [] },
    { name: 'the fixed line of the unit', text: 'telepon (0294) 381 111', found: [] },
    { name: 'the number of an officer', text: 'NIP 198001012005011001', found: [] },
    { name: 'a number that is masked', text: 'NIK 3573xxxxxxxx0001, HP 0857xxxx2222', found: [] },
    { name: 'years', text: 'tahun 2021 2022 2023 2024', found: [] },
    { name: 'amounts', text: 'Rp 1.250.000.000.000 dan Rp 857.111.222', found: [] },
    { name: 'a bank account', text: 'rekening 1234567890', found: [] },
  ])('$name', ({ text, found: expected }) => expect(found({ body: body(text) })).toEqual(expected));
});

it.each([
  { name: 'the title', changes: { title: 'Hubungi 085711112222' } },
  { name: 'the kicker', changes: { kicker: '085711112222' } },
  { name: 'the summary', changes: { summary: 'WA 085711112222' } },
  { name: 'the dateline', changes: { dateline: { place: 'Kendal', agency: 'Humas 085711112222' } } },
  {
    name: 'a quotation',
    changes: { quotes: [{ text: 'Hubungi 085711112222,', speaker: null, office: null, attribution: null }] },
  },
  { name: 'a caption', changes: { photos: [makePhoto({ caption: 'WA 085711112222' })] } },
  { name: 'an alternative text', changes: { photos: [makePhoto({ altText: 'Spanduk 085711112222' })] } },
  { name: 'the note about the author', changes: { byline: { name: 'Sekar', bio: 'WA 085711112222' } } },
  {
    name: 'the caption of a picture in the text',
    changes: { body: [...body('Apel.'), { type: 'image', image: { url: '/a.jpg', caption: 'WA 085711112222' } }] },
  },
  {
    name: 'the item of a list',
    changes: {
      body: [
        { type: 'list', children: [{ type: 'list-item', children: [{ type: 'text', text: 'WA 085711112222' }] }] },
      ],
    },
  },
  {
    name: 'words of two styles',
    changes: {
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: '08571111' },
            { type: 'text', text: '2222' },
          ],
        },
      ],
    },
  },
  { name: 'a link that calls', changes: { body: [link('https://wa.me/6285711112222')] } },
  { name: 'a new correction', changes: { corrections: [{ note: 'Nomor 085711112222 keliru.', replaces: null }] } },
])('looks into $name', ({ changes }) => expect(found(changes)).toHaveLength(1));

it.each([
  { name: 'a link that calls the unit', changes: { body: [link('https://wa.me/6281234567890')] } },
  {
    name: 'a link full of digits',
    changes: { body: [link('https://example.id/berita/6285711112222?id=3573014708900001')] },
  },
  {
    name: 'two items of a list that make one number',
    changes: {
      body: [
        {
          type: 'list',
          children: ['0857 1111', '2222'].map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
        },
      ],
    },
  },
])('lets stand $name', ({ changes }) => expect(found(changes)).toEqual([]));

it('lets stand what a correction has told the public already', () => {
  const corrections = [{ note: 'Nomor yang benar 085711112222.', replaces: null }];
  expect(found({ corrections, live: { corrections, words: '' } })).toEqual([]);
});

it('says where it is and what to do', () => {
  const [phone] = checkPrivateNumbers(makeManuscript({ body: body('Apel.', 'Hubungi 085711112222.') }), NOW);
  expect(phone?.message.id).toBe(
    'Nomor telepon "085711112222" di paragraf ke-2 bukan nomor resmi satuan kerja. Hapus nomor ini (UU 27/2022), atau daftarkan sebagai nomor layanan satuan kerja.',
  );
});
