// Settings: `.env` made once, read, and checked before they can do harm.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import util from 'node:util'; // as a whole: an old Node has no parseEnv and must live to hear so
import { Refusal, root } from './steps.mjs';

const PLACEHOLDER = 'replace-me';
const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

export function makeEnvFile() {
  const file = path.join(root, '.env');
  if (existsSync(file)) return;
  const example = readFileSync(path.join(root, '.env.example'), 'utf8');
  writeFileSync(file, fillSecrets(example), { mode: 0o600, flag: 'wx' });
  console.log('▸ .env dibuat dengan rahasia acak (made with random secrets)');
}

/** Puts a secret of its own in place of every placeholder; the comments stay as they are. */
function fillSecrets(example) {
  return example
    .split('\n')
    .map((line) =>
      line.startsWith('#') ? line : line.replaceAll(PLACEHOLDER, () => randomBytes(32).toString('base64url')),
    )
    .join('\n');
}

/** The settings in force: `.env`, overruled by the environment. */
export function readSettings() {
  const file = path.join(root, '.env');
  return { ...(existsSync(file) ? util.parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
}

/** Stops at the first setting that cannot work. */
export function assertGood(settings) {
  const complaint = complaintAbout(settings);
  if (complaint) throw new Refusal(complaint);
}

const oneOf = (...allowed) => ({
  isGood: (value) => allowed.includes(value),
  id: `harus ${allowed.join(' atau ')}`,
  en: `must be ${allowed.join(' or ')}`,
});
const integer = (least, most) => ({
  isGood: (value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
  id: `harus bilangan bulat ${least} sampai ${most}`,
  en: `must be a whole number from ${least} to ${most}`,
});
const webAddress = {
  isGood: (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && !value.endsWith('/'),
  id: 'harus alamat http(s) tanpa garis miring di akhir',
  en: 'must be an http(s) address without a slash at the end',
};

const page = {
  isGood: (value) => {
    const filled = value.replace(/\{(slug|locale)\}/g, 'id');
    return value.includes('{slug}') && /^https?:\/\/[^\s{}]+$/.test(filled) && URL.canParse(filled);
  },
  id: 'harus alamat http(s) yang memuat {slug}, boleh juga {locale}',
  en: 'must be an http(s) address with {slug} and, if wanted, {locale} in it',
};

const word = {
  isGood: (value) => /^\S+$/.test(value),
  id: 'tidak boleh kosong atau berisi spasi',
  en: 'must not be empty or contain spaces',
};
const postgresAddress = {
  isGood: (value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol),
  id: 'harus alamat postgres://pengguna:sandi@server:port/nama',
  en: 'must be an address like postgres://user:password@server:port/name',
  isSecret: true,
};

const jsonObject = {
  isGood: (value) => isObject(value),
  id: 'harus objek JSON',
  en: 'must be a JSON object',
  isSecret: true,
};

function isObject(text) {
  try {
    return /^\s*\{/.test(text) && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

const RULES = {
  HOST: word,
  PORT: integer(1, 65535),
  PUBLIC_URL: webAddress,
  ARTICLE_PAGE: page,
  EVENT_PAGE: page,
  FACILITY_PAGE: page,
  REGION_PAGE: page,
  PHOTO_PAGE: page,
  TRUST_PROXY: oneOf('true', 'false'),
  NODE_ENV: oneOf('production', 'development', 'test'),
  LOG_LEVEL: oneOf('error', 'warn', 'info', 'http', 'debug', 'silly'),
  HUMAS_SAMPLE: oneOf('full', 'none'),
  HUMAS_SKIP_ADMIN: oneOf('1', '0'),
  DATABASE_CLIENT: oneOf('sqlite', 'postgres'),
  DATABASE_FILENAME: word,
  DATABASE_URL: postgresAddress,
  DATABASE_PORT: integer(1, 65535),
  DATABASE_SSL: oneOf('true', 'false'),
  DATABASE_SSL_REJECT_UNAUTHORIZED: oneOf('true', 'false'),
  DATABASE_POOL_MAX: integer(2, 1000),
  EMAIL_PROVIDER: word,
  EMAIL_PROVIDER_OPTIONS: jsonObject,
  GRAPHQL_INTROSPECTION: oneOf('true', 'false'),
  REMOTE_TRANSFER: oneOf('true', 'false'),
};

/**
 * One sentence about the first setting that cannot work, naming its key; null when all can. Pure.
 * A secret's value is never repeated.
 */
export function complaintAbout(settings) {
  for (const [key, rule] of Object.entries(RULES)) {
    const value = settings[key];
    if (value === undefined || rule.isGood(value)) continue;
    return `${key}${rule.isSecret ? '' : `=${value}`} ${rule.id}. (${key} ${rule.en}.)`;
  }
  for (const key of SECRETS) {
    const parts = (settings[key] ?? '').split(',').map((part) => part.trim());
    if (parts.some((part) => part === '' || part === PLACEHOLDER)) {
      return `${key} kosong atau masih contoh; isi dengan rahasia acak di .env. (${key} is empty or still the placeholder; put a random secret into .env.)`;
    }
  }
  if (settings.DATABASE_CLIENT === 'postgres' && !settings.DATABASE_URL && !settings.DATABASE_HOST) {
    return 'DATABASE_CLIENT=postgres memerlukan DATABASE_URL atau DATABASE_HOST. (postgres needs DATABASE_URL or DATABASE_HOST.)';
  }
  if (settings.EMAIL_PROVIDER && !settings.EMAIL_FROM) {
    return 'EMAIL_PROVIDER memerlukan EMAIL_FROM. (EMAIL_PROVIDER needs EMAIL_FROM.)';
  }
  return null;
}
