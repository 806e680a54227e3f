import type { Knex } from 'knex';
import type { ProposalKind, ProposalState } from '../../../contracts/coverage';
import type { Locale } from '../../../contracts/public';
import { makeTable, nowSql } from '../edition';

export const CURSOR = 'humas_coverage_cursor';
export const PROPOSALS = 'humas_coverage_proposals';

export async function makeTables(knex: Knex): Promise<void> {
  await makeTable(knex, STATEMENTS);
  await knex(CURSOR)
    .insert({ id: 1, due_at: knex.raw(nowSql(knex)) })
    .onConflict('id')
    .ignore();
}

const STATEMENTS = [
  // One row: how far in the sequence of editions the articles have been compared.
  `create table if not exists ${CURSOR} (
      id integer primary key, seq {bigint} not null default 0, epoch {key},
      due_at {key} not null, lease_number integer not null default 0, lease_until {key})`,

  // documentIds, one_id < other_id: a pair stands once, whoever came first. Of two articles; of kind `event`, of an article and event_id.
  `create table if not exists ${PROPOSALS} (
      id {identity}, one_id {key} not null, other_id {key} not null, kind {key} not null, locale {key} not null,
      event_id {key}, confidence double precision not null, state {key} not null, made_at {key} not null,
      decided_by {key}, decided_at {key}, reasons {json} not null, against {json} not null,
      unique (one_id, other_id, kind))`,
  `create index if not exists humas_coverage_proposals_other on ${PROPOSALS} (other_id)`,
  `create index if not exists humas_coverage_proposals_state on ${PROPOSALS} (state, confidence)`,
];

export interface CursorRow {
  id: number;
  seq: number | string;
  epoch: string | null;
}

export interface ProposalRow {
  id: number;
  one_id: string;
  other_id: string;
  kind: ProposalKind;
  locale: Locale;
  event_id: string | null;
  confidence: number;
  state: ProposalState;
  made_at: string;
  decided_by: string | null;
  decided_at: string | null;
  /** JSON: Reason[] */
  reasons: string;
  against: string;
}

export const pairOf = (one: string, other: string) =>
  one < other ? { one_id: one, other_id: other } : { one_id: other, other_id: one };

/** documentIds: two, or the one that is held against an event. */
export const articlesOf = ({ kind, one_id, other_id, event_id }: ProposalRow): string[] =>
  [one_id, other_id].filter((id) => kind !== 'event' || id !== event_id);
