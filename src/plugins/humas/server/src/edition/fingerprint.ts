/**
 * Which physical database this is. A restored backup is consistent in itself, yet its numbers were given out before:
 * a follower that is ahead of it would be blind to what is published next. So a copy must be noticed.
 *
 * PostgreSQL: the cluster, its timeline, the database's and the counter table's oid (a dump that is restored makes new ones).
 * SQLite: a mark beside the file, with the highest number that this machine has seen.
 */
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import type { Core } from '@strapi/strapi';
import { isPostgres } from './dialect';

interface Mark {
  /** The database file itself: a restored folder brings its mark along, but is another file. */
  file: string | null;
  fingerprint: string;
  highest: number;
}

export async function databaseFingerprint(strapi: Core.Strapi): Promise<string> {
  if (isPostgres(strapi.db.connection)) return postgresFingerprint(strapi);
  const mark = readMark(strapi);
  return mark && mark.file === fileIdentity(strapi) ? mark.fingerprint : makeMark(strapi, mark?.highest ?? 0);
}

/** The mark remembers what a restored file forgot. */
export function highestSequenceSeen(strapi: Core.Strapi): number {
  return isPostgres(strapi.db.connection) ? 0 : (readMark(strapi)?.highest ?? 0);
}

/** Called after commits. A backup that is restored within the moment by which the mark lags would go unnoticed. */
export async function noteHighestSequence(strapi: Core.Strapi): Promise<void> {
  const file = markFile(strapi);
  if (!file) return;
  const highest = Number((await strapi.db.connection('humas_editions').max('seq as seq').first())?.seq ?? 0);
  const mark = readMark(strapi);
  if (mark && mark.highest < highest) writeMark(file, { ...mark, highest });
}

async function postgresFingerprint(strapi: Core.Strapi): Promise<string> {
  const [oids] = (
    await strapi.db.connection.raw(
      `select (select oid from pg_database where datname = current_database())::text as database,
        'humas_counter'::regclass::oid::text as counter`,
    )
  ).rows;
  return createHash('sha256')
    .update(JSON.stringify([oids, await clusterIdentity(strapi)]))
    .digest('base64url');
}

/** Open to every role, unless a provider has closed it; the oids must do then. */
async function clusterIdentity(strapi: Core.Strapi): Promise<object | null> {
  return strapi.db.connection
    .raw(
      `select (select system_identifier from pg_control_system())::text as cluster,
        (select timeline_id from pg_control_checkpoint())::text as timeline`,
    )
    .then(({ rows }: { rows: object[] }) => rows[0] ?? null)
    .catch(() => null);
}

function makeMark(strapi: Core.Strapi, highest: number): string {
  const file = markFile(strapi);
  const mark = { fingerprint: randomUUID(), highest, file: fileIdentity(strapi) };
  if (file) writeMark(file, mark);
  return mark.fingerprint;
}

function readMark(strapi: Core.Strapi): Mark | null {
  const file = markFile(strapi);
  if (!file || !fs.existsSync(file)) return null;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null; // A torn mark is no mark: a new epoch is always safe.
  }
}

function writeMark(file: string, mark: Mark) {
  fs.writeFileSync(`${file}.new`, JSON.stringify(mark));
  fs.renameSync(`${file}.new`, file);
}

function fileIdentity(strapi: Core.Strapi): string | null {
  const file = sqliteFile(strapi);
  if (!file) return null;
  const { ino, birthtimeMs } = fs.statSync(file);
  return `${ino} ${birthtimeMs}`;
}

function markFile(strapi: Core.Strapi): string | null {
  const filename = sqliteFile(strapi);
  return filename ? `${filename}.sequence` : null;
}

/** The database file, or null where there is none (PostgreSQL, `:memory:`). */
export function sqliteFile(strapi: Core.Strapi): string | null {
  if (isPostgres(strapi.db.connection)) return null;
  const { filename } = strapi.db.connection.client.config.connection as { filename?: string };
  return filename && filename !== ':memory:' ? filename : null;
}
