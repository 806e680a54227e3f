import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { contractOf, type Contract } from './contract';

export type Http = ReturnType<typeof request>;
const METHODS = ['get', 'head', 'post', 'put', 'delete'] as const;

/** Asks over HTTP; what is answered below /api/humas is held against the description of the API. */
export function checkedHttp(strapi: Core.Strapi): { http: Http; contract: () => Contract } {
  const http = request(strapi.server.httpServer);
  const base = `${strapi.config.get('api.rest.prefix', '/api')}/humas`;
  let contract: Contract | null = null;
  const known = () =>
    (contract ??= contractOf(JSON.parse(strapi.plugin('humas').service('delivery').description()), base));
  const checked = Object.fromEntries(
    METHODS.map((method) => [
      method,
      (address: string) => {
        const test = http[method](address);
        if (!address.startsWith(`${base}/`)) return test;
        return test.expect(({ status, headers, text }) =>
          known().check({ method: method.toUpperCase(), address, status, headers, text: text ?? '' }),
        );
      },
    ]),
  );
  return { http: { ...http, ...checked } as Http, contract: known };
}
