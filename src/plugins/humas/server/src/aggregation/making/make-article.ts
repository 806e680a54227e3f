/** An article out of an item: made, brought up to date, or found to be there already. Within the item's transaction. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { invalid } from '../../core';
import { databaseNow } from '../../edition';
import { ARTICLE, workflowOf } from '../../workflow';
import { keyOf, type IncomingArticle } from '../incoming';
import type { Source } from '../look';
import type { SourceItemRow } from '../tables';
import { articleData } from './article-data';
import { knownDocument, type Known } from './known';
import { linkedHere } from './linked-here';
import { noteMentions } from './mentions';
import type { Outcome } from './outcome';

/** Under this name the trail says what came from sources. */
export const SOURCES = 'sources';

export interface Making {
  strapi: Core.Strapi;
  trx: Knex;
  source: Source;
  row: SourceItemRow;
}

type Ours = Known & { version: number };
interface Saved {
  documentId: string;
  version: number;
}

export interface HowToMake {
  /** documentId; throws with words for a person where nobody knows. Asked only for what is new here. */
  facility: () => string;
  /** False: as a draft, whatever the source's items become otherwise. */
  isPublished: boolean;
}

export async function makeArticle(making: Making, article: IncomingArticle, how: HowToMake): Promise<Outcome> {
  const { strapi, trx, row } = making;
  const known = await knownDocument(strapi, trx, row, article, how.facility);
  if (known && known.version === null) return { state: 'done', documentId: known.documentId, version: null };
  const { ids: events, missing } = await eventsOf(making, article);
  const saved = known
    ? await change(making, article, how, known as Ours, events)
    : await create(making, article, how, events);
  if (!('version' in saved)) return { ...saved, version: known?.version ?? null };
  if (how.isPublished) await assertPassesChecks(making, article, saved);
  await noteMentions(trx, row, missing);
  return { state: 'done', documentId: saved.documentId, version: saved.version };
}

async function create(making: Making, article: IncomingArticle, how: HowToMake, events: string[]): Promise<Saved> {
  const { strapi, source } = making;
  const data = articleData(article, {
    ...{ source, facility: how.facility(), topic: await topicOf(strapi, article), events },
    now: new Date(await databaseNow(making.trx)),
  });
  return (await documents(strapi).create({ data, locale: article.locale, ...statusOf(how) } as never)) as never;
}

async function change(
  making: Making,
  article: IncomingArticle,
  how: HowToMake,
  { documentId, version }: Ours,
  events: string[],
): Promise<Saved | Pick<Outcome, 'state' | 'documentId' | 'problem'>> {
  const { strapi, source, row } = making;
  const { locale } = article;
  const drafts = await draftsOf(strapi, documentId);
  if (drafts.length === 0) return refused(documentId, DELETED);
  const draft = drafts.find((each) => each.locale === locale);
  if (draft && (draft.version ?? 0) !== version)
    return isNews(making.row) ? refused(documentId, EDITED) : { state: 'done', documentId };
  if (
    draft?.stage === 'withdrawn' &&
    !(await workflowOf(strapi).isWithdrawnBy(making.trx, SOURCES, documentId, locale))
  )
    return refused(documentId, WITHDRAWN);
  const data = articleData(article, {
    source,
    // A unit that a person has chosen stays.
    facility: draft ? null : how.facility(),
    topic: await topicOf(strapi, article),
    events: [...new Set([...events, ...(await linkedHere(making.trx, row.source_id, draft?.eventIds ?? []))])],
    now: new Date(await databaseNow(making.trx)),
  });
  return (await documents(strapi).update({ documentId, locale, data, ...statusOf(how) } as never)) as never;
}

/** An event that came later makes no new text. */
const isNews = ({ hash, made_hash }: SourceItemRow): boolean => hash !== made_hash;

const refused = (documentId: string, problem: Outcome['problem']) => ({
  state: 'refused' as const,
  documentId,
  problem,
});

const DELETED = {
  id: 'Artikelnya sudah dihapus di sini; perubahan dari sumber tidak dipakai',
  en: 'Its article was deleted here; what changed at the source is not used',
};
const WITHDRAWN = {
  id: 'Artikelnya sudah ditarik di sini; perubahan dari sumber tidak menerbitkannya lagi',
  en: 'Its article was withdrawn here; what changed at the source does not publish it again',
};
const EDITED = {
  id: 'Berubah di sumber, tetapi naskahnya sudah disunting di sini. Bandingkan dan sunting sendiri',
  en: 'It changed at the source, and its text was edited here meanwhile. Compare, and edit it yourself',
};

/**
 * What another newsroom published has passed the same checks, and its Kalapas. Of everything else nobody has looked at the text yet:
 * what the checks refuse is not passed on.
 */
async function assertPassesChecks({ strapi, trx, source }: Making, { locale }: IncomingArticle, { documentId }: Saved) {
  if (source.kind === 'newsroom') return;
  const { findings } = await workflowOf(strapi).draft(trx, documentId, locale);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  throw invalid(
    `Tidak diteruskan, menjadi draf. ${errors.map(({ message }) => message.id).join(' ')}`,
    `Not passed on, but made a draft. ${errors.map(({ message }) => message.en).join(' ')}`,
  );
}

async function topicOf(strapi: Core.Strapi, { topic: code }: IncomingArticle): Promise<string | null> {
  if (!code) return null;
  const row = await strapi.db.query('plugin::humas.topic').findOne({ where: { code }, select: ['documentId'] });
  return row?.documentId ?? null;
}

async function eventsOf(
  { trx, source }: Making,
  { events }: IncomingArticle,
): Promise<{ ids: string[]; missing: string[] }> {
  if (events.length === 0) return { ids: [], missing: [] };
  const keys = events.map(keyOf);
  const rows: { item_key: string; document_id: string }[] = await trx('humas_source_items')
    .where({ source_id: source.documentId, type: 'event' })
    .whereIn('item_key', keys)
    // One that was deleted here meanwhile cannot be linked.
    .whereIn('document_id', trx('humas_events').select('document_id'))
    .select('item_key', 'document_id');
  const here = new Map(rows.map(({ item_key, document_id }) => [item_key, document_id]));
  return { ids: [...new Set(here.values())], missing: keys.filter((key) => !here.has(key)) };
}

async function draftsOf(
  strapi: Core.Strapi,
  documentId: string,
): Promise<{ locale: string; version: number | null; stage: string | null; eventIds: string[] | null }[]> {
  const where = { documentId, publishedAt: null };
  return strapi.db.query(ARTICLE).findMany({ where, select: ['locale', 'version', 'stage', 'eventIds'] });
}

const documents = (strapi: Core.Strapi) => strapi.documents(ARTICLE as never);
const statusOf = ({ isPublished }: HowToMake) => (isPublished ? { status: 'published' } : {});
