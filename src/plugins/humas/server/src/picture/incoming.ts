/** A file that somebody brings, until it is known what it is. */
import type { Core } from '@strapi/strapi';
import { settingsOf } from '../core';
import { inspect, isRefused } from './door';
import {
  allowedTypesOf,
  cleanInfo,
  isForTheDoor,
  refusal,
  toldTruthfully,
  type FileInfo,
  type ReceivedFile,
} from './reception';

export type Row = Record<string, unknown>;
export interface Incoming extends ReceivedFile {
  size: number;
}
export interface Options {
  user?: { id: number };
}
export interface Brought {
  file: Incoming;
  info: FileInfo;
  /** refId, ref, field, path: where it belongs, as the upload plugin is told. */
  metas: Row;
}
type Describe = (file: object, info?: object, metas?: object) => Promise<Row>;

export const isPicture = (strapi: Core.Strapi, file: Incoming) => isForTheDoor(file, allowedTypesOf(strapi));

/** Through the door; then name, folder and who brought it, as the upload plugin keeps them. Throws a sentence (400). */
export async function receive(
  strapi: Core.Strapi,
  describe: Describe,
  { file, info, metas }: Brought,
  { user }: Options,
): Promise<Row> {
  const found = await inspect(file.filepath, settingsOf(strapi).photos);
  if (isRefused(found)) throw refusal(found, file);
  const { originalFilename, mimetype } = toldTruthfully(file, found);
  await assertFits(strapi, originalFilename, file.size);
  const given = { filename: originalFilename, type: mimetype, size: file.size };
  const described = await describe(given, cleanInfo(info, found.format), metas);
  const said = Object.entries(described).filter(([key, value]) => value !== undefined && key !== 'tmpWorkingDirectory');
  return { ...Object.fromEntries(said), ...(user ? { createdBy: user.id, updatedBy: user.id } : {}) };
}

/** The upload plugin's own limit, which counts in thousands of bytes. */
async function assertFits(strapi: Core.Strapi, name: string, bytes: number): Promise<void> {
  await strapi
    .plugin('upload')
    .service('provider')
    .checkFileSize({ name, originalFilename: name, size: bytes / 1000 });
}
