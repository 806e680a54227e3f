import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];
type SqliteConnection = { pragma: (statement: string) => unknown };

const database = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => ({
  connection: env('DATABASE_CLIENT', 'sqlite') === 'postgres' ? postgres(env) : sqlite(env),
  settings: {
    // Strapi drops every table it no longer knows, and it knows none of a plugin whose build is missing. Never drop.
    // What must really go (a column, a table) goes in a migration.
    forceMigration: false,
    runMigrations: true,
  },
});

function sqlite(env: Env): Core.Config.Database<'sqlite'>['connection'] {
  return {
    client: 'sqlite',
    // From the working directory, not from __dirname: the compiled file lies one folder deeper than this one.
    connection: { filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', '.tmp/data.db')) },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate: tuneSqlite },
  };
}

function tuneSqlite(connection: unknown, done: (error?: Error, connection?: unknown) => void) {
  const { pragma } = connection as SqliteConnection;
  for (const setting of [
    'journal_mode = WAL', // readers do not wait for the writer
    'busy_timeout = 5000', // `humas` commands may write beside the server
    'synchronous = FULL', // NORMAL may forget the last commits in a power cut and then give a sequence number twice
  ]) {
    pragma.call(connection, setting);
  }
  done(undefined, connection);
}

function postgres(env: Env): Core.Config.Database<'postgres'>['connection'] {
  const ssl = env.bool('DATABASE_SSL', false) && {
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  };
  const url = env('DATABASE_URL');
  const address = url
    ? { connectionString: url }
    : {
        host: env('DATABASE_HOST', '127.0.0.1'),
        port: env.int('DATABASE_PORT', 5432),
        database: env('DATABASE_NAME', 'humas'),
        user: env('DATABASE_USERNAME', 'humas'),
        password: env('DATABASE_PASSWORD', ''),
      };
  return {
    client: 'postgres',
    connection: {
      ...address,
      ssl,
    } as Core.Config.Database<'postgres'>['connection']['connection'],
    pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
  };
}

export default database;
