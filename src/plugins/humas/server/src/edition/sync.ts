/** Brings the editions of one document in line with the rows that stand, whatever the action was called. */
import type { EditionType } from '../../../contracts/public';
import { publicRows, sourceStamps, withdrawalReasonOf } from './documents';
import { keepEmbargoed } from './embargo';
import { renderArticle, renderEvent, renderFacility, renderPhoto, renderRegion, type RenderContext } from './render';
import { renderingKeyOf } from './site';
import { editionsOf, putEdition, withdrawEdition, type EditionRow, type Rendered } from './store';
import { PUBLIC_TYPES } from './types';

/** Returns whether readers see something new. Must run in a transaction that holds the sequence's lock. */
export async function syncEditions(context: RenderContext, type: EditionType, documentId: string): Promise<boolean> {
  const existing = await editionsOf(context.trx, type, documentId);
  const shownBefore = await shownBy(context, existing);
  const rendered = await renderAll(context, type, documentId);
  let isChanged = false;
  for (const each of rendered) {
    isChanged =
      (await putEdition(
        context.trx,
        each,
        existing.find(({ locale }) => locale === each.locale),
      )) || isChanged;
  }
  for (const gone of existing.filter(({ locale }) => !rendered.some((each) => each.locale === locale))) {
    const reason = await withdrawalReasonOf(context.strapi, PUBLIC_TYPES[type], documentId, gone.locale);
    isChanged = (await withdrawEdition(context.trx, gone, reason)) || isChanged;
  }
  if (isChanged && type === 'article')
    await syncShown(context, [...shownBefore, ...rendered.flatMap((each) => each.refs)]);
  return isChanged;
}

/** A photo is public while an article shows it, and an event lists its coverage: both follow in the same transaction. */
async function syncShown(context: RenderContext, refs: { role: string; target: string }[]) {
  for (const role of ['event', 'photo'] as const) {
    const targets = new Set(refs.filter((ref) => ref.role === role).map(({ target }) => target));
    for (const target of [...targets].sort()) await syncEditions(context, role, target);
  }
}

async function shownBy({ trx }: RenderContext, existing: EditionRow[]): Promise<{ role: string; target: string }[]> {
  if (existing.length === 0) return [];
  return trx('humas_edition_refs')
    .whereIn(
      'edition_id',
      existing.map(({ id }) => id),
    )
    .select('role', 'target');
}

async function renderAll(context: RenderContext, type: EditionType, documentId: string): Promise<Rendered[]> {
  const { rows, rendered } = await RENDER[type](context, documentId);
  const stamps = await sourceStamps(
    context.trx,
    PUBLIC_TYPES[type].table,
    rows.map(({ id }) => id),
  );
  const rendering = renderingKeyOf(context.strapi);
  return rendered.flatMap((each, index) => {
    const id = rows[index]?.id as number;
    return each ? [{ ...each, source: { id, stamp: stamps.get(id) ?? '' }, rendering }] : [];
  });
}

type Outcome = { rows: { id: number }[]; rendered: (Omit<Rendered, 'source' | 'rendering'> | null)[] };
type Renderer = (context: RenderContext, documentId: string) => Promise<Outcome>;

const RENDER: Record<EditionType, Renderer> = {
  async region(context, documentId) {
    const rows = await publicRows(context.strapi, 'region', documentId);
    return { rows, rendered: await each(rows, (row) => renderRegion(context, row)) };
  },
  async facility(context, documentId) {
    const rows = await publicRows(context.strapi, 'facility', documentId);
    return { rows, rendered: await each(rows, (row) => renderFacility(context, row)) };
  },
  async photo(context, documentId) {
    const rows = await publicRows(context.strapi, 'photo', documentId);
    return { rows, rendered: await each(rows, (row) => renderPhoto(context, row)) };
  },
  async event(context, documentId) {
    const rows = await publicRows(context.strapi, 'event', documentId);
    return { rows, rendered: await each(rows, (row) => renderEvent(context, row)) };
  },
  async article(context, documentId) {
    const published = await publicRows(context.strapi, 'article', documentId);
    const rows = await keepEmbargoed(context, documentId, published);
    const alternates = rows
      .map(({ locale, slug }) => ({ locale, slug }))
      .sort((a, b) => a.locale.localeCompare(b.locale));
    return { rows, rendered: await each(rows, (row) => renderArticle(context, row, alternates)) };
  },
};

/** One after the other: they share one transaction, which is one connection. */
async function each<Row, Result>(rows: Row[], render: (row: Row) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const row of rows) results.push(await render(row));
  return results;
}
