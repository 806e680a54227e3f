/**
 * An S3 server that npm brings, with what it leaves out: access lists (an object that is not `public-read` is for signed requests only), and
 * days on which it fails.
 */
import fs from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import S3rver from 's3rver';

const BUCKET = 'humas';
/** The one account that s3rver knows. */
const ACCOUNT = 'S3RVER';
const OBJECT = '._S3rver_object';

export interface Asked {
  method: string;
  /** Without the bucket. */
  key: string;
}

export interface S3 {
  /** Settings of an application that stores there. */
  env: Record<string, string>;
  /** Keys of all objects, whoever may read them. */
  keys(): string[];
  read(key: string): Buffer;
  /** Requests for which this is true are answered with 500; null ends it. */
  failWhen(isBad: ((asked: Asked) => boolean) | null): void;
  close(): Promise<void>;
}

export async function startS3(): Promise<S3> {
  const directory = fs.mkdtempSync(path.join(process.env.HUMAS_TEST_FOLDER as string, 'humas-s3-'));
  const options = { directory, silent: true, vhostBuckets: false, configureBuckets: [{ name: BUCKET }] };
  const s3 = new S3rver(options);
  await s3.configureBuckets();
  const answer = s3.callback();
  const lists = new Map<string, string>();
  let isBad: ((asked: Asked) => boolean) | null = null;

  const server = http.createServer((request, response) => {
    const asked = askedBy(request);
    if (isBad?.(asked)) return refuse(request, response, 500, 'InternalError');
    if (isWrite(request)) lists.set(asked.key, String(request.headers['x-amz-acl'] ?? 'private'));
    const isOpen = isSigned(request) || lists.get(asked.key) === 'public-read';
    return isOpen ? answer(request, response) : refuse(request, response, 403, 'AccessDenied');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = path.join(directory, BUCKET);
  return {
    env: {
      UPLOAD_PROVIDER: 'aws-s3',
      AWS_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_REGION: 'us-east-1',
      AWS_BUCKET: BUCKET,
      AWS_ACCESS_KEY_ID: ACCOUNT,
      AWS_ACCESS_SECRET: ACCOUNT,
      AWS_FORCE_PATH_STYLE: 'true',
    },
    keys: () => objectsBelow(folder),
    read: (key) => fs.readFileSync(path.join(folder, `${key}${OBJECT}`)),
    failWhen: (given) => void (isBad = given),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      s3.logger.exceptions.unhandle();
      s3.logger.close();
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}

function askedBy({ method = '', url = '' }: IncomingMessage): Asked {
  const { pathname } = new URL(url, 'http://s3');
  return { method, key: decodeURIComponent(pathname).replace(`/${BUCKET}/`, '') };
}

/** An object, or the first request of one in several parts. */
function isWrite({ method, url = '' }: IncomingMessage): boolean {
  const { searchParams } = new URL(url, 'http://s3');
  return (method === 'PUT' && !searchParams.has('uploadId')) || (method === 'POST' && searchParams.has('uploads'));
}

const isSigned = ({ headers, url = '' }: IncomingMessage) =>
  headers.authorization !== undefined || url.includes('X-Amz-Signature=');

function refuse(request: IncomingMessage, response: ServerResponse, status: number, code: string) {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function objectsBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(OBJECT))
    .map((name) => name.slice(0, -OBJECT.length))
    .sort();
}
