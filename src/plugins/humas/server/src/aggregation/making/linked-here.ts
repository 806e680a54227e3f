/**
 * A person links an article that came from a source to an event. That is no edit of its text: what changes at the source is
 * still taken over, and the link outlives it.
 */
import type { Knex } from 'knex';
import type { SourceItemRow } from '../tables';

export interface Writing {
  documentId: string;
  locale: string;
  /** Version of the draft before and after. */
  from: number;
  to: number;
}

export async function goOnFollowing(trx: Knex, { documentId, locale, from, to }: Writing): Promise<void> {
  await trx<SourceItemRow>('humas_source_items')
    .where({ document_id: documentId, locale, version: from })
    .update({ version: to });
}

/** Of the events of a draft those that this source does not bring: it has no say about them. */
export async function linkedHere(trx: Knex, sourceId: string, eventIds: string[]): Promise<string[]> {
  if (eventIds.length === 0) return [];
  const theirs = await trx<SourceItemRow>('humas_source_items')
    .where({ source_id: sourceId, type: 'event' })
    .whereIn('document_id', eventIds)
    .select('document_id');
  return eventIds.filter((id) => !theirs.some(({ document_id }) => document_id === id));
}
