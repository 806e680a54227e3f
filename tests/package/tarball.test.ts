import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { linkPackages } from '../launch/link-packages';
import { freePort, serveIn } from '../launch/programs';

/**
 * The plugin as others get it: packed, installed by npm into a second bare Strapi application, served.
 *
 * A whole installation takes four minutes and compiles better-sqlite3, so npm starts from a copy of this repository's
 * node_modules (hard links) *without* the plugin. It takes out whatever neither the bare application nor the tarball asks for
 * (about 580 packages) and puts the tarball in. So what the test proves: the tarball holds everything that serving needs, npm
 * resolves its dependencies and peers beside a plain Strapi, and nothing of this repository but the tarball is used. That a
 * dependency is declared and not only there because Strapi happens to bring it is the second test's promise.
 */
const PLUGIN = path.resolve(__dirname, '../../src/plugins/humas');
let folder: string;
let tarball: string;
let app: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'humas-package-'));
  const [packed] = JSON.parse(npm(PLUGIN, 'pack', '--json', '--pack-destination', folder)) as [{ filename: string }];
  tarball = path.join(folder, packed.filename);
  app = path.join(folder, 'app');
  makeBareApplication();
  npm(app, 'install', '--prefer-offline', '--no-audit', '--no-fund');
});

afterAll(() => folder && fs.rmSync(folder, { recursive: true, force: true }));

it('serves the public API in a second, bare Strapi application', async () => {
  const port = await freePort();
  const strapi = ['node_modules/@strapi/strapi/bin/strapi.js', 'start'];
  const server = await serveIn(
    app,
    { PORT: String(port), NODE_ENV: 'production' },
    strapi,
    'Strapi started successfully',
  );
  const answer = await fetch(`http://127.0.0.1:${port}/api/humas/articles`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  expect(await server.stop()).toBe(0);
});

describe('the typed client', () => {
  it.each([
    { how: 'imported', file: 'client.mjs', code: "import { createClient } from 'strapi-plugin-humas/client';" },
    { how: 'required', file: 'client.cjs', code: "const { createClient } = require('strapi-plugin-humas/client');" },
  ])('can be $how by a program', ({ file, code }) => {
    write(file, `${code}\nconsole.log(Object.keys(createClient()).join());`);
    expect(node(file).trim()).toBe('articles,events,photos,facilities,regions,changes,preview');
  });

  it('asks for no package', () => {
    expect(
      ['dist/client/index.js', 'dist/client/index.mjs'].flatMap((bundle) => packagesIn(installed(bundle))),
    ).toEqual([]);
  });

  it.each(['nodenext', 'preserve'])('is typed, so that a wrong name does not compile (module %s)', (module) => {
    write('consumer.mts', CONSUMER);
    const tsc = path.resolve(PLUGIN, '../../../node_modules/typescript/bin/tsc');
    const options = `--noEmit --strict --target es2022 --lib es2022,dom --types --module ${module}`.split(' ');
    const output = node(tsc, ...options, 'consumer.mts');
    expect([...output.matchAll(/^consumer\.mts\((\d+),.*error/gm)].map(([, line]) => Number(line))).toEqual([5, 6, 7]);
  });
});

/** From the fifth line on nothing is right. */
const CONSUMER = `import { createClient, type ArticleCard } from 'strapi-plugin-humas/client';
const humas = createClient({ url: 'https://humas.example' });
export const cards: ArticleCard[] = (await humas.articles.list({ filters: { facility: 'a' } })).data;
export const kind: 'news' | 'press-release' | 'announcement' | undefined = cards[0]?.kind;
await humas.articles.list({ filters: { facilty: 'a' } });
await humas.events.list({ sort: 'releasedAt' });
export const { body } = (await humas.articles.get('a', { fields: ['title'] }));
`;

it('declares every package that its bundles ask for', () => {
  const manifest = JSON.parse(installed('package.json')) as Record<string, Record<string, string>>;
  const declared = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})];
  const asked = [
    'dist/server/index.js',
    'dist/server/index.mjs',
    'dist/admin/index.js',
    'dist/admin/index.mjs',
  ].flatMap((bundle) => packagesIn(installed(bundle)));
  expect(asked).toEqual(expect.arrayContaining(['@strapi/utils'])); // the search finds something
  expect(asked.filter((name) => !declared.includes(name) && !builtinModules.includes(name))).toEqual([]);
});

it('holds bundles, types and the command, but neither sources nor tests', () => {
  const files = fs.readdirSync(path.join(app, 'node_modules/strapi-plugin-humas'), { recursive: true }) as string[];
  expect(files).toEqual(
    expect.arrayContaining([
      ...['server', 'admin', 'client'].map((half) => `dist/${half}/src/index.d.ts`),
      'dist/contracts/public.d.ts',
      'bin/humas.js',
    ]),
  );
  const own = files.filter((file) => !file.startsWith('node_modules/'));
  expect(own.filter((file) => /\.test\.|(?<!\.d)\.tsx?$|\.map$/.test(file))).toEqual([]);
  expect(fs.existsSync(path.join(app, 'node_modules/.bin/humas'))).toBe(true);
  expect(fs.existsSync(path.join(app, 'node_modules/jest'))).toBe(false); // npm really took out what is ours
});

const installed = (file: string) => fs.readFileSync(path.join(app, 'node_modules/strapi-plugin-humas', file), 'utf8');

/** Bare package names in `require('…')`, `from '…'` and `import('…')`. */
function packagesIn(bundle: string): string[] {
  const names = [...bundle.matchAll(/(?:\brequire\(|\bfrom\s|\bimport\(|^import\s)\s*["']([^"'.\s][^"'\s]*)["']/gm)];
  const bare = names.map(([, name = '']) => name.replace(/^node:/, ''));
  return [
    ...new Set(
      bare.map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    ),
  ];
}

function makeBareApplication() {
  linkPackages(path.join(app, 'node_modules'));
  fs.rmSync(path.join(app, 'node_modules/strapi-plugin-humas')); // the link to our sources
  fs.mkdirSync(path.join(app, 'public/uploads'), { recursive: true });
  const versionOf = JSON.parse(fs.readFileSync(path.resolve(PLUGIN, '../../../package.json'), 'utf8')).dependencies;
  const wanted = ['@strapi/strapi', 'better-sqlite3', 'react', 'react-dom', 'react-router-dom', 'styled-components'];
  write('package.json', {
    name: 'bare',
    private: true,
    dependencies: {
      ...Object.fromEntries(wanted.map((name) => [name, versionOf[name]])),
      'strapi-plugin-humas': `file:${tarball}`,
    },
  });
  write('config/server.js', `({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: ['a', 'b'] } })`);
  write('config/admin.js', { auth: { secret: 'a' }, apiToken: { salt: 'b' }, transfer: { token: { salt: 'c' } } });
  write('config/database.js', {
    connection: { client: 'sqlite', connection: { filename: 'data.db' }, useNullAsDefault: true },
  });
}

function write(name: string, content: string | object) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  fs.mkdirSync(path.dirname(path.join(app, name)), { recursive: true });
  fs.writeFileSync(path.join(app, name), name.startsWith('config/') ? `module.exports = ${text};` : text);
}

/** In the bare application, by its own packages. */
function node(...args: string[]) {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: app, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

/** npm tells a child of `npm test` about this repository (npm_config_local_prefix and the like); a foreign project must not hear of it. */
function npm(cwd: string, ...args: string[]) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(npm_|INIT_CWD|NODE_ENV)/.test(key)));
  return execFileSync('npm', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
