/**
 * Publishing does the work: whatever writes one of our documents, its editions are rendered in the same transaction,
 * from the rows that stand afterwards. Either both are there or neither.
 */
import type { Core, Modules } from '@strapi/strapi';
import { orderDependants } from './dependants';
import { oneAtATime } from './one-at-a-time';
import { lockSequence } from './sequence';
import { refreshAnswer, rowsBefore, settleRows } from './settle';
import { syncEditions } from './sync';
import { publicTypeOf, type PublicType } from './types';
import { inheritFromSibling } from './translation';

type Context = Modules.Documents.Middleware.Context;

/** Actions of the document service that write. */
export const WRITES = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft']);
/** Not public themselves, but shown by editions. */
const SHOWN_ONLY = new Set(['plugin::humas.topic']);

export function editionMiddleware(strapi: Core.Strapi, onCommitted: () => void) {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    const type = publicTypeOf(ctx.uid);
    const isShown = type !== undefined || SHOWN_ONLY.has(ctx.uid);
    if (!isShown || !WRITES.has(ctx.action)) return next();
    return strapi.db.transaction(async ({ trx, onCommit }) => {
      await lockSequence(trx);
      const before = type ? await rowsBefore(strapi, type, documentIdOf(ctx)) : [];
      if (type) await prepare(strapi, type, ctx, before);
      const out = await next();
      const documentId = documentIdOf(ctx, out);
      if (!documentId) return out;
      await oneAtATime(trx, async () => {
        if (type) refreshAnswer(out, await settleRows(strapi, trx, type, documentId, before));
        const isChanged = type ? await syncEditions({ strapi, trx }, type.type, documentId) : true;
        const mayBeShownElsewhere = type?.type !== 'article' && (isChanged || !type?.hasDrafts);
        if (mayBeShownElsewhere) await orderDependants(trx, documentId);
        if (mayBeShownElsewhere) await orderRegion(strapi, type, trx, documentId, before);
        if (isChanged || mayBeShownElsewhere) onCommit(onCommitted);
      });
      return out;
    });
  };
}

async function prepare(
  strapi: Core.Strapi,
  type: PublicType,
  ctx: Context,
  before: { locale?: string | null; publishedAt?: unknown }[],
) {
  const params = ctx.params as { data?: Record<string, unknown>; locale?: string };
  if (ctx.action === 'clone') params.data = { ...params.data, slug: null, releasedAt: null, importFingerprint: null };
  if (type.isLocalized && ctx.action === 'update') await inheritFromSibling(strapi, type, params, before);
}

/** A region lists its units, but a unit that just came to it is in none of its references yet. */
async function orderRegion(
  strapi: Core.Strapi,
  type: PublicType | undefined,
  trx: Parameters<typeof orderDependants>[0],
  documentId: string,
  before: unknown[],
) {
  if (type?.type !== 'facility') return;
  const unit = await strapi.db
    .query('plugin::humas.facility')
    .findOne({ where: { documentId }, populate: { region: { select: ['documentId'] } } });
  const regions = await trx('humas_editions').where({ type: 'region' }).select('document_id', 'edition');
  const lists = (edition: string | null) => edition?.includes(`"${documentId}"`) ?? false;
  for (const region of regions) {
    if (region.document_id === unit?.region?.documentId || (before.length > 0 && lists(region.edition))) {
      await syncEditions({ strapi, trx }, 'region', region.document_id);
    }
  }
}

function documentIdOf(ctx: Context, out?: unknown): string | undefined {
  const made = (out as { documentId?: string } | null | undefined)?.documentId;
  const given = (ctx.params as { documentId?: string }).documentId;
  return ctx.action === 'clone' || ctx.action === 'create' ? made : (given ?? made);
}
