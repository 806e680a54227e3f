/** What must hold when processes die, run side by side, or find another database than they left. */
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { makeApplication, REPOSITORY, type Application } from '../support/application';
import { connect, until } from '../support/instances';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const isPostgres = process.env.HUMAS_TEST_DATABASE === 'postgres';
/** `HUMAS_KILLS=200 npx jest -c tests/jest.config.cjs --selectProjects sqlite postgres durability` is the long run. */
const KILLS = Number(process.env.HUMAS_KILLS ?? 3);
const ITEMS = Number(process.env.HUMAS_ITEMS ?? 400);

describe('a process that is killed while it publishes', () => {
  it(
    `leaves no published document without its edition and no edition without its document, ${KILLS} times`,
    async () => {
      const app = await makeApplication();
      const newsroom = await startNewsroom(app);
      for (let index = 0; index < 6; index += 1) await newsroom.make.article({ title: `Bertahan ${index}` });
      await newsroom.stop();
      const database = connect(app);
      let lastNumber = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const publisher = await startPublisher(app, 'loop');
        const atLeast = lastNumber + 1 + Math.floor(Math.random() * 8);
        await until(async () => (await highest(database)) >= atLeast);
        await killHard(publisher);
        expect(await differences(database)).toEqual([]);
        lastNumber = await highest(database);
      }
      await database.destroy();
      await app.remove();
    },
    120_000 + KILLS * 60_000,
  );
});

// SQLite is for one process; there is nothing to skip, the promise does not exist there.
if (isPostgres) {
  describe('processes on one PostgreSQL', () => {
    let app: Application;
    beforeAll(async () => (app = await makeApplication()));
    afterAll(() => app.remove());

    it('start together on an empty database', async () => {
      const publishers = await Promise.all([1, 2, 3].map(() => startPublisher(app, 'batch', 1)));
      expect(await Promise.all(publishers.map(ended))).toEqual([0, 0, 0]);
    });

    it(`publish ${ITEMS} items and a reader that polls misses none`, async () => {
      const database = connect(app);
      const first = await highest(database);
      const publishers = await Promise.all([1, 2].map(() => startPublisher(app, 'batch', ITEMS / 2)));
      const ends = Promise.all(publishers.map(ended));
      const seen: number[] = [];
      const later = () => database('humas_editions').where('seq', '>', seen.at(-1) ?? first);
      const poll = async () => seen.push(...(await later().orderBy('seq').select('seq')).map(({ seq }) => Number(seq)));
      let isOver = false;
      void ends.then(() => (isOver = true));
      while (!isOver) await poll();
      await poll();
      expect(await ends).toEqual([0, 0]);
      const all = await database('humas_editions').where('seq', '>', first).orderBy('seq').select('seq', 'slug');
      expect(seen).toEqual(all.map(({ seq }) => Number(seq)));
      expect(new Set(all.map(({ slug }) => slug)).size).toBe(ITEMS);
      await database.destroy();
    });
  });
}

/** One newsroom goes through it all, for a start is what costs most here. */
describe('the next start', () => {
  let app: Application;
  let newsroom: Newsroom;
  beforeAll(async () => {
    app = await makeApplication();
    newsroom = await startNewsroom(app);
  });
  afterAll(() => newsroom?.close());

  async function again(meanwhile: () => Promise<void> | void = () => {}) {
    await newsroom.stop();
    await meanwhile();
    newsroom = await startNewsroom(app);
  }
  const articles = () => newsroom.strapi.db.query('plugin::humas.article');
  const titles = async () => (await newsroom.get('/articles')).body.data.map(({ title }: { title: string }) => title);

  it('keeps epoch and numbers when nothing happened', async () => {
    await newsroom.make.article({ title: 'Biasa' });
    const before = await newsroom.editions.sequence();
    await again();
    expect(await newsroom.editions.sequence()).toEqual(before);
  });

  it.each([
    ['the editions are gone', 'humas_editions'],
    ['the counter is gone', 'humas_counter'],
  ])('makes them again when %s', async (_, table) => {
    const before = await newsroom.editions.sequence();
    await newsroom.strapi.db.connection(table).del();
    await again();
    const after = await newsroom.editions.sequence();
    expect((await newsroom.get('/articles/biasa')).status).toBe(200);
    expect(after.epoch !== before.epoch || after.value > before.value).toBe(true);
    expect(after.value).toBeGreaterThanOrEqual(before.value);
  });

  describe('after what was written around the document service', () => {
    let draft: Made;
    let edited: Made;
    beforeAll(async () => {
      edited = await newsroom.make.article({ title: 'Disunting Langsung' });
      draft = await newsroom.make.article({ title: 'Masih Draf' }, {});
      const { documentId } = await newsroom.make.article({ title: 'Dihapus Langsung' });
      const where = { documentId: edited.documentId, publishedAt: { $notNull: true } };
      await articles().update({ where, data: { kicker: 'Langsung' } });
      await articles().deleteMany({ where: { documentId } });
      await newsroom.strapi.db.connection('humas_articles').update({ stage: null });
      await again();
    });

    it('follows the rows', async () => {
      expect((await newsroom.get('/articles/disunting-langsung')).body.data.kicker).toBe('Langsung');
      expect((await newsroom.get('/articles/dihapus-langsung')).status).toBe(410);
    });

    it('gives articles from before there were stages the one that they have', async () => {
      const ids = [edited.documentId, draft.documentId];
      const rows = await articles().findMany({ where: { publishedAt: null, documentId: { $in: ids } } });
      expect(Object.fromEntries(rows.map(({ documentId, stage }) => [documentId, stage]))).toEqual({
        [edited.documentId]: 'published',
        [draft.documentId]: 'draft',
      });
    });
  });

  describe('on an earlier state', () => {
    let backup: Awaited<ReturnType<typeof takeBackup>>;
    let earlier: string[];
    beforeAll(async () => {
      earlier = await titles();
      expect(earlier).toContain('Biasa');
      await again(async () => {
        strapiCommand(app, ['export', '--no-encrypt', '--no-compress', '--file', 'cadangan', '--exclude', 'files']);
        backup = await takeBackup(app);
      });
    });

    it('begins a new epoch above all earlier numbers after a restored backup', async () => {
      await newsroom.make.article({ title: 'Setelah Cadangan' });
      const before = await newsroom.editions.sequence();
      await again(() => backup.restore());
      const after = await newsroom.editions.sequence();
      expect(after.epoch).not.toBe(before.epoch);
      if (!isPostgres) expect(after.value).toBeGreaterThanOrEqual(before.value);
      expect(await titles()).toEqual(earlier);
    });

    it('repairs editions and sequence after `strapi import`', async () => {
      await newsroom.make.article({ title: 'Tidak Ikut' });
      const before = await newsroom.editions.sequence();
      await again(() => strapiCommand(app, ['import', '--force', '--file', 'cadangan.tar', '--exclude', 'files']));
      const after = await newsroom.editions.sequence();
      expect(await titles()).toEqual(earlier);
      expect((await newsroom.get('/articles/tidak-ikut')).status).toBe(410);
      expect(after.value).toBeGreaterThan(before.value);
    });
  });
});

async function highest(database: Knex): Promise<number> {
  return Number((await database('humas_editions').max('seq as seq').first())?.seq ?? 0);
}

/** Published rows and live editions must be the same set, with the same words. */
async function differences(database: Knex): Promise<string[]> {
  const rows = await database('humas_articles')
    .whereNotNull('published_at')
    .select('document_id', 'id', 'title', 'slug');
  const live = await database('humas_editions')
    .where({ type: 'article', status: 'live' })
    .select('document_id', 'source_id', 'card', 'slug');
  const published = rows.map((row) => [row.document_id, Number(row.id), row.title, row.slug].join(' '));
  const editions = live.map((row) =>
    [row.document_id, Number(row.source_id), JSON.parse(row.card).title, row.slug].join(' '),
  );
  return [...published.filter((row) => !editions.includes(row)), ...editions.filter((row) => !published.includes(row))];
}

async function startPublisher(app: Application, mode: string, count = 0): Promise<ChildProcess> {
  const publisher = fork(path.join(REPOSITORY, 'tests/support/publisher.cjs'), [mode, String(count)], {
    cwd: app.folder,
    env: { ...process.env, ...app.env },
  });
  await new Promise<void>((resolve, reject) => {
    publisher.once('message', () => resolve());
    publisher.once('exit', (code) => reject(new Error(`The publisher ended with ${code} before it was ready`)));
  });
  return publisher;
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

async function killHard(child: ChildProcess) {
  const end = ended(child);
  child.kill('SIGKILL');
  await end;
}

async function takeBackup(app: Application): Promise<{ restore(): Promise<void> }> {
  if (!isPostgres) {
    const file = app.env.DATABASE_FILENAME as string;
    fs.copyFileSync(file, `${file}.backup`);
    return {
      async restore() {
        for (const suffix of ['-wal', '-shm']) fs.rmSync(file + suffix, { force: true });
        fs.copyFileSync(`${file}.backup`, file);
      },
    };
  }
  const url = new URL(app.env.DATABASE_URL as string);
  const name = url.pathname.slice(1);
  const server = knex({ client: 'pg', connection: `${process.env.HUMAS_TEST_POSTGRES}/postgres` });
  await server.raw(`create database ${name}_backup template ${name}`);
  return {
    async restore() {
      await server.raw(`drop database ${name} with (force)`);
      await server.raw(`alter database ${name}_backup rename to ${name}`);
      await server.destroy();
    },
  };
}

function strapiCommand(app: Application, parameters: string[]) {
  const strapi = path.join(REPOSITORY, 'node_modules/@strapi/strapi/bin/strapi.js');
  execFileSync(process.execPath, [strapi, ...parameters], {
    cwd: app.folder,
    env: { ...process.env, ...app.env },
    stdio: 'pipe',
  });
}
