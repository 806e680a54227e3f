/** The upload plugin's own doors: pictures are made by this room, everything else as Strapi does it. */
import type { Core, UID } from '@strapi/strapi';
import { errors, sanitize } from '@strapi/utils';
import { invalid } from '../core';
import { portraitOf, type FileRow } from './file-row';
import { isPicture, receive, type Brought, type Incoming, type Options, type Row } from './incoming';
import type { Making } from './making';
import type { PictureService } from './service';
import { cleanInfo, type FileInfo } from './reception';
import { FILE } from './tables';
import type { Treatment } from './treatment';

interface UploadService {
  upload(given: { data: Data; files: Incoming | Incoming[] }, options?: Options): Promise<FileRow[]>;
  replace(id: number, given: { data: Data; file: Incoming }, options?: Options): Promise<FileRow>;
  remove(file: FileRow): Promise<unknown>;
  updateFileInfo(id: number, info: FileInfo, options?: Options): Promise<FileRow>;
  formatFileInfo(file: object, info?: object, metas?: object): Promise<Row>;
}
type Data = Row & { fileInfo?: FileInfo | FileInfo[] };

export function makeUploadsPictures(strapi: Core.Strapi, pictures: () => PictureService): void {
  const services = strapi.get('services') as {
    extend(uid: string, extend: (stock: UploadService) => UploadService): void;
  };
  services.extend('plugin::upload.upload', (stock) => ({ ...stock, ...wrapped(strapi, stock, pictures) }));
}

function wrapped(strapi: Core.Strapi, stock: UploadService, pictures: () => PictureService) {
  const receiveOne = (brought: Brought, options: Options) => receive(strapi, stock.formatFileInfo, brought, options);

  const make = (file: Incoming, treatment?: Treatment) =>
    pictures().make(file.filepath, treatment, file.originalFilename ?? undefined);

  /** All of them or none. */
  const upload: UploadService['upload'] = async ({ data, files }, options = {}) => {
    const { fileInfo, ...metas } = data;
    const infos = [fileInfo].flat();
    const incoming = await Promise.all(
      [files].flat().map(async (file, at) => {
        const brought = { file, info: infos[at] ?? {}, metas };
        return { ...brought, row: isPicture(strapi, file) ? await receiveOne(brought, options) : null };
      }),
    );
    const taken: { making: Making; row: Row }[] = [];
    const others: FileRow[] = [];
    try {
      for (const { file, row } of incoming) if (row) taken.push({ making: await make(file), row });
      for (const { file, info, row } of incoming)
        if (!row) others.push(...(await stock.upload({ data: { ...metas, fileInfo: info }, files: file }, options)));
      const entered = await enterAll(strapi, pictures(), taken);
      return incoming.map(({ row }) => (row ? entered : others).shift() as FileRow);
    } catch (error) {
      for (const { making } of taken) await pictures().discard(making);
      for (const other of others) await stock.remove(other);
      throw error;
    }
  };

  /** The row keeps its id and what shows it; its files get new names. */
  const replace: UploadService['replace'] = async (id, { data, file }, options = {}) => {
    const before = await rowOf(strapi, id);
    if (!before) throw new errors.NotFoundError();
    if (!isPicture(strapi, file)) {
      if (portraitOf(before)) throw onlyPictures();
      return stock.replace(id, { data, file }, options);
    }
    const { fileInfo, refId: _refId, ref: _ref, field: _field, ...metas } = data;
    const info = [fileInfo].flat()[0] ?? {};
    const { createdBy: _createdBy, ...described } = await receiveOne({ file, info, metas }, options);
    // A folder that nobody named is no move to the topmost one.
    if (info.folder === undefined) delete described.folderPath;
    const made = await make(file, await pictures().treatmentFor(before.id));
    const making = { ...made, fileId: before.id };
    await strapi.db
      .transaction(() => pictures().swap(making, described))
      .catch(async (error: Error) => {
        await pictures().discard(making);
        throw error;
      });
    const after = (await rowOf(strapi, id)) as FileRow;
    await tell(strapi, 'media.update', after);
    return after;
  };

  /** The row goes first and takes its files along: the other way round, a crash leaves a row that shows nothing. */
  const remove: UploadService['remove'] = async (file) => {
    const row = await rowOf(strapi, file.id);
    if (!row || !portraitOf(row)) return stock.remove(file);
    const deleted = await strapi.db.transaction(() => strapi.db.query(FILE).delete({ where: { id: row.id } }));
    await tell(strapi, 'media.delete', row);
    return deleted;
  };

  const updateFileInfo: UploadService['updateFileInfo'] = (id, info, options) =>
    stock.updateFileInfo(id, cleanInfo(info), options);

  return { upload, replace, remove, updateFileInfo };
}

const rowOf = async (strapi: Core.Strapi, id: number) =>
  (await strapi.db.query(FILE).findOne({ where: { id } })) as FileRow | null;

async function enterAll(strapi: Core.Strapi, pictures: PictureService, taken: { making: Making; row: Row }[]) {
  const entered = await strapi.db.transaction(async () => {
    const rows: FileRow[] = [];
    for (const { making, row } of taken) rows.push(await pictures.enter(making, row));
    return rows;
  });
  for (const row of entered) await tell(strapi, 'media.create', row);
  return entered;
}

/** As the upload plugin tells it to webhooks. */
async function tell(strapi: Core.Strapi, event: 'media.create' | 'media.update' | 'media.delete', row: FileRow) {
  const getModel = (uid: string) => strapi.getModel(uid as UID.Schema);
  const schema = strapi.getModel(FILE);
  const media = await sanitize.sanitizers.defaultSanitizeOutput({ schema, getModel } as never, row as never);
  strapi.eventHub.emit(event, { media });
}

const onlyPictures = () =>
  invalid('Foto hanya dapat diganti dengan foto', 'a picture can only be replaced by another picture');
