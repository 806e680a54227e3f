import { expectProportion } from '../../core/expect-proportion';
import { sanitise } from './sanitise';

it.each([
  ['<p onclick="x()">Halo <b>dunia</b></p>', '<p>Halo <strong>dunia</strong></p>'],
  ['<script>alert(1)</script><style>p{}</style>teks', 'teks'],
  ['<a href="/berita/1">a</a>', '<a href="https://lapas.example/berita/1">a</a>'],
  ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ['<a href=" java\tscript:alert(1)">a</a>', '<a>a</a>'],
  ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
  ['<a href="mailto:humas@lapas.example">a</a>', '<a href="mailto:humas@lapas.example">a</a>'],
  ['<img src="../a.jpg" alt="Foto" style="x">', '<img src="https://lapas.example/a.jpg" alt="Foto" />'],
  ['<img src="data:image/gif;base64,R0" data-src="/b.jpg">', '<img src="https://lapas.example/b.jpg" />'],
  ['<img srcset="/s.jpg 300w, /l.jpg 1024w">', '<img src="https://lapas.example/l.jpg" />'],
  ['<img src="https://stat.example/p" width="1" height="1">x', 'x'],
  ['<img src="https://pixel.wp.com/b.gif?x=1">x', 'x'],
  ['<img src="x" onerror="alert(1)">', '<img src="https://lapas.example/feed/x" />'],
  ['<svg><script>alert(1)</script></svg>x', 'x'],
  ['<iframe src="https://x.example"></iframe>x', 'x'],
  ['<math><mtext><style><img src=x onerror=alert(1)>', ''],
  [
    '<figure><img src="/a.jpg"><figcaption>Foto: Humas</figcaption></figure>',
    '<figure><img src="https://lapas.example/a.jpg" /><figcaption>Foto: Humas</figcaption></figure>',
  ],
  ['<table><tr><td style="x">a</td></tr></table>', '<table><tr><td>a</td></tr></table>'],
  ['<p>a<br>b & c < d', '<p>a<br />b &amp; c &lt; d</p>'],
  ["<!' <b>x</b>", "&lt;!' <strong>x</strong>"],
])('%s', (html, clean) => {
  expect(sanitise(html, 'https://lapas.example/feed/')).toBe(clean);
});

it('nobody’s nesting takes long, and the words stay', () => {
  expectProportion((size) =>
    expect(sanitise(`${'<div><b>'.repeat(size * 12_500)}kata`, 'https://lapas.example/')).toContain('kata'),
  );
});
