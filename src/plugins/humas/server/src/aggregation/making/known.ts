/** The document that an item already is, so that it becomes one only once: by its name, its address, and its words. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isFrontPage, spellingsOf } from '../canonical-address';
import type { IncomingArticle } from '../incoming';
import type { SourceItemRow } from '../tables';
import { ARTICLE } from '../../workflow';
import { fingerprintOfArticle } from './article-data';

export interface Known {
  documentId: string;
  /** Of the draft as this source's items wrote it last, per language; null: somebody else made it, and looks after it. */
  version: number | null;
}

type Items = (trx: Knex) => Knex.QueryBuilder<SourceItemRow>;
const items: Items = (trx) => trx<SourceItemRow>('humas_source_items').whereNotNull('document_id');

export async function knownDocument(
  strapi: Core.Strapi,
  trx: Knex,
  row: SourceItemRow,
  article: IncomingArticle,
  facility: () => string,
): Promise<Known | null> {
  if (row.document_id) return { documentId: row.document_id, version: row.version };
  return (
    (await inOtherLanguages(trx, row)) ??
    (await atSameAddress(strapi, trx, row, article)) ??
    (await inSameWords(strapi, article, facility()))
  );
}

async function inOtherLanguages(trx: Knex, { source_id, item_group, id }: SourceItemRow): Promise<Known | null> {
  const sibling = await items(trx).where({ source_id, item_group }).whereNot({ id }).whereNotNull('version').first();
  return sibling ? { documentId: sibling.document_id as string, version: NEW_LANGUAGE } : null;
}

/** There is no text of that language yet that a person could have worked on. */
export const NEW_LANGUAGE = 0;

/**
 * A publisher who gives an item a new id is followed, if it still has its title: there are feeds whose every item leads to one page.
 * What another source brought is that one's.
 */
async function atSameAddress(
  strapi: Core.Strapi,
  trx: Knex,
  { source_id, id }: SourceItemRow,
  { url, locale, title }: IncomingArticle,
): Promise<Known | null> {
  if (!url || isFrontPage(url)) return null;
  const urls = spellingsOf(url);
  const same: SourceItemRow[] = await items(trx).whereIn('url', urls).where({ locale }).whereNot({ id }).orderBy('id');
  const own = same.filter((each) => each.source_id === source_id);
  const earlier = own.find((each) => each.version !== null && titleIn(each) === title);
  if (earlier) {
    await trx('humas_source_items').where({ id: earlier.id }).update({ version: null });
    return { documentId: earlier.document_id as string, version: earlier.version };
  }
  const linked = own.find((each) => each.version === null && titleIn(each) === title);
  if (linked) return { documentId: linked.document_id as string, version: null };
  if (own.length > 0) return null;
  const other = same[0]?.document_id ?? (await article(strapi, { origin: { url: { $in: urls } } }));
  return other ? { documentId: other, version: null } : null;
}

const titleIn = ({ payload }: SourceItemRow): string | null =>
  (JSON.parse(payload) as Partial<IncomingArticle>).title ?? null;

/** Also what an officer has pasted in. */
async function inSameWords(strapi: Core.Strapi, given: IncomingArticle, facility: string): Promise<Known | null> {
  const importFingerprint = fingerprintOfArticle(given);
  const found = importFingerprint && (await article(strapi, { importFingerprint, facility: { documentId: facility } }));
  return found ? { documentId: found, version: null } : null;
}

async function article(strapi: Core.Strapi, where: object): Promise<string | null> {
  const row = await strapi.db.query(ARTICLE).findOne({ where, select: ['documentId'] });
  return row?.documentId ?? null;
}
