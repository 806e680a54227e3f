/** What a newsroom under measurement is asked about the sources that it follows. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

const ITEMS = 'humas_source_items';
const STATES = 'humas_source_states';

/** One unit, and a source of it for each address. */
export async function follow(strapi, { addresses }) {
  const create = (type, data) =>
    strapi
      .plugin('humas')
      .service('scope')
      .asSystem('bench', () => strapi.documents(`plugin::humas.${type}`).create({ data }));
  const unit = await create('facility', { shortName: 'Lapas Ukur', name: 'Lapas Kelas IIA Ukur', class: 'IIA' });
  for (const [at, address] of addresses.entries())
    await create('source', {
      name: `Sumber ${at + 1}`,
      address,
      kind: 'feed',
      handling: 'draft',
      facility: unit.documentId,
      intervalMinutes: 60,
      allowedNetworks: ['127.0.0.0/8'],
    });
}

/** All are due now, and what is measured begins. */
export async function begin(strapi) {
  const knex = strapi.db.connection;
  const [{ now }] = await asked(knex, `select ${clock(knex)} as now`);
  await knex(STATES).update({ due_at: now });
  delay.reset();
  return now;
}

export async function progress(strapi, { since }) {
  const knex = strapi.db.connection;
  const states = await knex(STATES).select('source_id', 'last_attempt_at', 'last_success_at');
  const sources = await knex('humas_sources').select('document_id', 'address');
  const address = new Map(sources.map(({ document_id, address }) => [document_id, address]));
  const items = await knex(ITEMS).groupBy('state').select('state').count({ total: '*' });
  return {
    looked: states
      .filter(({ last_attempt_at }) => last_attempt_at >= since)
      .map(({ source_id }) => address.get(source_id)),
    succeeded: states
      .filter(({ last_success_at }) => last_success_at >= since)
      .map(({ source_id, last_success_at }) => [address.get(source_id), last_success_at]),
    items: Object.fromEntries(items.map(({ state, total }) => [state, Number(total)])),
  };
}

/** What is measured begins, and no source is due. */
export function beginWithoutRound() {
  delay.reset();
  return new Date().toISOString();
}

export const loopDelay = () => ({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 });

const clock = (knex) =>
  knex.client.config.client.includes('sqlite') === false
    ? `to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;

async function asked(knex, sql) {
  const result = await knex.raw(sql);
  return Array.isArray(result) ? result : result.rows;
}
