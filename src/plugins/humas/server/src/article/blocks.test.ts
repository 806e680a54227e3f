import { presentBlocks } from './blocks';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });

describe('the body as readers get it', () => {
  it('keeps words, marks, links, lists and headings', () => {
    const blocks = [
      { type: 'heading', level: 2, children: [text('Judul')] },
      {
        type: 'paragraph',
        children: [
          text('Tebal', { bold: true }),
          { type: 'link', url: 'https://example.id', children: [text('tautan')] },
        ],
      },
      { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('satu')] }] },
    ];
    expect(presentBlocks(blocks)).toEqual(blocks);
  });

  it('leaves out keys that nobody knows', () => {
    expect(
      presentBlocks([{ type: 'paragraph', catatan: 'rahasia', children: [text('a', { note: 'rahasia' })] }]),
    ).toEqual([{ type: 'paragraph', children: [text('a')] }]);
  });

  it('shows a rendition of a picture and nothing of its upload record', () => {
    const image = {
      url: '/uploads/asli.jpg',
      hash: 'asli',
      provider_metadata: { key: 'x' },
      alternativeText: 'Apel',
      width: 4000,
      height: 3000,
      formats: {
        small: { url: '/uploads/small.jpg', width: 500, height: 375 },
        large: { url: '/uploads/large.jpg', width: 1000, height: 750 },
      },
    };
    expect(presentBlocks([{ type: 'image', image, children: [text('')] }])).toEqual([
      {
        type: 'image',
        image: { url: '/uploads/large.jpg', width: 1000, height: 750, alternativeText: 'Apel' },
        children: [text('')],
      },
    ]);
  });

  it.each([null, 'text', [null, 1, { type: 'script' }], {}])('makes nothing of %j', (blocks) =>
    expect(presentBlocks(blocks)).toEqual([]),
  );
});
