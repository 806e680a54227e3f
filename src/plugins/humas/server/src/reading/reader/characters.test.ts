import { decodeBytes } from './characters';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const be = (text: string) => Buffer.from(text, 'utf16le').swap16();

it.each([
  ['UTF-8 without a word', Buffer.from('<a>é</a>'), null, '<a>é</a>'],
  [
    'a byte order mark before everything else',
    Buffer.from('\ufeff<a>é</a>'),
    'text/xml; charset=iso-8859-1',
    '<a>é</a>',
  ],
  [
    'the header before the declaration',
    latin1('<?xml version="1.0" encoding="utf-8"?><a>\xe9</a>'),
    'text/xml; charset="ISO-8859-1"',
    'é',
  ],
  ['the declaration', latin1('<?xml version="1.0" encoding="windows-1251"?><a>\xe9</a>'), 'text/xml', 'й'],
  ['<meta charset>', latin1('<html><meta charset=windows-1252><p>\x93\xe9\x94'), 'text/html', '“é”'],
  ['<meta http-equiv>', latin1('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xc1'), null, 'а'],
  ['UTF-16 with a mark', Buffer.from('\ufeff<a>é</a>', 'utf16le'), null, '<a>é</a>'],
  ['UTF-16 without a mark', be('<a>é</a>'), null, '<a>é</a>'],
  [
    'UTF-32',
    Buffer.from('\ufeff<a>é'.split('').flatMap((sign) => [0, 0, sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255])),
    null,
    '<a>é',
  ],
  ['one that says UTF-16 and is not', Buffer.from('<?xml encoding="utf-16"?><a>é</a>'), null, '<a>é</a>'],
  ['Shift_JIS', Buffer.from('82a0', 'hex'), 'text/xml; charset=Shift_JIS', 'あ'],
  ['GB18030', Buffer.from('c4e3', 'hex'), 'text/xml; charset=gb2312', '你'],
  [
    'one that says UTF-8 and is Windows-1252',
    latin1('<a>Caf\xe9 \x80</a>'),
    'text/xml; charset=utf-8',
    '<a>Café €</a>',
  ],
  ['UTF-8 with one broken byte', Buffer.concat([Buffer.from('<a>éèà'), Buffer.from([0xff])]), null, '<a>éèà\ufffd'],
  ['a charset that nobody knows', Buffer.from('<a>é</a>'), 'text/xml; charset=klingon', '<a>é</a>'],
])('reads %s', (_name, bytes, contentType, text) => {
  expect(decodeBytes(bytes, contentType)).toContain(text);
});
