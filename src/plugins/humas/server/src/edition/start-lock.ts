/**
 * Instances on one PostgreSQL start one after the other: Strapi's schema sync has no lock, and of two that meet an empty
 * database one crashes; our repair must not run twice either. The lock belongs to a connection of its own, so that it is
 * gone with a process that dies.
 */
import type { Core } from '@strapi/strapi';
import { isPostgres } from './dialect';

/** Any number will do, as long as it is always the same: "HUMAS" on a telephone's keys. */
const LOCK = 48627;

interface PostgresConnection {
  query(sql: string, values: number[]): Promise<unknown>;
}

const held = new WeakMap<Core.Strapi, PostgresConnection>();

/**
 * Waits for its turn, and has it until the start is over or has failed: Strapi's own bootstrap goes on after the plugins'
 * (the panel's roles and permissions), and two of it at once meet unique indexes.
 */
export async function takeStartLock(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  if (!isPostgres(knex)) return;
  const connection: PostgresConnection = await knex.client.acquireConnection();
  await connection.query('select pg_advisory_lock($1)', [LOCK]);
  held.set(strapi, connection);
  const bootstrap = strapi.bootstrap.bind(strapi);
  strapi.bootstrap = () => bootstrap().finally(() => releaseStartLock(strapi));
}

/** Lets the next one in. */
export async function releaseStartLock(strapi: Core.Strapi): Promise<void> {
  const connection = held.get(strapi);
  if (!connection) return;
  held.delete(strapi);
  await connection.query('select pg_advisory_unlock($1)', [LOCK]);
  await strapi.db.connection.client.releaseConnection(connection);
}
