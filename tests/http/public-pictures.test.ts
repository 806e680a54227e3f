/** What readers get of a picture, in a photo and in the text of an article: its files as they stand now, and nothing private. */
import type { ArticleEdition, PhotoCard, PublicPicture } from '../../src/plugins/humas/contracts/public';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { pipelinePictures, type PipelinePicture } from '../support/pipeline-pictures';

let newsroom: Newsroom;
let pictures: ReturnType<typeof pipelinePictures>;
let file: PipelinePicture;
let photo: Made;
const FILE = 'plugin::upload.file';

beforeAll(async () => {
  newsroom = await startNewsroom();
  pictures = pipelinePictures(newsroom);
  file = await pictures.upload();
  photo = await newsroom.make.photo({ file: file.id });
  await newsroom.make.article({ title: 'Apel Pagi', photos: [photo.documentId] });
});
afterAll(() => newsroom?.close());

const article = async (slug: string): Promise<ArticleEdition> => (await newsroom.get(`/articles/${slug}`)).body.data;
/** On PostgreSQL word of a change comes a moment after it: whoever asks now asks the database. */
const settled = async () => {
  await newsroom.editions.worker.idle();
  newsroom.editions.committed();
};
const files = ({ renditions, crops }: PublicPicture) =>
  [...Object.values(renditions).flat(), ...Object.values(crops)].flatMap((each) => each?.url ?? []);

describe('a photo', () => {
  it('has its renditions by format, its crops, its placeholder and its colour, in every card', async () => {
    const { cover, photos } = await article('apel-pagi');
    expect(cover).toMatchObject({
      url: file.url,
      width: 960,
      height: 640,
      renditions: {
        avif: [],
        webp: [{ width: 320 }, { width: 640 }, { width: 960 }],
        jpeg: [{ width: 320 }, {}, { url: file.url }],
      },
      crops: {
        '1:1': { width: 600, height: 600 },
        '16:9': { width: 640 },
        '4:3': { width: 600 },
        '1.91:1': { width: 611 },
      },
      placeholder: expect.any(String),
      colour: '#336688',
    });
    expect(photos).toEqual([cover]);
    const { body } = await newsroom.get('/photos');
    const [card]: PhotoCard[] = body.data;
    expect(card).toMatchObject({ ...cover, type: 'photo' });
  });

  it('names only files that exist, each with its size in bytes', async () => {
    const { cover } = await article('apel-pagi');
    for (const url of files(cover as PublicPicture)) expect((await newsroom.http.get(url)).status).toBe(200);
    const [smallest] = cover?.renditions.webp ?? [];
    const { headers } = await newsroom.http.get(smallest?.url ?? '');
    expect(smallest?.bytes).toBe(Number(headers['content-length']));
    expect(headers['cache-control']).toBe('max-age=31536000,immutable');
  });

  it('is shared with the crop that is made for it, and found in three shapes', async () => {
    const { openGraph, jsonLd, cover } = await article('apel-pagi');
    expect(openGraph).toMatchObject({
      'og:image': `http://localhost:1337${cover?.crops['1.91:1']?.url}`,
      'og:image:width': '611',
      'og:image:height': '320',
    });
    const images = jsonLd.image as { url: string }[];
    expect(images.map(({ url }) => new URL(url).pathname)).toEqual([
      file.url,
      ...(['16:9', '4:3', '1:1'] as const).map((shape) => cover?.crops[shape]?.url),
    ]);
  });

  it('shows AVIF once it has been made', async () => {
    file = await pictures.addAvif(file);
    await settled();
    const { cover } = await article('apel-pagi');
    expect(cover?.renditions.avif.map(({ width }) => width)).toEqual([320, 640, 960]);
  });

  it('follows a file that was made again', async () => {
    const before = await article('apel-pagi');
    file = await pictures.remake(file, { colour: '#112233' });
    await settled();
    const { cover } = await article('apel-pagi');
    expect(cover).toMatchObject({ url: file.url, colour: '#112233' });
    const old = files(before.cover as PublicPicture);
    expect(files(cover as PublicPicture).filter((url) => old.includes(url))).toEqual([]);
  });
});

/** As the panel's editor stores it: a copy of the record, under the address of the server that the panel talks to. */
const imageBlock = (picture: PipelinePicture) => ({
  type: 'image',
  image: {
    ...{ name: 'IMG_0001.jpg', alternativeText: 'Barisan', caption: 'Apel', hash: picture.hash, ext: '.jpg' },
    ...{ mime: 'image/jpeg', size: 9, width: 960, height: 640, provider: 'local', previewUrl: null },
    ...{ url: `http://localhost:1337${picture.url}`, formats: picture.formats },
    ...{ provider_metadata: picture.provider_metadata, createdAt: '2024-01-01', updatedAt: '2024-01-01' },
  },
  children: [{ type: 'text', text: '' }],
});

describe('a picture in the text', () => {
  let inText: PipelinePicture;
  type Shown = PublicPicture & { alternativeText: string };
  const shown = async (slug = 'dengan-gambar') =>
    (await article(slug)).body.find(({ type }) => type === 'image')?.image as Shown | undefined;

  beforeAll(async () => {
    inText = await pictures.upload();
    await newsroom.make.article({ title: 'Dengan Gambar', body: [paragraph('Apel.'), imageBlock(inText)] });
  });

  it('has what is public of its file, and the words that it was given in the text', async () => {
    const image = await shown();
    expect(image).toMatchObject({ url: inText.url, alternativeText: 'Barisan', caption: 'Apel', colour: '#336688' });
    expect(image?.renditions.webp).toHaveLength(3);
  });

  it('follows its file, made again and again, replaced, and with AVIF', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      inText = await pictures.remake(inText, { colour: `#00000${turn}` });
      await settled();
      expect(await shown()).toMatchObject({ url: inText.url, colour: `#00000${turn}` });
    }
    inText = await pictures.addAvif(inText);
    await settled();
    expect((await shown())?.renditions.avif).toHaveLength(3);
  });

  it('is found by what its file was called when the text was written, however late that is published', async () => {
    const written = await pictures.upload();
    const body = [paragraph('Apel.'), imageBlock(written)];
    const { documentId } = await newsroom.make.article({ title: 'Ditulis Dulu', body }, {});
    const present = await pictures.remake(written);
    await newsroom.strapi.documents('plugin::humas.article' as never).publish({ documentId } as never);
    expect(await shown('ditulis-dulu')).toMatchObject({ url: present.url });
  });

  it('is not shown once its file is gone, whatever the text still says', async () => {
    await newsroom.strapi.db.query(FILE).delete({ where: { id: inText.id } });
    await settled();
    expect(await shown()).toBeUndefined();
  });

  it('of an earlier version is shown by its sizes, and followed when it is replaced', async () => {
    const formats = { small: { url: '/uploads/kecil.jpg', mime: 'image/jpeg', width: 500, height: 300 } };
    const stock = await pictures.upload({
      data: { hash: 'lama_1a2b', url: '/uploads/lama_1a2b.jpg', formats, provider_metadata: null },
    });
    await newsroom.make.article({ title: 'Gambar Lama', body: [paragraph('Apel.'), imageBlock(stock)] });
    expect(await shown('gambar-lama')).toMatchObject({ url: '/uploads/kecil.jpg', placeholder: null });
    const present = await pictures.remake(stock);
    await settled();
    expect(await shown('gambar-lama')).toMatchObject({ url: present.url, placeholder: expect.any(String) });
  });
});

it('nothing public tells of the original or of who brought it', async () => {
  await newsroom.make.article({
    title: 'Terakhir',
    photos: [photo.documentId],
    body: [imageBlock(await pictures.upload())],
  });
  for (const address of ['/articles', '/articles/terakhir', '/photos', '/changes?since=0&limit=1000']) {
    const { text } = await newsroom.get(address);
    expect(text).not.toMatch(/rahasia|provider_metadata|perceptual|treatment|IMG_0001|"hash"|folderPath|createdBy/);
  }
});
