/** What hubs are still to be told, and up to which number of the sequence that was written down. */
export const HUB_TABLES = [
  // `version` counts the changes: one that comes while the hub is being told is told once more.
  `create table if not exists humas_feed_pings (
    id {identity}, hub {key} not null, topic {key} not null, version integer not null default 1,
    due_at {key} not null, failures integer not null default 0, problem {json},
    lease_number integer not null default 0, lease_until {key}, unique (hub, topic))`,
  `create index if not exists humas_feed_pings_due on humas_feed_pings (due_at)`,
  `create table if not exists humas_feed_progress (id integer primary key, epoch {key} not null, seq {bigint} not null)`,
];

export interface PingRow {
  id: number;
  hub: string;
  topic: string;
  version: number;
  failures: number;
}
