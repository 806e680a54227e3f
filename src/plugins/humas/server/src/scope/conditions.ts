/**
 * What the panel lists, finds, offers in a picker or lets somebody act on is limited to the own units. The limit is put on
 * every permission as it is granted, whatever role it comes from: a condition that an administrator must tick is a
 * condition that somebody forgets, and Strapi takes an unknown condition for none.
 */
import type { Core } from '@strapi/strapi';
import { isSuperAdmin } from './actor';
import { LIMITS, REGION, FACILITY } from './limits';
import { unitsOf, type Unit } from './units';

/** Strapi spreads the user into the context of this hook. */
interface Granting {
  id?: number;
  roles?: { code: string }[];
  permission: { action: string; subject?: string | null };
  condition: { and(query: object): unknown };
}

const READ = 'plugin::content-manager.explorer.read';
const CREATE = 'plugin::content-manager.explorer.create';
const CONTENT = /^plugin::content-manager\.explorer\./;
const FILES = new Set(['plugin::upload.read', 'plugin::upload.assets.update', 'plugin::upload.assets.download']);

export function limitPermissions(strapi: Core.Strapi): void {
  const { engine } = strapi.service('admin::permission') as {
    engine: { hooks: Record<string, { register(handler: (granting: Granting) => Promise<void>): void }> };
  };
  engine.hooks['before-register.permission']?.register(async (granting) => {
    const { id, permission, condition } = granting;
    if (isSuperAdmin(granting) || !isLimited(permission)) return;
    const units = id === undefined ? [] : await ownUnits(strapi, id);
    const query = queryFor(permission, units, id ?? 0);
    if (query) condition.and(query);
  });
}

function isLimited({ action, subject }: Granting['permission']): boolean {
  if (FILES.has(action)) return true;
  return CONTENT.test(action) && (subject === REGION || (subject ?? '') in LIMITS);
}

async function ownUnits(strapi: Core.Strapi, id: number): Promise<Unit[]> {
  return (await unitsOf(strapi, { kind: 'user', id, name: '', isSuperAdmin: false, can: () => false })).own;
}

const NONE = { id: { $in: [-1] } };

function queryFor({ action, subject }: Granting['permission'], units: Unit[], userId: number): object | null {
  // Without a document there is nothing to compare with; the guard looks at the row that was made.
  if (action === CREATE) return null;
  const ids = units.length > 0 ? units.map(({ id }) => id) : [-1];
  if (FILES.has(action))
    return { $or: [{ unit: { $in: units.map(({ documentId }) => documentId) } }, ownUpload(userId)] };
  if (subject === REGION) return action === READ ? null : NONE;
  if (subject === FACILITY) return { id: { $in: ids } };
  if (LIMITS[subject as string]?.unit === 'facility') return { 'facility.id': { $in: ids } };
  const own = { facilities: { $elemMatch: { id: { $in: ids } } } };
  // An event is told by several units: what is public of another unit's may be seen, and linked.
  return action === READ ? { $or: [own, { releasedAt: { $ne: null } }] } : own;
}

/** A file of nobody's unit is seen by who brought it, e.g. a regional officer. */
const ownUpload = (userId: number) => ({ $and: [{ unit: { $eq: null } }, { 'createdBy.id': userId }] });
