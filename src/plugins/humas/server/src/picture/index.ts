import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { settingsOf, type Capability } from '../core';
import { completeIndex } from './alike';
import type { FileRow } from './file-row';
import { guardRoutesWithFiles, removeReceivedFiles, stillPicture } from './reception';
import { createService, type PictureService } from './service';
import { addTables, FILE } from './tables';
import { makeUploadsPictures } from './upload';

export { publicPictureOf, type PictureFile } from './public-files';
export { portraitOf, type Portrait } from './file-row';
export type { Making } from './making';
export type { PictureService, TreatmentOfFile } from './service';
export { PLAIN, treatmentKey, type Treatment } from './treatment';

const SWEEP_EVERY_MS = 5 * 60_000;
let sweeping: NodeJS.Timeout | null = null;

/** Adds what happens to a picture between its upload and its readers: sizes and formats, masks, credit; and keeps the original private. */
export const picture: Capability = {
  name: 'picture',
  services: { picture: createService },
  policies: { 'still-picture': stillPicture },
  register({ strapi }) {
    assertOriginalsArePrivate(strapi);
    removeReceivedFiles(strapi);
    guardRoutesWithFiles(strapi);
    addTables(strapi);
    makeUploadsPictures(strapi, () => picturesOf(strapi));
  },
  async bootstrap({ strapi }) {
    const { litter, modern } = picturesOf(strapi);
    strapi.db.lifecycles.subscribe({
      models: [FILE],
      afterDelete: ({ result }) => picturesOf(strapi).forget(result as unknown as FileRow),
    });
    await litter.sweep();
    await completeIndex(strapi);
    sweeping = setInterval(() => void sweep(strapi), SWEEP_EVERY_MS).unref();
    modern.wake();
  },
  async destroy({ strapi }) {
    if (sweeping) clearInterval(sweeping);
    await picturesOf(strapi).close();
  },
};

export function picturesOf(strapi: Core.Strapi): PictureService {
  return strapi.plugin('humas').service('picture');
}

async function sweep(strapi: Core.Strapi): Promise<void> {
  await picturesOf(strapi)
    .litter.sweep()
    .catch((error: Error) => strapi.log.error(`humas: the storage could not be swept: ${error.message}`));
  picturesOf(strapi).modern.wake();
}

function assertOriginalsArePrivate(strapi: Core.Strapi): void {
  const { originals } = settingsOf(strapi).photos;
  if (typeof originals !== 'string') return;
  const folder = path.resolve(strapi.dirs.app.root, originals);
  const inside = path.relative(strapi.dirs.static.public, folder);
  if (!inside.startsWith('..') && !path.isAbsolute(inside))
    throw new Error(
      `humas.config in config/plugins: photos.originals: ${folder} is public; name a folder outside of it`,
    );
}
