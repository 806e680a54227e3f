/** What a save of a photo means for files: what the photo will say afterwards, and of which file. */
import type { Core, Modules } from '@strapi/strapi';
import type { Mask } from '../../../contracts/people';
import type { PendingPhoto } from '../photo';
import { readPhoto, settlePlaces } from '../workflow';
import { PHOTO } from './access';

export type Context = Modules.Documents.Middleware.Context;

export interface PhotoRow {
  id: number;
  documentId: string;
  masks: Mask[] | null;
  file: { id: number } | null;
  [attribute: string]: unknown;
}

export interface Save {
  before: PhotoRow | null;
  pending: PendingPhoto & { file: number | null };
  /** Something is to be made unrecognisable. */
  isMasked: boolean;
  /** Another picture, or other masks than before: what must not be late. */
  changesMasks: boolean;
}

export async function findPhoto(strapi: Core.Strapi, documentId: string | undefined): Promise<PhotoRow | null> {
  if (!documentId) return null;
  return strapi.db.query(PHOTO).findOne({ where: { documentId }, populate: { file: { select: ['id'] } } });
}

export async function readSave(strapi: Core.Strapi, ctx: Context): Promise<Save> {
  const { documentId, data = {} } = ctx.params as { documentId?: string; data?: Record<string, unknown> };
  const isCopy = ctx.action === 'clone';
  // As the guard within will settle them again: masks that were drawn on another file go with it.
  settlePlaces(data, documentId && !isCopy ? await readPhoto(strapi, documentId) : null);
  const before = await findPhoto(strapi, documentId);
  const file = fileIn(data.file, before?.file?.id ?? null);
  const { id: _id, documentId: _documentId, ...standing } = before ?? {};
  const wanted = (data.masks === undefined ? before?.masks : data.masks) as Mask[] | null | undefined;
  return {
    before,
    pending: { ...(isCopy ? standing : {}), ...data, ...(documentId && !isCopy ? { documentId } : {}), file },
    isMasked: (wanted ?? []).length > 0,
    changesMasks: file !== before?.file?.id || JSON.stringify(wanted ?? []) !== JSON.stringify(before?.masks ?? []),
  };
}

/** Strapi takes a file in many spellings: its id, an object with it, a list, or what to link and what to let go. */
function fileIn(given: unknown, before: number | null): number | null {
  if (given === undefined) return before;
  if (given === null || given === '') return null;
  if (Array.isArray(given)) return given.length > 0 ? fileIn(given.at(-1), before) : null;
  if (typeof given !== 'object') return Number(given);
  const { id, set, connect, disconnect } = given as Record<string, unknown>;
  if (id !== undefined) return fileIn(id, before);
  if (set !== undefined) return fileIn(set, before);
  if (Array.isArray(connect) ? connect.length > 0 : connect) return fileIn(connect, before);
  return disconnect ? null : before;
}
