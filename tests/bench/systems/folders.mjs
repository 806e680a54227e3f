/** The two application folders: (a) the real product as `npm start` builds it, (b) stock Strapi with the same content types. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const workshop = path.join(repository, '.tmp/bench');

/** The same for every system, so that a figure differs for no other reason. */
export const ENVIRONMENT = {
  NODE_ENV: 'production',
  TZ: 'UTC',
  LOG_LEVEL: 'error',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'https://humas.example.go.id',
  HUMAS_SAMPLE: 'none',
  HUMAS_RATE_LIMIT: '0',
  STRAPI_TELEMETRY_DISABLED: 'true',
  APP_KEYS: 'bench-key-one,bench-key-two',
  ADMIN_JWT_SECRET: 'bench-admin-secret',
  API_TOKEN_SALT: 'bench-token-salt',
  TRANSFER_TOKEN_SALT: 'bench-transfer-salt',
  ENCRYPTION_KEY: 'bench-encryption-key-of-32-chars!',
};

/** Needs the builds of the plugin and of the application (src/launch/build.mjs). */
export function makeProductFolder() {
  const folder = emptyFolder('product');
  link('package.json', folder);
  for (const part of ['config', 'src']) copy(path.join('dist', part), path.join(folder, part));
  copy('database', path.join(folder, 'database'));
  return folder;
}

/** `schemas`: { contentTypes: { region: {…} }, components: { dateline: {…} } } as the plugin declares them. */
export function makeStockFolder({ contentTypes, components }) {
  const folder = emptyFolder('stock');
  write(folder, 'package.json', JSON.stringify({ name: 'stock', dependencies: STOCK_DEPENDENCIES }));
  // Not plugins.js, and no other difference: database, limits and middlewares are tuned as in the product.
  for (const name of ['admin', 'api', 'database', 'middlewares', 'server', 'storage'])
    copy(`dist/config/${name}.js`, path.join(folder, `config/${name}.js`));
  write(folder, 'config/plugins.js', `module.exports = ${JSON.stringify(STOCK_PLUGINS)};`);
  write(folder, 'src/index.js', OPEN_TO_ALL);
  for (const [name, schema] of Object.entries(contentTypes)) writeApi(folder, name, withoutCustomFields(schema));
  for (const [name, schema] of Object.entries(components))
    write(folder, `src/components/humas/${name}.json`, JSON.stringify(schema));
  fs.mkdirSync(path.join(folder, 'database/migrations'), { recursive: true });
  return folder;
}

const STOCK_DEPENDENCIES = { '@strapi/plugin-graphql': '5.54.0', '@strapi/strapi': '5.54.0' };
const STOCK_PLUGINS = {
  graphql: { enabled: true, config: { endpoint: '/graphql', defaultLimit: 25, maxLimit: 100, landingPage: false } },
};

/**
 * Whoever asks may read. Not `auth: false` on the routes: without a strategy that allows it, Strapi leaves relations out of the
 * answer and refuses filters on them.
 */
const OPEN_TO_ALL = `module.exports = {
  register({ strapi }) {
    strapi.get('auth').register('content-api', {
      name: 'open',
      authenticate: () => ({ authenticated: true, credentials: null }),
      verify() {},
    });
  },
};`;

/** The plugin's own fields are JSON to the database, and nobody knows them without it. */
function withoutCustomFields(schema) {
  const attributes = Object.entries(schema.attributes).map(([name, { customField, ...attribute }]) => [
    name,
    customField ? { ...attribute, type: 'json' } : attribute,
  ]);
  return { ...schema, attributes: Object.fromEntries(attributes) };
}

function writeApi(folder, name, schema) {
  const uid = `'api::${name}.${name}'`;
  const factory = (maker, options = '') =>
    `module.exports = require('@strapi/strapi').factories.${maker}(${uid}${options});`;
  write(folder, `src/api/${name}/content-types/${name}/schema.json`, JSON.stringify(schema));
  write(folder, `src/api/${name}/routes/${name}.js`, factory('createCoreRouter', ', { only: ["find", "findOne"] }'));
  write(folder, `src/api/${name}/controllers/${name}.js`, factory('createCoreController'));
  write(folder, `src/api/${name}/services/${name}.js`, factory('createCoreService'));
}

function emptyFolder(name) {
  const folder = path.join(workshop, name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  link('node_modules', folder);
  return folder;
}

function link(name, folder) {
  fs.symlinkSync(path.join(repository, name), path.join(folder, name));
}

function copy(from, to) {
  fs.cpSync(path.join(repository, from), to, { recursive: true });
}

function write(folder, name, text) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
