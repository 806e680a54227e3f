/**
 * A file belongs to the unit whose officer brought it. Strapi's media library knows no units: its lists follow the permissions
 * that conditions.ts limits, but deleting and moving in bulk, and whole folders, ask for no condition at all.
 */
import type { Core } from '@strapi/strapi';
import { forbidden, internal, type Policy } from '../core';
import { actorOf } from './actor';
import { owns, unitsOf, type Units } from './units';

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

interface FileRow {
  id: number;
  unit: string | null;
  createdBy?: { id: number } | null;
}
interface UploadRoute {
  method: string;
  path: string;
  config: { policies: unknown[] };
}
interface UploadContext {
  params: { id?: string };
  request: { body?: { fileIds?: number[]; folderIds?: number[] } };
}

/** `unit` is the documentId of a unit. It is an attribute of Strapi's own file, so that permissions can ask for it. */
export function addUnitToFiles(strapi: Core.Strapi): void {
  const { attributes } = strapi.contentType(FILE) as unknown as { attributes: Record<string, object> };
  attributes.unit = internal('string');
}

/** Routes of Strapi's that ask for no condition get a policy: those run when it is known who asks. */
export function guardUploadRoutes(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('upload').routes as unknown as Record<string, { routes: UploadRoute[] } | undefined>;
  for (const route of admin?.routes.filter(({ method, path }) => GUARDED.has(`${method} ${path}`)) ?? [])
    route.config.policies.push('plugin::humas.own-files');
}

const GUARDED = new Set(['POST /actions/bulk-delete', 'POST /actions/bulk-move', 'PUT /folders/:id']);

export const ownFiles: Policy = async (context, _, { strapi }) => {
  const { params, request } = context as unknown as UploadContext;
  const actor = actorOf(strapi);
  const units = await unitsOf(strapi, actor);
  if (units.isUnlimited) return true;
  const { fileIds = [], folderIds = [] } = request.body ?? {};
  const folders = params.id ? [...folderIds, Number(params.id)] : folderIds;
  const files = await filesNamed(strapi, fileIds, folders);
  const userId = actor.kind === 'user' ? actor.id : null;
  if (files.some((file) => !isOwnFile(units, file, userId)))
    throw forbidden(
      'Di antara berkas itu ada milik satuan kerja lain; tidak ada yang diubah',
      'some of these files belong to another unit; nothing was changed',
    );
  return true;
};

export function isOwnFile(
  units: Units,
  { unit, createdBy }: Pick<FileRow, 'unit' | 'createdBy'>,
  userId: number | null,
) {
  return unit ? owns(units, unit) : units.isUnlimited || (userId !== null && createdBy?.id === userId);
}

/** Files by their own ids, and all that lie in folders or below them. */
export async function filesNamed(strapi: Core.Strapi, fileIds: number[], folderIds: number[]): Promise<FileRow[]> {
  return [...(await filesById(strapi, fileIds)), ...(await filesInFolders(strapi, folderIds))];
}

async function filesById(strapi: Core.Strapi, ids: number[]): Promise<FileRow[]> {
  return strapi.db.query(FILE).findMany({ where: { id: { $in: ids } }, populate: { createdBy: true } });
}

async function filesInFolders(strapi: Core.Strapi, ids: number[]): Promise<FileRow[]> {
  const folders = await strapi.db.query(FOLDER).findMany({ where: { id: { $in: ids } }, select: ['path'] });
  if (folders.length === 0) return [];
  const inside = folders.flatMap(({ path }) => [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }]);
  return strapi.db.query(FILE).findMany({ where: { $or: inside }, populate: { createdBy: true } });
}

/** Who works for one unit brings files for it. Others' files (a regional office's) get their unit from the photo that shows them. */
export function giveFilesTheirUnit(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async beforeCreate({ params }) {
      const { own } = await unitsOf(strapi, actorOf(strapi));
      if (own.length === 1) params.data.unit ??= own[0]?.documentId;
    },
  });
}

/** Called within the transaction that saves the photo. */
export async function giveFileUnitOfPhoto(strapi: Core.Strapi, photoId: string): Promise<void> {
  const photo = await strapi.db
    .query('plugin::humas.photo')
    .findOne({ where: { documentId: photoId }, populate: { file: true, facility: { select: ['documentId'] } } });
  if (!photo?.file || photo.file.unit || !photo.facility) return;
  await strapi.db.query(FILE).updateMany({ where: { id: photo.file.id }, data: { unit: photo.facility.documentId } });
}
