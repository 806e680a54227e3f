/** What the reads promise. All of them answer alike, so it is said once. */
import { z } from 'zod';
import { FAILURES, numbersBeganAnew } from '../../../contracts/failures';
import { embargoedArticleCard, embargoedArticleEdition } from '../../../contracts/public';
import type { Operation, Outcome } from '../core';
import { READS, ZIP_TYPE, type Read } from './reads';
import { EMBARGOED_PARAMETERS } from './validation';

const CACHED = ['ETag', 'Cache-Control', 'Surrogate-Key'] satisfies Outcome['headers'];
const SHORTLY = ['Cache-Control'] satisfies Outcome['headers'];

const refused: Outcome = {
  description: 'A parameter is unknown, doubled or malformed; the error names it',
  shape: FAILURES[400],
};
const unknown: Outcome = { description: 'There never was such an item, in this language', shape: FAILURES[404] };

export function operationOf({ name, path, summary, parameters, shape, contentType, isFresh }: Read): Operation {
  const hasFields = 'fields' in parameters;
  const cached: Outcome['headers'] = contentType === ZIP_TYPE ? [...CACHED, 'Content-Disposition'] : CACHED;
  return {
    id: name,
    method: 'get',
    path,
    tag: tagOf(path),
    summary,
    parameters,
    outcomes: {
      200: {
        description: hasFields ? FOUND_WITH_FIELDS : 'Found',
        shape,
        contentType,
        headers: isFresh ? SHORTLY : cached,
      },
      ...(isFresh ? { 410: beganAnew } : { 304: notModified }),
      ...(path.includes(':slug') && ofOneItem),
      ...(path.includes(':code') && ofOneTopic),
      400: { ...refused, headers: SHORTLY },
      429: {
        description: 'Too many requests from this address',
        shape: FAILURES[429],
        headers: ['Retry-After', ...SHORTLY],
      },
    },
  };
}

const FOUND_WITH_FIELDS =
  'Found. With `fields`, each item has `id`, `slug` and the named fields, and what else is required here is left out';

const notModified: Outcome = { description: 'The reader has this version (`If-None-Match`)', headers: CACHED };
const beganAnew: Outcome = {
  description: '`since` or `epoch` is of another time, e.g. before a backup was restored: begin again with since=0',
  shape: numbersBeganAnew,
  headers: SHORTLY,
};

const ofOneItem: Operation['outcomes'] = {
  301: {
    description: 'The slug is an old one; `Location` has the new',
    shape: FAILURES[301],
    headers: ['Location', ...SHORTLY],
  },
  404: { ...unknown, headers: SHORTLY },
  410: { description: 'It was withdrawn', shape: FAILURES[410], headers: SHORTLY },
};

const ofOneTopic: Operation['outcomes'] = {
  404: { description: 'There is no such topic', shape: FAILURES[404], headers: SHORTLY },
};

const tagOf = (path: string) => (path.split('/')[1] as string).replace(/\..*$/, '');

const embargoed = (id: string, path: string, summary: string, shape: z.ZodType): Operation => ({
  id,
  method: 'get',
  path,
  tag: 'embargoed',
  summary,
  parameters: EMBARGOED_PARAMETERS,
  needsToken: true,
  outcomes: {
    200: { description: 'Found', shape, headers: SHORTLY },
    400: refused,
    401: { description: 'The token is missing or wrong', shape: FAILURES[401] },
    403: { description: 'The token may not read this', shape: FAILURES[403] },
    ...(path.includes(':slug') && missing),
  },
});

const missing: Operation['outcomes'] = { 404: unknown };
const meta = z.object({});

export const operations: Operation[] = [
  ...READS.map(operationOf),
  embargoed(
    'embargoed.find',
    '/embargoed',
    'For partners: articles that are published under an embargo',
    z.object({ data: z.array(embargoedArticleCard), meta }),
  ),
  embargoed(
    'embargoed.findOne',
    '/embargoed/:slug',
    'For partners: one article under embargo, whole',
    z.object({ data: embargoedArticleEdition, meta }),
  ),
];
