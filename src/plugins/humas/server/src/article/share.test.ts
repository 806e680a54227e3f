import { bareArticle, SITE, UNIT } from './make-bare-article';
import type { BareArticle } from './present';
import { shareOf } from './share';

const URL_OF_PAGE = 'https://humas.example.id/?article=apel-pagi';
const share = (given: Partial<BareArticle> = {}, url = URL_OF_PAGE) => shareOf(bareArticle(given), url, SITE);

describe('the text for WhatsApp', () => {
  it('survives half a character in a title', () =>
    expect(share({ title: 'Apel \ud83d Pagi' }).whatsappText).toContain('Apel \ufffd Pagi'));

  it('says what, who, when on the clock of the unit, and where', () =>
    expect(share().whatsappText.split('\n\n')).toEqual([
      'Apel Pagi di Lapas',
      'Petugas mengikuti apel pagi.',
      'Lapas Kelas IIB Purwodadi · Senin, 15 Agustus 2022 15.02 WIB',
      URL_OF_PAGE,
    ]));

  it.each<{ name: string; given: Partial<BareArticle>; says: string }>([
    {
      name: 'the zone of Papua, a day later',
      given: { timeZone: 'Asia/Jayapura', releasedAt: '2022-08-15T15:30:00.000Z' },
      says: 'Selasa, 16 Agustus 2022 00.30 WIT',
    },
    { name: 'English', given: { locale: 'en' }, says: 'Monday, 15 August 2022 15:02 WIB' },
    { name: 'an update that is no release', given: { releasedAtBasis: 'origin-updated' }, says: '· Diperbarui Senin' },
    { name: 'the newsroom where no unit is shown', given: { facility: null }, says: 'Ruang Humas · Senin' },
    { name: 'nothing in place of an empty summary', given: { summary: '' }, says: 'Lapas\n\nLapas Kelas' },
  ])('says $name', ({ given, says }) => expect(share(given).whatsappText).toContain(says));

  it.each([
    "“Kutip” & 'petik' #1 100% + ?",
    '</script><script>alert(1)</script>',
    '😀'.repeat(120),
    '\n*baris*\n_dua_',
  ])('survives the way through the link: %s', (title) => {
    const { whatsappUrl, whatsappText } = share({ title });
    const { origin, pathname, searchParams } = new URL(whatsappUrl);
    expect([origin, pathname, searchParams.get('text')]).toEqual(['https://wa.me', '/', whatsappText]);
  });
});

describe('the short text', () => {
  it.each([
    { name: 'a short title is whole', title: 'Apel', is: `Apel ${URL_OF_PAGE}` },
    { name: 'line breaks are folded', title: ' Apel \n pagi ', is: `Apel pagi ${URL_OF_PAGE}` },
  ])('$name', ({ title, is }) => expect(share({ title }).shortText).toBe(is));

  it.each([
    { name: 'words', title: 'kata '.repeat(100) },
    { name: 'one word', title: 'a'.repeat(500) },
    { name: 'emoji of two units', title: `x${'😀'.repeat(250)}` },
    { name: 'families of eleven units', title: '👨‍👩‍👧‍👦'.repeat(45) },
  ])('holds the address and at most 280 characters of $name, none of them halved', ({ title }) => {
    const { shortText } = share({ title });
    expect(shortText.length).toBeLessThanOrEqual(280);
    expect(shortText.length).toBeGreaterThan(260);
    expect(shortText.endsWith(`… ${URL_OF_PAGE}`)).toBe(true);
    expect(shortText).not.toMatch(/\p{Surrogate}|\u200d…/u);
  });

  it('is the address alone where that leaves no room', () => {
    const long = `https://humas.example.id/${'a'.repeat(280)}`;
    expect(share({}, long).shortText).toBe(long);
  });
});

it('names the unit as it was called on the day', () =>
  expect(share({ facility: { ...UNIT, name: 'Rutan Purwodadi' } }).whatsappText).toContain('Rutan Purwodadi ·'));
