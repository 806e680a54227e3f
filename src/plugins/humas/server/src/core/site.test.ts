import { siteFrom, webAddress } from './site';

const OWN = 'http://localhost:1337';
const front = siteFrom(
  {
    publicUrl: 'https://humas.example.id',
    publicName: 'Humas Jawa Timur',
    pages: { article: 'https://berita.example/{locale}/{slug}/', photo: 'https://berita.example/foto/{slug}' },
  },
  OWN,
);
const reading = siteFrom({ publicUrl: 'https://humas.example.id' }, OWN);

describe('addresses', () => {
  it.each([
    { name: "a front-end's page", is: front.pages.article('apel', 'en'), url: 'https://berita.example/en/apel/' },
    { name: 'its first language', is: front.pages.article('apel'), url: 'https://berita.example/id/apel/' },
    {
      name: 'a page without languages',
      is: front.pages.photo?.('apel', 'en'),
      url: 'https://berita.example/foto/apel',
    },
    { name: 'the reading page', is: front.pages.event('rapat'), url: 'https://humas.example.id/?event=rapat' },
    {
      name: 'the reading page in English',
      is: reading.pages.article('parade', 'en'),
      url: 'https://humas.example.id/?article=parade&locale=en',
    },
    {
      name: 'no way out of the place of a slug',
      is: front.pages.article('../a?b'),
      url: 'https://berita.example/id/..%2Fa%3Fb/',
    },
    { name: 'a file', is: reading.absolute('/uploads/a.jpg'), url: 'https://humas.example.id/uploads/a.jpg' },
    { name: 'a file elsewhere', is: reading.absolute('https://cdn.example/a.jpg'), url: 'https://cdn.example/a.jpg' },
    {
      name: 'the server itself without a setting',
      is: siteFrom({}, OWN).pages.region('papua'),
      url: `${OWN}/?region=papua`,
    },
  ])('are of $name', ({ is, url }) => expect(is).toBe(url));

  it('are none for a photo on the reading page', () => expect(reading.pages.photo).toBeNull());
});

it('is called what its owner says, or Ruang Humas', () =>
  expect([front.name, reading.name]).toEqual(['Humas Jawa Timur', 'Ruang Humas']));

it.each([
  ['https://lapas.example.id', 'https://lapas.example.id'],
  ['www.lapas.example.id', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  [null, null],
])('takes %s for the web address %s', (text, is) => expect(webAddress(text)).toBe(is));
