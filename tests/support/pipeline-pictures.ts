/**
 * File rows as the picture pipeline writes them, with small real files behind them: what is public of a picture is known from
 * its row alone, so tests of delivery need no pipeline.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Newsroom } from './newsroom';

export interface PipelinePicture {
  id: number;
  documentId: string;
  hash: string;
  url: string;
  formats: Record<string, { url: string }>;
  [attribute: string]: unknown;
}

const WIDTHS = [320, 640, 960];
const CROPS = {
  'crop-1x1': [600, 600],
  'crop-4x3': [600, 450],
  'crop-16x9': [640, 360],
  'crop-191x100': [611, 320],
} as const;
const HEIGHT_OF_WIDTH = 2 / 3;
/** Never to be seen by the public, wherever it may turn up. */
export const PRIVATE = { source: 'rahasia-sumber', original: { key: 'private/originals/rahasia.jpg' } };

type Options = { colour?: string; hasAvif?: boolean; data?: object };

export function pipelinePictures(newsroom: Pick<Newsroom, 'strapi' | 'app'>) {
  const files = () => newsroom.strapi.db.query('plugin::upload.file');
  const made = (options: Options) => making(path.join(newsroom.app.folder, 'public'), options);
  return {
    upload: async (options: Options = {}): Promise<PipelinePicture> =>
      files().create({
        data: { name: 'IMG_0001.jpg', provider: 'local', folderPath: '/', ...(await made(options)), ...options.data },
      }),
    /** The same file under new names, as after a changed mask. */
    remake: async ({ id }: { id: number }, options: Options = {}): Promise<PipelinePicture> =>
      files().update({ where: { id }, data: await made(options) }),
    async addAvif(picture: PipelinePicture): Promise<PipelinePicture> {
      const { formats } = await made({ hasAvif: true });
      const avif = Object.entries(formats).filter(([key]) => key.startsWith('avif'));
      return files().update({
        where: { id: picture.id },
        data: { formats: { ...picture.formats, ...Object.fromEntries(avif) } },
      });
    },
  };
}

/** All that one making of a picture writes. */
async function making(folder: string, { colour = '#336688', hasAvif = false }: Options) {
  const stem = randomBytes(13).toString('hex');
  const sizes: [string, number, number][] = [
    ['thumbnail', 234, 156],
    ...WIDTHS.flatMap((width) =>
      ['jpeg', 'webp', ...(hasAvif ? ['avif'] : [])].map((format): [string, number, number] => [
        `${format}-${width}`,
        width,
        Math.round(width * HEIGHT_OF_WIDTH),
      ]),
    ),
    ...Object.entries(CROPS).map(([key, [width, height]]): [string, number, number] => [key, width, height]),
  ];
  const formats: Record<string, Awaited<ReturnType<typeof stored>>> = {};
  for (const [key, width, height] of sizes)
    formats[key] = await stored(folder, `${stem}-${key}`, { width, height, colour });
  const { [`jpeg-${WIDTHS.at(-1)}`]: largest, ...others } = formats;
  if (!largest) throw new Error('There is no largest JPEG');
  const { path: _, name: __, ...row } = largest;
  return {
    ...row,
    formats: others,
    provider_metadata: {
      humas: {
        version: 0, // no making of the product's: it has no original, so nothing makes it again
        ...PRIVATE,
        placeholder: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
        colour,
        perceptual: 'ffff',
        treatment: stem,
      },
    },
  };
}

async function stored(
  folder: string,
  hash: string,
  { width, height, colour }: { width: number; height: number; colour: string },
) {
  const format = (/-(avif|webp)-/.exec(hash)?.[1] ?? 'jpeg') as 'avif' | 'webp' | 'jpeg';
  const ext = format === 'jpeg' ? '.jpg' : `.${format}`;
  const url = `/uploads/${hash}${ext}`;
  const bytes = await sharp(scene(width, height, colour))
    .toFormat(format, { effort: format === 'avif' ? 0 : undefined })
    .toBuffer();
  await fs.writeFile(path.join(folder, url), bytes);
  const size = bytes.length / 1000;
  return {
    name: `${hash}${ext}`,
    hash,
    ext,
    mime: `image/${format}`,
    path: null,
    width,
    height,
    size,
    sizeInBytes: bytes.length,
    url,
  };
}

/** A hill under a sky, so that a person who looks at it sees which way is up. */
const scene = (width: number, height: number, colour: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 30 20" preserveAspectRatio="xMidYMid slice">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${colour}"/><stop offset="1" stop-color="#fff"/></linearGradient></defs>
    <rect width="30" height="20" fill="url(#sky)"/><circle cx="22" cy="5" r="2.5" fill="#fd6"/><path d="M0 20V15Q9 8 17 14T30 13V20Z" fill="#264"/></svg>`);
