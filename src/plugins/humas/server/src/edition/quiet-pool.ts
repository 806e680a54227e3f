import type { Knex } from 'knex';

const LOOK_EVERY_MS = 10;
/** So many looks in a row must find nothing: one populated read is many queries with short pauses between them. */
const QUIET_LOOKS = 20;
const PATIENCE_MS = 10_000;

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * After a commit Strapi reads each written entry once more, for its events, and nobody waits for that. Closing the pool
 * meanwhile ends the process with "aborted" and exit code 1, although everything was saved.
 */
export async function quietPool(knex: Knex): Promise<void> {
  const pool = knex.client.pool as Pool | undefined;
  const end = Date.now() + PATIENCE_MS;
  for (let quiet = 0; pool && quiet < QUIET_LOOKS && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    quiet = pool.numUsed() + pool.numPendingAcquires() > 0 ? 0 : quiet + 1;
  }
}
