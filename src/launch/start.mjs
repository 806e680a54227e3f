#!/usr/bin/env node
// `npm start`: from a fresh clone to a served newsroom. Everything that can be refused is refused before data is touched.
import { buildAdmin, buildApp, buildPlugin } from './build.mjs';
import { assertNodeVersion, installMissing } from './install.mjs';
import { assertPortIsFree, serve } from './serve.mjs';
import { assertGood, makeEnvFile, readSettings } from './settings.mjs';
import { endWithNpm, refuse, root } from './steps.mjs';

try {
  process.chdir(root);
  endWithNpm();
  assertNodeVersion();
  makeEnvFile();
  const settings = readSettings();
  assertGood(settings);
  await assertPortIsFree(settings);
  await installMissing();
  await buildPlugin();
  await buildApp();
  if (settings.HUMAS_SKIP_ADMIN !== '1') await buildAdmin(settings);
  await assertPortIsFree(settings);
  await serve(settings);
} catch (error) {
  refuse(error);
}
