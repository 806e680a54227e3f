import { fittingBlocks } from './fitting-blocks';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

describe('blocks of strangers', () => {
  it('that the editor could have written stay as they are', () => {
    const written = [
      paragraph(text('Apel '), text('pagi', { bold: true }), {
        type: 'link',
        url: 'https://a.example/',
        children: [text('di sini')],
      }),
      { type: 'heading', level: 2, children: [text('Judul')] },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('Satu')] }] },
      { type: 'quote', children: [text('Siap')] },
    ];
    expect(fittingBlocks(written)).toEqual(written);
  });

  it.each<[string, unknown, unknown]>([
    [
      'are none where there is nothing to read',
      [{ type: 'paragraph', children: [] }, { type: 'list', children: [] }, null, 7],
      [],
    ],
    ['lie where the editor has them', [text('Lepas')], [paragraph(text('Lepas'))]],
    [
      'of an unknown kind are paragraphs',
      [{ type: 'table', children: [{ children: [text('Sel')] }] }],
      [paragraph(text('Sel'))],
    ],
    ['have headings of six levels', [{ type: 'heading', level: 9, children: [text('J')] }], [paragraph(text('J'))]],
    [
      'have no paragraphs in a quotation',
      [{ type: 'quote', children: [paragraph(text('Q'))] }],
      [{ type: 'quote', children: [text('Q')] }],
    ],
    [
      'have items in their lists',
      [{ type: 'list', format: 'bullets', children: [paragraph(text('Satu'))] }],
      [{ type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('Satu')] }] }],
    ],
    [
      'keep the words of a link that leads nowhere',
      [paragraph({ type: 'link', url: 'https://', children: [text('W')] })],
      [paragraph(text('W'))],
    ],
    [
      'lead nowhere else than to the web',
      [paragraph({ type: 'link', url: 'javascript:x', children: [text('W')] })],
      [paragraph(text('W'))],
    ],
    ['have no NUL', [paragraph(text('A\0'))], [paragraph(text('A'))]],
    ['are none where nothing came', undefined, []],
  ])('%s', (_, given, expected) => expect(fittingBlocks(given)).toEqual(expected));

  it('have pictures as records of files of nobody here', () => {
    const image = {
      url: 'https://a.example/foto.jpg',
      width: 800,
      height: 600,
      caption: 'Apel',
      alternativeText: null,
    };
    expect(fittingBlocks([{ type: 'image', image }])).toMatchObject([
      { type: 'image', image: { ...image, hash: expect.stringMatching(/^source-/), provider: 'source' } },
    ]);
    expect(fittingBlocks([{ type: 'image', image: { ...image, url: 'data:x' } }])).toEqual([]);
  });
});
