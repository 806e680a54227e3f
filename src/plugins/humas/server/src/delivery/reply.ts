/** What a read has to say, before anybody asks for headers: stored JSON is joined, never made. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { EditionType, Pagination } from '../../../contracts/public';
import type { ItemAnswer, ListedCard, ListQuery } from '../edition';

export interface FoundReply {
  status: 200;
  body: string;
  contentType: string;
  /** Changes with every byte of the body. */
  version: string;
  /** What a CDN may purge it by: `article:<id>`, `facility:<id>`, `articles` … */
  surrogateKeys: string[];
  /** ISO 8601. Only where every change of the body comes with a later one: it answers If-Modified-Since. */
  modifiedAt?: string;
  /** Of the Link header: `<https://hub.example/>; rel="hub"`. */
  links?: string[];
}
export interface FailedReply {
  status: number;
  body: string;
  contentType: string;
  /** The present slug of an item that moved. */
  movedTo?: string;
}
/** True only at this moment: no cache keeps it, here or on the way. */
export interface FreshReply {
  status: 200;
  body: string;
  contentType: string;
  isFresh: true;
}
/** Made while it is sent, for each reader anew: it may be larger than memory. */
export interface StreamedReply extends Omit<FoundReply, 'body'> {
  /** Called when a reader is there to take it. */
  open(): Readable;
  /** What it is saved as; plain ASCII. */
  fileName: string;
}
export type Reply = FoundReply | FreshReply | FailedReply | StreamedReply;

export const JSON_TYPE = 'application/json; charset=utf-8';

interface Listed {
  cards: ListedCard[];
  shows: ListQuery['shows'];
  pagination?: Pagination;
}

export function listReply(
  collection: string,
  type: EditionType,
  { cards, shows, pagination }: Listed,
  fields: string[] | undefined,
): FoundReply {
  const texts = cards.map(({ card }) => (fields ? only(card, fields) : card));
  const meta = JSON.stringify(pagination ? { pagination } : {});
  return {
    status: 200,
    body: `{"data":[${texts.join(',')}],"meta":${meta}}`,
    contentType: JSON_TYPE,
    version: versionOf(cards.map(({ version }) => version).join(), meta, fields),
    surrogateKeys: [
      collection,
      ...shows.map(({ role, target }) => `${role}:${target}`),
      ...cards.map(({ documentId }) => `${type}:${documentId}`),
    ],
  };
}

export function itemReply(
  type: EditionType,
  { edition, version, documentId, shows }: Extract<ItemAnswer, { is: 'live' }>,
  fields: string[] | undefined,
): FoundReply {
  return {
    status: 200,
    body: `{"data":${fields ? only(edition, fields) : edition},"meta":{}}`,
    contentType: JSON_TYPE,
    version: fields ? versionOf(version, '', fields) : version,
    surrogateKeys: [`${type}:${documentId}`, ...shows],
  };
}

/** Of a text that is made once and not of editions. */
export function fixedReply(body: string, contentType: string): FoundReply {
  return { status: 200, body, contentType, version: versionOf(body, '', undefined), surrogateKeys: [] };
}

export function freshReply(body: string, contentType: string): FreshReply {
  return { status: 200, body, contentType, isFresh: true };
}

/** To the same route under the item's present slug; the front adds the address. */
export function movedReply(slug: string): FailedReply {
  return { ...failure(301, 'MovedPermanently', `This item is now at '${slug}'`, { slug }), movedTo: slug };
}

export const goneReply = (reason: string | null) => failure(410, 'GoneError', 'This item was withdrawn', { reason });

export const unknownReply = (type: EditionType | 'topic', key: string) =>
  failure(404, 'NotFoundError', `There is no ${type} '${key.slice(0, 140)}'`);

export function failure(status: number, name: string, message: string, details: object = {}): FailedReply {
  const body = JSON.stringify({ data: null, error: { status, name, message, details } });
  return { status, body, contentType: JSON_TYPE };
}

function only(json: string, fields: string[]): string {
  const whole = JSON.parse(json) as Record<string, unknown>;
  const kept = new Set(['id', 'slug', ...fields]);
  return JSON.stringify(Object.fromEntries(Object.entries(whole).filter(([name]) => kept.has(name))));
}

export function versionOf(content: string, meta: string, fields: string[] | undefined): string {
  return createHash('sha1')
    .update(JSON.stringify([content, meta, fields]))
    .digest('base64url');
}
