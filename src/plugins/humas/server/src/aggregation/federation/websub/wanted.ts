/** Which hubs we want to hear from: those of active sources whose last look found one, as long as the hub can call us. */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { nowSql } from '../../../edition';
import type { SourceStateRow } from '../../tables';
import type { SubscriptionRow } from '../tables';
import { canBeCalled } from './callback';

const SOURCE = 'plugin::humas.source';

interface Offer {
  source_id: string;
  hub: string;
  topic: string;
}

export async function noteWhatIsWanted(strapi: Core.Strapi, publicUrl: string | undefined): Promise<void> {
  const knex = strapi.db.connection;
  const offers = await offersOf(strapi, knex, publicUrl);
  const rows = await knex<SubscriptionRow>('humas_subscriptions').select('source_id', 'hub', 'topic', 'wanted');
  const known = new Map(rows.map((row) => [row.source_id, row]));
  for (const offer of offers) {
    const row = known.get(offer.source_id);
    known.delete(offer.source_id);
    if (!row || row.hub !== offer.hub || row.topic !== offer.topic || row.wanted !== 'subscribe')
      await subscribeAnew(knex, offer);
  }
  for (const row of known.values()) if (row.wanted === 'subscribe') await giveUp(knex, row);
}

async function offersOf(strapi: Core.Strapi, knex: Knex, publicUrl: string | undefined): Promise<Offer[]> {
  const states = await knex<SourceStateRow>('humas_source_states')
    .whereNotNull('hub')
    .whereNotNull('topic')
    .select('source_id', 'hub', 'topic');
  if (states.length === 0) return [];
  const active = (await strapi.db.query(SOURCE).findMany({
    where: { isActive: true, documentId: { $in: states.map(({ source_id }) => source_id) } },
    select: ['documentId', 'allowedNetworks'],
  })) as { documentId: string; allowedNetworks: string[] | null }[];
  const reachable = active.filter(({ allowedNetworks }) => canBeCalled(publicUrl, allowedNetworks ?? []));
  const ids = new Set(reachable.map(({ documentId }) => documentId));
  return states.filter(({ source_id }) => ids.has(source_id)) as Offer[];
}

/** Under a new address: what an earlier hub still sends is for nobody. */
async function subscribeAnew(knex: Knex, { source_id, hub, topic }: Offer) {
  await knex('humas_subscriptions')
    .insert({
      ...{ source_id, hub, topic },
      token: randomBytes(24).toString('base64url'),
      secret: randomBytes(32).toString('base64url'),
      wanted: 'subscribe',
      verified_until: null,
      due_at: knex.raw(nowSql(knex)),
      failures: 0,
      problem: null,
      lease_until: null,
    })
    .onConflict('source_id')
    .merge([
      'hub',
      'topic',
      'token',
      'secret',
      'wanted',
      'verified_until',
      'due_at',
      'failures',
      'problem',
      'lease_until',
    ])
    // Of two instances that see it at once, one changes it.
    .whereRaw(
      "humas_subscriptions.hub <> excluded.hub or humas_subscriptions.topic <> excluded.topic or humas_subscriptions.wanted <> 'subscribe'",
    );
}

async function giveUp(knex: Knex, { source_id }: Pick<SubscriptionRow, 'source_id'>) {
  await knex('humas_subscriptions')
    .where({ source_id, wanted: 'subscribe' })
    .update({ wanted: 'unsubscribe', due_at: knex.raw(nowSql(knex)), failures: 0, lease_until: null });
}
