import { asSlug, slugOf } from './slug';

const rows = [
  {
    name: 'lower case, words joined by hyphens',
    title: 'Sekjen Kumham Kuatkan Pemangku Kehumasan',
    slug: 'sekjen-kumham-kuatkan-pemangku-kehumasan',
  },
  { name: 'an ampersand is "dan"', title: 'Sehat & Bugar', slug: 'sehat-dan-bugar' },
  {
    name: 'a thousands point is not a break',
    title: 'Bantuan Rp10.000.000 untuk UMKM',
    slug: 'bantuan-rp10000000-untuk-umkm',
  },
  { name: 'a date keeps its parts apart', title: 'Apel 15/08/2022', slug: 'apel-15-08-2022' },
  { name: 'an en dash within a doubled word', title: 'Masing – masing Unit', slug: 'masing-masing-unit' },
  { name: 'an apostrophe joins', title: "Jum'at Berkah", slug: 'jumat-berkah' },
  { name: 'signs only fall back', title: '🎉🎉', slug: 'artikel' },
  { name: 'accents are spelled out', title: 'Café Lapas', slug: 'cafe-lapas' },
];

describe('slugOf', () => {
  it.each(rows)('$name', ({ title, slug }) => expect(slugOf(title, 'artikel')).toBe(slug));

  it('cuts a long title at a word', () => {
    const slug = slugOf('panjang '.repeat(40), 'artikel');
    expect(slug.length).toBeLessThanOrEqual(120);
    expect(slug.endsWith('panjang')).toBe(true);
  });
});

describe('asSlug', () => {
  it.each([
    { name: 'an address stays to the letter', value: `${'a'.repeat(130)}-2`, slug: `${'a'.repeat(130)}-2` },
    { name: 'typed words become one', value: 'Apel Pagi', slug: 'apel-pagi' },
    { name: 'nothing becomes the fallback', value: '', slug: 'artikel' },
  ])('$name', ({ value, slug }) => expect(asSlug(value, 'artikel')).toBe(slug));
});
