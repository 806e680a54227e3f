/** Requests and nothing else: one address in, the body of a good answer out. */
import type { Locale } from '../../contracts/public';
import { HumasError } from './error';
import { queryOf, type Asked } from './query';

export interface ClientOptions {
  /** Where the newsroom is: `https://humas.example.go.id`. Left out in a page that the newsroom itself serves. */
  url?: string;
  /** Of every read that names none. Without it lists are Indonesian, and an item answers in the language of its slug. */
  locale?: Locale;
  /** Another fetch, for a framework's own cache: `(address, init) => fetch(address, { ...init, next: { revalidate: 60 } })`. */
  fetch?: typeof globalThis.fetch;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** How often a 429 is asked again after the time that it names. Once, unless it is said. */
  retries?: number;
  /** A longer wait than this is an error at once. */
  longestWaitSeconds?: number;
}

export interface Reader {
  <Body>(path: string, asked: Asked & { signal?: AbortSignal }): Promise<Body>;
}

export function createReader(options: ClientOptions): Reader {
  const { locale, retries = 1, longestWaitSeconds = 60 } = options;
  const headers = { accept: 'application/json', ...options.headers };

  return async function read<Body>(path: string, { signal, ...asked }: Asked & { signal?: AbortSignal }) {
    const address = addressOf(options.url, path, {
      ...asked,
      locale: asked.locale === undefined ? locale : asked.locale,
    });
    const fetch = options.fetch ?? globalThis.fetch; // looked up late: a framework may replace it
    for (let left = retries; ; left -= 1) {
      const response = await fetch(address, { headers, signal });
      if (response.ok) return bodyOf<Body>(response);
      const error = await errorOf(response);
      const wait = error.status === 429 ? error.retryAfterSeconds : null;
      if (left <= 0 || wait === null || wait > longestWaitSeconds) throw error;
      await pause(wait, signal);
    }
  };
}

export function addressOf(url = '', path: string, asked: Asked): string {
  const query = queryOf(asked);
  return `${url.replace(/\/+$/, '')}/api/humas/${path}${query ? `?${query}` : ''}`;
}

/** A part of an address. `.` and `..` would be other addresses, and nothing would be the list. */
export function segment(slug: string): string {
  if (!/^\.{0,2}$/.test(slug)) return encodeURIComponent(slug);
  throw new HumasError(404, { name: 'NotFoundError', message: `'${slug}' is no slug` });
}

async function bodyOf<Body>(response: Response): Promise<Body> {
  const body = await jsonOf(response);
  if (body && 'data' in body) return body as Body;
  throw new HumasError(response.status, { message: 'This answer is not one of a newsroom; is the address right?' });
}

async function errorOf(response: Response): Promise<HumasError> {
  const body = await jsonOf(response);
  return new HumasError(response.status, body?.error ?? {}, response.headers.get('retry-after'));
}

/** A proxy's error page is no JSON. A connection that breaks meanwhile stays an error of its own. */
async function jsonOf(response: Response): Promise<{ error?: object } | null> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
