/** One request for each feed that changed. A hub that is down is asked again, ever more seldom, and given up after some days. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { nowSql } from '../../edition';
import { FetchProblem, type Fetcher } from '../../fetching';
import { claim, held, type Lease } from '../../schedule';
import type { PingRow } from './tables';

const TABLE = 'humas_feed_pings';
const AT_ONCE = 8;
const TELLING_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 3 * 3600;
/** After about three days; the next change of the feed begins anew. */
const MOST_FAILURES = 36;

export async function tellHubs(
  strapi: Core.Strapi,
  fetcher: Pick<Fetcher, 'fetch'>,
  isStopped: () => boolean,
): Promise<void> {
  const knex = strapi.db.connection as Knex;
  while (!isStopped()) {
    const leases = await claim(knex, TABLE, '1 = 1', AT_ONCE, TELLING_SECONDS);
    if (leases.length === 0) return;
    await Promise.all(leases.map((lease) => tell(strapi, knex, fetcher, lease)));
  }
}

async function tell(strapi: Core.Strapi, knex: Knex, fetcher: Pick<Fetcher, 'fetch'>, lease: Lease): Promise<void> {
  const row: PingRow = await knex(TABLE).where({ id: lease.id }).first();
  const problem = await problemOf(fetcher, row);
  if (problem === null) return told(knex, lease, row);
  if (row.failures + 1 >= MOST_FAILURES) {
    strapi.log.warn(`humas: the hub ${row.hub} is not told of ${row.topic} any more: ${problem.en}`);
    await held(knex, TABLE, lease).del();
    return;
  }
  await held(knex, TABLE, lease).update({
    failures: row.failures + 1,
    due_at: knex.raw(nowSql(knex, pauseAfter(row.failures))),
    problem: JSON.stringify(problem),
    lease_until: null,
  });
}

/** Another change came meanwhile: the hub may have looked before it. */
async function told(knex: Knex, lease: Lease, { version }: PingRow): Promise<void> {
  if ((await held(knex, TABLE, lease).where({ version }).del()) > 0) return;
  await held(knex, TABLE, lease).update({
    ...{ due_at: knex.raw(nowSql(knex)), failures: 0, problem: null, lease_until: null },
  });
}

/** WebSub leaves the words to the hub; these are what the known hubs (PubSubHubbub 0.3 and 0.4) understand. */
async function problemOf(
  fetcher: Pick<Fetcher, 'fetch'>,
  { hub, topic }: PingRow,
): Promise<{ id: string; en: string } | null> {
  try {
    const form = { 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic };
    const { status } = await fetcher.fetch({ address: hub, method: 'POST', form });
    if (status >= 200 && status < 300) return null;
    return { id: `Hub menjawab ${status}`, en: `The hub answered ${status}` };
  } catch (error) {
    if (error instanceof FetchProblem) return error.words;
    throw error;
  }
}

export const pauseAfter = (failures: number): number => Math.min(LONGEST_PAUSE_SECONDS, 5 * 2 ** failures);
