/** From the sequence to what hubs are to be told. A number is passed in the same transaction that writes this down. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { editionsOf, nowSql } from '../../edition';
import { feedsTouched, type AddressOf } from './touched-feeds';

const AT_ONCE = 200;

interface Progress {
  epoch: string;
  seq: number | string;
}

export async function noteChanges(
  strapi: Core.Strapi,
  hubs: string[],
  addressOf: AddressOf,
  isStopped: () => boolean,
): Promise<void> {
  const knex = strapi.db.connection as Knex;
  while (!isStopped()) {
    const progress: Progress | undefined = await knex('humas_feed_progress').where({ id: 1 }).first();
    const since = Number(progress?.seq ?? 0);
    const { articles, epoch, upTo, hasMore } = await editionsOf(strapi).articlesTouched(since, AT_ONCE);
    if (!progress || progress.epoch !== epoch) {
      await beginHere(strapi, epoch);
      return;
    }
    if (upTo <= since) return;
    const topics = await feedsTouched(articles, editionsOf(strapi).addressKeyOf, addressOf);
    await knex.transaction(async (trx) => {
      // Another instance was quicker: it has written the same.
      const passed = await trx('humas_feed_progress').where({ id: 1, epoch, seq: since }).update({ seq: upTo });
      if (passed > 0) for (const hub of hubs) for (const topic of topics) await putPing(trx, hub, topic);
    });
    if (!hasMore) return;
  }
}

/** Hubs hear of what is published from now on: of all that there is they would hear nothing new. */
async function beginHere(strapi: Core.Strapi, epoch: string): Promise<void> {
  const { value } = await editionsOf(strapi).sequence();
  await strapi.db.connection('humas_feed_progress').insert({ id: 1, epoch, seq: value }).onConflict('id').merge();
}

/** A hub that does not answer is not asked sooner because there is more to tell. */
async function putPing(trx: Knex, hub: string, topic: string): Promise<void> {
  const now = nowSql(trx);
  await trx.raw(
    `insert into humas_feed_pings (hub, topic, due_at) values (?, ?, ${now})
      on conflict (hub, topic) do update set version = humas_feed_pings.version + 1,
        due_at = case when humas_feed_pings.failures = 0 then excluded.due_at else humas_feed_pings.due_at end`,
    [hub, topic],
  );
}
