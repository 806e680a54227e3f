/** Clients that others wrote, against a server that listens. They run as programs of their own, as they do in life. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY } from '../support/application';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const CLIENTS = path.join(REPOSITORY, 'tests/clients');
const TSC = path.join(REPOSITORY, 'node_modules/typescript/bin/tsc');

let newsroom: Newsroom;
let api: string;

beforeAll(async () => {
  newsroom = await startNewsroom();
  await makeWorld(newsroom);
  const { httpServer } = newsroom.strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/api`;
});
afterAll(() => newsroom?.close());

async function makeWorld({ make, strapi }: Newsroom) {
  const articles = strapi.documents('plugin::humas.article' as never);
  const region = await make.region();
  const unit = await make.facility({ shortName: 'Lapas Klien', region: region.documentId });
  const event = await make.event({ name: 'Apel Klien', facilities: [unit.documentId] });
  const photo = await make.photo({ altText: 'Barisan petugas', facility: unit.documentId });
  for (const day of [1, 2, 3]) {
    const { documentId } = await make.article({
      title: `Berita ${day}`,
      kind: day === 1 ? 'announcement' : 'news',
      facility: unit.documentId,
      events: [event.documentId],
      photos: [photo.documentId],
      releasedAt: `2024-03-0${day}T02:00:00.000Z`,
    });
    if (day !== 2) continue;
    const english = { documentId, locale: 'en', data: { title: 'News 2' }, status: 'published' };
    await articles.update(english as never);
  }
  const moved = await make.article({ title: 'Berita Lama', releasedAt: '2020-01-01T00:00:00.000Z' });
  await articles.update({ documentId: moved.documentId, data: { slug: 'berita-baru' }, status: 'published' } as never);
  const gone = await make.article({ title: 'Berita Ditarik', withdrawalReason: 'Nama keliru' });
  await articles.unpublish({ documentId: gone.documentId } as never);
}

async function run(program: string, ...given: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...given], { maxBuffer: 10_000_000 });
  return stdout;
}

it("Strapi's own client reads all that it can ask for", async () => {
  const said = JSON.parse(await run(path.join(CLIENTS, 'strapi-client.mjs'), api));
  expect(said).toEqual({
    all: ['Berita 3', 'Berita 2', 'Berita 1', 'Berita Lama'],
    'sort, as text': ['Berita Lama', 'Berita 1', 'Berita 2', 'Berita 3'],
    'sort, as a list': ['Berita Lama', 'Berita 1', 'Berita 2', 'Berita 3'],
    'filter, as Strapi spells it': ['Berita 3', 'Berita 2', 'Berita 1'],
    'filter, short': ['Berita 1'],
    'two filters': ['Berita 3', 'Berita 2'],
    'a range of dates': ['Berita 2'],
    'a page by number': {
      titles: ['Berita 1'],
      pagination: { page: 2, pageSize: 1, pageCount: 4, total: 4, nextCursor: expect.any(String) },
    },
    'a page by cursor': { first: ['Berita Lama'], next: ['Berita 1'] },
    fields: [{ id: expect.any(String), slug: 'berita-3', title: 'Berita 3', kind: 'news' }],
    'populate, whatever it says': ['lapas-klien', 'lapas-klien', 'lapas-klien'],
    locale: ['News 2'],
    'one by slug': 'Berita 2',
    'one in a language': 'News 2',
    'one at its old address': 'berita-baru',
    'of the plugin by name': ['Berita 3', 'Berita 2', 'Berita 1', 'Berita Lama'],
    related: ['Berita 3', 'Berita 1'],
    'other collections': [1, 1, 1, 1],
    'a filter that there is not': { name: 'HTTPBadRequestError', status: 400 },
    'an item that never was': { name: 'HTTPNotFoundError', status: 404 },
    'an item that was withdrawn': { name: 'HTTPError', status: 410 },
  });
});

describe('openapi-typescript and openapi-fetch', () => {
  let folder: string;
  beforeAll(async () => {
    folder = path.join(newsroom.app.folder, 'consumer');
    fs.mkdirSync(folder);
    const types = await run(path.join(CLIENTS, 'types-of.mjs'), `${api}/humas/openapi.json`);
    fs.writeFileSync(path.join(folder, 'newsroom.d.ts'), types);
    for (const name of ['consumer.mts', 'mistaken-consumer.mts'])
      fs.copyFileSync(path.join(CLIENTS, name), path.join(folder, name));
  });

  const compile = (name: string) =>
    run(
      TSC,
      ...['--strict', '--noUncheckedIndexedAccess', '--module', 'nodenext', '--target', 'es2022'],
      ...['--types', 'node', '--skipLibCheck', path.join(folder, name)],
    );

  it('compile a client that is right, which then reads', async () => {
    await compile('consumer.mts');
    const said = JSON.parse(await run(path.join(folder, 'consumer.mjs'), `${api}/humas`));
    expect(said).toEqual({
      list: ['Berita 1', 'Berita 2'].map(
        (title) => `${title} | Lapas Klien | Kanwil Ditjenpas Jawa Tengah | Barisan petugas`,
      ),
      total: 3,
      next: [{ id: expect.any(String), slug: 'berita-3', title: 'Berita 3', kind: 'news' }],
      one: expect.any(Number),
      range: ['Berita 2'],
      gone: 'Nama keliru',
      coverage: ['Berita 3', 'Berita 2', 'Berita 1'],
    });
  });

  it('refuse a client that is mistaken, line by line', async () => {
    const lines = fs.readFileSync(path.join(CLIENTS, 'mistaken-consumer.mts'), 'utf8').split('\n');
    const mistakes = lines.flatMap((line, index) => (line.endsWith('// mistake') ? [index + 1] : []));
    const { stdout } = await compile('mistaken-consumer.mts').then(
      () => ({ stdout: '' }),
      (error: { stdout: string }) => error,
    );
    const refused = [...stdout.matchAll(/mistaken-consumer\.mts\((\d+),/g)].map(([, line]) => Number(line));
    expect([...new Set(refused)]).toEqual(mistakes);
  });
});
