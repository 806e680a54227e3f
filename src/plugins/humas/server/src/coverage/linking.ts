/** An article becomes part of an event's coverage, or leaves it, for readers where nothing else would come along. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Linked } from '../../../contracts/coverage';
import type { Locale } from '../../../contracts/public';
import { goOnFollowing } from '../aggregation';
import { notFound } from '../core';
import { ARTICLE } from '../workflow';

export interface ArticleRow {
  documentId: string;
  locale: Locale;
  publishedAt: unknown;
  stage: string | null;
  version: number | null;
  title: string | null;
  eventIds: string[] | null;
  events: { documentId: string }[];
  facility: { documentId: string } | null;
}

export interface CoveringArticle {
  documentId: string;
  /** documentId of its unit. */
  facility: string | null;
  drafts: ArticleRow[];
  live: ArticleRow[];
}

export async function readArticle(strapi: Core.Strapi, documentId: string): Promise<CoveringArticle> {
  const rows: ArticleRow[] = await strapi.db.query(ARTICLE).findMany({
    where: { documentId },
    populate: { events: { select: ['documentId'] }, facility: { select: ['documentId'] } },
    orderBy: { id: 'asc' },
  });
  const drafts = rows.filter(({ publishedAt }) => !publishedAt);
  if (drafts.length === 0) throw notFound('Artikel itu tidak ada lagi', 'that article is gone');
  const facility = drafts.find((draft) => draft.facility)?.facility?.documentId ?? null;
  return { documentId, facility, drafts, live: rows.filter(({ publishedAt }) => publishedAt) };
}

/** As they are wanted: Strapi drops links to events that are not published yet. */
export const eventsOfRow = ({ eventIds, events }: ArticleRow): string[] =>
  eventIds?.length ? eventIds : [...new Set(events.map(({ documentId }) => documentId))];

export const eventsOf = ({ drafts }: CoveringArticle): string[] => [...new Set(drafts.flatMap(eventsOfRow))];

/**
 * In every language that it has. What readers see changes only where the draft holds nothing that is not published yet, and
 * only by somebody who may publish; elsewhere the link goes out with the next release.
 */
export async function giveEvents(
  { strapi, trx }: { strapi: Core.Strapi; trx: Knex },
  article: CoveringArticle,
  changed: (events: string[]) => string[],
  mayPublish: boolean,
): Promise<Linked[]> {
  const done: Linked[] = [];
  for (const draft of article.drafts) {
    const { documentId, locale } = draft;
    const isPublic = mayPublish && draft.stage === 'published' && article.live.some((live) => live.locale === locale);
    await strapi.documents(ARTICLE as never).update({
      ...{ documentId, locale, data: { events: changed(eventsOfRow(draft)) } },
      ...(isPublic ? { status: 'published' } : {}),
    } as never);
    const { version: to } = await strapi.db
      .query(ARTICLE)
      .findOne({ where: { documentId, locale, publishedAt: null } });
    await goOnFollowing(trx, { documentId, locale, from: draft.version ?? 0, to });
    done.push({ documentId, locale, shown: isPublic ? 'public' : 'draft' });
  }
  return done;
}
