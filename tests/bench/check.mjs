#!/usr/bin/env node
// `node tests/run.mjs bench`: whether the benchmark itself can be believed, on a small archive and in about a minute.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { databaseOf } from './data/build.mjs';
import { openSqlite } from './data/sqlite.mjs';
import { sqlite } from './data/stores.mjs';
import { makeProductFolder, workshop } from './systems/folders.mjs';
import { freePort, startProgram } from './systems/process.mjs';

const ARTICLES = 2000;
const RENDERED_AGAIN = 12;

const world = await databaseOf(sqlite, ARTICLES);
await rowsAreWhatTheProductRenders();
await figuresComeOutAndCanFail();

/** The archive was made by replacing words; publishing a text again lets the product write the same rows itself. */
async function rowsAreWhatTheProductRenders() {
  const copy = { file: path.join(workshop, 'check.db') };
  await sqlite.copy(world.product, copy);
  const documentIds = world.documentIds.filter(
    (_, index) => index % Math.floor(world.documentIds.length / RENDERED_AGAIN) === 0,
  );
  const before = await editionsOf(copy, documentIds);
  const env = { ...world.product.env, DATABASE_FILENAME: copy.file, PORT: String(await freePort()) };
  const program = await startProgram('strapi.mjs', { cwd: makeProductFolder(), env });
  await program.ask('republish', { uid: 'plugin::humas.article', documentIds });
  await program.stop();
  const after = await editionsOf(copy, documentIds);
  assert.equal(before.length, documentIds.length);
  for (const [index, row] of before.entries()) {
    assert.notEqual(after[index].source_id, row.source_id, 'it was published again');
    assert.deepEqual(readable(after[index]), readable(row));
  }
  fs.rmSync(copy.file);
}

async function editionsOf({ file }, documentIds) {
  const db = openSqlite(file);
  const rows = await db.rows('humas_editions', 'document_id', documentIds);
  for (const row of rows) row.refs = await db.rows('humas_edition_refs', 'edition_id', [row.id]);
  await db.close();
  return rows.sort((a, b) => a.document_id.localeCompare(b.document_id));
}

/** All but what a new publication must change. */
function readable({ card, edition, slug, sort_key, status, locale, refs }) {
  const spelled = refs.map(({ role, target, sort_key: key }) => `${role} ${target} ${key}`).sort();
  return { card: JSON.parse(card), edition: JSON.parse(edition), slug, sort_key, status, locale, refs: spelled };
}

async function figuresComeOutAndCanFail() {
  const file = path.join(workshop, 'check.json');
  const flags = ['--articles', String(ARTICLES), '--database', 'sqlite', '--seconds', '1', '--rounds', '2'];
  const script = path.join(import.meta.dirname, 'index.mjs');
  execFileSync(process.execPath, [script, ...flags, '--only', 'list,publishing', '--json', file], { stdio: 'inherit' });
  const { rows } = JSON.parse(fs.readFileSync(file, 'utf8'));
  assert.deepEqual([...new Set(rows.map(({ work }) => work))].length, 2);
  for (const { work, system, rps, p50, p99 } of rows)
    assert.ok(rps > 0 && p50 > 0 && p99 >= p50, `${work}, ${system} has figures`);
  const [, stock, floor] = rows;
  assert.ok(stock.ratio > 2, `a ready list is answered faster than stock Strapi puts one together: ${stock.ratio}`);
  assert.ok(floor.ratio < 1.5, `nothing is faster than the floor: ${floor.ratio}`);
  for (const { ratio, aim, holds } of rows.filter((row) => row.aim))
    assert.equal(holds, aim.startsWith('≥') ? ratio >= Number(aim.slice(2)) : ratio <= Number(aim.slice(2)));
}
