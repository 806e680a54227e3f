import { setMaxListeners } from 'node:events';
import type { Readable } from 'node:stream';
import { parseAddress, literalOf } from './address';
import { headerOf, linksOf, maxAgeOf, retryAfterOf, unicodeOf } from './answer-headers';
import { ACCEPT_ENCODING, readBody } from './body';
import { createConnections, notPublic } from './connections';
import { createDeadline, type Deadline } from './deadline';
import { isReachable, parseNetwork } from './networks';
import { FetchProblem, problemOf } from './problem';
import { isPermanent, nextHop, tooMany, type Hop } from './redirect';
import type { Fetched, FetchRequest } from './request';
import { createTurns } from './turns';

export interface FetcherOptions {
  userAgent: string;
  /** CIDR ranges that every source may reach although they are not public. */
  allowedNetworks?: string[];
  /** Connections at once to one host (name and port); 2. */
  perHost?: number;
  /** Between the beginnings of two requests to one host; 0. */
  minHostIntervalMs?: number;
}

export interface Fetcher {
  /** Rejects with a FetchProblem, and with nothing else. */
  fetch(request: FetchRequest): Promise<Fetched>;
  /** What is under way ends as `stopped`. */
  close(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;
const MOST_OF_ERROR_PAGE = 64 * 1024;
const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Readable;
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, allowedNetworks = [], perHost = 2, minHostIntervalMs = 0 } = options;
  allowedNetworks.forEach(parseNetwork);
  const connections = createConnections();
  const turns = createTurns(perHost, minHostIntervalMs);
  const closing = new AbortController();
  // One listener for each request under way.
  setMaxListeners(0, closing.signal);

  async function fetch(request: FetchRequest): Promise<Fetched> {
    const { headersSeconds = 10, totalSeconds = 20, waitSeconds = 0, signal } = request;
    const stops = signal ? [signal, closing.signal] : [closing.signal];
    const deadline = createDeadline(headersSeconds + waitSeconds, totalSeconds + waitSeconds, stops);
    let host = request.address.slice(0, 200);
    try {
      const first = firstHop(request);
      host = first.url.host;
      return await follow(first, request, deadline);
    } catch (error) {
      throw deadline.signal.aborted ? deadline.signal.reason : problemOf(error, host);
    } finally {
      deadline.end();
    }
  }

  async function follow(first: Hop, request: FetchRequest, deadline: Deadline): Promise<Fetched> {
    const { maxRedirects = 5 } = request;
    let hop = first;
    let movedTo: string | null = null;
    let isMoving = true;
    for (let redirects = 0; ; redirects += 1) {
      const next = await atHost(hop, request, deadline, movedTo);
      if ('body' in next) return next;
      if (redirects >= maxRedirects) throw tooMany(maxRedirects);
      isMoving &&= isPermanent(next.status);
      if (isMoving) movedTo = next.hop.url.href;
      hop = next.hop;
    }
  }

  /** One request, when it is its turn: the answer, or where it sends us. */
  async function atHost(hop: Hop, request: FetchRequest, deadline: Deadline, movedTo: string | null) {
    const isWaiting = (request.waitSeconds ?? 0) > 0;
    const leave = isWaiting
      ? await turns.pass(hop.url.host, deadline.signal)
      : await turns.take(hop.url.host, deadline.signal);
    try {
      deadline.begin();
      deadline.awaitHeaders();
      const answer = await send(hop, request, deadline.signal);
      deadline.headersCame();
      const next = redirectOf(hop, answer);
      return next
        ? { status: answer.status, hop: next }
        : await fetchedOf(answer, hop.url, request, deadline.signal, movedTo);
    } catch (error) {
      throw deadline.signal.aborted ? deadline.signal.reason : problemOf(error, hop.url.host);
    } finally {
      leave?.();
    }
  }

  async function send(hop: Hop, request: FetchRequest, signal: AbortSignal): Promise<Answer> {
    const networks = [...allowedNetworks, ...(request.allowedNetworks ?? [])];
    const literal = literalOf(hop.url);
    if (literal && !isReachable(literal, networks.map(parseNetwork))) throw notPublic(hop.url.hostname);
    const form = hop.method === 'POST' ? new URLSearchParams(request.form).toString() : null;
    const { statusCode, headers, body } = await connections.under(networks).request({
      origin: hop.url.origin,
      path: hop.url.pathname + hop.url.search,
      method: hop.method,
      headers: headersFor(hop, request, userAgent),
      body: form,
      signal,
    });
    return { status: statusCode, headers, body };
  }

  return {
    fetch,
    async close() {
      closing.abort();
      await connections.close();
    },
  };
}

function firstHop({ address, method = 'GET', allowedNetworks = [] }: FetchRequest): Hop {
  try {
    allowedNetworks.forEach(parseNetwork);
  } catch (error) {
    const { message } = error as Error;
    throw new FetchProblem('address', { id: `Jaringan sumber itu salah ditulis: ${message}`, en: message });
  }
  return { url: parseAddress(address), method, isConditional: method === 'GET' };
}

function headersFor(hop: Hop, request: FetchRequest, userAgent: string): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: request.accept ?? ACCEPT,
    'accept-encoding': ACCEPT_ENCODING,
  };
  if (hop.method === 'POST') headers['content-type'] = 'application/x-www-form-urlencoded';
  if (!hop.isConditional) return headers;
  if (isSendable(request.etag)) headers['if-none-match'] = request.etag;
  if (isSendable(request.lastModified)) headers['if-modified-since'] = request.lastModified;
  return headers;
}

/** Both come from another site, long ago. */
const isSendable = (value: string | null | undefined): value is string =>
  Boolean(value) && /^[\x20-\x7e]{1,1024}$/.test(value as string);

function redirectOf(hop: Hop, { status, headers, body }: Answer): Hop | null {
  try {
    const next = nextHop(hop, status, unicodeOf(headerOf(headers, 'location')));
    if (next) dismiss(body);
    return next;
  } catch (error) {
    dismiss(body);
    throw error;
  }
}

/** The connection ends with it: what else it carries is nobody's. */
const dismiss = (body: Readable) => body.on('error', () => {}).destroy();

async function fetchedOf(
  answer: Answer,
  url: URL,
  request: FetchRequest,
  signal: AbortSignal,
  movedTo: string | null,
): Promise<Fetched> {
  const { status, headers } = answer;
  const header = (name: string) => headerOf(headers, name);
  return {
    status,
    address: url.href,
    movedTo,
    contentType: header('content-type'),
    etag: header('etag'),
    lastModified: header('last-modified'),
    retryAfterSeconds: retryAfterOf(header('retry-after'), Date.now()),
    maxAgeSeconds: maxAgeOf(header('cache-control'), header('age')),
    links: linksOf(unicodeOf(header('link')), url.href),
    body: await bodyOf(answer, request.maxBytes ?? 10 * MEGABYTE, signal),
  };
}

async function bodyOf({ status, headers, body }: Answer, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  // An answer without a body may still say how it would be packed.
  const encoding = status === 204 || status === 304 ? null : headerOf(headers, 'content-encoding');
  if (status < 400) return await readBody(body, encoding, { bytes: maxBytes, isCut: false });
  // The status is the news; a page about it that cannot be read is no second problem.
  return await readBody(body, encoding, { bytes: Math.min(maxBytes, MOST_OF_ERROR_PAGE), isCut: true }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      return Buffer.alloc(0);
    },
  );
}
