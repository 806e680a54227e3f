import { expectProportion } from '../core/expect-proportion';
import { htmlToBlocks } from './blocks';

const text = (words: string, marks = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const item = (...children: unknown[]) => ({ type: 'list-item', children });

it.each([
  ['Halo dunia', [paragraph(text('Halo dunia'))]],
  ['<p>Satu</p>\n<p> Dua </p><p>&nbsp;</p>', [paragraph(text('Satu')), paragraph(text('Dua'))]],
  ['<div>Satu<div>Dua</div>tiga</div>', [paragraph(text('Satu')), paragraph(text('Dua')), paragraph(text('tiga'))]],
  [
    '<p>a <strong>b <em>c</em></strong> d</p>',
    [paragraph(text('a '), text('b ', { bold: true }), text('c', { bold: true, italic: true }), text(' d'))],
  ],
  ['<p>a<br />b</p>', [paragraph(text('a\nb'))]],
  [
    '<p>Lihat <a href="https://x.example/?a=1&amp;b=2">ini <b>dulu</b></a>.</p>',
    [
      paragraph(
        text('Lihat '),
        { type: 'link', url: 'https://x.example/?a=1&b=2', children: [text('ini '), text('dulu', { bold: true })] },
        text('.'),
      ),
    ],
  ],
  ['<a href="javascript:x">a</a>', [paragraph(text('a'))]],
  ['<a href="https://x.example/"><img src="https://x.example/a.jpg" /></a>', []],
  ['<h2>Judul</h2><p>a</p>', [{ type: 'heading', level: 2, children: [text('Judul')] }, paragraph(text('a'))]],
  [
    '<ul><li>a</li><li><p>b</p><p>c</p></li></ul>',
    [{ type: 'list', format: 'unordered', children: [item(text('a')), item(text('b\nc'))] }],
  ],
  [
    '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
    [
      {
        type: 'list',
        format: 'ordered',
        children: [
          item(text('a')),
          { type: 'list', format: 'unordered', indentLevel: 1, children: [item(text('b'))] },
          item(text('c')),
        ],
      },
    ],
  ],
  ['<blockquote><p>a</p><p>b</p></blockquote>', [{ type: 'quote', children: [text('a\nb')] }]],
  ['<pre>a\n  b</pre>', [{ type: 'code', children: [text('a\n  b')] }]],
  [
    '<table><tr><th>Nama</th><th>Jumlah</th></tr><tr><td>Padi</td><td>3 ton</td></tr></table>',
    [
      paragraph(text('Nama', { bold: true }), text(' | '), text('Jumlah', { bold: true })),
      paragraph(text('Padi | 3 ton')),
    ],
  ],
  [
    '<figure><img src="https://x.example/a.jpg" /><figcaption>Foto</figcaption></figure><hr /><p>a</p>',
    [paragraph(text('a'))],
  ],
  ['<p>5 &lt; 6 &amp; 7</p>', [paragraph(text('5 < 6 & 7'))]],
  ['', []],
])('%s', (html, blocks) => {
  expect(htmlToBlocks(html)).toEqual(blocks);
});

it.each<[string, (size: number) => string]>([
  ['one after the other', (size) => '<p>Halo <strong>dunia</strong></p>'.repeat(size * 7_500)],
  ['nested', (size) => `${'<div>'.repeat(size * 12_500)}kata`],
])('a megabyte takes its time and no more, %s', (_, make) => {
  expectProportion((size) => expect(htmlToBlocks(make(size)).length).toBeGreaterThan(0));
});
