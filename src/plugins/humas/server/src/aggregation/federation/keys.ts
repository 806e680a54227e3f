/** The newsroom's key pair (Ed25519, RFC 8032) for files that are carried. It is made when the first file is. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Knex } from 'knex';
import { databaseNow } from '../../edition';

export interface PublicKey {
  /** "ed25519:" and the 32 bytes in base64: what a person copies. */
  text: string;
  /** The first 16 hexadecimal digits of its fingerprint. */
  id: string;
  /** SHA-256 of the 32 bytes, to be compared over the telephone. */
  fingerprint: string;
}

export interface KeyPair extends PublicKey {
  /** Of a SHA-256 digest; base64. */
  sign(digest: Buffer): string;
}

const PREFIX = 'ed25519:';
const RAW_BYTES = 32;
/** RFC 8410: what stands before the 32 bytes in a SubjectPublicKeyInfo. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Null until a file has been exported. */
export async function findPublicKey(knex: Knex): Promise<PublicKey | null> {
  const row = await knex('humas_keys').where({ purpose: 'files' }).first('public_key');
  return row ? publicKeyFrom(row.public_key) : null;
}

/** Two who make it at once end with the same. */
export async function keyPairOf(knex: Knex): Promise<KeyPair> {
  await knex('humas_keys')
    .insert(await newRow(knex))
    .onConflict('purpose')
    .ignore();
  const row = await knex('humas_keys').where({ purpose: 'files' }).first();
  const privateKey = createPrivateKey({ key: Buffer.from(row.private_key, 'base64'), format: 'der', type: 'pkcs8' });
  const known = publicKeyFrom(row.public_key) as PublicKey;
  return { ...known, sign: (digest) => sign(null, digest, privateKey).toString('base64') };
}

async function newRow(knex: Knex) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES);
  const { text, id } = describe(raw);
  return {
    purpose: 'files',
    key_id: id,
    public_key: text,
    private_key: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    made_at: await databaseNow(knex),
  };
}

/** As a person may have copied it; null for what is no key. */
export function publicKeyFrom(text: string | null | undefined): PublicKey | null {
  const raw = Buffer.from((text ?? '').replace(/\s/g, '').replace(/^ed25519:/i, ''), 'base64');
  return raw.length === RAW_BYTES ? describe(raw) : null;
}

function describe(raw: Buffer): PublicKey {
  const digest = createHash('sha256').update(raw).digest('hex');
  const fingerprint = (digest.match(/.{4}/g) ?? []).join(' ');
  return { text: `${PREFIX}${raw.toString('base64')}`, id: digest.slice(0, 16), fingerprint };
}

export function isSignedBy({ text }: PublicKey, digest: Buffer, signature: string): boolean {
  const raw = Buffer.from(text.slice(PREFIX.length), 'base64');
  const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
  return verify(null, digest, key, Buffer.from(signature, 'base64'));
}
