/**
 * Where files are: public ones with the upload plugin's provider, originals in a folder of this machine or, by settings, with the
 * same provider under a prefix and with parameters (an ACL) of their own.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { access, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { settingsOf, unprocessable } from '../core';
import type { StoredFile } from './file-row';

/** Of the plugin and its providers, as far as it is used here. */
interface Provider {
  uploadStream?(file: object, parameters?: object): Promise<unknown>;
  delete(file: object, parameters?: object): Promise<unknown>;
  getSignedUrl(file: object, parameters?: object): Promise<{ url: string }>;
}

export interface PictureStorage {
  /** Stores a file for the public; returns its address. */
  putPublic(file: StoredFile, source: string, bytes: number): Promise<string>;
  /** Stores an original; returns where it is, for `withFile`. */
  putOriginal(file: StoredFile, source: string): Promise<Pick<StoredFile, 'path' | 'url'>>;
  /** What is not there any more is no error. */
  remove(files: StoredFile[]): Promise<void>;
  /** A path on this machine for the time of `use`. Whoever writes there spoils the file. */
  withFile<Result>(file: StoredFile, use: (path: string) => Promise<Result>): Promise<Result>;
}

export function createStorage(strapi: Core.Strapi): PictureStorage {
  const { originals } = settingsOf(strapi).photos;
  const provider = () => (strapi.plugin('upload') as unknown as { provider: Provider }).provider;
  const folder = typeof originals === 'string' ? path.resolve(strapi.dirs.app.root, originals) : null;
  /** Litter is written down before the storage has said where it is. */
  const located = (file: StoredFile): StoredFile =>
    file.place === 'originals' && typeof originals !== 'string' ? { path: originals.prefix, ...file } : file;
  const localPath = (file: StoredFile) => path.join(folder as string, `${file.hash}${file.ext}`);
  return {
    async putPublic(file, source, bytes) {
      const given = { ...file, name: file.hash, size: bytes / 1000, getStream: () => createReadStream(source) };
      await strapi.plugin('upload').service('provider').upload(given);
      if (!given.url) throw new Error(`The storage took ${file.hash} and gave no address for it`);
      return given.url;
    },
    async putOriginal(file, source) {
      if (typeof originals === 'string') {
        await mkdir(folder as string, { recursive: true, mode: 0o700 });
        await copyFile(source, localPath(file));
        return {};
      }
      const { uploadStream } = provider();
      if (!uploadStream)
        throw new Error('This upload provider cannot keep originals; set photos.originals to a folder');
      const given = { ...file, name: file.hash, path: originals.prefix, stream: createReadStream(source) };
      await uploadStream(given, originals.params);
      return { path: given.path, url: given.url };
    },
    async remove(files) {
      await Promise.all(
        files.map(async (file) => {
          if (file.place === 'originals' && folder) return rm(localPath(file), { force: true });
          return provider().delete(located(file));
        }),
      );
    },
    async withFile(file, use) {
      if (file.place === 'originals' && folder) {
        const original = localPath(file);
        await access(original).catch(() => Promise.reject(originalLost(original)));
        return use(original);
      }
      if (file.url?.startsWith('/')) return use(path.join(strapi.dirs.static.public, file.url));
      const { url } = await provider().getSignedUrl(located(file));
      return withFolder(async (temporary) => {
        const copy = path.join(temporary, `${file.hash}${file.ext}`);
        await download(url, copy);
        return use(copy);
      });
    },
  };
}

/** Begins the name of every working folder, followed by the process that made it. */
export const WORKING_FOLDER = 'humas-picture-';

export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `${WORKING_FOLDER}${process.pid}-`));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function download(url: string, target: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok || !answer.body) throw new Error(`The storage answered ${answer.status} for ${new URL(url).pathname}`);
  await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(target));
}

const originalLost = (file: string) =>
  unprocessable(
    `Foto asli berkas ini tidak ada lagi (${path.basename(file)}), jadi fotonya tidak dapat dibuat ulang. Pulihkan folder itu dari cadangan, atau ganti berkasnya`,
    'the original of this picture is gone, so it cannot be made again; restore that folder from the backup, or replace the file',
  );
