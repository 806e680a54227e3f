import fs from 'node:fs';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';
import { makeStorage, type Storage } from './storage';

export const REPOSITORY = path.resolve(__dirname, '../..');

/** A throw-away application around the built plugin: own folder, own database, the repository's real configuration. */
export interface Application {
  folder: string;
  env: Record<string, string>;
  storage: Storage;
  remove(): Promise<void>;
}

export async function makeApplication(): Promise<Application> {
  const folder = fs.mkdtempSync(path.join(process.env.HUMAS_TEST_FOLDER as string, 'humas-app-'));
  for (const shared of ['node_modules', 'package.json'])
    fs.symlinkSync(path.join(REPOSITORY, shared), path.join(folder, shared));
  fs.cpSync(path.join(REPOSITORY, 'public'), path.join(folder, 'public'), { recursive: true });
  fs.rmSync(path.join(folder, 'public/uploads'), { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  transpile('config', path.join(folder, 'config'));
  transpile('src', path.join(folder, 'src'), ['index.ts']);
  transpile('src/sample', path.join(folder, 'src/sample'));
  fs.cpSync(path.join(REPOSITORY, 'database'), path.join(folder, 'database'), { recursive: true });
  const database = await makeDatabase(folder);
  const storage = await makeStorage(folder);
  return {
    folder,
    storage,
    env: {
      ...SECRETS,
      ...database.env,
      ...storage.env,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      HUMAS_RATE_LIMIT: '0', // tests ask more than a reader may
      HUMAS_SAMPLE: 'none',
      HUMAS_FOLLOWS_SOURCES: 'false', // those that test it switch it on
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
    async remove() {
      await database.remove();
      await storage.remove();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

const SECRETS = {
  APP_KEYS: 'test-key-one,test-key-two',
  ADMIN_JWT_SECRET: 'test-admin-secret',
  API_TOKEN_SALT: 'test-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-chars!!',
};

/** Strapi's loader reads JavaScript only; this takes milliseconds where its own compiler takes seconds. */
function transpile(from: string, to: string, only?: string[]) {
  const source = path.join(REPOSITORY, from);
  if (!fs.existsSync(source)) return;
  for (const entry of fs.readdirSync(source, { withFileTypes: true })) {
    if (entry.isDirectory() && !only) transpile(path.join(from, entry.name), path.join(to, entry.name));
    if (!entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts') || (only && !only.includes(entry.name)))
      continue;
    fs.mkdirSync(to, { recursive: true });
    const { code } = transformFileSync(path.join(source, entry.name), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    fs.writeFileSync(path.join(to, entry.name.replace(/\.ts$/, '.js')), code);
  }
}

async function makeDatabase(folder: string): Promise<{ env: Record<string, string>; remove(): Promise<void> }> {
  if (process.env.HUMAS_TEST_DATABASE !== 'postgres') {
    return {
      env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') },
      remove: async () => {},
    };
  }
  const server = process.env.HUMAS_TEST_POSTGRES as string;
  const name = `humas_${path.basename(folder).replace(/\W/g, '_').toLowerCase()}`;
  await query(`${server}/postgres`, `create database ${name}`);
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: `${server}/${name}` },
    remove: () => query(`${server}/postgres`, `drop database if exists ${name} with (force)`),
  };
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
