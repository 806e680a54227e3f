#!/usr/bin/env node
// `npm run bench:photos`: one upload of a 12 MP JPEG against stock Strapi and against bare sharp, and what a hundred of them do to
// readers and to memory. Ratios are of one run, taken in turn.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildApp, buildPlugin } from '../../../src/launch/build.mjs';
import { databaseOf } from '../data/build.mjs';
import { sqlite } from '../data/stores.mjs';
import { median } from '../measure.mjs';
import { surroundings } from '../surroundings.mjs';
import { makeProductFolder, makeStockFolder, workshop } from '../systems/folders.mjs';
import { freePort, LOAD_CORE, SERVER_CORE, startProgram } from '../systems/process.mjs';
import { aligned, number, writeJson } from '../table.mjs';
import { residentBytes, untilQuiet, watchMemory } from './family.mjs';
import { readFlags } from './flags.mjs';
import { signIn } from './panel.mjs';
import { photoIn } from './photo.mjs';

const ARTICLES = 2000;
const READS_PER_SECOND = 50;
const IDLE_SECONDS = 15;
const FIRST_UPLOADS = 5;
/** Renditions as large as the plugin's, or it was other work. */
const SAME_BYTES = 0.2;
const HEAD = ['work', 'system', 'ms', 'ratio', 'aim', 'holds'];

const flags = readFlags(process.argv.slice(2));
await buildPlugin();
await buildApp();
const folder = path.join(workshop, 'photos');
const photo = await photoIn(folder);
const world = await databaseOf(sqlite, ARTICLES);
const programs = [];
const rows = [];
try {
  rows.push(...(await oneUpload()));
  rows.push(...(await manyUploads()));
} finally {
  for (const program of programs) await program.stop().catch(() => program.kill());
}

const options = `${(fs.statSync(photo).size / 1e6).toFixed(1)} MB, ${flags.rounds} rounds, ${flags.uploads} uploads at once`;
const report = { ...surroundings(), options, rows };
console.log(`\n${report.machine}\ncommit ${report.commit}, ${options}\n\n${aligned([HEAD, ...rows.map(cellsOf)])}`);
if (flags.json) writeJson(flags.json, report);
const missed = rows.filter(({ holds }) => holds === false);
console.log(`\n${rows.filter(({ holds }) => holds).length} aims hold, ${missed.length} do not.`);
process.exit(flags.isStrict && missed.length > 0 ? 1 : 0);

/** All systems on the same core, one after the other, each when the one before has come to rest. */
async function oneUpload() {
  const work = '12 MP JPEG, until the upload answers';
  const product = await start('product', { core: SERVER_CORE });
  const stock = await start('stock', { core: SERVER_CORE });
  const bare = await startBareSharp();
  const times = { product: [], stock: [], bare: [] };
  // The first of each compiles code and opens files.
  for (let round = -1; round < flags.rounds; round += 1) {
    const { ms, row } = await product.upload();
    const limit = await bare(renditionsOf(row));
    assertSameWork(renditionsOf(row), limit);
    const plain = await stock.upload();
    if (round < 0) continue;
    times.product.push(ms);
    times.bare.push(limit.ms);
    times.stock.push(plain.ms);
  }
  await product.stop();
  await stock.stop();
  return [
    rowOf(work, '(a) plugin', median(times.product)),
    rowOf(work, '(b) stock Strapi', median(times.stock), ratioOf(times.product, times.stock)),
    rowOf(work, '(c) bare sharp, the same renditions', median(times.bare), ratioOf(times.product, times.bare), 1.3),
  ];
}

/** On both cores, as it is served: the readers' program has a core, and the renderers give way. */
async function manyUploads() {
  const product = await start('product', { core: `${SERVER_CORE},${LOAD_CORE}` });
  for (let count = 0; count < FIRST_UPLOADS; count += 1) await product.upload();
  const resting = residentBytes(product.pid);
  const readers = await startProgram('../photos/reader.mjs', { core: LOAD_CORE });
  programs.push(readers);
  const readingDuring = async (work) => {
    await readers.ask('begin', { url: product.url, perSecond: READS_PER_SECOND });
    await work();
    return readers.ask('end');
  };
  await readingDuring(() => pause(IDLE_SECONDS * 1000)); // until code is compiled
  const idle = await readingDuring(() => pause(IDLE_SECONDS * 1000));
  const memory = watchMemory(product.pid);
  const startedAt = performance.now();
  const busy = await readingDuring(() => product.uploadMany(flags.uploads));
  const seconds = (performance.now() - startedAt) / 1000;
  const most = memory.done();
  await product.settle();
  idle.push(...(await readingDuring(() => pause(IDLE_SECONDS * 1000))));
  const work = `API, p95 while ${flags.uploads} uploads run (${seconds.toFixed(0)} s)`;
  return [
    rowOf(work, '(a) plugin, no uploads', p95(idle)),
    rowOf(work, '(a) plugin, uploads', p95(busy), p95(busy) / p95(idle), 1.2),
    {
      ...rowOf(
        'memory, server and renderers',
        `(a) plugin, most while ${flags.uploads} uploads run`,
        null,
        most / resting,
        1.3,
      ),
      megabytes: most / 2 ** 20,
    },
  ];
}

async function start(kind, { core }) {
  const copy = { file: path.join(folder, `${kind}.db`) };
  await sqlite.copy(world[kind], copy);
  const cwd = kind === 'product' ? makeProductFolder() : makeStockFolder(world.schemas);
  const port = await freePort();
  const env = { ...world[kind].env, DATABASE_FILENAME: copy.file, PORT: String(port), HUMAS_CACHE_MB: '0' };
  const program = await startProgram('strapi.mjs', { cwd, env, core });
  programs.push(program);
  const url = `http://127.0.0.1:${port}`;
  const officer = await signIn(url);
  const settle = () => untilQuiet(program.pid);
  await settle();
  return {
    url,
    pid: program.pid,
    settle,
    stop: program.stop,
    async upload() {
      const answer = await officer.upload(photo, 'foto.jpg');
      await settle();
      return answer;
    },
    uploadMany: (count) => Promise.all(Array.from({ length: count }, () => officer.upload(photo, 'foto.jpg'))),
  };
}

async function startBareSharp() {
  const program = await startProgram('../photos/bare-sharp.mjs', { core: SERVER_CORE });
  programs.push(program);
  const target = path.join(folder, 'renditions');
  fs.mkdirSync(target, { recursive: true });
  return (renditions) => program.ask('make', { source: photo, folder: target, renditions });
}

/** What was there when the upload answered; AVIF follows later. */
function renditionsOf({ mime, width, height, url, size, formats }) {
  const all = [{ mime, width, height, url, bytes: size * 1000 }, ...Object.values(formats ?? {}).map(asRendition)];
  // The file itself is one of the formats, where it is not the upload as it came.
  return all.filter(
    (each, index) => each.mime !== 'image/avif' && all.findLastIndex(({ url }) => url === each.url) === index,
  );
}

function asRendition({ mime, width, height, url, sizeInBytes, size }) {
  return { mime, width, height, url, bytes: sizeInBytes ?? size * 1000 };
}

function assertSameWork(renditions, { bytes }) {
  const made = renditions.reduce((sum, each) => sum + each.bytes, 0);
  if (Math.abs(bytes / made - 1) > SAME_BYTES)
    throw new Error(`Bare sharp made ${bytes} bytes, the plugin ${made}: they did not do the same`);
}

function ratioOf(ours, others) {
  return median(ours.map((ms, round) => ms / others[round]));
}

function p95(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}

function rowOf(work, system, ms, ratio = null, most = null) {
  return { work, system, ms, ratio, aim: most && `≤ ${most}`, holds: most && ratio <= most };
}

function cellsOf({ work, system, ms, megabytes, ratio, aim, holds }, index) {
  const figure = megabytes ? `${Math.round(megabytes)} MB` : number(ms);
  const isNew = rows[index - 1]?.work !== work;
  return [isNew ? work : '', system, figure, number(ratio), aim ?? '', holds === null ? '' : holds ? 'yes' : 'NO'];
}
