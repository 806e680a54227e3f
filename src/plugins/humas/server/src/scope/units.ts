/** Which units somebody works for. Asked anew with every request, so that who was moved loses access with the next one. */
import type { Core } from '@strapi/strapi';
import type { Actor } from './actor';

export interface Unit {
  id: number;
  documentId: string;
}

export interface Units {
  /** The administrator and the server itself. */
  isUnlimited: boolean;
  own: Unit[];
}

export const EVERYWHERE: Units = { isUnlimited: true, own: [] };
export const NOWHERE: Units = { isUnlimited: false, own: [] };

/** Within one request the answer stays the same. */
const answered = new WeakMap<object, Map<string, Promise<Units>>>();

export async function unitsOf(strapi: Core.Strapi, actor: Actor): Promise<Units> {
  if (actor.kind === 'system') return EVERYWHERE;
  if (actor.kind === 'nobody') return NOWHERE;
  if (actor.kind === 'user' && actor.isSuperAdmin) return EVERYWHERE;
  return once(strapi, `${actor.kind} ${actor.id}`, async () => ({
    isUnlimited: false,
    own: await (actor.kind === 'user' ? unitsOfUser(strapi, actor.id) : unitsOfToken(strapi, actor.id)),
  }));
}

function once(strapi: Core.Strapi, key: string, ask: () => Promise<Units>): Promise<Units> {
  const state = strapi.requestContext.get()?.state as object | undefined;
  if (!state) return ask();
  const known = answered.get(state) ?? new Map<string, Promise<Units>>();
  answered.set(state, known);
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}

export async function unitsOfUser(strapi: Core.Strapi, userId: number): Promise<Unit[]> {
  return units(strapi, { $or: [{ officers: { id: userId } }, { region: { officers: { id: userId } } }] });
}

async function unitsOfToken(strapi: Core.Strapi, tokenId: number): Promise<Unit[]> {
  return units(strapi, { apiTokens: { id: tokenId } });
}

async function units(strapi: Core.Strapi, where: object): Promise<Unit[]> {
  const rows = await strapi.db
    .query('plugin::humas.facility')
    .findMany({ where, select: ['id', 'documentId'], orderBy: { id: 'asc' } });
  return [...new Map(rows.map(({ id, documentId }) => [documentId, { id: Number(id), documentId }])).values()];
}

export function owns({ isUnlimited, own }: Units, documentId: string | null | undefined): boolean {
  return isUnlimited || own.some((unit) => unit.documentId === documentId);
}
