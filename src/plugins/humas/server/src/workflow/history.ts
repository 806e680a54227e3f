/** Every saved text of an article, kept for reading, comparing and restoring; and who wrote it, for the four eyes. */
import type { Knex } from 'knex';
import type { ArticleContent } from '../../../contracts/workflow';
import type { Actor } from '../scope';
import { databaseNow } from '../edition';
import { changesBetween, contentOf, fingerprintOf, type ArticleRow } from './content';

export interface VersionRow {
  document_id: string;
  locale: string;
  number: number;
  content: string;
  fingerprint: string;
  contributors: string;
  changes: string;
  saved_by: string;
  saved_at: string;
  published_at: string | null;
  restored_from: number | null;
}

const versions = (trx: Knex, documentId: string, locale: string) =>
  trx<VersionRow>('humas_versions').where({ document_id: documentId, locale });

export function latestVersion(trx: Knex, documentId: string, locale: string): Promise<VersionRow | undefined> {
  return versions(trx, documentId, locale).orderBy('number', 'desc').first();
}

export function findVersion(
  trx: Knex,
  documentId: string,
  locale: string,
  number: number,
): Promise<VersionRow | undefined> {
  return versions(trx, documentId, locale).where({ number }).first();
}

export function listVersions(trx: Knex, documentId: string, locale: string): Promise<VersionRow[]> {
  return versions(trx, documentId, locale).orderBy('number', 'desc');
}

interface NewVersion {
  documentId: string;
  locale: string;
  content: ArticleContent;
  actor: Actor;
  prior: VersionRow | undefined;
  /** The text was taken from this version. */
  restored?: VersionRow | undefined;
  /** Readers see exactly this text already. */
  isSameAsLive: boolean;
  /** Numbers go on above this one. */
  above?: number | null;
}

export async function addVersion(trx: Knex, given: NewVersion): Promise<VersionRow> {
  const { documentId, locale, content, prior, restored } = given;
  const now = await databaseNow(trx);
  const row: VersionRow = {
    document_id: documentId,
    locale,
    number: (prior?.number ?? given.above ?? 0) + 1,
    content: JSON.stringify(content),
    fingerprint: fingerprintOf(content),
    contributors: JSON.stringify(contributors(given)),
    changes: JSON.stringify(changesBetween(prior ? contentIn(prior) : null, content)),
    saved_by: 'name' in given.actor ? given.actor.name : '',
    saved_at: now,
    published_at: given.isSameAsLive ? now : null,
    restored_from: restored?.number ?? null,
  };
  await trx('humas_versions').insert(row);
  return row;
}

/**
 * The latest version; for a text from before there was a history (an older installation, `strapi import`) the one that stands
 * becomes its first. Who Strapi says has written it is a contributor.
 */
export async function knownVersion(trx: Knex, draft: ArticleRow, live: ArticleRow | undefined): Promise<VersionRow> {
  const { documentId, locale } = draft;
  const known = await latestVersion(trx, documentId, locale);
  if (known) return known;
  const content = contentOf(draft);
  const isSameAsLive = live !== undefined && fingerprintOf(contentOf(live)) === fingerprintOf(content);
  const actor = { kind: 'system', name: 'server' } as const;
  const row = await addVersion(trx, {
    documentId,
    locale,
    content,
    actor,
    prior: undefined,
    isSameAsLive,
    above: draft.version,
  });
  const writers = [draft.createdBy, draft.updatedBy].flatMap((user) => (user ? [`user:${user.id}`] : []));
  if (isSameAsLive || writers.length === 0) return row;
  const contributors = JSON.stringify([...new Set(writers)]);
  await versions(trx, documentId, locale).where({ number: row.number }).update({ contributors });
  return { ...row, contributors };
}

/** Released words were approved: who writes next starts from them. Who restores a text answers for it with its authors. */
function contributors({ actor, prior, restored, isSameAsLive }: NewVersion): string[] {
  if (isSameAsLive) return [];
  const from = restored ?? prior;
  const earlier = from && !from.published_at ? contributorsOf(from) : [];
  const key = contributorKey(actor);
  return [...new Set([...earlier, ...(key ? [key] : [])])];
}

export const contributorsOf = ({ contributors }: VersionRow): string[] => JSON.parse(contributors);
export const contentIn = ({ content }: VersionRow): ArticleContent => JSON.parse(content);

/** `user:12`; null for the server itself, which writes nothing of its own. */
export function contributorKey(actor: Actor): string | null {
  return actor.kind === 'user' || actor.kind === 'token' ? `${actor.kind}:${actor.id}` : null;
}

export async function noteRelease(trx: Knex, { document_id, locale, number }: VersionRow): Promise<void> {
  await versions(trx, document_id, locale)
    .where({ number })
    .update({ published_at: await databaseNow(trx) });
}
