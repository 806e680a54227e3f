/**
 * Subscriptions at hubs (WebSub, W3C 2018): asked for, renewed before they end, and given up when a source is switched off. A source
 * whose hub says no, or nothing, is looked at by the clock as any other.
 */
import type { Core } from '@strapi/strapi';
import { settingsOf } from '../../../core';
import { nowSql } from '../../../edition';
import type { Fetcher } from '../../../fetching';
import { claim, held, type Lease } from '../../../schedule';
import { SourceProblem, wordsOf } from '../../problem';
import type { SubscriptionRow } from '../tables';
import { callbackOf } from './callback';
import { noteWhatIsWanted } from './wanted';

const TABLE = 'humas_subscriptions';
const AT_ONCE = 5;
const HOUR = 3600;
const DAY = 24 * HOUR;
/** What we ask for; the hub decides. */
export const LEASE_SECONDS = 10 * DAY;
/** A hub may take its time to ask back; then it is asked again. */
const VERIFIED_WITHIN_SECONDS = HOUR;
const LONGEST_PAUSE_SECONDS = DAY;
/** Whoever does not hear that we are gone is refused when he calls. */
const FAREWELLS = 3;
const ASKING_SECONDS = 60;

export async function seeToSubscriptions(
  strapi: Core.Strapi,
  fetcher: Pick<Fetcher, 'fetch'>,
  isStopped: () => boolean,
): Promise<void> {
  const { publicUrl } = settingsOf(strapi);
  await noteWhatIsWanted(strapi, publicUrl);
  if (!publicUrl) return;
  const api = `${publicUrl}${strapi.config.get('api.rest.prefix', '/api')}/humas`;
  const knex = strapi.db.connection;
  for (let leases: Lease[] = []; !isStopped(); ) {
    leases = await claim(knex, TABLE, '1 = 1', AT_ONCE, ASKING_SECONDS);
    if (leases.length === 0) return;
    await Promise.all(leases.map((lease) => ask(strapi, fetcher, api, lease)));
  }
}

async function ask(strapi: Core.Strapi, fetcher: Pick<Fetcher, 'fetch'>, api: string, lease: Lease) {
  const knex = strapi.db.connection;
  const row: SubscriptionRow = await knex(TABLE).where({ id: lease.id }).first();
  if (row.wanted === 'unsubscribe' && row.failures >= FAREWELLS)
    return void (await knex(TABLE).where({ id: row.id }).del());
  // Before the hub is asked: it may ask back before it answers, and then knows better when to come again.
  const next = { due_at: knex.raw(nowSql(knex, VERIFIED_WITHIN_SECONDS)), failures: row.failures + 1 };
  if ((await held(knex, TABLE, lease).update(next)) === 0) return;
  try {
    await sayTo(fetcher, await networksOf(strapi, row), row, api);
    await held(knex, TABLE, lease).update({ lease_until: null });
  } catch (problem) {
    await held(knex, TABLE, lease).update({
      due_at: knex.raw(nowSql(knex, pauseAfter(row.failures))),
      problem: JSON.stringify(wordsOf(problem)),
      lease_until: null,
    });
  }
}

async function sayTo(
  fetcher: Pick<Fetcher, 'fetch'>,
  allowedNetworks: string[],
  row: SubscriptionRow,
  api: string,
): Promise<void> {
  const { status } = await fetcher.fetch({
    address: row.hub,
    method: 'POST',
    allowedNetworks,
    form: {
      'hub.callback': callbackOf(api, row),
      'hub.mode': row.wanted,
      'hub.topic': row.topic,
      ...(row.wanted === 'subscribe' ? { 'hub.secret': row.secret, 'hub.lease_seconds': String(LEASE_SECONDS) } : {}),
    },
  });
  if (status >= 200 && status < 300) return;
  throw new SourceProblem({ id: `Hub menjawab ${status}`, en: `The hub answered ${status}` });
}

async function networksOf(strapi: Core.Strapi, { source_id }: SubscriptionRow): Promise<string[]> {
  const source = await strapi.db
    .query('plugin::humas.source')
    .findOne({ where: { documentId: source_id }, select: ['allowedNetworks'] });
  return source?.allowedNetworks ?? [];
}

const pauseAfter = (failures: number): number => Math.min(LONGEST_PAUSE_SECONDS, 60 * 4 ** failures);
