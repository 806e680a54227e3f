/** The drafts of the units that a token is bound to, as they are read. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Draft, DraftCard, DraftPagination } from '../../../contracts/intake';
import type { Locale } from '../../../contracts/public';
import type { Stage } from '../../../contracts/workflow';
import { pictureNamesIn } from '../article';
import { instantOf } from '../core';
import { filesCalled } from '../edition';
import type { Unit } from '../scope';
import { ARTICLE, type WorkflowService } from '../workflow';
import { presentDraft } from './present';
import type { DraftQuery } from './validation';

export interface DraftPage {
  data: DraftCard[];
  meta: { pagination: DraftPagination };
}

interface Row {
  documentId: string;
  locale: Locale;
  version: number | null;
  stage: Stage | null;
  title: string | null;
  kind: DraftCard['kind'];
  updatedAt: string | Date;
  facility: FacilityRow | null;
}
interface FacilityRow {
  documentId: string;
  slug: string | null;
  shortName: string;
}

/** Last saved first. */
export async function listDrafts(strapi: Core.Strapi, own: Unit[], query: DraftQuery): Promise<DraftPage> {
  const { page, pageSize } = query.pagination;
  const where = {
    publishedAt: null,
    locale: query.locale,
    facility: { id: { $in: own.map(({ id }) => id) } },
    ...(query.filters.stage ? { stage: query.filters.stage } : {}),
  };
  const articles = strapi.db.query(ARTICLE);
  const total = await articles.count({ where });
  const rows: Row[] = await articles.findMany({
    where,
    populate: { facility: { select: ['documentId', 'slug', 'shortName'] } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const live = await liveAmong(strapi, rows, query.locale);
  const writers = await writersOf(strapi.db.connection, rows, query.locale);
  const data = rows.map((row) => cardOf(row, live.has(row.documentId), writers.get(row.documentId) ?? null));
  return { data, meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } } };
}

async function liveAmong(strapi: Core.Strapi, rows: Row[], locale: string): Promise<Set<string>> {
  const where = { documentId: { $in: idsOf(rows) }, locale, publishedAt: { $notNull: true } };
  const live: Row[] = await strapi.db.query(ARTICLE).findMany({ where, select: ['documentId'] });
  return new Set(idsOf(live));
}

interface Writer {
  document_id: string;
  saved_at: string;
  saved_by: string;
}

/** Of the version that each row stands at. */
async function writersOf(knex: Knex, rows: Row[], locale: string): Promise<Map<string, Writer>> {
  const pairs = rows.map(({ documentId, version }) => [documentId, version ?? 0]);
  if (pairs.length === 0) return new Map();
  const versions: Writer[] = await knex('humas_versions')
    .where({ locale })
    .whereIn(['document_id', 'number'], pairs)
    .select('document_id', 'saved_at', 'saved_by');
  return new Map(versions.map((version) => [version.document_id, version]));
}

const idsOf = (rows: Row[]) => rows.map(({ documentId }) => documentId);

function cardOf(row: Row, isLive: boolean, writer: Writer | null): DraftCard {
  return {
    id: row.documentId,
    locale: row.locale,
    version: row.version ?? 0,
    stage: row.stage ?? 'draft',
    isLive,
    savedAt: writer?.saved_at ?? instantOf(row.updatedAt),
    savedBy: writer?.saved_by || null,
    title: row.title ?? '',
    kind: row.kind,
    facility: row.facility && labelOf(row.facility),
  };
}

const labelOf = ({ documentId, slug, shortName }: FacilityRow) => ({ id: documentId, slug, shortName });

/** One draft, whole. `knex` is the transaction where there is one. */
export async function readDraft(strapi: Core.Strapi, knex: Knex, id: string, locale: Locale): Promise<Draft> {
  const workflow: WorkflowService = strapi.plugin('humas').service('workflow');
  const saved = await workflow.draft(knex, id, locale);
  const one = (type: string, documentId: string | null) =>
    documentId
      ? strapi.db.query(`plugin::humas.${type}` as 'plugin::humas.topic').findOne({ where: { documentId } })
      : null;
  const facility: FacilityRow | null = await one('facility', saved.content.facility);
  const topic: { code: string } | null = await one('topic', saved.content.topic);
  return presentDraft(saved, {
    id,
    locale,
    facility: facility && labelOf(facility),
    topic: topic?.code ?? null,
    bodyFiles: await filesCalled(strapi, knex, pictureNamesIn(saved.content.body)),
  });
}
