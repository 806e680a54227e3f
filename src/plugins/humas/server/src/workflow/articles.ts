/** Articles as the workflow sees them: draft and live row of each language, with their texts. */
import type { Core } from '@strapi/strapi';
import type { ARTICLE_KINDS, FACILITY_KINDS, Locale, SPECIALISATIONS } from '../../../contracts/public';
import type { Manuscript, ManuscriptPhoto, Stage } from '../../../contracts/workflow';
import { instantOf } from '../core';
import { onlyPresentParts } from '../edition';
import { isMade } from '../photo';
import type { PictureInBody } from './body-pictures';
import { isUnitForChildren, wordsOf } from './checks';
import { POPULATE, type ArticleRow, type PhotoRow } from './content';
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

/** What the checks read of a draft and of what readers see now; `bodyPhotos` as photosInBody finds them. */
export function manuscriptOf(draft: ArticleRow, live: ArticleRow | undefined, bodyPhotos: PictureInBody[]): Manuscript {
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
          timeZone: draft.facility.timeZone,
          publicNumbers: publicNumbers(draft.facility),
        }
      : null,
    photos: (draft.photos ?? []).map(manuscriptPhoto),
    bodyPhotos: bodyPhotos.map(({ photo, picture }) => ({ ...manuscriptPhoto(photo), picture })),
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

export function manuscriptPhoto(photo: PhotoRow): ManuscriptPhoto {
  const { documentId, caption, altText, credit, subjects, masks, file, facility } = photo;
  const isDrawn = Boolean(masks?.length);
  const isBurntIn = !file || isMade(file);
  return {
    documentId,
    caption,
    altText,
    credit,
    subjects,
    hasFile: Boolean(file),
    isMasked: isDrawn && isBurntIn,
    isMaskedInVain: isDrawn && !isBurntIn,
    isOfUnitForChildren: isUnitForChildren({ facility: facility ?? null }),
    consent: consentOf(photo),
  };
}

function consentOf({ consentGivenBy, consentGivenOn, consentUntil }: PhotoRow): ManuscriptPhoto['consent'] {
  if (!consentGivenBy?.trim() || !consentGivenOn) return null;
  return { givenOn: consentGivenOn, until: consentUntil || null };
}

const correctionsOf = ({ corrections }: ArticleRow) =>
  (corrections ?? []).map(({ note, replaces }) => ({ note, replaces: replaces || null }));

/** Numbers that the unit gives to the public itself are no personal data. */
function publicNumbers({ telephone, services }: NonNullable<ArticleRow['facility']>): string[] {
  const texts = [telephone, ...(services ?? []).flatMap(({ name, description, hours }) => [name, description, hours])];
  return texts.flatMap((text) => text?.match(/\+?\d[\d .()-]{6,}\d/g) ?? []);
}
