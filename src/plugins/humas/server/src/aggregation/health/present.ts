import type { SourceHealth, SourceItem } from '../../../../contracts/sources';
import type { Sentence } from '../../../../contracts/workflow';
import type { Payload } from '../incoming';
import { NEVER_AGAIN, type SourceItemRow } from '../tables';
import type { Figures, SourceRow } from './figures';
import { habitOf } from './habit';
import { statusOf } from './status';

export function presentSource(row: SourceRow, { state, days, waiting, refused }: Figures, now: string): SourceHealth {
  const { isActive, createdAt, ...source } = row;
  const since = new Date(createdAt).toISOString();
  const { isSilent, ...habit } = habitOf({ days, since, lastItemAt: state?.last_item_at ?? null, now });
  const isStopped = state?.due_at === NEVER_AGAIN;
  const [failures, lastSuccessAt] = [state?.failures ?? 0, state?.last_success_at ?? null];
  return {
    documentId: source.documentId,
    name: source.name,
    address: source.address,
    kind: source.kind,
    handling: source.handling,
    facility: source.facility && {
      documentId: source.facility.documentId,
      shortName: source.facility.shortName,
      timeZone: source.facility.timeZone,
    },
    status: statusOf({ isActive, isStopped, failures, lastSuccessAt, since, isSilent, now }),
    lastAttemptAt: state?.last_attempt_at ?? null,
    lastSuccessAt,
    nextDueAt: !isActive || isStopped ? null : (state?.due_at ?? null),
    lastError: sentenceOf(state?.last_error),
    failures,
    ...habit,
    waiting,
    refused,
  };
}

export function presentItem(row: SourceItemRow): SourceItem {
  const payload = JSON.parse(row.payload) as Payload;
  return {
    id: Number(row.id),
    type: row.type,
    locale: row.locale,
    title: titleOf(payload),
    url: row.url,
    state: row.state,
    problem: sentenceOf(row.problem),
    documentId: row.document_id,
    firstSeenAt: row.first_seen_at,
    changedAt: row.changed_at,
    mayTryAgain: mayTryAgain(row.state, payload),
    mayBeAssigned: mayBeAssigned(row.state, payload),
  };
}

/** What this version cannot read is read again by a later one. */
export const mayTryAgain = (state: string, payload: Payload): boolean =>
  state === 'refused' && payload.type !== 'unreadable';

export const mayBeAssigned = (state: string, payload: Payload): boolean =>
  state === 'refused' && payload.type === 'article';

function titleOf(payload: Payload): string | null {
  if (payload.type === 'article') return payload.title || null;
  return payload.type === 'event' ? payload.edition.name : null;
}

function sentenceOf(json: string | null | undefined): Sentence | null {
  return json ? (JSON.parse(json) as Sentence) : null;
}
