/** One making of a picture: rendered, stored, and not yet shown by any row. Either all of it is in the storage or nothing. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { invalid, settingsOf, unavailable } from '../core';
import {
  newStem,
  originalAsStored,
  portraitOf,
  type FileRow,
  type Original,
  type Portrait,
  type StoredFile,
} from './file-row';
import type { Litter } from './litter';
import type { Rendered, RenderJob, RenderTreatment } from './renderer/job';
import { Dropped, Lost, type Renderers } from './renderers';
import { asFormat, asStored, putAll } from './put';
import { refusal } from './reception';
import { withFolder, type PictureStorage } from './storage';
import { pluginFolder } from './plugin-folder';
import { treatmentKey, type Treatment } from './treatment';

/** What a row says of a picture when it shows this making. */
export type Shown = Pick<FileRow, 'url' | 'hash' | 'ext' | 'mime' | 'width' | 'height' | 'size' | 'formats'> & {
  provider: string;
  portrait: Portrait;
};

export interface Making {
  /** Null while the picture has no row. */
  fileId: number | null;
  shown: Shown;
  /** Everything that was stored for it, and the number under which it is written down as litter until it is shown. */
  stored: StoredFile[];
  litter: number;
}

export interface Makers {
  strapi: Core.Strapi;
  storage: PictureStorage;
  litter: Litter;
  renderers: Renderers;
}

export interface Order {
  /** Path of the bytes that came in, or of the private original. */
  source: string;
  treatment: Treatment;
  /** Path of the watermark's logo, where it has one. */
  logo: string | null;
  /** As whoever brought it calls it. */
  name?: string;
}

/** From bytes that have just come in. */
export async function makeFromUpload(makers: Makers, order: Order): Promise<Making> {
  return withFolder(async (folder) => {
    const rendered = await render(makers, order, folder);
    const { ext, mime, width, height } = rendered.original;
    const bytes = (await stat(order.source)).size;
    const original = { key: newStem(), ext, mime, bytes, width, height };
    const identity = { source: await sha256(order.source), original, alike: [] };
    return store(makers, { ...order, fileId: null, rendered, identity });
  });
}

/** Again, from the private original, which stays where it is. */
export async function makeAgain(makers: Makers, row: FileRow, order: Order): Promise<Making> {
  return withFolder(async (folder) => {
    const rendered = await render(makers, order, folder);
    const identity = portraitOf(row) as Portrait;
    return store(makers, { ...order, fileId: row.id, rendered, identity, source: null });
  });
}

export async function discard({ litter }: Pick<Makers, 'litter'>, making: Pick<Making, 'litter' | 'stored'>) {
  await litter.clear(making.litter, making.stored);
}

async function render({ strapi, renderers }: Makers, order: Order, folder: string): Promise<Rendered> {
  const job: RenderJob = {
    work: 'render',
    source: order.source,
    folder,
    stem: newStem(),
    treatment: withLogo(order),
    font: path.join(pluginFolder(strapi), 'fonts/noto-sans-semibold-latin.ttf'),
    limits: { megapixels: settingsOf(strapi).photos.megapixels },
  };
  const answer = await renderers.ask(job, 'now').catch((error: Error) => {
    strapi.log.error(`humas: a picture could not be made: ${error.message}`);
    if (error instanceof Dropped) throw stopping();
    // A file that the decoder cannot open is refused by the renderer itself; what else goes wrong there is a full disk.
    throw error instanceof Lost ? notRendered() : notStored();
  });
  if ('refusal' in answer) throw refusal(answer.refusal, { originalFilename: order.name });
  return answer;
}

function withLogo({ treatment: { watermark, ...treatment }, logo }: Order): RenderTreatment {
  const mark = watermark && 'text' in watermark ? watermark : logo ? { logo } : null;
  return { ...treatment, watermark: mark };
}

interface Given {
  fileId: number | null;
  rendered: Rendered;
  treatment: Treatment;
  identity: Pick<Portrait, 'source' | 'original' | 'alike'>;
  /** The original to be stored too; null where it is kept already. */
  source: string | null;
}

async function store({ strapi, storage, litter }: Makers, given: Given): Promise<Making> {
  const { rendered, source, identity, fileId } = given;
  const original = source ? [originalAsStored(identity.original)] : [];
  const stored = [...original, ...rendered.files.map(asStored)];
  const making = { fileId, stored, litter: await litter.announce(stored) };
  try {
    const place = source ? await storage.putOriginal(originalAsStored(identity.original), source) : {};
    const addresses = await putAll(storage, rendered.files);
    const { provider } = strapi.config.get<{ provider?: string }>('plugin::upload');
    return { ...making, shown: shownBy(given, { ...identity.original, ...place }, addresses, provider ?? 'local') };
  } catch (error) {
    strapi.log.error(`humas: a picture could not be stored: ${(error as Error).message}`);
    await discard({ litter }, making);
    throw notStored();
  }
}

function shownBy(
  { rendered, treatment, identity }: Given,
  original: Original,
  addresses: Map<string, string>,
  provider: string,
): Shown {
  const { files, placeholder, colour, perceptual } = rendered;
  const formats = Object.fromEntries(
    files.map((file) => [file.key, asFormat(file, addresses.get(file.key) as string)]),
  );
  const largest = Object.entries(formats)
    .filter(([key]) => key.startsWith('jpeg-'))
    .reduce((a, b) => (b[1].width > a[1].width ? b : a))[1];
  const { url, hash, ext, mime, width, height, size } = largest;
  const made = { placeholder, colour, perceptual, treatment: treatmentKey(treatment) };
  const portrait: Portrait = { ...identity, version: 1, original, ...made };
  return { url, hash, ext, mime, width, height, size, formats, provider, portrait };
}

async function sha256(source: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(source), hash);
  return hash.digest('hex');
}

const notRendered = () =>
  invalid(
    'Foto ini tidak dapat diolah; simpan ulang sebagai JPEG dan unggah lagi',
    'this picture could not be processed; save it as JPEG again and upload it once more',
  );

const notStored = () =>
  unavailable(
    'Penyimpanan foto sedang bermasalah; tidak ada yang tersimpan. Coba lagi sebentar lagi',
    'the storage for photos has a problem; nothing was saved. Try again in a moment',
  );

const stopping = () =>
  unavailable(
    'Server sedang dihentikan; tidak ada yang tersimpan. Coba lagi sebentar lagi',
    'the server is stopping; nothing was saved. Try again in a moment',
  );
