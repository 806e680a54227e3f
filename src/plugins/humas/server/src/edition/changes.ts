/** The editions in the order of their numbers, tombstones included: the whole state for who begins at 0. */
import type { EditionReader } from './reader';

export interface ChangeRow {
  seq: number | string;
  type: string;
  document_id: string;
  locale: string;
  status: 'live' | 'withdrawn';
  slug: string;
  edition: string | null;
  reason: string | null;
  changed_at: string;
}

export interface Changes {
  rows: ChangeRow[];
  epoch: string;
  /** The highest number that was given, whether its edition still has it or a newer one. */
  newest: number;
  hasMore: boolean;
}

/** A page of whole texts must not weigh on the memory: it ends early instead. */
const MOST_CHARACTERS = 4_000_000;
const AT_ONCE = 100;

export async function changesSince(reader: EditionReader, since: number, limit: number): Promise<Changes> {
  const found: Changes = { rows: [], epoch: '', newest: since, hasMore: true };
  let characters = 0;
  let last = since;
  while (found.hasMore && found.rows.length < limit && characters < MOST_CHARACTERS) {
    const part = await partSince(reader, last, Math.min(AT_ONCE, limit - found.rows.length));
    if (found.epoch && found.epoch !== part.epoch) break; // the follower hears of it with the next question
    found.rows.push(...part.rows);
    last = Number(part.rows.at(-1)?.seq ?? part.newest);
    characters += part.rows.reduce((sum, { edition }) => sum + (edition?.length ?? 0), 0);
    Object.assign(found, { epoch: part.epoch, newest: part.newest, hasMore: part.hasMore });
  }
  return found;
}

/** Rows and counter in one statement: they are of one moment. */
async function partSince(reader: EditionReader, since: number, limit: number): Promise<Changes> {
  const rows = await reader.all<ChangeRow & { epoch: string; newest: number | string }>(
    `select c.epoch, c.value as newest, e.seq, e.type, e.document_id, e.locale, e.status, e.slug, e.edition, e.reason, e.changed_at
      from humas_counter c left join (select * from humas_editions where seq > ? order by seq limit ?) e on 1 = 1
      where c.id = 1 order by e.seq`,
    [since, limit + 1],
  );
  const [first] = rows;
  if (!first) throw new Error('humas: the sequence has no counter; restart the server, which repairs it');
  const present = first.seq === null ? [] : rows;
  return {
    rows: present.slice(0, limit),
    epoch: first.epoch,
    newest: Number(first.newest),
    hasMore: present.length > limit,
  };
}
