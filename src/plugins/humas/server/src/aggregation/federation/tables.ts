import type { Knex } from 'knex';
import { makeTable } from '../../edition';

export const makeFederationTables = (knex: Knex): Promise<void> =>
  makeTable(knex, [
    // What this newsroom's files are signed with (purpose: files). Who has the private key can speak in its name.
    `create table if not exists humas_keys (
      purpose {key} primary key, key_id {key} not null, public_key {key} not null, private_key {key} not null, made_at {key} not null)`,

    // Hubs that tell us of news (WebSub). wanted: subscribe, unsubscribe; verified_until: until when the hub has promised to.
    `create table if not exists humas_subscriptions (
      id {identity}, source_id {key} not null unique, hub {key} not null, topic {key} not null,
      token {key} not null, secret {key} not null, wanted {key} not null default 'subscribe', verified_until {key},
      due_at {key} not null, failures integer not null default 0, problem {json},
      lease_number integer not null default 0, lease_until {key})`,
    `create index if not exists humas_subscriptions_due on humas_subscriptions (due_at)`,
  ]);

export interface SubscriptionRow {
  id: number;
  /** documentId. */
  source_id: string;
  hub: string;
  topic: string;
  /** Of the callback's address, which nobody can guess. */
  token: string;
  /** What the hub signs its notifications with. */
  secret: string;
  wanted: 'subscribe' | 'unsubscribe';
  verified_until: string | null;
  /** When to speak to the hub again. */
  due_at: string;
  failures: number;
  /** JSON: { id, en } */
  problem: string | null;
}
