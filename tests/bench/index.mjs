#!/usr/bin/env node
// `npm run bench`: builds the archives, starts every system, measures them in turn, and prints what came out. See docs/performance.md.
import { buildApp, buildPlugin } from '../../src/launch/build.mjs';
import { databaseOf } from './data/build.mjs';
import { sqlite, startPostgres } from './data/stores.mjs';
import { readFlags } from './flags.mjs';
import { measure } from './measure.mjs';
import { surroundings } from './surroundings.mjs';
import { openPark } from './systems/park.mjs';
import { failedRows, rowsOf, textTable, writeJson, writeMarkdown } from './table.mjs';
import { worksOf } from './works.mjs';

const flags = readFlags(process.argv.slice(2));
const works = chosen(worksOf(flags));
await buildPlugin();
await buildApp();

const stores = { sqlite };
if (flags.databases.includes('postgres')) stores.postgres = await startPostgres();
const database = remembered((place) => {
  const [name, articles] = place.split(' ');
  return databaseOf(stores[name], Number(articles));
});
const park = openPark(database);
const rows = [];
try {
  // All archives first: building one would disturb what is measured.
  for (const place of new Set(works.flatMap(({ sides }) => sides.map((side) => side.place)))) await database(place);
  for (const work of works) rows.push(...(await rowsAfter(work)));
} finally {
  await park.close();
  await stores.postgres?.stop();
}

const options = `${flags.articles.toLocaleString('en-US')} articles, ${flags.rounds} rounds of ${flags.seconds} s each`;
const report = { ...surroundings(), options, rows };
console.log(`\n${report.machine}\ncommit ${report.commit}, ${options}\n\n${textTable(rows)}`);
if (flags.json) writeJson(flags.json, report);
if (flags.markdown) await writeMarkdown(flags.markdown, report);
const missed = rows.filter(({ holds }) => holds === false);
console.log(`\n${rows.filter(({ holds }) => holds).length} aims hold, ${missed.length} do not.`);
process.exit(flags.isStrict && missed.length > 0 ? 1 : 0);

async function rowsAfter(work) {
  try {
    const found = rowsOf(work, await measure(park, database, work, flags));
    console.log(`\n${textTable(found)}`);
    return found;
  } catch (error) {
    console.error(`\n${work.title}: ${error.message}`);
    return failedRows(work, error);
  }
}

function chosen(all) {
  if (flags.only.length === 0) return all;
  const wanted = all.filter(({ name }) => flags.only.includes(name));
  if (wanted.length > 0) return wanted;
  console.error(`There is no work '${flags.only}'; there are ${all.map(({ name }) => name).join(', ')}.`);
  return process.exit(2);
}

function remembered(ask) {
  const known = new Map();
  return (key) => known.get(key) ?? known.set(key, ask(key)).get(key);
}
