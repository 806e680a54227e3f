// What is built, from what, and when that is due: a build is skipped only when its inputs *and* its outputs are the very ones of
// the last success. So a changed source, a deleted file and a half-written bundle all lead to the same place: building again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal, root, run, runTool, step } from './steps.mjs';

const PLUGIN = 'src/plugins/humas';
// Gone with node_modules, which is right: other packages, other bundles.
const STAMPS = 'node_modules/.cache/humas-launch';

/** The plugin's bundles. Starting without them is what Strapi does silently, and it removes what belongs to the plugin. */
export async function buildPlugin() {
  const inputs = ['server', 'admin', 'client', 'contracts', 'package.json'].map((name) => `${PLUGIN}/${name}`);
  await buildWhenDue({
    name: 'plugin',
    title: 'Membangun plugin humas (building the plugin)',
    inputs: hashOf([...inputs, 'package-lock.json']),
    outputs: () => hashOf([`${PLUGIN}/dist`]),
    async build() {
      rmSync(path.join(root, PLUGIN, 'dist'), { recursive: true, force: true });
      const cwd = path.join(root, PLUGIN);
      const result = await runTool('@strapi/sdk-plugin/bin/strapi-plugin.js', ['build'], {
        cwd,
        env: { NODE_ENV: 'production' },
      });
      if (result.code !== 0) return result;
      const types = await runTool('typescript/bin/tsc', ['-p', `${PLUGIN}/contracts/tsconfig.build.json`]);
      return types.code === 0 ? checkBundles() : types;
    },
    refusal:
      'Plugin humas tidak berhasil dibangun, jadi server tidak dijalankan dan tidak ada data yang diubah. (The humas plugin could not be built; the server was not started and no data was touched.)',
  });
}

/** A bundle can be there and still be cut off: the server's and the client's are loaded once, the others are parsed. */
async function checkBundles() {
  const dist = `${PLUGIN}/dist`;
  const trials = [
    ...['server', 'client'].map((half) => ['-e', `require('./${dist}/${half}/index.js')`]),
    ...['client/index.mjs', 'server/index.mjs', 'admin/index.js', 'admin/index.mjs'].map((file) => [
      '--check',
      `${dist}/${file}`,
    ]),
  ];
  for (const trial of trials) {
    const result = await run(process.execPath, trial);
    if (result.code !== 0) return result;
  }
  return { code: 0, output: '' };
}

/** The application's own TypeScript (config/, src/): a few seconds. */
export async function buildApp() {
  await buildWhenDue({
    name: 'app',
    title: 'Menyusun aplikasi (compiling the application)',
    inputs: appInputs(),
    outputs: () => hashOf(['dist'], isCompiledFile),
    async build() {
      // A config file that was removed from config/ would live on in dist/config.
      for (const name of listFolder('dist').filter((name) => name !== 'build')) {
        rmSync(path.join(root, 'dist', name), { recursive: true, force: true });
      }
      return runTool('typescript/bin/tsc', ['--project', root]);
    },
    refusal: 'Aplikasi tidak berhasil disusun. (The application does not compile; see above.)',
  });
}

/** The admin panel: about a minute and 2 GB. Some settings are baked into it. */
export async function buildAdmin(settings) {
  const bakedIn = Object.entries(settings).filter(([key]) => key === 'PUBLIC_URL' || key.startsWith('STRAPI_ADMIN_'));
  await buildWhenDue({
    name: 'admin',
    title: 'Membangun panel admin (building the admin panel)',
    inputs: digest([
      hashOf(['config', 'src/admin', `${PLUGIN}/dist/admin`, 'package-lock.json']),
      JSON.stringify(bakedIn.sort()),
    ]),
    outputs: () => hashOf(['dist/build']),
    build: () => {
      const memory = process.env.NODE_OPTIONS ?? '--max-old-space-size=3072';
      // Without NODE_ENV Strapi means development and bundles React's slow half.
      const env = { NODE_ENV: 'production', NODE_OPTIONS: memory };
      return runTool('@strapi/strapi/bin/strapi.js', ['build'], { env });
    },
    refusal: 'Panel admin tidak berhasil dibangun. (The admin panel could not be built; see above.)',
  });
}

const isCompiledFile = (file) => !file.startsWith('dist/build/');
const isAppSource = (file) => !/^src\/(admin|plugins|launch)\//.test(file);
const appInputs = () => hashOf(['config', 'src', 'tsconfig.json', 'package-lock.json'], isAppSource);

async function buildWhenDue({ name, title, inputs, outputs, build, refusal }) {
  const stampFile = path.join(root, STAMPS, name);
  const stamp = () => digest([inputs, outputs()]);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()) return;

  rmSync(stampFile, { force: true }); // a build that is broken off leaves none
  await step(title, async () => {
    const { code, output } = await build();
    if (code !== 0) throw new Refusal(refusal, output);
  });
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp());
}

/** A hash over the names and contents of files, whole folders included; tests are no input of anything that is served. */
function hashOf(names, isWanted = () => true) {
  const files = names.flatMap(filesIn).filter((file) => isWanted(file) && !/\.test\.[cm]?[jt]sx?$/.test(file));
  return digest(files.flatMap((file) => [file, readFileSync(path.join(root, file))]));
}

function filesIn(name) {
  const stats = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!stats) return [];
  return stats.isDirectory() ? listFolder(name).flatMap((entry) => filesIn(`${name}/${entry}`)) : [name];
}

const listFolder = (name) => (existsSync(path.join(root, name)) ? readdirSync(path.join(root, name)).sort() : []);

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
