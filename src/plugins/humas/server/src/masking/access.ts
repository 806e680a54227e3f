/** Who may see a picture as it was taken: who may edit a photo of it. The route asks for the permission, this for the unit. */
import type { Core } from '@strapi/strapi';
import { notFound, unprocessable } from '../core';
import { actorOf, isOwnFile, unitsOf } from '../scope';
import { findFile, hasOriginal, type FileRow } from './original';

export const PHOTO = 'plugin::humas.photo';
export const UPDATE_PHOTO = { action: 'plugin::content-manager.explorer.update', subject: PHOTO };

/** The file of one of the actor's units, whose original is there. Another unit's is not there at all. */
export async function ownFile(strapi: Core.Strapi, id: number): Promise<FileRow> {
  const file = await findFile(strapi, id);
  if (!file || !(await mayEdit(strapi, file)))
    throw notFound('Tidak ada gambar itu pada satuan kerja Anda', 'there is no such picture in your units');
  if (!hasOriginal(file)) throw noOriginal();
  return file;
}

export const noOriginal = () =>
  unprocessable(
    'Gambar ini diunggah sebelum aslinya disimpan, jadi tidak dapat disamarkan. Unggah gambarnya sekali lagi sebagai berkas baru, lalu pilih pada foto ini',
    'this picture was uploaded before originals were kept and cannot be masked: upload it again as a new file and choose that in the photo',
  );

/** Whether any photo shows the file. */
export const isShown = async (strapi: Core.Strapi, file: number): Promise<boolean> =>
  Boolean(await strapi.db.query(PHOTO).findOne({ where: { file: { id: file } }, select: ['id'] }));

/** A photo that shows it decides; before there is one, whose file it is. */
async function mayEdit(strapi: Core.Strapi, file: FileRow): Promise<boolean> {
  const photos: object[] = await strapi.db
    .query(PHOTO)
    .findMany({ where: { file: { id: file.id } }, populate: { facility: true, createdBy: true } });
  if (photos.length > 0) return photos.some((photo) => mayUpdate(strapi, photo));
  const actor = actorOf(strapi);
  return isOwnFile(await unitsOf(strapi, actor), file, actor.kind === 'user' ? actor.id : null);
}

/** As the panel itself would say: by the role, its conditions and the units. */
function mayUpdate(strapi: Core.Strapi, photo: object): boolean {
  const userAbility = strapi.requestContext.get()?.state.userAbility as unknown;
  const checkers = strapi.plugin('content-manager').service('permission-checker') as Checkers;
  return checkers.create({ userAbility, model: PHOTO }).can.update(photo);
}

interface Checkers {
  create(options: { userAbility: unknown; model: string }): { can: { update(document: object): boolean } };
}
