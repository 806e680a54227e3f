/** What a public route promises. A room says so beside its routes, and the description of the API is made of all of them. */
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';

export interface Operation {
  /** The action of the route (`articles.find`). */
  id: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** As in the route: `/articles/:slug`. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  /** Of the query, each key as in the address. */
  parameters?: z.ZodRawShape;
  /** Of the request. */
  headers?: z.ZodRawShape;
  body?: z.ZodType;
  /** Asks for an API token. */
  needsToken?: boolean;
  /** By status. */
  outcomes: Record<number, Outcome>;
}

export interface Outcome {
  description: string;
  /** None for an answer without a body. */
  shape?: z.ZodType;
  /** `application/json` where nothing else is said. */
  contentType?: string;
  headers?: HeaderName[];
}

export type HeaderName =
  | 'ETag'
  | 'Cache-Control'
  | 'Content-Disposition'
  | 'Surrogate-Key'
  | 'Last-Modified'
  | 'Link'
  | 'Location'
  | 'Retry-After';

const NAME = 'humas.operations';

export function addOperations(strapi: Core.Strapi, operations: Operation[]) {
  strapi.add(NAME, () => operations);
}

export const operationsOf = (strapi: Core.Strapi) => strapi.get(NAME) as Operation[];
