/** Where pictures lie, in a folder or in a bucket: as an upload finds it, as readers find it, and on the days on which it fails. */
import fs from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import storageOf from '../../config/storage';
import { asFromPhone, scene, SECRETS } from '../support/camera';
import { picture } from '../support/hostile-pictures';
import { until } from '../support/instances';
import { mediaOf, PLAIN } from '../support/media';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';
import { makeTidyApplication, tracesIn, withoutModernFormats, type Traces } from '../support/traces';

interface Stored {
  id: number;
  url: string;
  provider: string;
  formats: Record<string, { url: string }> | null;
}

let newsroom: Newsroom;
let officer: Person;

/** Of a folder, addresses are paths below the server. */
const HERE = 'http://here.invalid';
const absolute = (url: string) => new URL(url, HERE).href;
const read = (url: string) => newsroom.app.storage.fetch(url.replace(HERE, ''));

beforeAll(async () => {
  newsroom = await startNewsroom(await makeTidyApplication());
  withoutModernFormats(newsroom);
  officer = await newsroom.hire('Super Admin');
});
afterAll(() => newsroom?.close());

const store = async (width = 800, height = 600): Promise<Stored> => {
  const { status, body } = await officer.upload('/upload', await picture('jpeg', width, height), 'apel.jpg');
  expect(status).toBe(201);
  return body[0];
};
/** Files go once the row has gone, after the answer. */
const untilOnly = (before: Traces) => until(async () => isDeepStrictEqual(await tracesIn(newsroom), before));
const addressesOf = ({ url, formats }: Pick<Stored, 'url' | 'formats'>) => [
  url,
  ...Object.values(formats ?? {}).map((format) => format.url),
];

it('readers get every file of a picture by its address', async () => {
  const file = await store();
  expect(addressesOf(file).length).toBeGreaterThan(1);
  for (const url of addressesOf(file)) {
    const { status, bytes } = await newsroom.app.storage.fetch(url);
    const start = url.endsWith('.webp') ? 'RIF' : '\xff\xd8\xff';
    expect({ url, status, start: bytes.subarray(0, 3).toString('latin1') }).toEqual({ url, status: 200, start });
  }
});

it('what is deleted is gone from the storage', async () => {
  const before = await tracesIn(newsroom);
  const file = await store();
  expect((await officer.delete(`/upload/files/${file.id}`)).status).toBe(200);
  await untilOnly(before);
  for (const url of addressesOf(file)) expect([403, 404]).toContain((await newsroom.app.storage.fetch(url)).status);
});

it('browsers may show pictures from where they lie', async () => {
  const { headers } = await newsroom.http.get('/api/humas/openapi.json');
  const policy = String(
    headers['content-security-policy'] ?? (await newsroom.http.get('/upload/files')).headers['content-security-policy'],
  );
  const sources = /img-src ([^;]+)/.exec(policy)?.[1]?.split(' ') ?? [];
  const { url } = await store();
  expect(sources).toContain(url.startsWith('http') ? new URL(url).origin : "'self'");
});

it('a replaced picture leaves no file of the one before', async () => {
  const before = await tracesIn(newsroom);
  const file = await store(1200, 900);
  const { status, body } = await officer.upload(
    `/upload/files/${file.id}/replace`,
    await picture('jpeg', 200, 150),
    'apel.jpg',
  );
  expect(status).toBe(200);
  expect((await newsroom.app.storage.fetch(body.url)).status).toBe(200);
  await officer.delete(`/upload/files/${file.id}`);
  await untilOnly(before);
});

it('a picture that is refused leaves nothing, whichever way it came', async () => {
  const file = await store();
  const before = await tracesIn(newsroom);
  const cut = (await picture('jpeg', 800, 600)).subarray(0, 2000);
  for (const address of ['/upload', '/upload/files', `/upload/files/${file.id}/replace`, `/upload?id=${file.id}`]) {
    const { status } = await officer.upload(address, cut, 'apel.jpg');
    expect({ address, status }).toEqual({ address, status: 400 });
    expect(await tracesIn(newsroom)).toEqual(before);
  }
});

it('a storage that fails: no row, nothing left over, and the next try works', async () => {
  const before = await tracesIn(newsroom);
  newsroom.app.storage.fail(true);
  const { status, body } = await officer.upload('/upload', await picture('jpeg', 800, 600), 'apel.jpg');
  newsroom.app.storage.fail(false);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body.error.message).not.toMatch(/ENOENT|AccessDenied|S3/);
  expect(await tracesIn(newsroom)).toEqual(before);
  await store();
});

it('the original is kept as it came, and only the newsroom reads it', async () => {
  const phone = asFromPhone(await scene(1, 800, 600).jpeg().toBuffer());
  const media = mediaOf(newsroom);
  const file = await media.upload(phone);
  const { original } = file.provider_metadata.humas;
  const where = newsroom.app.storage.files().filter((name) => name.includes(original.key));
  expect(where).toEqual([expect.stringMatching(/(^|\/)originals\//)]);
  const same = await media.pictures.withOriginal(file.id, async (at: string) => phone.equals(fs.readFileSync(at)));
  expect(same).toBe(true);
  // Beside the public files, and where the storage says that it is.
  const guesses = [new URL(`${original.key}.jpg`, absolute(file.url)).href, ...(original.url ? [original.url] : [])];
  for (const guess of guesses) expect([403, 404]).toContain((await read(guess)).status);
});

it('no file that readers get says what the camera wrote', async () => {
  const { url, formats } = await mediaOf(newsroom).upload(asFromPhone(await scene(2, 800, 600).jpeg().toBuffer()));
  for (const address of addressesOf({ url, formats })) {
    const { status, bytes } = await newsroom.app.storage.fetch(address);
    const said = Object.values(SECRETS).filter((secret) => bytes.includes(secret));
    expect({ address, status, said }).toEqual({ address, status: 200, said: [] });
  }
});

it('a picture that is masked leaves nothing of the one before', async () => {
  const media = mediaOf(newsroom);
  const { id } = await media.upload(await picture('jpeg', 800, 600));
  const before = await media.row(id);
  const count = newsroom.app.storage.files().length;
  const masks = [{ shape: 'rectangle', x: 0.1, y: 0.1, width: 0.5, height: 0.5 }];
  expect(await media.pictures.remake(id, { ...PLAIN, masks })).toBe(true);
  await until(() => newsroom.app.storage.files().length === count);
  for (const url of addressesOf(before)) expect([403, 404]).toContain((await newsroom.app.storage.fetch(url)).status);
  for (const url of addressesOf(await media.row(id))) expect((await newsroom.app.storage.fetch(url)).status).toBe(200);
});

describe('the settings of a bucket', () => {
  const BUCKET = { UPLOAD_PROVIDER: 'aws-s3', AWS_BUCKET: 'humas', AWS_ACCESS_KEY_ID: 'a', AWS_ACCESS_SECRET: 'b' };
  const settingsFrom = (variables: Record<string, string>) => {
    const env = (key: string, usual?: string) => variables[key] ?? usual;
    const bool = (key: string, usual: boolean) => (variables[key] ? variables[key] === 'true' : usual);
    return storageOf({ env: Object.assign(env, { bool }) } as never);
  };

  it.each([
    ['a folder', {}, null],
    ['Amazon', BUCKET, 'https://humas.s3.ap-southeast-3.amazonaws.com'],
    [
      'a service with the bucket in its name',
      { ...BUCKET, AWS_ENDPOINT: 'https://s3.example.id' },
      'https://humas.s3.example.id',
    ],
    [
      'a service with the bucket as a folder',
      { ...BUCKET, AWS_ENDPOINT: 'https://s3.example.id:9000', AWS_FORCE_PATH_STYLE: 'true' },
      'https://s3.example.id:9000',
    ],
    ['a CDN', { ...BUCKET, AWS_PUBLIC_URL: 'https://media.example.id/humas' }, 'https://media.example.id'],
  ])('pictures come from the origin of %s', (_, variables, origin) => {
    expect(settingsFrom(variables).origin).toBe(origin);
  });

  it.each(['AWS_BUCKET', 'AWS_ACCESS_KEY_ID', 'AWS_ACCESS_SECRET'])('%s is missing: the start says so', (key) => {
    expect(() => settingsFrom({ ...BUCKET, [key]: '' })).toThrow(key);
  });

  it('a provider that nobody knows is named', () => {
    expect(() => settingsFrom({ UPLOAD_PROVIDER: 's3' })).toThrow('UPLOAD_PROVIDER is "s3"');
  });
});
