/** What was taken back, and when anything last left a unit, a region, a topic or an event. */
import type { EditionType } from '../../../contracts/public';
import type { EditionReader } from './reader';
import type { RefRole } from './store';

export interface Scope {
  type: EditionType;
  locale: string;
  /** Null: everything of the type. */
  shows: { role: RefRole; target: string } | null;
}

export interface Withdrawal {
  documentId: string;
  locale: string;
  slug: string;
  /** As in the lists that it stood in. */
  sortKey: string;
  withdrawnAt: string;
  reason: string | null;
}

interface Row {
  document_id: string;
  locale: string;
  slug: string;
  sort_key: string;
  changed_at: string;
  reason: string | null;
}

const COLUMNS = 'e.document_id, e.locale, e.slug, e.sort_key, e.changed_at, e.reason';

/** The newest first: what ever stood in the scope, and is withdrawn. */
export async function withdrawnOf(reader: EditionReader, scope: Scope, limit: number): Promise<Withdrawal[]> {
  const { type, locale, shows } = scope;
  const rows = shows
    ? await reader.all<Row>(
        `select ${COLUMNS} from humas_former_refs f cross join humas_editions e
          where f.target = ? and f.role = ? and f.type = ? and f.locale = ?
            and e.type = f.type and e.locale = f.locale and e.document_id = f.document_id and e.status = 'withdrawn'
            and e.changed_at = f.changed_at
          order by f.changed_at desc, f.document_id limit ?`,
        [shows.target, shows.role, type, locale, limit],
      )
    : await reader.all<Row>(
        `select ${COLUMNS} from humas_editions e where e.type = ? and e.locale = ? and e.status = 'withdrawn'
          order by e.changed_at desc, e.document_id limit ?`,
        [type, locale, limit],
      );
  return rows.map((row) => ({
    documentId: row.document_id,
    locale: row.locale,
    slug: row.slug,
    sortKey: row.sort_key,
    withdrawnAt: row.changed_at,
    reason: row.reason,
  }));
}

/** When something last left the scope; null where that never happened. */
export async function lastLeftAt(reader: EditionReader, { type, locale, shows }: Scope): Promise<string | null> {
  const [row] = shows
    ? await reader.all<{ at: string | null }>(
        'select max(changed_at) as at from humas_former_refs where target = ? and role = ? and type = ? and locale = ?',
        [shows.target, shows.role, type, locale],
      )
    : await reader.all<{ at: string | null }>(
        `select max(changed_at) as at from humas_editions where type = ? and locale = ? and status = 'withdrawn'`,
        [type, locale],
      );
  return row?.at ?? null;
}
