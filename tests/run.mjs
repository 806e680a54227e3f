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

// A tool counts as one; a jest project (of tests/jest.config.cjs) counts its tests. `needs` is built before the first step.
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

  const total = nothing();
  for (const step of steps) {
    const result = await carryOut(step);
    for (const key of Object.keys(total)) total[key] += result[key];
  }
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

async function carryOut(step) {
  const title = step.project ? `jest: ${step.project}` : `${step.name}: ${step.title}`;
  console.log(`\n▸ ${title}`);
  const startedAt = Date.now();
  const result = step.project ? await runProject(step.project) : await runOnce(step);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ${result.failed > 0 ? '✖' : '✔'} ${title}: ${asLine(result)}, ${seconds} s`);
  return result;
}

async function runOnce({ tool, args }) {
  const { code, output } = await runTool(tool, args);
  if (code !== 0) console.log(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function runProject(project) {
  const report = path.join(os.tmpdir(), `humas-jest-${project}-${process.pid}.json`);
  const args = ['-c', 'tests/jest.config.cjs', '--selectProjects', project, '--json', `--outputFile=${report}`];
  const { code } = await runTool('jest/bin/jest.js', [...args, '--maxWorkers=2'], { shown: ['stderr'] });
  const result = existsSync(report) ? countedIn(JSON.parse(readFileSync(report, 'utf8'))) : nothing();
  rmSync(report, { force: true });
  // A project that is not in the configuration, has no test or cannot be set up must not look like success.
  if (code !== 0 && result.failed === 0) result.failed = 1;
  return result;
}

function nothing() {
  return { passed: 0, failed: 0, skipped: 0 };
}

function countedIn(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function asLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
