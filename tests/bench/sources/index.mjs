#!/usr/bin/env node
// `npm run bench:sources`: rounds over many sources, some of them slow and some that mean harm: how long one takes, whether the
// healthy ones are on time, how long the event loop is held up, and what it costs in memory.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildApp, buildPlugin } from '../../../src/launch/build.mjs';
import { residentBytes } from '../photos/family.mjs';
import { sqlite, startPostgres } from '../data/stores.mjs';
import { surroundings } from '../surroundings.mjs';
import { makeProductFolder, workshop } from '../systems/folders.mjs';
import { freePort, LOAD_CORE, SERVER_CORE, startProgram } from '../systems/process.mjs';
import { aligned, number, writeJson } from '../table.mjs';
import { readFlags } from './flags.mjs';

const HEAD = ['round', 'what', 'figure', 'aim', 'holds'];
const BOTH = `${SERVER_CORE},${LOAD_CORE}`;
const LOOK_EVERY_MS = 500;
/** A healthy source is on time when it is not kept waiting by those that are not. */
const ROUND_SECONDS = 300;
const LOOP_DELAY_MS = 50;

const flags = readFlags(process.argv.slice(2));
await buildPlugin();
await buildApp();
const programs = [];
const rows = [];
const store = flags.database === 'postgres' ? await startPostgres(BOTH) : sqlite;
try {
  await measure();
} finally {
  for (const program of programs) await program.stop().catch(() => program.kill());
  await store.stop();
}
const options = `${flags.sources} sources of ${flags.items} items, 10 % slow, 5 % hostile, ${flags.database}, one process`;
const report = { ...surroundings(), options, rows };
console.log(`\n${report.machine}\ncommit ${report.commit}, ${options}\n\n${aligned([HEAD, ...rows.map(cellsOf)])}`);
if (flags.json) writeJson(flags.json, report);
const missed = rows.filter(({ holds }) => holds === false);
console.log(`\n${rows.filter(({ holds }) => holds).length} aims hold, ${missed.length} do not.`);
process.exit(flags.isStrict && missed.length > 0 ? 1 : 0);

async function measure() {
  const folder = path.join(workshop, 'sources');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const publishers = await startProgram('../sources/publishers.mjs', { core: BOTH });
  programs.push(publishers);
  const all = await publishers.ask('open', { sources: flags.sources, items: flags.items });
  const database = store.address(folder, 'sources', 'product');
  await store.create(database);
  const newsroom = await startProgram('strapi.mjs', {
    cwd: makeProductFolder(),
    core: BOTH,
    env: { ...database.env, PORT: String(await freePort()) },
  });
  programs.push(newsroom);
  const resting = residentBytes(newsroom.pid);
  await newsroom.ask('follow', { addresses: all.map(({ address }) => address) });
  await roundOf('first: everything is new', { newsroom, publishers, all, resting });
  await publishers.ask('news');
  await roundOf('second: every tenth has an item', { newsroom, publishers, all, resting });
  if (flags.making > 0) await makingOf(newsroom);
}

async function roundOf(round, { newsroom, publishers, all, resting }) {
  const healthy = all.filter(({ kind }) => kind === 'healthy').map(({ address }) => address);
  const startedAt = performance.now();
  const since = await newsroom.ask('begin');
  let most = 0;
  let onTime = null;
  for (;;) {
    await pause(LOOK_EVERY_MS);
    most = Math.max(most, residentBytes(newsroom.pid));
    const { looked, succeeded } = await newsroom.ask('progress', { since });
    const seconds = (performance.now() - startedAt) / 1000;
    const done = new Set(succeeded.map(([address]) => address));
    if (onTime === null && healthy.every((address) => done.has(address))) onTime = seconds;
    if (looked.length >= all.length || seconds > ROUND_SECONDS * 2) break;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const { p99, max } = await newsroom.ask('loopDelay');
  const { items } = await newsroom.ask('progress', { since });
  const { succeeded } = await newsroom.ask('progress', { since });
  const slow = all.filter(({ kind }) => kind.startsWith('slow')).map(({ address }) => address);
  const done = new Set(succeeded.map(([address]) => address));
  add(round, 'all were looked at, s', seconds, ROUND_SECONDS);
  add(round, 'the last healthy one, s', onTime, ROUND_SECONDS);
  add(round, 'slow ones that were read, of all', slow.filter((address) => done.has(address)).length / slow.length);
  add(round, 'event-loop delay p99, ms', p99, LOOP_DELAY_MS);
  add(round, 'event-loop delay max, ms', max);
  add(round, 'memory, most, MB', most / 2 ** 20);
  add(round, 'memory, most / at rest', most / resting, 2.5);
  add(round, 'one source asked at once, most', await publishers.ask('mostAtOnce'), 1);
  add(
    round,
    `items taken in (${JSON.stringify(items)})`,
    Object.values(items).reduce((sum, total) => sum + total, 0),
  );
}

/** What the rounds brought becomes drafts behind them: how many a second, and what it does to the loop. */
async function makingOf(newsroom) {
  const since = await newsroom.ask('beginWithoutRound');
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  const waitingNow = async () => (await newsroom.ask('progress', { since })).items.pending ?? 0;
  const before = await waitingNow();
  let waiting = before;
  while (waiting > 0 && seconds() < flags.making) {
    await pause(2_000);
    waiting = await waitingNow();
  }
  const { p99, max } = await newsroom.ask('loopDelay');
  add('making', 'items a second', (before - waiting) / seconds());
  add('making', 'event-loop delay p99, ms', p99, LOOP_DELAY_MS);
  add('making', 'event-loop delay max, ms', max);
  add('making', 'items that still wait', waiting);
}

function add(round, what, figure, aim = null) {
  rows.push({ round, what, figure, aim, holds: aim === null ? null : figure !== null && figure <= aim });
  console.log(`${round} · ${what}: ${figure === null ? 'never' : number(figure)}`);
}

function cellsOf({ round, what, figure, aim, holds }) {
  return [
    round,
    what,
    figure === null ? 'never' : number(figure),
    aim === null ? '' : `≤ ${aim}`,
    holds === null ? '' : holds ? 'yes' : 'NO',
  ];
}
