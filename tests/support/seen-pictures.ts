/** Pictures of a newsroom as the public and the disk have them: brought in like any upload, then looked at pixel by pixel. */
import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { photosOf } from '../../src/plugins/humas/server/src/photo';
import { treatmentKey } from '../../src/plugins/humas/server/src/picture/treatment';
import type { MediaFile } from './media';

const FILE = 'plugin::upload.file';
const LITTER = 'plugin::humas.picture-litter' as never;

/** Of width and height, 0 to 1. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function seenPictures(strapi: Core.Strapi) {
  const folder = strapi.dirs.app.root;
  const onDisk = (url: string) => path.join(folder, 'public', url);
  const rowOf = (id: number): Promise<MediaFile> =>
    strapi.db.query(FILE).findOne({ where: { id } }) as unknown as Promise<MediaFile>;
  const service = strapi.plugin('humas').service('picture');
  let brought: Record<number, Buffer> = {};

  const settled = async () => {
    await service.modern.idle();
    while ((await strapi.db.query(LITTER).count({})) > 0) await service.litter.sweep();
  };

  return {
    /** A file of the unit. */
    async bring(picture: Buffer, unit: string | null): Promise<{ id: number; url: string }> {
      const filepath = path.join(fs.mkdtempSync(path.join(folder, 'incoming-')), 'file');
      fs.writeFileSync(filepath, picture);
      const files = { filepath, originalFilename: 'apel.jpg', mimetype: 'image/jpeg', size: picture.length };
      const [file] = await strapi.plugin('upload').service('upload').upload({ data: {}, files });
      await strapi.db.query(FILE).update({ where: { id: file.id }, data: { unit } as never });
      brought = { ...brought, [file.id]: picture };
      return { id: Number(file.id), url: file.url };
    },

    /** Happens once, while a picture is rendered. */
    while(work: () => Promise<unknown>) {
      const { prepare } = service;
      service.prepare = async (...given: unknown[]) => {
        service.prepare = prepare;
        const making = await prepare(...given);
        try {
          await work();
        } catch (error) {
          if (making) await service.discard(making);
          throw error;
        }
        return making;
      };
    },

    urlOf: async (id: number) => (await rowOf(id)).url,
    isStored: (url: string) => fs.existsSync(onDisk(url)),
    /** When nothing is rendered and nothing waits for its deletion any more. */
    settled,
    async stored(): Promise<number> {
      await settled();
      return fs.readdirSync(onDisk('/uploads')).length;
    },
    /** The public files are those that the photos ask for at this moment. */
    async isAsPhotosSay(id: number): Promise<boolean> {
      const { provider_metadata } = await rowOf(id);
      return provider_metadata.humas.treatment === treatmentKey(await photosOf(strapi).treatmentOf(id));
    },

    /** Whether readers see something else in the middle of a box than what was brought, in every size. */
    async isHidden(id: number, box: Box): Promise<boolean> {
      const row = await rowOf(id);
      const urls = [
        row.url,
        ...Object.entries(row.formats ?? {}).flatMap(([key, { url }]) => (key.startsWith('crop') ? [] : [url])),
      ];
      const changes = await Promise.all(urls.map((url) => changeWithin(brought[id] as Buffer, onDisk(url), box)));
      const hidden = changes.filter((change) => change > 5).length;
      if (hidden > 0 && hidden < changes.length) throw new Error(`Hidden in ${hidden} of ${changes.length} files only`);
      return hidden > 0;
    },
  };
}

/** Mean difference of grey, 0 to 255, over the inner half of a box. */
async function changeWithin(original: Buffer, file: string, { x, y, width, height }: Box): Promise<number> {
  const { width: w, height: h } = await sharp(file).metadata();
  const inner = {
    left: Math.round((x + width / 4) * w),
    top: Math.round((y + height / 4) * h),
    width: Math.max(1, Math.round((width / 2) * w)),
    height: Math.max(1, Math.round((height / 2) * h)),
  };
  const upright = await sharp(original).autoOrient().resize(w, h, { fit: 'fill' }).png().toBuffer();
  const [was, is] = await Promise.all(
    [upright, file].map((picture) => sharp(picture).greyscale().extract(inner).raw().toBuffer()),
  );
  const total = (was as Buffer).reduce((sum, value, index) => sum + Math.abs(value - ((is as Buffer)[index] ?? 0)), 0);
  return total / (was as Buffer).length;
}
