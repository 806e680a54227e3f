/** What comes in, looked at before Strapi's GraphQL: that leaves this address out of its limits for bodies. */
import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Settings } from '../../core';
import { excessOf } from './limits';
import { PAGE_SIZES } from './queries';

type Context = Parameters<Core.ControllerHandler>[0];

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const LARGEST_BYTES = 100_000;

/** A JSON object, of the request's body. Strapi may have read it already. */
export async function readJson(ctx: Context): Promise<object> {
  if (!ctx.is('application/json') || ctx.get('Content-Encoding'))
    throw new Refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json, in UTF-8 and not compressed');
  if ((ctx.request.length ?? 0) > LARGEST_BYTES) throw tooLarge();
  const given = (ctx.request as { body?: unknown }).body ?? parsedJson(await textOf(ctx.req));
  if (typeof given !== 'object' || given === null) throw malformed();
  return given;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      pieces.push(piece as Buffer);
      length += (piece as Buffer).length;
      if (length > LARGEST_BYTES) break;
    }
  } catch {
    throw new Refused(400, 'BAD_REQUEST', 'The request ended too early');
  }
  if (length <= LARGEST_BYTES) return Buffer.concat(pieces).toString('utf8');
  request.resume(); // the connection is of use again once the rest has been thrown away
  throw tooLarge();
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

const malformed = () => new Refused(400, 'BAD_REQUEST', 'The body must be a JSON object with a `query`');
const tooLarge = () => new Refused(413, 'CONTENT_TOO_LARGE', `A request may have ${LARGEST_BYTES} bytes`);

const REMEMBERED_BYTES = 4_000_000;

/** Refuses a document that asks for too much. What it has found good it knows again. */
export function scaleOf({ tokens, ...limits }: Settings['graphql']): (source: unknown) => void {
  const good = new LRUCache<string, true>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: (_, source) => source.length * 2 + 100,
  });
  return (source) => {
    if (typeof source !== 'string' || good.has(source)) return;
    const document = parsed(source, tokens);
    const excess = document && excessOf(document, limits, PAGE_SIZES);
    if (excess) throw new Refused(400, 'GRAPHQL_VALIDATION_FAILED', excess);
    if (document) good.set(source, true);
  };
}

/** What cannot be read Apollo refuses itself, and says where. */
function parsed(source: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(source, { maxTokens, noLocation: true });
  } catch {
    return null;
  }
}
