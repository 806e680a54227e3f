/** What an edition shows of other documents, read from their editions: nothing unpublished can slip in. */
import type { Knex } from 'knex';
import type { EventEdition, EventLabel, FacilityLabel, Locale, PhotoEdition } from '../../../contracts/public';

export async function eventLabels(trx: Knex, documentIds: string[]): Promise<EventLabel[]> {
  if (documentIds.length === 0) return [];
  const rows = await trx('humas_editions')
    .where({ type: 'event', status: 'live' })
    .whereIn('document_id', documentIds)
    .select('document_id', 'card');
  const cards = new Map<string, EventLabel>(rows.map((row) => [row.document_id, JSON.parse(row.card)]));
  return documentIds.flatMap((documentId) => {
    const card = cards.get(documentId);
    if (!card) return [];
    const { id, slug, name, startsOn, endsOn, timeZone, mode } = card;
    return [{ id, slug, name, startsOn, endsOn, timeZone, mode }];
  });
}

interface ShownBy {
  id: string;
  slug: string;
  locale: Locale;
  title: string;
  releasedAt: string;
  facility: FacilityLabel | null;
}

export async function coverageOf(trx: Knex, eventId: string): Promise<EventEdition['coverage']> {
  return (await articlesShowing(trx, eventId)).map(({ id, slug, locale, title, releasedAt, facility }) => ({
    id,
    slug,
    locale,
    title,
    releasedAt,
    facility,
  }));
}

/** Oldest first. */
export async function articlesShowing(
  trx: Knex,
  target: string,
): Promise<(ShownBy & PhotoEdition['articles'][number])[]> {
  const rows = await trx('humas_edition_refs as r')
    .join('humas_editions as e', 'e.id', 'r.edition_id')
    .where({ 'r.target': target, 'r.type': 'article', 'e.status': 'live' })
    .orderBy([{ column: 'r.sort_key' }, { column: 'r.document_id' }, { column: 'r.locale' }])
    .select('e.card');
  return rows.map((row: { card: string }) => JSON.parse(row.card));
}
