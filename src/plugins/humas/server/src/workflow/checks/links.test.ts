import type { Block } from '../../../../contracts/workflow';
import { checkLinks } from './links';
import { makeManuscript, NOW } from './make-manuscript';

const link = (url: unknown): Block[] => [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'Lihat ' },
      { type: 'link', url, children: [{ type: 'text', text: 'daftar' }] } as Block,
    ],
  },
];
const image = (url: unknown, formats = {}): Block[] => [
  { type: 'image', image: { url, formats }, children: [{ type: 'text', text: '' }] },
];
const codes = (body: Block[]) => checkLinks(makeManuscript({ body }), NOW).map(({ code }) => code);

it.each([
  { name: 'a page', body: link('https://lapaskendal.example.id/layanan?x=1'), codes: [] },
  { name: 'a page without a lock', body: link('HTTP://example.id'), codes: [] },
  { name: 'a script', body: link('javascript:alert(1)'), codes: ['link'] },
  { name: 'a script behind a blank', body: link(' javascript:alert(1)'), codes: ['link'] },
  { name: 'a letter', body: link('mailto:humas@example.id'), codes: ['link'] },
  { name: 'an address without http', body: link('www.example.id'), codes: ['link'] },
  { name: 'half an address', body: link('https://'), codes: ['link'] },
  { name: 'no address', body: link(''), codes: ['link'] },
  { name: 'an address that is no text', body: link(null), codes: ['link'] },
  {
    name: 'a link in a list',
    body: [{ type: 'list', children: [{ type: 'list-item', children: link('ftp://x')[0]?.children }] }],
    codes: ['link'],
  },
  { name: 'a picture of this server', body: image('/uploads/apel_1.jpg'), codes: [] },
  { name: 'a picture of a store', body: image('https://cdn.example.id/apel.jpg'), codes: [] },
  { name: 'a picture of another server', body: image('//evil.example/apel.jpg'), codes: ['picture-address'] },
  { name: 'the same with a backslash', body: image('/\\evil.example/apel.jpg'), codes: ['picture-address'] },
  { name: 'the same with a tab', body: image('/\t/evil.example/apel.jpg'), codes: ['picture-address'] },
  { name: 'a picture within its address', body: image('data:image/png;base64,AAAA'), codes: ['picture-address'] },
  { name: 'a path from nowhere', body: image('uploads/apel.jpg'), codes: ['picture-address'] },
  {
    name: 'a size of another server',
    body: image('/a.jpg', { large: { url: '//evil.example' } }),
    codes: ['picture-address'],
  },
  { name: 'a picture that is no record', body: [{ type: 'image', image: 'x' }], codes: [] },
])('$name', ({ body, codes: expected }) => expect(codes(body)).toEqual(expected));

it('names the link, its address and its paragraph', () => {
  const [found] = checkLinks(
    makeManuscript({ body: [...link('https://example.id'), ...link('javascript:void(0)')] }),
    NOW,
  );
  expect(found).toMatchObject({ level: 'error', field: 'body', text: 'daftar' });
  expect(found?.message.id).toMatch(/^Tautan "daftar" \(javascript:void\(0\)\) di paragraf ke-2 /);
});
