/** What else a reader may want: articles of the same event first, then of the same subject and unit, newest first. */
import { listed, type CardRow, type ListedCard } from './lists';
import type { EditionReader } from './reader';

/** How much a thing in common says. */
const WEIGHTS: Record<string, number> = { event: 8, topic: 2, facility: 2, region: 1 };
/** So many of the newest are looked at for each thing in common. */
const LOOKED_AT = 40;

interface Candidate {
  edition_id: number | string;
  role: string;
  sort_key: string;
}

/** Three queries, each over a bounded part of an index. */
export async function relatedCards(
  reader: EditionReader,
  documentId: string,
  locale: string,
  limit: number,
): Promise<ListedCard[]> {
  const shown = await reader.all<{ edition_id: number | string; role: string; target: string }>(
    `select r.edition_id, r.role, r.target from humas_editions e join humas_edition_refs r on r.edition_id = e.id
      where e.type = 'article' and e.document_id = ? and e.locale = ? and e.status = 'live'`,
    [documentId, locale],
  );
  const own = Number(shown[0]?.edition_id ?? 0);
  const candidates = await candidatesOf(reader, shown, locale);
  const best = ranked(candidates.filter(({ edition_id }) => Number(edition_id) !== own)).slice(0, limit);
  return cardsOf(reader, best);
}

async function candidatesOf(
  reader: EditionReader,
  shown: { role: string; target: string }[],
  locale: string,
): Promise<Candidate[]> {
  const common = shown.filter(({ role }) => role in WEIGHTS);
  if (common.length === 0) return [];
  const each = common.map(
    () =>
      `select * from (select edition_id, role, sort_key from humas_edition_refs
        where target = ? and role = ? and type = 'article' and locale = ?
        order by sort_key desc, document_id desc limit ${LOOKED_AT}) as newest`,
  );
  return reader.all<Candidate>(
    each.join(' union all '),
    common.flatMap(({ role, target }) => [target, role, locale]),
  );
}

function ranked(candidates: Candidate[]): number[] {
  const scores = new Map<number, { score: number; sortKey: string }>();
  for (const { edition_id, role, sort_key } of candidates) {
    const id = Number(edition_id);
    const score = (scores.get(id)?.score ?? 0) + (WEIGHTS[role] ?? 0);
    scores.set(id, { score, sortKey: sort_key });
  }
  return [...scores]
    .sort(([, a], [, b]) => b.score - a.score || (a.sortKey < b.sortKey ? 1 : -1))
    .map(([editionId]) => editionId);
}

async function cardsOf(reader: EditionReader, ids: number[]): Promise<ListedCard[]> {
  if (ids.length === 0) return [];
  const rows = await reader.all<CardRow & { id: number | string }>(
    `select id, card, checksum, sort_key, document_id, changed_at from humas_editions
      where id in (${ids.map(() => '?').join(', ')}) and status = 'live'`,
    ids,
  );
  const found = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.flatMap((id) => found.get(id) ?? []).map(listed);
}
