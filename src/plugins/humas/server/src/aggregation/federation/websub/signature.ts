/** Whether a notification is from whom we gave the secret to (WebSub, 8.1). */
import { createHmac, timingSafeEqual } from 'node:crypto';

const METHODS = ['sha1', 'sha256', 'sha384', 'sha512'];

/** `header`: X-Hub-Signature, "sha256=…". The body is read to its end, or until it is too large, and kept by nobody. */
export async function isSignedWith(
  secret: string,
  header: string | undefined,
  body: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<boolean | 'too-large'> {
  const [, method = '', given = ''] = /^(\w+)=([0-9a-f]+)$/i.exec(header?.trim() ?? '') ?? [];
  const isKnown = METHODS.includes(method.toLowerCase());
  const hmac = createHmac(isKnown ? method.toLowerCase() : 'sha256', secret);
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > mostBytes) return 'too-large';
    hmac.update(chunk);
  }
  const [right, said] = [hmac.digest(), Buffer.from(given, 'hex')];
  return isKnown && said.length === right.length && timingSafeEqual(said, right);
}
