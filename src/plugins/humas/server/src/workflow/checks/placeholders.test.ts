import { body, makeManuscript, makePhoto, NOW } from './make-manuscript';
import { checkPlaceholders } from './placeholders';

const found = (changes: Parameters<typeof makeManuscript>[0]) =>
  checkPlaceholders(makeManuscript(changes), NOW).map(({ text }) => text);

describe('finds', () => {
  it.each([
    { text: 'Lorem ipsum dolor sit amet.', words: 'Lorem ipsum' },
    { text: 'Acara dibuka oleh [isi nama pejabat].', words: '[isi nama pejabat]' },
    { text: 'kata [nama], Kalapas', words: '[nama]' },
    { text: 'kata [Nama Lengkap]', words: '[Nama Lengkap]' },
    { text: 'TODO: cek ejaan', words: 'TODO' },
    { text: 'Rp xxx juta', words: 'xxx' },
    { text: 'Kalapas Xxxx berpesan', words: 'Xxxx' },
    { text: 'Judul di sini', words: 'Judul di sini' },
    { text: 'judul disini', words: 'judul disini' },
    { text: 'Tulis isi berita Anda di sini', words: 'Tulis isi berita Anda di sini' },
    { text: '[Tuliskan ringkasan di sini]', words: 'Tuliskan ringkasan di sini' },
    { text: 'Ini contoh teks', words: 'contoh teks' },
    { text: 'nama …………', words: '…………' },
    { text: 'pada pukul ........ WIB', words: '........' },
    { text: 'asdfgh', words: 'asdfgh' },
  ])('$text', ({ text, words }) => expect(found({ body: body(text) })).toEqual([words]));
});

describe('lets stand', () => {
  it.each([
    { text: 'HUT ke-XXX Dharma Wanita dan PON XXI' },
    { text: 'Super Bowl XXXIX' },
    { text: 'Alamat www.xxxl.id dan ukuran XXL' },
    { text: 'HP 0857xxxx2222' },
    { text: 'Todo, Manggarai, dan metodologi' },
    { text: '“Kami tulis harapan di sini,” ujarnya.' },
    { text: 'Ia menulis surat di sini setiap sore' },
    { text: 'Anak-anak membaca contoh teks pidato' },
    { text: '“Begini……” ujarnya, lalu diam...' },
    { text: '“Kami [petugas] siap,” dan [nama samaran] disebut' },
    { text: 'isi [nama] dengan benar'.replace('[nama]', '(nama)') },
    { text: 'Gedung ini dibangun 1936 dan judulnya di sinilah' },
  ])('$text', ({ text }) => expect(found({ body: body(text) })).toEqual([]));
});

it.each([
  { name: 'the title', changes: { title: 'Judul di sini' } },
  { name: 'a caption', changes: { photos: [makePhoto({ caption: 'xxx' })] } },
  { name: 'a credit', changes: { photos: [makePhoto({ credit: 'asdf' })] } },
  { name: 'a speaker', changes: { quotes: [{ text: 'Siap,', speaker: '[nama]', office: null, attribution: null }] } },
])('looks into $name', ({ changes }) => expect(found(changes)).toHaveLength(1));
