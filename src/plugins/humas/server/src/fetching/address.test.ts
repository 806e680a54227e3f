import { assertLiteralReachable, readAddress } from './address';

const code = (work: () => unknown) => {
  try {
    work();
    return 'fine';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('an address', () => {
  it.each([
    ['https://humas.example.go.id/feed.xml#top', 'fine'],
    ['http://humas.example:8080/', 'fine'],
    ['http://humas.example:443/', 'fine'],
    ['HTTP://HUMAS.EXAMPLE', 'fine'],
    ['ftp://humas.example/', 'address'],
    ['file:///etc/passwd', 'address'],
    ['javascript:alert(1)', 'address'],
    ['https://user:secret@humas.example/', 'address'],
    ['http://humas.example:22/', 'address'],
    ['http://humas.example:6379/', 'fine'],
    ['http://humas.example:25/', 'address'],
    ['//humas.example/', 'address'],
    ['bukan alamat', 'address'],
    ['', 'address'],
  ])('%s: %s', (text, expected) => {
    expect(code(() => readAddress(text))).toBe(expected);
  });

  it.each([
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://①②⑦.⓪.⓪.①/',
    'http://127。0。0。1/',
    'http://%31%32%37.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0/',
  ])('%s is an inner one, however it is spelled', (text) => {
    expect(code(() => assertLiteralReachable(readAddress(text).hostname, text, []))).toBe('not-public');
  });
});
