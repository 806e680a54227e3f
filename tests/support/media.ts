/** The media library of a newsroom: what is brought in, and what is really on its disk. */
import fs from 'node:fs';
import path from 'node:path';
import type { Newsroom } from './newsroom';

export interface StoredFormat {
  hash: string;
  ext: string;
  mime: string;
  url: string;
  width: number;
  height: number;
  size: number;
}
export interface MediaFile extends StoredFormat {
  id: number;
  name: string;
  formats: Record<string, StoredFormat>;
  provider_metadata: {
    humas: {
      source: string;
      original: { key: string; ext: string; bytes: number; width: number; height: number; url?: string };
      placeholder: string;
      colour: string;
      perceptual: string;
      treatment: string;
      alike: number[];
    };
  };
}

/** A treatment that changes nothing. */
export const PLAIN = { masks: [], focalPoint: null, watermark: null, credit: null, caption: null, copyright: null };

export function mediaOf(newsroom: Newsroom) {
  const { strapi, app } = newsroom;
  const uploads = path.join(app.folder, 'public/uploads');
  const originals = path.join(app.folder, 'private/originals');
  const service = () => strapi.plugin('upload').service('upload');
  const incoming = (bytes: Buffer, name: string, mimetype: string) => {
    const filepath = path.join(fs.mkdtempSync(path.join(app.folder, 'incoming-')), 'file');
    fs.writeFileSync(filepath, bytes);
    return { filepath, originalFilename: name, mimetype, size: bytes.length };
  };
  return {
    uploads,
    originals,
    pictures: strapi.plugin('humas').service('picture'),
    async upload(bytes: Buffer, name = 'apel pagi.jpg', mimetype = 'image/jpeg'): Promise<MediaFile> {
      const [file] = await service().upload({ data: {}, files: incoming(bytes, name, mimetype) });
      return file;
    },
    /** In one request. */
    uploadAll: (all: Buffer[]): Promise<MediaFile[]> =>
      service().upload({ data: {}, files: all.map((bytes, at) => incoming(bytes, `${at}.jpg`, 'image/jpeg')) }),
    replace: (id: number, bytes: Buffer, name = 'baru.jpg'): Promise<MediaFile> =>
      service().replace(id, { data: {}, file: incoming(bytes, name, 'image/jpeg') }),
    remove: (file: MediaFile) => service().remove(file),
    row: (id: number): Promise<MediaFile> => strapi.db.query('plugin::upload.file').findOne({ where: { id } }) as never,
    rows: (): Promise<MediaFile[]> => strapi.db.query('plugin::upload.file').findMany({}) as never,
    litter: () => strapi.db.query('plugin::humas.picture-litter' as never).count({}),
    stored: () => list(uploads).filter((name) => name !== '.gitkeep'),
    kept: () => list(originals),
    bytesOf: ({ url }: { url: string }) => fs.readFileSync(path.join(app.folder, 'public', url)),
  };
}

/** Every public file is one of a row, every file of a row is there, and each picture has one original. */
export async function expectStorageToMatchRows(media: ReturnType<typeof mediaOf>) {
  const rows = (await media.rows()).filter(({ provider_metadata: made }) => made?.humas);
  expect(media.stored()).toEqual(rows.flatMap(namesOf).sort());
  const originals = rows.map(({ provider_metadata: { humas } }) => `${humas.original.key}${humas.original.ext}`);
  expect(media.kept()).toEqual(originals.sort());
}

export const namesOf = ({ formats }: MediaFile) => Object.values(formats).map(({ hash, ext }) => `${hash}${ext}`);

const list = (folder: string) => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []);
