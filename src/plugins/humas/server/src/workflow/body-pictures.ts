/**
 * Pictures between the paragraphs of a body are copies of an upload's record, taken when they were put there: which file, and
 * which photos of ours, they are is found by their addresses, and by the identity of the picture where masks have made other
 * files of it since.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Block } from '../../../contracts/workflow';
import { editionsOf, presentConnection } from '../edition';
import { imagesOf } from './checks';
import { POPULATE_PHOTO, type ArticleRow, type PhotoRow } from './content';
import { ARTICLE, PHOTO } from './transitions';

export interface PictureInBody {
  photo: PhotoRow;
  /** Counts the pictures of the body from 1. */
  picture: number;
}

/** Every photo whose file stands in the body. */
export async function photosInBody(strapi: Core.Strapi, body: Block[] | null): Promise<PictureInBody[]> {
  const pictures = await filesInBody(strapi, body);
  const ids = [...new Set(pictures.flat())];
  if (ids.length === 0) return [];
  const photos: PhotoRow[] = await strapi.db
    .query(PHOTO)
    .findMany({ where: { file: { id: { $in: ids } } }, populate: POPULATE_PHOTO as never, orderBy: { id: 'asc' } });
  return pictures.flatMap((files, index) =>
    photos.filter(({ file }) => file && files.includes(file.id)).map((photo) => ({ photo, picture: index + 1 })),
  );
}

/** Numbers of the files that each picture of the body may show. */
async function filesInBody(strapi: Core.Strapi, body: Block[] | null): Promise<number[][]> {
  const pictures = imagesOf(body ?? []);
  if (pictures.length === 0) return [];
  const knex = await presentConnection(strapi);
  const files: number[][] = [];
  for (const image of pictures) files.push(await filesOf(knex, image));
  return files;
}

type Image = ReturnType<typeof imagesOf>[number];

async function filesOf(knex: Knex, image: Image): Promise<number[]> {
  const names = namesIn(image);
  const stems = names.flatMap((name) => /^([a-z0-9]{20,})-/.exec(name)?.[1] ?? []);
  const former = knex('humas_former_file_names').whereIn('name', names).select('document_id');
  const named = knex('files').whereIn('hash', names).orWhereIn('document_id', former).select('id');
  for (const stem of stems) named.orWhere('hash', 'like', `${stem}-%`);
  const files: { id: number }[] = await named;
  const found = files.length > 0 ? files : await filesOfSource(knex, image);
  return found.map(({ id }) => Number(id));
}

/** Only a draft that was written before the picture was made anew comes here: it looks through all files. */
async function filesOfSource(knex: Knex, { provider_metadata }: Image): Promise<{ id: number }[]> {
  const source = (provider_metadata as { humas?: { source?: unknown } } | null | undefined)?.humas?.source;
  if (typeof source !== 'string' || !/^[0-9a-f]{64}$/.test(source)) return [];
  return knex('files')
    .whereRaw('cast(provider_metadata as text) like ?', [`%${source}%`])
    .select('id');
}

/** `hash`, and the last part of every address, without its ending and without the size that Strapi puts before it. */
function namesIn({ hash, url, formats }: Image): string[] {
  const sizes = typeof formats === 'object' && formats !== null ? (Object.values(formats) as Partial<Image>[]) : [];
  const addresses = [url, ...sizes.map((size) => size?.url)].filter((each) => typeof each === 'string');
  const last = addresses.map(
    (address) =>
      address
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) ?? '',
  );
  const bare = last.map((name) => decoded(name).replace(/\.[^.]*$/, ''));
  const given = typeof hash === 'string' ? [hash] : [];
  const names = [...given, ...bare.flatMap((name) => [name, name.replace(/^(?:thumbnail|small|medium|large)_/, '')])];
  return [...new Set(names)].filter((name) => name !== '' && !name.includes('\0'));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** After a release or a withdrawal: which files the published bodies of one article show, in all its languages. */
export async function noteBodyPictures(
  strapi: Core.Strapi,
  trx: Knex,
  documentId: string,
  { before, after }: { before: ArticleRow[]; after: ArticleRow[] },
): Promise<void> {
  if ([...before, ...after].every(({ body }) => imagesOf(body ?? []).length === 0)) return;
  await trx('humas_body_pictures').where({ document_id: documentId }).del();
  for (const { body } of after) await note(trx, documentId, (await filesInBody(strapi, body)).flat());
}

const BATCH = 100;

/**
 * What was published before this was noted: an earlier version, or an import, which brings another epoch of the sequence. Once;
 * a second instance waits for the first and finds it done.
 */
export async function noteEarlierBodyPictures(strapi: Core.Strapi): Promise<void> {
  const noted = strapi.store({ type: 'plugin', name: 'humas', key: 'body-pictures' });
  await editionsOf(strapi).transaction(async (trx) => {
    const { epoch } = (await trx('humas_counter').first('epoch')) as { epoch: string };
    if ((await noted.get({})) === epoch) return;
    await trx('humas_body_pictures').del();
    for (let after = 0; ; ) {
      const rows: { id: number; documentId: string; body: Block[] | null }[] = await strapi.db.query(ARTICLE).findMany({
        where: { id: { $in: (await withPictures(trx, after)).map(({ id }) => id) } },
        select: ['id', 'documentId', 'body'],
        orderBy: { id: 'asc' },
      });
      for (const { documentId, body } of rows) await note(trx, documentId, (await filesInBody(strapi, body)).flat());
      if (rows.length < BATCH) break;
      after = Number(rows.at(-1)?.id);
    }
    await noted.set({ value: epoch });
  });
}

const withPictures = (trx: Knex, after: number): Promise<{ id: number }[]> =>
  trx('humas_articles')
    .whereNotNull('published_at')
    .where('id', '>', after)
    .whereRaw(`cast(body as text) like '%"image"%'`)
    .orderBy('id')
    .limit(BATCH)
    .select('id');

async function note(trx: Knex, documentId: string, files: number[]): Promise<void> {
  const rows = [...new Set(files)].map((file_id) => ({ document_id: documentId, file_id }));
  if (rows.length === 0) return;
  await trx('humas_body_pictures').insert(rows).onConflict(['document_id', 'file_id']).ignore();
}
