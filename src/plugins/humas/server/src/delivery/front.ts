/**
 * From a request to an answer with all its headers, whoever brings it: Strapi's route or the short lane. Host and
 * X-Forwarded-* never reach a body or a link.
 */
import type { Readable } from 'node:stream';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { settingsOf } from '../core';
import { editionsOf } from '../edition';
import { createAddressReader } from './addresses';
import { answerOf, createAnswerCache, type KeptAnswer } from './answer-cache';
import { acceptedEncoding, encode, isWorthCompressing, type Encoding } from './encoding';
import { createRateLimit } from './rate-limit';
import type { Read } from './reads';
import { failure, type Reply } from './reply';
import type { DeliveryService } from './service';

export interface Request {
  read: Read;
  slug: string;
  /** As it stands in the address, without the query. */
  path: string;
  /** Without the question mark. */
  query: string;
  headers: Record<string, string | string[] | undefined>;
  /** The other end of the connection. */
  peer: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Empty for 304. What is made while it is sent begins when it is called: not for HEAD. */
  body: Buffer | (() => Readable);
}

export interface Front {
  answer(request: Request): Promise<Answer>;
  /** Counts a request that is answered elsewhere: seconds to wait, 0 when it may pass. */
  admit(headers: Request['headers'], peer: string): Promise<number>;
}

const NOTHING = Buffer.alloc(0);
/** An error may be over soon: a new item, a mistake that was mended. */
const FAILED_SECONDS = 5;

export function createFront(strapi: Core.Strapi, delivery: DeliveryService): Front {
  const settings = settingsOf(strapi);
  const cache = createAnswerCache(settings.cache.megabytes, () => editionsOf(strapi).state());
  const limit = createRateLimit(strapi, settings.rateLimit);
  const addressOf = createAddressReader(settings.trustedProxies);
  const { maxAgeSeconds, staleWhileRevalidateSeconds } = settings.cache;
  const lasting = `public, max-age=${maxAgeSeconds}, stale-while-revalidate=${staleWhileRevalidateSeconds}`;
  const passing = `public, max-age=${Math.min(FAILED_SECONDS, maxAgeSeconds)}`;

  const understand = createUnderstanding();

  function find({ read, slug, query, headers }: Request): Promise<KeptAnswer> {
    const { question, key } = understand(read, query);
    const make = () => read.answer(delivery, slug, question);
    return isAnonymous(headers) ? cache.get(`${slug} ${key}`, make) : make().then(answerOf);
  }

  const controlOf = (reply: Reply) => ('isFresh' in reply ? 'no-store' : 'version' in reply ? lasting : passing);

  const isLimited = settings.rateLimit.requests > 0;
  const admit: Front['admit'] = (headers, peer) => limit.ask(addressOf(peer, one(headers['x-forwarded-for'])));

  return {
    admit,
    async answer(request) {
      const cors = corsOf(settings.corsOrigins, one(request.headers.origin));
      const wait = isLimited ? await admit(request.headers, request.peer) : 0;
      if (wait > 0) return tooMany(wait, cors);
      let found: KeptAnswer;
      try {
        found = await find(request);
      } catch (error) {
        found = asAnswer(error);
      }
      const control = isAnonymous(request.headers) ? controlOf(found.reply) : PERSONAL;
      const { encoding, ...answer } = dressed(request, found, { ...cors, 'Cache-Control': control });
      return encoding ? { ...answer, body: await encode(found, encoding) } : answer;
    },
  };
}

interface Understood {
  question: unknown;
  /** The same for every spelling of the question. */
  key: string;
}

const QUERIES_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 300;

/** Parsing costs more than a kept answer, and most readers ask in the same words. */
function createUnderstanding(): (read: Read, query: string) => Understood {
  const known = new LRUCache<string, Understood>({ max: QUERIES_REMEMBERED });
  return (read, query) => {
    const words = `${read.name}?${query}`;
    const remembered = known.get(words);
    if (remembered) return remembered;
    const question = read.parse(query);
    const understood = { question, key: `${read.name} ${JSON.stringify(question)}` };
    if (words.length <= LONGEST_REMEMBERED) known.set(words, understood);
    return understood;
  };
}

/** A caller who names himself gets an answer that no cache keeps. */
const PERSONAL = 'private, no-store';

interface Dressed extends Answer {
  /** What `body` is still to be compressed with. */
  encoding: Encoding | null;
}

function dressed(request: Request, found: KeptAnswer, headers: Record<string, string>): Dressed {
  const { reply } = found;
  const isCompressible = isWorthCompressing(found);
  if (isCompressible) addVary(headers, 'Accept-Encoding');
  if ('movedTo' in reply && reply.movedTo) headers.Location = newAddress(request, reply.movedTo);
  const encoding = isCompressible ? acceptedEncoding(one(request.headers['accept-encoding'])) : null;
  if ('version' in reply) {
    headers.ETag = `"${reply.version}${encoding ? `-${encoding}` : ''}"`;
    if (reply.surrogateKeys.length > 0) headers['Surrogate-Key'] = reply.surrogateKeys.join(' ');
    if (reply.modifiedAt) headers['Last-Modified'] = new Date(reply.modifiedAt).toUTCString();
    if (reply.links?.length) headers.Link = reply.links.join(', ');
    if (isKnown(request, reply)) return { status: 304, headers, body: NOTHING, encoding: null };
  }
  headers['Content-Type'] = reply.contentType;
  if ('open' in reply) {
    headers['Content-Disposition'] = `attachment; filename="${reply.fileName}"`;
    return { status: reply.status, headers, encoding: null, body: reply.open };
  }
  if (encoding) headers['Content-Encoding'] = encoding;
  return { status: reply.status, headers, body: found.plain, encoding };
}

/** RFC 9110 13.1.3: a date is asked only where there is no tag. */
function isKnown({ headers }: Request, { version, modifiedAt }: { version: string; modifiedAt?: string }): boolean {
  const tags = one(headers['if-none-match']);
  if (tags !== undefined) return has(tags, version);
  const since = Date.parse(one(headers['if-modified-since']) ?? '');
  return modifiedAt !== undefined && Math.floor(Date.parse(modifiedAt) / 1000) * 1000 <= since;
}

/** Each encoding has a tag of its own, but whoever has one of them has this version. */
function has(header: string, version: string): boolean {
  if (header.trim() === '*') return true;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.some((tag) => [`"${version}"`, `"${version}-br"`, `"${version}-gzip"`].includes(tag));
}

function asAnswer(error: unknown): KeptAnswer {
  if (!(error instanceof errors.ApplicationError)) throw error;
  const { name, message, details } = error as { name: string; message: string; details?: object };
  return answerOf(failure(400, name, message, details));
}

function tooMany(seconds: number, headers: Record<string, string>): Answer {
  const reply: Reply = failure(429, 'RateLimitError', `Too many requests; come again in ${seconds} s`, {
    retryAfterSeconds: seconds,
  });
  return {
    status: 429,
    headers: {
      ...headers,
      'Cache-Control': PERSONAL,
      'Retry-After': String(seconds),
      'Content-Type': reply.contentType,
    },
    body: Buffer.from(reply.body),
  };
}

/** The same route under the item's present slug; parameters come along. */
function newAddress({ read, path, query }: Request, slug: string): string {
  const segments = path.replace(/\/+$/, '').split('/');
  const fromEnd = read.path.split('/').length - read.path.split('/').indexOf(':slug');
  segments[segments.length - fromEnd] = slug;
  return `${segments.join('/')}${query ? `?${query}` : ''}`;
}

/** Reads need no credentials, so every site may be let in without asking who it is. */
export function corsOf(origins: '*' | string[], origin: string | undefined): Record<string, string> {
  if (origins === '*') return { 'Access-Control-Allow-Origin': '*', ...EXPOSED };
  if (!origin || !origins.includes(origin)) return { Vary: 'Origin' };
  return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin', ...EXPOSED };
}

const EXPOSED = { 'Access-Control-Expose-Headers': 'ETag, Retry-After' };

function addVary(headers: Record<string, string>, name: string) {
  headers.Vary = headers.Vary ? `${headers.Vary}, ${name}` : name;
}

function isAnonymous(headers: Request['headers']): boolean {
  return !headers.authorization && !headers.cookie;
}

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header.join(', ') : header);
