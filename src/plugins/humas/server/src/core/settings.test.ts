import { configuration } from './settings';

const { validator } = configuration;

describe('settings', () => {
  it.each([
    {},
    { publicUrl: 'https://humas.example.go.id' },
    { publicUrl: 'http://localhost:1337' },
    { publicName: 'Humas Jawa Timur', pages: { article: 'https://berita.example/{locale}/{slug}/' } },
    { previewHours: 1 },
    { people: { children: 'never', inmates: 'masked', consentNoticeDays: 0 } },
  ])('takes %j', (given) => expect(() => validator(given)).not.toThrow());

  it.each([
    { name: 'an unknown key', given: { publicURL: 'https://example.id' }, named: 'publicURL' },
    { name: 'an address that is none', given: { publicUrl: 'example' }, named: 'publicUrl' },
    { name: 'another protocol', given: { publicUrl: 'ftp://example.id' }, named: 'publicUrl' },
    { name: 'a preview without an end', given: { previewHours: 0 }, named: 'previewHours' },
    { name: 'a slash at the end', given: { publicUrl: 'https://example.id/' }, named: 'publicUrl' },
    { name: 'an empty name', given: { publicName: ' ' }, named: 'publicName' },
    { name: 'a page without its slug', given: { pages: { article: 'https://a.example/' } }, named: 'pages.article' },
    { name: 'a page that is a path', given: { pages: { event: '/kegiatan/{slug}' } }, named: 'pages.event' },
    {
      name: 'an unknown placeholder',
      given: { pages: { photo: 'https://a.example/{slug}/{id}' } },
      named: 'pages.photo',
    },
    { name: 'a script as a page', given: { pages: { region: 'javascript:alert("{slug}")' } }, named: 'pages.region' },
    { name: 'a rule that lets children be seen', given: { people: { children: 'consent' } }, named: 'people.children' },
    { name: 'a notice after the end', given: { people: { consentNoticeDays: -1 } }, named: 'people.consentNoticeDays' },
    { name: 'a page of something unknown', given: { pages: { video: 'https://a.example/{slug}' } }, named: 'video' },
  ])('stops the start at $name and names the key', ({ given, named }) => expect(() => validator(given)).toThrow(named));
});
