/** Articles as the workflow sees them: draft and live row of each language, with their texts. */
import type { Core } from '@strapi/strapi';
import type { ARTICLE_KINDS, FACILITY_KINDS, Locale, SPECIALISATIONS } from '../../../contracts/public';
import type { Manuscript, Stage } from '../../../contracts/workflow';
import { instantOf } from '../core';
import { onlyPresentParts } from '../edition';
import { wordsOf } from './checks';
import { POPULATE, type ArticleRow } from './content';
import { ARTICLE } from './transitions';

export interface Articles {
  /** By language. */
  drafts: Map<string, ArticleRow>;
  live: Map<string, ArticleRow>;
}

export const NONE: Articles = { drafts: new Map(), live: new Map() };

export async function readArticles(strapi: Core.Strapi, documentId: string): Promise<Articles> {
  const populate = await onlyPresentParts(strapi, documentId, POPULATE);
  const rows: ArticleRow[] = await strapi.db
    .query(ARTICLE)
    .findMany({ where: { documentId }, populate: populate as never, orderBy: { id: 'asc' } });
  const byLocale = (isLive: boolean) =>
    new Map(rows.filter(({ publishedAt }) => Boolean(publishedAt) === isLive).map((row) => [row.locale, row]));
  return { drafts: byLocale(false), live: byLocale(true) };
}

export const stageOf = ({ stage }: ArticleRow): Stage => (stage as Stage | null) ?? 'draft';

/** What the checks read of a draft and of what readers see now. */
export function manuscriptOf(draft: ArticleRow, live: ArticleRow | undefined): Manuscript {
  const texts = {
    title: draft.title ?? '',
    kicker: draft.kicker,
    summary: draft.summary,
    body: draft.body ?? [],
  };
  return {
    ...texts,
    locale: draft.locale as Locale,
    kind: draft.kind as (typeof ARTICLE_KINDS)[number],
    dateline: draft.dateline ?? null,
    quotes: (draft.quotes ?? []) as unknown as Manuscript['quotes'],
    byline: (draft.byline ?? null) as Manuscript['byline'],
    corrections: correctionsOf(draft),
    concernsChildren: draft.concernsChildren ?? false,
    facility: draft.facility
      ? {
          shortName: draft.facility.shortName,
          kind: draft.facility.kind as (typeof FACILITY_KINDS)[number],
          specialisation: draft.facility.specialisation as (typeof SPECIALISATIONS)[number],
          publicNumbers: publicNumbers(draft.facility),
        }
      : null,
    photos: (draft.photos ?? []).map(({ documentId, caption, altText, credit, subjects, file }) => ({
      documentId,
      caption,
      altText,
      credit,
      subjects,
      hasFile: Boolean(file),
      isMasked: false, // Masks come with the photo pipeline; until then nothing counts as masked.
    })),
    events: (draft.events ?? []).map(({ name, startsOn }) => ({ name, startsOn })),
    embargoUntil: instantOf(draft.embargoUntil),
    releasedAt: instantOf(draft.releasedAt),
    live: live
      ? {
          corrections: correctionsOf(live),
          words: wordsOf({ title: live.title ?? '', summary: live.summary, body: live.body ?? [] }),
        }
      : null,
  };
}

const correctionsOf = ({ corrections }: ArticleRow) =>
  (corrections ?? []).map(({ note, replaces }) => ({ note, replaces: replaces || null }));

/** Numbers that the unit gives to the public itself are no personal data. */
function publicNumbers({ telephone, services }: NonNullable<ArticleRow['facility']>): string[] {
  const texts = [telephone, ...(services ?? []).flatMap(({ name, description, hours }) => [name, description, hours])];
  return texts.flatMap((text) => text?.match(/\+?\d[\d .()-]{6,}\d/g) ?? []);
}
