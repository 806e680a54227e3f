/** One guarded request: of what others publish, and nothing of what is inside. */
import { request, type Dispatcher } from 'undici';
import { assertLiteralReachable, readAddress } from './address';
import { readBody } from './body';
import { createConnections } from './connections';
import { linksIn, maxAgeIn, retryAfterIn, type Link } from './headers';
import { createPoliteness } from './politeness';
import { FetchProblem } from './problem';

export interface FetchRequest {
  address: string;
  etag?: string | null;
  lastModified?: string | null;
  accept?: string;
  /** Ranges (CIDR) that this request may reach although they are not public. */
  allowedNetworks?: readonly string[];
  /** Of the body, after decompression. */
  maxBytes?: number;
  /** From asking to the answer's headers, for each redirect. */
  headersSeconds?: number;
  /** Names, connections, redirects and body together; waiting for the host's turn does not count. */
  totalSeconds?: number;
  maxRedirects?: number;
  /** A long poll: the answer may take so much longer. */
  waitSeconds?: number;
  method?: 'GET' | 'POST';
  form?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Fetched {
  status: number;
  /** After redirects. */
  address: string;
  /** Where it moved for good: every redirect on the way said so. */
  movedTo: string | null;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  retryAfterSeconds: number | null;
  maxAgeSeconds: number | null;
  links: Link[];
  /** Empty for 304. */
  body: Buffer;
}

export interface FetcherOptions {
  userAgent: string;
  /** Ranges that every request may reach. */
  allowedNetworks?: readonly string[];
  perHost?: number;
  hostIntervalMs?: number;
}

export interface Fetcher {
  /** Answers of any status; what gave no answer is a `FetchProblem`. */
  fetch(request: FetchRequest): Promise<Fetched>;
  close(): Promise<void>;
}

const TEN_MEGABYTES = 10 * 2 ** 20;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);

export function createFetcher(options: FetcherOptions): Fetcher {
  const connections = createConnections();
  const politeness = createPoliteness({ perHost: options.perHost ?? 2, intervalMs: options.hostIntervalMs ?? 200 });
  return {
    async fetch(given) {
      const networks = [...(options.allowedNetworks ?? []), ...(given.allowedNetworks ?? [])];
      const asked = readAddress(given.address);
      const isLongPoll = (given.waitSeconds ?? 0) > 0;
      const deadline = createDeadline(given);
      let url = asked;
      let movedTo: string | null = null;
      let isForGood = true;
      try {
        for (let redirects = 0; ; redirects += 1) {
          assertLiteralReachable(url.hostname, url.href, networks);
          const leave = isLongPoll ? () => {} : await deadline.paused(() => politeness.seat(url.host, given.signal));
          try {
            const answer = await deadline.untilHeaders((signal) =>
              request(url, {
                ...requestOf(given, options.userAgent, url.origin === asked.origin),
                dispatcher: connections.agentFor(networks),
                signal,
              }),
            );
            const location = REDIRECTS.has(answer.statusCode) && headerOf(answer, 'location');
            if (!location || given.method === 'POST') return await fetched(answer, url, movedTo, given, deadline);
            await discard(answer);
            if (redirects >= (given.maxRedirects ?? 5)) throw new FetchProblem('redirects', url.href);
            const next = readAddress(location, url.href);
            // A way back to an unprotected address is gone, and never kept.
            isForGood &&= FOR_GOOD.has(answer.statusCode) && !(url.protocol === 'https:' && next.protocol === 'http:');
            url = next;
            if (isForGood) movedTo = url.href;
          } finally {
            leave();
          }
        }
      } catch (error) {
        throw problemOf(error, url.href, deadline.passed(), given.signal);
      } finally {
        deadline.end();
      }
    },
    close: () => connections.close(),
  };
}

function requestOf(
  { etag, lastModified, accept, method, form }: FetchRequest,
  userAgent: string,
  isSameOrigin: boolean,
) {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: accept ?? '*/*',
    'accept-encoding': 'gzip, br',
  };
  // Another origin has no business with what the first one told us.
  if (isSameOrigin && etag) headers['if-none-match'] = etag;
  if (isSameOrigin && lastModified) headers['if-modified-since'] = lastModified;
  if (!form) return { method: method ?? 'GET', headers } as const;
  headers['content-type'] = 'application/x-www-form-urlencoded';
  return { method: method ?? 'POST', headers, body: new URLSearchParams(form).toString() } as const;
}

async function fetched(
  answer: Dispatcher.ResponseData,
  url: URL,
  movedTo: string | null,
  given: FetchRequest,
  deadline: Deadline,
): Promise<Fetched> {
  const body = await readBody(answer.body, {
    encoding: headerOf(answer, 'content-encoding'),
    maxBytes: given.maxBytes ?? TEN_MEGABYTES,
    where: url.href,
  });
  deadline.end();
  return {
    status: answer.statusCode,
    address: url.href,
    movedTo,
    contentType: headerOf(answer, 'content-type'),
    etag: headerOf(answer, 'etag'),
    lastModified: headerOf(answer, 'last-modified'),
    retryAfterSeconds: retryAfterIn(headerOf(answer, 'retry-after'), Date.now()),
    maxAgeSeconds: maxAgeIn(headerOf(answer, 'cache-control')),
    links: linksIn(headerOf(answer, 'link'), url.href),
    body,
  };
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(', ') : value) ?? null;
}

/** The rest of a redirect's body is not worth waiting for, and its connection not worth keeping. */
async function discard({ body }: Dispatcher.ResponseData): Promise<void> {
  body.on('error', () => {});
  body.destroy();
}

type Passed = 'slow-headers' | 'slow-body' | null;

interface Deadline {
  /** The clock stands still meanwhile. */
  paused<Result>(work: () => Promise<Result>): Promise<Result>;
  untilHeaders<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  passed(): Passed;
  end(): void;
}

function createDeadline({ headersSeconds = 10, totalSeconds = 20, waitSeconds = 0, signal }: FetchRequest): Deadline {
  const abort = new AbortController();
  let passed: Passed = null;
  let left = (totalSeconds + waitSeconds) * 1000;
  let startedAt = 0;
  let timer: NodeJS.Timeout | null = null;
  let isAtHeaders = true;
  const onStop = () => abort.abort();
  signal?.addEventListener('abort', onStop, { once: true });
  const go = () => {
    startedAt = performance.now();
    timer = setTimeout(() => {
      passed ??= isAtHeaders ? 'slow-headers' : 'slow-body';
      abort.abort();
    }, left);
  };
  const halt = () => {
    if (timer) clearTimeout(timer);
    if (timer) left -= performance.now() - startedAt;
    timer = null;
  };
  go();
  return {
    async paused(work) {
      halt();
      try {
        return await work();
      } finally {
        go();
      }
    },
    async untilHeaders(work) {
      isAtHeaders = true;
      const headers = setTimeout(
        () => {
          passed ??= 'slow-headers';
          abort.abort();
        },
        (headersSeconds + waitSeconds) * 1000,
      );
      try {
        return await work(abort.signal);
      } finally {
        isAtHeaders = false;
        clearTimeout(headers);
      }
    },
    passed: () => passed,
    end() {
      halt();
      signal?.removeEventListener('abort', onStop);
    },
  };
}

function problemOf(error: unknown, where: string, passed: Passed, signal?: AbortSignal): Error {
  if (passed) return new FetchProblem(passed, where);
  if (signal?.aborted) return new FetchProblem('stopped', where);
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FetchProblem) return cause;
    const code = String((cause as NodeJS.ErrnoException).code ?? '');
    if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return new FetchProblem('tls', where, { cause: error });
    if (code === 'UND_ERR_HEADERS_OVERFLOW') return new FetchProblem('too-large', where, { cause: error });
    if (code === 'UND_ERR_CONNECT_TIMEOUT') return new FetchProblem('slow-headers', where, { cause: error });
  }
  return new FetchProblem('connection', where, { cause: error });
}
