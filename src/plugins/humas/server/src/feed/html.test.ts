import { htmlOf } from './html';

const site = { absolute: (path: string) => `https://berita.example${path}` };
const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });
const p = (...children: object[]) => ({ type: 'paragraph', children });
const link = (url: unknown) => p({ type: 'link', url, children: [text('ini')] });

it.each<{ name: string; blocks: unknown[]; html: string }>([
  { name: 'text is escaped', blocks: [p(text('a < b & "c"'))], html: '<p>a &lt; b &amp; &quot;c&quot;</p>' },
  { name: 'lines break', blocks: [p(text('a\nb'))], html: '<p>a<br />b</p>' },
  {
    name: 'marks nest',
    blocks: [p(text('a', { bold: true, italic: true }))],
    html: '<p><strong><em>a</em></strong></p>',
  },
  {
    name: 'a heading has a level that exists',
    blocks: [{ type: 'heading', level: 9, children: [text('a')] }],
    html: '<h6>a</h6>',
  },
  {
    name: 'a link leads to the web',
    blocks: [link('https://a.example/?b=1&c="')],
    html: '<p><a href="https://a.example/?b=1&amp;c=&quot;">ini</a></p>',
  },
  { name: 'a link that runs something is text', blocks: [link(' JavaScript:alert(1)')], html: '<p>ini</p>' },
  { name: 'a link without an address is text', blocks: [link(null)], html: '<p>ini</p>' },
  {
    name: 'a list within a list belongs to the item before it',
    blocks: [
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [text('a')] },
          { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('b')] }] },
          { type: 'list-item', children: [text('c')] },
        ],
      },
    ],
    html: '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
  },
  { name: 'a quote', blocks: [{ type: 'quote', children: [text('a')] }], html: '<blockquote><p>a</p></blockquote>' },
  { name: 'code', blocks: [{ type: 'code', children: [text('<a>')] }], html: '<pre><code>&lt;a&gt;</code></pre>' },
  {
    name: 'a picture has an absolute address, words and its size',
    blocks: [
      { type: 'image', image: { url: '/uploads/a.jpg', width: 3, height: 2, alternativeText: 'A "b"', caption: 'C' } },
    ],
    html: '<figure><img src="https://berita.example/uploads/a.jpg" alt="A &quot;b&quot;" width="3" height="2" /><figcaption>C</figcaption></figure>',
  },
  { name: 'a picture without a file is left out', blocks: [{ type: 'image', image: { url: null } }], html: '' },
  { name: 'what is unknown is left out', blocks: [{ type: 'iframe', children: [text('a')] }, null, 'a'], html: '' },
])('$name', ({ blocks, html }) => expect(htmlOf(blocks as never, site).trim()).toBe(html));
