/**
 * What an edition showed once. References go with the item that is withdrawn or moved; who followed a unit, a region, a topic or
 * an event must still hear that it is gone.
 */
import type { Knex } from 'knex';

export const FORMER_REFS = [
  `create table if not exists humas_former_refs (
    role {key} not null, target {key} not null, type {key} not null, locale {key} not null, document_id {key} not null,
    changed_at {key} not null, primary key (target, role, type, locale, document_id))`,
  `create index if not exists humas_former_refs_newest on humas_former_refs (target, role, type, locale, changed_at)`,
];

type Ref = { role: string; target: string };
type Shown = { type: string; documentId: string; locale: string };

const FOLLOWED = ['facility', 'region', 'topic', 'event'];

/** Also where it stood before it moved: who followed it there has it still. */
export async function noteWithdrawn(trx: Knex, shown: Shown, before: readonly Ref[], changedAt: string): Promise<void> {
  await noteFormerRefs(trx, shown, { before, after: [] }, changedAt);
  const { type, documentId: document_id, locale } = shown;
  await trx('humas_former_refs').where({ type, locale, document_id }).update({ changed_at: changedAt });
}

/** What is among `before` and not among `after` has lost the item. */
export async function noteFormerRefs(
  trx: Knex,
  { type, documentId, locale }: Shown,
  { before, after }: { before: readonly Ref[]; after: readonly Ref[] },
  changedAt: string,
): Promise<void> {
  if (type !== 'article' && type !== 'event') return;
  const lost = before.filter(
    ({ role, target }) =>
      FOLLOWED.includes(role) && !after.some((other) => other.role === role && other.target === target),
  );
  if (lost.length === 0) return;
  const rows = lost.map(({ role, target }) => ({
    ...{ role, target, type, locale, document_id: documentId, changed_at: changedAt },
  }));
  await trx('humas_former_refs')
    .insert(rows)
    .onConflict(['target', 'role', 'type', 'locale', 'document_id'])
    .merge(['changed_at']);
}
