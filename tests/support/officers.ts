import type { Core } from '@strapi/strapi';
import type request from 'supertest';

export type RoleName = 'Penulis' | 'Penyunting' | 'Kalapas' | 'Humas Wilayah' | 'Super Admin' | 'Editor' | 'Author';

/** Somebody who is signed in to the panel, and asks over HTTP. */
export interface Person {
  id: number;
  name: string;
  email: string;
  get(path: string): request.Test;
  post(path: string, body?: object): request.Test;
  put(path: string, body?: object): request.Test;
  delete(path: string): request.Test;
  /** A picture as multipart, as the media library sends it. */
  upload(path: string, picture: Buffer, name: string): request.Test;
  /** A document in the Content Manager. */
  content(type: string, id?: string): string;
}

let count = 0;

/**
 * Users of the panel as an administrator makes them: a role, and the units or the region that they work for. Each has a session as
 * after a sign-in, but no password: hashing one and comparing it costs more than all the rest.
 */
export function hiring(strapi: Core.Strapi, http: ReturnType<typeof request>) {
  return async function hire(
    role: RoleName | RoleName[],
    { facility, region, name }: { facility?: string; region?: string; name?: string } = {},
  ): Promise<Person> {
    const names = [role].flat();
    const roles: { id: number }[] = [];
    for (const each of names) {
      const found = await strapi.db.query('admin::role').findOne({ where: { name: each } });
      if (!found) throw new Error(`There is no role '${each}'`);
      roles.push(found);
    }
    count += 1;
    const email = `petugas${count}@example.id`;
    const user = await strapi.service('admin::user').create({
      email,
      firstname: name ?? `${names[0]} ${count}`,
      isActive: true,
      roles: roles.map(({ id }) => id),
    });
    if (facility) await addOfficer(strapi, 'facility', facility, user.id);
    if (region) await addOfficer(strapi, 'region', region, user.id);
    const token = await signIn(strapi, user.id);
    const as = (test: request.Test) => test.set('Authorization', `Bearer ${token}`);
    return {
      id: user.id,
      name: user.firstname,
      email,
      get: (path) => as(http.get(path)),
      post: (path, body) => (body ? as(http.post(path)).send(body) : as(http.post(path))),
      put: (path, body = {}) => as(http.put(path)).send(body),
      delete: (path) => as(http.delete(path)),
      upload: (path, picture, name) =>
        as(http.post(path)).field('fileInfo', JSON.stringify({ name })).attach('files', picture, name),
      content: (type, id) => `/content-manager/collection-types/plugin::humas.${type}${id ? `/${id}` : ''}`,
    };
  };
}

/** What Strapi does once it has compared the password. */
async function signIn(strapi: Core.Strapi, userId: number): Promise<string> {
  const sessions = strapi.sessionManager('admin');
  const session = await sessions.generateRefreshToken(String(userId), `perangkat-${userId}`, { type: 'session' });
  const access = await sessions.generateAccessToken(session.token);
  if ('error' in access) throw new Error(`User ${userId} cannot sign in: ${access.error}`);
  return access.token;
}

export async function addOfficer(strapi: Core.Strapi, type: 'facility' | 'region', documentId: string, userId: number) {
  await strapi
    .documents(`plugin::humas.${type}` as never)
    .update({ documentId, data: { officers: { connect: [userId] } } } as never);
}
