#!/usr/bin/env node
// `npm run sample:remove`: takes the sample content out again, exactly what was put in; what officers made stays.
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildApp, buildPlugin } from './build.mjs';
import { installMissing } from './install.mjs';
import { assertGood, makeEnvFile, readSettings } from './settings.mjs';
import { refuse, root } from './steps.mjs';

try {
  process.chdir(root);
  makeEnvFile();
  const settings = readSettings();
  assertGood(settings);
  await installMissing();
  await buildPlugin();
  await buildApp();
  process.exit(await removeSample());
} catch (error) {
  refuse(error);
}

async function removeSample() {
  const require = createRequire(path.join(root, 'package.json'));
  const { createStrapi } = require('@strapi/strapi');
  process.env.HUMAS_SAMPLE = 'none'; // Or the start itself would fill an empty database first.
  const distDir = path.join(root, 'dist');
  const strapi = await createStrapi({ appDir: root, distDir, serveAdminPanel: false }).load();
  const { removeSample: remove } = require(path.join(distDir, 'src/sample'));
  const count = await remove(strapi);
  await strapi.destroy();
  console.log(`${count} isi contoh dihapus (sample records removed).`);
  return 0;
}
