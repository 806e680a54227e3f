/** Who of a unit's people may do something: those are told, and asked. */
import type { Core } from '@strapi/strapi';
import { nameOf } from './actor';

export interface Officer {
  id: number;
  name: string;
  email: string;
  /** The panel's language, as the person chose it. */
  language: string | null;
}

interface UserRow {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string;
  preferedLanguage: string | null;
}

/** Active officers of the unit or of its region whose role has the permission, by its id (and subject). */
export async function usersWho(
  strapi: Core.Strapi,
  facilityId: string,
  { action, subject }: { action: string; subject?: string },
): Promise<Officer[]> {
  const facility = await strapi.db.query('plugin::humas.facility').findOne({
    where: { documentId: facilityId },
    populate: { officers: { select: ['id'] }, region: { populate: { officers: { select: ['id'] } } } },
  });
  const ids = [...(facility?.officers ?? []), ...(facility?.region?.officers ?? [])].map(
    ({ id }: { id: number }) => id,
  );
  const permissions = { action, ...(subject ? { subject } : {}) };
  const users: UserRow[] = await strapi.db.query('admin::user').findMany({
    where: { id: { $in: ids }, isActive: true, blocked: { $ne: true }, roles: { permissions } },
    orderBy: { id: 'asc' },
  });
  return [...new Map(users.map((user) => [user.id, officer(user)])).values()];
}

function officer(user: UserRow): Officer {
  return { id: user.id, name: nameOf(user), email: user.email, language: user.preferedLanguage };
}
