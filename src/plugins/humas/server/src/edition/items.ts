/** One item, by its address or its documentId. */
import { LOCALES, type EditionType } from '../../../contracts/public';
import type { EditionReader } from './reader';
import { ANY_LOCALE, PUBLIC_TYPES } from './types';

export type ItemAnswer =
  /** `version` changes with every byte of the edition; `shows` are units, regions, events and topics as `role:documentId`. */
  | {
      is: 'live';
      edition: string;
      version: string;
      documentId: string;
      locale: string;
      shows: string[];
      changedAt: string;
    }
  | { is: 'moved'; slug: string; locale: string }
  | { is: 'withdrawn'; reason: string | null }
  | { is: 'unknown' };

interface ItemRow {
  edition: string | null;
  checksum: string;
  document_id: string;
  status: string;
  slug: string;
  locale: string;
  reason: string | null;
  changed_at: string;
  shows?: string | null;
}

/**
 * One item by its address or documentId. Without a locale, Indonesian answers before English; with one, an item that is
 * not translated is unknown in that language.
 */
export async function findItem(
  reader: EditionReader,
  type: EditionType,
  key: string,
  locale?: string,
): Promise<ItemAnswer> {
  const locales = localesOf(type, locale);
  const row =
    best(await itemRows(reader, type, 'slug', key, locales)) ??
    best(await itemRows(reader, type, 'document_id', key, locales));
  if (row?.status === 'live' && row.edition)
    return {
      is: 'live',
      edition: row.edition,
      version: row.checksum,
      documentId: row.document_id,
      locale: row.locale,
      shows: row.shows?.split(' ') ?? [],
      changedAt: row.changed_at,
    };
  const moved = await movedTo(reader, type, key, locales);
  if (moved && moved.slug !== key) {
    return moved.status === 'live' ? { is: 'moved', slug: moved.slug, locale: moved.locale } : gone(moved);
  }
  return row ? gone(row) : { is: 'unknown' };
}

/** Always named: without them the index on (type, locale, slug) would be walked from end to end. */
function localesOf(type: EditionType, locale?: string): string[] {
  if (!PUBLIC_TYPES[type].isLocalized) return [ANY_LOCALE];
  return locale ? [locale] : [...LOCALES];
}

const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');

const gone = ({ reason }: ItemRow): ItemAnswer => ({ is: 'withdrawn', reason });

const SHOWS = `(select string_agg(role || ':' || target, ' ') from humas_edition_refs
  where edition_id = humas_editions.id and role in ('facility', 'region', 'event', 'topic'))`;

const itemSql = (column: string, locales: number) =>
  `select edition, checksum, document_id, status, slug, locale, reason, changed_at, ${SHOWS} as shows from humas_editions
    where type = ? and locale in (${Array(locales).fill('?').join()}) and ${column} = ?`;
const ITEM_SQL = {
  slug: [1, 2].map((locales) => itemSql('slug', locales)),
  document_id: [1, 2].map((locales) => itemSql('document_id', locales)),
};

function itemRows(
  reader: EditionReader,
  type: EditionType,
  column: 'slug' | 'document_id',
  key: string,
  locales: string[],
) {
  return reader.all<ItemRow>(ITEM_SQL[column][locales.length - 1] as string, [type, ...locales, key]);
}

/** What is live before what was withdrawn, and 'id' before 'en': the original language answers first. */
function best(rows: ItemRow[]): ItemRow | undefined {
  const [first, ...others] = rows;
  return others.reduce((best, row) => (rank(row) > rank(best as ItemRow) ? row : best), first);
}

const rank = ({ status, locale }: ItemRow) => (status === 'live' ? 2 : 0) + (locale === LOCALES[0] ? 1 : 0);

async function movedTo(
  reader: EditionReader,
  type: EditionType,
  slug: string,
  locales: string[],
): Promise<ItemRow | undefined> {
  const rows = await reader.all<ItemRow>(
    `select e.edition, e.checksum, e.document_id, e.status, e.slug, e.locale, e.reason, e.changed_at from humas_slugs s
      join humas_editions e on e.type = s.type and e.document_id = s.document_id and e.locale = s.locale
      where s.type = ? and s.locale in (${marks(locales)}) and s.slug = ? order by e.status, e.locale desc`,
    [type, ...locales, slug],
  );
  return rows[0];
}

/** The documentId behind an address that is or was public: filters accept both. */
export async function documentIdOf(reader: EditionReader, type: EditionType, key: string): Promise<string | null> {
  const locales = localesOf(type);
  const [row] = await reader.all<{ document_id: string }>(
    `select document_id from humas_slugs where type = ? and locale in (${marks(locales)}) and slug = ?
      union all select document_id from humas_editions where type = ? and document_id = ? limit 1`,
    [type, ...locales, key, type, key],
  );
  return row?.document_id ?? null;
}

/** The vocabulary is public; it is read here, because Strapi's own connection waits for every open transaction. */
export async function topicIdOf(reader: EditionReader, code: string): Promise<string | null> {
  const [row] = await reader.all<{ document_id: string }>(
    'select document_id from humas_topics where code = ? limit 1',
    [code],
  );
  return row?.document_id ?? null;
}

/** What stands in the present address of a thing shown: a slug, or a topic's code. Null for what is not public. */
export async function addressKeyOf(reader: EditionReader, role: EditionType | 'topic', documentId: string) {
  const [row] =
    role === 'topic'
      ? await reader.all<{ key: string }>('select code as key from humas_topics where document_id = ? limit 1', [
          documentId,
        ])
      : await reader.all<{ key: string }>(
          `select slug as key from humas_editions where type = ? and document_id = ? and status = 'live' limit 1`,
          [role, documentId],
        );
  return row?.key ?? null;
}

export interface TopicName {
  documentId: string;
  code: string;
  name: string;
  englishName: string | null;
}

export async function topicOf(reader: EditionReader, code: string): Promise<TopicName | null> {
  const [row] = await reader.all<{ document_id: string; name: string; english_name: string | null }>(
    'select document_id, name, english_name from humas_topics where code = ? limit 1',
    [code],
  );
  return row ? { documentId: row.document_id, code, name: row.name, englishName: row.english_name } : null;
}

/** A fingerprint of everything that the public can see; two tables with the same one are the same. */
export async function editionsChecksum(reader: EditionReader): Promise<string[]> {
  const rows = await reader.all<{ line: string }>(
    `select type || ' ' || document_id || ' ' || locale || ' ' || slug || ' ' || checksum as line from humas_editions
      where status = 'live' order by type, document_id, locale`,
    [],
  );
  return rows.map(({ line }) => line);
}
