import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Where pictures lie: a folder of this server, or a bucket of a service that speaks S3. See docs/storage.md. */
export interface Storage {
  /** Of the upload plugin. */
  upload: object;
  /** From where browsers fetch pictures, if not from this server: `https://media.example.go.id`. */
  origin: string | null;
}

/** The name of a picture's file never comes to mean another picture. In milliseconds: a year. */
const LASTING = { maxage: 365 * 24 * 3600 * 1000, immutable: true };

/** Jakarta. */
const REGION = 'ap-southeast-3';

const storage = ({ env }: Core.Config.Shared.ConfigParams): Storage => {
  const provider = env('UPLOAD_PROVIDER', 'local');
  if (provider === 'local') return { upload: { provider, providerOptions: { localServer: LASTING } }, origin: null };
  if (provider === 'aws-s3') return { upload: bucket(env), origin: originOf(env) };
  throw new Error(`UPLOAD_PROVIDER is "${provider}"; it is "local" or "aws-s3"`);
};

function bucket(env: Env) {
  // File names are made anew with every picture and never used again, so nobody needs to ask whether one has changed.
  const lasting = { CacheControl: 'public, max-age=31536000, immutable' };
  return {
    provider: 'aws-s3',
    providerOptions: {
      ...(env('AWS_PUBLIC_URL') ? { baseUrl: env('AWS_PUBLIC_URL') } : {}),
      ...(env('AWS_PREFIX') ? { rootPath: env('AWS_PREFIX') } : {}),
      s3Options: {
        region: env('AWS_REGION', REGION),
        ...(env('AWS_ENDPOINT') ? { endpoint: env('AWS_ENDPOINT') } : {}),
        forcePathStyle: env.bool('AWS_FORCE_PATH_STYLE', false),
        credentials: {
          accessKeyId: required(env, 'AWS_ACCESS_KEY_ID'),
          secretAccessKey: required(env, 'AWS_ACCESS_SECRET'),
        },
        params: { Bucket: required(env, 'AWS_BUCKET'), ACL: acl(env) },
      },
    },
    actionOptions: { upload: lasting, uploadStream: lasting },
  };
}

/** `none` for services and buckets without access lists: then the bucket's own policy says what is public. */
function acl(env: Env): string | undefined {
  const value = env('AWS_ACL', 'public-read');
  return value === 'none' ? undefined : value;
}

function originOf(env: Env): string {
  const [publicUrl, endpoint] = [env('AWS_PUBLIC_URL'), env('AWS_ENDPOINT')];
  if (publicUrl) return new URL(publicUrl).origin;
  const name = required(env, 'AWS_BUCKET');
  if (!endpoint) return `https://${name}.s3.${env('AWS_REGION', REGION)}.amazonaws.com`;
  const { origin, protocol, host } = new URL(endpoint);
  return env.bool('AWS_FORCE_PATH_STYLE', false) ? origin : `${protocol}//${name}.${host}`;
}

function required(env: Env, key: string): string {
  const value = env(key);
  if (!value) throw new Error(`UPLOAD_PROVIDER=aws-s3 needs ${key} in .env`);
  return value;
}

export default storage;
