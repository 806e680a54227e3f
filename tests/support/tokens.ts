import type { Test } from 'supertest';
import type { Made } from './make';
import type { Newsroom } from './newsroom';

export type TokenType = 'read-only' | 'full-access' | 'custom';

/** A machine with an API token, asking below /api/humas. */
export interface Integration {
  id: number;
  name: string;
  accessKey: string;
  get(path: string): Test;
  post(path: string, data?: object, key?: string): Test;
  put(path: string, data: object, key?: string): Test;
}

let count = 0;

/** As an administrator makes it: a type, and the units that name it under "Token API". */
export async function integration(
  { strapi, http }: Newsroom,
  units: Made[],
  { type = 'full-access', permissions }: { type?: TokenType; permissions?: string[] } = {},
): Promise<Integration> {
  count += 1;
  const given = { name: `Portal ${count}`, type, description: '', lifespan: null, permissions };
  const { id, accessKey } = await strapi.service('admin::api-token-content-api').create(given);
  for (const { documentId } of units)
    await strapi
      .documents('plugin::humas.facility' as never)
      .update({ documentId, data: { apiTokens: { connect: [id] } } } as never);
  const as = (test: Test, key?: string) => {
    test.set('Authorization', `Bearer ${accessKey}`);
    return key === undefined ? test : test.set('Idempotency-Key', key);
  };
  return {
    id,
    name: given.name,
    accessKey,
    get: (path) => as(http.get(`/api/humas${path}`)),
    post: (path, data, key) => as(http.post(`/api/humas${path}`), key).send(data ? { data } : undefined),
    put: (path, data, key) => as(http.put(`/api/humas${path}`), key).send({ data }),
  };
}
