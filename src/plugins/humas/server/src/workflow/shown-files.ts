/**
 * The media library can change what a published article shows without touching the article: by putting other contents under
 * the same address, or by deleting the file. That is for those who may publish.
 */
import type { Core } from '@strapi/strapi';
import { forbidden, type Policy } from '../core';
import { actorOf, filesNamed } from '../scope';
import { PHOTO, PUBLISH } from './transitions';

interface Asked {
  params: { id?: string };
  /** Koa's own getters (`query`) do not reach a policy. */
  request: { query: { id?: string }; files?: { files?: unknown }; body?: { fileIds?: number[]; folderIds?: number[] } };
}
interface Route {
  method: string;
  path: string;
  config: { policies: unknown[] };
}

const REPLACES = ['POST /', 'POST /files/:id/replace'];
const DELETES = ['DELETE /files/:id', 'POST /actions/bulk-delete'];

export function guardShownFiles(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('upload').routes as unknown as Record<string, { routes: Route[] } | undefined>;
  for (const { method, path, config } of admin?.routes ?? []) {
    if (REPLACES.includes(`${method} ${path}`)) config.policies.push('plugin::humas.may-replace-files');
    if (DELETES.includes(`${method} ${path}`)) config.policies.push('plugin::humas.may-delete-files');
  }
}

/** Wherever the file is shown, and by nobody where masks were drawn on the contents that would go. */
export const mayReplaceFiles: Policy = async (context, _, { strapi }) => {
  const { params, request } = context as unknown as Asked;
  // `POST /upload?id=` replaces too, where it brings contents.
  const replaces = params.id !== undefined || (request.query.id !== undefined && request.files?.files !== undefined);
  if (!replaces) return true;
  await assertNotMasked(strapi, Number(params.id ?? request.query.id));
  if (mayPublish(strapi)) return true;
  throw forbidden(
    'Isi berkas hanya diganti oleh yang boleh menerbitkan. Unggah gambar sebagai berkas baru, lalu pilih pada fotonya',
    'only who may publish replaces the contents of a file: upload the picture as a new one and choose it in the photo',
  );
};

async function assertNotMasked(strapi: Core.Strapi, fileId: number): Promise<void> {
  const photos: { masks: unknown[] | null }[] = Number.isInteger(fileId)
    ? await strapi.db.query(PHOTO).findMany({ where: { file: { id: fileId } }, select: ['id', 'masks'] })
    : [];
  if (photos.every(({ masks }) => !masks?.length)) return;
  throw forbidden(
    'Penyamaran digambar pada isi berkas ini. Unggah gambar sebagai berkas baru, pilih pada fotonya, lalu gambar penyamarannya',
    'masks were drawn on the contents of this file: upload the picture as a new one, choose it in the photo and draw them again',
  );
}

export const mayDeleteFiles: Policy = async (context, _, { strapi }) => {
  if (mayPublish(strapi)) return true;
  const { params, request } = context as unknown as Asked;
  const { fileIds = [], folderIds = [] } = request.body ?? {};
  const files = await filesNamed(strapi, params.id ? [Number(params.id)] : fileIds, folderIds);
  const targets = files.map(({ id }) => `file:${id}`);
  const shown = await strapi.db.connection('humas_edition_refs').whereIn('target', targets).first('target');
  if (!shown) return true;
  throw forbidden(
    'Berkas ini tampil pada artikel yang terbit; hanya yang boleh menerbitkan yang menghapusnya',
    'a published article shows this file, so only who may publish deletes it',
  );
};

function mayPublish(strapi: Core.Strapi): boolean {
  const actor = actorOf(strapi);
  return actor.kind === 'user' && actor.can(PUBLISH.action, PUBLISH.subject);
}
