/** What a row of the sequence is, or was, shown under: whose followers must hear of it. */
import type { EditionReader } from './reader';
import type { RefRole } from './store';

export interface Touched {
  documentId: string;
  locale: string;
  shows: { role: RefRole; target: string }[];
}

export interface TouchedArticles {
  articles: Touched[];
  epoch: string;
  /** Everything up to this number was looked at. */
  upTo: number;
  hasMore: boolean;
}

interface Row {
  epoch: string;
  newest: number | string;
  seq: number | string | null;
  document_id: string;
  locale: string;
  shows: string | null;
}

/** Articles with a number behind `since`, oldest first. What one of them left with that very change is among `shows`. */
export async function articlesTouched(reader: EditionReader, since: number, limit: number): Promise<TouchedArticles> {
  const rows = await reader.all<Row>(
    `select c.epoch, c.value as newest, e.seq, e.document_id, e.locale, (select string_agg(s.role || ':' || s.target, ' ') from (
        select role, target from humas_edition_refs where edition_id = e.id and role in ('facility', 'region', 'topic', 'event')
        union select role, target from humas_former_refs
          where type = 'article' and locale = e.locale and document_id = e.document_id and changed_at = e.changed_at) s) as shows
      from humas_counter c left join
        (select * from humas_editions where seq > ? and type = 'article' order by seq limit ?) e on 1 = 1
      where c.id = 1 order by e.seq`,
    [since, limit],
  );
  const [first] = rows;
  if (!first) throw new Error('humas: the sequence has no counter; restart the server, which repairs it');
  const found = rows.filter(({ seq }) => seq !== null);
  const hasMore = found.length === limit;
  return {
    articles: found.map(({ document_id, locale, shows }) => ({
      documentId: document_id,
      locale,
      shows: namedIn(shows),
    })),
    epoch: first.epoch,
    upTo: hasMore ? Number(found.at(-1)?.seq) : Number(first.newest),
    hasMore,
  };
}

function namedIn(shows: string | null): Touched['shows'] {
  return (shows?.split(' ') ?? []).map((each) => {
    const [role, target] = each.split(':') as [RefRole, string];
    return { role, target };
  });
}
