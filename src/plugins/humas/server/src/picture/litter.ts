/**
 * Files are outside of every transaction. So what is about to be stored, and what nothing shows any more, is written down first; it is
 * struck out in the transaction that makes it public, or when it is gone. What a crash leaves is found here and swept.
 */
import { AsyncResource } from 'node:async_hooks';
import { readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterTransaction } from './after-transaction';
import type { StoredFile } from './file-row';
import { isAbandoned, isAlive, ME } from './owner';
import { WORKING_FOLDER, type PictureStorage } from './storage';
import { LITTER, type LitterRow } from './tables';

export interface Litter {
  /** Writes down files, in the transaction around it if there is one. Returns the number to name them by. */
  announce(files: StoredFile[]): Promise<number>;
  /** They are shown now: strikes them out, in the transaction around it. */
  keep(id: number): Promise<void>;
  /** Deletes the files, then strikes them out. What cannot be deleted now stays written down for the sweep. */
  clear(id: number, files: StoredFile[]): Promise<void>;
  /** What was left behind by whoever is gone, and by failed deletions. */
  sweep(): Promise<void>;
}

export function createLitter(strapi: Core.Strapi, storage: PictureStorage): Litter {
  const rows = () => strapi.db.query(LITTER);
  const inHand = new Set<number>();
  // Begun by a commit or a rollback, whose context must not come along.
  const clear = AsyncResource.bind(async (id: number, files: StoredFile[]) => {
    inHand.add(id);
    try {
      await storage.remove(files);
      await rows().delete({ where: { id } });
    } catch (error) {
      strapi.log.warn(
        `humas: files of a picture could not be deleted and are tried again: ${(error as Error).message}`,
      );
    } finally {
      inHand.delete(id);
    }
  });
  return {
    clear,
    async keep(id) {
      await strapi.db.transaction(async (transaction) => {
        await rows().delete({ where: { id } });
        // Until the commit the row is there for everybody else, the sweep included.
        const over = () => void inHand.delete(id);
        afterTransaction(transaction, { committed: over, rolledBack: over });
      });
    },
    async announce(files) {
      const row = (await rows().create({ data: { files, owner: ME, since: Date.now() } })) as LitterRow;
      inHand.add(row.id);
      return row.id;
    },
    async sweep() {
      await sweepFolders();
      for (const row of (await rows().findMany({})) as LitterRow[]) {
        // PostgreSQL gives a biginteger as text.
        const isLeft = isAbandoned({ owner: row.owner, since: Number(row.since) }, Date.now());
        if (isLeft || (row.owner === ME && !inHand.has(row.id))) await clear(row.id, row.files as StoredFile[]);
      }
    },
  };
}

/** A killed process leaves its working folders, with pictures in them. */
async function sweepFolders(): Promise<void> {
  const all = await readdir(os.tmpdir());
  for (const name of all.filter((each) => each.startsWith(WORKING_FOLDER))) {
    const pid = Number(name.slice(WORKING_FOLDER.length).split('-')[0]);
    if (!isAlive(pid)) await rm(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
}
