/**
 * The key of a preview is its address: what is shown and until when, with a signature over both. Nothing is stored, so a
 * link lives until its end, or until the article or the server's secret is gone.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface Pass {
  documentId: string;
  locale: string;
  /** Whole seconds since 1970. */
  expiresAt: number;
}

/** A key for this use only, so that a signature from here opens nothing else. */
export const keyFrom = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'humas: preview of a draft', 32));

/** `documentId.locale.expiry.signature`; may stand in an address as it is. */
export function sign({ documentId, locale, expiresAt }: Pass, key: Buffer): string {
  const said = `${documentId}.${locale}.${expiresAt.toString(36)}`;
  return `${said}.${signatureOf(said, key)}`;
}

/** Null where the link was not made here, or was changed. Whether it is over is for the caller to see. */
export function read(token: string, key: Buffer): Pass | null {
  const [, said, signature] = FORM.exec(token) ?? [];
  if (!said || !signature || !isSame(signature, signatureOf(said, key))) return null;
  const [documentId, locale, expiry] = said.split('.') as [string, string, string];
  return { documentId, locale, expiresAt: Number.parseInt(expiry, 36) };
}

const FORM = /^([a-z0-9]{1,64}\.[a-z]{2}\.[a-z0-9]{1,9})\.([\w-]{43})$/;

const signatureOf = (said: string, key: Buffer) => createHmac('sha256', key).update(said).digest('base64url');

/** Compared as text: base64 may be spelled in several ways for the same bytes. In constant time. */
const isSame = (given: string, made: string) => timingSafeEqual(Buffer.from(given), Buffer.from(made));
