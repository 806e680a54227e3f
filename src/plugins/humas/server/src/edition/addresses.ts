/** The addresses of everything public, in pages that stay the same while items come and go: by the number of the row. */
import type { EditionType, Locale } from '../../../contracts/public';
import type { EditionReader } from './reader';
import { ANY_LOCALE } from './types';

export interface PublicAddress {
  type: EditionType;
  slug: string;
  /** Null for types without translations. */
  locale: Locale | null;
  changedAt: string;
}

interface Row {
  type: EditionType;
  slug: string;
  locale: Locale | typeof ANY_LOCALE;
  changed_at: string;
}

/** From 1. A page may be short, or empty, where rows were withdrawn. */
export async function addressesOnPage(reader: EditionReader, page: number, pageSize: number): Promise<PublicAddress[]> {
  const rows = await reader.all<Row>(
    `select type, slug, locale, changed_at from humas_editions where id > ? and id <= ? and status = 'live' order by id`,
    [(page - 1) * pageSize, page * pageSize],
  );
  return rows.map(({ type, slug, locale, changed_at }) => ({
    type,
    slug,
    locale: locale === ANY_LOCALE ? null : locale,
    changedAt: changed_at,
  }));
}

export async function addressPages(reader: EditionReader, pageSize: number): Promise<number> {
  const [row] = await reader.all<{ last: number | string | null }>('select max(id) as last from humas_editions', []);
  return Math.max(1, Math.ceil(Number(row?.last ?? 0) / pageSize));
}
