/**
 * Public reads before Strapi's chain of middlewares, which costs more than the answer itself. The chain's own headers
 * (security and the like) are learned from answers that went through it; the lane opens when two of them agree, and stays
 * closed where a middleware is configured that may do more than the known ones.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { settingsOf } from '../core';
import type { Answer, Front } from './front';
import { READS, type Read } from './reads';

export interface Lane {
  open(): void;
  /** Whether it has learned the chain's headers, so that plain reads take it. */
  isOpen(): boolean;
  /** Looks at an answer that took the long way. */
  learn(response: ServerResponse, answer: Answer): void;
}

/** What these do to a read is either a constant header, or done here as well (logging), or nothing. */
const KNOWN = new Set(
  ['logger', 'errors', 'security', 'cors', 'poweredBy', 'query', 'body', 'session', 'favicon', 'public'].map(
    (name) => `strapi::${name}`,
  ),
);
/** Set by Node, or by each answer itself. */
const NOT_OF_THE_CHAIN = new Set([
  ...['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-type', 'content-encoding'],
  ...['vary', 'etag', 'location', 'cache-control', 'surrogate-key', 'retry-after', 'content-disposition'],
  ...['access-control-allow-origin', 'access-control-allow-credentials', 'access-control-expose-headers'],
]);

/** Names and values in turn, as Node writes them fastest: an object of so many costs as much as the answer itself. */
type Headers = string[];

export function createLane({ strapi }: { strapi: Core.Strapi }): Lane {
  let sample: string | null = null;
  let constant: Headers | null = null;
  let isHopeless = false;
  let isThere = false;

  return {
    isOpen: () => isThere && constant !== null,
    open() {
      const middlewares = middlewaresOf(strapi);
      const stranger = middlewares.find((name) => !KNOWN.has(name));
      if (stranger) strapi.log.info(`humas: no short lane for public reads, because of the middleware ${stranger}`);
      if (stranger || !settingsOf(strapi).shortLane) return;
      isThere = true;
      const { httpServer } = strapi.server;
      const listeners = httpServer.listeners('request') as RequestListener[];
      httpServer.removeAllListeners('request');
      const longWay: RequestListener = (request, response) => {
        for (const listener of listeners) listener.call(httpServer, request, response);
      };
      const find = matcher(String(strapi.config.get('api.rest.prefix', '/api')));
      // strapi::logger's own line, where it is configured.
      const log = middlewares.includes('strapi::logger') ? (line: string) => strapi.log.http(line) : null;
      const front: Front = strapi.plugin('humas').service('front');
      httpServer.on('request', (request, response) => {
        const asked = constant && find(request);
        if (!asked || !constant) return longWay(request, response);
        answer(front, asked, request, response, constant, log).catch((error: Error) => {
          // A fault: the long way answers it, in the form and with the log of any other.
          strapi.log.debug(`humas: the short lane hands a request on: ${error.message}`);
          if (!response.headersSent) longWay(request, response);
          else response.destroy();
        });
      });
    },
    learn(response, { status }) {
      if (constant || isHopeless || status !== 200) return;
      response.once('finish', () => {
        const headers = chainHeaders(response);
        const text = JSON.stringify(headers);
        if (sample === text) constant = headers;
        else if (sample !== null) {
          isHopeless = true;
          strapi.log.info('humas: no short lane for public reads, because a middleware sets headers that change');
        }
        sample = text;
      });
    },
  };
}

function middlewaresOf(strapi: Core.Strapi): string[] {
  const configured = strapi.config.get('middlewares', []) as (string | { name?: string; resolve?: string })[];
  return configured.map((each) => (typeof each === 'string' ? each : (each.name ?? each.resolve ?? '?')));
}

function chainHeaders(response: ServerResponse): Headers {
  return Object.entries(response.getHeaders())
    .filter(([name, value]) => value !== undefined && !NOT_OF_THE_CHAIN.has(name))
    .flatMap(([name, value]) => [value ?? ''].flat().flatMap((each) => [name, String(each)]));
}

interface Asked {
  read: Read;
  slug: string;
  path: string;
  query: string;
}

/** Plain addresses only; whatever is unusual takes the long way. */
function matcher(prefix: string): (request: IncomingMessage) => Asked | null {
  const base = `${prefix}/humas/`;
  const reads = READS.map((read) => ({ read, segments: read.path.slice(1).split('/') }));
  return ({ method, url = '' }) => {
    if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith(base)) return null;
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const given = path.slice(base.length).split('/');
    const found = reads.find(({ segments }) => fits(segments, given));
    if (!found) return null;
    const slug = given[found.segments.indexOf(':slug')] ?? '';
    return { read: found.read, slug, path, query: mark < 0 ? '' : url.slice(mark + 1) };
  };
}

const PLAIN = /^[\w.~-]+$/;

function fits(segments: string[], given: string[]): boolean {
  if (segments.length !== given.length) return false;
  return segments.every((segment, index) => {
    const text = given[index] as string;
    return segment === ':slug' ? PLAIN.test(text) : segment === text;
  });
}

async function answer(
  front: Front,
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  constant: Headers,
  log: ((line: string) => void) | null,
) {
  const startedAt = Date.now();
  const peer = request.socket.remoteAddress ?? '';
  const { status, headers, body } = await front.answer({ ...asked, headers: request.headers, peer });
  const fields = constant.slice();
  for (const name in headers) fields.push(name, headers[name] as string);
  if (status !== 304 && typeof body !== 'function') fields.push('Content-Length', String(body.length));
  response.writeHead(status, fields);
  if (request.method === 'HEAD' || status === 304) response.end();
  else if (typeof body === 'function') await pipeline(body(), response);
  else response.end(body);
  log?.(`${request.method} ${request.url} (${Date.now() - startedAt} ms) ${status}`);
}
