/** Live articles and events around a time, for whoever compares them: first which, then those whole that are not known yet. */
import type { ArticleEdition, EventEdition } from '../../../contracts/public';
import type { EditionReader } from './reader';
import { ANY_LOCALE } from './types';

/** As it stood at that number of the sequence. */
export interface Live {
  seq: number;
  documentId: string;
}

export interface Whole<Edition> {
  seq: number;
  edition: Edition;
}
export type WholeArticle = Whole<ArticleEdition>;
export type WholeEvent = Whole<EventEdition>;

export interface Around {
  locale: string;
  /** Instants of release; half of `limit` lies before `at`, the nearest first. */
  from: string;
  at: string;
  to: string;
  limit: number;
}

interface Row {
  seq: number | string;
  document_id: string;
  edition: string;
}

const live = (type: 'article' | 'event', columns: string) =>
  `select ${columns} from humas_editions e where type = '${type}' and locale = ? and status = 'live'`;

export async function articlesAround(reader: EditionReader, { locale, from, at, to, limit }: Around): Promise<Live[]> {
  const half = Math.ceil(limit / 2);
  const before = await reader.all<Row>(
    `${live('article', 'seq, document_id')} and sort_key >= ? and sort_key <= ? order by sort_key desc, document_id desc limit ?`,
    [locale, from, at, half],
  );
  const after = await reader.all<Row>(
    `${live('article', 'seq, document_id')} and sort_key > ? and sort_key <= ? order by sort_key, document_id limit ?`,
    [locale, at, to, half],
  );
  return [...before, ...after].map(whichOf);
}

/** Events that no live article of the language tells of, which begin on one of these days: local dates, both included. */
export async function eventsUntold(
  reader: EditionReader,
  { locale, from, to, limit }: { locale: string; from: string; to: string; limit: number },
): Promise<Live[]> {
  const rows = await reader.all<Row>(
    `${live('event', 'seq, document_id')} and sort_key >= ? and sort_key <= ? and not exists (
      select 1 from humas_edition_refs r where r.target = e.document_id and r.role = 'event' and r.type = 'article' and r.locale = ?)
      order by sort_key desc, document_id desc limit ?`,
    [ANY_LOCALE, from, to, locale, limit],
  );
  return rows.map(whichOf);
}

const whichOf = ({ seq, document_id }: Row): Live => ({ seq: Number(seq), documentId: document_id });

export const liveArticles = (reader: EditionReader, documentIds: string[], locale: string) =>
  wholeOnes<ArticleEdition>(reader, 'article', documentIds, locale);
export const liveEvents = (reader: EditionReader, documentIds: string[]) =>
  wholeOnes<EventEdition>(reader, 'event', documentIds, ANY_LOCALE);

async function wholeOnes<Edition>(
  reader: EditionReader,
  type: 'article' | 'event',
  documentIds: string[],
  locale: string,
): Promise<Whole<Edition>[]> {
  if (documentIds.length === 0) return [];
  const places = documentIds.map(() => '?').join(', ');
  const rows = await reader.all<Row>(`${live(type, 'seq, edition')} and document_id in (${places})`, [
    locale,
    ...documentIds,
  ]);
  return rows.map(({ seq, edition }) => ({ seq: Number(seq), edition: JSON.parse(edition) }));
}
