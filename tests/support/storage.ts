/** Where an application of a test stores its pictures: its own folder, or (`HUMAS_TEST_STORAGE=s3`) a bucket. */
import fs from 'node:fs';
import path from 'node:path';

export interface Storage {
  kind: 'local' | 's3';
  env: Record<string, string>;
  /** All stored files, public and private ones. */
  files(): string[];
  /** As anybody in the world gets it by the address that stands in a row. */
  fetch(url: string): Promise<{ status: number; bytes: Buffer }>;
  /** Writing and deleting fail until it is called with false. */
  fail(isFailing: boolean): void;
  remove(): Promise<void>;
}

export async function makeStorage(folder: string): Promise<Storage> {
  return process.env.HUMAS_TEST_STORAGE === 's3' ? inBucket() : inFolder(folder);
}

function inFolder(app: string): Storage {
  const uploads = path.join(app, 'public/uploads');
  return {
    kind: 'local',
    env: {},
    files: () => [...filesBelow(uploads), ...filesBelow(path.join(app, 'private'))],
    async fetch(url) {
      const file = path.join(app, 'public', url);
      return fs.existsSync(file)
        ? { status: 200, bytes: fs.readFileSync(file) }
        : { status: 404, bytes: Buffer.alloc(0) };
    },
    // Rights do not stop root; a folder that has gone stops everybody.
    fail: (isFailing) =>
      isFailing ? fs.renameSync(uploads, `${uploads}-away`) : fs.renameSync(`${uploads}-away`, uploads),
    async remove() {},
  };
}

async function inBucket(): Promise<Storage> {
  const { startS3 } = await import('./s3'); // not for those who need no bucket: it brings a server along
  const s3 = await startS3();
  return {
    kind: 's3',
    env: s3.env,
    files: s3.keys,
    async fetch(url) {
      const answer = await fetch(url);
      return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
    },
    fail: (isFailing) => s3.failWhen(isFailing ? () => true : null),
    remove: s3.close,
  };
}

/** Folders count as well: an empty one is left over too. */
export function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .sort();
}
