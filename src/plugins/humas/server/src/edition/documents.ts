/** The rows that stand: what of a document is public right now, read inside the publishing transaction. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { LOCALES } from '../../../contracts/public';
import type { ArticleRow } from '../article';
import type { EventRow } from '../event';
import type { FacilityRow } from '../facility';
import type { PhotoRow } from '../photo';
import type { RegionRow } from '../region';
import type { TopicRow } from '../topic';
import { onlyPresentParts } from './article-parts';
import { PUBLIC_TYPES, type PublicType } from './types';

type Row = { id: number; documentId: string; slug: string | null };
export type RegionDocument = Row & RegionRow & { slug: string };
export type FacilityDocument = Row & FacilityRow & { region?: RegionDocument | null };
export type PhotoDocument = Row &
  PhotoRow & { facility?: FacilityDocument | null; event?: { documentId: string } | null };
export type EventDocument = Row &
  EventRow & { facilities: FacilityDocument[]; topics: TopicRow[]; withdrawalReason: string | null };
export type ArticleDocument = Row &
  ArticleRow & {
    facility?: FacilityDocument | null;
    topic?: TopicRow | null;
    photos?: PhotoDocument[];
    withdrawalReason: string | null;
    embargoUntil: string | Date | null;
  };

const region = { populate: { names: true } };
const facility = { populate: { names: true, services: true, region } };
const POPULATE = {
  region: { names: true },
  facility: facility.populate,
  photo: { file: true, facility, event: { select: ['documentId'] } },
  event: { venue: true, facilities: facility, topics: true },
  article: {
    dateline: true,
    byline: true,
    quotes: true,
    corrections: true,
    origin: true,
    topic: true,
    facility,
    photos: { populate: { file: true } },
  },
};

interface Documents {
  region: RegionDocument;
  facility: FacilityDocument;
  photo: PhotoDocument;
  event: EventDocument;
  article: ArticleDocument;
}

export async function publicRows<Type extends keyof Documents>(
  strapi: Core.Strapi,
  type: Type,
  documentId: string,
): Promise<Documents[Type][]> {
  const { uid, hasDrafts } = PUBLIC_TYPES[type];
  const where = hasDrafts ? { documentId, publishedAt: { $notNull: true } } : { documentId };
  const populate = type === 'article' ? await onlyPresentParts(strapi, documentId, POPULATE.article) : POPULATE[type];
  const rows = await strapi.db.query(uid).findMany({ where, populate: populate as never, orderBy: { id: 'asc' } });
  return rows.filter(isPublic);
}

/** What an officer is writing; it has no edition, and no public question may ask for it. */
export type ArticleDraft = ArticleDocument & { stage: string | null; version: number | null };

export async function draftRow(strapi: Core.Strapi, documentId: string, locale: string): Promise<ArticleDraft | null> {
  const where = { documentId, locale, publishedAt: null };
  const populate = await onlyPresentParts(strapi, documentId, POPULATE.article);
  return strapi.db.query(PUBLIC_TYPES.article.uid).findOne({ where, populate: populate as never });
}

/** Languages that readers are not offered stay unpublished, whatever the panel calls them. */
function isPublic(row: { isActive?: boolean; locale?: string | null }): boolean {
  return row.isActive !== false && (!row.locale || LOCALES.some((known) => known === row.locale));
}

export async function activeFacilitiesOf(strapi: Core.Strapi, regionDocumentId: string): Promise<FacilityDocument[]> {
  return strapi.db.query('plugin::humas.facility').findMany({
    where: { region: { documentId: regionDocumentId }, isActive: true },
    orderBy: [{ shortName: 'asc' }, { documentId: 'asc' }],
  });
}

/** The draft says why an item was taken back: its published row is gone by then. */
export async function withdrawalReasonOf(
  strapi: Core.Strapi,
  { uid, hasDrafts }: PublicType,
  documentId: string,
  locale: string,
) {
  if (!hasDrafts) return null;
  const where = locale === '*' ? { documentId } : { documentId, locale };
  const draft = await strapi.db
    .query(uid)
    .findOne({ where: { ...where, publishedAt: null }, select: ['withdrawalReason'] });
  return draft?.withdrawalReason ?? null;
}

/** When each row was last written, exactly as the database spells it: a later start compares it. */
export async function sourceStamps(trx: Knex, table: string, ids: number[]): Promise<Map<number, string>> {
  const rows = await trx(table).whereIn('id', ids).select('id', trx.raw('cast(updated_at as text) as stamp'));
  return new Map(rows.map(({ id, stamp }: { id: number; stamp: string }) => [Number(id), stamp]));
}
