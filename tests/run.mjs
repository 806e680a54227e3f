#!/usr/bin/env node
// `npm test`: installs and builds what is missing, runs every step of the table, and sums them up in the last line.
// `node tests/run.mjs NAME…` runs only the steps of those names (`npm run test:corpus` is `… corpus`).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAdmin, buildApp, buildPlugin } from '../src/launch/build.mjs';
import { assertNodeVersion, installMissing } from '../src/launch/install.mjs';
import { readSettings } from '../src/launch/settings.mjs';
import { endWithNpm, refuse, root, runTool } from '../src/launch/steps.mjs';

const PLUGIN = 'src/plugins/humas';

// A tool counts as one; a jest project (of tests/jest.config.cjs) counts its tests. Tools come first; `needs` is built before them.
const STEPS = [
  { name: 'types', title: 'application', tool: 'typescript/bin/tsc', args: ['-p', '.', '--noEmit'] },
  { name: 'types', title: "application's admin panel", tool: 'typescript/bin/tsc', args: ['-p', 'src/admin'] },
  { name: 'types', title: 'plugin, server', tool: 'typescript/bin/tsc', args: ['-p', `${PLUGIN}/server`] },
  { name: 'types', title: 'plugin, admin', tool: 'typescript/bin/tsc', args: ['-p', `${PLUGIN}/admin`] },
  { name: 'types', title: 'plugin, client', tool: 'typescript/bin/tsc', args: ['-p', `${PLUGIN}/client`] },
  { name: 'types', title: 'tests', tool: 'typescript/bin/tsc', args: ['-p', 'tests'] },
  { name: 'lint', title: 'all files', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings=0'] },
  { name: 'lint', title: 'the room rules fire', tool: '../tests/lint-rules.mjs', args: [] },
  { name: 'format', title: 'prettier', tool: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
  { name: 'unit', project: 'unit', needs: [buildPlugin] },
  { name: 'sqlite', project: 'sqlite', needs: [buildPlugin, buildApp] },
  { name: 'postgres', project: 'postgres', needs: [buildPlugin, buildApp] },
  { name: 's3', project: 's3', needs: [buildPlugin, buildApp] },
  { name: 'launch', project: 'launch', needs: [buildPlugin, buildApp] },
  { name: 'package', project: 'package', needs: [buildPlugin] },
  { name: 'browser', project: 'browser', needs: [buildPlugin, buildApp, buildAdmin] },
  { name: 'corpus', project: 'corpus', isOnRequest: true },
  {
    name: 'bench',
    title: 'the benchmark itself',
    tool: '../tests/bench/check.mjs',
    args: [],
    needs: [buildPlugin, buildApp],
    isOnRequest: true,
  },
];

try {
  process.chdir(root);
  endWithNpm();
  const steps = chosen(process.argv.slice(2));
  assertNodeVersion();
  await installMissing();
  const settings = readSettings();
  for (const build of new Set(steps.flatMap(({ needs = [] }) => needs))) await build(settings);

  const results = [];
  for (const step of steps.filter(({ tool }) => tool)) results.push(await carryOut(step));
  results.push(...(await runProjects(steps.flatMap(({ project }) => project ?? []))));
  const total = nothing();
  for (const result of results) for (const key of Object.keys(total)) total[key] += result[key];
  console.log(`\n${asLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
} catch (error) {
  refuse(error);
}

function chosen(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown)
    throw new Error(`There is no step "${unknown}"; there are ${[...new Set(STEPS.map((s) => s.name))].join(', ')}.`);
  return STEPS.filter((step) => (names.length > 0 ? names.includes(step.name) : !step.isOnRequest));
}

async function carryOut({ name, title, tool, args }) {
  console.log(`\n▸ ${name}: ${title}`);
  const startedAt = Date.now();
  const { code, output } = await runTool(tool, args);
  if (code !== 0) console.log(output);
  const result = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ${code === 0 ? '✔' : '✖'} ${name}: ${title}: ${asLine(result)}, ${seconds} s`);
  return result;
}

/** All in one run of jest: one after the other, each would end with one processor at work and the others at rest. */
async function runProjects(projects) {
  if (projects.length === 0) return [];
  console.log(`\n▸ jest: ${projects.join(', ')}`);
  const startedAt = Date.now();
  const file = path.join(os.tmpdir(), `humas-jest-${process.pid}.json`);
  const reporters = ['default', path.join(root, 'tests/count-by-project.cjs')].map((each) => `--reporters=${each}`);
  const args = ['-c', 'tests/jest.config.cjs', '--maxWorkers=2', ...reporters, '--selectProjects', ...projects];
  const { code } = await runTool('jest/bin/jest.js', args, { shown: ['stderr'], env: { HUMAS_TEST_COUNTS: file } });
  const { counts, failures } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { counts: {}, failures: [] };
  rmSync(file, { force: true });
  const results = projects.map((project) => counts[project] ?? nothing());
  for (const [at, result] of results.entries()) {
    // A project that is not in the configuration, has no test or cannot be set up must not look like success.
    if (result.passed + result.failed === 0) result.failed = 1;
    console.log(`  ${result.failed > 0 ? '✖' : '✔'} jest: ${projects[at]}: ${asLine(result)}`);
  }
  // Once more at the end, where the last lines of a long log are read.
  for (const { project, file: test, what } of failures)
    console.log(`  ✖ ${project}: ${path.relative(root, test)}: ${what}`);
  if (code !== 0 && results.every(({ failed }) => failed === 0)) results[0].failed = 1;
  console.log(`  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return results;
}

function nothing() {
  return { passed: 0, failed: 0, skipped: 0 };
}

function asLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
