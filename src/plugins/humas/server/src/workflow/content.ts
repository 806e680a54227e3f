/** What an officer writes of an article, apart from what the machine adds: the text that is approved, kept and compared. */
import { createHash } from 'node:crypto';
import type { FocalPoint, Mask } from '../../../contracts/people';
import type { ArticleContent, Block, PhotoContent } from '../../../contracts/workflow';
import { instantOf, paragraphsOf } from '../core';
import { identityOf, type StoredFile } from '../photo';

type Component = Record<string, unknown>;
type Datetime = string | Date | number | null;

/** A row as the database gives it, with everything that contentOf reads. */
export interface ArticleRow {
  id: number;
  documentId: string;
  locale: string;
  publishedAt: Datetime;
  stage: string | null;
  version: number | null;
  slug: string | null;
  /** A draft may have none yet. */
  title: string | null;
  kind: ArticleContent['kind'];
  kicker: string | null;
  summary: string | null;
  dateline?: { place: string | null; agency: string | null } | null;
  body: Block[] | null;
  facility?: FacilityRow | null;
  topic?: { documentId: string } | null;
  photos?: PhotoRow[] | null;
  events?: { documentId: string; name: string; startsOn: string | null }[] | null;
  eventIds: string[] | null;
  quotes?: Component[] | null;
  byline?: Component | null;
  corrections?: { id: number; note: string; replaces: string | null; correctedAt: Datetime }[] | null;
  origin?: Component | null;
  concernsChildren: boolean | null;
  embargoUntil: Datetime;
  releasedAt: Datetime;
  withdrawalReason: string | null;
  createdBy?: { id: number } | null;
  updatedBy?: { id: number } | null;
}

export interface FacilityRow {
  id: number;
  documentId: string;
  shortName: string;
  kind: string;
  specialisation: string;
  timeZone: string;
  telephone: string | null;
  hasOneOfficer: boolean | null;
  services?: { name: string; description: string | null; hours: string | null }[] | null;
}

export interface PhotoRow {
  documentId: string;
  caption: string | null;
  altText: string | null;
  credit: string | null;
  creditedTo: string | null;
  takenOn: string | null;
  subjects: string | null;
  masks: Mask[] | null;
  focalPoint: FocalPoint | null;
  consentGivenBy: string | null;
  consentGivenOn: string | null;
  consentUntil: string | null;
  updatedAt: string | Date;
  facility?: { documentId: string; kind: string; specialisation: string; timeZone: string } | null;
  file?: StoredFile | null;
}

export const POPULATE_PHOTO = {
  file: { select: ['id', 'hash', 'provider_metadata'] },
  facility: { select: ['documentId', 'kind', 'specialisation', 'timeZone'] },
};

export const POPULATE = {
  dateline: true,
  quotes: true,
  byline: true,
  corrections: true,
  origin: true,
  facility: { populate: { services: true } },
  topic: { select: ['documentId'] },
  events: { select: ['documentId', 'name', 'startsOn'] },
  photos: { populate: POPULATE_PHOTO },
  createdBy: { select: ['id'] },
  updatedBy: { select: ['id'] },
};

export function contentOf(row: ArticleRow): ArticleContent {
  return {
    title: row.title ?? '',
    slug: row.slug,
    kind: row.kind,
    kicker: row.kicker || null,
    summary: row.summary || null,
    dateline: row.dateline ? { place: row.dateline.place || null, agency: row.dateline.agency || null } : null,
    body: row.body ?? [],
    facility: row.facility?.documentId ?? null,
    topic: row.topic?.documentId ?? null,
    events: row.eventIds ?? (row.events ?? []).map(({ documentId }) => documentId),
    photos: (row.photos ?? []).map(photoContent),
    quotes: (row.quotes ?? []).map(withoutId),
    byline: row.byline ? withoutId(row.byline) : null,
    // The time of a correction is the machine's: it is set when readers get it.
    corrections: (row.corrections ?? []).map(({ note, replaces }) => ({ note, replaces: replaces || null })),
    origin: row.origin ? originContent(row.origin) : null,
    concernsChildren: row.concernsChildren ?? false,
    embargoUntil: instantOf(row.embargoUntil),
  };
}

function photoContent({
  documentId,
  caption,
  altText,
  credit,
  creditedTo,
  takenOn,
  subjects,
  masks,
  file,
}: PhotoRow): PhotoContent {
  const words = { documentId, caption, altText, credit, creditedTo, takenOn, subjects };
  // Approvals from before there were masks stay good.
  return { ...words, file: file ? identityOf(file) : null, ...(masks?.length ? { masks } : {}) };
}

function withoutId({ id: _, ...rest }: Component): Component {
  return rest;
}

function originContent(origin: Component): Component {
  const { statedPublishedAt, statedUpdatedAt, isSyndicated, ...rest } = withoutId(origin);
  return {
    ...rest,
    // Approvals from before anything was passed on stay good.
    ...(isSyndicated ? { isSyndicated } : {}),
    statedPublishedAt: instantOf(statedPublishedAt as Datetime),
    statedUpdatedAt: instantOf(statedUpdatedAt as Datetime),
  };
}

/** SHA-256 of the text. Without the address: the machine completes that at publication, and a change of it is seen by itself. */
export function fingerprintOf({ slug: _, ...content }: ArticleContent): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('base64url');
}

/** Databases hand out the keys of JSON in their own order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** Names of the attributes that differ; all that are filled where there was nothing before. */
export function changesBetween(before: ArticleContent | null, after: ArticleContent): (keyof ArticleContent)[] {
  const spell = (content: ArticleContent | null, key: keyof ArticleContent) =>
    JSON.stringify(sorted(content?.[key] ?? null));
  const isEmpty = (text: string) => ['null', '[]', '""', 'false'].includes(text);
  return (Object.keys(after) as (keyof ArticleContent)[]).filter((key) => {
    const [was, is] = [spell(before, key), spell(after, key)];
    return before ? was !== is : !isEmpty(is);
  });
}

/** An attribute as a person reads it, for comparing two versions. `names` of what is named by its documentId. */
export function readable(content: ArticleContent, key: keyof ArticleContent, names: Map<string, string>): string {
  const nameOf = (documentId: string | null) => (documentId ? (names.get(documentId) ?? documentId) : '');
  if (key === 'body') return paragraphsOf(content.body).join('\n\n');
  if (key === 'facility' || key === 'topic') return nameOf(content[key]);
  if (key === 'events') return content.events.map(nameOf).join('\n');
  if (key === 'photos') return content.photos.map(photoLine).join('\n');
  const value = content[key];
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return (value as unknown[]).map(lines).join('\n\n');
  return typeof value === 'object' ? lines(value) : value === true ? '✓' : String(value);
}

function photoLine(
  { caption, altText, credit, subjects, masks = [], documentId }: PhotoContent,
  index: number,
): string {
  const masked = masks.length > 0 && `${masks.length} ▒`;
  const said = [caption ?? documentId, altText && `[${altText}]`, credit, subjects, masked].filter(Boolean);
  return `${index + 1}. ${said.join(' · ')}`;
}

function lines(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const said = Object.entries(value).filter(([, each]) => each !== null && each !== '' && each !== undefined);
  return said
    .map(([name, each]) => `${name}: ${typeof each === 'object' ? JSON.stringify(each) : String(each)}`)
    .join('\n');
}
