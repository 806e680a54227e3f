/** AVIF takes longer than everything else together, so it follows when nothing is waited for, picture by picture. */
import type { Core } from '@strapi/strapi';
import { createWakeable, type Wakeable } from '../core';
import { portraitOf, publicFilesOf, stemOf, type FileRow, type Format } from './file-row';
import { discard, type Makers } from './making';
import { asFormat, asStored, putAll } from './put';
import { Dropped } from './renderers';
import { withFolder } from './storage';
import { FILE, INDEX, type IndexRow } from './tables';

const MOST_TRIES = 3;

/** Idle when every picture has its AVIF files, or cannot have them. */
export type Modern = Wakeable;

export function createModern(makers: Makers): Modern {
  const { strapi } = makers;
  return createWakeable(
    async (isStopped) => {
      for (let next = await nextOf(strapi); next && !isStopped(); next = await nextOf(strapi))
        await complete(makers, next);
    },
    ({ message }) => strapi.log.error(`humas: AVIF waits for the next change: ${message}`),
  );
}

async function nextOf(strapi: Core.Strapi): Promise<IndexRow | null> {
  const where = { lacksModern: true, tries: { $lt: MOST_TRIES } };
  return strapi.db.query(INDEX).findOne({ where, orderBy: { id: 'asc' } }) as Promise<IndexRow | null>;
}

async function complete(makers: Makers, { id, file, tries }: IndexRow): Promise<void> {
  const { strapi } = makers;
  try {
    const row = (await strapi.db.query(FILE).findOne({ where: { id: file } })) as FileRow | null;
    if (row && portraitOf(row)) await addModern(makers, row);
    await strapi.db.query(INDEX).update({ where: { id }, data: { lacksModern: false } });
  } catch (error) {
    if (error instanceof Dropped) return;
    strapi.log.warn(`humas: no AVIF for file ${file} yet: ${(error as Error).message}`);
    await strapi.db.query(INDEX).update({ where: { id }, data: { tries: tries + 1 } });
  }
}

async function addModern(makers: Makers, row: FileRow): Promise<void> {
  const { storage, litter, renderers } = makers;
  const [largest] = publicFilesOf(row);
  if (!largest) return;
  await storage.withFile(largest, (source) =>
    withFolder(async (folder) => {
      const job = { work: 'modern', source, folder, stem: stemOf(row.hash) } as const;
      const { files } = await renderers.ask(job, 'later');
      const stored = files.map(asStored);
      const making = { stored, litter: await litter.announce(stored) };
      const addresses = await putAll(storage, files).catch(async (error: Error) => {
        await discard(makers, making);
        throw error;
      });
      const formats = files.map((file) => [file.key, asFormat(file, addresses.get(file.key) as string)] as const);
      if (!(await append(makers, row, Object.fromEntries(formats), making.litter))) await discard(makers, making);
    }),
  );
}

/** False when the row is gone or shows another making by now. */
async function append(
  { strapi, litter }: Makers,
  { id, hash }: FileRow,
  formats: Record<string, Format>,
  announced: number,
) {
  return strapi.db.transaction(async ({ trx }) => {
    await trx('files').where({ id }).update({ id });
    const row = (await strapi.db.query(FILE).findOne({ where: { id } })) as FileRow | null;
    if (row?.hash !== hash) return false;
    await strapi.db.query(FILE).update({ where: { id }, data: { formats: { ...row.formats, ...formats } } });
    await litter.keep(announced);
    return true;
  });
}
