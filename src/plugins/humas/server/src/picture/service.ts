/** Pictures as the other rooms know them. */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { conflict, notFound, settingsOf } from '../core';
import { afterTransaction } from './after-transaction';
import { enterIntoIndex, filesAlike, removeFromIndex } from './alike';
import { originalAsStored, portraitOf, publicFilesOf, type FileRow, type Portrait } from './file-row';
import { createLitter } from './litter';
import { discard, makeAgain, makeFromUpload, type Making } from './making';
import { createModern } from './modern';
import { createRenderers } from './renderers';
import { createStorage } from './storage';
import { FILE } from './tables';
import { pluginFolder } from './plugin-folder';
import { PLAIN, treatmentKey, type Treatment } from './treatment';

export interface PictureService extends ReturnType<typeof createService> {}

/** What is to be done to a picture that takes another one's place, e.g. under a photo with masks. */
export type TreatmentOfFile = (fileId: number) => Promise<Treatment>;

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const storage = createStorage(strapi);
  const litter = createLitter(strapi, storage);
  const renderers = createRenderers(rendererProgram(strapi), settingsOf(strapi).photos.workers);
  const makers = { strapi, storage, litter, renderers };
  const modern = createModern(makers);
  const files = () => strapi.db.query(FILE);
  const rowOf = async (id: number) => (await files().findOne({ where: { id } })) as FileRow | null;
  let treatmentOf: TreatmentOfFile = async () => PLAIN;

  /** The logo of a watermark is itself a file: a picture of ours, or one that was there before. */
  const withLogo = async <Result>({ watermark }: Treatment, use: (logo: string | null) => Promise<Result>) => {
    const row = watermark && 'logo' in watermark ? await rowOf(watermark.logo) : null;
    if (!row) return use(null);
    const portrait = portraitOf(row);
    return storage.withFile(portrait ? originalAsStored(portrait.original) : { ...row, place: 'public' }, (logo) =>
      use(logo),
    );
  };

  const self = {
    storage,
    litter,
    renderers,
    modern,

    /** Who knows photos says here what a file that is replaced must be treated with; before that it is PLAIN. */
    treatBy(find: TreatmentOfFile) {
      treatmentOf = find;
    },

    /** A path of the private original for the time of `use`. Throws 404 where the file is none of ours. */
    async withOriginal<Result>(fileId: number, use: (path: string) => Promise<Result>): Promise<Result> {
      const portrait = portraitOf(await rowOf(fileId));
      if (!portrait) throw notFound(`Berkas ${fileId} tidak punya foto asli`, `file ${fileId} has no original picture`);
      return storage.withFile(originalAsStored(portrait.original), use);
    },

    /** Files that show the same picture, though compressed or sized otherwise; the file itself is not among them. */
    async alike(fileId: number): Promise<number[]> {
      const portrait = portraitOf(await rowOf(fileId));
      return portrait ? (await filesAlike(strapi, portrait.perceptual)).filter((id) => id !== fileId) : [];
    },

    /** Renders and stores bytes that came in; nothing shows them yet. `enter`, `swap` or `discard` must follow. */
    async make(source: string, treatment: Treatment = PLAIN, name?: string): Promise<Making> {
      assertOutsideTransaction(strapi);
      return withLogo(treatment, (logo) => makeFromUpload(makers, { source, treatment, logo, name }));
    },

    /** What a replaced file is to be treated with. */
    treatmentFor: (fileId: number) => treatmentOf(fileId),

    /** Null where nothing is to be done: no picture of ours, or made with this treatment already. Nothing public changes yet; `swap` or `discard` must follow. */
    async prepare(fileId: number, treatment: Treatment): Promise<Making | null> {
      assertOutsideTransaction(strapi);
      const row = await rowOf(fileId);
      const portrait = portraitOf(row);
      if (!row || !portrait || portrait.treatment === treatmentKey(treatment)) return null;
      return withLogo(treatment, (logo) =>
        storage.withFile(originalAsStored(portrait.original), (source) =>
          makeAgain(makers, row, { source, treatment, logo }),
        ),
      );
    },

    /**
     * Shows the making, in the transaction around it. The files before it are deleted after the commit, those of the making
     * when it is rolled back.
     */
    async swap(making: Making, more: Record<string, unknown> = {}): Promise<void> {
      const id = making.fileId as number;
      await strapi.db.transaction(async (transaction) => {
        const { trx } = transaction;
        let clearOld = () => {};
        afterTransaction(transaction, {
          committed: () => clearOld(),
          rolledBack: () => void discard(makers, making),
        });
        // Two that swap the same row at once would both take the same files for the ones before.
        await trx('files').where({ id }).update({ id });
        const before = await rowOf(id);
        if (!before) throw notFound(`Berkas ${id} sudah dihapus`, `file ${id} was deleted`);
        if (isOutdated(making, before)) throw replacedMeanwhile();
        await show(making, before, more);
        const left = leftBehind(before, making);
        const old = await litter.announce(left);
        clearOld = () => {
          void litter.clear(old, left);
          modern.wake();
        };
      });
    },

    /** Shows it as a new file, in the transaction around it. */
    async enter(making: Making, row: Record<string, unknown>): Promise<FileRow> {
      return strapi.db.transaction(async (transaction) => {
        const values = valuesOf(making, { alike: await filesAlike(strapi, making.shown.portrait.perceptual) });
        const created = (await files().create({ data: { ...row, ...values } })) as FileRow;
        await enterIntoIndex(strapi, created.id, making.shown.portrait.perceptual);
        await litter.keep(making.litter);
        afterTransaction(transaction, { committed: modern.wake });
        return created;
      });
    },

    discard: (making: Making) => discard(makers, making),

    /** True when it was made again. */
    async remake(fileId: number, treatment: Treatment): Promise<boolean> {
      const making = await self.prepare(fileId, treatment);
      if (making) await strapi.db.transaction(() => self.swap(making));
      return making !== null;
    },

    /** What belonged to a row that is deleted, in the transaction that deletes it. */
    async forget(row: FileRow): Promise<void> {
      const portrait = portraitOf(row);
      if (!portrait) return;
      await strapi.db.transaction(async (transaction) => {
        await removeFromIndex(strapi, row.id);
        const left = [originalAsStored(portrait.original), ...publicFilesOf(row)];
        const id = await litter.announce(left);
        afterTransaction(transaction, { committed: () => void litter.clear(id, left) });
      });
    },

    async close() {
      modern.stop();
      await renderers.close();
      await modern.ended();
    },
  };
  return self;

  async function show(making: Making, before: FileRow, more: Record<string, unknown>) {
    const { id, provider_metadata } = before;
    const { portrait } = making.shown;
    const said = isReplacedBy(making, before)
      ? { alike: (await filesAlike(strapi, portrait.perceptual)).filter((other) => other !== id) }
      : { faces: portraitOf(before)?.faces }; // they may have been found meanwhile
    await files().update({ where: { id }, data: { ...more, ...valuesOf(making, said, provider_metadata) } });
    await enterIntoIndex(strapi, id, portrait.perceptual);
    await litter.keep(making.litter);
  }
}

function valuesOf({ shown: { portrait, ...row } }: Making, said: Partial<Portrait>, others?: object | null) {
  return { ...row, provider_metadata: { ...others, humas: { ...portrait, ...said } } };
}

/** Public files of a row before a swap, and its original where the making brought another one. Not what another storage holds. */
function leftBehind(before: FileRow, making: Making) {
  const portrait = portraitOf(before);
  return [
    ...(portrait && isReplacedBy(making, before) ? [originalAsStored(portrait.original)] : []),
    ...(before.provider === making.shown.provider ? publicFilesOf(before) : []),
  ];
}

/** With other bytes, not only with another treatment. */
const isReplacedBy = ({ shown }: Making, before: FileRow) =>
  portraitOf(before)?.original.key !== shown.portrait.original.key;

/** Made from an original that the file has no more. */
const isOutdated = (making: Making, before: FileRow) =>
  isReplacedBy(making, before) && !making.stored.some(({ place }) => place === 'originals');

const replacedMeanwhile = () =>
  conflict(
    'Foto ini baru saja diganti orang lain; muat ulang dan ulangi',
    'somebody has just replaced this picture; load it again and repeat',
  );

/** Files that were stored in a transaction that is rolled back would be written down nowhere. */
function assertOutsideTransaction(strapi: Core.Strapi): void {
  if (strapi.db.inTransaction())
    throw new Error('A picture is made before the transaction that shows it, not within: call prepare() first');
}

function rendererProgram(strapi: Core.Strapi): string {
  return path.join(pluginFolder(strapi), 'dist/renderer/index.mjs');
}
