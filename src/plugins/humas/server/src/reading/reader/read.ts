/** Bytes that somebody published → what they are. Pure: the worker around it keeps time and memory. */
import { gunzipSync } from 'node:zlib';
import { ReadingProblem, unreadable } from '../problem';
import type { Expected, Reading, ReadRequest } from '../shapes';
import { decodeBytes } from './characters';
import { isFeedRoot, readFeed } from './feed';
import type { IsOver } from './in-time';
import { readJsonFeed } from './json-feed';
import { nameIn, NO_SCOPE, scopeWith } from './namespaces';
import { readPage } from './page';
import { scanMarkup } from './markup';
import { isSitemapRoot, readSitemap } from './sitemap';

const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 10 * MEGABYTE;

/** Entries that are not read when the time is over are left out. */
export function read({ body, contentType, address, expect }: ReadRequest, isOver: IsOver = () => false): Reading {
  const bytes = unpacked(body);
  refuseBinary(bytes);
  const text = decodeBytes(bytes, contentType);
  const kind = kindOf(text);
  if (expect && expect !== kind.is) throw unexpected(expect, kind.is);
  if (kind.is === 'sitemap') return readSitemap(text, address);
  if (kind.is === 'page') return readPage(text, address);
  return kind.isJson ? readJsonFeed(text, address, isOver) : readFeed(text, address, isOver);
}

/** "sitemap.xml.gz" comes packed in itself. */
function unpacked(body: Uint8Array): Uint8Array {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    const isTooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    if (!isTooLarge) throw unreadable('Berkas gzip itu rusak', 'That gzip file is broken');
    throw new ReadingProblem('too-large', {
      id: 'Berkas gzip itu terlalu besar setelah dibuka',
      en: 'That gzip file is too large when unpacked',
    });
  }
}

const SIGNATURES = [
  /^%PDF-/,
  /^\x89PNG/,
  /^\xff\xd8\xff/,
  /^GIF8/,
  /^PK\x03\x04/,
  /^RIFF....WEBP/s,
  /^\x00\x00\x00.ftyp/s,
];

function refuseBinary(bytes: Uint8Array): void {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  if (SIGNATURES.some((signature) => signature.test(head)))
    throw unreadable('Itu bukan teks, melainkan gambar atau dokumen', 'That is no text, but a picture or document');
  if (bytes.length === 0) throw unreadable('Jawaban itu kosong', 'That answer is empty');
}

interface Kind {
  is: Expected;
  isJson: boolean;
}

function kindOf(text: string): Kind {
  if (/^[\ufeff\s]*[{[]/.test(text)) return { is: 'feed', isJson: true };
  const root = rootOf(text);
  if (root === null) throw unreadable('Itu bukan umpan, halaman, atau peta situs', 'That is no feed, page or sitemap');
  if (isSitemapRoot(root)) return { is: 'sitemap', isJson: false };
  return { is: isFeedRoot(root) ? 'feed' : 'page', isJson: false };
}

class Found extends Error {}

/** The first element, of the first kilobytes. */
function rootOf(text: string): string | null {
  let root: string | null = null;
  try {
    scanMarkup(text.slice(0, 100_000), {
      open(name, attributes) {
        root = nameIn(scopeWith(NO_SCOPE, attributes), name);
        throw new Found();
      },
      close() {},
      text() {},
    });
  } catch (error) {
    if (!(error instanceof Found)) throw error;
  }
  return root;
}

const NAMES: Record<Expected, [id: string, en: string]> = {
  feed: ['umpan', 'a feed'],
  page: ['halaman', 'a page'],
  sitemap: ['peta situs', 'a sitemap'],
};

function unexpected(expected: Expected, found: Expected): ReadingProblem {
  return new ReadingProblem('unexpected', {
    id: `Yang diharapkan ${NAMES[expected][0]}, tetapi itu ${NAMES[found][0]}`,
    en: `Expected ${NAMES[expected][1]}, but that is ${NAMES[found][1]}`,
  });
}
