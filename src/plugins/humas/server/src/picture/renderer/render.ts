/** One decode, and everything public from it. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import type { FocalPoint } from '../../../../contracts/people';
import { inspect, isRefused, refusalOf } from '../door';
import { xmpOf } from './credits';
import { colourOf, placeholderOf } from './fingerprint';
import { withIptc } from './iptc';
import type { AnswerOf, ModernJob, RenderedFile, RenderJob } from './job';
import { lookOf } from './look';
import { burnIn } from './masks';
import { decode, pictureOf, type Pixels } from './pixels';
import { CROPS, cutOf, THUMBNAIL, WIDEST_CROP, widthsOf } from './sizes';
import { withWatermark } from './watermark';

const CENTRE: FocalPoint = { x: 0.5, y: 0.5 };

/** Chosen by eye and by weight on photos of ceremonies; WebP and AVIF of the same look are a half and a third of the JPEG. */
const FORMATS = {
  jpeg: { ext: '.jpg', mime: 'image/jpeg', encode: (picture: Sharp) => picture.jpeg({ quality: 80 }) },
  webp: { ext: '.webp', mime: 'image/webp', encode: (picture: Sharp) => picture.webp({ quality: 78, effort: 4 }) },
  // Effort 4, the default, takes nine times as long for 13 % fewer bytes.
  avif: { ext: '.avif', mime: 'image/avif', encode: (picture: Sharp) => picture.avif({ quality: 50, effort: 2 }) },
};

export async function render(job: RenderJob): Promise<AnswerOf<RenderJob>> {
  const verdict = await inspect(job.source, job.limits);
  if (isRefused(verdict)) return { refusal: verdict };
  const pixels = await decode(job.source, verdict, job.limits).catch(refusalOf);
  if ('reason' in pixels) return { refusal: pixels };
  const perceptual = await lookOf(pictureOf(pixels));
  burnIn(pixels, job.treatment.masks);
  const [placeholder, colour] = [await placeholderOf(pixels), await colourOf(pixels)];
  const files = await renditions(await withWatermark(pixels, job.treatment.watermark, job.font), job);
  return { files, original: verdict, placeholder, colour, perceptual };
}

/** AVIF for each width. The credit comes along from the JPEG. */
export async function renderModern({ source, folder, stem }: ModernJob): Promise<AnswerOf<ModernJob>> {
  const { width } = await sharp(source).metadata();
  const files: RenderedFile[] = [];
  for (const each of widthsOf(width)) {
    const picture = sharp(source).resize({ width: each }).keepXmp();
    files.push(await write(await encode(picture, 'avif'), 'avif', `avif-${each}`, { folder, stem }));
  }
  return { files };
}

async function renditions(pixels: Pixels, job: RenderJob): Promise<RenderedFile[]> {
  const xmp = xmpOf(job.treatment);
  const files: RenderedFile[] = [];
  const add = async (picture: Sharp, format: 'jpeg' | 'webp', key: string) => {
    const encoded = await encode(xmp ? picture.withXmp(xmp) : picture, format);
    const data = format === 'jpeg' ? withIptc(encoded.data, job.treatment) : encoded.data;
    files.push(await write({ ...encoded, data }, format, key, job));
  };
  for (const width of widthsOf(pixels.width))
    for (const format of ['jpeg', 'webp'] as const)
      await add(pictureOf(pixels).resize({ width }), format, `${format}-${width}`);
  for (const [name, ratio] of Object.entries(CROPS)) {
    const cut = cutOf(pixels, ratio, job.treatment.focalPoint ?? CENTRE);
    const picture = pictureOf(pixels).extract(cut).resize({ width: WIDEST_CROP, withoutEnlargement: true });
    await add(picture, 'jpeg', `crop-${name}`);
  }
  const thumbnail = pictureOf(pixels).resize({ ...THUMBNAIL, fit: 'inside', withoutEnlargement: true });
  await add(thumbnail, 'jpeg', 'thumbnail');
  return files;
}

interface Encoded {
  data: Buffer;
  info: OutputInfo;
}

const encode = (picture: Sharp, format: keyof typeof FORMATS): Promise<Encoded> =>
  FORMATS[format].encode(picture).toBuffer({ resolveWithObject: true });

async function write(
  { data, info: { width, height } }: Encoded,
  format: keyof typeof FORMATS,
  key: string,
  { folder, stem }: { folder: string; stem: string },
): Promise<RenderedFile> {
  const { ext, mime } = FORMATS[format];
  const hash = `${stem}-${key}`;
  const target = path.join(folder, `${hash}${ext}`);
  await writeFile(target, data);
  return { key, path: target, hash, ext, mime, width, height, bytes: data.length };
}
