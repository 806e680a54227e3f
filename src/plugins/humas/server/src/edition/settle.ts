/** What only we may write on a document's own rows: its address, its first release, and the events that it wants. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { asSlug, instantOf, slugOf } from '../core';
import { claimSlug } from './slug-claims';
import { databaseNow } from './store';
import { ANY_LOCALE, type PublicType } from './types';

export interface SettledRow {
  id: number;
  documentId: string;
  locale?: string | null;
  slug: string | null;
  publishedAt?: string | Date | null;
  releasedAt?: string | Date | null;
  eventIds?: string[] | null;
  embargoUntil?: string | Date | null;
  [attribute: string]: unknown;
}

/** The rows as they stood before the action: tells a fresh publication from an edit of the draft. */
export async function rowsBefore(
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string | undefined,
): Promise<SettledRow[]> {
  return documentId ? strapi.db.query(type.uid).findMany({ where: { documentId } }) : [];
}

/** Runs after the action and before rendering, in its transaction. Returns the rows as they stand now. */
export async function settleRows(
  strapi: Core.Strapi,
  trx: Knex,
  type: PublicType,
  documentId: string,
  before: SettledRow[],
): Promise<SettledRow[]> {
  const rows = await rowsWithEvents(strapi, type, documentId);
  const drafts = type.hasDrafts ? rows.filter((row) => !row.publishedAt) : [];
  const published = type.hasDrafts ? rows.filter((row) => row.publishedAt) : rows;
  for (const draft of drafts)
    await settleDraft(
      strapi,
      trx,
      type,
      draft,
      before.find(({ id }) => id === draft.id),
    );
  for (const row of published) {
    const draft = drafts.find(({ locale }) => locale === row.locale);
    const isFresh = !before.some(({ id }) => id === row.id);
    await settlePublished(strapi, trx, type, row, draft, isFresh);
  }
  return rows;
}

/** The action answered with its rows as they were before; the caller should see the address that they got. */
export function refreshAnswer(out: unknown, rows: SettledRow[]): void {
  const answered = (out as { entries?: unknown[] } | null)?.entries ?? [out];
  for (const entry of answered as (Partial<SettledRow> | null)[]) {
    const row = rows.find(({ id }) => id === entry?.id);
    if (!entry || !row) continue;
    entry.slug = row.slug;
    if ('releasedAt' in entry) entry.releasedAt = row.releasedAt ?? null;
  }
}

async function settleDraft(
  strapi: Core.Strapi,
  trx: Knex,
  type: PublicType,
  draft: SettledRow,
  before: SettledRow | undefined,
) {
  const slug = draftSlug(type, draft, before);
  if (slug !== draft.slug) await trx(type.table).where({ id: draft.id }).update({ slug });
  draft.slug = slug;
  if (type.type !== 'article') return;
  const wanted = before ? wantedEvents(draft) : await withLostEvents(strapi, type, draft);
  if (JSON.stringify(wanted) !== JSON.stringify(draft.eventIds ?? [])) await writeEventIds(trx, type, draft.id, wanted);
  draft.eventIds = wanted;
}

/**
 * A draft that was made from another row (discarded edits, a clone) brings the list of the events it wants, but not the
 * links to those that are not published: Strapi drops them. They are linked again.
 */
async function withLostEvents(strapi: Core.Strapi, type: PublicType, draft: SettledRow): Promise<string[]> {
  const linked = wantedEvents(draft);
  const lost = (draft.eventIds ?? []).filter((documentId) => !linked.includes(documentId));
  const where = { documentId: { $in: lost }, publishedAt: null };
  const rows =
    lost.length > 0
      ? await strapi.db.query('plugin::humas.event').findMany({ where, select: ['id', 'documentId'] })
      : [];
  if (rows.length > 0) {
    const events = { connect: rows.map(({ id }) => ({ id })) };
    await strapi.db.query(type.uid).update({ where: { id: draft.id }, data: { events } as never });
  }
  return [...linked, ...rows.map(({ documentId }) => documentId)];
}

/** Follows the title until the first release; an address that the officer chose, or that was public, stays. */
export function draftSlug(
  type: Pick<PublicType, 'slugSource' | 'slugFallback'>,
  draft: SettledRow,
  before: SettledRow | undefined,
): string {
  const derived = slugFrom(type, draft);
  if (!draft.slug) return derived;
  const wasDerived = before?.slug === draft.slug && before.slug === slugFrom(type, before);
  if (wasDerived && !draft.releasedAt) return derived;
  return asSlug(draft.slug, derived);
}

async function settlePublished(
  strapi: Core.Strapi,
  trx: Knex,
  type: PublicType,
  row: SettledRow,
  draft: SettledRow | undefined,
  isFresh: boolean,
) {
  if (type.type === 'article' && isFresh && draft) await writeEventIds(trx, type, row.id, draft.eventIds ?? []);
  const changes: { slug?: string; releasedAt?: string } = {};
  const slug = await publicSlug(strapi, trx, type, row);
  if (slug !== row.slug) changes.slug = slug;
  const releasedAt = type.hasDrafts ? releaseTime(row, await databaseNow(trx)) : null;
  if (releasedAt && releasedAt !== instantOf(row.releasedAt)) changes.releasedAt = releasedAt;
  if (Object.keys(changes).length === 0) return;
  // The draft gets the same: else the panel calls the item modified and the next publication loses it.
  // And at the same time: Strapi calls a draft modified that was written after its publication.
  const targets = draft ? [draft, row] : [row];
  await strapi.db
    .query(type.uid)
    .updateMany({ where: { id: { $in: targets.map(({ id }) => id) } }, data: { ...changes } });
  for (const target of targets) Object.assign(target, changes);
}

/** The first one stays. Under an embargo readers have it from its end on, and until then another end moves it. */
function releaseTime({ embargoUntil, releasedAt }: SettledRow, now: string): string {
  const first = instantOf(releasedAt);
  if (first && first <= now) return first;
  const end = instantOf(embargoUntil);
  return end && end > now ? end : now;
}

async function publicSlug(strapi: Core.Strapi, trx: Knex, type: PublicType, row: SettledRow): Promise<string> {
  const wanted = asSlug(row.slug ?? '', slugFrom(type, row));
  const locale = type.isLocalized ? (row.locale as 'id' | 'en') : ANY_LOCALE;
  return claimSlug(trx, {
    type: type.type,
    locale,
    documentId: row.documentId,
    wanted,
    qualifier: () => unitSlug(strapi, type, row),
  });
}

async function unitSlug(strapi: Core.Strapi, type: PublicType, row: SettledRow): Promise<string | null> {
  if (type.type !== 'article' && type.type !== 'photo') return null;
  const owned = await strapi.db
    .query(type.uid)
    .findOne({ where: { id: row.id }, select: ['id'], populate: { facility: { select: ['slug'] } } });
  return owned?.facility?.slug ?? null;
}

function slugFrom(
  { slugSource, slugFallback }: Pick<PublicType, 'slugSource' | 'slugFallback'>,
  row: SettledRow,
): string {
  const source = String(row[slugSource] ?? '');
  return slugOf(withoutOffice(source), `${slugFallback}-${row.documentId.slice(0, 8)}`);
}

/** "Kanwil Ditjenpas Jawa Timur" is found at /regions/jawa-timur, whatever ministry it belongs to. */
function withoutOffice(name: string): string {
  return name.replace(/^(Kantor Wilayah|Kanwil)\s+(Ditjenpas|Direktorat Jenderal Pemasyarakatan|Kemenkumham)\s+/i, '');
}

async function rowsWithEvents(strapi: Core.Strapi, type: PublicType, documentId: string): Promise<SettledRow[]> {
  const populate = type.type === 'article' ? { events: { select: ['documentId' as const] } } : {};
  return strapi.db.query(type.uid).findMany({ where: { documentId }, populate: populate as never });
}

function wantedEvents(draft: SettledRow): string[] {
  const events = (draft.events ?? []) as { documentId: string }[];
  return [...new Set(events.map((event) => event.documentId))];
}

async function writeEventIds(trx: Knex, type: PublicType, id: number, eventIds: string[]) {
  await trx(type.table)
    .where({ id })
    .update({ event_ids: JSON.stringify(eventIds) });
}
