/**
 * What a photo says is burnt into its file before it is saved, and the new files take the place of the old ones in the
 * transaction that saves it: after the answer nothing unmasked is public, and where the save fails all stays as it was.
 */
import type { Core } from '@strapi/strapi';
import { conflict } from '../core';
import { editionsOf } from '../edition';
import { photosOf, type PendingPhoto } from '../photo';
import { picturesOf, type Treatment } from '../picture';
import { findFile } from './original';
import { orderRemakes } from './remakes';

/** Somebody who saves another photo of the same file may be quicker; then all is prepared again. */
const MOST_ATTEMPTS = 5;

class Outdated extends Error {}

/** Must not be called within a transaction: a picture takes seconds, and everybody else would wait for them. */
export async function burnIn<Result>(
  strapi: Core.Strapi,
  fileId: number,
  pending: PendingPhoto | undefined,
  save: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    try {
      return await burnInOnce(strapi, fileId, pending, save);
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
    }
  }
  throw conflict(
    'Foto lain dari gambar yang sama sedang disimpan; coba simpan sekali lagi',
    'other photos of the same picture are being saved: save once more',
  );
}

async function burnInOnce<Result>(
  strapi: Core.Strapi,
  fileId: number,
  pending: PendingPhoto | undefined,
  save: () => Promise<Result>,
): Promise<Result> {
  const before = await stateOf(strapi, fileId, pending);
  const making = await picturesOf(strapi).prepare(fileId, before.treatment);
  let isSwapped = false;
  try {
    return await editionsOf(strapi).transaction(async (trx) => {
      if ((await stateOf(strapi, fileId, pending)).spelled !== before.spelled) throw new Outdated();
      if (making) await picturesOf(strapi).swap(making);
      isSwapped = true;
      const out = await save();
      // Others within may have filled in what the save left open, e.g. the unit of an officer who has only one.
      if (!isSame(before.treatment, await photosOf(strapi).treatmentOf(fileId))) await orderRemakes(trx, [fileId]);
      return out;
    });
  } catch (error) {
    if (making && !isSwapped) await picturesOf(strapi).discard(making); // after a swap the rollback does it
    throw error;
  }
}

/** What the file is to look like, and what it looks like: nobody may have changed either while the picture was made. */
async function stateOf(strapi: Core.Strapi, fileId: number, pending: PendingPhoto | undefined) {
  const treatment = await photosOf(strapi).treatmentOf(fileId, pending);
  const file = await findFile(strapi, fileId);
  return { treatment, spelled: JSON.stringify([treatment, file?.provider_metadata?.humas?.treatment ?? null]) };
}

const isSame = (one: Treatment, other: Treatment) => JSON.stringify(one) === JSON.stringify(other);
