/** A database of so many articles: made once, kept in .tmp/bench until what decides its rows changes. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { step } from '../../../src/launch/steps.mjs';
import { makeProductFolder, makeStockFolder, repository, workshop } from '../systems/folders.mjs';
import { freePort, startProgram } from '../systems/process.mjs';
import { fillArchive } from './archive.mjs';
import { both } from './both.mjs';
import { addStockIndexes } from './stock-indexes.mjs';

const WORLD = { regions: 33, facilities: 700, events: 2000 };
const SAMPLES = 2000;
const ROW_SOURCES = ['article', 'core', 'edition', 'event', 'facility', 'photo', 'region', 'topic'];

/** `store` is a kind of database (stores.mjs). Resolves with { product, stock, world, schemas }: two addresses and what to ask for. */
export async function databaseOf(store, articles) {
  const name = `${store.name}-${articles}-${hashOfRows()}`;
  const folder = path.join(workshop, 'data', name);
  const file = path.join(folder, 'world.json');
  if (!fs.existsSync(file)) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    const world = await build(store, folder, name, articles);
    fs.writeFileSync(file, JSON.stringify(world));
  }
  return {
    product: store.address(folder, name, 'product'),
    stock: store.address(folder, name, 'stock'),
    ...JSON.parse(fs.readFileSync(file, 'utf8')),
  };
}

async function build(store, folder, name, articles) {
  const product = store.address(folder, name, 'product');
  const stock = store.address(folder, name, 'stock');
  const seeded = await copiesOfSeeded(store, [product, stock]);
  const events = await step(`${name}: ${articles} articles`, async () => {
    const db = both(await store.open(product), await store.open(stock));
    const made = await fillArchive(db, seeded, { articles, events: WORLD.events });
    await db.close();
    return made;
  });
  // The first start of each looks at every table; that is no part of what is measured.
  await step(`${name}: first start of the product`, () => inFolder(makeProductFolder(), product, () => {}));
  await step(`${name}: indexes and first start of stock Strapi`, async () => {
    const db = await store.open(stock);
    await addStockIndexes(db);
    await db.close();
    await inFolder(makeStockFolder(seeded.schemas), stock, () => {});
  });
  return { articles, ...(await worldOf(store, product, seeded, events)), schemas: seeded.schemas };
}

/** Regions, units and templates are the same in every archive, and made once. */
async function copiesOfSeeded(store, addresses) {
  const name = `${store.name}-seed-${hashOfRows()}`;
  const folder = path.join(workshop, 'data', name);
  const seed = store.address(folder, name, 'product');
  const file = path.join(folder, 'seeded.json');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    await store.create(seed);
    const work = (program) => program.ask('seed', WORLD);
    const seeded = await step(`${name}: regions, units, templates`, () => inFolder(makeProductFolder(), seed, work));
    fs.writeFileSync(file, JSON.stringify(seeded));
  }
  for (const address of addresses) await store.copy(seed, address);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

async function inFolder(cwd, address, work) {
  const program = await startProgram('strapi.mjs', { cwd, env: { ...address.env, PORT: String(await freePort()) } });
  const result = await work(program);
  await program.stop();
  return result;
}

/** What can be asked for: addresses spread over the whole archive, regions, and what a new article belongs to. */
async function worldOf(store, address, seeded, events) {
  const db = await store.open(address);
  const [{ least, most }] = await db.query(
    "select min(id) as least, max(id) as most from humas_editions where type = 'article'",
  );
  const every = Math.max(1, Math.floor((most - least) / SAMPLES));
  const rows = await db.query(
    `select slug, document_id from humas_editions where type = 'article' and status = 'live' and (id - ${least}) / 2 % ${every} = 0 limit ${SAMPLES}`,
  );
  await db.close();
  return {
    slugs: rows.map(({ slug }) => slug),
    documentIds: rows.map(({ document_id }) => document_id),
    regions: seeded.offices.map(({ slug }) => slug),
    facility: seeded.units[0].documentId,
    topic: seeded.topics[0].documentId,
    event: events[0],
  };
}

function hashOfRows() {
  const server = path.join(repository, 'src/plugins/humas/server/src');
  const folders = [...ROW_SOURCES.map((room) => path.join(server, room)), import.meta.dirname];
  const files = [...folders, path.join(repository, 'src/plugins/humas/contracts')].flatMap((folder) =>
    fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    if (!/\.(ts|mjs)$/.test(file) || file.endsWith('.test.ts')) continue;
    hash.update(path.relative(repository, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex').slice(0, 8);
}
