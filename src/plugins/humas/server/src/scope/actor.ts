/** Who acts: read from the request that is being answered, or named by the server's own code. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

export interface UserActor {
  kind: 'user';
  id: number;
  name: string;
  isSuperAdmin: boolean;
  /** A permission of the panel, by its id, e.g. `plugin::humas.workflow.submit`. */
  can(action: string, subject?: string): boolean;
}
export interface TokenActor {
  kind: 'token';
  id: number;
  name: string;
}
/** The server's own code: a command, the schedule, the sample. It writes what it must, and the trail says its name. */
export interface SystemActor {
  kind: 'system';
  name: string;
}
/** A request without anybody behind it: may read what is public. */
export interface Nobody {
  kind: 'nobody';
}
export type Actor = UserActor | TokenActor | SystemActor | Nobody;

const systemName = new AsyncLocalStorage<string>();

/** Runs as the server itself, also within a request; for work that nobody asked for. */
export function asSystem<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return systemName.run(name, work);
}

interface RequestState {
  user?: AdminUser;
  userAbility?: { can(action: string, subject?: string): boolean };
  auth?: { strategy?: { name?: string }; credentials?: { id: number; name: string } };
}
interface AdminUser {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username?: string | null;
  email: string;
  roles?: { code: string }[];
}

export function actorOf(strapi: Core.Strapi): Actor {
  const name = systemName.getStore();
  if (name) return { kind: 'system', name };
  const context = strapi.requestContext.get();
  if (!context) return { kind: 'system', name: 'server' };
  const { user, userAbility, auth } = context.state as RequestState;
  switch (auth?.strategy?.name) {
    case 'admin':
    case 'admin-token': // acts for its owner, with fewer permissions
      return user ? userActor(user, userAbility) : { kind: 'nobody' };
    case 'content-api-token':
      return auth.credentials ? { kind: 'token', ...pick(auth.credentials) } : { kind: 'nobody' };
    default:
      return { kind: 'nobody' };
  }
}

const pick = ({ id, name }: { id: number; name: string }) => ({ id, name });

function userActor(user: AdminUser, ability: RequestState['userAbility']): UserActor {
  return {
    kind: 'user',
    id: user.id,
    name: nameOf(user),
    isSuperAdmin: isSuperAdmin(user),
    can: (action, subject) => ability?.can(action, subject) ?? false,
  };
}

export function nameOf({ firstname, lastname, username, email }: Omit<AdminUser, 'id'>): string {
  return [firstname, lastname].filter(Boolean).join(' ') || username || email;
}

export const isSuperAdmin = ({ roles }: { roles?: { code: string }[] }): boolean =>
  roles?.some(({ code }) => code === 'strapi-super-admin') ?? false;
