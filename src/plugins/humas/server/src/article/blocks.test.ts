import { pictureNamesIn, presentBlocks } from './blocks';
import { pictureFile } from './make-bare-article';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const NOTHING = new Map();
const image = (given: object = {}) => ({
  type: 'image',
  image: {
    ...pictureFile(),
    hash: 'asli',
    provider_metadata: { key: 'x' },
    alternativeText: 'Apel',
    folder: 3,
    ...given,
  },
  children: [text('')],
});
const shown = (blocks: unknown[], files = NOTHING) =>
  presentBlocks(blocks, files) as unknown as ReturnType<typeof image>[];

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
    expect(presentBlocks(blocks, NOTHING)).toEqual(blocks);
  });

  it('leaves out keys that nobody knows', () => {
    expect(
      presentBlocks([{ type: 'paragraph', catatan: 'rahasia', children: [text('a', { note: 'rahasia' })] }], NOTHING),
    ).toEqual([{ type: 'paragraph', children: [text('a')] }]);
  });

  it.each([null, 'text', [null, 1, { type: 'script' }], {}])('makes nothing of %j', (blocks) =>
    expect(presentBlocks(blocks, NOTHING)).toEqual([]),
  );
});

describe('a picture in the body', () => {
  it('shows the renditions of its file as it stands now, and the words that it was given here', () => {
    const [block] = shown([image()], new Map([['asli', pictureFile([320])]]));
    expect(block?.image).toMatchObject({ url: '/uploads/320.jpg', width: 320, alternativeText: 'Apel' });
  });

  it('tells nothing of the upload record', () => {
    const [block] = shown([image()], new Map([['asli', { ...pictureFile(), createdBy: 1, hash: 'asli' }]]));
    const keys = ['alternativeText', 'colour', 'crops', 'height', 'placeholder', 'renditions', 'url', 'width'];
    expect(Object.keys(block?.image ?? {}).sort()).toEqual(keys);
  });

  it('whose file nobody knows is shown as it stands there, by its largest size', () =>
    expect(shown([image()])[0]?.image).toMatchObject({ url: '/uploads/1600.jpg', width: 1600, height: 800 }));

  it('of the web keeps its address', () =>
    expect(
      shown([{ type: 'image', image: { url: 'https://a.example/b.png' }, children: [] } as never])[0]?.image.url,
    ).toBe('https://a.example/b.png'));

  it('that was made here and is gone is not shown', () =>
    expect(shown([image({ provider_metadata: { humas: { version: 1 } } })])).toEqual([]));

  it.each([
    ['its hash', { hash: 'a-jpeg-1920', url: '/uploads/lain.jpg' }, 'a-jpeg-1920'],
    ['its address', { hash: undefined, url: 'https://humas.example/uploads/apel_1a2b.jpg?v=1' }, 'apel_1a2b'],
    ['an address without an ending', { hash: undefined, url: '/uploads/apel' }, 'apel'],
  ])('is known by %s', (_, given, name) =>
    expect(pictureNamesIn([{ type: 'quote', children: [image(given)] }, image(given)])).toEqual([name]),
  );
});
