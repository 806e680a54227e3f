import { configuration } from './settings';

const { validator } = configuration;

describe('settings', () => {
  it.each([{}, { publicUrl: 'https://humas.example.go.id' }, { publicUrl: 'http://localhost:1337' }])(
    'takes %j',
    (given) => expect(() => validator(given)).not.toThrow(),
  );

  it.each([
    { name: 'an unknown key', given: { publicURL: 'https://example.id' }, named: 'publicURL' },
    { name: 'an address that is none', given: { publicUrl: 'example' }, named: 'publicUrl' },
    { name: 'another protocol', given: { publicUrl: 'ftp://example.id' }, named: 'publicUrl' },
    { name: 'a slash at the end', given: { publicUrl: 'https://example.id/' }, named: 'publicUrl' },
  ])('stops the start at $name and names the key', ({ given, named }) => expect(() => validator(given)).toThrow(named));
});
